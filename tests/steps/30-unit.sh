# step: Unit, property and HTTP tests, and replay of the fuzz corpora
# when: fast
# shellcheck shell=bash
set -euo pipefail
# shellcheck source=packaging/prepare.sh
. "$QALA_ROOT/packaging/prepare.sh"
# shellcheck source=tests/steps/lib/catch.sh
. tests/steps/lib/catch.sh
log=$QALA_ROOT/build/test-logs/build-unit.log
build release "$log" qala_tests || {
    grep -E '(error|FAILED):?' "$log" | head -n 60
    exit 1
}
run_catch build/release/qala_tests
