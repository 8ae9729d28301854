package main

import (
	"context"

	"leadsim/web/engine"
)

// exportLab writes the page of the lab with an engine for the browser.
func (a *app) exportLab(ctx context.Context, dir string, first engine.State, own *engine.Own) error {
	return usage("--export: not yet")
}
