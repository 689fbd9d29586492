#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Huiyin authors
# SPDX-License-Identifier: Apache-2.0
"""Every public type of a domain folder is made of words of docs/glossary.md (column name), a few words of form
(LedgerRow, FindingGroup), or is pure machinery named below."""
import pathlib
import re
import sys

ROOT = pathlib.Path(__file__).resolve().parent.parent
DOMAIN = ["people", "inspection", "letters", "rectification", "bulletin", "papers", "policy", "publication", "deadlines"]

# Said of any domain word, meaning nothing by themselves.
FORMS = {"row", "head", "group", "kind", "type", "state", "unit", "count", "list", "column", "columns", "text", "level",
         "class", "day", "date", "match", "origin", "draft", "partial", "set", "mention", "named", "reader", "type", "other"}
# Machinery of reading and drawing: no user of Huiyin ever says these words.
MACHINERY = {"Budget", "Element", "Entity", "Found", "Gap", "Ink", "Locator", "Look", "Node", "Page", "Piece", "Program",
             "Share", "Source", "Stretch", "Tables", "Token", "Total", "Witness", "Choice", "Limit"}
TYPE = re.compile(r"^(?:template\s*<[^;{]*>\s*)?(?:struct|class|enum class|enum)\s+([A-Z]\w*)[^;{]*\{", re.M)


def parts(name):
    return {part.lower() for part in re.findall(r"[A-Z]+(?![a-z])|[A-Z]?[a-z0-9]+", name)}


def glossary_words():
    """Words of the name column, and whole names in PascalCase."""
    words = set()
    for line in (ROOT / "docs/glossary.md").read_text(encoding="utf-8").splitlines():
        cells = [cell.strip() for cell in line.strip().strip("|").split("|")]
        if line.startswith("|") and len(cells) >= 3:
            for name in re.findall(r"`([^`]+)`", cells[2]):
                words |= parts(name)
    return words


def main():
    known = glossary_words() | FORMS
    faults, seen = [], 0
    for folder in DOMAIN:
        for header in sorted((ROOT / "src" / folder).glob("*.hpp")):
            if header.name.endswith("_test.hpp") or header.name.startswith("test_"):
                continue
            for name in TYPE.findall(header.read_text(encoding="utf-8")):
                seen += 1
                unknown = sorted(parts(name) - known)
                if unknown and name not in MACHINERY:
                    faults.append(f"src/{folder}/{header.name}: {name} ({', '.join(unknown)}) has no row in docs/glossary.md")
    print("\n".join(faults) or f"{seen} public types are words of the glossary")
    return bool(faults)


sys.exit(main())
