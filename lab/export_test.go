package lab

import (
	"bytes"
	"context"
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"leadsim/internal/browser"
	"leadsim/scenarios"
	"leadsim/sim/record"
	"leadsim/sim/scenario"
	"leadsim/sim/sweep"
	"leadsim/web"
	"leadsim/web/engine"
)

// The page that students are given lives the same runs, byte for byte, as `sim
// run` writes them.
func TestBrowserLivesTheSameRunsAsSimRun(t *testing.T) {
	b := browser.Start(t)
	e, err := Engine(context.Background(), "test")
	if err != nil {
		t.Fatal(err)
	}
	dir := t.TempDir()
	if err := os.CopyFS(dir, web.Files()); err != nil {
		t.Fatal(err)
	}
	for name, text := range map[string][]byte{"text.js": web.TextFile(), "engine.wasm": e.Wasm, "wasm_exec.js": e.Glue,
		"host.js": web.HostFile(web.Host{Engine: "wasm", First: engine.State{Study: "no-time-to-ask", Set: []string{"organization.people=80"}}})} {
		if err := os.WriteFile(filepath.Join(dir, name), text, 0o666); err != nil {
			t.Fatal(err)
		}
	}
	server := httptest.NewServer(http.FileServer(http.Dir(dir))) // as plain as a course page
	defer server.Close()
	p := open(t, b, server.URL+"/", browser.Look{})
	p.playOut()
	var one, many string
	p.Eval(`leadsim.ask("table", {table: "weeks.csv"})`, &one)
	p.Eval(`leadsim.ask("batch", {runs: 3})`, nil)
	p.Until(`leadsim.ask("table", {table: "weeks.csv", all: true}).then(() => true, () => false)`)
	p.Eval(`leadsim.ask("table", {table: "weeks.csv", all: true})`, &many)
	p.WantAccessible()
	p.quiet()

	runs := 3
	s, err := scenario.Read(nil, scenarios.Files, "no-time-to-ask", scenario.Options{Set: []string{"organization.people=80"}, Runs: &runs})
	if err != nil {
		t.Fatal(err)
	}
	r, err := sweep.Execute(context.Background(), sweep.NewPlan(s), 2, nil)
	if err != nil {
		t.Fatal(err)
	}
	var want bytes.Buffer
	if err := record.WriteTable(&want, "weeks.csv", r); err != nil {
		t.Fatal(err)
	}
	if many != want.String() {
		t.Error("weeks.csv of three runs in the browser is not that of sim run")
	}
	if !strings.HasPrefix(want.String(), one[:len(one)-1]) {
		t.Error("the run that was played in the browser is not run 0 of sim run")
	}
	t.Logf("%d bytes compared", len(many))

	// As a file it does not run, and says so.
	f := b.Open(t, browser.File(filepath.Join(dir, "index.html")), browser.Look{})
	if said := f.Text("#notice"); !strings.Contains(said, "opened as a file") {
		t.Errorf("as a file the page says %q", said)
	}
}

func TestAnEngineIsPackedAndUnpacked(t *testing.T) {
	e := &BrowserEngine{Wasm: []byte("wasm"), Glue: []byte("glue\nwith lines")}
	packed, err := e.Pack()
	if err != nil {
		t.Fatal(err)
	}
	back, err := unpack(packed)
	if err != nil || string(back.Wasm) != "wasm" || string(back.Glue) != "glue\nwith lines" {
		t.Errorf("unpacked: %+v, %v", back, err)
	}
	if _, err := unpack(packed[:9]); err == nil {
		t.Error("what is damaged is unpacked")
	}
}
