# shellcheck shell=bash
# SPDX-FileCopyrightText: 2026 The Huiyin authors
# SPDX-License-Identifier: Apache-2.0
# The archive for machines without a network: the same bytes twice, nothing that lintian calls an error, and an
# installation into a minimal Debian 12 that has no route out. Needs root.
source "$(dirname "${BASH_SOURCE[0]}")/../step.sh"
source "$root/scripts/web.sh"
source "$root/scripts/package.sh"

bare=$(mktemp -d -t huiyin-bare.XXXXXX)
trap 'rm -rf "$bare"' EXIT

build_web
build release huiyin
prove "an archive is made" package
deb=$(ls build/release/package/huiyin_*_amd64.deb)
first=$(sha256sum <"$deb")
same_again() {
  SOURCE_DATE_EPOCH=$(commit_time) make_deb
  [[ $(sha256sum <"$deb") == "$first" ]]
}
prove "the same package is made twice" same_again
prove "lintian finds no error" lintian --fail-on error --suppress-tags bad-distribution-in-changes-file "$deb"

prove "a minimal Debian 12 is laid out" debootstrap --variant=minbase bookworm "$bare/root" http://deb.debian.org/debian
tar -xzf build/package/huiyin-*-amd64.tar.gz -C "$bare/root/root"
alone() { unshare --net --mount --pid --fork --mount-proc="$bare/root/proc" chroot "$bare/root" "$@"; }
prove_counted "two machines without a route: installed, set up, signed in by address" \
  bash tests/package/closed_network.sh "$bare/root"
founded() { [[ -e $bare/root/var/lib/huiyin/server.key && $(stat -c %a "$bare/root/var/lib/huiyin") == 700 ]]; }
prove "an office is founded, closed to others" founded
prove "a second installation is an upgrade, with a backup before" alone bash -c '
  cd /root/huiyin-*/ && ./install && apt-get -qy -o Dpkg::Use-Pty=0 install --reinstall ./packages/huiyin_*.deb 2>&1 &&
  ls /var/backups/huiyin/*/manifest*'
broken() { alone bash -c 'cd /root/huiyin-*/ && echo x >>packages/Packages && ! ./install'; }
prove "a broken archive is refused" broken
