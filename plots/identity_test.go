package plots

import (
	"fmt"
	"slices"
	"testing"

	"leadsim/sim/record"
)

// The colours and dashes are those of the charts' rules in the teachers' guide.
func TestStylesKeepTheirLooks(t *testing.T) {
	for _, c := range []struct{ style, color, dash string }{
		{"domineering", "D55E00", "[]"}, {"power-over", "D55E00", "[]"}, {"power-with", "0072B2", "[]"},
		{"compassionate-power-over", "CC79A7", "[6 2.4]"}, {"masquerade", "CC79A7", "[3 1.8]"},
		{"hybrid-in-crisis", "000000", "[5 2 1.2 2]"}, {"laissez-faire", "595959", "[1.2 1.6]"}, {"", "595959", "[1.2 1.6]"},
	} {
		id := identities([]record.Arm{{Name: "arm", Style: c.style}})[0]
		if got := fmt.Sprintf("%02X%02X%02X", id.color.R, id.color.G, id.color.B); got != c.color || fmt.Sprint(id.dash) != c.dash {
			t.Errorf("%q: colour %s, dash %v, want %s and %s", c.style, got, id.dash, c.color, c.dash)
		}
	}
	if powerWith.weight <= powerOver.weight {
		t.Error("power-with is not heavier than power-over")
	}
}

func TestArmsOfOneStyleDifferInDashAndMark(t *testing.T) {
	for _, style := range []string{"domineering", "power-with", "masquerade", "hybrid-in-crisis", ""} {
		ids := identities([]record.Arm{{Name: "a", Style: style}, {Name: "b", Style: style}, {Name: "c", Style: style}})
		for i := range ids {
			for j := range i {
				if ids[i].mark == ids[j].mark || fmt.Sprint(ids[i].dash) == fmt.Sprint(ids[j].dash) {
					t.Errorf("%q: arms %d and %d look alike: %v %v", style, j, i, ids[j], ids[i])
				}
			}
		}
	}
}

// In grey two arms are told apart by mark and dash alone, whatever their styles.
func TestNoTwoArmsShareMarkAndDash(t *testing.T) {
	var arms []record.Arm
	for _, style := range []string{"", "my-style", "", "my-style", "my-style"} {
		arms = append(arms, record.Arm{Name: fmt.Sprint(len(arms)), Style: style})
	}
	for i, id := range identities(arms) {
		if others := slices.Delete(identities(arms), i, i+1); id.twin(others) {
			t.Errorf("arm %d has the mark and dash of another", i)
		}
	}
}

func TestLinesAndTheirNamesStandOutFromWhite(t *testing.T) {
	for _, id := range []identity{powerOver, powerWith, kindPower, masked, hybrid, noStyle, otherStyle} {
		if contrast(id.color) < 3 {
			t.Errorf("%v: contrast %.2f, want 3", id.color, contrast(id.color))
		}
		if contrast(readable(id.color)) < 4.5 {
			t.Errorf("%v: contrast of text %.2f, want 4.5", id.color, contrast(readable(id.color)))
		}
	}
	for _, s := range Sizes {
		if s == Slide && min(s.Title, s.Text, s.Small)*1080/float64(s.Height) < 24 {
			t.Errorf("type of %v px on a slide, want 24", min(s.Title, s.Text, s.Small))
		}
	}
}
