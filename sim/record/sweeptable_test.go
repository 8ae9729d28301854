package record

import (
	"bytes"
	"encoding/csv"
	"errors"
	"io"
	"math"
	"strconv"
	"strings"
	"testing"

	"github.com/parquet-go/parquet-go"

	"leadsim/sim/param"
)

func someShape() *SweepShape {
	return &SweepShape{Factors: []SweepFactor{{"leaders.monitor", param.Share}, {"arm[1].run.weeks", param.Weeks}, {"mechanisms.acts", param.Switch}, {"leaders.style", param.Choice}},
		Arms: []string{"with", "over, hard"}, Kept: []int{Must("trust")}, Every: 4, Meta: [][2]string{{"leadsim.study_hash", "abc"}}}
}

func someRows() []SweepRow {
	outcomes := make([]float64, len(Outcomes))
	for i := range outcomes {
		outcomes[i] = float64(i) / 3
	}
	outcomes[1], outcomes[2] = math.NaN(), math.Copysign(0, -1)
	return []SweepRow{
		{Point: 0, Values: []string{".25", "1_0", "true", "power-with"}, Run: 0, Arm: 1, Outcomes: outcomes, Kept: []float64{0.5, math.NaN()}},
		{Point: 3, Values: []string{"1", "0x10", "false", "domineering"}, Run: 7, Arm: 0, Failed: "no luck"},
	}
}

func TestParquetHoldsWhatCSVHolds(t *testing.T) {
	shape := someShape()
	for _, weeks := range []bool{false, true} {
		var text, data bytes.Buffer
		plain, columns := shape.RunsCSV(&text), shape.RunsParquet(&data)
		if weeks {
			plain, columns = shape.WeeksCSV(&text), shape.WeeksParquet(&data)
		}
		for _, r := range someRows() {
			plain.Put(&r)
			columns.Put(&r)
		}
		if err := errors.Join(plain.Close(), columns.Close()); err != nil {
			t.Fatal(err)
		}
		want, err := csv.NewReader(&text).ReadAll()
		if err != nil {
			t.Fatal(err)
		}
		f, err := parquet.OpenFile(bytes.NewReader(data.Bytes()), int64(data.Len()))
		if err != nil {
			t.Fatal(err)
		}
		if hash, _ := f.Lookup("leadsim.study_hash"); hash != "abc" {
			t.Errorf("metadata %q", hash)
		}
		sameAsCSV(t, f, want)
	}
}

// sameAsCSV compares all cells; numbers that studies may write in several ways
// are compared as numbers.
func sameAsCSV(t *testing.T, f *parquet.File, want [][]string) {
	t.Helper()
	for i, c := range f.Schema().Fields() {
		if c.Name() != want[0][i] {
			t.Errorf("column %d is %q, want %q", i, c.Name(), want[0][i])
		}
		if c.Type().Kind() == parquet.Int64 {
			t.Errorf("%s is of 64 bits, which JavaScript does not take for a number", c.Name())
		}
	}
	rows := f.RowGroups()[0].Rows()
	defer rows.Close()
	buffer := make([]parquet.Row, len(want))
	n, err := rows.ReadRows(buffer)
	if err != nil && err != io.EOF || n != len(want)-1 {
		t.Fatalf("%d rows, want %d (%v)", n, len(want)-1, err)
	}
	for k, row := range buffer[:n] {
		for i, v := range row {
			cell := want[k+1][i]
			got := v.String()
			if v.IsNull() {
				got = ""
			}
			if got != cell && number(got) != number(cell) {
				t.Errorf("%s of row %d is %q, want %q", want[0][i], k, got, cell)
			}
		}
	}
}

func number(s string) float64 {
	s = strings.ReplaceAll(s, "_", "")
	if v, err := strconv.ParseFloat(s, 64); err == nil {
		return v
	}
	v, err := strconv.ParseInt(s, 0, 64)
	if err != nil {
		return math.NaN()
	}
	return float64(v)
}

func TestReplayNamesThePoint(t *testing.T) {
	var b bytes.Buffer
	table := someShape().RunsCSV(&b)
	for _, r := range someRows() {
		table.Put(&r)
	}
	if err := table.Close(); err != nil {
		t.Fatal(err)
	}
	for _, want := range []string{`"sim replay . ""over, hard"" 0 --point 0",,`, `,sim replay . with 7 --point 3,no luck,,`} {
		if !strings.Contains(b.String(), want) {
			t.Errorf("no %s in\n%s", want, b.String())
		}
	}
}

func TestSweepColumnsAreExplained(t *testing.T) {
	var b bytes.Buffer
	if err := someShape().WriteColumns(&b); err != nil {
		t.Fatal(err)
	}
	rows, err := csv.NewReader(&b).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	columns := someShape().ColumnNames()
	if len(rows) != 1+len(columns.Runs)+len(columns.Weeks) {
		t.Errorf("%d rows for %d columns", len(rows)-1, len(columns.Runs)+len(columns.Weeks))
	}
	for _, r := range rows {
		if r[0] == "" || r[2] == "" {
			t.Errorf("%q is not explained", r)
		}
	}
}

func TestAFullDiskIsToldByTables(t *testing.T) {
	shape := someShape()
	for name, begin := range map[string]func(io.Writer) *SweepTable{"csv": shape.RunsCSV, "parquet": shape.RunsParquet} {
		table := begin(failing{})
		for _, r := range someRows() {
			table.Put(&r)
		}
		if err := table.Close(); !errors.Is(err, errFull) {
			t.Errorf("%s: error %v", name, err)
		}
	}
}

var errFull = errors.New("no room")

type failing struct{}

func (failing) Write([]byte) (int, error) { return 0, errFull }
