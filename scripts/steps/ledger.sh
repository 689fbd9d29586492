# shellcheck shell=bash
# SPDX-FileCopyrightText: 2026 The Huiyin authors
# SPDX-License-Identifier: Apache-2.0
# The workbooks, opened again: each script takes the program's path.
source "$(dirname "${BASH_SOURCE[0]}")/../step.sh"

build release huiyin
shopt -s nullglob
for check in tests/ledger/*.py; do
  prove_counted "$(basename "$check" .py)" python3 "$check" "$program"
done
