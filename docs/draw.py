#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Huiyin authors
# SPDX-License-Identifier: Apache-2.0
"""Draws again what a published record of a recheck says was drawn: draw.py RECORD... (docs/decisions/0056-rechecks.md)"""
import hashlib
import sys


def drawn(lines):
    line = dict(fields[:2] for fields in lines if len(fields) == 2)["seed_line"]
    frame = [fields[1:] for fields in lines if fields[0] == "frame"]
    _, _, count, strata, digest = line.split(" ")[:5]
    assert hashlib.sha256("".join(f"{item} {unit}\n" for item, unit in frame).encode()).hexdigest() == digest, "other frame"
    seed = hashlib.sha256(line.encode() + b"\n").digest()
    order = sorted(frame, key=lambda entry: hashlib.sha256(seed + entry[0].encode()).digest())
    met = set()
    first = [entry for entry in order if strata == "unit" and not (entry[1] in met or met.add(entry[1]))]
    taken = (first + [entry for entry in order if entry not in first])[:int(count)]
    return seed.hex(), [entry[0] for entry in order if entry in taken]


for name in sys.argv[1:]:
    with open(name, encoding="utf-8", newline="\n") as record:
        said = [each.split("\t") for each in record.read().splitlines()]
    seed, items = drawn(said)
    same = items == [each[1] for each in said if each[0] == "drawn"] and ["seed", seed] in said
    print(name, "the same" if same else "NOT THE SAME", *items, sep="\n  ")
    sys.exit(1) if not same else None
