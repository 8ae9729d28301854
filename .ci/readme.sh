#!/usr/bin/env bash
# Runs the commands of README.md and of docs/teachers-guide.md, so that they stay
# true: in each block marked sh, the lines that begin with "sim" or
# "go run ./cmd/sim", one after the other in a scratch folder for each page. A
# comment after two spaces and # is dropped. Of the guide, runs and comparisons are
# made with two runs of each arm where they set anything: that they work is all
# that is asked.
source "$(dirname "$0")/lib.sh"

mkdir "$scratch/bin"
go build -o "$scratch/bin/" ./cmd/sim
PATH=$scratch/bin:$PATH

lines() { awk '/^```/ { inside = ($0 == "```sh"); next } inside' "$1" | sed 's/  #.*//'; }

first=$(lines README.md | grep '^go ' | head -2)
[[ $first == $'go run ./cmd/sim run one-crisis-two-leaders\ngo test ./...' ]] || {
	echo "README.md: the first two commands are"
	echo "$first"
	exit 1
}

failed=0 ran=0
# try PAGE FOLDER runs the commands of a page in a folder.
try() {
	local page=$1 folder=$2 line command
	mkdir "$folder"
	while IFS= read -r line; do
		case $line in
		"sim" | "sim "* | "go run ./cmd/sim"*) ;;
		*) continue ;;
		esac
		echo "$ $line"
		command=${line/#go run .\/cmd\/sim/sim}
		case $page:$command in
		docs/*:"sim run "*" --"* | docs/*:"sim compare "*) command+=" --runs 2" ;;
		esac
		ran=$((ran + 1))
		(cd "$folder" && bash -euo pipefail -c "$command" >"$scratch/said" 2>&1) || {
			failed=$((failed + 1))
			cat "$scratch/said"
			echo "$page: this command failed: $line"
		}
	done < <(lines "$page")
}
try README.md "$scratch/work"
try docs/teachers-guide.md "$scratch/guide"
# The charts that it names are drawn.
while IFS= read -r chart; do
	[[ -f $scratch/work/out/one-crisis-two-leaders/$chart ]] || {
		failed=$((failed + 1))
		echo "README.md: no such chart: $chart"
	}
done < <(grep -o "charts/[0-9a-z-]*\.\(png\|svg\)" README.md)

echo "$ran commands run, $failed failed"
((failed == 0 && ran > 0))
