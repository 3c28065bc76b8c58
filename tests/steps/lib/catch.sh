# Runs a Catch2 program and counts its test cases. Sourced by steps; expects COUNT.
# shellcheck shell=bash

# Two halves that take about as long, side by side: a city's cases share nothing. What is not in the one is in the other, but
# for what runs by hand ([.]): it measures time, and two share this machine.
halves=('[app]~[.],[imports]~[.],[readers]~[.],[architecture]~[.]' '~[app]~[imports]~[readers]~[architecture]~[.]')

# run_catch PROGRAM
run_catch() {
    local output=build/test-logs/$STEP.catch half status=0 passed=0 failed=0 more wrong
    local -a running=()
    for half in 0 1; do
        "$1" "${halves[half]}" --durations yes >"$output$half.log" 2>&1 &
        running+=($!)
    done
    for half in 0 1; do
        local ended=0
        wait "${running[half]}" || ended=$?
        [[ $ended == 0 ]] || status=$ended
        read -r more wrong < <(count_cases "$output$half.log" "$ended")
        passed=$((passed + more))
        failed=$((failed + wrong))
    done
    echo "The slowest:"
    grep -hE '^[0-9]+\.[0-9]+ s: ' "$output"?.log | sort -rn | head -n 10 || true
    grep -hvE '^[0-9]+\.[0-9]+ s: ' "$output"?.log || true
    echo "$passed $failed" >"$COUNT"
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
