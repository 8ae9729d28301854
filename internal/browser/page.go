package browser

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"testing"
	"time"

	cdpbrowser "github.com/chromedp/cdproto/browser"
	"github.com/chromedp/cdproto/cdp"
	"github.com/chromedp/cdproto/input"
	"github.com/chromedp/cdproto/log"
	"github.com/chromedp/cdproto/network"
	"github.com/chromedp/cdproto/page"
	"github.com/chromedp/cdproto/runtime"
	"github.com/chromedp/chromedp"
	"github.com/chromedp/chromedp/kb"
)

// Page is an open page. Its methods fail the test if the browser cannot do what
// they ask.
type Page struct {
	t    testing.TB
	ctx  context.Context
	base string

	mu       sync.Mutex
	requests []string
	messages []string
}

// Open opens an address in a window of its own, which the test's end closes.
func (b *Browser) Open(t testing.TB, address string, l Look) *Page {
	t.Helper()
	ctx, end := chromedp.NewContext(b.ctx)
	t.Cleanup(end)
	p := &Page{t: t, ctx: ctx, base: address}
	// Opened without a limit of time, for the window would end with it.
	_, err1 := chromedp.Call(ctx, network.Enable, network.EnableParams{})
	_, err2 := chromedp.Call(ctx, log.Enable, cdp.Empty{})
	if err := errors.Join(err1, err2, chromedp.Listen(ctx, p.note), l.apply(ctx)); err != nil {
		t.Fatalf("open a window for %s: %v", address, err)
	}
	p.Go(address)
	return p
}

// note keeps requests and messages.
func (p *Page) note(event any) {
	p.mu.Lock()
	defer p.mu.Unlock()
	switch e := event.(type) {
	case *network.EventRequestWillBeSent:
		p.requests = append(p.requests, e.Request.URL)
	case *network.EventWebSocketCreated:
		p.requests = append(p.requests, e.URL)
	case *runtime.EventExceptionThrown:
		text := e.ExceptionDetails.Text
		if x := e.ExceptionDetails.Exception; x != nil && x.Description != "" {
			text = x.Description
		}
		p.messages = append(p.messages, "exception: "+text)
	case *runtime.EventConsoleAPICalled:
		if e.Type == runtime.ConsoleAPICalledTypeError || e.Type == runtime.ConsoleAPICalledTypeWarning || e.Type == runtime.ConsoleAPICalledTypeAssert {
			var words []string
			for _, a := range e.Args {
				words = append(words, string(a.Value)+a.Description)
			}
			p.messages = append(p.messages, fmt.Sprintf("console.%s: %s", e.Type, strings.Join(words, " ")))
		}
	case *log.EventEntryAdded:
		if e.Entry.Level == log.EntryLevelError || e.Entry.Level == log.EntryLevelWarning {
			p.messages = append(p.messages, fmt.Sprintf("%s: %s", e.Entry.Source, e.Entry.Text))
		}
	case *page.EventJavascriptDialogOpening:
		p.messages = append(p.messages, "dialogue: "+e.Message)
		go chromedp.Call(p.ctx, page.HandleJavaScriptDialog, page.HandleJavaScriptDialogParams{Accept: true})
	}
}

// ask carries out an action of the driver and returns what comes of it.
func ask[T any](p *Page, what string, action chromedp.Action[T]) T {
	p.t.Helper()
	ctx, stop := context.WithTimeout(p.ctx, patience)
	defer stop()
	v, err := chromedp.Run(ctx, action)
	if err != nil {
		p.t.Fatalf("%s: %s: %v", p.base, what, err)
	}
	return v
}

// Context is for what this package has no word for.
func (p *Page) Context() context.Context { return p.ctx }

// Go goes to an address and waits until it is loaded.
func (p *Page) Go(address string) {
	p.t.Helper()
	ask(p, "go to "+address, chromedp.Navigate(address))
}

// Look looks at the page in another way.
func (p *Page) Look(l Look) {
	p.t.Helper()
	ctx, stop := context.WithTimeout(p.ctx, patience)
	defer stop()
	if err := l.apply(ctx); err != nil {
		p.t.Fatalf("%s: look: %v", p.base, err)
	}
}

// Eval evaluates an expression, waits for its promise if it is one, and puts
// its value into result unless that is nil.
func (p *Page) Eval(expression string, result any) {
	p.t.Helper()
	value := ask(p, brief(expression), chromedp.Evaluate[[]byte](expression, chromedp.EvalAwaitPromise))
	if result == nil {
		return
	}
	if err := json.Unmarshal(value, result); err != nil {
		p.t.Fatalf("%s: %s: %v", p.base, brief(expression), err)
	}
}

// brief is a script as it stands in a message.
func brief(s string) string {
	if len(s) > 80 {
		return s[:80] + "..."
	}
	return s
}

// Click clicks the first element that a CSS selector finds, once it is there to
// be seen.
func (p *Page) Click(selector string) {
	p.t.Helper()
	ask(p, "click "+selector, chromedp.Click(chromedp.CSS(selector), chromedp.NodeVisible))
}

// Press presses a key wherever the focus is: a letter, or kb.Tab and the like.
func (p *Page) Press(keys ...string) {
	p.t.Helper()
	for _, k := range keys {
		ask(p, "press a key", chromedp.KeyEvent(k))
	}
}

// Tab moves the focus on by n elements.
func (p *Page) Tab(n int) {
	p.t.Helper()
	for range n {
		p.Press(kb.Tab)
	}
}

// Text returns what can be read in the first element that a selector finds.
func (p *Page) Text(selector string) string {
	p.t.Helper()
	return ask(p, "read "+selector, chromedp.Text(chromedp.CSS(selector)))
}

// Seen reports whether an element is there, has an area and is not hidden.
func (p *Page) Seen(selector string) bool {
	p.t.Helper()
	var seen bool
	p.Eval(fmt.Sprintf(`(e => !!e && e.checkVisibility({visibilityProperty: true}) && e.getBoundingClientRect().width > 0 && e.getBoundingClientRect().height > 0)(document.querySelector(%q))`, selector), &seen)
	return seen
}

// Until waits until an expression is true.
func (p *Page) Until(expression string) {
	p.t.Helper()
	ask(p, "wait for "+brief(expression), chromedp.Poll[chromedp.Void](expression, chromedp.WithPollingTimeout(patience)))
}

// Requests returns the addresses that the page asked for since it was opened,
// the pages that the test went to among them.
func (p *Page) Requests() []string {
	p.settle()
	p.mu.Lock()
	defer p.mu.Unlock()
	return append([]string{}, p.requests...)
}

// Messages returns the errors and warnings of the console since the page was
// opened: exceptions, what a content policy stopped, dialogues.
func (p *Page) Messages() []string {
	p.settle()
	p.mu.Lock()
	defer p.mu.Unlock()
	return append([]string{}, p.messages...)
}

// settle gives what is under way the time to arrive.
func (p *Page) settle() { time.Sleep(50 * time.Millisecond) }

// WantQuiet fails the test if the page asked for anything but itself, or said
// anything in the console.
func (p *Page) WantQuiet() {
	p.t.Helper()
	for _, r := range p.Requests() {
		if page, _, _ := strings.Cut(r, "#"); page != p.base {
			p.t.Errorf("%s asks for %s", p.base, brief(r))
		}
	}
	for _, m := range p.Messages() {
		p.t.Errorf("%s says %s", p.base, m)
	}
}

// Pull presses the mouse at the first of some points of the window, draws it over
// the others, and lets go.
func (p *Page) Pull(points ...[2]float64) {
	p.t.Helper()
	for i, at := range points {
		if i == 0 {
			ask(p, "press the mouse", chromedp.MouseEvent(input.DispatchMouseEventTypeMousePressed, at[0], at[1], chromedp.ButtonLeft, chromedp.ClickCount(1)))
		}
		ask(p, "draw the mouse", chromedp.MouseEvent(input.DispatchMouseEventTypeMouseMoved, at[0], at[1], chromedp.ButtonLeft))
	}
	last := points[len(points)-1]
	ask(p, "let the mouse go", chromedp.MouseEvent(input.DispatchMouseEventTypeMouseReleased, last[0], last[1], chromedp.ButtonLeft, chromedp.ClickCount(1)))
}

// Saved lets do make the page save a file, and returns the file's name and content.
func (p *Page) Saved(do func()) (name string, data []byte) {
	p.t.Helper()
	dir := p.t.TempDir()
	if _, err := chromedp.CallBrowser(p.ctx, cdpbrowser.SetDownloadBehavior, cdpbrowser.SetDownloadBehaviorParams{Behavior: cdpbrowser.SetDownloadBehaviorBehaviorAllow, DownloadPath: dir}); err != nil {
		p.t.Fatalf("%s: let it save: %v", p.base, err)
	}
	do()
	for until := time.Now().Add(patience); time.Now().Before(until); time.Sleep(20 * time.Millisecond) {
		entries, err := os.ReadDir(dir)
		if err != nil {
			p.t.Fatal(err)
		}
		for _, e := range entries {
			if info, err := e.Info(); err == nil && !strings.HasSuffix(e.Name(), ".crdownload") && !strings.HasPrefix(e.Name(), ".") && info.Size() > 0 {
				data, err := os.ReadFile(filepath.Join(dir, e.Name()))
				if err != nil {
					p.t.Fatal(err)
				}
				return e.Name(), data
			}
		}
	}
	p.t.Fatalf("%s saved nothing", p.base)
	return "", nil
}
