#!/bin/sh
# A sweep as a Slurm job array: {{TASKS}}, each a part of the runs. Written by leadsim {{VERSION}}.
# It submits this and, behind it, the merge step:
#	sh {{SUBMIT}}
#
# What you may have to adapt. Arguments of submit.sh, such as --account=NAME, go before the lines here; ## is a line that is off.
##SBATCH --partition=NAME
##SBATCH --account=NAME
#SBATCH --time={{TIME}}
#SBATCH --mem={{MEMORY}}
#SBATCH --cpus-per-task={{CPUS}}
#
# What makes it one sweep, which may be killed and put in again. --array={{ARRAY}}%50 has 50 tasks at work at most.
#SBATCH --array={{ARRAY}}
#SBATCH --ntasks=1
#SBATCH --requeue
#SBATCH --signal=B:USR1@60
#SBATCH --job-name={{JOB}}
#SBATCH --output={{LOG}}
#SBATCH --open-mode=append

sim={{SIM}} # the program; write its path if the computers of the cluster do not find it

"$sim" {{COMMAND}} \
	--shard auto/{{N}} --workers "${SLURM_CPUS_PER_TASK:-{{CPUS}}}" --no-color &
program=$!

# A minute before the time is up Slurm sends USR1. The program stores the runs in the making and ends with 75; then the task is put in
# again, and goes on from there. A task that is cancelled or preempted gets TERM, stores its runs too, and leaves the rest to Slurm.
# wait ends early when a signal comes, so it is called until none did; 127 is what it says of a program that it told of before.
# A code above 128 is that of a program that a signal ended, as USR1 does before the work has begun. A hundred times are enough.
late=
trap 'heard=yes late=yes; kill -USR1 "$program"' USR1
trap 'heard=yes; kill -TERM "$program"' TERM
code=127 heard=yes
while [ -n "$heard" ]; do
	heard=
	wait "$program"
	status=$?
	[ "$status" -eq 127 ] || code=$status
done
if [ -n "$late" ] && { [ "$code" -eq 75 ] || [ "$code" -gt 128 ]; } && [ "${SLURM_RESTART_COUNT:-0}" -lt 100 ]; then
	echo "Out of time: this task is put in again."
	scontrol requeue "${SLURM_ARRAY_JOB_ID}_$SLURM_ARRAY_TASK_ID"
fi
exit "$code"
