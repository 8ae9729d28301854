// Command gallery draws plots/gallery anew: the first chart of every built-in
// lesson, and what the pages in docs/ show. The pictures are those of the
// program's own commands, so they hold what a user would see.
//
//	go run ./internal/gallery              the lessons and the survey, some minutes
//	go run ./internal/gallery -long        sweeps and screening as well, half an hour
//	go run ./internal/gallery -check       changes nothing; fails if a picture differs from what is drawn today
//	go run ./internal/gallery leaderful    only pictures whose names begin so
package main

import (
	"bytes"
	"flag"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"

	"leadsim/scenarios"
)

// picture is one file of the gallery, and the command whose chart it is.
type picture struct {
	name  string   // of the file, without its end
	args  []string // of sim, without --out
	chart string   // of the chart's file, up to its size
	long  bool     // takes more than a minute or two
}

// pictures lists the gallery.
func pictures() []picture {
	var all []picture
	for _, name := range scenarios.Names() {
		if name != "no-time-to-ask" { // its picture is the sweep
			all = append(all, picture{name: name, args: []string{"run", name}, chart: "01-*"})
		}
	}
	four := []string{"--vary", "members.response.centre.state", "--vary", "organization.cost", "--vary", "members.effort.comply", "--vary", "members.effort.watched"}
	return append(all,
		picture{"validate-first-block", []string{"validate"}, "01-*", false},
		picture{"validate-second-block", []string{"validate"}, "02-*", false},
		picture{"no-time-to-ask", []string{"sweep", "no-time-to-ask"}, "01-*", true},
		picture{"no-time-to-ask-last-year", []string{"sweep", "no-time-to-ask", "--vary", "crisis.deadline=1:20:1", "--vary", "crisis.rate=0.2:2:0.2"}, "*-net-last-52", true},
		picture{"sensitivity-screening", []string{"sensitivity", "one-crisis-two-leaders"}, "*-screening-net-last-52", true},
		picture{"sensitivity-effects", []string{"sensitivity", "one-crisis-two-leaders"}, "*-effects-net-last-52", true},
		picture{"sensitivity-indices", append([]string{"sensitivity", "one-crisis-two-leaders", "--method", "sobol", "--points", "64"}, four...), "*-indices-net-last-52", true},
	)
}

// kept says how the names of pictures begin that other commands draw: that of
// the fit belongs to the parameter files in calibration/, which were made from
// earlier defaults; internal/claimtable draws the others with its page.
var kept = []string{"calibration", "robustness"}

func main() {
	var g gallery
	flag.BoolVar(&g.long, "long", false, "draw also what takes long")
	flag.BoolVar(&g.check, "check", false, "compare instead of writing")
	flag.StringVar(&g.dir, "dir", filepath.Join("plots", "gallery"), "the folder of the gallery")
	flag.Parse()
	if err := g.draw(flag.Args()); err != nil {
		fmt.Fprintln(os.Stderr, "gallery:", err)
		os.Exit(1)
	}
}

type gallery struct {
	dir         string
	long, check bool
	sim, out    string   // the program, and where its results go
	differ      []string // pictures that are not what is drawn today
}

// draw draws the pictures whose names begin with one of the prefixes; all, if
// there is none.
func (g *gallery) draw(prefixes []string) error {
	scratch, err := os.MkdirTemp("", "gallery-")
	if err != nil {
		return err
	}
	defer os.RemoveAll(scratch)
	if g.sim == "" {
		if err := g.build(scratch); err != nil {
			return err
		}
	}
	for _, p := range pictures() {
		if p.wanted(g.long, prefixes) {
			if err := g.one(p); err != nil {
				return fmt.Errorf("%s: %w", p.name, err)
			}
		}
	}
	if len(g.differ) > 0 {
		return fmt.Errorf("differ from what is drawn today: %s", strings.Join(g.differ, ", "))
	}
	return nil
}

// build builds the program, and says where its results go.
func (g *gallery) build(scratch string) error {
	g.sim, g.out = filepath.Join(scratch, "sim"), filepath.Join(scratch, "out")
	if out, err := exec.Command("go", "build", "-o", g.sim, "./cmd/sim").CombinedOutput(); err != nil {
		return fmt.Errorf("go build ./cmd/sim: %w\n%s", err, out)
	}
	return nil
}

func (p *picture) wanted(long bool, prefixes []string) bool {
	for _, prefix := range prefixes {
		if strings.HasPrefix(p.name, prefix) {
			return true
		}
	}
	return len(prefixes) == 0 && (long || !p.long)
}

// one runs the command of a picture, unless the last one did, and puts the
// chart in its place.
func (g *gallery) one(p picture) error {
	dir := filepath.Join(g.out, strings.Join(p.args, " ")) // the same command, the same folder
	if _, err := os.Stat(dir); err != nil {
		if out, err := exec.Command(g.sim, append(p.args, "--quiet", "--out", dir)...).CombinedOutput(); err != nil && !judged(err) {
			return fmt.Errorf("sim %s: %w\n%s", strings.Join(p.args, " "), err, out)
		}
	}
	found, err := filepath.Glob(filepath.Join(globbed(dir), "charts", p.chart+"-slide.png"))
	if err != nil || len(found) == 0 {
		return fmt.Errorf("sim %s draws no chart %s", strings.Join(p.args, " "), p.chart)
	}
	drawn, err := os.ReadFile(found[0])
	if err != nil {
		return err
	}
	path := filepath.Join(g.dir, p.name+".png")
	if g.check {
		if there, err := os.ReadFile(path); err != nil || !bytes.Equal(there, drawn) {
			g.differ = append(g.differ, p.name)
		}
		return nil
	}
	fmt.Println(path)
	return os.WriteFile(path, drawn, 0o644)
}

// globbed returns a path that a pattern takes for what it is.
func globbed(path string) string {
	return strings.NewReplacer(`\`, `\\`, "*", `\*`, "?", `\?`, "[", `\[`).Replace(path)
}

// judged reports whether a command did its work and ended with a verdict:
// sim validate ends with 1 or 3 where numbers lie outside or at an end.
func judged(err error) bool {
	exit, ok := err.(*exec.ExitError)
	return ok && (exit.ExitCode() == 1 || exit.ExitCode() == 3)
}
