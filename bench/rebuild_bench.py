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

import page


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
    arguments.add_argument("--build", type=pathlib.Path, default=page.ROOT / "build/dev")
    arguments = arguments.parse_args()
    build(arguments.build)
    about = page.circumstances()
    rows = []
    for header in sorted((page.ROOT / "src" / arguments.folder).glob("*.hpp")):
        seconds, processor, files = cost_of(header, arguments.build)
        rows.append((f"`{arguments.folder}/{header.name}`", str(files), f"{seconds:.1f}", f"{processor / 2:.1f}"))
    page.write("rebuilding", about, ("header", "files compiled", "seconds by the clock", "processor seconds / 2"), rows)


main()
