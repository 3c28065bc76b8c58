#!/usr/bin/env bash
# packaging/libraries.sh PROGRAM: what the program is linked with, one library a line: package, version, file. By Debian's own
# records, so that it tells what runs and not what was asked for.
set -euo pipefail
[[ $# -eq 1 && -x $1 ]] || {
    echo "usage: packaging/libraries.sh PROGRAM" >&2
    exit 2
}
ldd "$1" | awk '$2 == "=>" && $3 ~ /^\// { print $3 }' | sort -u | while IFS= read -r file; do
    # A merged /usr has files under both names.
    package=$(dpkg-query -S "$(realpath "$file")" "$file" 2>/dev/null | head -n 1 | cut -d: -f1 || true)
    [[ -n $package ]] || {
        echo "no Debian package has $file" >&2
        exit 1
    }
    printf '%s\t%s\t%s\n' "$package" "$(dpkg-query -W -f '${Version}' "$package" | head -n 1)" "$(basename "$(realpath "$file")")"
done | sort -u
