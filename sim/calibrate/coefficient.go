package calibrate

import (
	"fmt"
	"strconv"
	"strings"

	"leadsim/sim/param"
	"leadsim/sim/rng"
	"leadsim/sim/survey"
)

// Coefficient is a parameter that is fitted, from Low to High.
type Coefficient struct {
	Key       string
	Low, High float64
	Why       string // which targets of the first block it moves
	row       *param.Row[param.Params]
}

// usual is the handful that is fitted unless others are named: single settings
// that, moved over their range, move a target of the first block by more than
// the noise of 24 organizations. Several that do the same are in on purpose, as
// what cannot be told apart has to show. Ranges are about half to double the
// default, wider for rates that nobody has measured.
var usual = []Coefficient{
	{Key: "members.bonds.attach_rate", Low: 0.005, High: 0.04, Why: "LD-02, LD-03, TR-02"},
	{Key: "trust.pull", Low: 0.004, High: 0.03, Why: "TR-01, TR-02, TR-03, LD-01"},
	{Key: "members.spread", Low: 0.06, High: 0.24, Why: "LD-01, LD-03, TR-01, TR-02"},
	{Key: "members.readings", Low: 0.3, High: 1.2, Why: "LD-01, LD-03, TR-01"},
	{Key: "members.dyads", Low: 0.2, High: 0.7, Why: "LD-01, TR-01, PF-01"},
	{Key: "members.trust", Low: 0.35, High: 0.6, Why: "PW-04"},
	{Key: "members.alignment", Low: 0.3, High: 0.6, Why: "PW-04"},
	{Key: "market.quit_base", Low: 0.0007, High: 0.0028, Why: "TO-15, TO-01"},
	{Key: "market.quit_slope", Low: 2.5, High: 9, Why: "TO-01, TO-02, TO-03"},
	{Key: "market.attachment_hold", Low: 0.5, High: 4, Why: "TO-03, TR-03"},
}

// Usual returns the handful that is fitted unless others are named.
func Usual() []Coefficient {
	out := make([]Coefficient, len(usual))
	for i, c := range usual {
		row, ok := param.Find(c.Key)
		if !ok {
			panic("calibrate: no parameter " + c.Key)
		}
		c.row = row
		out[i] = c
	}
	return out
}

// Parse reads a coefficient as in "market.quit_slope=2:9".
func Parse(text string) (Coefficient, error) {
	key, ends, ok := strings.Cut(text, "=")
	low, high, both := strings.Cut(ends, ":")
	c := Coefficient{Key: strings.TrimSpace(key)}
	var err1, err2 error
	c.Low, err1 = strconv.ParseFloat(strings.TrimSpace(low), 64)
	c.High, err2 = strconv.ParseFloat(strings.TrimSpace(high), 64)
	if !ok || !both || err1 != nil || err2 != nil {
		return c, fmt.Errorf("%s: want KEY=LOW:HIGH, as in market.quit_slope=2:9", text)
	}
	return c, c.check()
}

// check finds the parameter and refuses what cannot be fitted.
func (c *Coefficient) check() error {
	row, found := param.Find(c.Key)
	if !found {
		return fmt.Errorf("there is no parameter %s", c.Key)
	}
	if why := survey.NoEffect(c.Key); why != "" {
		return fmt.Errorf("%s: %s", c.Key, why)
	}
	if !row.Kind.Real() {
		return fmt.Errorf("%s is a %s: want a share, a rate or another real number", c.Key, row.Kind)
	}
	for _, end := range []float64{c.Low, c.High} {
		if err := row.Check(end); err != nil {
			return fmt.Errorf("%s=%s:%s: %w", c.Key, param.Format(c.Low), param.Format(c.High), err)
		}
	}
	if !(c.Low < c.High) {
		return fmt.Errorf("%s=%s:%s: want the lower end first", c.Key, param.Format(c.Low), param.Format(c.High))
	}
	c.row = row
	return nil
}

// logarithmic reports whether equal steps of the search are equal factors:
// where the range lies above 0 and its ends differ fourfold or more.
func (c *Coefficient) logarithmic() bool { return c.Low > 0 && c.High >= 4*c.Low }

// at returns the value at the place u of the range, in [0,1], to three digits.
func (c *Coefficient) at(u float64) float64 {
	x := c.Low + float64((c.High-c.Low)*u)
	if c.logarithmic() {
		x = c.Low * rng.Exp(u*rng.Log(c.High/c.Low))
	}
	return max(c.Low, min(c.High, threeDigits(x)))
}

// Place returns where a value lies in the range: 0 at Low, 1 at High. A value
// outside lies below 0 or above 1.
func (c *Coefficient) Place(x float64) float64 {
	if c.logarithmic() {
		return rng.Log(max(x, 1e-12)/c.Low) / rng.Log(c.High/c.Low)
	}
	return (x - c.Low) / (c.High - c.Low)
}

// Default returns the value that a base has.
func (c *Coefficient) Default(base *param.Params) float64 { return c.row.Get(base).(float64) }

func threeDigits(x float64) float64 {
	y, err := strconv.ParseFloat(strconv.FormatFloat(x, 'g', 3, 64), 64)
	if err != nil {
		return x
	}
	return y
}

// logit takes (0,1) to all numbers; the ends are cut, so that a search that
// starts at an end of a range can leave it.
func logit(u float64) float64 {
	u = max(0.05, min(0.95, u))
	return rng.Log(u / (1 - u))
}

func logistic(z float64) float64 { return 1 / (1 + rng.Exp(-z)) }
