# shellcheck shell=bash
# What the scripts in this folder share. They source it; it takes them to the
# root of the module.
#
# LEADSIM_REQUIRE names, with commas between them, checks that must not be left
# out for want of a tool: cc, qemu-arm64, qemu-386, node, amd64-v3, slurm,
# browser.

set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
exec </dev/null

# scratch is a folder that goes when the script ends; the scripts that it calls
# share the list of what was left out.
scratch=$(mktemp -d "${TMPDIR:-/tmp}/leadsim-ci.XXXXXX")
trap 'chmod -R u+w "$scratch"; rm -rf "$scratch"' EXIT
export LEADSIM_SKIPPED=${LEADSIM_SKIPPED:-$scratch/skipped}
touch "$LEADSIM_SKIPPED"

# required TOOL: is it named in LEADSIM_REQUIRE?
required() { [[ ",${LEADSIM_REQUIRE:-}," == *",$1,"* ]]; }

# leave_out TOOL WHY notes that a check is left out; it fails if the tool is required.
leave_out() {
	echo "left out, $1: $2"
	echo "$1: $2" >>"$LEADSIM_SKIPPED"
	if required "$1"; then
		echo "but LEADSIM_REQUIRE names $1" >&2
		return 1
	fi
}

have() { command -v "$1" >/dev/null; }

# stage NAME COMMAND... runs a command, goes on whatever happens, and keeps the time.
timings=() failures=()
stage() {
	local name=$1 start=$SECONDS status
	shift
	echo
	echo "== $name"
	set +e
	(
		trap - EXIT
		set -euo pipefail
		"$@"
	)
	status=$?
	set -e
	timings+=("$(printf '%5d s  %s' $((SECONDS - start)) "$name")")
	if ((status != 0)); then
		failures+=("$name")
		echo "== $name FAILED"
	fi
}

# report prints the timings and fails if a stage has failed.
report() {
	echo
	printf '%s\n' "${timings[@]}"
	printf '%5d s  in all\n' $SECONDS
	if [[ -s $LEADSIM_SKIPPED ]]; then
		echo "Left out:"
		sed 's/^/  /' "$LEADSIM_SKIPPED"
	fi
	if ((${#failures[@]} > 0)); then
		echo "FAILED: $(IFS=,; echo "${failures[*]}")"
		exit 1
	fi
	echo "all well"
}

# fuzz TIME runs each fuzz target for that long.
fuzz() {
	local time=$1 line targets=()
	while read -r line _pkg; do
		case $line in
		Fuzz*) targets+=("$line") ;;
		ok)
			for line in ${targets[@]+"${targets[@]}"}; do
				go test "${_pkg%%[[:space:]]*}" -run '^$' -fuzz "^$line\$" -fuzztime "$time"
			done
			targets=()
			;;
		esac
	done < <(go test -list '^Fuzz' ./...)
}
