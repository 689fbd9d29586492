# shellcheck shell=bash
# SPDX-FileCopyrightText: 2026 The Huiyin authors
# SPDX-License-Identifier: Apache-2.0
# The browser's pages: their logic, their types, what a build of them may be, and a journey through them in Chromium over
# a program that carries them.
source "$(dirname "${BASH_SOURCE[0]}")/../step.sh"
source "$root/scripts/web.sh"

install_web
web_types
prove "the lock file names no address" bash -c '! grep -nE "\"resolved\"|https?://" web/package-lock.json | grep -v "\"url\""'
prove "types hold" npm --prefix web run --silent check
prove_counted "logic" npm --prefix web run --silent test
prove "the pages are built" build_web
prove "the first page of the ledger takes at most 200 kB gzipped" python3 tests/web/weigh.py build/web
build release huiyin
world=$root/build/web-world
rm -rf "$world"
prove "an office is built by the API" python3 tests/walk/throat/office.py "$program" --into "$world"
# The longest of them beside the others, as there are two cores.
every=()
if [[ $reach == long ]]; then every=(--long); fi
python3 tests/web/payload_journey.py "$program" --world "$world" "${every[@]}" >build/payloads.log 2>&1 &
payloads=$!
prove_counted "the ledger in the browser" python3 tests/web/journey.py "$program" ledger_journey.mjs --world "$world"
prove_counted "the whole way of a notice, as three people" python3 tests/web/journey.py "$program" whole_journey.mjs --world "$world"
prove_counted "handing down in the browser" python3 tests/web/journey.py "$program" tasks_journey.mjs --world "$world"
prove_counted "a notice in the browser" python3 tests/web/journey.py "$program" notice_journey.mjs --world "$world"
prove_counted "administering in the browser" python3 tests/web/journey.py "$program" accounts_journey.mjs --world "$world"
prove_counted "plans in a grid in the browser" python3 tests/web/journey.py "$program" plan_journey.mjs --world "$world"
code=0
wait "$payloads" || code=$?
prove_counted "every payload in every text and view" bash -c "cat build/payloads.log; exit $code"
rm -rf "$world"
