package plots

import (
	"bytes"
	"image/color"
	"math"

	"gonum.org/v1/plot/vg"
	"gonum.org/v1/plot/vg/vgimg"
)

// pngCanvas draws an image through gonum's vg, whose y grows upwards. At 72
// dots an inch one point is one px.
type pngCanvas struct {
	vg     *vgimg.Canvas
	height float64
}

func png(c *Chart, size Size) ([]byte, error) {
	img := vgimg.NewWith(vgimg.UseWH(vg.Length(size.Width), vg.Length(size.Height)), vgimg.UseDPI(72),
		vgimg.UseBackgroundColor(color.White))
	c.draw(&pen{canvas: &pngCanvas{img, float64(size.Height)}, size: size})
	var b bytes.Buffer
	if _, err := (vgimg.PngCanvas{Canvas: img}).WriteTo(&b); err != nil {
		return nil, err
	}
	return b.Bytes(), nil
}

func (c *pngCanvas) path(path []point, closed bool) vg.Path {
	var out vg.Path
	for i, pt := range path {
		if i == 0 {
			out.Move(c.at(pt))
		} else {
			out.Line(c.at(pt))
		}
	}
	if closed {
		out.Close()
	}
	return out
}

func (c *pngCanvas) at(pt point) vg.Point {
	return vg.Point{X: vg.Length(pt.x), Y: vg.Length(c.height - pt.y)}
}

func (c *pngCanvas) line(path []point, closed bool, s stroke) {
	if len(path) < 2 {
		return
	}
	c.vg.SetColor(s.color)
	c.vg.SetLineWidth(vg.Length(s.width))
	var dash []vg.Length
	for _, d := range s.dash {
		dash = append(dash, vg.Length(d))
	}
	c.vg.SetLineDash(dash, 0)
	c.vg.Stroke(c.path(path, closed))
}

func (c *pngCanvas) fill(path []point, col color.NRGBA) {
	c.vg.SetColor(col)
	c.vg.Fill(c.path(path, true))
}

func (c *pngCanvas) circle(at point, radius float64, col color.NRGBA) {
	var p vg.Path
	centre := c.at(at)
	p.Move(centre.Add(vg.Point{X: vg.Length(radius)}))
	p.Arc(centre, vg.Length(radius), 0, 2*math.Pi)
	p.Close()
	c.vg.SetColor(col)
	c.vg.Fill(p)
}

func (c *pngCanvas) text(at point, a anchor, size float64, bold bool, col color.NRGBA, s string) {
	at.x -= textWidth(s, size, bold) * float64(a) / 2
	c.vg.SetColor(col)
	c.vg.FillString(face(size, bold), c.at(at), s)
}
