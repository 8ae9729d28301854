package main

import (
	"path/filepath"

	"leadsim/sim/record"
	"leadsim/sim/survey"
)

// validationJSON is what --json prints. Numbers that are missing, and open ends,
// are null.
type validationJSON struct {
	Seed          int                  `json:"seed"`
	Organizations int                  `json:"organizations"`
	Closed        int                  `json:"closed"`
	People        int                  `json:"people"`
	Frozen        string               `json:"frozen"`
	Blocks        map[string]blockJSON `json:"blocks"`
	Folder        string               `json:"folder"`
	Charts        []string             `json:"charts"`
}

type blockJSON struct {
	Verdict string        `json:"verdict"`
	Targets []measureJSON `json:"targets"`
}

type measureJSON struct {
	Target    string   `json:"target"`
	What      string   `json:"what"`
	Unit      string   `json:"unit"`
	Published string   `json:"published"`
	AcceptLow *float64 `json:"accept_low"`
	AcceptTo  *float64 `json:"accept_high"`
	Source    string   `json:"source"`
	Status    string   `json:"status"`
	Mean      *float64 `json:"mean"`
	Low       *float64 `json:"low"`
	High      *float64 `json:"high"`
	SD        *float64 `json:"sd"`
	Beyond    *float64 `json:"sd_beyond_chance"`
	K         int      `json:"organizations"`
	N         int      `json:"n"`
	Latent    *float64 `json:"latent"`
	Verdict   string   `json:"verdict"`
	Spread    string   `json:"spread"`
}

func (v *validated) asJSON(f *record.Findings) *validationJSON {
	r := v.report
	out := &validationJSON{Seed: r.Seed, Organizations: r.Organizations, Closed: r.Closed, People: r.People, Frozen: survey.Frozen(),
		Blocks: map[string]blockJSON{}, Folder: filepath.ToSlash(v.dir), Charts: []string{}}
	for i, name := range []string{"first", "second"} {
		b := blockJSON{Verdict: string(r.Verdict(i + 1))}
		for j := range r.Measures {
			m := &r.Measures[j]
			if m.Block != i+1 {
				continue
			}
			b.Targets = append(b.Targets, measureJSON{m.ID, m.What, m.Unit, m.Target.Published, orNull(m.Target.Low), orNull(m.Target.High), m.Reference, string(m.Status),
				orNull(m.Mean), orNull(m.Lower), orNull(m.Upper), orNull(m.SD), orNull(m.Beyond), m.K, m.N, orNull(m.Latent), string(m.Verdict), m.Spread()})
		}
		out.Blocks[name] = b
	}
	for i := range f.Pictures {
		out.Charts = append(out.Charts, filepath.ToSlash(filepath.Join(v.dir, "charts", f.Pictures[i].Name+"-slide.png")))
	}
	return out
}
