package lab

import (
	"bytes"
	"compress/gzip"
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"strings"
)

// BrowserEngine is the engine compiled for the browser, and the script that
// Go gives with it.
type BrowserEngine struct{ Wasm, Glue []byte }

// Engine returns the engine for the browser: the one built into a release, else
// one built from the source by the installed Go. Where neither is there, the
// error says what to do.
func Engine(ctx context.Context, version string) (*BrowserEngine, error) {
	if built != nil {
		return unpack(built)
	}
	source, err := findSource()
	if err != nil {
		return nil, err
	}
	return BuildEngine(ctx, source, version)
}

// errNoEngine says how to come by one.
var errNoEngine = errors.New("this program has no engine for the browser in it, and there is no source to build one from: take the program from a release, " +
	"or run \"go run ./cmd/sim lab --export DIR\" in a clone, with Go installed")

// findSource returns the folder of the module that this program was built
// from.
func findSource() (string, error) {
	var folders []string
	if _, file, _, ok := runtime.Caller(0); ok && filepath.IsAbs(file) {
		folders = append(folders, filepath.Dir(filepath.Dir(file)))
	}
	if dir, err := os.Getwd(); err == nil {
		for {
			folders = append(folders, dir)
			if up := filepath.Dir(dir); up != dir {
				dir = up
				continue
			}
			break
		}
	}
	for _, dir := range folders {
		text, err := os.ReadFile(filepath.Join(dir, "go.mod"))
		if err == nil && strings.HasPrefix(string(text), "module leadsim\n") {
			if _, err := os.Stat(filepath.Join(dir, "web", "engine", "wasm")); err == nil {
				return dir, nil
			}
		}
	}
	return "", errNoEngine
}

// BuildEngine builds the engine from the module in a folder with the installed
// Go. The same source and the same Go make the same bytes anywhere.
func BuildEngine(ctx context.Context, source, version string) (*BrowserEngine, error) {
	if _, err := exec.LookPath("go"); err != nil {
		return nil, fmt.Errorf("the source is in %s, but Go is not installed: install it, or take the program from a release", source)
	}
	temp, err := os.MkdirTemp("", "leadsim-engine-")
	if err != nil {
		return nil, err
	}
	defer os.RemoveAll(temp)
	file := filepath.Join(temp, "engine.wasm")
	if _, err := goTool(ctx, source, "build", "-trimpath", "-buildvcs=false", "-ldflags", "-s -w -X main.version="+version, "-o", file, "./web/engine/wasm"); err != nil {
		return nil, err
	}
	e := &BrowserEngine{}
	if e.Wasm, err = os.ReadFile(file); err != nil {
		return nil, err
	}
	root, err := goTool(ctx, source, "env", "GOROOT")
	if err != nil {
		return nil, err
	}
	e.Glue, err = os.ReadFile(filepath.Join(strings.TrimSpace(root), "lib", "wasm", "wasm_exec.js"))
	if err != nil {
		return nil, fmt.Errorf("the script that Go gives for browsers is missing: %w", err)
	}
	return e, nil
}

// goTool runs a command of Go for the browser.
func goTool(ctx context.Context, dir string, args ...string) (string, error) {
	cmd := exec.CommandContext(ctx, "go", args...)
	cmd.Dir = dir
	cmd.Env = append(os.Environ(), "GOOS=js", "GOARCH=wasm", "GOFLAGS=", "GOEXPERIMENT=", "CGO_ENABLED=0", "GOWASM=", "GOWORK=off")
	var said bytes.Buffer
	cmd.Stderr = &said
	out, err := cmd.Output()
	if ctx.Err() != nil {
		return "", ctx.Err()
	}
	if err != nil {
		return "", fmt.Errorf("go %s: %w\n%s", args[0], err, strings.TrimSpace(said.String()))
	}
	return string(out), nil
}

// Pack writes an engine as a release holds it; it has no date.
func (e *BrowserEngine) Pack() ([]byte, error) {
	var b bytes.Buffer
	z, err := gzip.NewWriterLevel(&b, gzip.BestCompression)
	if err != nil {
		return nil, err
	}
	fmt.Fprintf(z, "%d\n", len(e.Glue))
	z.Write(e.Glue)
	z.Write(e.Wasm)
	err = z.Close()
	return b.Bytes(), err
}

func unpack(packed []byte) (*BrowserEngine, error) {
	z, err := gzip.NewReader(bytes.NewReader(packed))
	if err != nil {
		return nil, err
	}
	all, err := io.ReadAll(z)
	if err != nil {
		return nil, err
	}
	var n int
	head, rest, ok := bytes.Cut(all, []byte("\n"))
	if _, err := fmt.Sscan(string(head), &n); err != nil || !ok || n > len(rest) {
		return nil, errors.New("the engine in this program is damaged")
	}
	return &BrowserEngine{Glue: rest[:n], Wasm: rest[n:]}, nil
}
