#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Huiyin authors
# SPDX-License-Identifier: Apache-2.0
"""Makes src/chinese/fold_table.hpp, what each traditional or variant character becomes when it stands alone, from
OpenCC's table (Debian's package libopencc1.1) and the single characters of data/chinese/script.tsv.

Usage: tools/make_folds.py > src/chinese/fold_table.hpp
"""

import ctypes
import pathlib
import unicodedata

ROOT = pathlib.Path(__file__).resolve().parent.parent
RANGES = ((0x3400, 0x4DBF), (0x4E00, 0x9FFF), (0x20000, 0x323AF))
PAIRS_A_LINE = 27

# Characters that stay in some words and change in others: search takes both for one, or it would miss the other script.
ONE_FOR_SEARCH = ("著着", "藉借", "覆复", "衹只", "瞭了", "锺钟", "钜巨")

OPENING = """// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
// Made by tools/make_folds.py: pairs of a character and the simplified one it is when it stands alone, in the order of
// the first. From OpenCC's TSCharacters (Apache-2.0) and the single characters of data/chinese/script.tsv.
#pragma once

#include <string_view>

namespace huiyin::chinese {

// clang-format off
constexpr std::u32string_view fold_pairs =
"""


def opencc():
    library = ctypes.CDLL("libopencc.so.1.1")
    library.opencc_open.restype = library.opencc_convert_utf8.restype = ctypes.c_void_p
    library.opencc_open.argtypes = [ctypes.c_char_p]
    library.opencc_convert_utf8.argtypes = [ctypes.c_void_p, ctypes.c_char_p, ctypes.c_size_t]
    library.opencc_convert_utf8_free.argtypes = [ctypes.c_void_p]
    converter = library.opencc_open(b"/usr/share/opencc/t2s.json")

    def convert(character):
        given = character.encode()
        made = library.opencc_convert_utf8(converter, given, len(given))
        text = ctypes.string_at(made).decode()
        library.opencc_convert_utf8_free(made)
        return text

    return convert


def own_rows():
    for line in (ROOT / "data/chinese/script.tsv").read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            yield line.split("\t")


def main():
    convert = opencc()
    becomes = {}
    for first, last in RANGES:
        for number in range(first, last + 1):
            character = chr(number)
            made = convert(character)
            if made != character and len(made) == 1:
                becomes[character] = made
    for key, made in own_rows():
        if len(key) == len(made) == 1 and key != made:
            becomes[key] = made
    for key, made in ONE_FOR_SEARCH:
        becomes[key] = made
    for key in becomes:
        while becomes[key] in becomes:
            becomes[key] = becomes[becomes[key]]
    rows = sorted(becomes.items())
    print(OPENING, end="")
    for at in range(0, len(rows), PAIRS_A_LINE):
        pairs = "".join(key + made for key, made in rows[at:at + PAIRS_A_LINE])
        print(f'    U"{pairs}"' + (";" if at + PAIRS_A_LINE >= len(rows) else ""))
    print("// clang-format on\n\n}  // namespace huiyin::chinese")


main()
