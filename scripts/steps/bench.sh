# shellcheck shell=bash
# SPDX-FileCopyrightText: 2026 The Huiyin authors
# SPDX-License-Identifier: Apache-2.0
# Measurements, written into docs/performance.md.
source "$(dirname "${BASH_SOURCE[0]}")/../step.sh"

build release huiyin ledger_maker desk_bench http_load bare_server workbook_bench
bench() {  # NAME ARGUMENTS...
  prove_counted "$1" python3 "bench/$1_bench.py" "${@:2}"
}
bench read "$program"
bench desk build/release/bench/desk_bench
bench serving build/release
bench ledger build/release
bench workbook build/release/bench/workbook_bench
