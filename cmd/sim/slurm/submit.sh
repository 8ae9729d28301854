#!/bin/sh
# Puts array.sh and, behind it, merge.sh into Slurm's queue. Arguments go to both, as in: sh submit.sh --account=NAME --partition=NAME
# Submitted again, it goes on where the sweep stopped. Written by leadsim {{VERSION}}.
set -eu
cd "$(dirname "$0")"
cd {{BACK}}
array=$(sbatch --parsable "$@" {{ARRAY}})
array=${array%%;*}
merge=$(sbatch --parsable --dependency="afterany:$array" "$@" {{MERGE}})
merge=${merge%%;*}
echo "Submitted: array $array, and merge step $merge, which begins when all tasks of the array have ended."
echo "Look on:          squeue --jobs=$array,$merge"
echo "What they print:  {{LOGS}}"
echo "A task that failed, while Slurm remembers it:  scontrol requeue ${array}_0   (0: the task's number)"
