package plots

// Size is a canvas and the heights of type on it, in px. A chart is laid out
// anew for each size: an enlarged picture would have type for another
// distance.
type Size struct {
	Name          string
	Width, Height int
	Title         float64 // the finding
	Text          float64 // subtitle, words in panels
	Small         float64 // ticks, note, footer
	Line          float64 // width of an ordinary bold line
}

// Slide is for the back row: no type below 24 px on a 1080 px high canvas.
var Slide = Size{"slide", 1920, 1080, 44, 28, 24.5, 5}

// Document is for a page of text, where the chart is about 17 cm wide.
var Document = Size{"document", 1400, 900, 31, 21, 19, 3.4}

// Sizes lists the sizes that every chart is drawn in.
var Sizes = []Size{Slide, Document}
