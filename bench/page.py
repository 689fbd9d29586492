# SPDX-FileCopyrightText: 2026 The Huiyin authors
# SPDX-License-Identifier: Apache-2.0
"""Where figures are written: docs/performance.md, each table between its own marks."""
import datetime
import os
import pathlib
import platform
import subprocess

ROOT = pathlib.Path(__file__).resolve().parent.parent
PAGE = ROOT / "docs" / "performance.md"


def processor():
    for line in pathlib.Path("/proc/cpuinfo").read_text(encoding="utf-8").splitlines():
        if line.startswith("model name"):
            return line.split(":")[1].strip()
    return platform.machine()


def circumstances():
    """On what, and beside what else, figures are taken: asked for before the first of them."""
    commit = subprocess.run(["git", "rev-parse", "--short", "HEAD"], cwd=ROOT, capture_output=True, text=True,
                            check=True).stdout.strip()
    return (f"{datetime.date.today()}, commit {commit}, {os.cpu_count()} × {processor()}, load of others "
            f"{os.getloadavg()[0]:.1f}")


def write(mark, about, head, rows):
    """A table of rows of text, below a line about it. head: the names of the columns."""
    lines = [about, "", f"| {' | '.join(head)} |", "|---" * len(head) + "|", *(f"| {' | '.join(row)} |" for row in rows)]
    table = "\n".join(lines)
    print(table)
    begin, end = f"<!-- {mark} -->", f"<!-- end of {mark} -->"
    page = PAGE.read_text(encoding="utf-8")
    PAGE.write_text(page[:page.index(begin)] + f"{begin}\n{table}\n" + page[page.index(end):], encoding="utf-8")
