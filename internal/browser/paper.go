package browser

import (
	"os"
	"path/filepath"

	"github.com/chromedp/chromedp"
)

// Paper is a sheet that people print on.
type Paper = chromedp.PaperSize

// The two sheets of the world.
var (
	A4     = chromedp.PaperA4
	Letter = chromedp.PaperLetter
)

// PDF prints the page, with its backgrounds, and keeps the result like a picture.
func (p *Page) PDF(name string, sheet Paper) []byte {
	p.t.Helper()
	data := ask(p, "print", chromedp.PrintToPDF(chromedp.PDFPaper(sheet), chromedp.PDFPrintBackground()))
	p.keep(name+".pdf", data)
	return data
}

// Shot takes a picture of what the window shows, to look at: only where
// LEADSIM_SHOTS asks for it.
func (p *Page) Shot(name string) {
	p.t.Helper()
	if shots() != "" {
		p.keep(name+".png", ask(p, "take a picture", chromedp.CaptureScreenshot()))
	}
}

// Whole is Shot for the whole page, however long.
func (p *Page) Whole(name string) {
	p.t.Helper()
	if shots() != "" {
		p.keep(name+".png", ask(p, "take a picture", chromedp.FullScreenshot(100)))
	}
}

// shots is the folder for what somebody wants to look at, "" if nobody does.
func shots() string { return os.Getenv("LEADSIM_SHOTS") }

// keep writes a file into the folder that LEADSIM_SHOTS names, if it names one,
// so that somebody can look at it.
func (p *Page) keep(name string, data []byte) {
	p.t.Helper()
	dir := shots()
	if dir == "" {
		return
	}
	if err := os.MkdirAll(dir, 0o777); err != nil {
		p.t.Fatal(err)
	}
	if err := os.WriteFile(filepath.Join(dir, name), data, 0o666); err != nil {
		p.t.Fatal(err)
	}
}
