package calibrate

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"reflect"
	"slices"
	"strings"
	"testing"

	"leadsim/sim/survey"
)

// tiny is a calibration that is over in a moment.
func tiny(t *testing.T, workers int) *Calibration {
	return &Calibration{Ensemble: survey.Ensemble{Params: base(t), Organizations: 2, Seed: 5, Workers: workers},
		Coefficients: parsed(t, "members.bonds.attach_rate=0.004:0.04"), Evaluations: 2, Starts: 1}
}

func log(c *Calibration) string {
	var b bytes.Buffer
	for i := range c.Points {
		c.Points[i].WriteTo(&b)
	}
	return b.String()
}

// Workers, and going on after an interruption, change no bit; the log is cut
// where a kill has cut it.
func TestWorkersAndInterruptionsChangeNothing(t *testing.T) {
	one := tiny(t, 1)
	if err := one.Search(context.Background()); err != nil {
		t.Fatal(err)
	}
	if len(one.Points) != one.Total() {
		t.Fatalf("%d points, want %d", len(one.Points), one.Total())
	}
	whole := log(one)

	ctx, cancel := context.WithCancel(context.Background())
	two := tiny(t, 2)
	two.Lived = func(n int) {
		if n == 3 {
			cancel()
		}
	}
	if err := two.Search(ctx); !errors.Is(err, context.Canceled) || len(two.Points) != 3 {
		t.Fatalf("%d points, %v", len(two.Points), err)
	}
	known, err := ReadLog(strings.NewReader(log(two) + "2|0.01 0."))
	if err != nil || len(known) != 3 {
		t.Fatalf("%d points are read back, %v", len(known), err)
	}
	lived := 0
	three := tiny(t, 2)
	three.Known, three.Tried = known, func(*Point) { lived++ }
	if err := three.Search(context.Background()); err != nil {
		t.Fatal(err)
	}
	if log(three) != whole || !reflect.DeepEqual(three.Points, one.Points) {
		t.Error("going on gives other points than going through")
	}
	if want := one.Total() - 3; lived != want {
		t.Errorf("%d points were lived, want %d", lived, want)
	}

	other := tiny(t, 1)
	other.Coefficients = parsed(t, "members.bonds.attach_rate=0.004:0.03")
	other.Known = known
	if err := other.Search(context.Background()); err == nil || !strings.Contains(err.Error(), "does not lead here") {
		t.Errorf("points of other settings are taken: %v", err)
	}
	written(t, one)
}

// written looks at what is written of a calibration.
func written(t *testing.T, c *Calibration) {
	t.Helper()
	var b bytes.Buffer
	if err := c.WriteStudy(&b, AllTargets, nil, "the defaults", "0.1.0"); err != nil {
		t.Fatal(err)
	}
	best := c.Points[c.Best(AllTargets)].Values[0]
	if want := fmt.Sprintf("\nmembers.bonds.attach_rate = %v # was 0.0065; fits ", best); !strings.Contains(b.String(), want) {
		t.Errorf("the study lacks %q:\n%s", want, b.String())
	}
	b.Reset()
	if err := c.WriteEvaluations(&b); err != nil {
		t.Fatal(err)
	}
	if n := strings.Count(b.String(), "\n"); n != 1+len(c.Points) {
		t.Errorf("%d rows of evaluations", n)
	}
	for _, column := range c.Columns(true) {
		if column.File == "" || column.Meaning == "" {
			t.Errorf("column %s of %s is not described", column.Name, column.File)
		}
	}
}

// A target's mean over all organizations, each drawn once, is what the survey
// says: so that the resampled objective is that of the same numbers.
func TestResamplesAreOfTheSurvey(t *testing.T) {
	p := base(t)
	r, err := survey.Run(context.Background(), survey.Ensemble{Params: p, Organizations: 2, Seed: 5, Workers: 2, FirstBlock: true})
	if err != nil {
		t.Fatal(err)
	}
	for _, w := range Weightings {
		once := FromMiddle.resampled(w, firstBlock(), r.Found, [][]int{{0, 1}})
		near(t, w.String(), once[0], (&Calibration{}).ObjectiveOf(r, w), 1e-9)
	}
	for _, who := range draws(1, 30) {
		slices.Sort(who)
		if len(who) != 30 || who[0] < 0 || who[29] > 29 || len(slices.Compact(who)) == 30 {
			t.Fatal("organizations are not drawn with replacement")
		}
	}
}

// Near-equal points: those that some resamples prefer to the best. Ranges and
// correlations are over them alone.
func TestNearEqualFits(t *testing.T) {
	c := &Calibration{Coefficients: parsed(t, "members.trust=0:1", "members.alignment=0:1"), Starts: 1}
	point := func(objective, a, b float64, better int) {
		p := Point{Search: 1, Values: []float64{a, b}}
		for w := range numWeightings {
			p.Objective[w] = objective
			for i := range resamples {
				x := objective
				if i < better {
					x = 0.5
				}
				p.resampled[w] = append(p.resampled[w], x)
			}
		}
		c.Points = append(c.Points, p)
	}
	point(9, .9, .9, 0)
	point(1, .5, .5, 0)
	point(2, .1, .1, resamples/20-1) // better in less than one of twenty
	for i := range 10 {
		x := .3 + .04*float64(i)
		point(1.2, x, 1-x, resamples/20)
	}
	if best := c.Best(AllTargets); best != 1 {
		t.Fatalf("best is %d", best)
	}
	got := c.Near(AllTargets)
	if len(got) != 11 || got[0] != 1 || slices.Contains(got, 2) {
		t.Fatalf("near-equal are %v", got)
	}
	low, high := c.Range(0, got)
	near(t, "low", low, .3, 1e-12)
	near(t, "high", high, .66, 1e-12)
	near(t, "wide", c.Wide(0, got), .36, 1e-9)
	near(t, "together", c.Together(0, 1, got), -1, 1e-3)
	if course := c.BestSoFar(AllTargets); course[0] != 9 || course[2] != 1 {
		t.Errorf("course %v", course[:3])
	}
}
