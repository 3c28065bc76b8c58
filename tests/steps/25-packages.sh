# step: Every library that the build asks for is named in packaging/packages.txt
# when: always
# shellcheck shell=bash
set -euo pipefail
cache=build/release/CMakeCache.txt
[[ -f $cache ]]

# The files by which the configuration found its libraries: pkg-config modules, CMake packages, bare libraries.
found_files() {
    sed -n 's/^pkg_check_modules(.*IMPORTED_TARGET \(.*\))$/\1/p' CMakeLists.txt | tr ' ' '\n' | while read -r module; do
        pkg-config --path "$module"
    done
    sed -n 's/^[A-Za-z0-9_]*_DIR:PATH=\(\/usr\/.*\)$/\1/p' "$cache" | while read -r folder; do
        compgen -G "$folder/*onfig.cmake" | head -n 1 || true
    done
    sed -n 's/^[A-Za-z0-9_]*:FILEPATH=\(\/usr\/lib\/.*\.\(so\|a\)\)$/\1/p' "$cache"
}

passed=0
failed=0
while read -r file; do
    package=$(dpkg -S "$file" 2>/dev/null || dpkg -S "$(realpath "$file")")
    package=${package%%:*}
    if grep -qE "^build $package(:| )" packaging/packages.txt; then
        passed=$((passed + 1))
    else
        echo "packaging/packages.txt does not name $package, which has $file"
        failed=$((failed + 1))
    fi
done < <(found_files | sort -u)
echo "$passed $failed" >"$COUNT"
[[ $passed -gt 5 && $failed -eq 0 ]]
