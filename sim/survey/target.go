package survey

import (
	"fmt"
	"math"

	"leadsim/sim/param"
)

// Target is a published number, the interval in which ours may lie, and how
// ours is found.
type Target struct {
	ID        string // as in docs/evidence.md; parts of a target have a letter or a word behind it
	Block     int    // 1 may be fitted; 2 is never fitted, always reported
	What      string // the pair or the fact
	Unit      string // what one row of the correlation is: person, team, organization
	Published string
	Low, High float64 // accepted; infinite where one side is open
	Reference string
	Status    Status
	How       string // how ours is computed, where What does not say it
	Decimals  int    // that tell about two digits
	of        statistic
}

// Status says how well a published number is known.
type Status string

const (
	Verified Status = "V" // read in the paper's own abstract, or computed from published study-level correlations
	Quoted   Status = "S" // quoted by another document
	Recalled Status = "R" // widely quoted, not re-read: a prior, never to be called verified
)

// Weight is how much a target counts in a fit: 1, or a half where its number
// was not re-read.
func (t *Target) Weight() float64 {
	if t.Status == Recalled {
		return 0.5
	}
	return 1
}

// inf stands at the open side of an accepted interval.
var inf = math.Inf(1)

const (
	byPerson   = "persons"
	byTeam     = "teams"
	byOrg      = "organizations"
	byMix      = "persons; teams for performance"
	binary     = "point-biserial over a year"
	outcomes   = "mean of four r: attitude to leader, job satisfaction, commitment (over persons), rated team performance (over teams)"
	boer       = "Boer et al. 2016 LQ"
	dirks      = "Dirks & Ferrin 2002 JAP"
	griffeth   = "Griffeth, Hom & Gaertner 2000 JoM"
	rubenstein = "Rubenstein et al. 2018 PPsych"
	falbe      = "Falbe & Yukl 1992 AMJ"
	initiating = "Judge, Piccolo & Ilies 2004 JAP"
	piccolo    = "Judge & Piccolo 2004 JAP"
	podsakoff  = "Podsakoff et al. 2006 OBHDP"
	schyns     = "Schyns & Schilling 2013 LQ"
	frazier    = "Frazier et al. 2017 PPsych"
	mathieu    = "Mathieu et al. 2015 JAP"
	kim        = "Kim, Beehr & Prewett 2018"
	stoker     = "Stoker, Garretsen & Soudis 2019 LQ"
	lorinkova  = "Lorinkova, Pearsall & Sims 2013 AMJ"
)

// Targets are all targets, those of the first block before those of the second.
// They are what docs/evidence.md says: changing one to please a model is fitting.
var Targets = concat(firstBlock, vignettes(), secondBlock)

var firstBlock = []Target{
	{"TO-15", 1, "voluntary turnover a year, firms without layoffs, %", byOrg, "10.4", 8, 15, "Trevor & Nyberg 2008 AMJ", Verified, "quits in the year after the survey over mean heads, of organizations without layoffs in it", 1, value(turnoverRate)},
	{"LD-01", 1, "leader-member relation, job satisfaction", byPerson, ".46", .29, .63, boer + " (k 36, N 8,521)", Verified, "", 2, corr("leader_member", "satisfaction")},
	{"LD-02", 1, "leader-member relation, commitment", byPerson, ".40", .27, .52, boer + " (k 33)", Verified, "", 2, corr("leader_member", "commitment")},
	{"LD-03", 1, "job satisfaction, commitment", byPerson, ".52", .30, .75, boer + " (k 26)", Verified, "", 2, corr("satisfaction", "commitment")},
	{"TR-01", 1, "trust in leader, job satisfaction", byPerson, ".51", .35, .65, dirks, Recalled, "", 2, corr("trust", "satisfaction")},
	{"TR-02", 1, "trust in leader, commitment", byPerson, ".49", .35, .62, dirks, Recalled, "", 2, corr("trust", "commitment")},
	{"TR-03", 1, "trust in leader, quit intention", byPerson, "-.40", -.55, -.25, dirks, Recalled, "", 2, corr("trust", "quit_intention")},
	{"TO-01", 1, "quit intention, turnover", byPerson, ".38", .20, .45, griffeth, Quoted, binary, 2, corr("quit_intention", dichotomy)},
	{"TO-02", 1, "job satisfaction, turnover", byPerson, "-.19 / rho -.28", -.30, -.10, griffeth + "; " + rubenstein, Quoted, binary, 2, corr("satisfaction", dichotomy)},
	{"TO-03", 1, "commitment, turnover", byPerson, "-.23 / rho -.29", -.32, -.12, griffeth + "; " + rubenstein, Quoted, binary, 2, corr("commitment", dichotomy)},
	{"PF-01", 1, "job satisfaction, performance", byPerson, ".30 (.16 net)", .10, .30, "Judge et al. 2001 PBull", Verified, "performance as rated", 2, corr("satisfaction", "performance")},
	{"PW-05a", 1, "commit: inspirational and consultation ahead of rational and exchange, points", byPerson, "order", 0, inf, falbe, Verified, "least of the first two less most of the second two; request as in PW-04", 0, value(ahead(
		[]param.Tactic{param.Inspirational, param.Consultation}, []param.Tactic{param.Rational, param.Exchange}))},
	{"PW-05b", 1, "commit: rational and exchange ahead of pressure and legitimating, points", byPerson, "order", 0, inf, falbe, Verified, "likewise", 0, value(ahead(
		[]param.Tactic{param.Rational, param.Exchange}, []param.Tactic{param.Pressure, param.Legitimating}))},
}

// falbeYukl holds the shares of resisting, complying and committing by tactic,
// in per cent.
var falbeYukl = []struct {
	tactic param.Tactic
	name   string
	shares [3]int
}{
	{param.Inspirational, "inspirational", [3]int{0, 10, 90}}, {param.Consultation, "consultation", [3]int{18, 27, 55}},
	{param.Exchange, "exchange", [3]int{24, 41, 35}}, {param.Rational, "rational", [3]int{47, 30, 23}},
	{param.Legitimating, "legitimating", [3]int{44, 56, 0}}, {param.Pressure, "pressure", [3]int{56, 41, 3}},
}

// vignettes are the cells of PW-04: a hard request to everybody who has a
// leader, by each tactic in turn.
func vignettes() []Target {
	var all []Target
	for _, f := range falbeYukl {
		for response, word := range [3]string{"resist", "comply", "commit"} {
			published := float64(f.shares[response])
			all = append(all, Target{"PW-04 " + f.name + "/" + word, 1, "a hard request by " + f.name + ": " + word + ", %", byPerson, fmt.Sprint(f.shares[response]),
				published - 12, published + 12, falbe, Recalled, "chance that the model gives each person, in the state of the survey, for a request of the own leader", 0, value(cell(f.tactic, response))})
		}
	}
	return all
}

var secondBlock = []Target{
	overall("LD-04", "direction and structure, outcomes overall", "structure", ".29", .15, .40, initiating),
	overall("LD-05", "consideration, outcomes overall", "consideration", ".48", .35, .60, initiating),
	overall("LD-07", "transformational, outcomes overall", "transformational", ".44", .30, .55, piccolo),
	overall("LD-08", "contingent reward, outcomes overall", "contingent_reward", ".39", .25, .50, piccolo),
	overall("LD-09", "laissez-faire, outcomes overall", "laissez_faire", "-.37", -.50, -.25, piccolo),
	{"LD-11", 2, "transformational, job satisfaction", byPerson, ".44", .18, .70, boer + " (k 29, N 14,021)", Verified, "", 2, corr("transformational", "satisfaction")},
	overall("LD-17a", "punishment upon deed, outcomes overall: neutral", "contingent_punishment", "neutral", -.10, inf, podsakoff),
	overall("LD-17b", "punishment without a deed, outcomes overall: harm", "arbitrary_punishment", "negative", -inf, 0, podsakoff),
	{"TR-04", 2, "trust in leader, job performance", byPerson, ".16", .08, .28, dirks, Recalled, "performance as rated", 2, corr("trust", "performance")},
	{"TR-06", 2, "trust: attitudes less behaviour", byPerson, "attitudes much more", .15, inf, "Dirks & Ferrin 2000", Verified, "mean r of trust with job satisfaction and commitment, less that with rated performance", 2,
		less(average(corr("trust", "satisfaction"), corr("trust", "commitment")), corr("trust", "performance"))},
	{"DL-01", 2, "destructive leadership, attitude to leader", byPerson, "-.57", -.70, -.40, schyns + " (rank V)", Recalled, "", 2, corr("destructive", "attitude_to_leader")},
	{"DL-03", 2, "destructive leadership, quit intention", byPerson, ".31", .20, .45, schyns + " (sign V)", Recalled, "", 2, corr("destructive", "quit_intention")},
	{"DL-04a", 2, "destructive leadership, well-being", byPerson, "-.35", -.48, -.22, schyns + " (sign V)", Recalled, "", 2, corr("destructive", "well_being")},
	{"DL-04b", 2, "destructive leadership, job satisfaction", byPerson, "-.34", -.48, -.22, schyns + " (sign V)", Recalled, "", 2, corr("destructive", "satisfaction")},
	{"DL-05", 2, "destructive leadership, performance", byPerson, "-.20", -.30, -.08, schyns + " (sign V)", Recalled, "performance as rated", 2, corr("destructive", "performance")},
	{"SH-01", 2, "shared leadership, team effectiveness", byTeam, ".34", .20, .45, "Wang, Waldman & Zhang 2014 JAP", Verified, "mean of four r: job satisfaction, commitment, cohesion, rated team performance", 2,
		average(teamCorr("shared_leadership", "satisfaction"), teamCorr("shared_leadership", "commitment"), teamCorr("shared_leadership", "cohesion"), teamCorr("shared_leadership", "team_performance"))},
	{"SH-04", 2, "shared leadership, logged performance", byTeam, ".21", .10, .30, "D'Innocenzo, Mathieu & Kukenberger 2016 JoM (sign V)", Recalled, "", 2, teamCorr("shared_leadership", "team_output")},
	{"SH-06a", 2, "empowering leadership, attitude to leader", byPerson, ".59", .40, .65, kim, Verified, "", 2, corr("empowering", "attitude_to_leader")},
	{"SH-06b", 2, "empowering leadership, performance", byPerson, ".31", .15, .40, kim, Verified, "performance as rated", 2, corr("empowering", "performance")},
	{"SH-08", 2, "participation as such, satisfaction and performance", byPerson, "small", .05, .30, "Wagner 1994 AMR", Verified, "mean of two r: job satisfaction, rated performance", 2,
		average(corr("participation", "satisfaction"), corr("participation", "performance"))},
	{"TO-04", 2, "leadership, turnover", byPerson, "rho -.24", -.26, -.04, rubenstein, Quoted, binary + "; mean of leader-member relation and transformational", 2,
		average(corr("leader_member", dichotomy), corr("transformational", dichotomy))},
	{"TO-06", 2, "exhaustion, turnover", byPerson, "rho .21", .08, .28, rubenstein, Quoted, binary, 2, corr("exhaustion", dichotomy)},
	{"TO-10", 2, "performance, turnover: the good leave less", byPerson, "-.28", -.30, -.10, "McEvoy & Cascio 1987 JAP", Verified, binary + "; performance of the year before the survey, as rated", 2, corr("performance_before", dichotomy)},
	{"TO-11", 2, "direct part of attitudes in turnover beside quit intention", byPerson, "nearly none", -.25, .25, "Tett & Meyer 1993 PPsych", Verified, "of job satisfaction and of commitment: standardized weight beside quit intention over r; mean of the two, from mean r", 2, derived{
		[]pair{people("satisfaction", dichotomy), people("commitment", dichotomy), people("satisfaction", "quit_intention"), people("commitment", "quit_intention"), people("quit_intention", dichotomy)}, directPart}},
	{"ST-01", 2, "burnout jointly, turnover (multiple R)", byPerson, "R .33", .15, .40, "Swider & Zimmerman 2010 JVB", Verified, "exhaustion and well-being as predictors, from mean r; the model has no scale of reduced accomplishment", 2, derived{
		[]pair{people("exhaustion", dichotomy), people("well_being", dichotomy), people("exhaustion", "well_being")}, multipleR}},
	{"ST-02", 2, "exhaustion, performance", byPerson, "-.17", -.28, -.08, "Corbeanu et al. 2023", Verified, "performance as rated", 2, corr("exhaustion", "performance")},
	{"PS-02a", 2, "psychological safety, learning", byPerson, ".62", .40, .65, frazier, Recalled, "", 2, corr("safety", "learning")},
	{"PS-02b", 2, "psychological safety, information sharing", byPerson, ".52", .35, .60, frazier, Recalled, "", 2, corr("safety", "sharing")},
	{"PS-02c", 2, "psychological safety, performance", byPerson, ".43", .20, .45, frazier, Recalled, "performance as rated", 2, corr("safety", "performance")},
	{"TM-02a", 2, "cohesion: stability over half a year", byTeam, ".55", .25, .85, mathieu, Verified, "standardized path of cohesion on cohesion and output 26 weeks before, from mean r", 2, derived{crossLagged, stability}},
	{"TM-02b", 2, "cohesion to later performance", byTeam, ".25", .10, .40, mathieu, Verified, "standardized path of output on cohesion and output 26 weeks before", 2, derived{crossLagged, cohesionFirst}},
	{"TM-02c", 2, "performance to later cohesion", byTeam, ".26", .10, .40, mathieu, Verified, "standardized path of cohesion on output and cohesion 26 weeks before", 2, derived{crossLagged, outputFirst}},
	{"TM-02d", 2, "the two cross-lags alike", byTeam, "difference 0", -.15, .15, mathieu, Verified, "TM-02b less TM-02c; what counts as alike is ours", 2, derived{crossLagged, func(r []float64) float64 { return cohesionFirst(r) - outputFirst(r) }}},
	{"CR-04a", 2, "a threat makes leaders more directive", byOrg, "positive", 0, inf, stoker, Verified, "direction that people perceive in the 12 weeks from a severe shock, less the same without it, same luck; every fourth organization", 2, value(threatRise)},
	{"CR-04b", 2, "half-life of that, months", byOrg, "1 to 2 years to fade", 6, 15, stoker, Verified, "from the highest four weeks of the mean difference until half of it; 24 = longer than was looked at", 1, halfLife{}},
	{"LT-01a", 2, "directive teams start higher", byTeam, "positive", 0, inf, lorinkova, Verified, "r of direction less empowering acts of the leader with net output in the first quarter", 2, teamCorr("directive", "team_start")},
	{"LT-01b", 2, "empowered teams improve faster", byTeam, "negative", -inf, 0, lorinkova, Verified, "r of direction less empowering acts with the slope of net output over two years", 2, teamCorr("directive", "team_slope")},
}

// overall is a target for outcomes overall.
func overall(id, what, scale, published string, low, high float64, reference string) Target {
	how := outcomes
	if math.IsInf(high, 1) {
		how += "; what still counts as neutral is ours"
	}
	return Target{id, 2, what, byMix, published, low, high, reference, Verified, how, 2,
		average(corr(scale, "attitude_to_leader"), corr(scale, "satisfaction"), corr(scale, "commitment"), teamCorr(scale, "team_performance"))}
}

func concat(parts ...[]Target) []Target {
	var all []Target
	for _, p := range parts {
		all = append(all, p...)
	}
	return all
}

// allPairs are the correlations that some target needs, pairPlace says where
// each stands.
var allPairs, pairPlace = gatherPairs()

func gatherPairs() ([]pair, map[pair]int) {
	var all []pair
	at := map[pair]int{}
	for i := range Targets {
		for _, p := range Targets[i].of.pairs() {
			if _, known := at[p]; !known {
				at[p] = len(all)
				all = append(all, p)
			}
		}
	}
	return all, at
}
