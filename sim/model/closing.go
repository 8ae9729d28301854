package model

// standStill is a week after closing: nobody works, comes or goes, and every
// state stays as it was.
func (w *World) standStill() {
	w.each((*World).countTeam)
	w.addUp()
	w.observe()
	w.week++
}

// countTeam adds the states that team k was left in.
func (w *World) countTeam(k int, b *block) {
	from, to := w.Reports(k)
	for i := from; i < to; i++ {
		if w.people.Present[i] {
			w.count(i, &b.sum)
		} else if !w.closed[i] {
			b.sum[sumVacancies]++
		}
	}
	if k != w.Board() && w.p.Mechanisms.LatentProblems {
		b.sum[sumTeams]++
		b.sum[sumProblems] += w.teams[k].visible + w.teams[k].hidden
	}
}
