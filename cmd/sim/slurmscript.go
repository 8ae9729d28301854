package main

import (
	"embed"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strconv"
	"strings"
	"unicode"

	"github.com/spf13/pflag"

	"leadsim/sim/record"
)

// slurmNames are the scripts of a sweep on a cluster; {{NAMES}} in them stand for
// what is filled in.
var slurmNames = []string{"array.sh", "merge.sh", "submit.sh"}

//go:embed slurm/*.sh
var slurmTexts embed.FS

// slurmScripts is what the scripts are filled with.
type slurmScripts struct {
	array   array
	study   string // as it was typed
	dir     string // for the results
	folder  string // of the scripts, dir and -slurm
	workers int
	runs    int // of each arm at each point
	seed    int
	memory  string
	flags   *pflag.FlagSet
}

func (s *slurmScripts) place()                   { s.folder = filepath.Clean(s.dir) + "-slurm" }
func (s *slurmScripts) path(name string) string  { return filepath.Join(s.folder, name) }
func (s *slurmScripts) slash(name string) string { return filepath.ToSlash(s.path(name)) }

// check returns an error if scripts are there already, or a name cannot be
// written in Slurm's own lines.
func (s *slurmScripts) check(force bool) error {
	if strings.ContainsFunc(s.folder, unicode.IsControl) || strings.Contains(s.folder, `"`) || strings.Contains(filepath.ToSlash(s.folder), `\`) {
		return usage("%q: Slurm does not take line breaks, quotation marks or backslashes in the name of a folder; write elsewhere with --out", s.folder)
	}
	for _, name := range slurmNames {
		if exists(s.path(name)) && !force {
			return &record.Refusal{Dir: s.folder, Reason: "holds scripts already (" + name + ")", Remedy: "submit them, write elsewhere with --out, or replace them with --force"}
		}
	}
	return nil
}

// write writes the scripts, each beside its place first, and makes the folder
// for what the tasks print: Slurm does not.
func (s *slurmScripts) write() error {
	if err := os.MkdirAll(s.path("logs"), 0o777); err != nil {
		return err
	}
	texts := map[string]string{}
	for _, name := range slurmNames {
		text, err := s.text(name)
		if err != nil {
			return err
		}
		texts[name] = text
	}
	for _, name := range slurmNames {
		aside := s.path(name + ".tmp")
		err := os.WriteFile(aside, []byte(texts[name]), 0o777)
		if err == nil {
			err = os.Rename(aside, s.path(name))
		}
		if err != nil {
			return errors.Join(err, os.Remove(aside))
		}
	}
	return nil
}

// text fills in a script.
func (s *slurmScripts) text(name string) (string, error) {
	raw, err := slurmTexts.ReadFile("slurm/" + name)
	if err != nil {
		return "", err
	}
	back, err := filepath.Rel(s.folder, ".")
	if err != nil || filepath.IsAbs(s.folder) { // then the way back is not sure to be the same elsewhere
		if back, err = os.Getwd(); err != nil {
			return "", err
		}
	}
	fill := map[string]string{
		"VERSION": version, "TASKS": count(s.array.tasks, "task"), "N": strconv.Itoa(s.array.tasks), "TIME": limit(s.array.task), "MEMORY": s.memory,
		"CPUS": strconv.Itoa(s.workers), "ARRAY": fmt.Sprintf("0-%d", s.array.tasks-1), "JOB": jobName(filepath.Base(s.dir)), "SIM": quote(programName()),
		"LOG": slurmPath(s.slash("logs"), "%A_%a.txt"), "SUBMIT": quote(s.slash("submit.sh")), "COMMAND": s.sweepCommand(),
	}
	switch name {
	case "merge.sh":
		fill["TIME"], fill["LOG"], fill["COMMAND"] = "00:30:00", slurmPath(s.slash("logs"), "merge-%j.txt"), s.mergeCommand()
		fill["PARTS"] = quote(filepath.ToSlash(s.dir))
		if s.array.tasks > 1 {
			fill["PARTS"] += "-shard-*-of-" + fill["N"]
		}
	case "submit.sh":
		fill["BACK"], fill["ARRAY"], fill["MERGE"], fill["LOGS"] = quote(filepath.ToSlash(back)), quote(s.slash("array.sh")), quote(s.slash("merge.sh")), escapeEcho(s.slash("logs")+"/")
	}
	var pairs []string
	for key, value := range fill {
		pairs = append(pairs, "{{"+key+"}}", value)
	}
	return strings.NewReplacer(pairs...).Replace(string(raw)), nil
}

// ownFlags are those that the scripts say themselves, or that are about this
// command alone. --force, above all, would begin a task anew each time it is put
// in again.
var ownFlags = map[string]bool{"slurm": true, "runs": true, "task-time": true, "dry-run": true, "force": true, "workers": true, "shard": true, "out": true,
	"quiet": true, "json": true, "no-color": true, "help": true}

// sweepCommand returns the arguments of sim that a task is given, but for the
// shard and the workers.
func (s *slurmScripts) sweepCommand() string {
	words := []string{"sweep", quote(s.study), "--runs", strconv.Itoa(s.runs)} // as many in all tasks, however they were found
	s.flags.Visit(func(f *pflag.Flag) {
		many, several := f.Value.(pflag.SliceValue)
		switch {
		case ownFlags[f.Name]:
		case f.Name == "seed":
			words = append(words, "--seed", quote(strconv.Itoa(s.seed))) // not random: all tasks have the same
		case several:
			for _, v := range many.GetSlice() {
				words = append(words, "--"+f.Name, quote(v))
			}
		case f.Value.Type() == "bool":
			words = append(words, "--"+f.Name+"="+quote(f.Value.String()))
		default:
			words = append(words, "--"+f.Name, quote(f.Value.String()))
		}
	})
	if s.flags.Changed("out") {
		out := quote(filepath.ToSlash(s.dir))
		if s.array.tasks > 1 {
			out += fmt.Sprintf(`-shard-"$SLURM_ARRAY_TASK_ID"-of-%d`, s.array.tasks)
		}
		words = append(words, "--out", out)
	}
	return strings.Join(words, " ")
}

// mergeCommand returns what sim merge is given after the parts.
func (s *slurmScripts) mergeCommand() string {
	text := "--out " + quote(filepath.ToSlash(s.dir))
	if f := s.flags.Lookup("format"); f.Changed {
		text += " --format " + quote(f.Value.String())
	}
	return text
}

// plainWord is what a shell takes as it is.
var plainWord = regexp.MustCompile(`^[A-Za-z0-9_@%+:,./][A-Za-z0-9_@%+=:,./-]*$`)

// quote writes a word so that a shell takes it as it is.
func quote(s string) string {
	if plainWord.MatchString(s) {
		return s
	}
	return "'" + strings.ReplaceAll(s, "'", `'\''`) + "'"
}

// escapeEcho writes a text for the inside of a shell's quotation marks.
func escapeEcho(s string) string {
	return strings.NewReplacer(`\`, `\\`, `"`, `\"`, "$", `\$`, "`", "\\`").Replace(s)
}

// slurmPath writes the path of what a task prints for Slurm's own lines, where
// % begins a pattern.
func slurmPath(dir, pattern string) string {
	s := strings.ReplaceAll(dir, "%", "%%") + "/" + pattern
	if plainWord.MatchString(s) {
		return s
	}
	return `"` + s + `"`
}

// jobName returns a name that Slurm takes without quotes.
func jobName(s string) string {
	return regexp.MustCompile(`[^A-Za-z0-9_.-]+`).ReplaceAllString(s, "-")
}

// programName returns how a computer of the cluster finds this program: by its
// name if it is found by that here, else by its path. A program that "go run"
// built is gone then.
func programName() string {
	path, err := os.Executable()
	if err != nil {
		return "sim"
	}
	if found, err := exec.LookPath("sim"); err == nil && real(found) == real(path) || strings.Contains(path, "go-build") {
		return "sim"
	}
	return path
}
