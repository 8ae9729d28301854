package main

import (
	"path/filepath"

	"leadsim/sim/record"
)

// sensitivityNumbers is what --json prints.
type sensitivityNumbers struct {
	Study      string            `json:"study"`
	Method     string            `json:"method"`
	Settings   int               `json:"settings"`
	Points     int               `json:"points"`
	Runs       int               `json:"runs"`
	Done       int               `json:"done"`
	Failed     int               `json:"failed"`
	Impossible int               `json:"impossible"`
	Findings   []findingsNumbers `json:"findings"`
	Sentences  []string          `json:"sentences"`
	Folder     string            `json:"folder"`
}

// findingsNumbers is what was found for one measure.
type findingsNumbers struct {
	Outcome  string          `json:"outcome"`
	Arm      string          `json:"arm"`
	Against  string          `json:"against,omitempty"`
	Rows     int             `json:"rows"`
	Above    *float64        `json:"share_of_points_above_0"`
	Planned  int             `json:"planned"`
	Floor    *float64        `json:"floor"`
	Settings []settingNumber `json:"settings"`
}

// settingNumber is what was found about a setting.
type settingNumber struct {
	Key     string              `json:"key"`
	Verdict string              `json:"verdict,omitempty"`
	Numbers map[string]*float64 `json:"numbers"`
}

func (f *sensed) asJSON(dir string) sensitivityNumbers {
	p := f.session.Progress()
	all := sensitivityNumbers{f.session.Experiment.Study.Name, f.design.Method, len(f.design.Factors), f.design.Len(), p.Total, p.Done, f.broken, f.impossible,
		[]findingsNumbers{}, f.sentences(), filepath.ToSlash(dir)}
	for _, j := range f.judgements {
		a, b := f.arms(j)
		n := findingsNumbers{record.Outcomes[j.Outcome].Name, a, b, j.Rows, orNull(j.Above), j.Planned, orNull(j.Floor), nil}
		for _, x := range append(j.Ranked(), *j.Dummy()) {
			s := settingNumber{x.Factor.Key, string(x.Verdict), map[string]*float64{}}
			for _, v := range f.numbers(&x) {
				s.Numbers[v.name], s.Numbers[v.name+"_low"], s.Numbers[v.name+"_high"] = orNull(v.Value), orNull(v.Low), orNull(v.High)
			}
			n.Settings = append(n.Settings, s)
		}
		all.Findings = append(all.Findings, n)
	}
	return all
}
