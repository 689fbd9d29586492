# shellcheck shell=bash
# SPDX-FileCopyrightText: 2026 The Huiyin authors
# SPDX-License-Identifier: Apache-2.0
# package: one archive for a machine without a route out, made of build/release: the .deb, every Debian package it needs,
# what the installation does, a list of all parts. Two runs give the same bytes.
# docs/decisions/0047
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)

# What is packed carries the time of the commit, not of the packing; so does its version, so that a later one is an upgrade.
commit_time() { git -C "$root" log -1 --format=%ct; }

make_deb() {  # prints the file
  local program=$root/build/release/src/huiyin made=$root/build/release/package version language
  version=$("$program" --version | awk '{print $NF}')+$(date -u -d "@$SOURCE_DATE_EPOCH" +%Y%m%d%H%M%S)
  rm -rf "$made"
  mkdir -p "$made"
  "$program" completion >"$made/huiyin.bash"
  for language in zh en; do
    python3 "$root/tools/make_manual.py" $language "$(date -u -d "@$SOURCE_DATE_EPOCH" +%F)" | gzip -9n >"$made/huiyin.$language.1.gz"
  done
  printf 'huiyin (%s) bookworm; urgency=medium\n\n  * See the history of the source.\n\n -- The Huiyin authors <authors@huiyin.invalid>  %s\n' \
    "$version" "$(date -u -R -d "@$SOURCE_DATE_EPOCH")" | gzip -9n >"$made/changelog.gz"
  (cd "$root/build/release" && cpack -G DEB -B "$made" -D CPACK_PACKAGE_VERSION="$version" >"$made/cpack.log") || { cat "$made/cpack.log" >&2; return 1; }
  ls "$made"/huiyin_*_amd64.deb
}

# The .deb with all the Debian packages it needs: apt picks them as for a machine that has none.
fetch_packages() {  # DEB FOLDER
  local deb=$1 into=$2 state
  state=$(mktemp -d)
  : >"$state/status"
  mkdir -p "$into/partial"
  apt-get -o Dir::State::status="$state/status" -o Dir::Cache::archives="$into" -o APT::Sandbox::User=root \
    -o Debug::NoLocking=1 install -qy --no-install-recommends --download-only -o APT::Get::AllowUnauthenticated=0 "$deb" >"$state/log" 2>&1 ||
    { cat "$state/log" >&2; return 1; }
  rm -rf "$into/partial" "$into/lock" "$state"
  cp "$deb" "$into/"
}

package() {
  local deb version name folder
  SOURCE_DATE_EPOCH=$(commit_time)
  export SOURCE_DATE_EPOCH
  echo "== packing" >&2
  deb=$(make_deb)
  version=$(dpkg-deb --field "$deb" Version)
  name=huiyin-$version-debian12-amd64
  folder=$root/build/package/$name
  rm -rf "$root/build/package"
  mkdir -p "$folder"
  fetch_packages "$deb" "$folder/packages"
  (cd "$folder/packages" && apt-ftparchive packages . >Packages)
  cp "$root/packaging/install" "$folder/"
  python3 "$root/tools/make_parts_list.py" "$folder/packages" "$root/web/package-lock.json" >"$folder/parts.cdx.json"
  cp "$root/packaging/安装说明.html" "$folder/"
  (cd "$folder" && find . -type f -print0 | sort -z | xargs -0 sha256sum) >"$root/build/package/SHA256SUMS"
  mv "$root/build/package/SHA256SUMS" "$folder/"
  tar --sort=name --mtime="@$SOURCE_DATE_EPOCH" --owner=0 --group=0 --numeric-owner -C "$root/build/package" -cf - "$name" |
    gzip -6n >"$root/build/package/$name.tar.gz"
  (cd "$root/build/package" && sha256sum "$name.tar.gz" >"$name.tar.gz.sha256")
  du -h "$root/build/package/$name.tar.gz" >&2
}
