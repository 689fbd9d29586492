# shellcheck shell=bash
# SPDX-FileCopyrightText: 2026 The Huiyin authors
# SPDX-License-Identifier: Apache-2.0
# How well labelled notices are read; tests/notices/score.py holds the gates and says the figures.
source "$(dirname "${BASH_SOURCE[0]}")/../step.sh"

if [[ ! -f tests/notices/score.py ]]; then
  skip notices "no labelled notices yet"
  exit 0
fi
build release huiyin
prove_counted "labelled notices" python3 tests/notices/score.py "$program"
