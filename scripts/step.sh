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

# A proof that counts for itself: its last "N passed, N failed[, N skipped]", or unittest's "Ran N tests".
prove_counted() {  # NAME COMMAND...
  local name=$1 code=0 p f s
  shift
  "$@" 2>&1 | tee "$run_log" || code=$?
  read -r p f s < <(python3 scripts/count_proof.py "$run_log")
  if [[ $code != 0 && $f == 0 ]]; then f=1; fi
  if [[ $code == 0 && $p == 0 && $f == 0 ]]; then p=1; fi
  if [[ $f == 0 ]]; then echo "ok      $name"; else echo "FAILED  $name"; fi
  count "$p" "$f" "$s"
}
