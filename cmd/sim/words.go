package main

import (
	"leadsim/sim/scenario"
	"leadsim/words"
)

// say returns a text of those that sum up results; see words.Say.
func say(key string, fill ...any) string { return words.Say("result."+key, fill...) }

// kOfN writes how often something is so.
func kOfN(k, n int) string { return say("k_of_n", "k", k, "n", n) }

// differenceTerms are the words between keys and values where it is told in what
// arms differ, in the language of the page.
func differenceTerms() *scenario.Terms {
	return &scenario.Terms{With: say("differ.with"), Without: say("differ.without"), None: say("differ.none"), Own: say("differ.own"),
		Level: say("differ.level"), Team: say("differ.team"), Share: say("differ.share"),
		Event: say("differ.event"), EventKey: say("differ.event_key")}
}
