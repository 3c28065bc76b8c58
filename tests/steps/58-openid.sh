# step: Signing in by a provider that is not ours, in a browser without script
# when: full
# shellcheck shell=bash
set -euo pipefail
# shellcheck source=tests/steps/lib/tap.sh
. tests/steps/lib/tap.sh
node_packages tests/browser
node_packages tests/openid
run_tap node tests/openid/run.js
