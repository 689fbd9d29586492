# shellcheck shell=bash
# SPDX-FileCopyrightText: 2026 The Huiyin authors
# SPDX-License-Identifier: Apache-2.0
# The unit tests, those of the store on both engines, under the address and undefined behaviour sanitizers (--quick: with
# library assertions only).
source "$(dirname "${BASH_SOURCE[0]}")/../step.sh"
source "$root/scripts/postgres.sh"

preset=asan
if [[ $reach == quick ]]; then preset=dev; fi
build "$preset"

results=$root/build/$preset/results
rm -rf "$results"
mkdir -p "$results"
code=0
trap stop_postgres EXIT
start_postgres
GTEST_OUTPUT=json:$results/ ASAN_OPTIONS=detect_stack_use_after_return=1:check_initialization_order=1 \
  UBSAN_OPTIONS=print_stacktrace=1 ctest --test-dir "build/$preset" -j 2 --output-on-failure --timeout 900 \
  --output-junit results/ctest.xml || code=$?
read -r passed failed skipped < <(python3 scripts/count_tests.py "$results")
count "$passed" "$failed" "$skipped"
exit "$code"
