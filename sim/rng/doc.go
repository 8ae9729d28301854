// Package rng gives every decision of a run its own random number.
//
// A draw has a key instead of a place in a stream: who decides, what is decided, in which week of which
// run. It therefore depends on nobody else's draws. Two arms of a study that share seed and replication meet
// the same luck until their acts differ, and one person more changes no number of anybody else (common random
// numbers; Klein et al. 2024, arXiv 2409.02086).
//
//	k := rng.NewKey(42, 0)                // seed 42, replication 0
//	d := k.At(rng.Trait, week)            // once per purpose and week
//	for i, who := range members {
//		skill[i] = rng.Normal(d.Float64(who)) // once per person
//	}
//
// # The hash
//
// The five words of a key are taken in one after the other, all arithmetic modulo 2^64:
//
//	absorb(h, v) = mix(h + 0x9e3779b97f4a7c15*v)
//	mix(z):      z = (z xor z>>30) * 0xbf58476d1ce4e5b9
//	             z = (z xor z>>27) * 0x94d049bb133111eb
//	             z =  z xor z>>31
//
//	run  = absorb(absorb(origin, seed), replication)    NewKey
//	when = absorb(absorb(run, purpose), week)           Key.At
//	hash = absorb(when, who)                            Draws.Uint64
//
// with origin = 0x6c65616473696d21, week in two's complement (the set-up is week -1) and
// who = seat + occupant*2^32. For consecutive seats the last step is the generator SplitMix64 (Steele, Lea &
// Flood 2014; constants of mix by Stafford 2011), started at a place of its own for every purpose and week.
//
// # The same bits everywhere
//
// Exp, Log and what is built on them are written here in plain Go, because those of package math differ between
// processors in the last bit. No multiplication is fused with an addition: a product that is added
// is written float64(a*b), which the language forbids to fuse.
package rng
