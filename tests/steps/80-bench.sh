# step: Speed and memory against the goals, nginx beside us
# when: all
# shellcheck shell=bash
set -euo pipefail
tests/bench/run
