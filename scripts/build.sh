# shellcheck shell=bash
# SPDX-FileCopyrightText: 2026 The Huiyin authors
# SPDX-License-Identifier: Apache-2.0
# build PRESET [TARGET...]: configures when needed and builds, one build of a preset at a time. Progress goes to stderr;
# nothing is said when nothing has to be done.
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)

export CCACHE_BASEDIR=$root CCACHE_SLOPPINESS=pch_defines,time_macros

# On a terminal one line that changes; elsewhere one line a step.
show_progress() {
  local line start='' end=$'\n' width=1000
  if [[ -t 2 ]]; then
    start=$'\r\033[K'
    end=''
    width=$(($(tput cols 2>/dev/null || echo 80) - 1))
  fi
  local open=''
  while IFS= read -r line; do
    case $line in
      'ninja: '[En]* | '-- '* | *'Re-checking globbed'* | *'Re-running CMake'*) ;;  # nothing that was asked
      '['*/*']'*)
        printf '%s%s%s' "$start" "${line:0:width}" "$end"
        open=$start
        ;;
      *)
        printf '%s%s\n' "${open:+$'\n'}" "$line"
        open=''
        ;;
    esac
  done
  [[ -z $open ]] || echo
}

build() {
  local preset=$1 tree=$root/build/$1
  shift
  mkdir -p "$tree"
  (
    set -o pipefail
    flock 9
    cd "$root" || exit
    if [[ ! -f $tree/build.ninja ]]; then
      echo "== configuring $preset"
      if ! cmake --preset "$preset" >"$tree/configure.log" 2>&1; then
        cat "$tree/configure.log"
        exit 1
      fi
      echo "== building $preset"
    fi
    ninja -C "$tree" "$@" 2>&1 | show_progress
  ) 9>"$tree/.lock" >&2
}
