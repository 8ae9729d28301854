package param

import "strings"

// When says from when on a setting counts that is changed while a run goes on.
type When uint8

const (
	Now       When = iota // from the next week on
	AtJoining             // for those who come from now on; for everybody in a new run
	AtStart               // in a new run
)

// String returns the word for it.
func (w When) String() string { return [...]string{"now", "joining", "start"}[w] }

// atStart lists the settings that lay something down before the first week and
// are not read again; a key that ends in a point stands for all below it.
var atStart = []string{"run.", "organization.people", "organization.span", "organization.levels", "organization.reserve",
	"members.start.tenure", "members.belief.rumour", "members.standing.known",
	"network.kind", "network.within", "network.across", "network.degree", "network.rewire", "network.ties",
	"network.attention_self", "network.reach_hops", "network.reach_damping", "network.mute", "platform.ties", "crisis.problems.start", "change.credibility"}

// atJoining lists the settings that count when somebody new comes.
var atJoining = []string{"organization.favour_skill", "members.outside.leaders", "learning.unusual_start"}

// WhenOf returns from when on a changed value of a key of Table counts. Keys of
// an event count until it has happened.
func WhenOf(key string) When {
	switch {
	case listed(atStart, key):
		return AtStart
	case listed(atJoining, key):
		return AtJoining
	}
	return Now
}

func listed(keys []string, key string) bool {
	for _, k := range keys {
		if k == key || strings.HasSuffix(k, ".") && strings.HasPrefix(key, k) {
			return true
		}
	}
	return false
}
