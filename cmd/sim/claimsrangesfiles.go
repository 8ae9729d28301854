package main

import (
	"encoding/csv"
	"io"
	"strconv"
	"strings"

	"leadsim/sim/claim"
)

// writeRanges writes ranges.csv, a row for each claim.
func (sum *rangesSummary) writeRanges(w io.Writer) error {
	out := csv.NewWriter(w)
	head := []string{"study", "id", "text", "points", "pairs"}
	for _, l := range labels {
		name := strings.ReplaceAll(l.String(), " ", "_")
		head = append(head, name, name+"_share", name+"_low", name+"_high")
	}
	out.Write(head)
	for _, r := range sum.Claims {
		row := []string{r.Study, r.ID, r.Text, strconv.Itoa(r.Points), strconv.Itoa(sum.Pairs)}
		for _, s := range r.Shares {
			row = append(row, strconv.Itoa(s.Points), number(float64(s.Points)/float64(r.Points)), number(s.Low), number(s.High))
		}
		out.Write(row)
	}
	out.Flush()
	return out.Error()
}

// writeDrivers writes drivers.csv, the parameters that effects go with.
func (sum *rangesSummary) writeDrivers(w io.Writer) error {
	out := csv.NewWriter(w)
	out.Write([]string{"study", "id", "parameter", "correlation", "chance"})
	for _, r := range sum.Claims {
		for _, d := range r.Drivers {
			out.Write([]string{r.Study, r.ID, d.Parameter, number(d.Correlation), number(r.Bound)})
		}
	}
	out.Flush()
	return out.Error()
}

// writePoints writes points.csv, a row for each claim at each point.
func (sum *rangesSummary) writePoints(w io.Writer) error {
	out := csv.NewWriter(w)
	out.Write([]string{"study", "point", "id", "pairs", "effect", "low", "high", "label"})
	for _, p := range sum.spaces {
		for i, point := range p.Valid {
			for c := range p.Study.Claims {
				v, l := p.At(c, i)
				out.Write([]string{p.Study.Name, strconv.Itoa(point), v.Claim.ID, strconv.Itoa(v.Pairs),
					orEmpty(shown(v.Effect, v.Pairs)), orEmpty(shown(v.Low, v.Pairs)), orEmpty(shown(v.High, v.Pairs)), l.String()})
			}
		}
	}
	out.Flush()
	return out.Error()
}

// writeValues writes the values of all parameters at the points of a space.
func writeValues(w io.Writer, p *claim.Space) error {
	out := csv.NewWriter(w)
	head := []string{"point"}
	for i := range p.Factors {
		head = append(head, p.Factors[i].Key)
	}
	out.Write(head)
	for i, point := range p.Valid {
		out.Write(append([]string{strconv.Itoa(point)}, p.Values(i)...))
	}
	out.Flush()
	return out.Error()
}

// writeReadme writes README.txt.
func (sum *rangesSummary) writeReadme(w io.Writer) error {
	_, err := strings.NewReplacer("{{FOUND}}", strings.Join(sum.method(), "\n"), "{{VERSION}}", sum.Version).WriteString(w, rangesReadme)
	return err
}
