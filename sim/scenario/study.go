package scenario

import (
	"io/fs"

	"leadsim/sim/param"
)

// Study is a study as read and checked.
type Study struct {
	Name      string    // file name without .toml
	File      string    // as shown in messages
	Source    []byte    // text as written
	Lesson    Lesson    // [lesson]
	Arms      []Arm     // [[arm]], at least one
	Claims    []Claim   // [[claim]]
	Charts    []Chart   // [[chart]]
	Sweep     Sweep     // [sweep] with [[sweep.factor]], or [[sweep.point]] as factors
	SweptAt   []string  // where the values of Sweep.Factors stand, as in "merger.toml:14:10"; nil for factors from elsewhere
	Keep      Keep      // what a sweep keeps of the weeks, keys of [run]
	Precision Precision // how well a contrast must be known, keys of [run]
	Inputs    []Input   // the files of people and ties that it names

	// PointsAt holds for each [[sweep.point]] where the values of its keys stand;
	// nil if there are none.
	PointsAt []map[string]string

	// Edited says that the study is not as it was built in: it comes from
	// elsewhere, or settings of the command line were applied.
	Edited bool
}

// Arm is one treatment. A study without arms has one, named after its style,
// or "baseline" if it names none.
type Arm struct {
	Name   string
	Params *param.Params
}

// Options are the settings of the command line. The zero value leaves the
// study as it is.
type Options struct {
	// Set holds entries of the form key=value. The value is TOML, but texts
	// and choices need no quotes and numbers may start with a point. A key of
	// a parameter (leaders.monitor) is set in every arm after the arm's own
	// settings; arm[1].leaders.monitor in that arm alone, after those. Other
	// keys (event[0].week, styles.mine.listen, lesson.title) replace what the
	// study says.
	Set []string

	// Without names events to leave out of all arms. An entry person:ID mutes
	// somebody instead: nobody perceives over ties what this person says and does.
	Without []string

	Weeks, Runs, Seed *int // nil = as the study says

	// KnownMetric tells whether a metric exists, and lists those that do for
	// a suggestion. Nil accepts every name.
	KnownMetric func(name string) (ok bool, names []string)

	// KnownOutcome does the same for what sums up a whole run, which claims
	// may name besides metrics. Nil knows none.
	KnownOutcome func(name string) (ok bool, names []string)
}

// changes reports whether the options alter a study.
func (o *Options) changes() bool {
	return len(o.Set)+len(o.Without) > 0 || o.Weeks != nil || o.Runs != nil || o.Seed != nil
}

// Library is where a study finds what it refers to.
type Library struct {
	// Builtin holds scenarios (NAME.toml) and styles (styles/NAME.toml). Nil
	// means none.
	Builtin fs.FS

	// Files holds the studies that a study extends by file name, relative to
	// its own file, and the files of people and ties that it names. Nil means
	// none.
	Files fs.FS

	// Inputs holds the files of people and ties that a study given to Parse
	// names, where Files does not; see Study.Inputs. Settings of the command line
	// still mean Files.
	Inputs fs.FS
}
