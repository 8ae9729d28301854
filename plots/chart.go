package plots

// Chart is a drawn chart: its pictures, its words and its numbers.
type Chart struct {
	Kind                          string
	Title, Subtitle, Note, Footer string

	alt    alt
	header []string
	rows   [][]string
	body   func(p *pen, area box)
}

// Alt describes the chart for those who cannot see it, in three paragraphs:
// what is drawn; the numbers; trend and comparison. It interprets nothing.
func (c *Chart) Alt() string { return c.alt.text() }

// Table returns the numbers that the chart shows. Missing numbers are empty.
func (c *Chart) Table() (header []string, rows [][]string) { return c.header, c.rows }

// SVG returns the chart as an SVG document, 1 unit = 1 px.
func (c *Chart) SVG(size Size) ([]byte, error) { return svg(c, size) }

// PNG returns the chart as a PNG image of the size's width and height.
func (c *Chart) PNG(size Size) ([]byte, error) { return png(c, size) }
