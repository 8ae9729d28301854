package record

import (
	"errors"
	"io"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"syscall"
	"testing"
)

func bundle() *Bundle {
	return &Bundle{Results: hand(5), Study: []byte("[run]\nweeks = 5\n"), Log: "today\n",
		Pictures: []Picture{{Name: "01-trust", Alt: "Lines.\n", Header: []string{"series", "week", "value"},
			Files: []PictureFile{{"slide.svg", []byte("<svg/>")}}, Rows: [][]string{{"a", "0", "0.5"}}}}}
}

func write(t *testing.T, dir string, b *Bundle) {
	t.Helper()
	p, err := Claim(dir, b.Results.Hash, b.Results.Version, false)
	if err != nil {
		t.Fatal(err)
	}
	defer p.Release()
	if err := p.Write(b); err != nil {
		t.Fatal(err)
	}
}

// clean fails if anything but the named entries lies in dir.
func clean(t *testing.T, dir string, want ...string) {
	t.Helper()
	entries, err := os.ReadDir(dir)
	if err != nil {
		t.Fatal(err)
	}
	var got []string
	for _, e := range entries {
		got = append(got, e.Name())
	}
	if strings.Join(got, " ") != strings.Join(want, " ") {
		t.Errorf("%v lie in the folder, want %v", got, want)
	}
}

func TestResultsAreReplacedWhole(t *testing.T) {
	out := t.TempDir()
	dir := filepath.Join(out, "hand")
	write(t, dir, bundle())
	b := bundle()
	b.Pictures = nil
	write(t, dir, b)
	clean(t, out, "hand")
	if _, err := os.Stat(filepath.Join(dir, "charts")); err == nil {
		t.Error("charts of before are still there")
	}
}

func TestAFullDiskLeavesTheOldResults(t *testing.T) {
	out := t.TempDir()
	dir := filepath.Join(out, "hand")
	write(t, dir, bundle())
	before, _ := os.ReadFile(filepath.Join(dir, "weeks.csv"))
	p, err := Claim(dir, "abc123", "0.1.0", false)
	if err != nil {
		t.Fatal(err)
	}
	full := bundle()
	full.Results = hand(3)
	full.Extra = []File{{"more.csv", func(io.Writer) error {
		return &os.PathError{Op: "write", Path: "somewhere", Err: syscall.ENOSPC}
	}}}
	err = p.Write(full)
	p.Release()
	if !errors.Is(err, syscall.ENOSPC) || !strings.Contains(err.Error(), "nothing there was changed") || strings.Contains(err.Error(), "somewhere") {
		t.Errorf("error %v", err)
	}
	if after, _ := os.ReadFile(filepath.Join(dir, "weeks.csv")); string(after) != string(before) {
		t.Error("the old results changed")
	}
	clean(t, out, "hand")
}

func TestWhatAKilledProcessLeftIsClearedAway(t *testing.T) {
	out := t.TempDir()
	dir := filepath.Join(out, "hand")
	write(t, dir, bundle())
	os.Mkdir(filepath.Join(out, ".hand.tmp-99"), 0o777)
	os.WriteFile(filepath.Join(out, ".hand.tmp-99", "weeks.csv"), []byte("run"), 0o666)
	write(t, dir, bundle())
	clean(t, out, "hand")

	// killed between the two renames of a file system without an exchange
	os.Rename(dir, filepath.Join(out, ".hand.old-99"))
	p, err := Claim(dir, "abc123", "0.1.0", false)
	if err != nil {
		t.Fatal(err)
	}
	p.Release()
	if _, err := ReadDir(dir); err != nil {
		t.Errorf("the old results are not back: %v", err)
	}
	clean(t, out, "hand")
}

func TestForeignFoldersAreRefused(t *testing.T) {
	put := func(name, text string) func(dir string) {
		return func(dir string) {
			os.MkdirAll(filepath.Join(dir, filepath.Dir(name)), 0o777)
			os.WriteFile(filepath.Join(dir, name), []byte(text), 0o666)
		}
	}
	ours := func(change func(*Results)) func(dir string) {
		return func(dir string) {
			b := bundle()
			change(b.Results)
			write(t, dir, b)
		}
	}
	for _, c := range []struct {
		name string
		make func(dir string)
		want string // part of the refusal; "" = allowed
		kept bool   // under force
	}{
		{"missing", func(string) {}, "", false},
		{"empty", func(dir string) { os.Mkdir(dir, 0o777) }, "", false},
		{"the same study", ours(func(*Results) {}), "", false},
		{"with what it read", func(dir string) { ours(func(*Results) {})(dir); put("organization-ties-2.csv", "x")(dir) }, "", false},
		{"an older version", ours(func(r *Results) { r.Version = "0.0.9" }), "", false},
		{"another study", ours(func(r *Results) { r.Hash = "ffffff" }), "another study", false},
		{"a newer version", ours(func(r *Results) { r.Version = "0.10.0" }), "newer", false},
		{"a newer format", put("manifest.json", `{"format": 2, "study": "x"}`), "newer", false},
		{"holidays", put("beach.jpg", "sand"), "no results of sim", true},
		{"somebody's manifest", put("manifest.json", `{"name": "app"}`), "cannot read", true},
		{"notes among results", func(dir string) { ours(func(*Results) {})(dir); put("notes.docx", "x")(dir) }, `"notes.docx"`, true},
		{"notes among charts", func(dir string) { ours(func(*Results) {})(dir); put("charts/mine.svg", "x")(dir) }, `"charts/mine.svg"`, true},
	} {
		t.Run(c.name, func(t *testing.T) {
			out := t.TempDir()
			dir := filepath.Join(out, "hand")
			c.make(dir)
			p, err := Claim(dir, "abc123", "0.1.0", false)
			if p != nil {
				p.Release()
			}
			var refusal *Refusal
			if c.want == "" && err != nil || c.want != "" && (!errors.As(err, &refusal) || !strings.Contains(err.Error(), c.want)) {
				t.Fatalf("error %v, want %q", err, c.want)
			}
			p, err = Claim(dir, "abc123", "0.1.0", true)
			if err != nil {
				t.Fatal(err)
			}
			defer p.Release()
			if err := p.Write(bundle()); err != nil {
				t.Fatal(err)
			}
			if _, err := os.Stat(dir + "-before-1"); (err == nil) != c.kept {
				t.Errorf("set aside: %v, want %v", err == nil, c.kept)
			}
		})
	}
	out := t.TempDir()
	file := filepath.Join(out, "file")
	os.WriteFile(file, nil, 0o666)
	if _, err := Claim(file, "", "", true); err == nil {
		t.Error("a file was taken for a folder")
	}
	if _, err := Claim(filepath.Join(file, "hand"), "", "", true); err == nil || strings.Contains(err.Error(), "mkdir") {
		t.Errorf("a folder in a file: %v", err)
	}
	t.Chdir(out)
	if _, err := Claim(".", "", "", true); err == nil {
		t.Error("the folder one is in may be replaced")
	}
}

func TestOneWriterAtATime(t *testing.T) {
	out := t.TempDir()
	dir := filepath.Join(out, "hand")
	p, err := Claim(dir, "abc123", "0.1.0", false)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := Claim(dir, "abc123", "0.1.0", true); err == nil || !strings.Contains(err.Error(), strconv.Itoa(os.Getpid())) {
		t.Errorf("second claim: %v", err)
	}
	p.Release()
	clean(t, out)

	host, _ := os.Hostname()
	lock := filepath.Join(out, ".hand.lock")
	for text, free := range map[string]bool{
		"4194999\n" + host + "\n":                       true,  // no process has a number above the system's greatest
		strconv.Itoa(os.Getpid()) + "\n" + host + "\n":  true,  // an earlier process of our number
		strconv.Itoa(os.Getppid()) + "\n" + host + "\n": false, // one that runs
		"4194999\nanother-host\n":                       false, // cannot be seen from here
		"":                                              false, // being written just now
	} {
		os.WriteFile(lock, []byte(text), 0o666)
		p, err := Claim(dir, "abc123", "0.1.0", false)
		if (err == nil) != free {
			t.Errorf("lock %q: %v", text, err)
		}
		if p != nil {
			p.Release()
		}
		os.Remove(lock)
	}
}
