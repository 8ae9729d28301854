package lab

import (
	"context"
	"net"
	"testing"
	"time"

	"leadsim/scenarios"
	"leadsim/web/engine"
)

// serve starts a lab and returns its address, without a slash at the end.
func serve(t *testing.T, first engine.State) string {
	t.Helper()
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	serveOn(t, l, &Server{First: first, Engine: engine.Config{Builtin: scenarios.Files, Names: scenarios.Names()}})
	return "http://" + l.Addr().String()
}

func serveOn(t *testing.T, l net.Listener, s *Server) {
	t.Helper()
	ctx, end := context.WithCancel(context.Background())
	ended := make(chan error, 1)
	go func() { ended <- s.Serve(ctx, l) }()
	t.Cleanup(func() {
		end()
		select {
		case err := <-ended:
			if err != nil {
				t.Errorf("serving ended with %v", err)
			}
		case <-time.After(10 * time.Second):
			t.Error("serving does not end")
		}
	})
}

// first is a study that is quick to live.
var first = engine.State{Study: "one-crisis-two-leaders"}
