# step: Five restarts under sixteen visitors without a failed request
# when: all
# shellcheck shell=bash
set -euo pipefail
tests/load/restart
