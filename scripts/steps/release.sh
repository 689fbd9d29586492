# shellcheck shell=bash
# SPDX-FileCopyrightText: 2026 The Huiyin authors
# SPDX-License-Identifier: Apache-2.0
# What people run: built with optimisation, hardened, and quick to say its version.
source "$(dirname "${BASH_SOURCE[0]}")/../step.sh"

build release
prove "the program runs" "$program" --version
prove "the program is hardened" python3 scripts/check_hardening.py "$program"
