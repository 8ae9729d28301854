package sim

import (
	"bufio"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"
)

// fused finds a fused multiplication and addition in an arm64 listing: file, line, instruction.
var fused = regexp.MustCompile(`\(([^()]+\.go):(\d+)\)\s+(FN?M(?:ADD|SUB)[SD])\b`)

// The language lets a compiler compute x*y + z in one step, with other bits in the result, where the processor can:
// arm64 does, amd64 by default does not. float64(x*y) + z forbids it. Since a division by a power of two is
// compiled as a multiplication, float64(x/2) + z is wanted as well.
func TestNoMultiplicationIsFusedWithAnAddition(t *testing.T) {
	if testing.Short() {
		t.Skip("compiles the packages on the path of results for arm64")
	}
	packages := readPackages(t)
	for _, pkg := range resultsPath {
		if p, exists := packages[pkg]; exists && len(p.GoFiles) > 0 {
			t.Run(pkg, func(t *testing.T) {
				for _, place := range fusedIn(t, pkg) {
					t.Errorf("%s: want float64(product) before it is added", place)
				}
			})
		}
	}
}

// fusedIn compiles a package for arm64 and returns file, line and instruction of each fused operation. The listing
// comes from the build cache when nothing has changed.
func fusedIn(t *testing.T, pkg string) []string {
	t.Helper()
	root, err := filepath.Abs("..")
	if err != nil {
		t.Fatal(err)
	}
	cmd := exec.Command("go", "build", "-gcflags=-S", "./"+pkg)
	cmd.Dir = root
	cmd.Env = append(os.Environ(), "GOOS=linux", "GOARCH=arm64", "CGO_ENABLED=0")
	listing, err := cmd.StderrPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := cmd.Start(); err != nil {
		t.Skipf("the go command does not start: %v", err)
	}
	var found, messages []string
	listed := false
	lines := bufio.NewScanner(listing)
	lines.Buffer(nil, 1<<24)
	for lines.Scan() {
		line := lines.Text()
		switch {
		case strings.HasPrefix(line, "\t0x"):
			listed = true
		case !strings.HasPrefix(line, "\t") && strings.Contains(line, ".go:"):
			messages = append(messages, line)
		}
		if m := fused.FindStringSubmatch(line); m != nil {
			if file, err := filepath.Rel(root, m[1]); err == nil && filepath.IsLocal(file) {
				found = append(found, file+":"+m[2]+": "+m[3])
			}
		}
	}
	if err := lines.Err(); err != nil {
		t.Fatal(err)
	}
	if err := cmd.Wait(); err != nil {
		t.Fatalf("%s does not compile: %v\n%s", pkg, err, strings.Join(messages, "\n"))
	}
	if !listed {
		t.Fatalf("%s: no listing in the form that this test reads", pkg)
	}
	slices.Sort(found)
	return slices.Compact(found)
}

func TestFusedInstructionsAreRecognised(t *testing.T) {
	for line, want := range map[string]bool{
		"\t0x00d8 00216 (/m/sim/network/blocks.go:25)\tFMADDD\tF4, F2, F6, F2":  true,
		"\t0x0188 00392 (/m/sim/stats/quantile.go:38)\tFNMSUBD\tF2, F4, F0, F0": true,
		"\t0x0188 00392 (/m/sim/stats/quantile.go:38)\tFMSUBS\tF2, F4, F0, F0":  true,
		"\t0x0044 00068 (/m/sim/rng/distribution.go:11)\tFNMULD\tF0, F1, F0":    false,
		"\t0x0044 00068 (/m/sim/rng/distribution.go:11)\tMADD\tR0, R1, R2, R3":  false,
	} {
		if fused.MatchString(line) != want {
			t.Errorf("%q: want %v", line, want)
		}
	}
}
