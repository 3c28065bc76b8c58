# step: Readers of calendars, news and APIs that are not ours, over a demo city
# when: full
# shellcheck shell=bash
set -euo pipefail
# shellcheck source=tests/steps/lib/tap.sh
. tests/steps/lib/tap.sh
node_packages tests/browser
run_tap node tests/browser/programs.js
