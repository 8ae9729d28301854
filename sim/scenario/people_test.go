package scenario

import (
	"bytes"
	"fmt"
	"reflect"
	"strings"
	"testing"
	"testing/fstest"

	"leadsim/sim/model"
	"leadsim/sim/param"
)

// firm is a small file of people, and links one of ties among them.
const (
	firm = "id,manager,team,name,skill,tenure\nann,,Top,Ann,,300\nbob,ann,Top,Bob,0.8,\ncy,ann,Top,,0.5,10\ndi,bob,Shop,\"Di, jr.\",,\neve,bob,Shop,,,0\n"

	links = "from,to,weight\ncy,ann,0.25\ncy,eve,\neve,cy,1\n"

	fromFiles = "organization.people = \"people.csv\"\nnetwork.ties = \"ties.csv\"\n"
)

// files returns a library with files beside the study.
func files(pairs ...string) Library {
	fsys := fstest.MapFS{}
	for i := 0; i < len(pairs); i += 2 {
		fsys[pairs[i]] = &fstest.MapFile{Data: []byte(pairs[i+1])}
	}
	return Library{Builtin: library.Builtin, Files: fsys}
}

func TestPeopleAndTiesAreRead(t *testing.T) {
	for name, c := range map[string][2]string{
		"as written":     {firm, links},
		"byte order":     {"\ufeff" + firm, "\ufeff" + links},
		"windows":        {strings.ReplaceAll(firm, "\n", "\r\n"), strings.ReplaceAll(links, "\n", "\r\n")},
		"no last line":   {strings.TrimSuffix(firm, "\n"), strings.TrimSuffix(links, "\n")},
		"empty rows":     {strings.ReplaceAll(firm, "\nbob", "\n\n,,,,,\nbob"), strings.ReplaceAll(links, "\ncy", "\n\n , ,\ncy")},
		"blanks":         {strings.ReplaceAll(firm, ",", " , "), strings.ReplaceAll(links, ",", ", ")},
		"capital header": {strings.Replace(firm, "id,manager", "ID,Manager", 1), links},
		"quotes":         {strings.ReplaceAll(firm, "ann", `"ann"`), strings.ReplaceAll(links, "cy", `"cy"`)},
	} {
		c[0] = strings.ReplaceAll(c[0], "\"Di ,  jr.\" ,", "\"Di, jr.\",")
		s, err := Parse("m.toml", []byte(fromFiles), files("people.csv", c[0], "ties.csv", c[1]), Options{})
		if err != nil {
			t.Errorf("%s: %v", name, err)
			continue
		}
		r, ties := s.Arms[0].Params.Roster, s.Arms[0].Params.Ties
		if r.Sum == [32]byte{} || ties.Sum == [32]byte{} {
			t.Errorf("%s: no sums", name)
		}
		r.Sum, ties.Sum = [32]byte{}, [32]byte{}
		want := &param.Roster{File: "people.csv", ID: []string{"ann", "bob", "cy", "di", "eve"}, Manager: []int32{-1, 0, 0, 1, 1},
			Team: []string{"Top", "Top", "Top", "Shop", "Shop"}, Name: []string{"Ann", "Bob", "", "Di, jr.", ""},
			Skill: []float32{0, 0.8, 0.5, 0, 0}, HasSkill: []bool{false, true, true, false, false},
			Tenure: []int32{300, 0, 10, 0, 0}, HasTenure: []bool{true, false, true, false, true}}
		if !reflect.DeepEqual(r, want) {
			t.Errorf("%s: read as %+v", name, r)
		}
		if !reflect.DeepEqual(ties, &param.Ties{File: "ties.csv", From: []int32{2, 2, 4}, To: []int32{0, 4, 2}, Weight: []float32{0.25, 1, 1}}) {
			t.Errorf("%s: read as %+v", name, ties)
		}
		if s.Arms[0].Params.Organization.People != 5 || len(s.Inputs) != 2 {
			t.Errorf("%s: %d people, files %v", name, s.Arms[0].Params.Organization.People, s.Inputs)
		}
	}
}

func TestProblemsOfPeople(t *testing.T) {
	many := strings.Builder{}
	for i := range 60 {
		fmt.Fprintf(&many, "x%d,nobody\n", i)
	}
	cases := map[string]struct{ text, want string }{
		"empty":             {"\n \n", `people.csv:1:1: the file is empty; want a first line such as id,manager`},
		"header alone":      {"id,manager\n", `people.csv:1:1: 0 people: want 3 to 2000000`},
		"two people":        {"id,manager\na,\nb,a\n", `people.csv:1:1: 2 people: want 3 to 2000000`},
		"not UTF-8":         {"id,manager\na,\nb\xff,a\n", `people.csv:3:2: the text is not in UTF-8; save the file with that encoding`},
		"semicolons":        {"id;manager\na;\nb;a\n", `people.csv:1:1: the columns are parted by ";"; save the file with commas between them`},
		"tabs":              {"id\tmanager\na\t\n", `people.csv:1:1: the columns are parted by "\t"; save the file with commas between them`},
		"missing columns":   {"name\nx\n", "people.csv:1:1: no column \"id\"; want a first line such as id,manager\npeople.csv:1:1: no column \"manager\"; want a first line such as id,manager"},
		"unknown column":    {"id,menager,boss\na,,\n", "people.csv:1:1: no column \"manager\"; want a first line such as id,manager\npeople.csv:1:4: unknown column \"menager\"; did you mean \"manager\"? (there are id, manager, team, name, skill, tenure)\npeople.csv:1:12: unknown column \"boss\" (there are id, manager, team, name, skill, tenure)"},
		"unnamed column":    {"id,manager,\na,,\n", `people.csv:1:12: a column without a name; there are id, manager, team, name, skill, tenure`},
		"column twice":      {"id,manager,Id\na,,\n", `people.csv:1:12: a second column "id"`},
		"too few values":    {"id,manager,team\na,,\nb,a\nc,b,\n", `people.csv:3:3: 2 values in a row, but 3 columns`},
		"too many values":   {"id,manager\na,\nb,a,x\nc,b\n", `people.csv:3:5: 3 values in a row, but 2 columns`},
		"no id":             {"manager,id\n,a\na, \na,c\n", `people.csv:3:4: id = "": want an id, a text of one's own`},
		"id twice":          {"id,manager\na,\nb,a\nb,a\n", `people.csv:4:1: id = "b": taken already (people.csv:3:1)`},
		"hash":              {"id,manager\na,\nb#1,a\nc,a\n", `people.csv:3:1: id = "b#1": want an id without "#", which marks those who come later`},
		"two lines":         {"id,manager\na,\n\"b\nc\",a\nd,a\n", `people.csv:3:1: id = "b\nc": want a text on one line`},
		"unknown manager":   {"id,manager\nanna,\nb,ana\nc,anna\n", `people.csv:3:3: manager = "ana": nobody has this id; did you mean "anna"?`},
		"unknown number":    {"id,manager\n101,\n102,111\n103,101\n", `people.csv:3:5: manager = "111": nobody has this id`},
		"two heads":         {"id,manager\na,\nb,a\nc,\nd,\n", "people.csv:4:3: \"c\" is a second head: \"a\" has no manager either (people.csv:2:3); one person only may have none\npeople.csv:5:3: \"d\" is a second head: \"a\" has no manager either (people.csv:2:3); one person only may have none"},
		"no head":           {"id,manager\na,b\nb,c\nc,a\n", "people.csv:1:1: there is no head: leave the manager of one person empty\npeople.csv:2:3: manager = \"b\": people report to one another in a circle: a -> b -> c -> a"},
		"own manager":       {"id,manager\na,a\nb,a\nc,a\n", "people.csv:1:1: there is no head: leave the manager of one person empty\npeople.csv:2:3: manager = \"a\": nobody is the own manager; the head's is left empty"},
		"circle":            {"id,manager\nh,\nx,b\na,b\nb,a\ny,h\n", `people.csv:4:3: manager = "b": people report to one another in a circle: a -> b -> a`},
		"two circles":       {"id,manager\nh,\na,b\nb,a\nc,d\nd,c\n", "people.csv:3:3: manager = \"b\": people report to one another in a circle: a -> b -> a\npeople.csv:5:3: manager = \"d\": people report to one another in a circle: c -> d -> c"},
		"long circle":       {"id,manager\nh,\na,b\nb,c\nc,d\nd,e\ne,f\nf,g\ng,i\ni,j\nj,k\nk,a\n", `people.csv:3:3: manager = "b": people report to one another in a circle: a -> b -> c -> d -> e -> f -> g -> i -> (2 more) -> a`},
		"skill":             {"id,manager,skill\na,,1.4\nb,a,NaN\nc,a,\"0,5\"\nd,a,-1\ne,a,0x1p-2\n", skills("2:4", "1.4", "3:5", "NaN", "4:5", "0,5", "5:5", "-1", "6:5", "0x1p-2")},
		"tenure":            {"id,manager,tenure\na,,1.5\nb,a,-1\nc,a,5201\nd,a,99999999999999999999\n", tenures("2:4", "1.5", "3:5", "-1", "4:5", "5201", "5:5", "99999999999999999999")},
		"letters count":     {"id,manager,skill\näöü,,x\nb,äöü,\nc,äöü,\n", skills("2:6", "x")},
		"stray quote":       {"id,manager\na,\nb\"x,a\n", `people.csv:3:2: a quotation mark in the wrong place; a text that holds some is written as "say ""so"""`},
		"open quote":        {"id,manager\na,\n\"b,a\nc,a\n", `people.csv:4:5: a quotation mark of line 3 is not closed`},
		"too many to list":  {"id,manager\nh,\n" + many.String(), ""},
		"all at once":       {"id,manager,skill\na,,2\na,q,\n,a,3\n", skills("2:4", "2") + "\npeople.csv:3:1: id = \"a\": taken already (people.csv:2:1)\npeople.csv:3:3: manager = \"q\": nobody has this id; did you mean \"a\"?\npeople.csv:4:1: id = \"\": want an id, a text of one's own\n" + skills("4:4", "3")},
		"nothing but heads": {"id,manager\na,\nb,\nc,\n", "people.csv:3:3: \"b\" is a second head: \"a\" has no manager either (people.csv:2:3); one person only may have none\npeople.csv:4:3: \"c\" is a second head: \"a\" has no manager either (people.csv:2:3); one person only may have none"},
	}
	for name, c := range cases {
		t.Run(name, func(t *testing.T) {
			_, err := Parse("m.toml", []byte("organization.people = \"people.csv\"\n"), files("people.csv", c.text), Options{})
			if err == nil {
				t.Fatal("accepted")
			}
			got := err.Error()
			if c.want == "" {
				if n := strings.Count(got, "\n"); n != mostMistakes || !strings.HasSuffix(got, "\npeople.csv: and 10 mistakes more") {
					t.Errorf("%d lines:\n%s", n+1, got)
				}
			} else if got != c.want {
				t.Errorf("\n got %s\nwant %s", got, c.want)
			}
		})
	}
}

// skills and tenures return the lines that refuse values at places.
func skills(pairs ...string) string {
	return refused("skill", "want 0 to 1 (0 = none, 1 = full), with a decimal point, or nothing", pairs)
}

func tenures(pairs ...string) string {
	return refused("tenure", "want a whole number of weeks, 0 to 5200, or nothing", pairs)
}

func refused(column, want string, pairs []string) string {
	var lines []string
	for i := 0; i < len(pairs); i += 2 {
		lines = append(lines, fmt.Sprintf("people.csv:%s: %s = %q: %s", pairs[i], column, pairs[i+1], want))
	}
	return strings.Join(lines, "\n")
}

func TestProblemsOfTies(t *testing.T) {
	const weigh = "want above 0, to 1, with a decimal point, or nothing for 1"
	cases := map[string]struct{ text, want string }{
		"empty":           {"", `ties.csv:1:1: the file is empty; want a first line such as from,to`},
		"header alone":    {"from,to\n", `ties.csv:1:1: there are no ties; for people without ties leave the file out and set network.within and network.across to 0`},
		"missing column":  {"from,weight\nann,1\n", `ties.csv:1:1: no column "to"; want a first line such as from,to`},
		"unknown column":  {"from,to,wieght\nann,bob,1\n", `ties.csv:1:9: unknown column "wieght"; did you mean "weight"? (there are from, to, weight)`},
		"unknown ids":     {"from,to\nanne,bob\nann,\nx,y\n", "ties.csv:2:1: from = \"anne\": nobody in people.csv has this id; did you mean \"ann\"?\nties.csv:3:5: to = \"\": want the id of a person\nties.csv:4:1: from = \"x\": nobody in people.csv has this id\nties.csv:4:3: to = \"y\": nobody in people.csv has this id; did you mean \"cy\"?"},
		"self":            {"from,to\nann,ann\n", `ties.csv:2:5: to = "ann": nobody is tied to himself`},
		"twice":           {"from,to\nann,bob\nbob,ann\nann,cy\nann,bob\nann,bob\n", "ties.csv:5:1: the tie from \"ann\" to \"bob\" stands there already (ties.csv:2:1)\nties.csv:6:1: the tie from \"ann\" to \"bob\" stands there already (ties.csv:2:1)"},
		"weights":         {"from,to,weight\nann,bob,0\nbob,ann,1.5\nann,cy,nan\ncy,ann,1e-60\neve,ann,-0.5\ndi,ann,inf\n", weights(weigh, "2:9", "0", "3:9", "1.5", "4:8", "nan", "5:8", "1e-60", "6:9", "-0.5", "7:8", "inf")},
		"too few values":  {"from,to,weight\nann,bob\n", `ties.csv:2:5: 2 values in a row, but 3 columns`},
		"too many values": {"from,to\nann,bob,1,2\n", `ties.csv:2:9: 4 values in a row, but 2 columns`},
	}
	for name, c := range cases {
		t.Run(name, func(t *testing.T) {
			_, err := Parse("m.toml", []byte(fromFiles), files("people.csv", firm, "ties.csv", c.text), Options{})
			if err == nil {
				t.Fatal("accepted")
			}
			if got := err.Error(); got != c.want {
				t.Errorf("\n got %s\nwant %s", got, c.want)
			}
		})
	}
}

func weights(want string, pairs ...string) string {
	return strings.ReplaceAll(refused("weight", want, pairs), "people.csv", "ties.csv")
}

func TestProblemsOfNamingFiles(t *testing.T) {
	chain := strings.Builder{}
	chain.WriteString("id,manager\n0,\n")
	for i := 1; i < 200; i++ {
		fmt.Fprintf(&chain, "%d,%d\n", i, i-1)
	}
	lib := files("people.csv", firm, "ties.csv", links, "sub/people.csv", firm, "deep.csv", chain.String(), "few.csv", "id,manager\na,\nb,a\nc,a\n")
	lib.Files.(fstest.MapFS)["sub/base.toml"] = &fstest.MapFile{Data: []byte("organization.people = \"people.csv\"\norganization.culture = 0.5\n")}
	lib.Files.(fstest.MapFS)["bad.toml"] = &fstest.MapFile{Data: []byte("organization.people = \"nobody.csv\"\n")}
	cases := map[string]struct{ text, set, want string }{
		"no such file":    {"organization.people = \"peple.csv\"\n", "", `m.toml:1:23: organization.people = "peple.csv": no such file; did you mean "people.csv"?`},
		"no table":        {"organization.people = \"people.xlsx\"\n", "", `m.toml:1:23: organization.people = "people.xlsx": want a whole number, 3 to 2000000, or "NAME.csv"`},
		"no ties table":   {"network.ties = \"ties\"\n", "", `m.toml:1:16: network.ties = "ties": want the name of a file that ends in .csv`},
		"ties are 3":      {"network.ties = 3\n", "", `m.toml:1:16: network.ties = 3: want a text in quotes`},
		"a list":          {"organization.people = [\"people.csv\"]\n", "", `m.toml:1:23: organization.people: want a whole number, 3 to 2000000, or "NAME.csv"`},
		"span":            {"organization.span = 5\norganization.people = \"people.csv\"\norganization.levels = 2\n", "", "m.toml:1:14: organization.span: this says nothing beside organization.people = \"people.csv\", a file\nm.toml:3:14: organization.levels: this says nothing beside organization.people = \"people.csv\", a file"},
		"span in an arm":  {"organization.people = \"people.csv\"\n[[arm]]\nname = \"a\"\n[[arm]]\nname = \"b\"\norganization.span = 5\n", "", "m.toml:4:3: arm[1] (\"b\") does not differ from arm[0] (\"a\")\nm.toml:6:14: arm[1].organization.span: this says nothing beside organization.people = \"people.csv\", a file"},
		"span typed":      {"organization.people = \"people.csv\"\n", "organization.span=5", `--set organization.span: organization.span: this says nothing beside organization.people = "people.csv", a file`},
		"within":          {fromFiles + "network.within = 5\n", "", `m.toml:3:9: network.within: this says nothing beside network.ties = "ties.csv", a file`},
		"ties alone":      {"network.ties = \"ties.csv\"\n", "", `m.toml:1:16: network.ties = "ties.csv": ties join the people of a file: want organization.people = "NAME.csv" too`},
		"ties of number":  {fromFiles, "organization.people=40", `--set organization.people = 40: network.ties = "ties.csv" joins the people of a file; set it to "" too`},
		"typed, missing":  {"run.weeks = 5\n", "organization.people=peeple.csv", `--set organization.people = "peeple.csv": no such file; did you mean "people.csv"?`},
		"too deep":        {"organization.people = \"deep.csv\"\n", "", `m.toml:1:23: organization.people = "deep.csv": there are more than 100 levels of leaders`},
		"team":            {"organization.people = \"people.csv\"\n[[event]]\nkind = \"layoff\"\nscope = \"team\"\nunit = 2\n[[leaders.assign]]\nlevel = 3\n", "", "m.toml:5:8: event[0].unit = 2: there are 2 teams, numbered from 0\nm.toml:7:9: leaders.assign[0].level = 3: there are 2 levels of leaders"},
		"ids of others":   {"network.ties = \"ties.csv\"\norganization.people = \"few.csv\"\n", "", "ties.csv:2:1: from = \"cy\": nobody in few.csv has this id; did you mean \"c\"?\nties.csv:2:4: to = \"ann\": nobody in few.csv has this id\nties.csv:3:1: from = \"cy\": nobody in few.csv has this id; did you mean \"c\"?\nties.csv:3:4: to = \"eve\": nobody in few.csv has this id\nties.csv:4:1: from = \"eve\": nobody in few.csv has this id\nties.csv:4:5: to = \"cy\": nobody in few.csv has this id; did you mean \"c\"?"},
		"in the base":     {"extends = \"bad.toml\"\n", "", `bad.toml:1:23: organization.people = "nobody.csv": no such file`},
		"the study's own": {"organization.people = \"nobody.csv\"\nrun.weeks = 0\n", "", "m.toml:1:23: organization.people = \"nobody.csv\": no such file\nm.toml:2:13: run.weeks = 0: want 1 to 5200"},
		"arms":            {"[[arm]]\nname = \"a\"\norganization.people = \"x.csv\"\n[[arm]]\nname = \"b\"\norganization.people = \"x.csv\"\n", "", `m.toml:3:23: arm[0].organization.people = "x.csv": no such file`},
	}
	for name, c := range cases {
		t.Run(name, func(t *testing.T) {
			o := Options{}
			if c.set != "" {
				o.Set = []string{c.set}
			}
			_, err := Parse("m.toml", []byte(c.text), lib, o)
			if err == nil {
				t.Fatal("accepted")
			}
			if got := err.Error(); got != c.want && name != "arms" || !strings.HasPrefix(got, c.want) {
				t.Errorf("\n got %s\nwant %s", got, c.want)
			}
		})
	}
	// What an earlier layer says is undone: a file in an arm, over a base that
	// lays out; a base's file, relative to the base.
	for name, text := range map[string]string{
		"arm":     "organization.span = 5\nnetwork.within = 3\n[[arm]]\nname = \"a\"\n[[arm]]\nname = \"b\"\n" + fromFiles,
		"number":  "organization.people = \"people.csv\"\n[[arm]]\nname = \"a\"\n[[arm]]\nname = \"b\"\norganization.people = 40\n",
		"extends": "extends = \"sub/base.toml\"\n",
		"no ties": fromFiles + "[[arm]]\nname = \"a\"\n[[arm]]\nname = \"b\"\nnetwork.ties = \"\"\nnetwork.within = 2\n",
		"neither": fromFiles + "[[arm]]\nname = \"a\"\n[[arm]]\nname = \"b\"\nnetwork.ties = \"\"\norganization.people = 40\norganization.span = 4\n",
	} {
		s, err := Parse("m.toml", []byte(text), lib, Options{})
		if err != nil {
			t.Errorf("%s: %v", name, err)
			continue
		}
		reread(t, s)
	}
}

// reread fails unless the resolved study, with its copies beside it, is the
// same study.
func reread(t *testing.T, s *Study) *Study {
	t.Helper()
	back, err := Parse(s.Name+".toml", s.Resolved(), Library{Inputs: s.InputFiles()}, Options{})
	if err != nil {
		t.Fatalf("the resolved study is refused:\n%v\n%s", err, s.Resolved())
	}
	if back.Hash() != s.Hash() || !bytes.Equal(back.Resolved(), s.Resolved()) {
		t.Errorf("another study:\n%s\n%s", s.Resolved(), back.Resolved())
	}
	for i, a := range back.Arms {
		unnamed := func(p param.Params) param.Params {
			if p.Network.TiesFile != "" {
				p.Network.TiesFile = "x"
			}
			if p.Roster != nil {
				r := *p.Roster
				r.File, p.Roster = "", &r
			}
			if p.Ties != nil {
				ties := *p.Ties
				ties.File, p.Ties = "", &ties
			}
			return p
		}
		if x, y := unnamed(*a.Params), unnamed(*s.Arms[i].Params); !reflect.DeepEqual(x, y) {
			t.Errorf("arm %s changes:\n%+v\n%+v", a.Name, x, y)
		}
		if key, err := model.Check(a.Params); err != nil {
			t.Errorf("the model refuses %s: %v", key, err)
		}
	}
	return back
}

func TestHashCoversWhatFilesHold(t *testing.T) {
	hash := func(people, ties string, names ...string) string {
		text := fromFiles
		if len(names) > 0 {
			text = strings.NewReplacer("people.csv", names[0], "ties.csv", names[1]).Replace(text)
		} else {
			names = []string{"people.csv", "ties.csv"}
		}
		s, err := Parse("m.toml", []byte(text), files(names[0], people, names[1], ties), Options{})
		if err != nil {
			t.Fatal(err)
		}
		reread(t, s)
		return s.Hash()
	}
	plain := hash(firm, links)
	for name, same := range map[string]string{
		"another name": hash(firm, links, "p/x.csv", "p/y.csv"),
		"line ends":    hash(strings.ReplaceAll(firm, "\n", "\r\n"), links),
		"weight of 1":  hash(firm, strings.Replace(links, "cy,eve,", "cy,eve,1.0", 1)),
		"skill":        hash(strings.Replace(firm, "0.8", ".80", 1), links),
		"columns":      hash(firm, "weight,to,from\n0.25,ann,cy\n,eve,cy\n1,cy,eve\n"),
	} {
		if same != plain {
			t.Errorf("%s changes the hash", name)
		}
	}
	for name, other := range map[string]string{
		"skill":   hash(strings.Replace(firm, "0.8", "0.81", 1), links),
		"manager": hash(strings.Replace(firm, "eve,bob", "eve,cy", 1), links),
		"tenure":  hash(strings.Replace(firm, "300", "301", 1), links),
		"name":    hash(strings.Replace(firm, "Ann", "Anna", 1), links),
		"weight":  hash(firm, strings.Replace(links, "0.25", "0.26", 1)),
		"tie":     hash(firm, links+"di,eve,\n"),
	} {
		if other == plain {
			t.Errorf("%s does not change the hash", name)
		}
	}
}

func TestEachContentIsCopiedOnce(t *testing.T) {
	lib := files("a.csv", firm, "b.csv", strings.ReplaceAll(firm, "\n", "\r\n"), "c.csv", strings.Replace(firm, "0.8", "0.7", 1), "ties.csv", links)
	arms := ""
	for i, f := range []string{"a", "b", "c", "a"} {
		arms += fmt.Sprintf("[[arm]]\nname = \"%d\"\norganization.people = \"%s.csv\"\ntrust.pull = 0.0%d\n", i, f, i+1)
	}
	s, err := Parse("m.toml", []byte("network.ties = \"ties.csv\"\n"+arms), lib, Options{})
	if err != nil {
		t.Fatal(err)
	}
	var names []string
	for _, f := range s.Files() {
		names = append(names, f.Name)
	}
	if want := []string{"organization-people.csv", "organization-ties.csv", "organization-people-2.csv"}; !reflect.DeepEqual(names, want) {
		t.Errorf("copies %v, want %v", names, want)
	}
	reread(t, s)
	if s.Arms[0].Params.Roster != s.Arms[3].Params.Roster || s.Arms[0].Params.Ties != s.Arms[3].Params.Ties {
		t.Error("arms with the same files do not share them")
	}
	want := []string{"organization.people: a.csv / a.csv / c.csv / a.csv", "trust.pull: 0.01 / 0.02 / 0.03 / 0.04"}
	if got := s.Differences(); !reflect.DeepEqual(got, want) {
		t.Errorf("they differ in %q, want %q", got, want)
	}
}

func TestTheCommandLineNamesFilesWhereItIsTyped(t *testing.T) {
	lib := files("here.csv", "id,manager\na,\nb,a\nc,a\n", "sub/people.csv", firm, "sub/m.toml", "organization.people = \"people.csv\"\n")
	for set, want := range map[string]int{"run.weeks=3": 5, "organization.people=here.csv": 3, "organization.people=sub/people.csv": 5} {
		s, err := Read(lib.Files, lib.Builtin, "sub/m.toml", Options{Set: []string{set}})
		if err != nil {
			t.Fatal(err)
		}
		if n := s.Arms[0].Params.Organization.People; n != want {
			t.Errorf("%s: %d people, want %d", set, n, want)
		}
	}
}

func TestAScenarioMayHaveAFolderOfItsOwn(t *testing.T) {
	builtin := fstest.MapFS{"crew/crew.toml": {Data: []byte("organization.people = \"people.csv\"\n")}, "crew/people.csv": {Data: []byte(firm)}}
	s, err := Read(fstest.MapFS{"m.toml": {Data: []byte("extends = \"crew\"\n")}}, builtin, "crew", Options{})
	if err != nil || s.Name != "crew" || s.Edited || s.Arms[0].Params.Organization.People != 5 {
		t.Fatalf("%+v, %v", s, err)
	}
	if text, err := s.Inputs[0].Read(); err != nil || string(text) != firm || s.Inputs[0].Name != "people.csv" {
		t.Errorf("%q, %v", text, err)
	}
	s, err = Read(fstest.MapFS{"m.toml": {Data: []byte("extends = \"crew\"\n")}}, builtin, "m.toml", Options{})
	if err != nil || s.Arms[0].Params.Organization.People != 5 {
		t.Fatalf("%+v, %v", s, err)
	}
	if _, err := Read(nil, builtin, "crw", Options{}); err == nil || !strings.Contains(err.Error(), `did you mean "crew"?`) {
		t.Errorf("%v", err)
	}
}

// FuzzPeople looks for files that panic, and for people who do not survive
// being written out.
func FuzzPeople(f *testing.F) {
	for _, text := range []string{firm, "", "id,manager\na,\nb,a\nc,b\n", "\ufeffid,manager\r\na,\r\n\"b\"\"\",a\r\nc,a\r\n", "id;manager\n", "id,manager\na,b\nb,a\n",
		"id,manager,skill\na,,1e-9\nb,a,nan\n", "id,manager\n\"a\nb\",\n", "manager,id\n,x\nx,y\ny,z", "id,manager\na,a\nb,a\nc,\nd,c"} {
		f.Add([]byte(text))
	}
	f.Fuzz(func(t *testing.T, text []byte) {
		s, err := Parse("m.toml", []byte("organization.people = \"people.csv\"\n"), files("people.csv", string(text)), Options{})
		if err == nil {
			reread(t, s)
		}
	})
}

// FuzzTies does the same for ties.
func FuzzTies(f *testing.F) {
	for _, text := range []string{links, "", "from,to\nann,bob\n", "from,to,weight\nann,bob,1e-40\nbob,ann,.5\n", "to,from\nann,ann\n", "from,to\nann,bob\nann,bob\n",
		"\ufefffrom,to\r\n\"ann\",bob\r\n", "from,to\nann\nx,y,z\n"} {
		f.Add([]byte(text))
	}
	f.Fuzz(func(t *testing.T, text []byte) {
		s, err := Parse("m.toml", []byte(fromFiles), files("people.csv", firm, "ties.csv", string(text)), Options{})
		if err == nil {
			reread(t, s)
		}
	})
}
