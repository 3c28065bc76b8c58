# step: Speed and memory against the goals, nginx beside us
# when: all
# minutes: 90
# shellcheck shell=bash
set -euo pipefail
tests/bench/run
cmake --build --preset release --target db_bench write_edge photo_jpeg >/dev/null
tests/bench/api
tests/bench/db build/release
tests/bench/writes build/release
tests/bench/back_office build/release
tests/bench/photo build/release
