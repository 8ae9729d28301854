package sim

import (
	"errors"
	"go/ast"
	"go/build"
	"go/parser"
	"go/token"
	"io/fs"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

const module = "leadsim"

// policy says which of our packages a package may import: "a, b < c, d" means that c and d can import a and b. A
// package on the left stands on the right of an earlier line, so arrows go one way. NONE stands for no package,
// ANY for all but cmd; "/..." takes in the folders below. A package that does not exist yet may stand here; one that
// exists must.
const policy = `
	NONE < sim, sim/rng, sim/param, sim/stats, docs, scenarios, calibration, internal/golden, internal/section, ports/python, internal/browser, internal/tomltext, internal/nearest, internal/shell

	sim/rng                                                        < sim/network
	sim/rng, sim/param                                             < sim/agent
	sim/rng, sim/param, sim/network, sim/agent                     < sim/model
	sim/param, sim/stats, sim/network, sim/agent, sim/model        < sim/record
	sim/param, sim/model, internal/tomltext, internal/nearest      < sim/scenario
	sim/rng, sim/param, sim/stats                                  < sim/design
	sim/rng, sim/param, sim/stats, sim/model, sim/record,
		sim/scenario, sim/design                               < sim/sweep
	sim/rng, sim/param, sim/stats, sim/record, sim/scenario,
		sim/design, sim/sweep                                  < sim/claim
	sim/rng, sim/param, sim/stats, sim/model, sim/record           < sim/survey
	sim/rng, sim/param, sim/stats, sim/record, sim/survey          < sim/calibrate

	internal/tomltext, internal/nearest                            < words
	words                                                          < web
	words, sim/param, sim/stats, sim/record                        < plots

	sim/rng, sim/param, sim/stats, sim/network, sim/agent, sim/model, sim/record, sim/scenario,
		sim/design, sim/sweep, sim/claim, sim/survey, plots, scenarios, words, internal/shell < report

	sim/rng, sim/param, sim/model, sim/record, sim/scenario,
		internal/shell                                         < web/engine
	scenarios, web/engine                                          < web/engine/wasm
	web, web/engine                                                < lab

	ANY < cmd/..., internal/gen/..., internal/claimtable, internal/evidencetable, internal/directions, internal/release, internal/gallery
`

// resultsPath lists the packages that make the bytes of results.
var resultsPath = []string{"sim/rng", "sim/param", "sim/stats", "sim/network", "sim/agent", "sim/model", "sim/record", "sim/design", "sim/claim", "sim/survey", "sim/calibrate"}

// readPolicy returns for each package on the right what stands on its left.
func readPolicy(t *testing.T) map[string][]string {
	t.Helper()
	allowed := map[string][]string{}
	var left []string
	words := func(s string) []string {
		return strings.FieldsFunc(s, func(r rune) bool { return r == ',' || r == ' ' || r == '\t' })
	}
	for line := range strings.Lines(policy) {
		before, after, complete := strings.Cut(strings.TrimSpace(line), "<")
		left = append(left, words(before)...)
		if !complete {
			continue
		}
		for _, l := range left {
			if _, known := allowed[l]; !known && l != "NONE" && l != "ANY" {
				t.Errorf("policy: %s is imported before it stands on a right side", l)
			}
		}
		for _, r := range words(after) {
			if _, twice := allowed[r]; twice {
				t.Errorf("policy: %s stands on two right sides", r)
			}
			allowed[r] = left
		}
		left = nil
	}
	return allowed
}

// rule returns the imports allowed to a package and whether the policy knows it.
func rule(allowed map[string][]string, pkg string) ([]string, bool) {
	if list, ok := allowed[pkg]; ok {
		return list, true
	}
	for folder := pkg; folder != "."; folder = filepath.ToSlash(filepath.Dir(folder)) {
		if list, ok := allowed[folder+"/..."]; ok {
			return list, true
		}
	}
	return nil, false
}

// readPackages returns the packages of the module by their folder.
func readPackages(t *testing.T) map[string]*build.Package {
	t.Helper()
	root, err := filepath.Abs("..")
	if err != nil {
		t.Fatal(err)
	}
	packages := map[string]*build.Package{}
	err = filepath.WalkDir(root, func(path string, d fs.DirEntry, err error) error {
		if err != nil || !d.IsDir() {
			return err
		}
		if name := d.Name(); path != root && (name == "testdata" || name == "node_modules" || strings.ContainsAny(name[:1], "._")) {
			return fs.SkipDir
		}
		if _, err := os.Stat(filepath.Join(path, "go.mod")); err == nil && path != root {
			return fs.SkipDir // a module of its own
		}
		p, err := importAll(path)
		var none *build.NoGoError
		switch {
		case errors.As(err, &none):
			return nil
		case err != nil:
			t.Errorf("%s: %v", path, err)
			return nil
		}
		rel, err := filepath.Rel(root, path)
		packages[filepath.ToSlash(rel)] = p
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return packages
}

// importAll reads the package in a folder with its files for all systems; those under "//go:build ignore", programs
// of their own, only make it read the files for this system instead.
func importAll(dir string) (*build.Package, error) {
	all := build.Default
	all.UseAllFiles = true
	p, err := all.ImportDir(dir, 0)
	var several *build.MultiplePackageError
	if errors.As(err, &several) {
		return build.ImportDir(dir, 0)
	}
	return p, err
}

// inOrder calls f for each package in the order of folders.
func inOrder(packages map[string]*build.Package, f func(pkg string, p *build.Package)) {
	for _, pkg := range slices.Sorted(maps.Keys(packages)) {
		f(pkg, packages[pkg])
	}
}

// ours returns the folder of an import path of this module.
func ours(path string) (pkg string, ok bool) {
	return strings.CutPrefix(path, module+"/")
}

// within tells whether an import path is that of a tree or below it.
func within(path, tree string) bool { return path == tree || strings.HasPrefix(path, tree+"/") }

func TestImportsFollowThePolicy(t *testing.T) {
	allowed := readPolicy(t)
	inOrder(readPackages(t), func(pkg string, p *build.Package) {
		list, known := rule(allowed, pkg)
		if !known {
			t.Errorf("%s: not in the policy; add a line to sim/deps_test.go", pkg)
			return
		}
		for _, path := range p.Imports {
			dep, isOurs := ours(path)
			if isOurs && !slices.Contains(list, dep) && !slices.Contains(list, "ANY") {
				t.Errorf("%s imports %s: want only %s", pkg, dep, strings.Join(list, ", "))
			}
		}
	})
}

func TestNothingImportsCommands(t *testing.T) {
	inOrder(readPackages(t), func(pkg string, p *build.Package) {
		for _, path := range slices.Concat(p.Imports, p.TestImports, p.XTestImports) {
			if within(path, module+"/cmd") {
				t.Errorf("%s imports %s", pkg, path)
			}
		}
	})
}

func TestOneSourceOfRandomNumbers(t *testing.T) {
	inOrder(readPackages(t), func(pkg string, p *build.Package) {
		for _, path := range slices.Concat(p.Imports, p.TestImports, p.XTestImports) {
			if path == "golang.org/x/exp/rand" && pkg != "sim/rng" {
				t.Errorf("%s imports %s: want rng.NewSource in its place", pkg, path)
			}
		}
	})
}

func TestTheModelTouchesNothingOutside(t *testing.T) {
	packages := readPackages(t)
	for _, pkg := range []string{"sim/agent", "sim/model"} {
		p, exists := packages[pkg]
		if !exists {
			continue
		}
		for _, path := range p.Imports {
			for _, tree := range []string{"os", "time", "log", "flag", "net", "math/rand"} {
				if within(path, tree) {
					t.Errorf("%s imports %s: the model has no files, clock, flags, log or chance of its own", pkg, path)
				}
			}
		}
	}
}

// foreign lists the functions of package math whose last bit differs between processors: some have assembly of
// their own, the others fuse multiplications and additions where the processor can.
var foreign = strings.Fields(`Acos Acosh Asin Asinh Atan Atan2 Atanh Cbrt Cos Cosh Erf Erfc Erfcinv Erfinv Exp Exp2 Expm1
	FMA Gamma Hypot J0 J1 Jn Lgamma Log Log10 Log1p Log2 Pow Sin Sincos Sinh Tan Tanh Y0 Y1 Yn`)

func TestNoForeignArithmeticOnThePathOfResults(t *testing.T) {
	packages := readPackages(t)
	for _, pkg := range resultsPath {
		p, exists := packages[pkg]
		if !exists {
			continue
		}
		for _, path := range p.Imports {
			if within(path, "gonum.org/v1") || within(path, "math/rand") || path == "math/cmplx" {
				t.Errorf("%s imports %s: its results differ between processors", pkg, path)
			}
		}
		for _, name := range p.GoFiles {
			files := token.NewFileSet()
			file, err := parser.ParseFile(files, filepath.Join(p.Dir, name), nil, 0)
			if err != nil {
				t.Error(err)
				continue
			}
			ast.Inspect(file, func(n ast.Node) bool {
				if s, ok := n.(*ast.SelectorExpr); ok {
					if x, ok := s.X.(*ast.Ident); ok && x.Name == "math" && slices.Contains(foreign, s.Sel.Name) {
						t.Errorf("%s/%s:%d: math.%s differs between processors; see package rng",
							pkg, name, files.Position(s.Pos()).Line, s.Sel.Name)
					}
				}
				return true
			})
		}
	}
}
