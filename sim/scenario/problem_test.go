package scenario

import (
	"fmt"
	"strings"
	"testing"
	"testing/fstest"

	"leadsim/sim/param"
)

// library is a small set of styles and studies for tests.
var library = Library{
	Builtin: fstest.MapFS{
		"plain.toml":        {Data: []byte("[leaders]\nstyle = \"hard\"\nmonitor = 0.9\n[run]\nweeks = 100\n[[event]]\nweek = 10\n")},
		"styles/hard.toml":  {Data: []byte("title = \"Hard\"\nmonitor = 0.7\nlisten = 0.1\n")},
		"styles/share.toml": {Data: []byte("title = \"Share\"\nmonitor = 0.1\nlisten = 0.6\n")},
	},
	Files: fstest.MapFS{
		"studies/ring.toml":  {Data: []byte("[network]\nkind = \"small_world\"\ndegree = 12\nrewire = 0.3\n")},
		"studies/base.toml":  {Data: []byte("extends = \"plain\"\n[trust]\npull = 0.02\n")},
		"studies/other.toml": {Data: []byte("extends = \"loop.toml\"\n")},
		"studies/loop.toml":  {Data: []byte("extends = \"other.toml\"\n")},
		"studies/bad.toml":   {Data: []byte("[trust]\npull = 3\n")},
	},
}

func knownMetric(name string) (bool, []string) { return name == "trust", []string{"trust", "fear"} }

// manyArms returns n arms that differ.
func manyArms(n int) string {
	var b strings.Builder
	for i := range n {
		fmt.Fprintf(&b, "[[arm]]\nname = \"%d\"\ntrust.pull = %g\n", i, float64(i)/1000)
	}
	return b.String()
}

func manyKeys(n int) string {
	var b strings.Builder
	for i := range n {
		fmt.Fprintf(&b, "k%d = 1\n", i)
	}
	return b.String()
}

// change launches a change and begins another event, both in week 0.
const change = "[[event]]\nkind = \"change_launch\"\n[[event]]\n"

const twoArms = "[[arm]]\nname = \"a\"\n[[arm]]\nname = \"b\"\nleaders.monitor = 0.5\n"

func TestProblems(t *testing.T) {
	cases := map[string]struct{ text, want string }{
		// text
		"empty file":       {" \n", `m.toml: the file is empty`},
		"too large":        {"#" + strings.Repeat("x", largest), `m.toml: the file is larger than 1048576 bytes; is it a study?`},
		"not UTF-8":        {"[run]\nweeks = 5 # \xff\n", `m.toml:2:13: the text is not in UTF-8; save the file with that encoding`},
		"bad syntax":       {"[run]\nweeks 5\n", `m.toml:2:7: expected '=' after key`},
		"unclosed table":   {"[run\nweeks = 5\n", `m.toml:1:5: expected ']' to close table name`},
		"key set twice":    {"[run]\nweeks = 5\nweeks = 6\n", `m.toml:3:1: key weeks is already defined`},
		"dotted and table": {"run.weeks = 5\n[run]\nruns = 3\n", `m.toml:2:2: table run already exists as defined by a dotted key`},
		"too deep":         {"[run]\nweeks = " + strings.Repeat("[", 40) + strings.Repeat("]", 40), `m.toml:2:9: nested more than 32 deep`},
		"too many keys":    {"[run]\n" + manyKeys(1001), `m.toml:1002:1: more than 1000 keys in one table`},
		"letters count":    {"[run] # äöü\nweeks = \"ä\" x\n", `m.toml:2:13: expected newline but got U+0078 'x'`},

		// keys and values
		"unknown key":         {"[leaders]\n\n  montior = 1\n", `m.toml:3:3: unknown key "leaders.montior"; did you mean "monitor"?`},
		"dotted unknown key":  {"leaders.montior = 1\n", `m.toml:1:9: unknown key "leaders.montior"; did you mean "monitor"?`},
		"unknown table":       {"[leader]\nmonitor = 1\n", `m.toml:1:2: unknown key "leader"; did you mean "leaders"?`},
		"key of other table":  {"[leaders]\nculture = 1\n", `m.toml:2:1: unknown key "leaders.culture"; did you mean "organization.culture"?`},
		"far from any key":    {"[leaders]\nxyzzyqwrt = 1\n", `m.toml:2:1: unknown key "leaders.xyzzyqwrt"`},
		"key with a dot":      {"[leaders]\n\"a.b\" = 1\n", `m.toml:2:1: unknown key "leaders."a.b""`},
		"platform key":        {"[platform]\ntie = 1\n", `m.toml:2:1: unknown key "platform.tie"; did you mean "ties"?`},
		"platform scope":      {"[[event]]\nkind = \"platform_open\"\nscope = \"team\"\n", `m.toml:3:1: event[0]: a platform is open to the whole organization; want scope = "organization"`},
		"platform share":      {"[[event]]\nkind = \"platform_open\"\nshare = 1\n", `m.toml:3:1: event[0].share: kind "platform_open" does not read this key, nor any besides name, week, kind, scope, unit`},
		"nothing to close":    {"[[event]]\nkind = \"platform_close\"\nweek = 4\n", `m.toml:1:3: event[0]: nothing to close; want an [[event]] of kind "platform_open" before it`},
		"closed too soon":     {"[[event]]\nkind = \"platform_open\"\nweek = 9\n[[event]]\nkind = \"platform_close\"\nweek = 4\n", `m.toml:4:3: event[1]: nothing to close in week 4, as the platform opens in week 9`},
		"key of a change":     {"[[arm]]\nname = \"a\"\n[arm.change]\nvison = 1\n", `m.toml:4:1: unknown key "arm[0].change.vison"; did you mean "vision"?`},
		"text for a number":   {"[leaders]\nmonitor = \"high\"\n", `m.toml:2:11: leaders.monitor = "high": want a number, 0 to 1 (0 = nobody is checked, 1 = every request)`},
		"real for a whole":    {"[run]\nweeks = 5.0\n", `m.toml:2:9: run.weeks = 5: want a whole number, 1 to 5200`},
		"number for a switch": {"[mechanisms]\nvoice = 1\n", `m.toml:2:9: mechanisms.voice = 1: want true or false`},
		"number for a choice": {"[leaders]\ncrisis_policy = 1\n", `m.toml:2:17: leaders.crisis_policy = 1: want one of stay, command, share, in quotes`},
		"unknown choice":      {"[leaders]\ncrisis_policy = \"comand\"\n", `m.toml:2:17: leaders.crisis_policy = "comand": want one of stay, command, share; did you mean "command"?`},
		"value for a table":   {"[leaders]\ncost = 1\n", `m.toml:2:8: leaders.cost = 1: want a table with ` + listed(paramKeys.names["leaders.cost"])},
		"list for a number":   {"[leaders]\nmonitor = [1]\n", `m.toml:2:11: leaders.monitor: want a number, 0 to 1 (0 = nobody is checked, 1 = every request)`},
		"date for a number":   {"[trust]\npull = 2020-01-02\n", `m.toml:2:8: trust.pull = 2020-01-02: want a number, 0 to 1`},
		"out of range":        {"[leaders]\nmonitor=1.4\n", `m.toml:2:9: leaders.monitor = 1.4: want 0 to 1 (0 = nobody is checked, 1 = every request)`},
		"not a number":        {"[leaders]\nmonitor=nan\n", `m.toml:2:9: leaders.monitor = nan: want 0 to 1 (0 = nobody is checked, 1 = every request)`},
		"infinite":            {"[trust]\npull=-inf\n", `m.toml:2:6: trust.pull = -inf: want 0 to 1`},
		"whole out of range":  {"[run]\nweeks=9000000000\n", `m.toml:2:7: run.weeks = 9000000000: want 1 to 5200`},
		"inside inline table": {"leaders = { monitor = 2, montior = 1 }\n", `m.toml:1:23: leaders.monitor = 2: want 0 to 1 (0 = nobody is checked, 1 = every request)
m.toml:1:26: unknown key "leaders.montior"; did you mean "monitor"?`},

		// styles
		"unknown style":         {"[leaders]\nstyle = \"hrad\"\n", `m.toml:2:9: leaders.style = "hrad": no style has this name; did you mean "hard"?`},
		"unlike any style":      {"[leaders]\nstyle = \"kindness\"\n", `m.toml:2:9: leaders.style = "kindness": no style has this name; there are hard, share`},
		"unknown in pool":       {"[leaders]\npool = \"hard, shar\"\n", `m.toml:2:8: leaders.pool = "hard, shar": no style has this name; did you mean "share"?`},
		"key of a style":        {"[styles.mine]\nlisen = 1\n", `m.toml:2:1: unknown key "styles.mine.lisen"; did you mean "listen"?`},
		"style from unknown":    {"[styles.mine]\nextends = \"minn\"\n", `m.toml:2:11: styles.mine.extends = "minn": no style has this name; did you mean "mine"?`},
		"style in a circle":     {"[styles.a]\nextends = \"b\"\n[styles.b]\nextends = \"a\"\n", `m.toml:4:11: styles.b.extends = "a": a style cannot start from itself, not even by way of others`},
		"bad name of a style":   {"[styles.\"a,b\"]\nlisten = 1\n", `m.toml:1:9: styles."a,b": the name of a style has only letters, digits, - and _`},
		"no tactic":             {"[styles.mine]\ntactics = {inspirational=0, consultation=0, exchange=0, rational=0, legitimating=0, pressure=0}\n", `m.toml:1:9: styles.mine: all weights of tactics are 0; only their ratios count, so one must be more`},
		"no penalty":            {"leaders.penalties = {reprimand=0, humiliation=0, withhold=0, exclusion=0, dismissal=0}\n", `m.toml:1:22: leaders: all weights of penalties are 0, but sanction, arbitrary or blame is not`},
		"no health":             {"health = {output=0, trust=0, attachment=0, well_being=0, capability=0, retention=0, resilience=0}\n", `m.toml:1:18: health.output = 0: all weights of organizational health are 0; only their ratios count, so one must be more`},
		"no satisfaction":       {"members.satisfaction = {trust=0, heard=0, fair=0, ease=0, use=0, pay=0}\n", `m.toml:1:31: members.satisfaction.trust = 0: all weights of job satisfaction are 0; only their ratios count, so one must be more`},
		"assign unknown style":  {"[[leaders.assign]]\nstyle = \"sharre\"\n", `m.toml:2:9: leaders.assign[0].style = "sharre": no style has this name; did you mean "share"?`},
		"assign unknown key":    {"[[leaders.assign]]\nlvel = 1\n", `m.toml:2:1: unknown key "leaders.assign[0].lvel"; did you mean "level"?`},
		"assign to no level":    {"organization = {people = 40, span = 6}\n[[leaders.assign]]\nlevel = 4\n", `m.toml:3:9: leaders.assign[0].level = 4: there are 2 levels of leaders`},
		"assign to no team":     {"[organization]\npeople = 10\nspan = 8\n[[leaders.assign]]\nteam = 5\n", `m.toml:5:8: leaders.assign[0].team = 5: there are 3 teams, numbered from 0`},
		"base without effect":   {"[leaders]\nmonitor = 0.3\n[[arm]]\nname = \"a\"\nleaders.style = \"hard\"\n", `m.toml:2:1: leaders.monitor has no effect: every arm names a style, which sets it; set it in the arms`},
		"assign is not a table": {"[leaders]\nassign = 3\n", `m.toml:2:10: leaders.assign = 3: want a list of tables, [[leaders.assign]]`},

		// arms
		"arm without name":      {"[[arm]]\nleaders.monitor = 0.3\n", `m.toml:1:3: arm[0]: an arm needs a name`},
		"arm with empty name":   {"[[arm]]\nname = \" \"\n", `m.toml:2:8: arm[0].name = " ": want a name on one line`},
		"arm of the same name":  {"[[arm]]\nname = \"a\"\n[[arm]]\nname = \"a\"\nleaders.listen = 1\n", `m.toml:4:8: arm[1].name = "a": taken already (m.toml:2:8)`},
		"arms that are twins":   {"[[arm]]\nname = \"a\"\n[[arm]]\nname = \"b\"\n", `m.toml:3:3: arm[1] ("b") does not differ from arm[0] ("a")`},
		"key of an arm":         {"[[arm]]\nname = \"a\"\n[arm.leaders]\nmonitor = 1.4\nmontior = 1\n", "m.toml:4:11: arm[0].leaders.monitor = 1.4: want 0 to 1 (0 = nobody is checked, 1 = every request)\nm.toml:5:1: unknown key \"arm[0].leaders.montior\"; did you mean \"monitor\"?"},
		"second arm":            {twoArms + "leaders.listen = -1\n", `m.toml:6:18: arm[1].leaders.listen = -1: want 0 to 1 (0 = never, 1 = every week)`},
		"weeks differ":          {twoArms + "run.weeks = 10\n", `m.toml:6:13: arm[1].run.weeks = 10: all arms run equally long; arm[0] runs 260 weeks`},
		"weeks of the first":    {"[[arm]]\nname = \"a\"\nrun.weeks = 10\n[[arm]]\nname = \"b\"\n", `m.toml:4:3: arm[1]: run.weeks = 260: all arms run equally long; arm[0] runs 10 weeks`},
		"seed in an arm":        {twoArms + "run.seed = 10\n", `m.toml:6:5: arm[1].run.seed: all arms share run.seed; set it in [run] of the study`},
		"runs in an arm":        {twoArms + "run.runs = 10\n", `m.toml:6:5: arm[1].run.runs: all arms share run.runs; set it in [run] of the study`},
		"arm is a table":        {"[arm]\nname = \"a\"\n", `m.toml:1:2: arm: want a list of tables, [[arm]]`},
		"late turnaround":       {"[organization]\nturnaround_at = -9\nfailure_at = -8\n", `m.toml:2:17: organization.turnaround_at = -9: a turnaround must come before failure, organization.failure_at = -8`},
		"early failure":         {"[organization]\nfailure_at = 99\n", `m.toml:2:14: organization.failure_at = 99: failure must come after a turnaround, organization.turnaround_at = ` + param.Format(param.Default().Organization.TurnaroundAt)},
		"too few levels":        {"[organization]\npeople = 20\nlevels = 1\nspan = 8\n", `m.toml:3:10: organization.levels = 1: 20 people cannot be led in 1 levels with at most 8 reports each; 0 takes as many levels as are needed`},
		"too many levels":       {"[organization]\npeople = 4\nlevels = 5\nspan = 8\n", `m.toml:3:10: organization.levels = 5: 4 people cannot be led in 5 levels with at most 8 reports each; 0 takes as many levels as are needed`},
		"too many arms":         {manyArms(101), `m.toml:301:3: more than 100 arms; [[sweep.factor]] varies a parameter over many values`},
		"too many events":       {strings.Repeat("[[event]]\n", 1001), `m.toml:1001:3: event: more than 1000 entries`},
		"style without a table": {"styles = 3\n", `m.toml:1:10: styles = 3: want tables, [styles.NAME]`},

		// sliders of the lab
		"slider of no name":  {"[lesson]\nsliders = [\"leaders.montior\"]\n", `m.toml:2:12: lesson.sliders[0] = "leaders.montior": no setting has this name; did you mean "leaders.monitor"?`},
		"slider of no event": {"[lesson]\nsliders = [\"event[0].deadline\"]\n", `m.toml:2:12: lesson.sliders[0] = "event[0].deadline": the study has no event`},
		"slider of no arm":   {twoArms + "[lesson]\nsliders = [\"arm[2].leaders.listen\"]\n", `m.toml:7:12: lesson.sliders[0] = "arm[2].leaders.listen": want arm[0] to arm[1]`},
		"slider for a text":  {"[lesson]\nsliders = [\"leaders.pool\"]\n", `m.toml:2:12: lesson.sliders[0] = "leaders.pool": a text is no slider`},
		"six sliders":        {"[lesson]\nsliders = [\"leaders.monitor\", \"leaders.listen\", \"leaders.reward\", \"leaders.blame\", \"leaders.direct\", \"leaders.repair\"]\n", `m.toml:2:11: lesson.sliders: want five at most: the lab has all others behind one click`},

		// events
		"unknown kind":     {"[[event]]\nkind = \"shok\"\n", `m.toml:2:8: event[0].kind = "shok": want one of ` + eventKeys.rows["kind"].Range() + `; did you mean "shock"?`},
		"key of kind":      {"[[event]]\nkind = \"layoff\"\ndeadline = 3\n", `m.toml:3:1: event[0].deadline: kind "layoff" does not read this key; it reads share`},
		"event too late":   {"[run]\nweeks = 20\n[[event]]\nweek = 20\n", `m.toml:4:8: event[0].week = 20: the last week of a run is 19 (run.weeks = 20)`},
		"same event":       {"[[event]]\nname = \"x\"\n[[event]]\nname = \"x\"\nweek = 3\n", `m.toml:4:8: event[1].name = "x": taken already (m.toml:2:8)`},
		"same in arm":      {"[[event]]\nname = \"x\"\n[[arm]]\nname = \"a\"\n[[arm.event]]\nname = \"x\"\n", `m.toml:6:8: arm[0].event[0].name = "x": taken already (m.toml:2:8)`},
		"event style":      {"[[event]]\nkind = \"style\"\nstyle = \"hardd\"\n", `m.toml:3:9: event[0].style = "hardd": no style has this name; did you mean "hard"?`},
		"event no style":   {"[[event]]\nkind = \"style\"\n", `m.toml:1:3: event[0]: style is missing, the name of the style to which leaders change`},
		"unit of nothing":  {"[[event]]\nunit = 1\n", `m.toml:2:1: event[0].unit: without a scope of unit or team there is nothing to number`},
		"unit not there":   {"organization = {people = 12, span = 8}\n[[event]]\nscope = \"unit\"\nunit = 6\n", `m.toml:4:8: event[0].unit = 6: there is 1 unit, number 0`},
		"team not there":   {"organization = {people = 12, span = 8}\n[[event]]\nscope = \"team\"\nunit = 6\n", `m.toml:4:8: event[0].unit = 6: there are 3 teams, numbered from 0`},
		"no unit at all":   {"organization = {people = 6, span = 8}\n[[event]]\nscope = \"unit\"\n", `m.toml:3:9: event[0].scope = "unit": there is no unit`},
		"event unknown":    {"[[event]]\nseverty = 6\n", `m.toml:2:1: unknown key "event[0].severty"; did you mean "severity"?`},
		"event is a table": {"[event]\nweek = 3\n", `m.toml:1:2: event: want a list of tables, [[event]]`},

		// a change programme
		"nothing launched": {"[[event]]\nkind = \"lever\"\nweek = 3\n", `m.toml:1:3: event[0]: no change runs in week 3; want an [[event]] of kind "change_launch" before it`},
		"launched later":   {"[[event]]\nkind = \"invite\"\nweek = 3\n[[event]]\nkind = \"change_launch\"\nweek = 4\n", `m.toml:1:3: event[0]: no change runs in week 3; want an [[event]] of kind "change_launch" before it`},
		"partly launched":  {"[[event]]\nkind = \"change_launch\"\nscope = \"unit\"\n", `m.toml:3:9: event[0].scope = "unit": a change is launched in the whole organization`},
		"key of launch":    {"[[event]]\nkind = \"change_launch\"\nshare = 1\n", `m.toml:3:1: event[0].share: kind "change_launch" does not read this key, nor any besides name, week, kind, scope, unit`},
		"unknown lever":    {change + "kind = \"lever\"\nlever = \"townhall\"\n", `m.toml:5:9: event[1].lever = "townhall": want one of ` + eventKeys.rows["lever"].Range() + `; did you mean "town_hall"?`},
		"unknown person":   {change + "kind = \"invite\"\nperson = \"champoin\"\n", `m.toml:5:10: event[1].person = "champoin": want seat-N or one of most-influential, champion, champion-tie, adopter, resister, first-follower, random; did you mean "champion"?`},
		"no such seat":     {"organization.people = 12\n" + change + "kind = \"invite\"\nperson = \"seat-12\"\n", `m.toml:6:10: event[1].person = "seat-12": there are 12 seats, numbered from 0`},
		"no number":        {change + "kind = \"invite\"\nperson = \"seat-one\"\n", `m.toml:5:10: event[1].person = "seat-one": want seat-N or one of most-influential, champion, champion-tie, adopter, resister, first-follower, random`},

		// lesson, claims, charts, sweep
		"lesson list":        {"[lesson]\nnotice = \"x\"\n", `m.toml:2:10: lesson.notice = "x": want a list of texts, as in ["first", "second"]`},
		"lesson mixed list":  {"[lesson]\nnotice = [\"x\", 3]\n", `m.toml:2:10: lesson.notice: want a list of texts, as in ["first", "second"]`},
		"lesson key":         {"[lesson]\ntitel = \"x\"\n", `m.toml:2:1: unknown key "lesson.titel"; did you mean "title"?`},
		"claim lacks":        {twoArms + "[[claim]]\nid = \"c\"\na = \"a\"\nb = \"b\"\n", `m.toml:6:3: claim[0]: metric is missing`},
		"claim metric":       {twoArms + "[[claim]]\nid = \"c\"\nmetric = \"trsut\"\na = \"a\"\nb = \"b\"\n", `m.toml:8:10: claim[0].metric = "trsut": no metric has this name; did you mean "trust"?`},
		"claim arm":          {twoArms + "[[claim]]\nid = \"c\"\nmetric = \"trust\"\na = \"a\"\nb = \"c\"\n", `m.toml:10:5: claim[0].b = "c": no arm has this name; the study has a, b; did you mean "a"?`},
		"claim week":         {twoArms + "[[claim]]\nid = \"c\"\nmetric = \"trust\"\na = \"a\"\nb = \"b\"\nweek = 260\n", `m.toml:11:8: claim[0].week = 260: the last week of a run is 259 (run.weeks = 260)`},
		"claim both":         {twoArms + "[[claim]]\nid = \"c\"\nmetric = \"trust\"\na = \"a\"\nb = \"b\"\nweek = 2\nfrom = 1\nto = 3\n", `m.toml:11:1: claim[0]: give either week or from and to`},
		"claim half window":  {twoArms + "[[claim]]\nid = \"c\"\nmetric = \"trust\"\na = \"a\"\nb = \"b\"\nfrom = 1\n", `m.toml:6:3: claim[0]: a window needs both from and to`},
		"claim window":       {twoArms + "[[claim]]\nid = \"c\"\nmetric = \"trust\"\na = \"a\"\nb = \"b\"\nfrom = 4\nto = 3\n", `m.toml:12:6: claim[0].to = 3: want a week not before claim[0].from`},
		"claim mechanism":    {twoArms + "[[claim]]\nid = \"c\"\nmetric = \"trust\"\na = \"a\"\nb = \"b\"\nmechanism = \"wound\"\n", `m.toml:11:13: claim[0].mechanism = "wound": no switch of [mechanisms] has this name; did you mean "wounds"?`},
		"claim half of less": {twoArms + "[[claim]]\nid = \"c\"\nmetric = \"trust\"\na = \"a\"\nb = \"b\"\nless_a = \"a\"\n", `m.toml:6:3: claim[0]: give both less_a and less_b, or neither`},
		"claim twice":        {twoArms + strings.Repeat("[[claim]]\nid = \"c\"\nmetric = \"trust\"\na = \"a\"\nb = \"b\"\n", 2), `m.toml:12:6: claim[1].id = "c": taken already (m.toml:7:6)`},
		"chart metrics":      {"[[chart]]\nkind = \"lines\"\nmetrics = [\"trust\",\n  \"feer\"]\n", `m.toml:4:3: chart[0].metrics[1] = "feer": no metric has this name; did you mean "fear"?`},
		"chart arms":         {"[[chart]]\nkind = \"lines\"\narms = [\"x\"]\n", `m.toml:3:9: chart[0].arms[0] = "x": no arm has this name; the study has baseline`},
		"chart weeks":        {"[[chart]]\nkind = \"lines\"\nfrom = 9\nto = 8\n", `m.toml:4:6: chart[0].to = 8: want a week not before chart[0].from`},
		"sweep key":          {"[[sweep.factor]]\nkey = \"leaders.montior\"\nvalues = \"0,1\"\n", `m.toml:2:7: sweep.factor[0].key = "leaders.montior": no parameter has this key; did you mean "leaders.monitor"?`},
		"sweep other key":    {"[sweep]\npionts = 3\n", `m.toml:2:1: unknown key "sweep.pionts"; did you mean "points"?`},

		// networks
		"network without key":   {"[network]\nkind = \"small_world\"\nwithin = 3\n", `m.toml:3:1: network.within: a network of kind "small_world" does not read this key; team_small_world reads within and across, small_world reads degree and rewire, scale_free reads degree, blocks reads within and across`},
		"network of an arm":     {"network.across = 3\n" + twoArms + "network = { kind = \"org_chart\", across = 2 }\n", `m.toml:7:33: arm[1].network.across: a network of kind "org_chart" does not read this key; team_small_world reads within and across, small_world reads degree and rewire, scale_free reads degree, blocks reads within and across`},
		"form without key":      {"[trust]\nrule = \"linear\"\nprior_weight = 1\n", `m.toml:3:1: trust.prior_weight: with trust.rule = "linear" nothing reads this key; it belongs to bayesian`},
		"form of an arm":        {"crisis.problems.usual = 3\n" + twoArms, `m.toml:1:17: crisis.problems.usual: with crisis.hazard = "linear" nothing reads this key; it belongs to convex and constant`},
		"no such form":          {"market.turnover = \"treshold\"\n", `m.toml:1:19: market.turnover = "treshold": want one of intention, threshold, pull; did you mean "threshold"?`},
		"odd ties":              {"[network]\nkind = \"small_world\"\ndegree = 7\n", `m.toml:3:10: network.degree = 7: want an even number below the number of people, 163`},
		"too few for the ties":  {"organization.people = 12\n[network]\nkind = \"small_world\"\ndegree = 12\n", `m.toml:4:10: network.degree = 12: want an even number below the number of people, 12`},
		"too few for newcomers": {"organization.people = 12\n[network]\nkind = \"scale_free\"\ndegree = 24\n", `m.toml:4:10: network.degree = 24: want an even number below twice the number of people, 12`},
		"few for the default":   {"organization.people = 8\nnetwork.kind = \"small_world\"\n", `m.toml:2:16: network.kind = "small_world": network.degree = 8: want an even number below the number of people, 8`},
		"nobody to mute":        {"organization.people = 12\nnetwork.mute = 12\n", `m.toml:2:16: network.mute = 12: there are 12 seats, numbered from 0`},

		// other studies
		"extends nothing":  {"extends = \"plan\"\n", `m.toml:1:11: extends = "plan": no built-in scenario has this name; did you mean "plain"? (the name of a file ends in .toml)`},
		"extends no file":  {"extends = \"x.toml\"\n", `m.toml:1:11: extends = "x.toml": no such file`},
		"extends a number": {"extends = 3\n", `m.toml:1:11: extends = 3: want the name of a built-in scenario, or of a file in quotes`},
		"extends a circle": {"extends = \"studies/loop.toml\"\n", `studies/other.toml:1:11: extends = "loop.toml": a study cannot extend itself, not even by way of others`},
		"bad base":         {"extends = \"studies/bad.toml\"\n[run]\nweeks = 0\n", "m.toml:3:9: run.weeks = 0: want 1 to 5200\nstudies/bad.toml:2:8: trust.pull = 3: want 0 to 1"},
	}
	for name, c := range cases {
		t.Run(name, func(t *testing.T) {
			_, err := Parse("m.toml", []byte(c.text), library, Options{KnownMetric: knownMetric})
			if err == nil {
				t.Fatal("accepted")
			}
			if err.Error() != c.want {
				t.Errorf("\n got %s\nwant %s", err, c.want)
			}
		})
	}
}

func TestProblemsOfOverrides(t *testing.T) {
	text := "[run]\nweeks = 50\n[[event]]\nname = \"storm\"\nweek = 30\n" + twoArms
	cases := map[string]struct {
		options Options
		want    string
	}{
		"unknown key":      {Options{Set: []string{"leaders.montior=.4"}}, `--set leaders.montior: unknown key "leaders.montior"; did you mean "monitor"?`},
		"mistyped style":   {Options{Set: []string{"styles.harb.monitor=.4"}}, `--set styles.harb.monitor: styles.harb: no style has this name; did you mean "hard"?`},
		"out of range":     {Options{Set: []string{"leaders.monitor=1.4"}}, `--set leaders.monitor = 1.4: want 0 to 1 (0 = nobody is checked, 1 = every request)`},
		"no value":         {Options{Set: []string{"leaders.monitor"}}, `--set leaders.monitor: want key=value, as in leaders.monitor=0.4`},
		"text for number":  {Options{Set: []string{"leaders.monitor=high"}}, `--set leaders.monitor = "high": want a number, 0 to 1 (0 = nobody is checked, 1 = every request)`},
		"smuggled line":    {Options{Set: []string{"leaders.monitor=1\nx=2"}}, `--set leaders.monitor = "1\nx=2": want a number, 0 to 1 (0 = nobody is checked, 1 = every request)`},
		"no such arm":      {Options{Set: []string{"arm[2].leaders.monitor=1"}}, `--set arm[2].leaders.monitor: want arm[0].KEY to arm[1].KEY; there are 2 arms`},
		"arm of no number": {Options{Set: []string{"arm.leaders.monitor=1"}}, `--set arm.leaders.monitor: want arm[0].KEY to arm[1].KEY; there are 2 arms`},
		"unknown in arm":   {Options{Set: []string{"arm[1].leaders.montior=1"}}, `--set arm[1].leaders.montior: unknown key "arm[1].leaders.montior"; did you mean "monitor"?`},
		"seed of an arm":   {Options{Set: []string{"arm[1].run.seed=1"}}, `--set arm[1].run.seed: arm[1].run.seed: all arms share run.seed; set it in [run] of the study`},
		"no such event":    {Options{Set: []string{"event[1].week=1"}}, `--set event[1].week: want event[0]`},
		"no such claim":    {Options{Set: []string{"claim[0].week=1"}}, `--set claim[0].week: the study has no claim`},
		"unknown style":    {Options{Set: []string{"leaders.style=hardd"}}, `--set leaders.style = "hardd": no style has this name; did you mean "hard"?`},
		"extends":          {Options{Set: []string{"extends=plain"}}, `--set extends: what a study extends cannot be set here`},
		"run too short":    {Options{Weeks: new(20)}, `m.toml:5:8: event[0].week = 30: the last week of a run is 19 (run.weeks = 20)`},
		"no weeks":         {Options{Weeks: new(0)}, `--weeks: run.weeks = 0: want 1 to 5200`},
		"key of no kind":   {Options{Set: []string{"network.degree=6"}}, `--set network.degree: network.degree: a network of kind "team_small_world" does not read this key; team_small_world reads within and across, small_world reads degree and rewire, scale_free reads degree, blocks reads within and across`},
		"nobody":           {Options{Without: []string{"person:bob"}}, `--without person:bob: nobody has this id; want person:seat-0 to person:seat-162`},
		"no such seat":     {Options{Without: []string{"person:seat-163"}}, `--without person:seat-163: nobody has this id; want person:seat-0 to person:seat-162`},
		"two persons":      {Options{Without: []string{"person:seat-1", "person:seat-2"}}, `--without person:seat-2: one person at a time; person:seat-1 is named already`},
		"no such name":     {Options{Without: []string{"strom"}}, `--without strom: no event has this name; the study has storm; did you mean "storm"?`},
	}
	for name, c := range cases {
		t.Run(name, func(t *testing.T) {
			_, err := Parse("m.toml", []byte(text), library, c.options)
			if err == nil {
				t.Fatal("accepted")
			}
			if err.Error() != c.want {
				t.Errorf("\n got %s\nwant %s", err, c.want)
			}
		})
	}
}

// A style may begin on the command line, if it starts from another.
func TestAStyleMayBeginOnTheCommandLine(t *testing.T) {
	s, err := Parse("m.toml", []byte("[run]\nweeks = 100\n"), library, Options{Set: []string{"styles.mine.extends=share", "styles.mine.monitor=0.3", "leaders.style=mine"}})
	if err != nil {
		t.Fatal(err)
	}
	if row, _ := param.Find("leaders.monitor"); row.Get(s.Arms[0].Params) != 0.3 {
		t.Errorf("monitor %v, want 0.3", row.Get(s.Arms[0].Params))
	}
}
