package main

import (
	"strings"
	"testing"

	"leadsim/plots"
)

// mapOf returns a course over a map whose rows, the lowest first, are written
// in letters: a = the first is ahead, b = the second, . = too close to call.
func mapOf(rows ...string) *course {
	values := func(n int) (out []string) {
		for i := range n {
			out = append(out, string(rune('1'+i)))
		}
		return out
	}
	factor := func(key string, n int) plots.Factor {
		return plots.Factor{Key: key, Values: values(n), Labels: values(n)}
	}
	l := &layout{design: plots.Map, factors: []plots.Factor{factor("x", len(rows[0])), factor("y", len(rows))}}
	c := &course{topic: &topic{about: "output"}, b: 1, names: [2]string{"we", "they"}, layout: l, points: map[string]int{}}
	for _, row := range rows {
		for _, letter := range row {
			lead, verdict := plots.TooClose, "too close to call"
			switch letter {
			case 'a':
				lead, verdict = plots.BaseAhead, "we"
			case 'b':
				lead, verdict = plots.OtherAhead, "they"
			}
			c.leads = append(c.leads, lead)
			c.points[verdict]++
		}
	}
	return c
}

func TestMapsAreToldInRegions(t *testing.T) {
	for want, rows := range map[string][]string{
		"output: we is ahead of they at all 8 points.":                                                                        {"aaaa", "aaaa"},
		"output is too close to call between we and they at all 4 points.":                                                    {"..", ".."},
		"output: at every x they is ahead up to y = 1, we from 2 on.":                                                         {"bbbb", "aaaa", "aaaa"},
		"output: at every y they is ahead up to x = 1 to 2, we from 3 on.":                                                    {"bbaa", "b.aa"},
		"output: with y = 1 too close to call; with y = 2 they is ahead at every x. Nowhere on this map is we clearly ahead.": {"....", "bbbb"},
		"output: of 16 points, we is ahead of they at 8 and behind at 8.":                                                     {"abab", "baba", "abab", "baba"},
	} {
		if got := mapOf(rows...).over(); got != want {
			t.Errorf("%q:\n got %s\nwant %s", rows, got, want)
		}
	}
}

func TestTitlesTellRegionsFromTheBase(t *testing.T) {
	for want, rows := range map[string][]string{
		"against they: ahead everywhere":                            {"aaaa", "aaaa"},
		"against they: behind up to y = 1, then ahead":              {"bbbb", "aaaa", "aaaa"},
		"against they: behind up to x = 1 to 2, then ahead":         {"bbaa", "b.aa"},
		"against they: with y = 1 too close to call, with 2 behind": {"....", "bbbb"},
		"against they: ahead at 8 of 16 points, behind at 8":        {"abab", "baba", "abab", "baba"},
	} {
		if got := mapOf(rows...).briefly(); got != want {
			t.Errorf("%q:\n got %s\nwant %s", rows, got, want)
		}
	}
	if got, want := mapOf("bba", "baa", "bba", "aaa").mainly(), "against they: with 3 of 4 values of y behind up to x = 1 to 2, then ahead"; got != want {
		t.Errorf("got %s, want %s", got, want)
	}
	got := strings.Join(sameAgain([]string{"against x: ahead everywhere", "against y: ahead everywhere", "against z: behind everywhere"}), "; ")
	if want := "against x and y: ahead everywhere; against z: behind everywhere"; got != want {
		t.Error(got)
	}
}
