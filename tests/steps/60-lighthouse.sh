# step: Lighthouse on the main page kinds
# when: all
# shellcheck shell=bash
set -euo pipefail
# shellcheck source=tests/steps/lib/tap.sh
. tests/steps/lib/tap.sh
node_packages tests/browser/lighthouse
run_tap node tests/browser/lighthouse/run.js
