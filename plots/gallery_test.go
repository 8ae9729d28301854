package plots

import (
	"bytes"
	"flag"
	"fmt"
	"image"
	"image/draw"
	pngformat "image/png"
	"os"
	"path/filepath"
	"testing"
)

var gallery = flag.String("gallery", "", "folder to draw every chart of synthetic results into, in colour and in grey")

// TestGallery draws every kind for looking at. It does nothing without -gallery.
func TestGallery(t *testing.T) {
	if *gallery == "" {
		t.Skip("no -gallery folder")
	}
	for name, s := range galleryShapes() {
		r := synthetic(s)
		for _, k := range Kinds {
			c, err := k.Draw(r, Options{})
			if err != nil {
				t.Logf("%s of %s: %v", k.Name, name, err)
				continue
			}
			for _, size := range Sizes {
				b, err := c.PNG(size)
				if err != nil {
					t.Fatal(err)
				}
				file := filepath.Join(*gallery, fmt.Sprintf("%s-%s-%s", name, k.Name, size.Name))
				os.WriteFile(file+".png", b, 0o666)
				if size == Slide && name == "two" {
					os.WriteFile(file+"-grey.png", greyed(t, b), 0o666)
					svg, _ := c.SVG(size)
					os.WriteFile(file+".svg", svg, 0o666)
					os.WriteFile(file+".alt.txt", []byte(c.Alt()), 0o666)
				}
			}
		}
	}
}

func greyed(t *testing.T, b []byte) []byte {
	img, err := pngformat.Decode(bytes.NewReader(b))
	if err != nil {
		t.Fatal(err)
	}
	grey := image.NewGray(img.Bounds())
	draw.Draw(grey, img.Bounds(), img, image.Point{}, draw.Src)
	var out bytes.Buffer
	if err := pngformat.Encode(&out, grey); err != nil {
		t.Fatal(err)
	}
	return out.Bytes()
}
