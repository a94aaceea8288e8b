# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=bash
# What scripts/check-bare and scripts/check-package share: a minimal Debian 12 in a temporary folder. Sourced behind lib.sh, never run.
readonly suite=bookworm

# In a mount namespace of its own nothing stays mounted, however the script ends. Called first, with the script's own arguments.
enter_namespace() {
    if [[ -z ${JUGGLER_BARE_NAMESPACE:-} ]]; then
        JUGGLER_BARE_NAMESPACE=1 exec unshare --mount --propagation private "$0" "$@"
    fi
}

# Lines "deb URL SUITE COMPONENT" of this machine's own Debian 12 sources.
debian_sources() {
    if [[ -n ${JUGGLER_DEBIAN_MIRROR:-} ]]; then
        printf 'deb %s %s main\n' "$JUGGLER_DEBIAN_MIRROR" "$suite"
        return
    fi
    # shellcheck disable=SC2016  # apt's own placeholders
    apt-get indextargets --format '$(ORIGIN) $(RELEASE) $(REPO_URI) $(COMPONENT)' 'Created-By: Packages' |
        awk -v suite="$suite" '$1 == "Debian" && $2 ~ "^" suite && $4 == "main" { print "deb", $3, $2, $4 }' | sort -u
}

# Makes the folder; sets bare and minimal. It goes when the script ends, unless keep is yes.
make_bare_folder() {
    bare=$(mktemp -d "${TMPDIR:-/tmp}/juggler-bare.XXXXXX")
    chmod 755 "$bare" # apt downloads as a user of its own
    readonly bare minimal=$bare/minimal
    trap clean_up EXIT
    trap 'exit 130' INT TERM HUP
}

# shellcheck disable=SC2154  # keep: set by the script
clean_up() {
    local mounted
    # The deepest mount first; what is still busy goes with its last user.
    awk -v under="$bare/" 'index($2, under) == 1 { print $2 }' /proc/self/mounts | sort -r | while read -r mounted; do
        umount "$mounted" 2>/dev/null || umount --lazy "$mounted"
    done
    if [[ $keep == yes ]]; then
        say "Kept: $bare"
    else
        rm -rf --one-file-system "$bare"
    fi
}

make_minimal_debian() {
    local sources mirror include=()
    sources=$(debian_sources)
    mirror=$(awk -v suite="$suite" '$3 == suite { print $2; exit }' <<<"$sources")
    [[ -n $mirror ]] || die "this machine's apt knows no Debian 12 ($suite): set JUGGLER_DEBIAN_MIRROR"
    [[ $sources == *https:* ]] && include=(--include=ca-certificates)
    timeout -k 10 1200 debootstrap --variant=minbase "${include[@]}" "$suite" "$minimal" "$mirror" >"$bare/debootstrap.log" 2>&1 || {
        tail -n 20 "$bare/debootstrap.log" >&2
        die "debootstrap failed"
    }
    printf '%s\n' "$sources" >"$minimal/etc/apt/sources.list"
    # How this machine reaches its mirror: proxy, resolver, certificates.
    apt-config dump Acquire::http Acquire::https | grep -i proxy >"$minimal/etc/apt/apt.conf.d/90host-proxy" || true
    cp -L /etc/resolv.conf /etc/hosts "$minimal/etc/" 2>/dev/null || true
    if [[ -d $minimal/etc/ssl/certs && -r /etc/ssl/certs/ca-certificates.crt ]]; then
        cp -L /etc/ssl/certs/ca-certificates.crt "$minimal/etc/ssl/certs/"
    fi
}

# mount_system MACHINE: what programs expect of a running system.
mount_system() {
    mount -t proc proc "$1/proc"
    mount --rbind /sys "$1/sys"
    mount --rbind /dev "$1/dev"
}

# in_machine MACHINE COMMAND...: runs it there as root, with no display and nothing of this machine's environment but its proxy.
in_machine() {
    local machine=$1
    shift
    timeout -k 10 7200 chroot "$machine" /usr/bin/env -i HOME=/root PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin \
        LANG=C.UTF-8 TERM=dumb ${http_proxy:+http_proxy="$http_proxy"} ${https_proxy:+https_proxy="$https_proxy"} \
        "$@" </dev/null
}
