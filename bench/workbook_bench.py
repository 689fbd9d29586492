#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Huiyin authors
# SPDX-License-Identifier: Apache-2.0
"""Measures taking the ledger out as a workbook beside libxlsxwriter alone: workbook_bench.py PROGRAM [--times N].

PROGRAM is build/release/bench/workbook_bench. Each figure is the median of the runs, which alternate. Writes the table
between the marks in docs/performance.md.
"""
import argparse
import os
import pathlib
import statistics
import subprocess
import tempfile
import time

import page

ROWS = (10_000, 100_000)
AIM = 1.3


def run(program, way, rows):
    """(seconds, MiB at most) of one workbook."""
    with tempfile.TemporaryDirectory(dir=page.ROOT / "build") as place:
        begun = time.monotonic()
        child = subprocess.Popen([program, way, str(rows), f"{place}/ledger.xlsx"])
        _, status, used = os.wait4(child.pid, 0)
        seconds = time.monotonic() - begun
    assert status == 0
    return seconds, used.ru_maxrss // 1024


def main():
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("program", type=lambda text: pathlib.Path(text).resolve())
    arguments.add_argument("--times", type=int, default=5)
    arguments = arguments.parse_args()
    about = page.circumstances()
    table = []
    for rows in ROWS:
        runs = [(run(arguments.program, "ours", rows), run(arguments.program, "bare", rows)) for _ in range(arguments.times)]
        seconds, bare = (statistics.median(each[side][0] for each in runs) for side in (0, 1))
        memory, bare_memory = (max(each[side][1] for each in runs) for side in (0, 1))
        table.append((f"{rows:,}", f"{seconds:.2f} s", f"{bare:.2f} s", f"{seconds / bare:.2f} × (aim {AIM})",
                      f"{memory} MiB", f"{bare_memory} MiB"))
    page.write("workbook", about, ("rows", "the ledger", "libxlsxwriter alone", "ratio", "memory", "memory alone"), table)


main()
