#!/usr/bin/env bash
# Runs the commands of README.md, so that they stay true: in each block marked
# sh, the lines that begin with "sim" or "go run ./cmd/sim", one after the other
# in a scratch folder. A comment after two spaces and # is dropped.
source "$(dirname "$0")/lib.sh"

mkdir "$scratch/bin" "$scratch/work"
go build -o "$scratch/bin/" ./cmd/sim
PATH=$scratch/bin:$PATH

lines() { awk '/^```/ { inside = ($0 == "```sh"); next } inside' README.md | sed 's/  #.*//'; }

first=$(lines | grep '^go ' | head -2)
[[ $first == $'go run ./cmd/sim run one-crisis-two-leaders\ngo test ./...' ]] || {
	echo "README.md: the first two commands are"
	echo "$first"
	exit 1
}

failed=0 ran=0
while IFS= read -r line; do
	case $line in
	"sim" | "sim "* | "go run ./cmd/sim"*) ;;
	*) continue ;;
	esac
	echo "$ $line"
	command=${line/#go run .\/cmd\/sim/sim}
	ran=$((ran + 1))
	(cd "$scratch/work" && bash -euo pipefail -c "$command" >"$scratch/said" 2>&1) || {
		failed=$((failed + 1))
		cat "$scratch/said"
		echo "README.md: this command failed: $line"
	}
done < <(lines)
# The charts that it names are drawn.
while IFS= read -r chart; do
	[[ -f $scratch/work/out/one-crisis-two-leaders/$chart ]] || {
		failed=$((failed + 1))
		echo "README.md: no such chart: $chart"
	}
done < <(grep -o "charts/[0-9a-z-]*\.\(png\|svg\)" README.md)

echo "$ran commands run, $failed failed"
((failed == 0 && ran > 0))
