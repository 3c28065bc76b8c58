# step: Judges of every page kind in Russian, Kazakh and English
# when: full
# shellcheck shell=bash
set -euo pipefail
# shellcheck source=tests/steps/lib/tap.sh
. tests/steps/lib/tap.sh
node_packages tests/browser
run_tap node tests/browser/run.js
