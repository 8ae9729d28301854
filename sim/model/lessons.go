package model

import (
	"leadsim/sim/rng"
)

// leaderLearns is the first part of step 10: at the end of each block of weeks
// an adaptive leader credits what it did for what came of it, and decides anew
// whether to command. Command after a dip is credited with the return to the
// mean that would have come anyway; nothing in the rule knows what caused what.
func (w *World) leaderLearns(k int, b *block) {
	l := &w.leaders[k]
	if !w.p.Mechanisms.LeaderLearning || !w.p.Mechanisms.Acts || !l.leads || (l.style.Adaptivity == 0 && l.style.CommandShare == 0) {
		return
	}
	t := &w.teams[k]
	if t.heads > 0 {
		l.blockOutput += t.output * (1 - t.loss) / float64(t.heads)
		l.blockWeeks++
	}
	if (w.week+1)%w.p.Learning.Block != 0 || l.blockWeeks == 0 {
		return
	}
	output := l.blockOutput / float64(l.blockWeeks)
	l.blockOutput, l.blockWeeks = 0, 0
	who := w.people.Who[w.Leader(k)]
	chance, luck := w.draws[rng.Experiment].Pair(who)
	if l.lastOutput >= 0 {
		credit := w.credit(l, output, luck)
		if !l.trying {
			credit = -credit
		}
		l.lean += float64(w.p.Learning.LeaderRate * l.style.Adaptivity * max(-2, min(2, credit)))
		l.lean = max(-4, min(4, l.lean))
	}
	if l.usual < 0 {
		l.usual, l.unusual = output, 0.05
	}
	dip := max(-2, min(2, (l.usual-output)/max(0.01, l.unusual)))
	deviation := max(output-l.usual, l.usual-output)
	l.usual += float64(0.15 * (output - l.usual))
	l.unusual += float64(0.15 * (deviation - l.unusual))
	l.lastOutput = output
	l.trying = chance < rng.Logistic(l.lean+float64(w.p.Learning.DipWeight*l.style.Adaptivity*dip))
}

// credit returns how well the last block seems to have gone, in units of the
// usual deviation: by the change that followed, by the level, or by chance.
func (w *World) credit(l *leader, output, luck float64) float64 {
	scale := max(0.01, l.unusual)
	switch w.p.Learning.Credit {
	case "level":
		return (output - l.usual) / scale
	case "random":
		return rng.Normal(luck)
	}
	return (output - l.lastOutput) / scale
}
