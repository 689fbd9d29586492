# shellcheck shell=bash
# SPDX-FileCopyrightText: 2026 The Huiyin authors
# SPDX-License-Identifier: Apache-2.0
# The ledger workbooks of the notices at hand, written by the program and opened again; ledgers of many shapes, read; and the
# deadlines of tests/cases, counted a second time.
source "$(dirname "${BASH_SOURCE[0]}")/../step.sh"

build release huiyin
folder=$root/build/ledgers
mkdir -p "$folder"
shopt -s nullglob
for notice in tests/data/*.txt tests/notices/*.txt; do
  book=$folder/$(basename "$notice" .txt).xlsx
  rm -f "$book"
  "$program" read --json --ledger "$book" "$notice" >/dev/null || continue
done
prove "the seed has a ledger" test -f "$folder/seed.xlsx"
books=("$folder"/*.xlsx)
prove "${#books[@]} workbooks" python3 tests/ledger/check_workbook.py "${books[@]}"
prove "ledgers of many shapes" /usr/bin/python3 tests/ledger/read_shapes.py "$program"
prove_counted "deadlines counted a second time" python3 tests/deadlines/second_implementation.py
