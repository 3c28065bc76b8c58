# step: Unit, property and HTTP tests, and replay of the fuzz corpora
# when: always
# shellcheck shell=bash
set -euo pipefail
# shellcheck source=tests/steps/lib/catch.sh
. tests/steps/lib/catch.sh
run_catch build/release/qala_tests
