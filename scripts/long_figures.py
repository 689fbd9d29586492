# SPDX-FileCopyrightText: 2026 The Huiyin authors
# SPDX-License-Identifier: Apache-2.0
"""Keeps the figures of the long tests, run by run, in docs/long-figures.tsv.

  long_figures.py add WHAT COUNT SECONDS FINDINGS    adds a row and prints the sums
  long_figures.py rows WHAT                          prints how many rows there are
"""
import collections
import datetime
import pathlib
import subprocess
import sys

figures = pathlib.Path(__file__).parent.parent / "docs" / "long-figures.tsv"
head = "date\tcommit\twhat\tcount\tseconds\tfindings\n"


def rows():
    if not figures.exists():
        return []
    return [line.split("\t") for line in figures.read_text().splitlines()[1:]]


def add(what, count, seconds, findings):
    commit = subprocess.run(["git", "rev-parse", "--short", "HEAD"], cwd=figures.parent, capture_output=True, text=True)
    if not figures.exists():
        figures.write_text(head)
    with figures.open("a") as file:
        file.write("\t".join([datetime.date.today().isoformat(), commit.stdout.strip(), what, count, seconds, findings]) + "\n")
    sums = collections.defaultdict(lambda: [0, 0, 0])
    for row in rows():
        sums[row[2]] = [total + int(new) for total, new in zip(sums[row[2]], row[3:])]
    for name, (total, spent, found) in sums.items():
        print(f"all runs: {name} {total:,}, {spent:,} s, {found} findings")


match sys.argv[1:]:
    case ["add", what, count, seconds, findings]:
        add(what, count, seconds, findings)
    case ["rows", what]:
        print(sum(row[2] == what for row in rows()))
    case _:
        sys.exit(__doc__)
