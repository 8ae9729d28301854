package scenario

import "leadsim/sim/param"

// Lesson is what a teacher reads and shows, [lesson] in a study. Its texts may have
// blanks, which results fill in.
type Lesson struct {
	Title    string
	Question string
	Story    string
	Theme    string
	Minutes  int
	Predict  []string
	Notice   []string
	Try      []string
	Discuss  []string
	Limits   []string
	Sliders  []string
	Surprise []string
	Answers  []string
}

// LessonRows describes the keys of [lesson].
var LessonRows = []param.Row[Lesson]{
	textRow("title", "", "the name on pages and charts", func(l *Lesson) any { return &l.Title }),
	textRow("question", "", "the question that the lesson asks, in one sentence", func(l *Lesson) any { return &l.Question }),
	textRow("story", "", "what happens, in a few sentences", func(l *Lesson) any { return &l.Story }),
	textRow("theme", "", "what the lesson belongs to", func(l *Lesson) any { return &l.Theme }),
	wholeRow("minutes", 0, 0, 600, "minutes", "time in class", func(l *Lesson) any { return &l.Minutes }),
	textRow("predict", []string(nil), "answers to bet on before the run", func(l *Lesson) any { return &l.Predict }),
	textRow("notice", []string(nil), "what to look at in the results", func(l *Lesson) any { return &l.Notice }),
	textRow("try", []string(nil), "what to change next", func(l *Lesson) any { return &l.Try }),
	textRow("discuss", []string(nil), "questions for the debrief", func(l *Lesson) any { return &l.Discuss }),
	textRow("limits", []string(nil), "what the model leaves out here", func(l *Lesson) any { return &l.Limits }),
	textRow("sliders", []string(nil), "up to five settings that the lab shows first, as in [\"leaders.monitor\", \"event[0].deadline\", \"arm[1].leaders.listen\"]", func(l *Lesson) any { return &l.Sliders }),
	textRow("surprise", []string(nil), "what a class may not expect; for the instructor's notes alone", func(l *Lesson) any { return &l.Surprise }),
	textRow("answers", []string(nil), "what there is to say to the questions of discuss, in their order; for the instructor's notes alone", func(l *Lesson) any { return &l.Answers }),
}

var lessonKeys = newVocabulary(LessonRows)

func readLesson(c *checker, n *node) Lesson { return read(c, lessonKeys, n) }

// read returns a T with its defaults and what the table n sets.
func read[T any](c *checker, v *vocabulary[T], n *node) T {
	var t T
	for _, row := range v.rows {
		if _, isList := row.Field(&t).(*[]string); !isList {
			row.Put(&t, row.Default)
		}
	}
	for _, s := range v.settings(c, n) {
		s.put(&t)
	}
	return t
}

// The constructors below make rows of tables that are no parameters.

func textRow[T any](key string, def any, meaning string, field func(*T) any) param.Row[T] {
	return param.Row[T]{Key: key, Kind: param.Text, Default: def, Unit: "text", Meaning: meaning, Source: "scale", Field: field}
}

func choiceRow[T any](key, def string, options []string, meaning string, field func(*T) any) param.Row[T] {
	return param.Row[T]{Key: key, Kind: param.Choice, Default: def, Options: options, Unit: "choice", Meaning: meaning, Source: "scale", Field: field}
}

func wholeRow[T any](key string, def, low, high int, unit, meaning string, field func(*T) any) param.Row[T] {
	return param.Row[T]{Key: key, Kind: param.Count, Default: def, Low: float64(low), High: float64(high), Unit: unit, Meaning: meaning, Source: "scale", Field: field}
}
