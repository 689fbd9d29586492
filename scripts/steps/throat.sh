# shellcheck shell=bash
# SPDX-FileCopyrightText: 2026 The Huiyin authors
# SPDX-License-Identifier: Apache-2.0
# The office as its people, its colleagues and its enemies meet it: each script takes the program's path and walks
# through a copy of one office that is built once. The other walks beside these are tried by hand until each has held.
source "$(dirname "${BASH_SOURCE[0]}")/../step.sh"

build release huiyin
world=$root/build/throat-world
rm -rf "$world"
prove "an office is built by the API" python3 tests/walk/throat/office.py "$program" --into "$world"
walk() {  # NAME [OPTIONS...]
  local name=$1
  shift
  prove_counted "$name $*" python3 "tests/walk/throat/${name}_walk.py" "$program" --world "$world" "$@"
}
walk life
walk proof
walk edits
walk crash
walk life --postgresql
rm -rf "$world"
