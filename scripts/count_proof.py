# SPDX-FileCopyrightText: 2026 The Huiyin authors
# SPDX-License-Identifier: Apache-2.0
"""Reads what a test script said and prints passed, failed, skipped."""
import pathlib
import re
import sys

said = pathlib.Path(sys.argv[1]).read_text(encoding="utf-8", errors="replace")
plain = re.findall(r"(\d+) passed, (\d+) failed(?:, (\d+) skipped)?", said)
ran = re.findall(r"^Ran (\d+) tests?", said, re.M)
if plain:
    print(*(number or 0 for number in plain[-1]))
elif ran:
    failed = sum(int(n) for n in re.findall(r"(?:failures|errors)=(\d+)", said))
    skipped = sum(int(n) for n in re.findall(r"skipped=(\d+)", said))
    print(int(ran[-1]) - failed - skipped, failed, skipped)
else:
    print(0, 0, 0)
