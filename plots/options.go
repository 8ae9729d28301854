package plots

// Options choose what a chart shows. The zero value lets the chart choose.
type Options struct {
	Title    string   // instead of the finding in words
	Subtitle string   // instead of measure, unit, runs and seed
	Metric   string   // name of the metric, for charts that can show any
	Metrics  []string // names of metrics, for charts of several panels
	Arms     []string // names of the arms to show, in this order; all if empty
	From, To int      // first and last week, counted from Event where the chart counts from an event; both 0 = the chart's own window
	Event    int      // week of the event that the chart is about; 0 = the first scripted event of the fitting kind
	Runs     int      // how many runs are drawn thinly; 0 = 12 to 16, negative = none
}
