# step: Crashes: what was acknowledged is there after a kill at any moment
# when: all
# minutes: 90
# needs: tests/crash/run
# shellcheck shell=bash
set -euo pipefail
tests/crash/run
