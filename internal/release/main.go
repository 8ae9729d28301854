// Command release builds the archives that are given to people: one zip for
// each system and processor, and SHA256SUMS.
//
//	go run ./internal/release
//	go run ./internal/release -to dist windows/arm64
//
// The archives hold no date and no path, so that the same source and the same
// Go version make the same bytes anywhere.
package main

import (
	"archive/zip"
	"bytes"
	"cmp"
	"compress/flate"
	"context"
	"crypto/sha256"
	"errors"
	"flag"
	"fmt"
	"io"
	"io/fs"
	"log"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strings"

	"leadsim/lab"
)

var platforms = []string{"darwin/amd64", "darwin/arm64", "linux/amd64", "linux/arm64", "windows/amd64", "windows/arm64"}

// texts lie beside the program in every archive.
var texts = []string{"README.md", "LICENSE", "CHANGELOG.md", "CITATION.cff"}

func main() {
	log.SetFlags(0)
	to := flag.String("to", "dist", "the folder for the archives")
	version := flag.String("version", "", "the version to build in (default that of CITATION.cff)")
	flag.Parse()
	if flag.NArg() > 0 {
		platforms = flag.Args()
	}
	if err := release(*to, *version); err != nil {
		log.Fatal("release: ", err)
	}
}

func release(to, version string) error {
	citation, err := os.ReadFile("CITATION.cff")
	if err != nil {
		return fmt.Errorf("%w; run it in the root of the module", err)
	}
	version = cmp.Or(version, versionIn(string(citation), `(?m)^version: (.+)$`))
	if err := os.MkdirAll(to, 0o777); err != nil {
		return err
	}
	if err := makeEngine(version); err != nil {
		return fmt.Errorf("the engine for the browser: %w", err)
	}
	defer os.Remove(engineFile)
	sums := new(bytes.Buffer)
	for _, platform := range platforms {
		system, processor, ok := strings.Cut(platform, "/")
		if !ok {
			return fmt.Errorf("%s: want system/processor, such as linux/amd64", platform)
		}
		name := fmt.Sprintf("leadsim-%s-%s-%s", version, system, processor)
		archive, err := pack(name, version, system, processor)
		if err != nil {
			return fmt.Errorf("%s: %w", platform, err)
		}
		if err := os.WriteFile(filepath.Join(to, name+".zip"), archive, 0o666); err != nil {
			return err
		}
		fmt.Fprintf(sums, "%x  %s.zip\n", sha256.Sum256(archive), name)
	}
	_, err = io.Copy(os.Stdout, bytes.NewReader(sums.Bytes()))
	return errors.Join(err, os.WriteFile(filepath.Join(to, "SHA256SUMS"), sums.Bytes(), 0o666))
}

// engineFile is what package lab embeds under the tag browserengine.
const engineFile = "lab/browser.engine"

// makeEngine builds the engine for the browser, which every program of the
// release holds, so that sim lab --export needs no Go.
func makeEngine(version string) error {
	e, err := lab.BuildEngine(context.Background(), ".", version)
	if err != nil {
		return err
	}
	packed, err := e.Pack()
	if err != nil {
		return err
	}
	return os.WriteFile(engineFile, packed, 0o666)
}

// versionIn returns what the pattern's group matches in text, "" if nothing.
func versionIn(text, pattern string) string {
	if m := regexp.MustCompile(pattern).FindStringSubmatch(text); m != nil {
		return strings.TrimSpace(m[1])
	}
	return ""
}

// pack builds the program for a platform and returns the zip archive with it.
func pack(name, version, system, processor string) ([]byte, error) {
	dir, err := os.MkdirTemp("", "leadsim-release-")
	if err != nil {
		return nil, err
	}
	defer os.RemoveAll(dir)
	program := "sim"
	if system == "windows" {
		program += ".exe"
	}
	env := append(os.Environ(), "GOOS="+system, "GOARCH="+processor, "CGO_ENABLED=0", "GOAMD64=v1", "GOARM64=v8.0", "GOEXPERIMENT=", "GOFLAGS=")
	if _, err := goCommand(env, "build", "-tags", "browserengine", "-trimpath", "-buildvcs=false", "-ldflags", "-s -w -X main.version="+version,
		"-o", filepath.Join(dir, program), "./cmd/sim"); err != nil {
		return nil, err
	}
	licences, err := thirdParty(env)
	if err != nil {
		return nil, err
	}
	archive := new(bytes.Buffer)
	z := zip.NewWriter(archive)
	z.RegisterCompressor(zip.Deflate, func(w io.Writer) (io.WriteCloser, error) { return flate.NewWriter(w, flate.BestCompression) })
	err = addFile(z, name, filepath.Join(dir, program), 0o755)
	for _, text := range texts {
		err = errors.Join(err, addFile(z, name, text, 0o644))
	}
	err = errors.Join(err, add(z, name+"/THIRD-PARTY.txt", licences, 0o644), z.Close())
	return archive.Bytes(), errors.Join(err, readable(archive.Bytes(), 2+len(texts)))
}

// readable returns nil if an archive can be opened and holds so many files.
func readable(archive []byte, files int) error {
	z, err := zip.NewReader(bytes.NewReader(archive), int64(len(archive)))
	if err != nil {
		return err
	}
	if len(z.File) != files {
		return fmt.Errorf("the archive holds %d files: want %d", len(z.File), files)
	}
	return nil
}

func addFile(z *zip.Writer, folder, file string, mode fs.FileMode) error {
	content, err := os.ReadFile(file)
	if err != nil {
		return err
	}
	return add(z, folder+"/"+filepath.Base(file), content, mode)
}

// add writes an entry without a date.
func add(z *zip.Writer, name string, content []byte, mode fs.FileMode) error {
	header := &zip.FileHeader{Name: name, Method: zip.Deflate}
	header.SetMode(mode)
	w, err := z.CreateHeader(header)
	if err != nil {
		return err
	}
	_, err = w.Write(content)
	return err
}

// thirdParty returns the licences of Go and of all modules in the program,
// which those who pass it on must keep with it.
func thirdParty(env []string) ([]byte, error) {
	list, err := goCommand(env, "list", "-deps", "-f", "{{with .Module}}{{if not .Main}}{{.Path}} {{.Version}}\t{{.Dir}}{{end}}{{end}}", "./cmd/sim")
	if err != nil {
		return nil, err
	}
	root, err := goCommand(env, "env", "GOROOT")
	if err != nil {
		return nil, err
	}
	modules := strings.Split(strings.TrimSpace(list), "\n")
	slices.Sort(modules)
	modules = slices.Compact(append([]string{"Go\t" + strings.TrimSpace(root)}, modules...))
	all := new(bytes.Buffer)
	fmt.Fprintln(all, "The program sim contains Go and these modules, under the licences below.")
	for _, module := range modules {
		name, dir, _ := strings.Cut(module, "\t")
		found, err := licencesIn(dir)
		if err != nil {
			return nil, err
		}
		if len(found) == 0 {
			return nil, fmt.Errorf("%s has no file with a licence in %s", name, dir)
		}
		for _, text := range found {
			fmt.Fprintf(all, "\n%s\n%s\n\n%s\n", strings.Repeat("=", 72), name, strings.TrimSpace(text))
		}
	}
	for _, name := range vendored {
		text, err := os.ReadFile("web/vendor/" + name + "/LICENSE")
		if err != nil {
			return nil, err
		}
		fmt.Fprintf(all, "\n%s\n%s, in the page of the lab\n\n%s\n", strings.Repeat("=", 72), name, strings.TrimSpace(string(text)))
	}
	for _, file := range borrowed {
		text, err := os.ReadFile(file)
		if err != nil {
			return nil, err
		}
		fmt.Fprintf(all, "\n%s\n%s\n\n%s\n", strings.Repeat("=", 72), file, head(string(text)))
	}
	return all.Bytes(), nil
}

// vendored are the libraries of the lab's page; see web/vendor/README.md.
var vendored = []string{"uplot", "d3-hierarchy"}

// borrowed are the files inside the program that others made and that open with
// their licence.
var borrowed = []string{"sim/design/joe-kuo.txt"}

// head returns the lines at the start of a text that begin with #, without it.
func head(text string) string {
	var b strings.Builder
	for line := range strings.Lines(text) {
		rest, ok := strings.CutPrefix(line, "#")
		if !ok {
			break
		}
		b.WriteString(strings.TrimPrefix(rest, " "))
	}
	return strings.TrimSpace(b.String())
}

var licenceFile = regexp.MustCompile(`(?i)^(un)?(licen[cs]e|copying|notice)([.-].*)?$`)

// licencesIn returns the texts of the licences and notices in a module's folder.
func licencesIn(dir string) ([]string, error) {
	files, err := os.ReadDir(dir)
	if err != nil {
		return nil, err
	}
	var texts []string
	for _, f := range files {
		if f.Type().IsRegular() && licenceFile.MatchString(f.Name()) && filepath.Ext(f.Name()) != ".go" {
			text, err := os.ReadFile(filepath.Join(dir, f.Name()))
			if err != nil {
				return nil, err
			}
			texts = append(texts, string(text))
		}
	}
	return texts, nil
}

func goCommand(env []string, args ...string) (string, error) {
	cmd := exec.Command("go", args...)
	cmd.Env, cmd.Stderr = env, os.Stderr
	out, err := cmd.Output()
	if err != nil {
		return "", fmt.Errorf("go %s: %w", args[0], err)
	}
	return string(out), nil
}
