#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Huiyin authors
# SPDX-License-Identifier: Apache-2.0
"""Makes data/chinese/readings.tsv, the pinyin readings of each character, from Debian's package unicode-data.

Usage: tools/make_readings.py > data/chinese/readings.tsv
"""

import bz2
import os
import re
import sys
import unicodedata

UNICODE = "/usr/share/unicode"
READING_FIELDS = {"kMandarin", "kHanyuPinyin", "kXHC1983", "kTGHZ2013", "kHanyuPinlu"}
VARIANT_FIELDS = {"kSimplifiedVariant", "kTraditionalVariant", "kZVariant", "kSemanticVariant"}
RANGES = ((0x3400, 0x4DBF), (0x4E00, 0x9FFF), (0xF900, 0xFAFF))
NOT_LETTERS = re.compile(r"[^\w\u0300-\u036f]|\d")

# What dictionaries leave out: tones that shift in speech, and the swallowed syllable of 儿.
SPOKEN = {"一": ["yí", "yì"], "不": ["bú"], "儿": ["r"], "兒": ["r"], "〇": ["líng"]}


def rows(name):
    with bz2.open(os.path.join(UNICODE, name), "rt", encoding="utf-8") as file:
        for line in file:
            if line.startswith("U+"):
                character, field, value = line.rstrip("\n").split("\t")
                yield int(character[2:], 16), field, value


def syllables(field, value):
    for part in value.split(" "):
        if field in ("kHanyuPinyin", "kXHC1983", "kTGHZ2013"):
            part = part.split(":")[1]
        for syllable in part.split(","):
            yield unicodedata.normalize("NFC", NOT_LETTERS.sub("", syllable.split("(")[0]))


def own_readings():
    readings = {}
    for character, field, value in rows("Unihan_Readings.txt.bz2"):
        if field in READING_FIELDS:
            known = readings.setdefault(character, [])
            known.extend(s for s in syllables(field, value) if s and s not in known)
    for character, spoken in SPOKEN.items():
        known = readings.setdefault(ord(character), [])
        known.extend(s for s in spoken if s not in known)
    return readings


def variants():
    pairs = set()
    for character, field, value in rows("Unihan_Variants.txt.bz2"):
        if field in VARIANT_FIELDS:
            pairs.update((character, int(v.split("<")[0][2:], 16)) for v in value.split(" "))
    for first, last in RANGES:
        for character in range(first, last + 1):
            plain = unicodedata.normalize("NFKC", chr(character))
            if plain != chr(character) and len(plain) == 1:
                pairs.add((character, ord(plain)))
    return sorted(pairs | {(b, a) for a, b in pairs})


def main():
    readings = own_readings()
    shared = {character: list(known) for character, known in readings.items()}
    for character, variant in variants():
        if character != variant:
            known = shared.setdefault(character, [])
            known.extend(s for s in readings.get(variant, []) if s not in known)
    wanted = [0x3007] + [c for first, last in RANGES for c in range(first, last + 1)]
    for character in wanted:
        if shared.get(character):
            sys.stdout.write(f"{chr(character)}\t{' '.join(shared[character])}\n")


if __name__ == "__main__":
    main()
