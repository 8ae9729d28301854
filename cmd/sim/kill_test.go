package main

import (
	"bytes"
	"errors"
	"fmt"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"strconv"
	"testing"
	"time"
)

// A sweep that is killed again and again, at moments drawn at random, leaves
// the same bytes as one that nobody disturbed. LEADSIM_KILLS says how many times
// (20 unless set), LEADSIM_SEED repeats a test.
func TestKilledAtAnyMoment(t *testing.T) {
	if testing.Short() {
		t.Skip("kills a program many times")
	}
	kills := fromEnv("LEADSIM_KILLS", 20)
	seed := fromEnv("LEADSIM_SEED", int(time.Now().UnixNano()%1e9))
	t.Logf("LEADSIM_SEED=%d", seed)
	dice := rand.New(rand.NewPCG(uint64(seed), 0))
	dir := t.TempDir()
	program := filepath.Join(dir, "sim-killed")
	if runtime.GOOS == "windows" {
		program += ".exe"
	}
	if out, err := exec.Command("go", "build", "-o", program, ".").CombinedOutput(); err != nil {
		t.Fatalf("%v\n%s", err, out)
	}
	study := filepath.Join(dir, "small.toml")
	text := "[run]\nruns = 30\nweeks = 40\nkeep = [\"trust\"]\nkeep_every = 20\n[organization]\npeople = 24\n[[arm]]\nname = \"a\"\nleaders.monitor = 0.9\n[[arm]]\nname = \"b\"\n"
	if err := os.WriteFile(study, []byte(text), 0o666); err != nil {
		t.Fatal(err)
	}
	sweep := func(out string, workers int) *exec.Cmd {
		return exec.Command(program, "sweep", study, "--vary", "members.trust=0:1:0.05", "--quiet", "--format", "both", "--out", filepath.Join(dir, out), "--workers", strconv.Itoa(workers))
	}
	began := time.Now()
	if out, err := sweep("whole", 1).CombinedOutput(); err != nil {
		t.Fatalf("%v\n%s", err, out)
	}
	long := time.Since(began)
	whole := contents(t, filepath.Join(dir, "whole"))
	sweeps, damaged := 0, 0
	for done := 0; done < kills; sweeps++ {
		name := fmt.Sprint("killed-", sweeps)
		for begun := 0; ; begun++ {
			cmd := sweep(name, 1+dice.IntN(4))
			var said bytes.Buffer
			cmd.Stdout, cmd.Stderr = &said, &said
			if err := cmd.Start(); err != nil {
				t.Fatal(err)
			}
			wait := time.Hour
			if begun < 8 && done < kills { // else it may end in peace
				wait = time.Duration(dice.Int64N(int64(long / 3))) // what is stored stays, so that the kills come to meet every moment
			}
			timer := time.AfterFunc(wait, func() { cmd.Process.Kill() })
			err := cmd.Wait()
			timer.Stop()
			if err == nil {
				break
			}
			var exit *exec.ExitError
			if !errors.As(err, &exit) || exit.ExitCode() > 0 {
				t.Fatalf("after %d kills: %v\n%s", done, err, &said)
			}
			if done++; dice.IntN(3) == 0 {
				damaged += cutSome(t, filepath.Join(dir, name, "chunks"), dice)
			}
		}
		for file, want := range whole {
			got, err := os.ReadFile(filepath.Join(dir, name, file))
			if err != nil || !bytes.Equal(got, want) {
				t.Errorf("sweep %d, after kills: %s differs (%v)", sweeps, file, err)
			}
		}
		os.RemoveAll(filepath.Join(dir, name))
	}
	t.Logf("%d kills in %d sweeps, %d chunks cut; all tables equal", kills, sweeps, damaged)
}

// cutSome cuts a chunk at a byte drawn at random.
func cutSome(t *testing.T, dir string, dice *rand.Rand) int {
	t.Helper()
	files, _ := filepath.Glob(filepath.Join(dir, "*.runs"))
	if len(files) == 0 {
		return 0
	}
	file := files[dice.IntN(len(files))]
	info, err := os.Stat(file)
	if err == nil {
		err = os.Truncate(file, dice.Int64N(info.Size()))
	}
	if err != nil {
		t.Fatal(err)
	}
	return 1
}

// contents returns the files of a folder but for the one with dates.
func contents(t *testing.T, dir string) map[string][]byte {
	t.Helper()
	entries, err := os.ReadDir(dir)
	if err != nil {
		t.Fatal(err)
	}
	all := map[string][]byte{}
	for _, e := range entries {
		if e.IsDir() || e.Name() == "log.txt" {
			continue
		}
		if all[e.Name()], err = os.ReadFile(filepath.Join(dir, e.Name())); err != nil {
			t.Fatal(err)
		}
	}
	return all
}

func fromEnv(name string, usual int) int {
	if n, err := strconv.Atoi(os.Getenv(name)); err == nil {
		return n
	}
	return usual
}
