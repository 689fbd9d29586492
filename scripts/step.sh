# shellcheck shell=bash disable=SC2034
# SPDX-FileCopyrightText: 2026 The Huiyin authors
# SPDX-License-Identifier: Apache-2.0
# What every step of ./test shares. A step counts what it proved; ./test adds the counts up.
set -euo pipefail
source "$(dirname "${BASH_SOURCE[0]}")/build.sh"
cd "$root"
reach=${HUIYIN_REACH:-full}
program=$root/build/release/src/huiyin
run_log=$root/build/step.log
mkdir -p "$root/build"

count() {  # passed failed skipped
  if [[ ${HUIYIN_TALLY-} ]]; then echo "$*" >>"$HUIYIN_TALLY"; fi
}

# One proof: quiet when it holds; everything it said when it does not.
prove() {  # NAME COMMAND...
  local name=$1
  shift
  if "$@" >"$run_log" 2>&1; then
    echo "ok      $name"
    count 1 0 0
  else
    sed 's/^/    /' "$run_log"
    echo "FAILED  $name"
    count 0 1 0
  fi
}

skip() {  # NAME REASON
  echo "skipped $1: $2"
  count 0 0 1
}

# A proof that counts for itself: "N passed, N failed" (and ", N skipped") in its last such line.
prove_counted() {  # NAME COMMAND...
  local name=$1 code=0 said
  shift
  "$@" 2>&1 | tee "$run_log" || code=$?
  said=$(grep -Eo '[0-9]+ passed, [0-9]+ failed(, [0-9]+ skipped)?' "$run_log" | tail -n 1 || true)
  if [[ $said ]]; then
    read -r p f s < <(tr -dc '0-9 \n' <<<"$said" | awk '{print $1, $2, $3 + 0}')
    if [[ $code != 0 && $f == 0 ]]; then f=1; fi
    count "$p" "$f" "$s"
  elif [[ $code == 0 ]]; then
    echo "ok      $name"
    count 1 0 0
  else
    echo "FAILED  $name"
    count 0 1 0
  fi
}
