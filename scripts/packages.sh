# shellcheck shell=bash disable=SC2034
# SPDX-FileCopyrightText: 2026 The Huiyin authors
# SPDX-License-Identifier: Apache-2.0
# The Debian 12 packages Huiyin is built and tested with: the only list. install_missing installs what is not there and
# is silent, without asking the network, when everything is.

build_packages=(
  g++ cmake ninja-build ccache mold pkg-config
  libboost1.81-dev libboost-json1.81-dev libboost-url1.81-dev libssl-dev libfmt-dev libicu-dev libopencc-dev
  libzip-dev libxml2-dev libpugixml-dev libxlsxwriter-dev libcli11-dev libtomlplusplus-dev
  libsodium-dev liboath-dev
  libsoci-dev libsqlite3-dev libpq-dev libspdlog-dev prometheus-cpp-dev
  libcurl4-openssl-dev libsystemd-dev python3 python3-yaml
)
test_packages=(
  libgtest-dev git reuse shellcheck postgresql-15 e2fsprogs libeatmydata1 python3-openpyxl python3-aiosmtpd faketime
  clang-14 clang-format-14 clang-tidy-14 libclang-rt-14-dev llvm-14
)
web_packages=(nodejs npm)  # where no npm is there yet: one from elsewhere does as well
browser_packages=(chromium fonts-noto-cjk)
package_packages=(apt-utils dpkg-dev lintian)
closed_network_packages=(iproute2 libnss3-tools openssl curl testssl.sh)
bench_packages=(opencc python3 time)

missing_packages() {
  local -A there=()
  local name status
  while read -r name status; do
    [[ $status == installed ]] && there[$name]=1
  done < <(dpkg-query -W -f '${Package} ${db:Status-Status}\n' "$@" 2>/dev/null)
  for name in "$@"; do [[ ${there[$name]-} ]] || echo "$name"; done
}

as_root() {
  if [[ $(id -u) == 0 ]]; then "$@"; else sudo "$@"; fi
}

install_missing() {
  local missing
  mapfile -t missing < <(missing_packages "$@")
  [[ ${#missing[@]} == 0 ]] && return
  if ! command -v apt-get >/dev/null; then
    echo "Huiyin is built on Debian 12; these packages are missing: ${missing[*]}" >&2
    return 1
  fi
  if [[ $(id -u) != 0 ]] && ! command -v sudo >/dev/null; then
    echo "Missing packages. As root: apt-get install ${missing[*]}" >&2
    return 1
  fi
  echo "== installing ${#missing[@]} packages: ${missing[*]}" >&2
  as_root apt-get update -q >&2
  as_root env DEBIAN_FRONTEND=noninteractive apt-get install -qy --no-install-recommends \
    -o Dpkg::Use-Pty=0 "${missing[@]}" >&2
}
