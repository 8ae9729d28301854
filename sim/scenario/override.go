package scenario

import (
	"cmp"
	"fmt"
	"regexp"
	"strconv"
	"strings"

	"leadsim/internal/tomltext"
)

// overrides are the parameters that the command line sets, as tables.
type overrides struct {
	everywhere *node
	arms       map[int]*node
}

// overrides sorts the settings of the command line: parameters are returned,
// all else replaces what the tree holds.
func (r *reader) overrides(root *node) overrides {
	o := overrides{&node{kind: table}, map[int]*node{}}
	for _, entry := range r.options.Set {
		r.override(root, &o, entry)
	}
	for _, run := range []struct {
		flag, key string
		value     *int
	}{{"--weeks", "weeks", r.options.Weeks}, {"--runs", "runs", r.options.Runs}, {"--seed", "seed", r.options.Seed}} {
		if run.value != nil {
			at := spot{file: run.flag}
			value := &node{kind: scalar, value: int64(*run.value)}
			o.everywhere.plant([]step{{"run", -1}, {run.key, -1}}, value, at, "run."+run.key)
		}
	}
	return o
}

func (r *reader) override(root *node, o *overrides, entry string) {
	key, text, ok := strings.Cut(entry, "=")
	key = strings.TrimSpace(key)
	flag := cmp.Or(r.flag, "--set") + " "
	at := spot{file: flag + key}
	steps := pathSteps(key)
	if !ok || steps == nil {
		r.add(spot{file: flag + entry}, "want key=value, as in leaders.monitor=0.4")
		return
	}
	value := bareValue(strings.ToValidUTF8(strings.TrimSpace(text), "\ufffd"))
	arms := 1
	if l := root.child("arm"); l != nil && len(l.children) > 0 {
		arms = len(l.children)
	}
	switch first := steps[0]; {
	case first.name == "extends":
		r.add(at, "what a study extends cannot be set here")
	case first.name == "arm" && (first.index < 0 || first.index >= arms || len(steps) == 1):
		r.add(at, "want %s", armKey(arms))
	case first.name == "arm" && !ownOfArm(steps[1:]):
		if o.arms[first.index] == nil {
			o.arms[first.index] = &node{kind: table}
		}
		o.arms[first.index].plant(steps[1:], value, at, key)
	case isParameter(steps):
		o.everywhere.plant(steps, value, at, key)
	default:
		if msg := root.plant(steps, value, at, key); msg != "" {
			r.add(at, "%s", msg)
		}
	}
}

func armKey(arms int) string {
	if arms == 1 {
		return "arm[0].KEY; there is one arm"
	}
	return fmt.Sprintf("arm[0].KEY to arm[%d].KEY; there are %d arms", arms-1, arms)
}

// ownOfArm reports whether the path leads to a key of an arm that is no
// parameter.
func ownOfArm(steps []step) bool {
	return steps[0].name == "name" || steps[0].name == "event" || len(steps) > 1 && steps[0].name == "leaders" && steps[1].name == "assign"
}

// isParameter reports whether the path leads to where parameters are.
func isParameter(steps []step) bool {
	if steps[0].name == "leaders" && len(steps) > 1 && steps[1].name == "assign" {
		return false
	}
	if len(steps) == 2 && paramKeys.others[steps[0].name+"."+steps[1].name] {
		return false
	}
	return !paramKeys.others[steps[0].name]
}

// step is one part of a path; index is -1 where there is none.
type step struct {
	name  string
	index int
}

var stepForm = regexp.MustCompile(`^([A-Za-z0-9_-]+)(?:\[(\d{1,9})\])?$`)

// pathSteps takes a path such as arm[1].leaders.style apart; nil if it is none.
func pathSteps(path string) []step {
	parts := strings.Split(path, ".")
	if len(parts) > tomltext.Deepest {
		return nil
	}
	steps := make([]step, len(parts))
	for i, part := range parts {
		m := stepForm.FindStringSubmatch(part)
		if m == nil {
			return nil
		}
		steps[i] = step{m[1], -1}
		if m[2] != "" {
			steps[i].index, _ = strconv.Atoi(m[2]) // nine digits fit
		}
	}
	return steps
}

// plant puts a value at a path below n, with the tables it needs; elements of
// lists must exist. It returns what is wrong, or "".
func (n *node) plant(steps []step, value *node, at spot, path string) (msg string) {
	for i, s := range steps {
		if n.kind != table {
			return fmt.Sprintf("%s is no table", n.path)
		}
		last := i == len(steps)-1
		c := n.child(s.name)
		if s.index >= 0 {
			if c == nil || c.kind != list || s.index >= len(c.children) {
				return there(c, s)
			}
			if last {
				return "want a key of " + s.name + fmt.Sprintf("[%d]", s.index)
			}
			n = c.children[s.index]
			continue
		}
		if last {
			v := *value
			v.name, v.path, v.key, v.val = s.name, path, at, at
			n.put(&v)
			return ""
		}
		if c == nil {
			c = &node{name: s.name, path: upTo(path, i), kind: table, key: at, val: at}
			n.put(c)
		}
		if c.kind == list {
			return there(c, s)
		}
		n = c
	}
	return ""
}

// there says which elements a list has.
func there(c *node, s step) string {
	if c == nil || c.kind != list || len(c.children) == 0 {
		return "the study has no " + s.name
	}
	if n := len(c.children); n > 1 {
		return fmt.Sprintf("want %s[0] to %s[%d]", s.name, s.name, n-1)
	}
	return fmt.Sprintf("want %s[0]", s.name)
}

// upTo returns the first parts of a path.
func upTo(path string, i int) string {
	return strings.Join(strings.Split(path, ".")[:i+1], ".")
}

// pointed are numbers that start or end with a point, which TOML refuses.
var pointed = regexp.MustCompile(`^[+-]?(\d+\.|\.\d+)$`)

// bareValue reads a value of the command line: TOML, a number such as .4, or
// else the text as it is.
func bareValue(text string) *node {
	if pointed.MatchString(text) {
		if f, err := strconv.ParseFloat(text, 64); err == nil {
			return &node{kind: scalar, value: f, bare: text}
		}
	}
	root, problem := parseText("", []byte("v = "+text))
	if problem != nil || len(root.children) != 1 || root.children[0].name != "v" {
		return &node{kind: scalar, value: text}
	}
	v := root.children[0]
	if _, isText := v.value.(string); !isText && v.kind == scalar {
		v.bare = text
	}
	return v
}
