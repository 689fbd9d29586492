#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Huiyin authors
# SPDX-License-Identifier: Apache-2.0
"""Compares what the source says with data/messages.*.toml, both ways: refusal codes, labels, other keys, languages."""
import pathlib
import re
import sys
import tomllib

ROOT = pathlib.Path(__file__).resolve().parent.parent
REFUSE = re.compile(r'\brefuse\s*\(')
STRING = re.compile(r'"((?:[^"\\\n]|\\.)*)"')
CODE = re.compile(r"[a-z][a-z0-9_]*(\.[a-z][a-z0-9_]*)+")
KEY = re.compile(r'"((?:label|help|progress|frame|page)\.[a-z0-9_.]+)"')
NAMED = re.compile(r'\bnamed\(\s*"([a-z_]+)"|\blabel_of\(\w+, "([a-z_]+)"')
PLACE = re.compile(r"\{[a-z_]*\}")


def flat(table, prefix=""):
    for key, value in table.items():
        if isinstance(value, dict):
            yield from flat(value, f"{prefix}{key}.")
        else:
            yield prefix + key, value


def arguments(text, start):
    """The text of a call's arguments, from behind its opening bracket."""
    depth, at, quoted = 1, start, False
    while depth and at < len(text):
        c = text[at]
        if quoted:
            at += c == "\\"
            quoted = c != '"'
        elif c == '"':
            quoted = True
        else:
            depth += (c == "(") - (c == ")")
        at += 1
    return text[start:at - 1]


def code_of(call):
    """The refusal code: the second argument, a literal."""
    literal = re.match(r'\s*(?:huiyin::)?Fault::\w+\s*,\s*"([^"]*)"', call)
    return literal and literal[1]


def said_in_source():
    codes, keys, groups, unread = {}, {}, {}, []
    for path in sorted((ROOT / "src").rglob("*.[ch]pp")):
        if path.name.endswith(("_test.cpp", "_test.hpp")) or path.match("words/result.*"):
            continue
        text = path.read_text(encoding="utf-8")
        where = path.relative_to(ROOT)
        for call in REFUSE.finditer(text):
            inner = arguments(text, call.end())
            code = code_of(inner)
            if code:
                codes.setdefault(code, where)
            elif not re.match(r"\s*(Fault|[\w:]+) \w+,", inner):
                literals = [s for s in STRING.findall(inner) if CODE.fullmatch(s)]
                for literal in literals:
                    codes.setdefault(literal, where)
                if not literals:
                    unread.append(f"{where}: refuse({' '.join(inner.split())}): the code is not a literal")
        for key in KEY.findall(text):
            keys.setdefault(key, where)
        for named, labelled in NAMED.findall(text):
            groups.setdefault(f"label.{named or labelled}.", where)
    return codes, keys, groups, unread


def main():
    codes, keys, groups, faults = said_in_source()
    tables = {}
    for language in ("zh", "en"):
        with open(ROOT / f"data/messages.{language}.toml", "rb") as file:
            tables[language] = dict(flat(tomllib.load(file)))

    for language, table in tables.items():
        name = f"data/messages.{language}.toml"
        for code, where in codes.items():
            if f"refusal.{code}" not in table:
                faults.append(f"{name}: no sentence for {code} ({where})")
        for key, where in keys.items():
            if key not in table:
                faults.append(f"{name}: no text for {key} ({where})")
        for key in table:
            used = (key[len("refusal."):] in codes if key.startswith("refusal.")
                    else key in keys or key.startswith(tuple(groups)))
            if not used:
                faults.append(f"{name}: nothing in the source says {key}")
    chinese, english = tables["zh"], tables["en"]
    for key in sorted(set(chinese) ^ set(english)):
        faults.append(f"{key} is in one language only")
    for key in sorted(set(chinese) & set(english)):
        if set(PLACE.findall(chinese[key])) != set(PLACE.findall(english[key])):
            faults.append(f"{key}: the two languages fill in different things")

    print("\n".join(faults) or f"{len(codes)} refusal codes, {len(chinese)} texts in two languages: all meet")
    return bool(faults)


if __name__ == "__main__":
    sys.exit(main())
