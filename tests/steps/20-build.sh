# step: The program builds (templates, words and statements are checked here)
# when: always
# shellcheck shell=bash
set -euo pipefail
# shellcheck source=packaging/prepare.sh
. "$QALA_ROOT/packaging/prepare.sh"
log=$QALA_ROOT/build/test-logs/build-release.log
build release "$log" qala || {
    grep -E '(error|Error|FAILED|warning):?' "$log" | head -n 60
    tail -n 20 "$log"
    exit 1
}
