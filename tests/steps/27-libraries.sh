# step: Every library that the program is linked with is Debian's own, and Debian has no newer version of it
# when: all
# needs: packaging/libraries.sh
# shellcheck shell=bash
set -euo pipefail
program=build/release/qala
[[ -x $program ]]
passed=0
failed=0
while IFS=$'\t' read -r package version file; do
    policy=$(apt-cache policy "$package")
    candidate=$(sed -n 's/^  Candidate: //p' <<<"$policy")
    if [[ $candidate != "$version" ]]; then
        echo "$package ($file): $version is installed, $candidate is there"
        failed=$((failed + 1))
    else
        passed=$((passed + 1))
    fi
done < <(packaging/libraries.sh "$program")
echo "$passed $failed" >"$COUNT"
[[ $passed -gt 10 && $failed -eq 0 ]]
