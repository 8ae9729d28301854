package claim

// judge judges all claims by what is read of them, the three families one by one.
func (q *Inquiry) judge() {
	var mains, offs, controls []Question
	for _, f := range q.Findings() {
		c := q.of(f)
		if c.table == nil { // the budget did not reach it; it counts among the claims all the same
			mains, controls = append(mains, Question{Claim: f.Claim}), append(controls, Question{Claim: f.Claim})
			if f.Off != nil {
				offs = append(offs, Question{Claim: f.Claim})
			}
			continue
		}
		mains = append(mains, Question{f.Claim, c.differences(f, false, q.Rule.Looks[f.look]), f.look})
		controls = append(controls, Question{f.Claim, c.control(f, q.Rule.Looks[f.look]), f.look})
		if f.Off != nil {
			offs = append(offs, Question{f.Claim, c.differences(f, true, q.Rule.Looks[f.lookOff]), f.lookOff})
		}
	}
	main, off, control := q.Rule.Judge(mains), q.Rule.Judge(offs), q.Rule.Judge(controls)
	for i, f := range q.Findings() {
		f.Verdict, f.Control = main[i], control[i]
		if f.Off != nil {
			*f.Off, off = off[0], off[1:]
		}
	}
}

func (q *Inquiry) of(f *Finding) *inquest {
	for _, c := range q.cases {
		if c.study == f.Study {
			return c
		}
	}
	panic("claim: a finding of no study")
}

// values returns what a claim reads of an arm in the first n runs.
func (c *inquest) values(f *Finding, off bool, n int) func(arm string) []float64 {
	at := readingOf(&f.Claim)
	return func(arm string) []float64 {
		return c.table.values[cell{at, c.all.place(arm, f.Claim.Mechanism, off)}][:n]
	}
}

// differences returns the paired differences of a claim in the first n runs.
func (c *inquest) differences(f *Finding, off bool, n int) []float64 {
	return contrast(&f.Claim, c.values(f, off, n))
}

// control returns differences that no claim can be about: arm B (less LessB) of
// each even run, less the same arm of the odd run that follows it. The runs have unlike luck, as
// with equal luck an arm less itself is exactly 0, which proves nothing.
func (c *inquest) control(f *Finding, n int) []float64 {
	values := c.values(f, false, n)
	b := values(f.Claim.B)
	if f.Claim.LessB != "" {
		b = minus(b, values(f.Claim.LessB))
	}
	d := make([]float64, n/2)
	for i := range d {
		d[i] = b[2*i] - b[2*i+1]
	}
	return d
}
