# step: Every file compiles alone too: what it uses it includes, whatever its neighbours do
# when: all
# shellcheck shell=bash
set -euo pipefail
# shellcheck source=packaging/prepare.sh
. "$QALA_ROOT/packaging/prepare.sh"
log=$QALA_ROOT/build/test-logs/build-dev.log
build dev "$log" qala qala_tests || {
    grep -E '(error|FAILED):?' "$log" | head -n 60
    exit 1
}
