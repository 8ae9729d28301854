package rng

import (
	"go/ast"
	"go/parser"
	"go/token"
	"strconv"
	"strings"
	"testing"
)

func TestPurposesHaveNumbersOfTheirOwnAndSayWhatTheyDecide(t *testing.T) {
	file, err := parser.ParseFile(token.NewFileSet(), "purpose.go", nil, parser.ParseComments)
	if err != nil {
		t.Fatal(err)
	}
	taken := map[string]string{"0": "nothing"}
	highest, highestName, last := 0, "", ""
	ast.Inspect(file, func(n ast.Node) bool {
		decl, ok := n.(*ast.GenDecl)
		if !ok || decl.Tok != token.CONST {
			return true
		}
		for _, s := range decl.Specs {
			spec := s.(*ast.ValueSpec)
			name := spec.Names[0].Name
			if len(spec.Names) != 1 || len(spec.Values) != 1 {
				t.Errorf("%s: want one purpose a line with its number written out", name)
				continue
			}
			if top, isName := spec.Values[0].(*ast.Ident); isName && name == "Last" {
				last = top.Name
				continue
			}
			number, ok := spec.Values[0].(*ast.BasicLit)
			if typ, isName := spec.Type.(*ast.Ident); !ok || !isName || typ.Name != "Purpose" {
				t.Errorf("%s: want NAME Purpose = NUMBER", name)
				continue
			}
			if other := taken[number.Value]; other != "" {
				t.Errorf("%s has the number %s of %s", name, number.Value, other)
			}
			taken[number.Value] = name
			if n, err := strconv.Atoi(number.Value); err != nil {
				t.Errorf("%s: number %s: %v", name, number.Value, err)
			} else if n > highest {
				highest, highestName = n, name
			}
			if strings.TrimSpace(spec.Comment.Text()+spec.Doc.Text()) == "" {
				t.Errorf("%s: want a comment that says what is decided", name)
			}
		}
		return false
	})
	if last != "" && last != highestName {
		t.Errorf("Last is %s, but %s has the highest number", last, highestName)
	}
	if len(taken) < 5 {
		t.Errorf("found only %d purposes", len(taken)-1)
	}
	for number, name := range map[string]string{"1": "Initial", "2": "Tie", "3": "Trait", "4": "Style"} {
		if taken[number] != name {
			t.Errorf("purpose %s is %s, was %s", number, taken[number], name)
		}
	}
}
