package plots

import (
	"image/color"
	"strings"
	"testing"

	"leadsim/sim/record"
)

// adopted sets the share of adopters of a run in its last week.
func adopted(r *record.Results, a, k int, share float64) {
	run := r.Run(a, k)
	run.Series[(r.Weeks-1)*len(record.Metrics)+record.Must("adopted")] = share
}

func followersOf(t *testing.T, r *record.Results) *followerChart {
	t.Helper()
	v, err := look(r, Options{})
	if err != nil {
		t.Fatal(err)
	}
	f := &followerChart{view: v}
	f.first, f.last = v.whole()
	f.gather()
	return f
}

func TestARunTakesOffFromHalfOn(t *testing.T) {
	s := small()
	s.change = func(r *record.Results) {
		for k, share := range []float64{0.49, 0.5, 0.96, 0.04, 0.9} {
			adopted(r, 0, k, share)
		}
		closing(r, 0, 4, 12) // what was adopted there is not there any more
	}
	f := followersOf(t, synthetic(s))
	if n := f.arm[0].takeOffs(); n != 2 {
		t.Errorf("%d runs took off, want 2", n)
	}
	if n := f.arm[0].between(); n != 2 {
		t.Errorf("%d runs between a third and two thirds, want 2", n)
	}
	if !strings.Contains(f.subtitle(), "2 of 5 runs with domineering") {
		t.Error(f.subtitle())
	}
	if f.arm[0].final[2] != 0.96*50 || f.arm[0].adopters[2][23] < f.arm[0].final[2] {
		t.Errorf("%v adopters of 50, %v with those who try", f.arm[0].final[2], f.arm[0].adopters[2][23])
	}
}

// tally counts what is drawn.
type tally struct {
	blank
	long, circles int // lines of a colour through more than two points
	color         color.NRGBA
	widest        float64
}

func (c *tally) line(path []point, closed bool, s stroke) {
	if s.color.R == c.color.R && s.color.G == c.color.G && len(path) > 2 {
		c.long++
		c.widest = max(c.widest, s.width)
	}
}
func (c *tally) circle(point, float64, color.NRGBA) { c.circles++ }

// Between sweeping and fizzling an average describes no run.
func TestNoAverageOfFollowersIsDrawn(t *testing.T) {
	s := standard()
	s.arms = arms("domineering")
	s.scripts = nil
	f := followersOf(t, synthetic(s))
	c := &tally{blank: blank{t}, color: vermillion}
	f.body(&pen{canvas: c, size: Slide}, box{0, 0, 1800, 900})
	if c.long != 20 || c.widest > 0.5*Slide.Line {
		t.Errorf("%d lines, the widest %v px, want 20 thin ones", c.long, c.widest)
	}
}

func TestEveryRunHasADotAtItsHeight(t *testing.T) {
	f := followersOf(t, synthetic(standard()))
	pl := panel{frame{y: axis{lo: 0, hi: 50}, right: 500}, box{0, 0, 900, 300}}
	for i := range f.arms {
		dots, free := f.arm[i].dots(pl, Slide, f.radius([]panel{pl}, Slide))
		if len(dots) != 40 || !free {
			t.Fatalf("%s: %d dots for 40 runs, apart %v", f.name(i), len(dots), free)
		}
		for _, d := range dots {
			if above := d.at.y <= pl.py(f.heads/2); above != f.arm[i].tookOff(d.run) {
				t.Errorf("%s, run %d: above half %v, took off %v", f.name(i), d.run, above, !above)
			}
			if d.at.x < 900 || d.at.x > 1400 {
				t.Errorf("%s, run %d: dot at %v", f.name(i), d.run, d.at)
			}
		}
	}
}

func TestOnlyRecordedFirstFollowersAreMarked(t *testing.T) {
	s := small()
	s.change = func(r *record.Results) {
		for k := range r.Runs {
			r.Runs[k].Happenings = nil
		}
		r.Run(1, 3).Happenings = []record.Happening{{Week: 9, Kind: record.ChangeBegan}, {Week: 11, Kind: record.FirstFollower, Seat: 4}}
	}
	f := followersOf(t, synthetic(s))
	for i := range f.arms {
		for k, week := range f.arm[i].follower {
			want := -1
			if i == 1 && k == 3 {
				want = 11
			}
			if week != want {
				t.Errorf("arm %d, run %d: first follower in week %d, want %d", i, k, week, want)
			}
		}
	}
	if e := f.launch(1, 0, 23); e != nil {
		t.Errorf("a launch of one run is marked for all: %v", e)
	}
}

func TestWithoutAChangeThereIsNothingToFollow(t *testing.T) {
	s := small()
	s.change = func(r *record.Results) {
		for k := range r.Runs {
			for w := range r.Weeks {
				for _, m := range stages {
					r.Runs[k].Series[w*len(record.Metrics)+record.Must(m)] = 0
				}
			}
		}
	}
	for _, kind := range []string{"first-follower", "adoption"} {
		if _, err := Draw(kind, synthetic(s), Options{}); err == nil || !strings.Contains(err.Error(), "nobody becomes aware of a change") {
			t.Errorf("%s: error %v", kind, err)
		}
	}
}
