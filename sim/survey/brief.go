package survey

import (
	"math"
	"regexp"
	"strconv"
	"strings"
)

// briefly holds what targets are called where there is little room.
var briefly = map[string]string{
	"TO-15": "turnover a year", "LD-01": "relation, satisfaction", "LD-02": "relation, commitment", "LD-03": "satisfaction, commitment",
	"TR-01": "trust, satisfaction", "TR-02": "trust, commitment", "TR-03": "trust, quit intention", "TO-01": "intention, turnover",
	"TO-02": "satisfaction, turnover", "TO-03": "commitment, turnover", "PF-01": "satisfaction, performance",
	"PW-05a": "soft ahead of rational", "PW-05b": "rational ahead of hard",
	"LD-04": "structure, overall", "LD-05": "consideration, overall", "LD-07": "transformational, overall", "LD-08": "reward, overall",
	"LD-09": "laissez-faire, overall", "LD-11": "transform., satisfaction", "LD-17a": "punished upon deed", "LD-17b": "punished without",
	"TR-04": "trust, performance", "TR-06": "attitudes less behaviour", "DL-01": "destructive, attitude", "DL-03": "destructive, intention",
	"DL-04a": "destructive, well-being", "DL-04b": "destructive, satisfaction", "DL-05": "destructive, performance",
	"SH-01": "shared, effectiveness", "SH-04": "shared, logged output", "SH-06a": "empowering, attitude", "SH-06b": "empowering, performance",
	"SH-08": "participation", "TO-04": "leadership, turnover", "TO-06": "exhaustion, turnover", "TO-10": "performance, turnover",
	"TO-11": "direct part of attitudes", "ST-01": "burnout, turnover (R)", "ST-02": "exhaustion, performance", "PS-02a": "safety, learning",
	"PS-02b": "safety, sharing", "PS-02c": "safety, performance", "TM-02a": "cohesion, stability", "TM-02b": "cohesion to output",
	"TM-02c": "output to cohesion", "TM-02d": "the two lags alike", "CR-04a": "threat, direction", "CR-04b": "half-life of that, months",
	"LT-01a": "directive, start", "LT-01b": "directive, improvement",
}

// Brief returns what the target is called where there is little room.
func (t *Target) Brief() string {
	if _, cell, ok := strings.Cut(t.ID, " "); ok {
		tactic, response, _ := strings.Cut(cell, "/")
		return tactic + ": " + response
	}
	return briefly[t.ID]
}

var leadingNumber = regexp.MustCompile(`^(?:rho |R |difference )?(-?\.?\d[\d.]*)(?:$| [/(])`)

// Number returns the published number, of two the first; NaN where it is an
// order or a sign.
func (t *Target) Number() float64 {
	m := leadingNumber.FindStringSubmatch(t.Published)
	if m == nil {
		return math.NaN()
	}
	x, err := strconv.ParseFloat(m[1], 64)
	if err != nil {
		return math.NaN()
	}
	return x
}

// Percent reports whether the target is told in per cent or points, not as a
// correlation.
func (t *Target) Percent() bool {
	return strings.HasSuffix(t.What, ", %") || strings.HasSuffix(t.What, ", points")
}
