package design

import (
	"encoding/binary"
	"hash/fnv"
	"math"
	"reflect"
	"sync"
	"testing"

	"leadsim/sim/rng"
)

// mixed are factors of every kind.
var mixed = []Factor{
	{Key: "a", Low: -0.3, High: 1.7}, {Key: "b", Kind: Log, Low: 0.003, High: 7}, {Key: "c", Kind: Integer, Low: -2, High: 11},
	{Key: "d", Kind: Switch}, {Key: "e", Kind: Choice, Values: []any{"x", 2.5, true, 7}}, NewDummy("f"),
}

// samples are designs of mixed factors.
func samples(k rng.Key) map[string]Design {
	return map[string]Design{
		"lhs":      must(NewLatinHypercube(mixed, 500, k)),
		"centred":  must(NewLatinHypercube(mixed, 500, k)).Centered(),
		"sobol":    must(NewSobol(mixed, 500, k)),
		"morris":   must(NewMorris(mixed, Trajectories{N: 70, Levels: 6}, k)),
		"apart":    must(NewMorris(mixed, Trajectories{N: 70, Levels: 6, Candidates: 90}, k)),
		"saltelli": must(NewSaltelli(mixed, Rows{N: 60}, k)),
		"pairs":    must(NewSaltelli(mixed, Rows{36, true}, k)),
	}
}

func TestAPointIsTheSameWheneverAndWhereverItIsAskedFor(t *testing.T) {
	again, other := samples(key(1)), samples(key(2))
	for name, d := range samples(key(1)) {
		var all sync.WaitGroup
		for worker := range 4 {
			all.Go(func() {
				for i := d.Len() - 1 - worker; i >= 0; i -= 4 {
					p := d.Point(i)
					if q := again[name].Point(i); !reflect.DeepEqual(p, q) {
						t.Errorf("%s, point %d: %v and %v", name, i, p, q)
					}
				}
			})
		}
		all.Wait()
		same := 0
		for i := range d.Len() {
			if reflect.DeepEqual(d.Point(i), other[name].Point(i)) {
				same++
			}
		}
		if same > d.Len()/20 {
			t.Errorf("%s: %d of %d points are the same with another key", name, same, d.Len())
		}
	}
}

func TestALongerDesignBeginsLikeAShorterOne(t *testing.T) {
	for name, build := range map[string]func(n int) Design{
		"sobol":    func(n int) Design { return must(NewSobol(mixed, n, key(1))) },
		"morris":   func(n int) Design { return must(NewMorris(mixed, Trajectories{N: n}, key(1))) },
		"saltelli": func(n int) Design { return must(NewSaltelli(mixed, Rows{N: n}, key(1))) },
	} {
		short, long := build(20), build(50)
		for i := range short.Len() {
			if !reflect.DeepEqual(short.Point(i), long.Point(i)) {
				t.Errorf("%s: point %d depends on the number of points", name, i)
			}
		}
	}
}

// digest hashes the bits of numbers.
type digest []float64

func (d digest) sum() uint64 {
	h := fnv.New64a()
	for _, v := range d {
		h.Write(binary.LittleEndian.AppendUint64(nil, math.Float64bits(v)))
	}
	return h.Sum64()
}

// ripple is a function whose bits are the same on every processor.
func ripple(u []float64) float64 {
	y := 0.0
	for j, v := range u {
		w := 1 - float64(2*v)
		y += float64(float64(w*w)*float64(1+j)) + float64(w*u[0]) + rng.Exp(-v)
	}
	return y
}

// The hashes were taken on amd64 and hold on every processor. They change only when a design changes, which changes
// every study that uses it.
func TestBits(t *testing.T) {
	points := func(d Design) (all digest) {
		for i := range d.Len() {
			for _, v := range d.Point(i) {
				switch v := v.(type) {
				case float64:
					all = append(all, v)
				case int:
					all = append(all, float64(v))
				}
			}
		}
		return all
	}
	b := Bootstrap{Resamples: 40, Key: key(1)}
	var effects, indices digest
	m := must(NewMorris(unit(4), Trajectories{N: 30}, key(1)))
	for _, f := range m.Effects(outputs(m, ripple), b).Factors {
		for _, e := range []Estimate{f.Mu, f.MuStar, f.Sigma} {
			effects = append(effects, e.Value, e.Low, e.High)
		}
	}
	s := must(NewSaltelli(unit(4), Rows{64, true}, key(1)))
	found := s.Indices(outputs(s, ripple), b)
	for _, f := range found.Factors {
		indices = append(indices, f.First.Value, f.First.Low, f.First.High, f.Total.Value, f.Total.Low, f.Total.High)
	}
	for _, p := range found.Pairs {
		indices = append(indices, p.Share.Value, p.Share.Low, p.Share.High)
	}
	floor := new(Floor)
	for i := range 20 {
		floor.Add(effects[i : i+5])
	}
	var parsed digest
	for _, text := range []string{"0.1:10:log:7", "3e-9:1e6:log:40", "0.003:0.7:log:11", "-0.3:1.7:0.1"} {
		for _, v := range must(Parse(numberRow, "n", text)).Values {
			parsed = append(parsed, v.(float64))
		}
	}
	of := map[string]digest{"parsed": parsed, "effects": effects, "indices": indices, "floor": {floor.Share(), floor.Run(), floor.Total()}}
	for name, d := range samples(key(1)) {
		of[name] = points(d)
	}
	for name, want := range map[string]uint64{
		"apart":    0xd7dbfb8476b3fade,
		"centred":  0xe7ffd3db0aa8049d,
		"effects":  0x849b686c0784dbb,
		"floor":    0x788d8032d1866cd,
		"indices":  0x9ab24780c12d54a7,
		"lhs":      0x3592d2844900be94,
		"morris":   0x3e3f0ebd50c495e7,
		"parsed":   0xe13a214955e55d0e,
		"pairs":    0xbff278b87c26180c,
		"saltelli": 0x6e18fe0d984cb06d,
		"sobol":    0x70d509f625b4763b,
	} {
		if got := of[name].sum(); got != want {
			t.Errorf("%s: %#x, want %#x", name, got, want)
		}
	}
}
