# step: The same tests under the thread sanitizer
# when: all
# minutes: 90
# shellcheck shell=bash
set -euo pipefail
# shellcheck source=packaging/prepare.sh
. "$QALA_ROOT/packaging/prepare.sh"
# shellcheck source=tests/steps/lib/catch.sh
. tests/steps/lib/catch.sh
log=$QALA_ROOT/build/test-logs/build-tsan.log
build tsan "$log" qala_tests || {
    tail -n 40 "$log"
    exit 1
}
export TSAN_OPTIONS=halt_on_error=0:second_deadlock_stack=1
run_catch build/tsan/qala_tests
