# step: Shell scripts are free of shellcheck's findings
# when: always
# shellcheck shell=bash
set -euo pipefail
passed=0
failed=0
while IFS= read -r -d '' file; do
    case $file in
    *.sh) ;;
    *) head -n 1 "$file" | grep -qE '^#!.*\b(ba)?sh\b' || continue ;;
    esac
    if shellcheck -x -P "$QALA_ROOT" "$file"; then
        passed=$((passed + 1))
    else
        failed=$((failed + 1))
    fi
done < <(find .ci packaging tests -name node_modules -prune -o -type f -print0)
echo "$passed $failed" >"$COUNT"
[[ $failed -eq 0 ]]
