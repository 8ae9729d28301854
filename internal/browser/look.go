package browser

import (
	"context"
	"errors"

	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/chromedp"
)

// Look is how somebody looks at a page. The zero value is a laptop in light
// mode with scripts.
type Look struct {
	Width, Height int     // of the window in CSS px; 0 = 1280 x 800
	Scale         float64 // device pixels a CSS px; 0 = 1
	Touch         bool    // a phone: touch, and the page's own viewport counts
	Dark          bool    // prefers-color-scheme: dark
	Still         bool    // prefers-reduced-motion: reduce
	Forced        bool    // forced-colors: active
	Print         bool    // as it is printed
	NoScripts     bool
}

// Sizes that pages are looked at in.
var (
	Phone     = Look{Width: 390, Height: 844, Scale: 2, Touch: true}
	Projector = Look{Width: 1920, Height: 1080}
)

func (l Look) apply(ctx context.Context) error {
	if l.Width == 0 {
		l.Width, l.Height = 1280, 800
	}
	if l.Scale == 0 {
		l.Scale = 1
	}
	feature := func(name, value string, on bool) *emulation.MediaFeature {
		if !on {
			value = ""
		}
		return &emulation.MediaFeature{Name: name, Value: value}
	}
	scheme := "light"
	if l.Dark {
		scheme = "dark"
	}
	media := emulation.SetEmulatedMediaParams{Features: []*emulation.MediaFeature{feature("prefers-color-scheme", scheme, true),
		feature("prefers-reduced-motion", "reduce", l.Still), feature("forced-colors", "active", l.Forced)}}
	if l.Print {
		media.Media = "print"
	}
	_, err1 := chromedp.Call(ctx, emulation.SetDeviceMetricsOverride, emulation.SetDeviceMetricsOverrideParams{
		Width: int64(l.Width), Height: int64(l.Height), DeviceScaleFactor: l.Scale, Mobile: l.Touch})
	_, err2 := chromedp.Call(ctx, emulation.SetEmulatedMedia, media)
	_, err3 := chromedp.Call(ctx, emulation.SetScriptExecutionDisabled, emulation.SetScriptExecutionDisabledParams{Value: l.NoScripts})
	return errors.Join(err1, err2, err3)
}
