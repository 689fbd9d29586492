# shellcheck shell=bash
# SPDX-FileCopyrightText: 2026 The Huiyin authors
# SPDX-License-Identifier: Apache-2.0
# Prints the files that fuzzing and mutation start from: every committed text, page and document of the tests.
cd "$(dirname "${BASH_SOURCE[0]}")/.." || exit
find tests/data tests/cases tests/notices tests/fuzz -type f -size -64k \
  \( -name '*.txt' -o -name '*.html' -o -name '*.htm' -o -name '*.docx' -o -name '*.case' -o -name '*.xml' \) \
  ! -name words.txt ! -name CMakeLists.txt 2>/dev/null | sort
