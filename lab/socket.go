package lab

import (
	"context"
	"net/http"
	"time"

	"github.com/coder/websocket"

	"leadsim/web/engine"
)

// socket is a page's line to a session of its own, which ends with it.
func (s *Server) socket(w http.ResponseWriter, r *http.Request) {
	if r.Header.Get("Origin") == "" {
		http.Error(w, "want a browser, which says where it comes from", http.StatusForbidden)
		return
	}
	select {
	case s.sessions <- struct{}{}:
		defer func() { <-s.sessions }()
	default:
		http.Error(w, "so many pages of the lab are open that it takes no more: close one", http.StatusServiceUnavailable)
		return
	}
	c, err := websocket.Accept(w, r, &websocket.AcceptOptions{CompressionMode: websocket.CompressionDisabled}) // checks Origin once more
	if err != nil {
		return // answered already
	}
	s.open.Add(1)
	defer s.open.Done()
	defer c.CloseNow()
	c.SetReadLimit(mostMessage)
	ctx, end := context.WithCancel(s.ctx)
	defer end()
	out := newOutbox()
	session := engine.NewSession(s.Engine, func(text []byte) { out.put(ctx, text) })
	go func() {
		defer end()
		write(ctx, c, out)
	}()
	for {
		_, text, err := c.Read(ctx)
		if err != nil || session.Handle(text) != nil {
			break
		}
	}
	end()
	session.Close()
	if s.ctx.Err() != nil {
		c.Close(websocket.StatusGoingAway, "the lab was ended")
	}
}

// write sends what the session tells, and asks now and then whether the page is
// still there.
func write(ctx context.Context, c *websocket.Conn, out *outbox) {
	ping := time.NewTicker(pingEvery)
	defer ping.Stop()
	for {
		var err error
		select {
		case <-ctx.Done():
			return
		case text := <-out.texts:
			err = within(ctx, func(ctx context.Context) error { return c.Write(ctx, websocket.MessageText, text) })
			out.sent(text)
		case <-ping.C:
			err = within(ctx, c.Ping)
		}
		if err != nil {
			return
		}
	}
}

func within(ctx context.Context, do func(context.Context) error) error {
	ctx, stop := context.WithTimeout(ctx, sendWithin)
	defer stop()
	return do(ctx)
}
