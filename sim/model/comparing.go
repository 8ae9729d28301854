package model

// compare lets it show, to all in team k, how each does against the team.
// Where the team makes nothing there is nothing to compare.
func (w *World) compare(k int) {
	t := &w.teams[k]
	if t.heads == 0 || t.output <= 0 {
		return
	}
	mean := t.output / float64(t.heads)
	from, to := w.Reports(k)
	for i := from; i < to; i++ {
		if w.people.Present[i] {
			w.people.Compare(&w.rules, i, float64(w.made[i]), mean)
		}
	}
}
