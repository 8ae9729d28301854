package model

// standStill is a week after closing: nobody works, comes or goes, and every
// state stays as it was.
func (w *World) standStill() {
	w.takeStock()
	w.observe()
	w.week++
}
