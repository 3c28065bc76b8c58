#!/usr/bin/env bash
# Installs the test tools, builds, runs every step of tests/steps and sums them up; last line: 'N passed, N failed'.
#
# A step is a file tests/steps/NN-name.sh whose head says
#   # step: what it tries                 (printed with its time)
#   # when: always | fast | full | all    (fast: with --fast and --all; full: not with --fast; all: only with --all)
#   # needs: PATH                         (optional: is left out, and said so, while the project has no such file)
#   # minutes: N                          (optional: how long it may take at most, 40 unless told)
# It runs on its own from the project's root, prints what it likes, and writes "PASSED FAILED" into the file $COUNT;
# one that writes nothing counts as one test, by its exit code. A step that fails without counting a failure counts one.
set -euo pipefail
QALA_ROOT=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
# shellcheck source=packaging/prepare.sh
. "$QALA_ROOT/packaging/prepare.sh"

usage() {
    cat <<'TEXT'
packaging/test.sh [--fast] [--all] [--only WORD] [--no-install]
  --fast         builds, unit tests of the program as cities run it, scripts: no sanitizers, no browser
  --all          all of it, and besides: thread sanitizer, crash tests, Lighthouse, load and benchmarks
  --only WORD    only the steps whose file names contain WORD
  --no-install   install nothing
TEXT
}

kinds=" always full "
install=yes
only=
while [[ $# -gt 0 ]]; do
    case $1 in
    --fast) kinds=" always fast " ;;
    --all) kinds=" always fast full all " ;;
    --no-install) install=no ;;
    --only)
        only=${2:-}
        [[ -n $only ]] || fail "--only needs a word. See --help."
        shift
        ;;
    --help | -h)
        usage
        exit 0
        ;;
    *) fail "Unknown argument: $1. See --help." ;;
    esac
    shift
done

logs=$QALA_ROOT/build/test-logs
rm -rf "$logs"
mkdir -p "$logs"
export QALA_ROOT
passed_all=0
failed_all=0

# head_of FILE KEY: what a step's head says under KEY.
head_of() { sed -n "s/^# $2: //p" "$1" | head -n 1; }

# tally FILE STATUS: sets passed and failed from what a step wrote and how it ended.
tally() {
    passed=0
    failed=0
    if [[ -s $1 ]]; then
        read -r passed failed <"$1"
        [[ $2 == 0 || $failed -gt 0 ]] || failed=1
    elif [[ $2 == 0 ]]; then
        passed=1
    else
        failed=1
    fi
}

run_step() {
    local file=$1 name log minutes status=0 from=$SECONDS
    name=$(basename "$file" .sh)
    log=$logs/$name.log
    minutes=$(head_of "$file" minutes)
    minutes=${minutes:-40}
    printf '%-72s' "$(head_of "$file" step)"
    (cd "$QALA_ROOT" && COUNT=$logs/$name.count STEP=$name exec timeout --kill-after=30 "${minutes}m" bash "$file" </dev/null) >"$log" 2>&1 || status=$?
    # What hangs must not keep the steps after it from being tried.
    [[ $status != 124 && $status != 137 ]] || printf 'not ok - the step did not end within %d minutes\n' "$minutes" >>"$log"
    tally "$logs/$name.count" "$status"
    passed_all=$((passed_all + passed))
    failed_all=$((failed_all + failed))
    printf '%6d passed, %3d failed %5d s\n' "$passed" "$failed" $((SECONDS - from))
    if [[ $failed -gt 0 ]]; then
        printf '    %s\n' "the last lines, whole in ${log#"$QALA_ROOT/"}:"
        show_failures "$log" | sed 's/^/    | /'
    fi
}

# What went wrong, not what went well: lines of failed checks if there are such, otherwise the end.
show_failures() {
    if grep -qE '^(not ok|  ---)' "$1"; then
        grep -A 12 -E '^not ok' "$1" | grep -vE '^(ok |--$)' | head -n 60
    else
        tail -n 40 "$1"
    fi
}

if [[ $install == yes ]]; then
    printf '%-72s\n' "Packages"
    install_kinds=(build test)
    [[ $kinds == *" all "* ]] && install_kinds+=(all)
    install_packages "$logs/packages.log" "${install_kinds[@]}"
fi
for file in "$QALA_ROOT"/tests/steps/*.sh; do
    [[ $kinds == *" $(head_of "$file" when) "* && $(basename "$file") == *"$only"* ]] || continue
    needs=$(head_of "$file" needs)
    if [[ -n $needs && ! -e $QALA_ROOT/$needs ]]; then
        printf '%-72s left out: the project has no %s yet\n' "$(head_of "$file" step)" "$needs"
        continue
    fi
    run_step "$file"
done
printf 'in %d min %d s; logs in build/test-logs\n' $((SECONDS / 60)) $((SECONDS % 60))
printf '%d passed, %d failed\n' "$passed_all" "$failed_all"
[[ $failed_all -eq 0 && $passed_all -gt 0 ]]
