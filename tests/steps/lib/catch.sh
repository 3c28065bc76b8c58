# Runs a Catch2 program and counts its test cases. Sourced by steps; expects COUNT.
# shellcheck shell=bash

# run_catch PROGRAM [ARGUMENT…]
run_catch() {
    local output=build/test-logs/$STEP.catch.log status=0
    "$@" --durations yes >"$output" 2>&1 || status=$?
    echo "The slowest:"
    grep -E '^[0-9]+\.[0-9]+ s: ' "$output" | sort -rn | head -n 10 || true
    grep -vE '^[0-9]+\.[0-9]+ s: ' "$output" || true
    count_cases "$output" "$status" >"$COUNT"
    return "$status"
}

# count_cases OUTPUT STATUS: "PASSED FAILED". Catch2 ends with either
#   All tests passed (12 assertions in 5 test cases)   or   test cases: 5 | 4 passed | 1 failed
# and with neither when a sanitizer stopped the program.
count_cases() {
    awk -v status="$2" '
        /^All tests passed \(/ {
            for (i = 1; i < NF; i++) if ($(i + 1) == "test" && $(i + 2) ~ /^case/) passed = $i
        }
        /^test cases: / {
            for (i = 1; i < NF; i++) {
                if ($(i + 1) == "passed") passed = $i
                if ($(i + 1) == "failed") failed = $i
            }
        }
        END {
            if (status != 0 && failed == 0) failed = 1
            printf "%d %d\n", passed, failed
        }' "$1"
}
