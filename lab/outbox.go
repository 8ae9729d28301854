package lab

import "context"

// outbox holds what a page has not been sent yet. A page that asks for tables
// and does not read them makes its own session wait, and does not fill the
// memory: of large messages there is never more than one.
type outbox struct {
	texts chan []byte
	large chan struct{} // holds something while a large message waits
}

// mostSmall is up to which size messages wait in a row, in bytes.
const mostSmall = 256 << 10

func newOutbox() *outbox {
	return &outbox{texts: make(chan []byte, 64), large: make(chan struct{}, 1)}
}

// put adds a message as soon as there is room. It drops it if ctx ends before.
func (o *outbox) put(ctx context.Context, text []byte) {
	if len(text) > mostSmall {
		select {
		case o.large <- struct{}{}:
		case <-ctx.Done():
			return
		}
	}
	select {
	case o.texts <- text:
	case <-ctx.Done():
	}
}

// sent says that a message has left.
func (o *outbox) sent(text []byte) {
	if len(text) > mostSmall {
		<-o.large
	}
}
