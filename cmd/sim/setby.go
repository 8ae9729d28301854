package main

import (
	"io/fs"
	"path"
	"slices"
	"strings"

	"github.com/BurntSushi/toml"

	"leadsim/scenarios"
)

// setBy returns the built-in scenarios and styles that set a key themselves.
func setBy(key string) (names []string) {
	for _, name := range scenarios.Names() {
		if slices.Contains(keysOf(name+".toml"), key) {
			names = append(names, name)
		}
	}
	act, ofStyle := strings.CutPrefix(key, "leaders.")
	if !ofStyle {
		return names
	}
	var with []string
	styles, _ := fs.Glob(scenarios.Files, "styles/*.toml") // the pattern is good
	for _, file := range styles {
		if slices.Contains(keysOf(file), act) {
			with = append(with, "style "+strings.TrimSuffix(path.Base(file), ".toml"))
		}
	}
	if len(with) == len(styles) {
		with = []string{"every style"}
	}
	return append(names, with...)
}

// keysOf returns the keys that a built-in file sets, without the arm.
func keysOf(file string) []string {
	text, err := fs.ReadFile(scenarios.Files, file)
	if err != nil {
		return nil
	}
	var any map[string]any
	meta, err := toml.Decode(string(text), &any)
	if err != nil {
		return nil // the tests of the scenarios say so
	}
	var keys []string
	for _, k := range meta.Keys() {
		if k[0] == "arm" && len(k) > 1 {
			k = k[1:]
		}
		keys = append(keys, strings.Join(k, "."))
	}
	return keys
}
