# shellcheck shell=bash
# SPDX-FileCopyrightText: 2026 The Huiyin authors
# SPDX-License-Identifier: Apache-2.0
# Whole journeys with the program as people run it: each script takes the program's path.
source "$(dirname "${BASH_SOURCE[0]}")/../step.sh"

build release huiyin
shopt -s nullglob
for walk in tests/walk/*.py; do
  prove_counted "$(basename "$walk" .py)" python3 "$walk" "$program"
done
