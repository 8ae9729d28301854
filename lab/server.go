package lab

import (
	"context"
	"errors"
	"io/fs"
	"net"
	"net/http"
	"sync"
	"time"

	"leadsim/web"
	"leadsim/web/engine"
)

// Bounds of what pages may ask for.
const (
	mostMessage  = 512 << 10 // bytes of a request
	mostText     = 256 << 10 // of a study
	mostSessions = 40        // pages open at once
	mostHeader   = 16 << 10
	mostPeople   = 100_000
	mostRuns     = 400
	mostWork     = 400_000_000      // people x weeks of all arms of a run: some minutes
	pingEvery    = 20 * time.Second // a page that does not answer is gone
	sendWithin   = 20 * time.Second
)

// Server serves the lab. It is used once.
type Server struct {
	Engine engine.Config
	First  engine.State // what a page opens with
	Token  string       // that a browser must bring, "" = none
	Log    func(format string, args ...any)

	cookie   string
	names    []string // by which it may be called; nil = any
	sessions chan struct{}
	open     sync.WaitGroup
	ctx      context.Context
}

// Loopback tells whether a listener can be reached from this computer alone.
func Loopback(l net.Listener) bool {
	a, ok := l.Addr().(*net.TCPAddr)
	return ok && a.IP.IsLoopback()
}

// Serve serves pages until ctx is done, and ends what they have going on. It
// refuses to be heard beyond this computer without a token.
func (s *Server) Serve(ctx context.Context, l net.Listener) error {
	if !Loopback(l) && s.Token == "" {
		l.Close()
		return errors.New("lab: others can reach this address: want a token")
	}
	s.ctx = ctx
	s.names, s.cookie = namesOf(l), cookieOf(l)
	s.sessions = make(chan struct{}, mostSessions)
	s.Engine.Limits = engine.Limits{People: mostPeople, Text: mostText, Runs: mostRuns, Work: mostWork}
	s.Engine.First = s.First
	server := &http.Server{Handler: s.guard(s.routes()), ReadHeaderTimeout: 5 * time.Second, ReadTimeout: 30 * time.Second,
		IdleTimeout: time.Minute, MaxHeaderBytes: mostHeader, BaseContext: func(net.Listener) context.Context { return ctx }}
	ended := make(chan error, 1)
	go func() { ended <- server.Serve(l) }()
	var err error
	select {
	case <-ctx.Done():
		late, stop := context.WithTimeout(context.Background(), 2*time.Second)
		defer stop()
		if server.Shutdown(late) != nil {
			server.Close()
		}
	case err = <-ended:
	}
	s.open.Wait()
	return err
}

// routes are the files of the page, host.js and text.js, and the way to the engine.
func (s *Server) routes() http.Handler {
	mux := http.NewServeMux()
	files := http.FileServerFS(onlyFiles{web.Files()})
	mux.Handle("GET /", files)
	for name, text := range map[string][]byte{"/host.js": web.HostFile(web.Host{Engine: "socket", First: s.First}), "/text.js": web.TextFile()} {
		mux.HandleFunc("GET "+name, func(w http.ResponseWriter, r *http.Request) {
			w.Header().Set("Content-Type", "text/javascript; charset=utf-8")
			w.Write(text)
		})
	}
	mux.HandleFunc("GET /engine", s.socket)
	return mux
}

// onlyFiles hides the folders of a file system.
type onlyFiles struct{ fs.FS }

func (o onlyFiles) Open(name string) (fs.File, error) {
	f, err := o.FS.Open(name)
	if err != nil {
		return nil, err
	}
	if info, err := f.Stat(); err == nil && info.IsDir() && name != "." {
		f.Close()
		return nil, &fs.PathError{Op: "open", Path: name, Err: fs.ErrNotExist}
	}
	return f, nil
}
