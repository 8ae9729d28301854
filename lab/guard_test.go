package lab

import (
	"context"
	"fmt"
	"io"
	"net"
	"net/http"
	"strings"
	"testing"
	"time"

	"github.com/coder/websocket"

	"leadsim/scenarios"
	"leadsim/web/engine"
)

// get asks for a path with headers and returns the status and what is said.
func get(t *testing.T, address string, change func(*http.Request)) (int, string, http.Header) {
	t.Helper()
	r, err := http.NewRequest("GET", address, nil)
	if err != nil {
		t.Fatal(err)
	}
	if change != nil {
		change(r)
	}
	client := &http.Client{CheckRedirect: func(*http.Request, []*http.Request) error { return http.ErrUseLastResponse }}
	a, err := client.Do(r)
	if err != nil {
		t.Fatal(err)
	}
	defer a.Body.Close()
	text, err := io.ReadAll(a.Body)
	if err != nil {
		t.Fatal(err)
	}
	return a.StatusCode, string(text), a.Header
}

func TestStrangersAreTurnedAway(t *testing.T) {
	address := serve(t, first)
	port := address[strings.LastIndex(address, ":")+1:]
	with := func(k, v string) func(*http.Request) { return func(r *http.Request) { r.Header.Set(k, v) } }
	host := func(v string) func(*http.Request) { return func(r *http.Request) { r.Host = v } }
	for _, c := range []struct {
		name   string
		path   string
		change func(*http.Request)
		want   int
	}{
		{"the page", "/", nil, 200},
		{"by the name localhost", "/", host("localhost:" + port), 200},
		{"a name that was bent to this address", "/", host("evil.example:" + port), 421},
		{"that name without a port", "/", host("evil.example"), 421},
		{"another port", "/", host("127.0.0.1:1"), 421},
		{"from another site", "/main.js", with("Origin", "http://evil.example"), 403},
		{"from another site of this computer", "/main.js", with("Origin", "http://127.0.0.1:1"), 403},
		{"from a file", "/main.js", with("Origin", "null"), 403},
		{"put into another site's page", "/main.js", with("Sec-Fetch-Site", "cross-site"), 403},
		{"a link on another site", "/", func(r *http.Request) {
			r.Header.Set("Sec-Fetch-Site", "cross-site")
			r.Header.Set("Sec-Fetch-Mode", "navigate")
			r.Header.Set("Sec-Fetch-Dest", "document")
		}, 200},
		{"a frame on another site", "/", func(r *http.Request) {
			r.Header.Set("Sec-Fetch-Site", "cross-site")
			r.Header.Set("Sec-Fetch-Mode", "navigate")
			r.Header.Set("Sec-Fetch-Dest", "iframe")
		}, 403},
		{"another method", "/", func(r *http.Request) { r.Method = "POST" }, 405},
		{"a path that climbs", "/../../etc/passwd", nil, 307},
		{"a path that climbs in disguise", "/vendor/%2e%2e/%2e%2e/%2e%2e/go.mod", nil, 404},
		{"the source", "/web.go", nil, 404},
		{"a folder", "/vendor/", nil, 404},
		{"the engine without a browser", "/engine", nil, 403},
		{"the engine from another site", "/engine", with("Origin", "http://evil.example"), 403},
		{"a long header", "/", with("X-Long", strings.Repeat("x", 64<<10)), 431},
	} {
		if got, said, _ := get(t, address+c.path, c.change); got != c.want {
			t.Errorf("%s: %d %.80q, want %d", c.name, got, said, c.want)
		}
	}
}

func TestThePageMayLoadNothingFromElsewhere(t *testing.T) {
	address := serve(t, first)
	_, text, head := get(t, address+"/", nil)
	policy := head.Get("Content-Security-Policy")
	for _, want := range []string{"default-src 'none'", "connect-src 'self'", "frame-ancestors 'none'"} {
		if !strings.Contains(policy, want) {
			t.Errorf("the policy lacks %s: %s", want, policy)
		}
	}
	if strings.Contains(policy, "unsafe-inline") || strings.Contains(policy, "http") || strings.Contains(policy, "'unsafe-eval'") {
		t.Errorf("the policy is too wide: %s", policy)
	}
	if inPage, _, _ := strings.Cut(policy, "; frame-ancestors"); !strings.Contains(text, `content="`+inPage+`"`) {
		t.Error("the page itself, as it is exported, has another policy")
	}
	if head.Get("X-Content-Type-Options") != "nosniff" || head.Get("Referrer-Policy") != "no-referrer" {
		t.Errorf("headers: %v", head)
	}
}

func TestOthersNeedTheToken(t *testing.T) {
	l, err := net.Listen("tcp", "0.0.0.0:0")
	if err != nil {
		t.Skip(err)
	}
	address := "http://127.0.0.1:" + fmt.Sprint(l.Addr().(*net.TCPAddr).Port)
	if err := (&Server{}).Serve(context.Background(), l); err == nil {
		t.Fatal("a lab that others reach opens without a token")
	}
	if l, err = net.Listen("tcp", strings.Replace(address[7:], "127.0.0.1", "0.0.0.0", 1)); err != nil {
		t.Fatal(err)
	}
	serveOn(t, l, &Server{Token: "secret", First: first, Engine: engine.Config{Builtin: scenarios.Files, Names: scenarios.Names()}})
	for path, want := range map[string]int{"/": 403, "/?token=wrong": 403, "/main.js": 403, "/main.js?token=secret": 403, "/engine": 403, "/?token=secret": 200} {
		if got, _, _ := get(t, address+path, nil); got != want {
			t.Errorf("%s: %d, want %d", path, got, want)
		}
	}
	_, _, head := get(t, address+"/?token=secret", nil)
	c := head.Get("Set-Cookie")
	if !strings.Contains(c, "HttpOnly") || !strings.Contains(c, "SameSite=Strict") {
		t.Errorf("the cookie is %s", c)
	}
	kept, err := http.ParseSetCookie(c)
	if err != nil {
		t.Fatal(err)
	}
	if got, _, _ := get(t, address+"/main.js", func(r *http.Request) { r.AddCookie(kept) }); got != 200 {
		t.Errorf("with the cookie: %d", got)
	}
	if _, text, _ := get(t, address+"/?token=secret", func(r *http.Request) { r.AddCookie(kept) }); !strings.Contains(text, "refresh") {
		t.Error("whoever comes a second time keeps the token in the address, and copies it with every link")
	}
	other, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	serveOn(t, other, &Server{Token: "another", First: first, Engine: engine.Config{Builtin: scenarios.Files, Names: scenarios.Names()}})
	_, _, head = get(t, "http://"+other.Addr().String()+"/?token=another", nil)
	if second, err := http.ParseSetCookie(head.Get("Set-Cookie")); err != nil || second.Name == kept.Name {
		t.Errorf("two labs on one computer put each other's page out: %v %v", second, err)
	}
}

// All of 127.0.0.0/8 is this computer.
func TestAnotherLoopbackAddressIsKnownByItsName(t *testing.T) {
	l, err := net.Listen("tcp", "127.0.0.2:0")
	if err != nil {
		t.Skip(err)
	}
	serveOn(t, l, &Server{First: first, Engine: engine.Config{Builtin: scenarios.Files, Names: scenarios.Names()}})
	if got, said, _ := get(t, "http://"+l.Addr().String()+"/", nil); got != 200 {
		t.Errorf("%d %s", got, said)
	}
}

// dial opens a line to the engine, as the page does.
func dial(t *testing.T, address string) *websocket.Conn {
	t.Helper()
	ctx, end := context.WithTimeout(context.Background(), 10*time.Second)
	defer end()
	c, _, err := websocket.Dial(ctx, "ws"+address[4:]+"/engine", &websocket.DialOptions{HTTPHeader: http.Header{"Origin": {address}}})
	if err != nil {
		t.Fatal(err)
	}
	c.SetReadLimit(8 << 20)
	t.Cleanup(func() { c.CloseNow() })
	return c
}

func TestALineOfTheEngineIsBounded(t *testing.T) {
	address := serve(t, first)
	ctx, end := context.WithTimeout(context.Background(), 20*time.Second)
	defer end()
	c := dial(t, address)
	if err := c.Write(ctx, websocket.MessageText, []byte(`{"id":1,"do":"load","state":{"study":"../../go.mod"}}`)); err != nil {
		t.Fatal(err)
	}
	_, text, err := c.Read(ctx)
	if err != nil || !strings.Contains(string(text), "a page cannot open files") {
		t.Errorf("a file: %s %v", text, err)
	}
	c.Write(ctx, websocket.MessageText, []byte(`{"id":2,"do":"load","state":{"study":"coin-flip","set":["organization.people=2000000"]}}`))
	if _, text, err = c.Read(ctx); err != nil || !strings.Contains(string(text), "here the lab takes") {
		t.Errorf("two million people: %s %v", text, err)
	}
	c.Write(ctx, websocket.MessageText, []byte(`{"do":"`+strings.Repeat("x", mostMessage)+`"}`))
	if _, _, err = c.Read(ctx); websocket.CloseStatus(err) != websocket.StatusMessageTooBig {
		t.Errorf("a message without end: %v", err)
	}
}

// A page that is closed ends what it had going on, whatever that was.
func TestClosingThePageStopsItsWork(t *testing.T) {
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	s := &Server{First: first, Engine: engine.Config{Builtin: scenarios.Files, Names: scenarios.Names()}}
	serveOn(t, l, s)
	c := dial(t, "http://"+l.Addr().String())
	ctx, end := context.WithTimeout(context.Background(), 20*time.Second)
	defer end()
	for _, text := range []string{`{"id":1,"do":"load","state":{"study":"crisis-treadmill","set":["organization.people=3000"]}}`,
		`{"id":2,"do":"batch","runs":10}`, `{"id":3,"do":"play"}`} {
		if err := c.Write(ctx, websocket.MessageText, []byte(text)); err != nil {
			t.Fatal(err)
		}
	}
	for n := 0; n < 3; n++ {
		if _, text, err := c.Read(ctx); err != nil || strings.Contains(string(text), `"error"`) {
			t.Fatalf("%.200s %v", text, err)
		}
	}
	if len(s.sessions) != 1 {
		t.Fatalf("%d sessions are open", len(s.sessions))
	}
	c.CloseNow()
	for began := time.Now(); len(s.sessions) > 0; time.Sleep(10 * time.Millisecond) {
		if time.Since(began) > 10*time.Second {
			t.Fatal("the page is closed and its work goes on")
		}
	}
}
