# shellcheck shell=bash
# SPDX-FileCopyrightText: 2026 The Huiyin authors
# SPDX-License-Identifier: Apache-2.0
# The office as its people, its colleagues and its enemies meet it: each script takes the program's path and walks
# through a copy of one office that is built once.
source "$(dirname "${BASH_SOURCE[0]}")/../step.sh"

build release huiyin
world=$root/build/throat-world
rm -rf "$world"
prove "an office is built by the API" python3 tests/walk/throat/office.py "$program" --into "$world"

walk() {  # NAME [OPTIONS...]
  local name=$1
  shift
  prove_counted "$name $*" "${python:-python3}" "tests/walk/throat/${name}_walk.py" "$program" --world "$world" "$@"
}

# Two at once, the longest first: what they prove does not hang on how long anything takes.
side_by_side() {
  local name said
  for name in "$@"; do
    said=$root/build/throat-${name// /-}
    # shellcheck disable=SC2086
    (run_log=$said.log walk $name >"$said.out" 2>&1) &
    while [[ $(jobs -rp | wc -l) -ge 2 ]]; do wait -n || true; done
  done
  wait
  for name in "$@"; do cat "$root/build/throat-${name// /-}.out"; done
}
side_by_side restore crash upgrade power life "life --postgresql" import "import --postgresql" public "public --postgresql" matrix canary worlds tamper proof edits
walk full
walk clock
walk wire
python=/usr/bin/python3 walk mail  # Debian's own, which has aiosmtpd
python=/usr/bin/python3 walk prompts
python=/usr/bin/python3 walk prompts --postgresql
rm -rf "$world"
