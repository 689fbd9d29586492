# shellcheck shell=bash
# SPDX-FileCopyrightText: 2026 The Huiyin authors
# SPDX-License-Identifier: Apache-2.0
# Measurements, written into docs/performance.md.
source "$(dirname "${BASH_SOURCE[0]}")/../step.sh"

build release huiyin
prove_counted "bench" python3 bench/read_bench.py "$program"
