package record

import "leadsim/sim/model"

// Results is everything that a study left behind, in the order of its plan:
// all arms of run 0, then all arms of run 1, and so on.
type Results struct {
	Name    string   // of the study, as in its file name
	Title   string   // lesson.title
	Version string   // of the program
	Hash    string   // of the resolved study
	Seed    int      //
	Weeks   int      //
	Arms    []Arm    // in the order of the study
	Runs    []Run    // len = replications x len(Arms); Runs[k*len(Arms)+a]
	Scripts []Script // the scripted events, in order of week

	IDs [][]string // of those who are there at the start, by arm and seat; nil for an arm that no file describes, and when read back
}

// Arm is one treatment of a study.
type Arm struct {
	Name  string
	Style string // name of the leaders' style, "" if none is named; charts take colour from it
	Luck  int    // run.luck: arms that share it met the same people and shocks
}

// Script is a scripted event as charts mark it.
type Script struct {
	Week  int
	Kind  string
	Name  string
	Arms  []bool // which arms have it
	Weeks int    // how long it lasts; 0 = a moment, or without end
}

// Run is one replication of one arm.
type Run struct {
	Arm, Replication int
	Shock            *Shock    // the first scripted shock of its arm, nil if there is none
	Series           []float64 // weeks x len(Metrics), row by row
	Outcomes         []float64 // len(Outcomes)
	Happenings       []model.Happening
	Ledger           []model.Entry
	People           []model.Person // at the end; kept of run 0 only, and not of organizations above MostPeopleKept
}

// Shock is a scripted shock, after which outcomes look.
type Shock struct {
	Week int
	Name string
}

// FirstShock returns the first scripted shock that an arm has, nil if none.
func (r *Results) FirstShock(arm int) *Shock {
	for _, s := range r.Scripts {
		if s.Kind == "shock" && s.Arms[arm] {
			return &Shock{s.Week, s.Name}
		}
	}
	return nil
}

// Replications returns the number of runs of each arm.
func (r *Results) Replications() int {
	if len(r.Arms) == 0 {
		return 0
	}
	return len(r.Runs) / len(r.Arms)
}

// Run returns replication k of arm a.
func (r *Results) Run(arm, k int) *Run { return &r.Runs[k*len(r.Arms)+arm] }

// At returns metric m of the run in week week.
func (r *Run) At(m, week int) float64 { return r.Series[week*len(Metrics)+m] }

// Column copies metric m of every week into dst, which is grown as needed.
func (r *Run) Column(m int, dst []float64) []float64 {
	dst = dst[:0]
	for i := m; i < len(r.Series); i += len(Metrics) {
		dst = append(dst, r.Series[i])
	}
	return dst
}

// Series is an Observer that keeps every week of a run.
type Series struct{ Rows []float64 }

// Observe appends the snapshot's metrics.
func (s *Series) Observe(snap *model.Snapshot) {
	for i := range Metrics {
		s.Rows = append(s.Rows, Metrics[i].Of(snap))
	}
}

// Paired reports whether runs of the same number met the same people and the
// same shocks in all arms.
func (r *Results) Paired() bool {
	for _, a := range r.Arms {
		if a.Luck != r.Arms[0].Luck {
			return false
		}
	}
	return true
}
