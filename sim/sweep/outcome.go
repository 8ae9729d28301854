package sweep

import (
	"encoding/binary"
	"errors"
	"math"
)

// Outcome is what is stored of a finished run.
type Outcome struct {
	Number   int       // in the plan
	Failed   string    // why the run failed, "" if it did not
	Outcomes []float64 // as record.Outcomes lists them; none if it failed
	Kept     []float64 // rows of the metrics kept, one for each spell of weeks
}

// mostCause bounds the text of a failure.
const mostCause = 500

// append writes the outcome behind dst.
func (o *Outcome) append(dst []byte) []byte {
	dst = binary.AppendUvarint(dst, uint64(o.Number))
	cause := o.Failed[:min(len(o.Failed), mostCause)]
	dst = binary.AppendUvarint(dst, uint64(len(cause)))
	dst = append(dst, cause...)
	for _, list := range [][]float64{o.Outcomes, o.Kept} {
		dst = binary.AppendUvarint(dst, uint64(len(list)))
		for _, v := range list {
			if math.IsNaN(v) {
				v = math.NaN() // processors make NaNs of several kinds
			}
			dst = binary.LittleEndian.AppendUint64(dst, math.Float64bits(v))
		}
	}
	return dst
}

var errOutcome = errors.New("a stored run cannot be read")

// parse reads what append wrote, reusing the slices of o.
func (o *Outcome) parse(b []byte) error {
	next := func() int {
		v, n := binary.Uvarint(b)
		if n <= 0 || v > math.MaxInt32 {
			b = nil
			return -1
		}
		b = b[n:]
		return int(v)
	}
	o.Number = next()
	n := next()
	if o.Number < 0 || n < 0 || n > len(b) {
		return errOutcome
	}
	o.Failed, b = string(b[:n]), b[n:]
	for _, list := range []*[]float64{&o.Outcomes, &o.Kept} {
		n := next()
		if n < 0 || n > len(b)/8 {
			return errOutcome
		}
		*list = (*list)[:0]
		for i := range n {
			*list = append(*list, math.Float64frombits(binary.LittleEndian.Uint64(b[8*i:])))
		}
		b = b[8*n:]
	}
	if len(b) > 0 {
		return errOutcome
	}
	return nil
}
