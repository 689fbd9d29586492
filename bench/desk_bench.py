#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Huiyin authors
# SPDX-License-Identifier: Apache-2.0
"""Measures durable changes at the desk beside SQLite alone: desk_bench.py PROGRAM [--seconds N] [--times N] [--folder F].

PROGRAM is build/release/bench/desk_bench. Each figure is of the run whose ratio is the median. The folder is where the
files lie: a disk, since what is measured is mostly its syncs. Writes the table between the marks in docs/performance.md.
"""
import argparse
import pathlib
import subprocess
import tempfile

import page

CALLERS = (1, 8, 64)
AIM = 0.7


def run(program, seconds, callers, folder):
    """(changes a second, changes a commit, changes a second by SQLite alone) of one run."""
    with tempfile.TemporaryDirectory(dir=folder) as place:
        told = subprocess.run([program, place, str(seconds), str(callers)], check=True, capture_output=True, text=True)
    _, _, desk, batch, bare = told.stdout.split()
    return float(desk), float(batch), float(bare)


def main():
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("program", type=lambda text: pathlib.Path(text).resolve())
    arguments.add_argument("--seconds", type=int, default=5)
    arguments.add_argument("--times", type=int, default=5)
    arguments.add_argument("--folder", type=pathlib.Path, default=page.ROOT / "build")
    arguments = arguments.parse_args()
    about = page.circumstances()
    rows = []
    for callers in CALLERS:
        runs = [run(arguments.program, arguments.seconds, callers, arguments.folder) for _ in range(arguments.times)]
        desk, batch, bare = sorted(runs, key=lambda each: each[0] / each[2])[len(runs) // 2]
        rows.append((str(callers), f"{desk:,.0f}", f"{batch:.1f}", f"{bare:,.0f}", f"{desk / bare:.2f} × (aim {AIM})"))
    page.write("desk", about, ("callers", "changes a second", "changes a commit", "SQLite alone, a second", "ratio"), rows)


main()
