# SPDX-FileCopyrightText: 2026 The Huiyin authors
# SPDX-License-Identifier: Apache-2.0
"""Turns tests/fuzz/words.txt into a libFuzzer dictionary."""
import pathlib
import re
import sys

for line in pathlib.Path(sys.argv[1]).read_bytes().splitlines():
    if line.startswith(b"#"):
        continue
    word = re.sub(rb"\\x([0-9a-f]{2})", lambda m: bytes([int(m[1], 16)]), line)
    print('"' + "".join(chr(b) if chr(b).isalnum() and b < 128 else f"\\x{b:02x}" for b in word) + '"')
