package survey

import (
	"context"
	"fmt"
	"runtime"
	"testing"
)

// BenchmarkFirstBlock times one evaluation of the first block, as a fit makes
// them, on all processors.
func BenchmarkFirstBlock(b *testing.B) {
	for _, n := range []int{20, 50, 200} {
		b.Run(fmt.Sprintf("organizations=%d", n), func(b *testing.B) {
			e := Ensemble{Params: base(b), Organizations: n, Seed: 1, Workers: runtime.NumCPU(), FirstBlock: true}
			b.ReportAllocs()
			for b.Loop() {
				if _, err := Run(context.Background(), e); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}
