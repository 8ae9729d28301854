package browser

import (
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// written writes a page and returns its address.
func written(t *testing.T, html string) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), "page.html")
	if err := os.WriteFile(path, []byte(html), 0o666); err != nil {
		t.Fatal(err)
	}
	return File(path)
}

const plain = `<!DOCTYPE html><html lang="en"><head><title>A page</title></head><body><main><h1>A page</h1>
<p id="is">light</p><button>More</button></main>`

const follow = `<script>
document.querySelector("button").onclick = () => document.querySelector("#is").textContent = "more"
if (matchMedia("(prefers-color-scheme: dark)").matches) document.querySelector("#is").textContent = "dark"
</script>`

// What the helper says must be true of a page that is known: the checks of
// other packages rest on it.
func TestBrowserSeesWhatIsThere(t *testing.T) {
	b := Start(t)
	address := written(t, plain+follow)
	p := b.Open(t, address, Look{})
	p.WantQuiet()
	p.WantAccessible()
	if got := p.Text("#is"); got != "light" {
		t.Errorf("reads %q, want light", got)
	}
	p.Click("button")
	if got := p.Text("#is"); got != "more" {
		t.Errorf("after the click reads %q", got)
	}
	p.Go(address)
	p.Press("\t", "\r")
	if got := p.Text("#is"); got != "more" {
		t.Errorf("after the keys reads %q", got)
	}
	if !p.Seen("button") || p.Seen("#nothing") {
		t.Error("sees wrongly what is there")
	}
	if got := b.Open(t, address, Look{Dark: true}).Text("#is"); got != "dark" {
		t.Errorf("in dark mode reads %q", got)
	}
	if got := b.Open(t, address, Look{Dark: true, NoScripts: true}).Text("#is"); got != "light" {
		t.Errorf("without scripts reads %q", got)
	}
	if pdf := p.PDF("plain", A4); !strings.HasPrefix(string(pdf), "%PDF") {
		t.Error("does not print")
	}
	t.Setenv("LEADSIM_SHOTS", t.TempDir())
	p.Shot("plain")
	p.Whole("long")
	for _, name := range []string{"plain.png", "long.png"} {
		if shot, err := os.ReadFile(filepath.Join(os.Getenv("LEADSIM_SHOTS"), name)); err != nil || !strings.HasPrefix(string(shot), "\x89PNG") {
			t.Errorf("takes no picture %s (%v)", name, err)
		}
	}
}

// A check that could not fail would be none.
func TestBrowserTellsOfRequestsErrorsAndBarriers(t *testing.T) {
	b := Start(t)
	server := httptest.NewServer(http.NotFoundHandler())
	defer server.Close()
	p := b.Open(t, written(t, plain+`<img src="`+server.URL+`/picture.png"><script>console.error("oh dear"); throw new Error("thrown")</script>`), Look{})
	asked := strings.Join(p.Requests(), "\n")
	if !strings.Contains(asked, server.URL+"/picture.png") {
		t.Errorf("a request is not noticed: %s", asked)
	}
	said := strings.Join(p.Messages(), "\n")
	for _, want := range []string{"oh dear", "thrown"} {
		if !strings.Contains(said, want) {
			t.Errorf("%q is not noticed: %s", want, said)
		}
	}
	found := p.Axe()
	if len(found) == 0 || found[0].ID != "image-alt" {
		t.Errorf("a picture without words is not noticed: %v", found)
	}
}
