package scenario

import "testing"

func TestAShortenedRunLeavesOutWhatSpeaksOfItsEnd(t *testing.T) {
	text := []byte(`
[run]
weeks = 100
[[arm]]
name = "a"
[[arm]]
name = "b"
[arm.leaders]
monitor = 0.9
[[claim]]
id = "early"
metric = "trust"
a = "a"
b = "b"
week = 10
[[claim]]
id = "late"
metric = "trust"
a = "a"
b = "b"
from = 60
to = 99
[[chart]]
kind = "lines"
metric = "trust"
from = 80
`)
	weeks := 20
	s, err := Parse("short.toml", text, Library{}, Options{Weeks: &weeks})
	if err != nil {
		t.Fatal(err)
	}
	if len(s.Claims) != 1 || s.Claims[0].ID != "early" || len(s.Charts) != 0 {
		t.Errorf("kept claims %v and charts %v", s.Claims, s.Charts)
	}
}
