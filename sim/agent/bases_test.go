package agent

import (
	"testing"

	"leadsim/sim/param"
)

// Claim P12 (French & Raven 1959; Yukl 2013): with more of the base behind it, a
// request by expert or referent power gains commitment; one by the office's power gains
// compliance, and no commitment.
func TestPersonalBasesGainCommitmentOfficialOnesCompliance(t *testing.T) {
	r, p := average()
	c := &r.Members.Response
	ties := Ties{Commit: c.CentreCommit, Resist: c.CentreResist, Known: true}
	shares := func(tactic param.Tactic, base float64) (share [3]float64) {
		const n = 2000
		for k := range n {
			q := Request{Tactic: tactic, Hard: true, Base: base}
			share[p.Respond(r, 0, q, ties, c.CentreFear/0.5, (float64(k)+0.5)/n)] += 1.0 / n
		}
		return share
	}
	for tactic := range param.NumTactics {
		weak, strong := shares(tactic, 0.2), shares(tactic, 0.8)
		commit, comply := strong[Commit]-weak[Commit], strong[Comply]-weak[Comply]
		t.Logf("tactic %d: commit %+.3f, comply %+.3f, resist %+.3f", tactic, commit, comply, strong[Resist]-weak[Resist])
		if strong[Resist] >= weak[Resist] && weak[Resist] > 0.005 {
			t.Errorf("tactic %d: more behind it and no less resistance", tactic)
		}
		if tactic.Hard() && comply <= commit {
			t.Errorf("tactic %d: the office gains %+.3f commitment, %+.3f compliance", tactic, commit, comply)
		}
		if !tactic.Hard() && commit <= comply {
			t.Errorf("tactic %d: the person gains %+.3f commitment, %+.3f compliance", tactic, commit, comply)
		}
	}
	// The office's own bases move people through belief as well: fear makes them comply.
	comply := func(fear float64) (n int) {
		for k := range 1000 {
			if p.Respond(r, 0, Request{Tactic: param.Pressure, Hard: true, Base: 0.5}, ties, fear, (float64(k)+0.5)/1000) == Comply {
				n++
			}
		}
		return n
	}
	if comply(0.9) <= comply(0.1) {
		t.Error("fear makes nobody comply")
	}
}
