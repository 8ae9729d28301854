package agent

import (
	"math"
	"testing"
)

// Of a share of people who have any standing outside, three of ten have more
// than half of the most: 1 - 1/sqrt(2).
func TestFewHaveMuchStandingOutside(t *testing.T) {
	const n, share = 10_000, 0.2
	have, much := 0.0, 0.0
	for k := range n {
		x := outside((float64(k)+0.5)/n, share)
		if x > 0 {
			have++
		}
		if x > 0.5 {
			much++
		}
		if x < 0 || x > 1 || outside((float64(k)+0.5)/n, share/2) > x {
			t.Fatalf("standing %v, or more in a smaller share", x)
		}
	}
	if math.Abs(have/n-share) > 0.001 || math.Abs(much/have-0.293) > 0.001 {
		t.Errorf("%v have some, %v of them much", have/n, much/have)
	}
}

// Somebody who is not attached moves hardly, ordered or not; who is attached
// needs no order.
func TestConnectionsCannotBeCommanded(t *testing.T) {
	r, p := average()
	p.Outside[0], p.Watch[0], p.Response[0] = 1, 1, Comply
	help := func(attachment, acceptance float32, ordered bool) float64 {
		p.Attachment[0], p.Acceptance[0] = attachment, acceptance
		return p.Helps(r, 0, ordered)
	}
	if ordered, attached := help(0.2, 0.2, true), help(0.7, 0.7, false); attached < 5*ordered || ordered <= help(0.2, 0.2, false) {
		t.Errorf("chance %v by order, %v by attachment", ordered, attached)
	}
	if help(0.7, 0.7, true) != help(0.7, 0.7, false) {
		t.Error("an order moves somebody who is willing")
	}
}

func TestFearHoldsBackFromThePlatform(t *testing.T) {
	r, p := average()
	free := p.Begins(r, 0, 0.5, 0)
	if afraid := p.Begins(r, 0, 0.5, 0.5); afraid >= free || free <= p.Begins(r, 0, 0, 0) {
		t.Errorf("chance %v without fear, %v with", free, afraid)
	}
	p.Watch[0] = 1
	if p.Begins(r, 0, 1, 1) != 0 {
		t.Error("somebody sure to be watched and in full fear begins")
	}
}

// Trust and reasons keep a rumour from being believed; what is believed costs
// trust and teaches fear.
func TestWhoTrustsFallsForRumoursLess(t *testing.T) {
	r, p := average()
	if told := p.Believes(r, 0, 1, 0); told <= p.Believes(r, 0, 1, 0.5) || told <= p.Believes(r, 0, 0.5, 0) || p.Believes(r, 0, 1, 1) != 0 {
		t.Error("reasons, or those who tell, do not count")
	}
	before, trust := p.Believes(r, 0, 1, 0), p.Trust(r, 0)
	p.Ability[0], p.Benevolence[0], p.Integrity[0] = 0.8, 0.8, 0.8
	if p.Believes(r, 0, 1, 0) >= before {
		t.Error("trust does not count")
	}
	p.Ability[0], p.Benevolence[0], p.Integrity[0] = 0.5, 0.5, 0.5
	lost := p.Misled(r, 0)
	if math.Abs(trust-p.Trust(r, 0)-lost) > 1e-6 || lost <= 0 || p.Punish[0] <= 0 {
		t.Errorf("trust falls by %v, booked %v", trust-p.Trust(r, 0), lost)
	}
	r.Mechanisms.FearLearning = false
	if punish := p.Punish[0]; p.Misled(r, 0) <= 0 || p.Punish[0] != punish {
		t.Error("fear is learned with the switch off")
	}
}
