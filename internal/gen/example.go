package main

import (
	"bytes"
	"fmt"
)

// The example of an organization from files, scenarios/example: an invented
// repair works of 60 people, made by these rules and copied from nowhere.
//
// People. p01 leads. Each group below reports to one person; the groups follow
// one another in the numbers, so that who leads comes before whom he leads.
// Some teams are mixed: people who lead and people who do not, side by side.
//
//	skill   0.35 + 0.05 x (7n mod 11) for number n; not given for those who
//	        lead nor for each fifth; 0.95 for the hubs
//	tenure  13 x (1 + n x n mod 40) weeks; 520 for the hubs; not given for p02
//
// Ties. Each rule skips pairs that have a tie already.
//
//  1. A hub, who has no title, influences each third person of the works, 0.8.
//  2. In a team each influences the next in number, and is influenced by
//     the next but one, 0.5; the last is followed by the first.
//  3. Who leads influences the reports, 0.4, and is influenced by the first of
//     them, 0.2. One who leads, p08, is heard by nobody: a title alone.
type exampleGroup struct {
	leader int
	team   string
	titles string // what the people are called, with their number behind it where there are several
	people int
}

var exampleGroups = []exampleGroup{
	{1, "Management", "Head of department", 3},      // p02 to p04
	{1, "Management", "Staff", 2},                   // p05, p06
	{2, "Workshop", "Foreman", 2},                   // p07, p08
	{2, "Planning", "Planner", 3},                   // p09 to p11, beside the foremen
	{3, "Sales", "Deputy", 1},                       // p12
	{3, "Sales", "Sales", 5},                        // p13 to p17, beside the deputy
	{4, "Service", "Service lead", 2},               // p18, p19
	{7, "Workshop A", "Mechanic", 7},                // p20 to p26
	{8, "Workshop B", "Mechanic", 8},                // p27 to p34
	{12, "Accounts", "Accounts", 6},                 // p35 to p40
	{18, "Service north", "Technician", 5},          // p41 to p45
	{18, "Service north", "Night lead", 1},          // p46, beside the technicians
	{46, "Service north, nights", "Night shift", 4}, // p47 to p50
	{19, "Service south", "Technician", 8},          // p51 to p58
	{4, "Service", "Specialist", 2},                 // p59, p60, beside the leads
}

// exampleHubs are heard far and wide without a title.
var exampleHubs = []int{10, 30, 52}

// exampleFirm is the example with its rules worked out.
type exampleFirm struct {
	manager map[int]int
	reports map[int][]int
	people  int
	rows    bytes.Buffer
	ties    bytes.Buffer
	tied    map[[2]int]bool
}

func newExample() *exampleFirm {
	f := &exampleFirm{manager: map[int]int{}, reports: map[int][]int{}, people: 1, tied: map[[2]int]bool{}}
	leads := map[int]bool{}
	for _, g := range exampleGroups {
		leads[g.leader] = true
	}
	f.rows.WriteString("id,manager,team,name,skill,tenure\n")
	f.person(1, exampleGroup{team: "Management", titles: "Managing director", people: 1}, 0, true)
	for _, g := range exampleGroups {
		for i := range g.people {
			f.people++
			f.manager[f.people] = g.leader
			f.reports[g.leader] = append(f.reports[g.leader], f.people)
			f.person(f.people, g, i, leads[f.people])
		}
	}
	f.makeTies()
	return f
}

// person writes a row of people.csv.
func (f *exampleFirm) person(n int, g exampleGroup, place int, leads bool) {
	name, manager, skill, tenure := g.titles, "", fmt.Sprintf("%.2f", 0.35+0.05*float64(7*n%11)), fmt.Sprint(13*(1+n*n%40))
	if g.people > 1 {
		name = fmt.Sprintf("%s %d", g.titles, place+1)
	}
	if g.leader > 0 {
		manager = exampleID(g.leader)
	}
	if leads || n%5 == 0 {
		skill = ""
	}
	if isHub(n) {
		skill, tenure = "0.95", "520"
	}
	if n == 2 {
		tenure = ""
	}
	team := g.team
	if bytes.ContainsRune([]byte(team), ',') {
		team = `"` + team + `"`
	}
	fmt.Fprintf(&f.rows, "%s,%s,%s,%s,%s,%s\n", exampleID(n), manager, team, name, skill, tenure)
}

// makeTies follows the three rules.
func (f *exampleFirm) makeTies() {
	f.ties.WriteString("from,to,weight\n")
	for _, h := range exampleHubs {
		for n := 1; n <= f.people; n++ {
			if n%3 == h%3 {
				f.tie(h, n, "0.8")
			}
		}
	}
	for leader := 1; leader <= f.people; leader++ {
		team := f.reports[leader]
		for i, n := range team {
			f.tie(n, team[(i+1)%len(team)], "0.5")
			f.tie(team[(i+2)%len(team)], n, "0.5")
			if leader != 8 {
				f.tie(leader, n, "0.4")
			}
		}
		if len(team) > 0 {
			f.tie(team[0], leader, "0.2")
		}
	}
}

func (f *exampleFirm) tie(from, to int, weight string) {
	if pair := [2]int{from, to}; from != to && !f.tied[pair] {
		f.tied[pair] = true
		fmt.Fprintf(&f.ties, "%s,%s,%s\n", exampleID(from), exampleID(to), weight)
	}
}

func isHub(n int) bool {
	for _, h := range exampleHubs {
		if h == n {
			return true
		}
	}
	return false
}

func exampleID(n int) string { return fmt.Sprintf("p%02d", n) }

func examplePeople() []byte { return newExample().rows.Bytes() }

func exampleTies() []byte { return newExample().ties.Bytes() }
