package plots

import (
	"math"

	"leadsim/sim/record"
)

// galleryShapes are results that charts must look good with, and some that
// they must not break on.
func galleryShapes() map[string]shape {
	four := standard()
	four.arms = arms("domineering", "compassionate-power-over", "power-with", "laissez-faire")
	four.scripts[3].Arms = []bool{true, false, false, false}

	one := standard()
	one.arms = arms("power-with")
	one.scripts[3].Arms = nil

	single := standard()
	single.runs = 1

	long := standard()
	long.arms = []record.Arm{{Name: "the leader who commands in every crisis and hands nothing back", Style: "domineering"},
		{Name: "sharing-power-from-the-first-day-on-and-in-crises-too", Style: "power-with"},
		{Name: "the-same-but-with-an-unbreakably-long-compound-name", Style: "power-with"}}

	short := standard()
	short.weeks = 24
	short.scripts = nil
	for i, s := range allEvents() {
		s.Week = 6 + 3*i
		short.scripts = append(short.scripts, s)
	}

	decade := standard()
	decade.weeks = 520
	for w := 80; w < 520; w += 52 {
		decade.scripts = append(decade.scripts, script(w, "shock"))
	}

	constant := standard()
	constant.change = func(r *record.Results) {
		for k := range r.Runs {
			for i := range r.Runs[k].Series {
				r.Runs[k].Series[i] = 0.5
			}
		}
	}

	holes := standard()
	holes.change = func(r *record.Results) {
		for k := range r.Runs {
			s := r.Runs[k].Series
			for i := range s {
				if k%5 == 0 && i > len(s)/2 || k == 3 || i%31 == 0 {
					s[i] = math.NaN()
				}
			}
			if k%7 == 0 {
				r.Runs[k].Series = s[:len(s)/3/len(record.Metrics)*len(record.Metrics)]
			}
		}
	}

	large := standard()
	large.change = func(r *record.Results) {
		for a := range r.Arms {
			r.Run(a, 0).People = crowd(2000, sharing(r.Arms[a].Style))
		}
	}

	sweep := standard()
	sweep.arms = nil
	for _, m := range []string{"0", "0.2", "0.4", "0.6", "0.8", "1"} {
		sweep.arms = append(sweep.arms, record.Arm{Name: "domineering monitor=" + m, Style: "domineering"}, record.Arm{Name: "power-with monitor=" + m, Style: "power-with"})
	}
	sweep.scripts[3].Arms = nil

	return map[string]shape{"two": standard(), "four": four, "one": one, "single": single, "long": long, "short": short,
		"decade": decade, "constant": constant, "holes": holes, "large": large, "sweep": sweep}
}
