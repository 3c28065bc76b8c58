# Runs programs of tests/browser and counts their lines. Sourced by steps; expects COUNT.
# shellcheck shell=bash

# node_packages FOLDER: exactly what its lock file says; nothing when that is installed already.
node_packages() {
    local stamp=$1/node_modules/.lock-installed
    cmp -s "$1/package-lock.json" "$stamp" && return 0
    (cd "$1" && npm ci --ignore-scripts --no-audit --no-fund --loglevel=error) || return 1
    cp "$1/package-lock.json" "$stamp"
}

# run_tap COMMAND…
run_tap() {
    local output=build/test-logs/$STEP.tap status=0
    "$@" 2>&1 | tee "$output" || status=$?
    awk '/^ok /{passed++} /^not ok /{failed++} END {printf "%d %d\n", passed, failed}' "$output" >"$COUNT"
    return "$status"
}
