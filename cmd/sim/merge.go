package main

import (
	"path/filepath"
	"regexp"
	"slices"
	"time"

	"github.com/spf13/cobra"

	"leadsim/sim/record"
	"leadsim/sim/sweep"
)

func newMerge(a *app) *cobra.Command {
	partial, format := false, ""
	cmd := &cobra.Command{
		Use:   "merge DIR...",
		Short: "Join the shards of a sweep, and write its tables",
		Long: "Joins folders that \"sim sweep --shard\" wrote. It checks that they are of the same sweep and together complete; the tables are\n" +
			"the same, byte for byte, as if one computer had done it all. With --partial it writes tables of what is there;\n" +
			"so it does for a single folder in which a sweep was stopped.",
		Example: "  sim merge out/no-time-to-ask-1f2e3d-shard-*-of-4\n  sim merge out/no-time-to-ask-1f2e3d --partial",
		Args:    cobra.MinimumNArgs(1),
		RunE: func(cmd *cobra.Command, args []string) error {
			f, ok := sweep.ParseFormat(format)
			if !ok {
				return usage("--format %s: want csv, parquet or both", format)
			}
			return a.merge(args, f, partial)
		},
	}
	cmd.Flags().BoolVar(&partial, "partial", false, "do with what is there if runs are missing")
	cmd.Flags().StringVar(&format, "format", "csv", "csv, parquet or both")
	cmd.Flags().StringVar(&a.outDir, "out", "", "the folder for the whole (default the shards' name without -shard-i-of-n)")
	cmd.Flags().BoolVar(&a.force, "force", false, "set aside a folder that holds other results; runs of this sweep stay in any case")
	return cmd
}

var shardEnding = regexp.MustCompile(`-shard-\d+-of-\d+$`)

// merge joins shards in the folder for the whole.
func (a *app) merge(dirs []string, format sweep.Format, partial bool) error {
	began := time.Now()
	dirs = distinct(dirs)
	e, m, err := sweep.Stored(dirs[0], library)
	if err != nil {
		return usage("%w", err)
	}
	for _, d := range dirs[1:] {
		if _, err := record.ReadSweepManifest(d); err != nil {
			return usage("%w", err)
		}
	}
	dir := a.outDir
	if dir == "" {
		dir = shardEnding.ReplaceAllString(filepath.Clean(dirs[0]), "")
		if m.Shard != "" && dir == filepath.Clean(dirs[0]) {
			return usage("%s does not end in -shard-i-of-n, so the name of the whole cannot be told; say it with --out", dirs[0])
		}
	}
	s, err := sweep.Merge(e, sweep.Where{Dir: dir, Version: m.Version, Force: a.force}, dirs, partial)
	if err != nil {
		return err
	}
	defer s.Close()
	if s.Aside != "" {
		a.warn("What was in %s is now in %s.", dir, s.Aside)
	}
	if _, ok := e.Design.(*sweep.Sensitivity); ok {
		a.saySensitivity(e, nil, sweep.Shard{})
		return a.finishSensitivity(s, dir, format, nil, logText(began, 1))
	}
	a.sayPlan(e, sweep.Shard{}, e.Len())
	return a.finishSweep(s, dir, format, logText(began, 1))
}

// real returns where a folder lies, links followed, if that can be told.
func real(dir string) string {
	if abs, err := filepath.Abs(dir); err == nil {
		dir = abs
	}
	if target, err := filepath.EvalSymlinks(dir); err == nil {
		return target
	}
	return dir
}

// distinct returns each folder once, in their order.
func distinct(dirs []string) (all []string) {
	var seen []string
	for _, d := range dirs {
		if r := real(d); !slices.Contains(seen, r) {
			seen, all = append(seen, r), append(all, d)
		}
	}
	return all
}
