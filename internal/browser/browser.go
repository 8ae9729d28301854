// Package browser lets a test look at a page in a real browser: Chromium,
// driven from Go.
//
//	b := browser.Start(t)                  // skips the test if there is no browser
//	p := b.Open(t, browser.File(path), browser.Look{Dark: true})
//	p.Click("#reveal")
//	p.WantQuiet()                          // no request, no message, no error
//	p.WantAccessible()                     // axe-core finds nothing
//	p.Shot("dark")                         // kept where LEADSIM_SHOTS says
//
// Tests alone import it. A test without a browser is skipped, and says so; if
// LEADSIM_REQUIRE names browser it fails. LEADSIM_BROWSER names the program to
// use in place of the one that is found.
package browser

import (
	"context"
	"net/url"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/chromedp/chromedp"
)

// names are the programs that will do, the best first.
var names = []string{"chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome",
	"/Applications/Chromium.app/Contents/MacOS/Chromium", "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome"}

// patience is how long a single step of a page may take on a slow computer
// before the test fails.
const patience = 60 * time.Second

// Browser is a running Chromium with a profile of its own.
type Browser struct{ ctx context.Context }

// Find returns the program, "" if there is none, or none is wanted:
// LEADSIM_BROWSER=none leaves the pages to another run.
func Find() string {
	switch path := os.Getenv("LEADSIM_BROWSER"); path {
	case "none":
		return ""
	case "":
	default:
		return path
	}
	for _, name := range names {
		if path, err := exec.LookPath(name); err == nil {
			return path
		}
	}
	return ""
}

// Required reports whether LEADSIM_REQUIRE names browser.
func Required() bool {
	return slices.Contains(strings.Split(os.Getenv("LEADSIM_REQUIRE"), ","), "browser")
}

// Start starts a browser that ends with the test. The test is skipped if there
// is no browser, or under -short; it fails instead of the former if a browser is
// required.
func Start(t testing.TB) *Browser {
	t.Helper()
	path := Find()
	switch {
	case path == "" && Required():
		t.Fatal("no browser found, and LEADSIM_REQUIRE names browser: install Debian's package chromium, or name a program in LEADSIM_BROWSER")
	case path == "":
		t.Skip("NOT TESTED, no browser found: install Debian's package chromium, or name a program in LEADSIM_BROWSER")
	case testing.Short():
		t.Skip("starts a browser")
	}
	options := append(chromedp.DefaultExecAllocatorOptions[:], chromedp.ExecPath(path),
		chromedp.Flag("force-color-profile", "srgb"), chromedp.Flag("lang", "en-GB"), chromedp.Flag("hide-scrollbars", true),
		chromedp.Flag("disable-component-update", true), chromedp.Flag("no-pings", true))
	if os.Geteuid() == 0 {
		options = append(options, chromedp.NoSandbox) // Chromium refuses to run as root with one
	}
	ctx, end := chromedp.NewExecAllocator(context.Background(), options...)
	t.Cleanup(end)
	ctx, end = chromedp.NewContext(ctx)
	t.Cleanup(end)
	if err := chromedp.Do(ctx); err != nil {
		t.Fatalf("%s does not start: %v", path, err)
	}
	return &Browser{ctx}
}

// File returns the address of a file.
func File(path string) string {
	full, err := filepath.Abs(path)
	if err != nil {
		panic("browser: " + err.Error()) // the working directory is gone
	}
	full = filepath.ToSlash(full)
	if !strings.HasPrefix(full, "/") {
		full = "/" + full
	}
	return (&url.URL{Scheme: "file", Path: full}).String()
}
