# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=bash
# What the scripts share: the packages, and how a preset is configured and built.
# Sourced, never run. Messages go to standard error, so that a program's results stay alone on standard output.

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
readonly root
readonly qt_minimum=6.4

# The one list of packages: name(/other name on another release) | needed to build, or only by a test | what for.
# Of several names the first that the release offers is taken.
packages() {
    cat <<'LIST'
g++                            | build | C++20 compiler
cmake                          | build | build system
ninja-build                    | build | build system
ccache                         | build | makes repeated builds fast
pkgconf/pkg-config             | build | finds liburing
qt6-base-dev                   | build | Qt: Core, Concurrent, Gui, Widgets, Test
libqt6opengl6-dev/qt6-base-dev | build | Qt OpenGL, which Qt Charts asks for
qt6-charts-dev                 | build | Qt Charts: makespan and tasks in progress
qt6-svg-dev/libqt6svg6-dev     | build | Qt Svg: icons and SVG export
qt6-tools-dev                  | build | Qt Linguist's part of CMake: catalogues
qt6-tools-dev-tools            | build | what that asks for
qt6-l10n-tools                 | build | lrelease, lupdate: compiles and renews the catalogues
rapidjson-dev                  | build | RapidJSON: streams session files
libsimdjson-dev                | build | simdjson: reads traces of other programs
libzstd-dev                    | build | Zstandard: compressed sessions
libboost-context-dev           | build | Boost.Context: switches between the stacks of fibers
liburing-dev                   | build | io_uring: asynchronous reads
libbenchmark-dev               | build | Google Benchmark: juggler_bench
fonts-inter                    | build | the font that is embedded in the program
xvfb                           | test  | a display for the test of the real window
xauth                          | test  | the key to that display
openbox                        | test  | a window manager for it: without one no window becomes active
at-spi2-core                   | test  | the accessibility bus: what a screen reader finds
dbus                           | test  | a session bus of its own for that
poppler-utils                  | test  | reads exported PDF files back
desktop-file-utils             | test  | checks the desktop entry
appstream                      | test  | checks the description for software centres
libvalijson-dev                | test  | validates session files against their schema
clang                          | fuzz  | compiles the fuzz targets
libclang-rt-14-dev/libclang-rt-dev | fuzz | libFuzzer and clang's sanitizers
dpkg-dev                       | package | names the libraries that the package depends on
fakeroot                       | package | builds it
lintian                        | package | checks it
debootstrap                    | check   | a bare Debian to install it in
qt6-wayland                    | wayland | opens the window where there is Wayland without X
LIST
}

say() { printf '%s\n' "$*" >&2; }

die() {
    say "error: $*"
    exit 1
}

# Prints what the program needs, for people on other systems, and ends the script.
stop_with_requirements() {
    say "$1"
    say ""
    say "Juggler needs Linux, a C++20 compiler (g++ 12 or newer), CMake 3.22, Ninja, pkg-config and:"
    say "  Qt $qt_minimum or newer with Widgets, Concurrent, Charts, Svg and Test, RapidJSON, simdjson 3, Zstandard, liburing 2.3,"
    say "  Boost.Context 1.74, Google Benchmark;"
    say "  optional: ccache, the Inter font; for the tests: Xvfb, xauth, openbox, at-spi2-core, dbus-run-session,"
    say "  poppler-utils, valijson."
    say "Debian 12 and Ubuntu 24.04, or newer, have all of them. With everything in place, skip this check by"
    say "  JUGGLER_PACKAGES=skip $0"
    exit 3
}

# Lines "name|other ... |what for" of the packages for the given stages (build, test).
packages_for() {
    local stages=" $* " names stage reason
    packages | while IFS='|' read -r names stage reason; do
        [[ $stages == *" ${stage// /} "* ]] && printf '%s|%s\n' "${names// /}" "${reason# }"
    done
    return 0
}

is_installed() { [[ $(dpkg-query -W -f '${db:Status-Status}' "$1" 2>/dev/null) == installed ]]; }

# The version that apt would install, empty when it offers none.
candidate_of() {
    LC_ALL=C apt-cache policy "$1" 2>/dev/null | sed -n 's/^ *Candidate: //p' | grep -vx '(none)' || true
}

# Of the names a/b/c the first that this release offers; the first of all when apt knows none of them.
name_on_this_release() {
    local name
    if [[ $1 == */* ]]; then
        for name in ${1//\// }; do
            if [[ -n $(candidate_of "$name") ]]; then
                printf '%s\n' "$name"
                return
            fi
        done
    fi
    printf '%s\n' "${1%%/*}"
}

# True without asking apt when the first name of every package is installed: the second start takes this way.
all_installed() {
    local first states
    first=$(packages_for "$@" | sed -E 's,[/|].*,,')
    # shellcheck disable=SC2086  # a list of names
    states=$(dpkg-query -W -f '${db:Status-Status}\n' $first 2>/dev/null) || return 1
    [[ $(sort -u <<<"$states") == installed ]]
}

# Lines "name|what for" of the packages that are not there.
missing_packages() {
    local names reason name
    packages_for "$@" | while IFS='|' read -r names reason; do
        name=$(name_on_this_release "$names")
        is_installed "$name" || printf '%s|%s\n' "$name" "$reason"
    done
}

# Lines for a person to read out of lines "name|what for".
show_packages() {
    local name reason
    while IFS='|' read -r name reason; do
        say "$(printf '  %-20s %s' "$name" "$reason")"
    done
}

stop_if_qt_is_too_old() {
    local version
    version=$(candidate_of qt6-base-dev)
    [[ -n $version ]] || stop_with_requirements "This release offers no package qt6-base-dev (on Ubuntu it is in \"universe\")."
    dpkg --compare-versions "$version" ge "$qt_minimum" ||
        stop_with_requirements "This release offers Qt $version; Juggler needs Qt $qt_minimum or newer."
}

# Sets become: how to become root. Asks before it uses sudo.
ask_to_become_root() {
    local answer
    become=()
    [[ $(id -u) -eq 0 ]] && return
    command -v sudo >/dev/null || die "not root, and there is no sudo. As root: apt-get install --no-install-recommends $*"
    [[ -t 0 ]] || die "not root, and no terminal to ask on. First: sudo apt-get install --no-install-recommends $*"
    read -r -p "Install them with sudo apt-get? [Y/n] " answer
    [[ $answer =~ ^([YyJj].*)?$ ]] || die "nothing was installed"
    become=(sudo)
}

# install_missing STAGE...: names are settled after apt-get update, for a fresh system has no package lists yet.
install_missing() {
    local become names
    names=$(missing_packages "$@" | cut -d'|' -f1)
    # shellcheck disable=SC2086  # a list of names
    ask_to_become_root $names
    local apt=("${become[@]}" env DEBIAN_FRONTEND=noninteractive apt-get -q -y -o Dpkg::Use-Pty=0)
    "${apt[@]}" update >&2 || say "warning: apt-get update failed, going on with the package lists that are there"
    stop_if_qt_is_too_old
    names=$(missing_packages "$@" | cut -d'|' -f1)
    # shellcheck disable=SC2086
    "${apt[@]}" install --no-install-recommends $names >&2 || die "apt-get could not install:" $names
}

is_debian_or_ubuntu() {
    [[ -r /etc/os-release ]] || return 1
    local family
    # shellcheck source=/dev/null
    family=$(. /etc/os-release && printf ' %s %s ' "${ID:-}" "${ID_LIKE:-}")
    [[ $family == *" debian "* || $family == *" ubuntu "* ]] && command -v apt-get dpkg-query >/dev/null
}

# need STAGE...: makes sure that the packages for these stages are there.
installed_something=no
need() {
    local missing
    [[ ${JUGGLER_PACKAGES:-} == skip ]] && return
    is_debian_or_ubuntu || stop_with_requirements "This is neither Debian nor Ubuntu: the packages are yours to install."
    all_installed "$@" && return
    missing=$(missing_packages "$@")
    [[ -n $missing ]] || return 0
    [[ -z $(candidate_of qt6-base-dev) ]] || stop_if_qt_is_too_old
    say "These packages are missing:"
    show_packages <<<"$missing"
    install_missing "$@"
    installed_something=yes
}

# As many compilers as there are cores, but only one per GiB of free memory: a Qt source takes 0.5 to 1 GiB.
compile_jobs() {
    local cores memory
    cores=$(nproc)
    memory=$(awk '/^MemAvailable:/ { print int($2 / 1048576) }' /proc/meminfo)
    ((memory < 1)) && memory=1
    printf '%s\n' "${CMAKE_BUILD_PARALLEL_LEVEL:-$((cores < memory ? cores : memory))}"
}

# build PRESET [TARGET...]: configures once (Ninja configures again by itself), then builds.
build() {
    local preset=$1 directory=$root/build/$1 log
    shift
    log=$directory/configure.log
    if [[ ! -f $directory/build.ninja || $installed_something == yes ]]; then
        say "Configuring $preset in $directory"
        mkdir -p "$directory"
        if ! (cd "$root" && cmake --preset "$preset") >"$log" 2>&1; then
            cat "$log" >&2
            if grep -q 'package.*"Qt6"\|FindQt6.cmake' "$log"; then
                stop_with_requirements "CMake found no Qt $qt_minimum."
            fi
            die "cmake --preset $preset failed"
        fi
    fi
    (cd "$root" && cmake --build --preset "$preset" --parallel "$(compile_jobs)" ${1:+--target "$@"}) >&2 ||
        die "building $preset failed"
}
