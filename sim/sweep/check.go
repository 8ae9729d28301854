package sweep

import (
	"errors"
	"fmt"
	"regexp"
	"slices"
	"strconv"
	"strings"

	"leadsim/sim/design"
	"leadsim/sim/param"
)

// check returns what is wrong with a design, besides what package design
// finds.
func check(name string, factors []design.Factor, points int) error {
	if !slices.Contains(design.Names, name) {
		return wrong("", "want %s", strings.Join(design.Names, ", "))
	}
	err := errors.Join(checkKeys(factors), checkPoints(name, factors, points))
	for i := range factors {
		f := &factors[i]
		switch {
		case drawn(name):
			err = errors.Join(err, onceEach(f))
		case isRange(f):
			err = errors.Join(err, wrong(f.Key, "a %s takes no range without steps; want %s, or have points drawn from it with --design lhs --points 64", name, stepped(f)))
		case name == "grid":
			err = errors.Join(err, onceEach(f))
		case f.Levels() != factors[0].Levels() && !isRange(&factors[0]):
			err = errors.Join(err, wrong(f.Key, "the number of values is %d, and %d of %s: a %s takes first values together, then second ones, so want equally many",
				f.Levels(), factors[0].Levels(), factors[0].Key, name))
		}
	}
	return err
}

func wrong(key, format string, args ...any) error {
	return &design.Error{Key: key, Err: fmt.Errorf(format, args...)}
}

// stepped shows how a range is written for a grid.
func stepped(f *design.Factor) string {
	low, high := textOf(f.Low), textOf(f.High)
	switch f.Kind {
	case design.Integer:
		return fmt.Sprintf("a step, as in %s:%s:1", textOf(int(f.Low)), textOf(int(f.High)))
	case design.Log:
		return fmt.Sprintf("a number of values, as in %s:%s:log:5", low, high)
	}
	step, _ := strconv.ParseFloat(strconv.FormatFloat((f.High-f.Low)/10, 'g', 3, 64), 64) // it is a number, so it reads back
	return fmt.Sprintf("a step, as in %s:%s:%s", low, high, param.Format(step))
}

// notOfRuns are keys of a study that --set takes and that change no run.
var notOfRuns = regexp.MustCompile(`^(lesson|claim|chart|sweep)\b|^(extends|name)$|^run\.keep(_every)?$`)

// checkKeys returns an error if a key is varied twice, or in one arm and in all
// of them: the one in all has no effect there.
func checkKeys(factors []design.Factor) (err error) {
	for i, f := range factors {
		if notOfRuns.MatchString(parameterOf(f.Key)) {
			err = errors.Join(err, wrong(f.Key, "this is no setting of a run"))
		}
		for _, g := range factors[:i] {
			switch {
			case f.Key == g.Key:
				err = errors.Join(err, wrong(f.Key, "it is varied twice"))
			case overrules(f.Key, g.Key):
				err = errors.Join(err, overruled(f.Key, g.Key))
			case overrules(g.Key, f.Key):
				err = errors.Join(err, overruled(g.Key, f.Key))
			}
		}
	}
	return err
}

// overrules reports whether a key of one arm sets what another sets in all
// arms: the same, or a style, with all its intensities.
func overrules(one, all string) bool {
	of := parameterOf(one)
	if of == one {
		return false
	}
	intensity, leads := strings.CutPrefix(all, "leaders.")
	return of == all || of == "leaders.style" && leads && among(param.StyleRows, intensity) != nil
}

func overruled(one, all string) error {
	arm := strings.TrimSuffix(armPrefix.FindString(one), ".")
	return wrong(one, "%s is varied too, in all arms, and has no effect in %s; leave one of them out, or vary it arm by arm", all, arm)
}

// checkPoints returns an error if there are too many points, or more than can
// differ, or none where they are drawn, or a number where there is nothing to
// say.
func checkPoints(name string, factors []design.Factor, points int) error {
	most, ranges := 1.0, slices.ContainsFunc(factors, func(f design.Factor) bool { return isRange(&f) })
	for i := range factors {
		n := factors[i].Levels()
		if n == 0 {
			n = MostPoints + 1 // a continuum
		}
		most *= float64(n)
	}
	switch {
	case drawn(name) && points == 0:
		return wrong("", "say how many points are drawn, as in --points 64, or points = 64 under [sweep]")
	case drawn(name) && points < 0:
		return wrong("", "%d points: want 1 to %d", points, MostPoints)
	case drawn(name) && points > MostPoints:
		return wrong("", "%d points are more than %d; take fewer", points, MostPoints)
	case drawn(name) && float64(points) > most && len(factors) > 0:
		return wrong("", "%d points, but there are only %.0f combinations of these values, and a point that is run again tells nothing new; want fewer points, or --design grid, which runs each once", points, most)
	case !drawn(name) && points != 0:
		return wrong("", "%d points, but a %s has those that its values make; leave out the number of points, or have them drawn with --design lhs or sobol", points, name)
	case name == "grid" && most > MostPoints && !ranges:
		return wrong("", "the grid has more than %d points; take fewer values, or fewer factors, or have points drawn with --design lhs --points 1000", MostPoints)
	}
	return nil
}

// onceEach returns an error if a factor takes a value twice.
func onceEach(f *design.Factor) error {
	if f.Kind != design.Choice {
		return nil
	}
	first := map[string]string{}
	for _, v := range Texts(f) {
		plain := sameValue(f.Key, v)
		switch was, twice := first[plain]; {
		case twice && was == v:
			return wrong(f.Key, "the value %s stands twice; want each once", v)
		case twice:
			return wrong(f.Key, "the values %s and %s are the same; want each once", was, v)
		}
		first[plain] = v
	}
	return nil
}

// onceTogether returns an error if two points of a zip or list are the same.
func onceTogether(name string, d design.Design) error {
	if name != "zip" && name != "list" {
		return nil
	}
	first := map[string]int{}
	for i := range d.Len() {
		point := Of(d).Point(i)
		text := describe(point)
		for k, s := range point {
			point[k].Value = sameValue(s.Key, s.Value)
		}
		plain := fmt.Sprintf("%q", point)
		if was, twice := first[plain]; twice {
			return wrong("", "points %d and %d are the same (%s); want each once", was, i, text)
		}
		first[plain] = i
	}
	return nil
}

// sameValue returns the same text for values that are the same, as .5 and 0.50
// are for a number.
func sameValue(key, text string) string {
	if k := Kind(key); k == param.Text || k == param.Choice {
		return text
	}
	if v, err := strconv.ParseFloat(text, 64); err == nil {
		return strconv.FormatFloat(v+0, 'g', -1, 64) // -0 is 0
	}
	return text
}
