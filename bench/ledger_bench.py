#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Huiyin authors
# SPDX-License-Identifier: Apache-2.0
"""Measures the pages of a large ledger on SQLite: ledger_bench.py PROGRAM [--items N] [--threads N] [--keep FILE].

PROGRAM is build/release/src/ledger_bench (cmake --build --preset release --target ledger_bench). Writes the table between
the marks in docs/performance.md. The figures are reported, none of them fails anything.
"""
import argparse
import datetime
import os
import pathlib
import subprocess
import tempfile
import time

ROOT = pathlib.Path(__file__).resolve().parent.parent
PAGE = ROOT / "docs" / "performance.md"
BEGIN, END = "<!-- ledger -->", "<!-- end of ledger -->"


def made(program, file, items):
    """Seconds it took, or none when the file was there."""
    if file.exists():
        return None
    start = time.perf_counter()
    subprocess.run([program, "make", file, str(items)], check=True)
    return time.perf_counter() - start


def main():
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("program", type=lambda text: pathlib.Path(text).resolve())
    arguments.add_argument("--items", type=int, default=1_000_000)
    arguments.add_argument("--threads", type=int, default=8)
    arguments.add_argument("--keep", type=pathlib.Path, help="the ledger's file, made where it is not there")
    arguments = arguments.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        file = arguments.keep or pathlib.Path(folder) / "huiyin.db"
        seconds = made(arguments.program, file, arguments.items)
        size = file.stat().st_size / 2**30
        read = subprocess.run([arguments.program, "read", file, str(arguments.threads)], check=True, capture_output=True,
                              text=True).stdout
    commit = subprocess.run(["git", "rev-parse", "--short", "HEAD"], cwd=ROOT, capture_output=True, text=True).stdout.strip()
    making = f", written in {seconds:.0f} s" if seconds else ""
    lines = [f"{datetime.date.today()}, commit {commit}, {os.cpu_count()} processors, load {os.getloadavg()[0]:.0f} with this; "
             f"{arguments.items:,} items, {size:.1f} GiB{making}; {arguments.threads} threads at once", "",
             "| pages of 50 rows | median ms | 95th percentile ms | 99th ms |", "|---|---|---|---|",
             *("| " + " | ".join(line.split("\t")) + " |" for line in read.splitlines())]
    table = "\n".join(lines)
    print(table)
    page = PAGE.read_text(encoding="utf-8")
    PAGE.write_text(page[:page.index(BEGIN)] + f"{BEGIN}\n{table}\n" + page[page.index(END):], encoding="utf-8")


main()
