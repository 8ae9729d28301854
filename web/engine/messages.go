package engine

import (
	"encoding/base64"
	"encoding/binary"
	"math"
	"strconv"

	"leadsim/sim/scenario"
)

// The messages. A page sends requests; each is answered by one reply with its
// id, which holds "error" if it could not be done. Besides, the session sends
// frames while it plays, and news of work that goes on.
//
//	do       reads                    answers with
//	about    -                        About: settings, measures, studies
//	load     state                    Loaded; the run stands before week 0
//	play     speed                    -; weeks a second, 0 = as fast as it goes
//	pause    -                        -
//	step     weeks                    -
//	reset    seed                     Loaded; settings moved meanwhile count from the start
//	set      key, value, unset        Moved: from when on it counts
//	set      many                     the same for several at once
//	setting  key                      Slider: a setting with its value of now
//	watch    metrics, look            the whole series of the metrics
//	drawn    -                        no reply: the page has drawn a frame
//	ties     arm                      Ties as they stand
//	story    arm, seat                Story of who holds the seat
//	batch    runs                     - at once, then "batch" events; 0 ends it
//	spread   metric                   Spread over the runs of the batch
//	table    table, all               CSV of the run, or of all runs of the batch
//	toml     -                        the study as it stands, complete
//	state    -                        State, as the address keeps it

// Request is what a page asks for.
type Request struct {
	ID      int      `json:"id"`
	Do      string   `json:"do"`
	State   *State   `json:"state,omitempty"`
	Speed   float64  `json:"speed,omitempty"`
	Weeks   int      `json:"weeks,omitempty"`
	Seed    *int     `json:"seed,omitempty"`
	Key     string   `json:"key,omitempty"`
	Value   string   `json:"value,omitempty"`
	Unset   bool     `json:"unset,omitempty"`
	Many    []string `json:"many,omitempty"` // key=value, instead of key and value
	Metrics []string `json:"metrics,omitempty"`
	Metric  string   `json:"metric,omitempty"`
	Look    string   `json:"look,omitempty"` // trust, fear, wounds, adoption; "" = nobody is drawn
	Arm     int      `json:"arm,omitempty"`
	Seat    int      `json:"seat,omitempty"`
	Runs    int      `json:"runs,omitempty"`
	Table   string   `json:"table,omitempty"`
	All     bool     `json:"all,omitempty"`
}

// State is all that a run follows from: what the address of the page holds.
type State struct {
	Study   string   `json:"study,omitempty"` // a built-in scenario, or the name of Text
	Text    string   `json:"text,omitempty"`  // a study's own TOML
	Set     []string `json:"set,omitempty"`   // key=value, from the start
	Without []string `json:"without,omitempty"`
	Changes []Change `json:"changes,omitempty"` // while the run went on, in order of time
	Seed    *int     `json:"seed,omitempty"`
	Weeks   *int     `json:"weeks,omitempty"`
	Run     int      `json:"run,omitempty"` // which run of the seed is shown, from 0
	At      int      `json:"at,omitempty"`  // weeks lived
}

// Change is a setting moved after so many weeks: "key=value", or "key" to go
// back to what the study says.
type Change struct {
	Week int    `json:"week"`
	Set  string `json:"set"`
}

// Reply answers a request.
type Reply struct {
	ID     int    `json:"id"`
	Error  string `json:"error,omitempty"`
	Result any    `json:"result,omitempty"`
}

// About is what does not depend on the study.
type About struct {
	Version   string              `json:"version"`
	Rows      []Row               `json:"rows"`
	Metrics   []Metric            `json:"metrics"`
	Studies   []Listed            `json:"studies"`
	Styles    []StyleOut          `json:"styles"`
	Limits    LimitsOut           `json:"limits"`
	Interview []scenario.Question `json:"interview"` // whose answers design a leader
}

// LimitsOut tells the page how far it may go.
type LimitsOut struct {
	Runs   int `json:"runs"`
	People int `json:"people"`
}

// Row is a setting as package param has it.
type Row struct {
	Key     string   `json:"key"`
	Kind    string   `json:"kind"`
	Default any      `json:"default"`
	Low     Num      `json:"low"`
	High    Num      `json:"high"`
	Unit    string   `json:"unit"`
	Meaning string   `json:"meaning"`
	Ends    string   `json:"ends,omitempty"`
	Source  string   `json:"source"`
	Options []string `json:"options,omitempty"`
	When    string   `json:"when"` // now, joining, start
}

// Metric is a column of weeks.csv.
type Metric struct {
	Name    string `json:"name"`
	Label   string `json:"label"`
	Unit    string `json:"unit"`
	Low     Num    `json:"low"`
	High    Num    `json:"high"`
	Seen    string `json:"seen"`
	Meaning string `json:"meaning"`
}

// Listed is a built-in study.
type Listed struct {
	Name     string `json:"name"`
	Title    string `json:"title"`
	Question string `json:"question"`
}

// StyleOut is a built-in style.
type StyleOut struct {
	Name  string `json:"name"`
	Title string `json:"title"`
	About string `json:"about"`
}

// Loaded says what is on the table.
type Loaded struct {
	State       State    `json:"state"`
	Name        string   `json:"name"`
	Lesson      Lesson   `json:"lesson"`
	Arms        []ArmOut `json:"arms"`
	Differences []string `json:"differences"`
	Alike       bool     `json:"alike"` // they differ in luck alone, if in that
	Weeks       int      `json:"weeks"`
	Week        int      `json:"week"`
	Seed        int      `json:"seed"`
	Runs        int      `json:"runs"`
	Sliders     []Slider `json:"sliders"`
	Metrics     []string `json:"metrics"` // that the study's charts show, to begin with
	Scripts     []Script `json:"scripts"`
	Hash        string   `json:"hash"`
	Command     string   `json:"command"` // the command line of the same study
}

// Lesson is [lesson] of the study.
type Lesson struct {
	Title    string   `json:"title"`
	Question string   `json:"question"`
	Story    string   `json:"story"`
	Predict  []string `json:"predict"`
	Notice   []string `json:"notice"`
	Try      []string `json:"try"`
	Discuss  []string `json:"discuss"`
	Limits   []string `json:"limits"`
}

// ArmOut is an arm: its leaders' style and its organization, by seat.
type ArmOut struct {
	Name   string         `json:"name"`
	Style  string         `json:"style"`
	Seats  int            `json:"seats"`
	TeamOf Ints           `json:"teamOf"` // by seat
	Leader []int          `json:"leader"` // by team: the seat from which it is led; the last team is the board's, led by nobody
	IDs    []string       `json:"ids,omitempty"`
	Values map[string]any `json:"values"` // of the settings, where not the default
}

// Slider is a setting that the lesson puts in front.
type Slider struct {
	Key   string `json:"key"` // as it is set
	Row   *Row   `json:"row"`
	Arm   int    `json:"arm"`             // -1 = all arms
	Event string `json:"event,omitempty"` // name of the event that it is of
	Value []any  `json:"value"`           // of now, by arm; one alone if Arm says which
	Own   []any  `json:"own"`             // what the study says
	Set   bool   `json:"set"`             // the page has moved it
}

// Script is a scripted event.
type Script struct {
	Week int    `json:"week"`
	Kind string `json:"kind"`
	Name string `json:"name"`
}

// Moved answers set.
type Moved struct {
	When    string   `json:"when"` // start (in a new run), joining, now; before week 0 always now
	State   State    `json:"state"`
	Pending bool     `json:"pending"` // something waits for a new run
	Slider  *Slider  `json:"slider"`
	Sliders []Slider `json:"sliders"`
	Hash    string   `json:"hash"`
	Command string   `json:"command"`
	Loaded  *Loaded  `json:"loaded,omitempty"` // before week 0: what is on the table now
}

// Frame is an event: the weeks since the last frame.
type Frame struct {
	Event   string     `json:"event"` // "frame"
	From    int        `json:"from"`  // the first week in Series
	Week    int        `json:"week"`  // weeks lived
	Playing bool       `json:"playing"`
	Ended   bool       `json:"ended"`
	Arms    []ArmFrame `json:"arms"`
}

// ArmFrame is an arm's part of a frame.
type ArmFrame struct {
	Series [][]Num     `json:"series"` // by metric watched, a number a week
	Look   Bytes       `json:"look,omitempty"`
	News   []Happening `json:"news,omitempty"`
	Heads  int         `json:"heads"`
}

// Happening is a line of events.csv.
type Happening struct {
	Week  int    `json:"week"`
	Kind  string `json:"kind"`
	Team  int    `json:"team"`
	Seat  int    `json:"seat"`
	Value Num    `json:"value"`
	Name  string `json:"name,omitempty"`
}

// Ties are the informal ties of an arm: tie n runs from seat From[n] to seat
// To[n], who hears From; Weight in 1/255.
type Ties struct {
	From   Ints  `json:"from"`
	To     Ints  `json:"to"`
	Weight Bytes `json:"weight"`
}

// BatchNews is an event: how far a batch is.
type BatchNews struct {
	Event string `json:"event"` // "batch"
	Done  int    `json:"done"`
	Total int    `json:"total"`
	Error string `json:"error,omitempty"`
}

// Spread is a metric over the runs of a batch.
type Spread struct {
	Metric string    `json:"metric"`
	Runs   int       `json:"runs"`
	Arms   [][][]Num `json:"arms"`   // by arm and run, a number a week
	Middle []int     `json:"middle"` // by arm: the run that lies in the middle
	Ends   [][]Num   `json:"ends"`   // by arm and run: the mean of the last EndOf weeks
	EndOf  int       `json:"endOf"`
	Ahead  []int     `json:"ahead,omitempty"` // of two arms: pairs in which each is higher; the rest are equal
	Shown  int       `json:"shown"`           // the run that is on the table
}

// Story is what became of the person who holds a seat, from week to week.
type Story struct {
	Arm     int              `json:"arm"`
	Seat    int              `json:"seat"`
	ID      string           `json:"id"`
	Leads   int              `json:"leads"` // people who report to her
	Team    int              `json:"team"`
	Level   int              `json:"level"`
	Since   int              `json:"since"` // week of joining, -1 = from the start
	Weeks   []int            `json:"weeks"` // that she lived here, and how she was at the end of each
	States  map[string][]Num `json:"states"`
	Now     map[string]Num   `json:"now"`
	Moments []Moment         `json:"moments"`
	Boss    int              `json:"boss"` // seat, -1 = nobody
	BossID  string           `json:"bossID"`
}

// Moment is something that happened to a person or around her.
type Moment struct {
	Week  int    `json:"week"`
	Kind  string `json:"kind"`            // see story.go
	Cause string `json:"cause,omitempty"` // the account of the ledger, or the kind of exit
	Size  Num    `json:"size,omitempty"`
	Seat  int    `json:"seat"`          // of somebody else, -1 = nobody
	Who   string `json:"who,omitempty"` // the id of that person then
	Name  string `json:"name,omitempty"`
}

// Num is a number with six digits, enough to draw; null if there is none.
type Num float64

// MarshalJSON writes it.
func (n Num) MarshalJSON() ([]byte, error) {
	x := float64(n)
	if math.IsNaN(x) || math.IsInf(x, 0) {
		return []byte("null"), nil
	}
	return strconv.AppendFloat(nil, x, 'g', 6, 64), nil
}

// Ints are whole numbers of 32 bits, written as base64 of little-endian bytes.
type Ints []int32

// MarshalText writes them.
func (v Ints) MarshalText() ([]byte, error) {
	raw := make([]byte, 0, 4*len(v))
	for _, x := range v {
		raw = binary.LittleEndian.AppendUint32(raw, uint32(x))
	}
	return base64.StdEncoding.AppendEncode(nil, raw), nil
}

// Bytes are shares in 1/254, 255 = nobody there, written as base64.
type Bytes []byte

// MarshalText writes them.
func (v Bytes) MarshalText() ([]byte, error) { return base64.StdEncoding.AppendEncode(nil, v), nil }

// share writes a share from 0 to 1 as a byte; what is negative is nobody.
func share(x float32) byte {
	if x < 0 {
		return 255
	}
	return byte(min(1, x)*254 + 0.5)
}
