# step: Letters to a mail server that is not ours: dead for a day, killed for, with TLS
# when: full
# shellcheck shell=bash
set -euo pipefail
# shellcheck source=tests/steps/lib/tap.sh
. tests/steps/lib/tap.sh
node_packages tests/browser
run_tap node tests/browser/mail.js
