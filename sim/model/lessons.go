package model

import "leadsim/sim/rng"

// leaderLearns is the first part of step 10: at the end of each block of weeks
// an adaptive leader credits what it did for what came of it, and decides anew
// whether to command. Command after a dip is credited with the return to the
// mean that would have come anyway; nothing in the rule knows what caused what.
func (w *World) leaderLearns(k int, b *block) {
	l := &w.leaders[k]
	if !w.p.Mechanisms.LeaderLearning || !w.p.Mechanisms.Acts || !l.leads || (l.style.Adaptivity == 0 && l.style.CommandShare == 0) {
		return
	}
	t, p := &w.teams[k], &w.p.Learning
	if t.heads > 0 {
		l.blockOutput += t.net() / float64(t.heads)
		l.blockWeeks++
	}
	if (w.week+1)%p.Block != 0 || l.blockWeeks == 0 {
		return
	}
	output := l.blockOutput / float64(l.blockWeeks)
	l.blockOutput, l.blockWeeks = 0, 0
	who := w.people.Who[w.Leader(k)]
	chance, luck := w.draws[rng.Experiment].Pair(who)
	if l.blocks > 0 {
		credit := w.credit(l, output, luck)
		if !l.trying {
			credit = -credit
		}
		l.lean += float64(p.LeaderRate * l.style.Adaptivity * within(credit, p.CreditMost))
		l.lean = within(l.lean, p.LeanMost)
	}
	if l.blocks == 0 {
		l.usual, l.unusual = output, p.UnusualStart
	}
	dip := within((l.usual-output)/max(p.UnusualLeast, l.unusual), p.CreditMost)
	deviation := max(output-l.usual, l.usual-output)
	l.usual += float64(p.UsualRate * (output - l.usual))
	l.unusual += float64(p.UsualRate * (deviation - l.unusual))
	l.lastOutput = output
	l.blocks++
	l.trying = chance < rng.Logistic(l.lean+float64(p.DipWeight*l.style.Adaptivity*dip))
}

// within returns x, no farther than most from 0.
func within(x, most float64) float64 { return max(-most, min(most, x)) }

// credit returns how well the last block seems to have gone, in units of the
// usual deviation: by the change that followed, by the level, or by chance.
func (w *World) credit(l *leader, output, luck float64) float64 {
	scale := max(w.p.Learning.UnusualLeast, l.unusual)
	switch w.p.Learning.Credit {
	case "level":
		return (output - l.usual) / scale
	case "random":
		return rng.Normal(luck)
	}
	return (output - l.lastOutput) / scale
}
