# What start.sh and test.sh share: packages, builds, ports. Sourced, not run; expects QALA_ROOT.
# shellcheck shell=bash

fail() {
    printf '%s\n' "$*" >&2
    exit 1
}

# packages_missing KIND…: the packages of packages.txt that are neither installed nor replaced by a command.
packages_missing() {
    local kinds=" $* " kind entry package command installed
    installed=$(dpkg-query -W -f='${db:Status-Status} ${Package}\n' 2>/dev/null | sed -n 's/^installed //p')
    while read -r kind entry _; do
        [[ $kinds == *" $kind "* ]] || continue
        package=${entry%%:*}
        command=${entry#*:}
        if [[ $entry == *:* ]] && command -v "$command" >/dev/null; then continue; fi
        grep -qxF -- "$package" <<<"$installed" || printf '%s\n' "$package"
    done <"$QALA_ROOT/packaging/packages.txt"
}

# free_megabytes DIR: of the nearest folder above it that exists.
free_megabytes() {
    local dir=$1
    while [[ ! -d $dir ]]; do dir=$(dirname "$dir"); done
    df -Pm "$dir" | awk 'NR == 2 {print $4}'
}

as_root() {
    if [[ $(id -u) == 0 ]]; then
        "$@"
    elif [[ -t 0 ]]; then
        sudo "$@"
    else
        sudo -n "$@"
    fi
}

# install_packages LOG KIND…: installs what is missing and nothing else; ends the script with a sentence when it cannot.
install_packages() {
    local log=$1 missing
    shift
    mapfile -t missing < <(packages_missing "$@")
    [[ ${#missing[@]} -gt 0 ]] || return 0
    command -v apt-get >/dev/null ||
        fail "This script installs packages with apt-get (Debian 12), which is not here. Install what packaging/packages.txt names yourself and run it again with --no-install."
    [[ $(id -u) == 0 ]] || command -v sudo >/dev/null ||
        fail "To install packages this script must be root or have sudo. Run as root:  apt-get install --no-install-recommends ${missing[*]}"
    [[ $(free_megabytes /usr) -ge 600 ]] ||
        fail "Too little disk space: the packages need up to 600 MB in /usr, $(free_megabytes /usr) MB are free. Free some and run this again."
    printf '    installing %d: %s\n' "${#missing[@]}" "${missing[*]}"
    : >"$log"
    if ! apt_lists_present || ! apt_install "$log" "${missing[@]}"; then
        as_root apt-get -q update >>"$log" 2>&1 ||
            fail "apt-get update failed; its last lines, whole in $log:"$'\n'"$(tail -n 5 "$log")"
        apt_install "$log" "${missing[@]}" ||
            fail "Packages could not be installed; the last lines, whole in $log:"$'\n'"$(tail -n 15 "$log")"
    fi
}

apt_lists_present() { compgen -G '/var/lib/apt/lists/*_Packages*' >/dev/null; }

# Waits for another apt (a fresh machine's unattended upgrade) instead of failing at its lock.
apt_install() {
    local log=$1
    shift
    as_root env DEBIAN_FRONTEND=noninteractive apt-get -q -y -o DPkg::Lock::Timeout=300 \
        install --no-install-recommends "$@" >>"$log" 2>&1
}

# build PRESET LOG TARGET… [-- CMAKE ARGUMENT…]: configures and builds; false when it fails, everything in LOG.
# A configured tree is not configured again: ninja does so itself when a CMake file or a list of sources changed.
build() {
    local preset=$1 log=$2 targets=()
    shift 2
    while [[ $# -gt 0 && $1 != -- ]]; do
        targets+=("$1")
        shift
    done
    [[ $# -eq 0 ]] || shift
    cd "$QALA_ROOT" || return 1
    if [[ ! -f build/$preset/build.ninja || $# -gt 0 ]]; then
        cmake --preset "$preset" "$@" >"$log" 2>&1 || return 1
    else
        : >"$log"
    fi
    cmake --build "build/$preset" --target "${targets[@]}" >>"$log" 2>&1
}

# port_taken PORT: whether something listens there already.
port_taken() { (exec 3<>"/dev/tcp/127.0.0.1/$1") 2>/dev/null; }

# healthy PORT: whether /healthz answers 200. No curl: a fresh Debian has none.
healthy() {
    local status=''
    {
        exec 3<>"/dev/tcp/127.0.0.1/$1" &&
            printf 'GET /healthz HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n' >&3 &&
            IFS=' ' read -r -t 2 _ status _ <&3
        exec 3>&-
    } 2>/dev/null
    [[ ${status%$'\r'} == 200 ]]
}
