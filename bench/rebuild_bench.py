#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Huiyin authors
# SPDX-License-Identifier: Apache-2.0
"""Measures what editing one header costs: rebuild_bench.py [FOLDER] [--build build/dev].

Each header of src/FOLDER (chinese unless said otherwise) gets a comment line, everything that depends on it is built
without ccache, and the header is put back. Half of the processor seconds is what two otherwise idle cores would need.
Writes the table between the marks in docs/performance.md. The build tree must be configured and is brought up to date
first.
"""
import argparse
import os
import pathlib
import resource
import subprocess
import time

ROOT = pathlib.Path(__file__).resolve().parent.parent
PAGE = ROOT / "docs" / "performance.md"
BEGIN, END = "<!-- rebuilding -->", "<!-- end of rebuilding -->"


def build(tree, **variables):
    """Seconds by the clock, processor seconds, files compiled."""
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    before = used.ru_utime + used.ru_stime
    start = time.perf_counter()
    told = subprocess.run(["ninja", "-C", tree], env={**os.environ, **variables}, capture_output=True, text=True)
    seconds = time.perf_counter() - start
    if told.returncode != 0:
        raise SystemExit(told.stdout)
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return seconds, used.ru_utime + used.ru_stime - before, told.stdout.count("Building")


def cost_of(header, tree):
    kept = header.read_bytes()
    try:
        header.write_bytes(kept + b"// edited\n")
        return build(tree, CCACHE_DISABLE="1")
    finally:
        header.write_bytes(kept)
        build(tree)


def main():
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("folder", nargs="?", default="chinese")
    arguments.add_argument("--build", type=pathlib.Path, default=ROOT / "build/dev")
    arguments = arguments.parse_args()
    build(arguments.build)
    lines = ["| header | files compiled | seconds by the clock | processor seconds / 2 |", "|---|---|---|---|"]
    for header in sorted((ROOT / "src" / arguments.folder).glob("*.hpp")):
        seconds, processor, files = cost_of(header, arguments.build)
        lines.append(f"| `{arguments.folder}/{header.name}` | {files} | {seconds:.1f} | {processor / 2:.1f} |")
        print(lines[-1], flush=True)
    page = PAGE.read_text(encoding="utf-8")
    table = "\n".join(lines)
    PAGE.write_text(page[:page.index(BEGIN)] + f"{BEGIN}\n{table}\n" + page[page.index(END):], encoding="utf-8")


main()
