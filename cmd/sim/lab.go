package main

import (
	"context"
	"errors"
	"fmt"
	"net"
	"os/exec"
	"runtime"
	"strconv"
	"strings"

	"github.com/spf13/cobra"

	"leadsim/lab"
	"leadsim/scenarios"
	"leadsim/sim/scenario"
	"leadsim/web/engine"
)

// labFlags are those of sim lab.
type labFlags struct {
	runFlags
	port   int
	listen string
	export string
	noOpen bool
}

func newLab(a *app) *cobra.Command {
	var f labFlags
	cmd := &cobra.Command{
		Use:   "lab [NAME]",
		Short: "Open the lab in the browser: the same engine, played week by week",
		Long: "Serves a page on this computer, with the organization as it lives, charts that grow, and sliders; Ctrl-C ends it.\n" +
			"Others reach it only with --listen, and then with the token in the address that is printed.\n" +
			"With --export it writes the page with an engine of its own into a folder, for a course page or a stick.",
		Example:           "  sim lab\n  sim lab no-time-to-ask --seed 7\n  sim lab my-class.toml\n  sim lab one-crisis-two-leaders --export lab-page",
		Args:              cobra.MaximumNArgs(1),
		ValidArgsFunction: completeNames(1),
		RunE: func(cmd *cobra.Command, args []string) error {
			name := firstScenario
			if len(args) > 0 {
				name = args[0]
			}
			changed := cmd.Flags().Changed
			o, err := f.options(changed)
			if err != nil {
				return err
			}
			switch {
			case f.port < 0 || f.port > 65535:
				return usage("--port %d: want 0 (any that is free) to 65535", f.port)
			case changed("export") && f.export == "":
				return usage("--export names no folder: want one that is new or empty, as in --export lab-page")
			case f.export != "" && (changed("port") || f.listen != "" || f.noOpen):
				return usage("--export writes a folder and serves nothing: leave --port, --listen and --no-open out")
			case changed("runs"):
				o.Set = append(o.Set, "run.runs="+strconv.Itoa(f.runs))
				o.Runs = nil
			}
			first, own, err := labStudy(name, o)
			if err != nil {
				return err
			}
			if err := a.speak(); err != nil {
				return err
			}
			if f.export != "" {
				return a.exportLab(cmd.Context(), f.export, first, own)
			}
			return a.lab(cmd.Context(), &f, first, own)
		},
	}
	f.add(cmd)
	flags := cmd.Flags()
	flags.IntVar(&f.port, "port", 0, "the port of this computer to serve on (0 = any that is free)")
	flags.StringVar(&f.listen, "listen", "", "an address by which others reach the lab, such as 0.0.0.0 or 192.0.2.7:8080; they need the token that is printed")
	flags.StringVar(&f.export, "export", "", "write the page with an engine of its own into this folder instead")
	flags.BoolVar(&f.noOpen, "no-open", false, "print the address and open no browser")
	a.addWords(cmd)
	return cmd
}

// labStudy returns what the lab opens with; own is the study if it comes from a
// file, nil if it is built in.
func labStudy(name string, o scenario.Options) (engine.State, *engine.Own, error) {
	s, err := readStudy(name, o)
	if err != nil {
		return engine.State{}, nil, err
	}
	first := engine.State{Study: name, Set: o.Set, Without: o.Without, Seed: o.Seed, Weeks: o.Weeks}
	if s.File == name+".toml" || s.File == name+"/"+name+".toml" { // built in
		return first, nil, nil
	}
	plain, err := readStudy(name, scenario.Options{KnownMetric: knownMetric, KnownOutcome: knownOutcome})
	if err != nil {
		return engine.State{}, nil, err
	}
	return first, &engine.Own{Name: name, Text: plain.Resolved(), Inputs: plain.InputFiles()}, nil
}

// lab serves the lab until it is interrupted.
func (a *app) lab(ctx context.Context, f *labFlags, first engine.State, own *engine.Own) error {
	listener, err := listen(f)
	if err != nil {
		return err
	}
	s := &lab.Server{First: first, Engine: engine.Config{Builtin: scenarios.Files, Names: scenarios.Names(), Version: version, Own: own}}
	address := "http://" + shownAddress(listener) + "/"
	if !lab.Loopback(listener) {
		s.Token = lab.NewToken()
		address += "?token=" + s.Token
	}
	if a.json {
		if err := a.printJSON(map[string]string{"address": address}); err != nil {
			return err
		}
	}
	a.say("The lab:  %s", address)
	if s.Token != "" {
		a.say("Whoever has this address can use the lab, as long as this program runs.")
	}
	a.say("Ctrl-C ends it.")
	if !f.noOpen {
		if err := openBrowser(address); err != nil {
			a.say("No browser could be opened; open the address yourself.")
		}
	}
	if err := s.Serve(ctx, listener); err != nil {
		return err
	}
	a.say("The lab has ended.")
	return nil
}

// listen listens on the loopback address, or where --listen says.
func listen(f *labFlags) (net.Listener, error) {
	address := net.JoinHostPort("127.0.0.1", strconv.Itoa(f.port))
	if f.listen != "" {
		address = f.listen
		if _, _, err := net.SplitHostPort(address); err != nil {
			address = net.JoinHostPort(strings.Trim(address, "[]"), strconv.Itoa(f.port))
		}
	}
	l, err := net.Listen("tcp", address)
	var wrong *net.OpError
	if errors.As(err, &wrong) {
		return nil, usage("%s: %w; take another with --port, or none for one that is free", address, wrong.Err)
	}
	return l, err
}

// shownAddress returns an address that a browser on this computer can open.
func shownAddress(l net.Listener) string {
	host, port, err := net.SplitHostPort(l.Addr().String())
	if err != nil {
		return l.Addr().String()
	}
	if ip := net.ParseIP(host); ip != nil && ip.IsUnspecified() {
		host = "127.0.0.1"
	}
	return net.JoinHostPort(host, port)
}

// openBrowser opens an address in the browser that the system prefers.
func openBrowser(address string) error {
	var cmd *exec.Cmd
	switch runtime.GOOS {
	case "darwin":
		cmd = exec.Command("open", address)
	case "windows":
		cmd = exec.Command("rundll32", "url.dll,FileProtocolHandler", address)
	default:
		cmd = exec.Command("xdg-open", address)
	}
	if err := cmd.Start(); err != nil {
		return fmt.Errorf("%s: %w", cmd.Path, err)
	}
	go cmd.Wait()
	return nil
}
