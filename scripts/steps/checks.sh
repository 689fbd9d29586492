# shellcheck shell=bash
# SPDX-FileCopyrightText: 2026 The Huiyin authors
# SPDX-License-Identifier: Apache-2.0
# The rules of the house that a script can hold.
source "$(dirname "${BASH_SOURCE[0]}")/../step.sh"

for check in tools/check_*.py; do
  prove "$(basename "$check" .py)" python3 "$check"
done
prove "draws are drawn again" python3 docs/draw.py tests/cases/draw/*.tsv
mapfile -t sources < <(find src tests -name '*.cpp' -o -name '*.hpp')
prove "clang-format" clang-format-14 --dry-run -Werror "${sources[@]}"
prove "shellcheck" shellcheck run test .ci/run scripts/*.sh scripts/steps/*.sh
prove "reuse" reuse lint
