# shellcheck shell=bash
# SPDX-FileCopyrightText: 2026 The Huiyin authors
# SPDX-License-Identifier: Apache-2.0
# The server on the wire, under the sanitizers: hostile framings, mutated requests, slow and greedy clients.
source "$(dirname "${BASH_SOURCE[0]}")/../step.sh"

build asan http_fixture
prove_counted "wire" python3 tests/wire/wire_walk.py build/asan/src/http_fixture "$reach"
