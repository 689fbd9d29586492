#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Huiyin authors
# SPDX-License-Identifier: Apache-2.0
"""What a browser fetches for the first page of the ledger: weigh.py BUILD_WEB. The index, what it loads, and what the
ledger's part of the client imports, all as sent: gzipped, but for the index. More than 200 kB fail."""
import pathlib
import re
import sys

MOST = 200_000
START = "Ledger-"  # the part that the route loads
IMPORT = re.compile(r'(?:from|import)\s*"\./([\w.-]+\.js)"')


def main():
    web = pathlib.Path(sys.argv[1])
    assets = web / "assets"
    index = (web / "index.html").read_text(encoding="utf-8")
    entry = re.search(r'src="/assets/([\w.-]+\.js)"', index)[1]
    ledger = next(path.name for path in assets.glob(f"{START}*.js"))
    wanted, found = [entry, ledger], set()
    while wanted:
        name = wanted.pop()
        if name not in found:
            found.add(name)
            wanted += IMPORT.findall((assets / name).read_text(encoding="utf-8"))
    stems = {name.rsplit("-", 1)[0] for name in found}
    styles = {path.name for path in assets.glob("*.css") if path.name.rsplit("-", 1)[0] in stems}
    sizes = {name: (assets / f"{name}.gz").stat().st_size for name in sorted(found | styles)}
    sizes["index.html"] = (web / "index.html").stat().st_size
    total = sum(sizes.values())
    print("\n".join(f"{size:8} {name}" for name, size in sizes.items()) + f"\n{total:8} in all")
    return total > MOST


if __name__ == "__main__":
    sys.exit(main())
