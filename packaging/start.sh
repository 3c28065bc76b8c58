#!/usr/bin/env bash
# Installs what is missing, builds Qala, makes a demo city if there is none, and serves it. Stop it with Ctrl-C.
set -euo pipefail
QALA_ROOT=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
# shellcheck source=packaging/prepare.sh
. "$QALA_ROOT/packaging/prepare.sh"

usage() {
    cat <<'TEXT'
packaging/start.sh [--port N] [--data DIR] [--no-install]
  --port N       the port of 127.0.0.1 to serve at (8080)
  --data DIR     the data folder (data, beside packaging); a demo city is made there if it is empty
  --no-install   install no packages
TEXT
}

# Made beside and moved into place, so that an interrupted making never looks like a city.
make_demo() {
    local making=${data%/}.qala-making
    rm -rf "$making"
    mkdir -p "$making" || fail "The data folder $data cannot be made. Choose another with --data."
    "$qala" demo --data "$making" | sed "s|$making|$data|g" ||
        fail "The demo city could not be made (see above). Mend that and run this again, or name a folder with a city by --data."
    if [[ -d $data ]]; then
        rmdir "$data" || fail "The data folder $data cannot be replaced (a mount point?). Choose a new folder below it with --data."
    fi
    mv "$making" "$data"
}

port=8080
data=$QALA_ROOT/data
install=yes
while [[ $# -gt 0 ]]; do
    case $1 in
    --port)
        port=${2:-}
        shift 2 || fail "--port needs a number. See --help."
        ;;
    --data)
        data=${2:-}
        shift 2 || fail "--data needs a folder. See --help."
        ;;
    --no-install)
        install=no
        shift
        ;;
    --help | -h)
        usage
        exit 0
        ;;
    *) fail "Unknown argument: $1. See --help." ;;
    esac
done
[[ $port =~ ^[0-9]{1,5}$ && $((10#$port)) -ge 1 && $((10#$port)) -le 65535 ]] ||
    fail "--port takes a number from 1 to 65535, not '$port'."
[[ -n $data ]] || fail "--data needs a folder. See --help."
[[ $data == /* ]] || data=$PWD/$data
port_is_taken="Port $port is taken: another program, perhaps an earlier start.sh, serves there. Stop it, or choose another with --port."
port_taken "$port" && fail "$port_is_taken"

{ mkdir -p "$QALA_ROOT/build" 2>/dev/null && [[ -w $QALA_ROOT/build ]]; } ||
    fail "The folder $QALA_ROOT cannot be written to; the build needs it. Copy the project to a folder of yours."
log=$QALA_ROOT/build/start.log

# ── 1 ────────────────────────────────────────────────────────────────────────────────────────────────────────────
echo "1/4 Packages…"
[[ $install == no ]] || install_packages "$log" build

# ── 2 ────────────────────────────────────────────────────────────────────────────────────────────────────────────
echo "2/4 Build…"
[[ -x $QALA_ROOT/build/release/qala || $(free_megabytes "$QALA_ROOT/build") -ge 1000 ]] ||
    fail "Too little disk space: the build needs 1,000 MB in $QALA_ROOT/build, $(free_megabytes "$QALA_ROOT/build") MB are free. Free some and run this again."
build release "$log" qala ||
    fail "The build failed; its last lines, whole in $log:"$'\n'"$(tail -n 20 "$log")"
qala=$QALA_ROOT/build/release/qala

# ── 3 ────────────────────────────────────────────────────────────────────────────────────────────────────────────
echo "3/4 Demo city…"
if [[ -z $(ls -A "$data" 2>/dev/null) ]]; then
    [[ $(free_megabytes "$data") -ge 300 ]] ||
        fail "Too little disk space: a demo city needs 300 MB in $data, $(free_megabytes "$data") MB are free. Free some, or choose another folder with --data."
    make_demo
fi

# ── 4 ────────────────────────────────────────────────────────────────────────────────────────────────────────────
echo "4/4 Start…"
port_taken "$port" && fail "$port_is_taken"
"$qala" serve --data "$data" --listen "127.0.0.1:$port" --dev &
server=$!
trap 'kill -TERM $server 2>/dev/null || true' INT TERM EXIT
for ((tenths = 0; tenths < 300; tenths++)); do
    if healthy "$port"; then break; fi
    kill -0 $server 2>/dev/null || fail "The program ended before it served; what it said stands above."
    sleep 0.1
done
if ! healthy "$port"; then
    kill -TERM $server 2>/dev/null || true
    fail "The program did not serve within 30 s; what it said stands above."
fi
echo "Qala: http://localhost:$port/"
# The first wait returns when a signal came; the second gives the program's own end.
status=0
wait $server || status=$?
if kill -0 $server 2>/dev/null; then
    status=0
    wait $server || status=$?
fi
exit "$status"
