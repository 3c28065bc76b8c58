# step: Unit, property and HTTP tests, and replay of the fuzz corpora, under the address and undefined-behaviour sanitizers
# when: full
# shellcheck shell=bash
set -euo pipefail
# shellcheck source=packaging/prepare.sh
. "$QALA_ROOT/packaging/prepare.sh"
# shellcheck source=tests/steps/lib/catch.sh
. tests/steps/lib/catch.sh
log=$QALA_ROOT/build/test-logs/build-asan.log
build asan "$log" qala_tests || {
    tail -n 40 "$log"
    exit 1
}
export ASAN_OPTIONS=detect_leaks=1:detect_stack_use_after_return=1:strict_string_checks=1
export LSAN_OPTIONS=suppressions=$QALA_ROOT/tests/steps/lib/leaks.supp:print_suppressions=0
export UBSAN_OPTIONS=print_stacktrace=1
run_catch build/asan/qala_tests
