# SPDX-FileCopyrightText: 2026 The Huiyin authors
# SPDX-License-Identifier: Apache-2.0
"""Holds a built program to its hardening: position independent, tables read-only after start, checked calls."""
import re
import subprocess
import sys


def readelf(*options):
    return subprocess.run(["readelf", "-W", *options, sys.argv[1]], capture_output=True, text=True, check=True).stdout


headers = readelf("-h", "-l", "-d")
symbols = readelf("--dyn-syms")
claims = {
    "position independent": "DYN (Position-Independent" in headers,
    "tables read-only after start": "GNU_RELRO" in headers and re.search(r"FLAGS_1.*NOW", headers),
    "no executable stack": re.search(r"GNU_STACK.* RW  ?", headers),
    "guarded stack": "__stack_chk_fail" in symbols,
    "checked library calls": re.search(r"__\w+_chk@", symbols),
}
for claim, holds in claims.items():
    if not holds:
        print(f"not so: {claim}")
sys.exit(not all(claims.values()))
