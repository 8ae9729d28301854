package calibrate

import (
	"bufio"
	"fmt"
	"io"
	"strconv"
	"strings"
)

// WriteTo writes a point as a line of a log that a calibration goes on from:
// all numbers to the last bit.
func (p *Point) WriteTo(w io.Writer) (int64, error) {
	var b strings.Builder
	fmt.Fprintf(&b, "%d", p.Search)
	for _, list := range p.lists() {
		fmt.Fprintf(&b, "|")
		for i, x := range *list {
			if i > 0 {
				b.WriteByte(' ')
			}
			b.WriteString(strconv.FormatFloat(x, 'g', -1, 64))
		}
	}
	b.WriteString("|.\n")
	n, err := io.WriteString(w, b.String())
	return int64(n), err
}

func (p *Point) lists() []*[]float64 {
	return []*[]float64{&p.Values, &p.Means, &p.resampled[AllTargets], &p.resampled[WithoutRecalled]}
}

// ReadLog reads points, without their objectives, up to the first line that is not whole, as a kill may
// have left it.
func ReadLog(r io.Reader) ([]Point, error) {
	var out []Point
	targets := firstBlock()
	lines := bufio.NewScanner(r)
	lines.Buffer(nil, 1<<20)
	for lines.Scan() {
		p, ok := parsePoint(lines.Text())
		if !ok || len(p.Means) != len(targets) {
			break
		}
		out = append(out, *p)
	}
	return out, lines.Err()
}

func parsePoint(line string) (*Point, bool) {
	p := &Point{}
	parts := strings.Split(line, "|")
	lists := p.lists()
	if len(parts) != len(lists)+2 || parts[len(parts)-1] != "." {
		return nil, false
	}
	var err error
	if p.Search, err = strconv.Atoi(parts[0]); err != nil {
		return nil, false
	}
	for k, list := range lists {
		for _, word := range strings.Fields(parts[k+1]) {
			x, err := strconv.ParseFloat(word, 64)
			if err != nil {
				return nil, false
			}
			*list = append(*list, x)
		}
	}
	return p, len(p.resampled[AllTargets]) == resamples && len(p.resampled[WithoutRecalled]) == resamples
}
