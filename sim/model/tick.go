package model

// Tick advances the organization by one week, in the order of docs/odd.md,
// section 3. A step given to each meets the teams one by one, in any order:
// it writes only to the team and its reports and reads of others only what
// stood at the end of last week, so that all teams act at once. The other
// steps meet the whole organization. After closing nobody works any more.
func (w *World) Tick() {
	w.openWeek()
	if w.failed {
		w.standStill()
		return
	}
	w.meetWorld()                   //  1 offers, shocks, crises        shocks.go, script.go
	w.each((*World).leaderActs)     //  2                               acting.go
	w.each((*World).membersRespond) //  3 commit, comply or resist      responding.go
	w.each((*World).moveOthers)     //    upward and sideways           upward.go
	w.each((*World).watch)          //  4 detect, sanction, witness     watching.go
	w.each((*World).turnTies)       //  5 ties break and form           tying.go
	w.each((*World).influence)      //    goals, norms, belonging       influencing.go
	w.each((*World).adopt)          //    change programme              adopting.go
	w.each((*World).work)           //  6 decide, produce, learn        working.go
	w.runCrises()                   //  7 contain, pay                  crisis.go
	w.each((*World).heal)           //  8 strain, wounds, voice         healing.go
	w.each((*World).leaveAndJoin)   //  9 quit, dismiss, hire           leaving.go
	w.succeed()                     //    successors                    succession.go
	w.each((*World).leaderLearns)   // 10 lessons                       lessons.go
	w.judge()                       //    board, money, turnaround      judging.go
	w.takeStock()                   // 11 count                         counting.go
	w.history.week(w)               //    the last year, the last shock history.go
	w.traceReach()                  //    spheres of influence          reaching.go
	w.observe()                     //    record                        observing.go
	w.week++
}
