package lab

import (
	"context"
	"testing"
)

func TestOneLargeMessageWaitsAtATime(t *testing.T) {
	o := newOutbox()
	large, small := make([]byte, mostSmall+1), make([]byte, mostSmall)
	live := context.Background()
	over, end := context.WithCancel(live)
	end()
	o.put(live, large)
	for range 10 {
		o.put(over, large) // would wait, so it is dropped
	}
	for range 10 {
		o.put(live, small)
	}
	if n := len(o.texts); n != 11 {
		t.Fatalf("%d messages wait: want one large and ten small", n)
	}
	o.sent(<-o.texts)
	o.put(live, large)
	if n := len(o.texts); n != 11 {
		t.Errorf("%d messages wait after one has left: want 11", n)
	}
}
