package scenario

// Question is a question whose answers make a style; what people read of it
// stands in the file of words, under interview.KEY.
type Question struct {
	Key     string   `json:"key"`
	Answers []Answer `json:"answers"`
}

// Answer is an answer and the keys of a style that it sets.
type Answer struct {
	Key  string    `json:"key"`
	Sets []Setting `json:"sets"`
}

// Setting is a key of a style (param.StyleRows) with its value.
type Setting struct {
	Key   string `json:"key"`
	Value any    `json:"value"`
}

// Interview designs a leader: what the leader does when something has to be
// decided, checked, punished, borne or praised. What no answer sets keeps its
// default. All intensities are assumed; they lie within those of the built-in
// styles.
var Interview = []Question{
	{"decide", []Answer{
		{"alone", []Setting{{"direct", 0.8}, {"consult", 0.05}, {"delegate", 0.05}}},
		{"asks", []Setting{{"direct", 0.4}, {"consult", 0.6}, {"delegate", 0.2}}},
		{"leaves", []Setting{{"direct", 0.15}, {"consult", 0.4}, {"delegate", 0.7}}},
	}},
	{"check", []Answer{
		{"closely", []Setting{{"monitor", 0.7}}},
		{"sometimes", []Setting{{"monitor", 0.25}}},
		{"trusts", []Setting{{"monitor", 0.08}}},
	}},
	{"refusal", []Answer{
		{"punishes", []Setting{{"threaten", 0.25}, {"sanction", 0.7}}},
		{"talks", []Setting{{"threaten", 0.05}, {"sanction", 0.2}}},
		{"asks", []Setting{{"threaten", 0.0}, {"sanction", 0.05}, {"listen", 0.6}}},
	}},
	{"failure", []Answer{
		{"blames", []Setting{{"blame", 0.7}}},
		{"passes", []Setting{{"blame", 0.25}}},
		{"looks", []Setting{{"blame", 0.02}, {"explain", 0.6}}},
	}},
	{"praise", []Answer{
		{"silent", []Setting{{"reward", 0.1}, {"recognise", 0.05}}},
		{"rewards", []Setting{{"reward", 0.6}, {"recognise", 0.3}}},
		{"credits", []Setting{{"reward", 0.3}, {"recognise", 0.7}}},
	}},
	{"crisis", []Answer{
		{"commands", []Setting{{"crisis_policy", "command"}, {"hand_back", false}}},
		{"hands_back", []Setting{{"crisis_policy", "command"}, {"hand_back", true}}},
		{"shares", []Setting{{"crisis_policy", "share"}, {"hand_back", true}}},
	}},
}
