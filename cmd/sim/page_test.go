package main

import (
	"os"
	"strings"
	"testing"
)

// Each command of docs/real-organization.md is in the story that runs them.
func TestThePageOnRealOrganizationsIsRun(t *testing.T) {
	page, err := os.ReadFile("../../docs/real-organization.md")
	if err != nil {
		t.Fatal(err)
	}
	story, err := os.ReadFile("testdata/script/real_organization.txtar")
	if err != nil {
		t.Fatal(err)
	}
	inside, commands := false, 0
	for line := range strings.Lines(string(page)) {
		line = strings.TrimSpace(line)
		if strings.HasPrefix(line, "```") {
			inside = line == "```sh"
			continue
		}
		if inside && strings.HasPrefix(line, "sim ") {
			commands++
			if !strings.Contains(string(story), "\nexec "+strings.ReplaceAll(line, `"`, "'")+"\n") { // stories know single quotes alone
				t.Errorf("no story runs: %s", line)
			}
		}
	}
	if commands < 4 {
		t.Errorf("%d commands on the page", commands)
	}
}
