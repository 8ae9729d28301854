package agent

import (
	"math"
	"testing"

	"leadsim/sim/param"
)

// The page, 7.5: two terms beside satisfaction and attachment, each by its
// switch.
func TestStrainDrivesAwayAndPerformanceHolds(t *testing.T) {
	for _, c := range []struct {
		strain, performed float32
		push, hold        bool
	}{{0.5, 0.7, true, true}, {0.5, 0.7, false, true}, {0.5, 0.7, true, false}, {0, 0.2, true, true}} {
		params := param.Default()
		params.Mechanisms.StrainQuits, params.Mechanisms.PerformanceStays = c.push, c.hold
		r, p := NewRules(params), someone()
		p.Strain[0], p.Performed[0] = c.strain, c.performed
		m := &params.Market
		logit := m.Mobility*float64(p.Mobile[0]) - m.SatisfactionSlope*(0.4-m.SatisfactionMid) - m.AttachmentHold*(float64(p.Attachment[0])-m.AttachmentMid)
		if c.push {
			logit += m.StrainPush * (float64(c.strain) - m.StrainMid)
		}
		if c.hold {
			logit -= m.PerformanceHold * (float64(c.performed) - 0.5)
		}
		if got, want := p.quitTarget(&r, 0, 0.4), 1/(1+math.Exp(-logit)); math.Abs(got-want) > 1e-9 {
			t.Errorf("%+v: quit intention tends to %v, want %v", c, got, want)
		}
	}
}
