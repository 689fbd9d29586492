#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Huiyin authors
# SPDX-License-Identifier: Apache-2.0
"""Measures reading against the opencc program, start-up and memory: read_bench.py PROGRAM [--bytes N].

Writes the table between the marks in docs/performance.md. The figures are reported, none of them fails anything.
"""
import argparse
import os
import pathlib
import statistics
import subprocess
import tempfile
import time

import page


def run(command, **options):
    """Seconds and peak resident MiB of one run."""
    start = time.perf_counter()
    child = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, **options)
    _, status, usage = os.wait4(child.pid, 0)
    seconds = time.perf_counter() - start
    child.returncode = os.waitstatus_to_exitcode(status)
    if child.returncode != 0:
        raise SystemExit(f"{' '.join(map(str, command))}: exit code {child.returncode}")
    return seconds, usage.ru_maxrss / 1024


def best(command, times=3):
    runs = [run(command) for _ in range(times)]
    return min(seconds for seconds, _ in runs), max(memory for _, memory in runs)


def median_ms(command, times=20):
    run(command)
    return statistics.median(run(command)[0] for _ in range(times)) * 1000


def measure(program, size, folder):
    seed = (page.ROOT / "tests/data/seed.txt").read_bytes()
    large, half, tiny = folder / "large.txt", folder / "half.txt", folder / "tiny.txt"
    large.write_bytes(seed * (size // len(seed) + 1))
    half.write_bytes(seed * (size // 2 // len(seed) + 1))
    tiny.write_text("市委第四巡察组向市教育局党委反馈巡察情况。\n", encoding="utf-8")
    mib = large.stat().st_size / 2**20

    def read(*options):
        return [program, "read", "--json", "--out", folder / "records", *options]

    (folder / "records").mkdir()
    opencc, _ = best(["opencc", "-c", "t2s", "-i", large, "-o", folder / "simple.txt"])
    one, one_memory = best(read("--jobs", "1", large))
    two, two_memory = best(read("--jobs", "2", large))
    _, half_memory = best(read("--jobs", "1", half), 1)
    version = median_ms([program, "--version"])
    small = median_ms(read(tiny))
    empty = median_ms(["/bin/true"])
    return [
        ("text, traditional with glosses", f"{mib:.1f} MiB", ""),
        ("`opencc -c t2s`, conversion alone", f"{opencc:.2f} s", ""),
        ("`huiyin read --jobs 1`, the whole reading", f"{one:.2f} s", f"{opencc / one:.2f} × opencc's speed (aim 0.5)"),
        ("`huiyin read --jobs 2`", f"{two:.2f} s", f"{one / two:.2f} × one thread (aim 1.8)"),
        ("memory, one thread", f"{one_memory:.0f} MiB", f"{one_memory / mib:.1f} × the file"),
        ("memory, two threads", f"{two_memory:.0f} MiB", ""),
        ("memory, one thread, half the text", f"{half_memory:.0f} MiB", f"{half_memory / mib * 2:.1f} × the file"),
        ("start: `huiyin --version`", f"{version:.1f} ms", "aim under 30 ms"),
        ("start: one sentence read", f"{small:.1f} ms", "aim under 30 ms"),
        ("start: `/bin/true`, for comparison", f"{empty:.1f} ms", ""),
    ]


def main():
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("program", type=lambda text: pathlib.Path(text).resolve())
    arguments.add_argument("--bytes", type=int, default=20_000_000)
    arguments = arguments.parse_args()
    about = page.circumstances()
    with tempfile.TemporaryDirectory() as folder:
        rows = measure(arguments.program, arguments.bytes, pathlib.Path(folder))
    page.write("table", about, ("what", "figure", "ratio"), rows)


main()
