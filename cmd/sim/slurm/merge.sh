#!/bin/sh
# The merge step of array.sh beside it: checks that all parts are there and whole, and writes the tables. Written by leadsim {{VERSION}}.
# If parts are missing it says which; submit.sh goes on with them.
#
##SBATCH --partition=NAME
##SBATCH --account=NAME
#SBATCH --time={{TIME}}
#SBATCH --mem={{MEMORY}}
#SBATCH --ntasks=1
#SBATCH --job-name={{JOB}}-merge
#SBATCH --output={{LOG}}

sim={{SIM}}

exec "$sim" merge {{PARTS}} {{COMMAND}} --no-color
