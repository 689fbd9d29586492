#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Huiyin authors
# SPDX-License-Identifier: Apache-2.0
"""Holds the sources to what a script can see of the conventions in CONTRIBUTING.md: size, names, clocks, catches,
loose ends, header openings, refusal codes, where SQL stands."""
import pathlib
import re
import subprocess
import sys

ROOT = pathlib.Path(__file__).resolve().parent.parent

LONG_FILES = {  # path: why it has more than 300 lines
    "src/app/demo_builder.cpp": "one order of acts, told from beginning to end",
    "src/http/staff_routes.cpp": "one table, the index of the API",
    "src/store/history_test.hpp": "one way of making each kind of record, and one state that they share",
}
LONG_FUNCTIONS = {"src/bulletin/text.cpp:fold_alone": "a table of marks"}  # path:function: why more than 60
LONG_OPENINGS = {"src/bulletin/grammar.hpp": "describes the language of grammar files"}

# The boundaries, and the few libraries that refuse by throwing.
CATCHES = {
    "src/app/main.cpp": "the program's edge",
    "src/cli/run.cpp": "the program's edge",
    "src/cli/in_order.cpp": "carries a worker's exception to the thread that waits for it",
    "src/http/broken.cpp": "says for the log what a handler threw",
    "src/cli/options.cpp": "CLI11 refuses a command line by throwing",
    "src/app/setting_file.cpp": "toml++ refuses a file by throwing",
    "src/store/connection.cpp": "SOCI fails by throwing; the engine's own code is asked there",
    "src/store/session.cpp": "a key that is taken becomes a value",
    "src/store/sqlite_file.cpp": "SOCI refuses to open by throwing",
    "src/store/postgres_server.cpp": "SOCI refuses to connect by throwing",
    "src/store/writer.cpp": "a body that throws is undone alone, a batch whole",
    "src/store/rebuild.cpp": "a change that cannot be made again is noted, and the replay goes on",
}
CLOCK_FOLDERS = {"app", "cli", "http", "kit", "office"}
CLOCK_FILES = {"src/store/writer.cpp": "a batch ends after twenty milliseconds",
               "bench/desk_bench.cpp": "measures", "bench/bare_desk.cpp": "measures", "bench/http_load.cpp": "measures"}
SQL_PLACES = {"store", "bare_desk.cpp"}  # folders of src, and what they are measured beside
BANNED_PARTS = {"manager", "helper", "helpers", "util", "utils", "impl", "misc"}
BANNED_ENDS = {"data", "info", "base", "common"}
BANNED_FUNCTIONS = {"process", "handle", "apply", "visit", "get"}

CLOCK = re.compile(r"\b\w*[Cc]lock::now\s*\(|\bstd::time\s*\(|\bgettimeofday\s*\(|\bclock_gettime\s*\(|\blocaltime")
TYPE = re.compile(r"^\s*(?:struct|class|enum class|enum|union)\s+(?:\[\[\w+\]\]\s*)?([A-Za-z_]\w*)", re.M)
FUNCTION_NAME = re.compile(r"([A-Za-z_~]\w*)\s*(?:<[^()]*>)?\s*\(")
SCOPE = re.compile(r"\b(namespace|struct|class|enum|union)\b(?![^{]*\))|\bextern\s*$")
CODE_COMMENT = re.compile(
    r"^\s*//\s*(?:[\w:<>*&.\[\]-]+(?:\s[\w:<>*&.\[\]]+){0,2}\s*(?:=.*|\(.*\));|(?:if|for|while|switch)\s*\(.*\{|return\b.*;|\})\s*$")
CODE = re.compile(r"[a-z][a-z0-9_]*(\.[a-z][a-z0-9_]*)+")
REFUSE = re.compile(r'\brefuse\(\s*(?:huiyin::)?Fault::\w+\s*,\s*"([^"]*)"')
SQL = re.compile(r'"\s*(SELECT|INSERT INTO|UPDATE|DELETE FROM|CREATE TABLE)\s')
TRIED_TWICE = re.compile(r"HUIYIN_TRY\([^;]*HUIYIN_TRY\(")
AWAITED_LAMBDA = re.compile(r"co_await[^;{}]*[(,{]\s*\[[^\[\]]+\]\s*[({]")
RAW = re.compile(r'R"(\w*)\((.*?)\)\1"', re.S)
SKIPPED = re.compile(r'//[^\n]*|/\*.*?\*/|"(?:[^"\\\n]|\\.)*"|\'(?:[^\'\\\n]|\\.){1,4}\'', re.S)


def blank(match):
    return "".join("\n" if c == "\n" else " " for c in match[0])


def bare(text):
    """The text without comments and literals, line for line."""
    text = RAW.sub(blank, text)
    return SKIPPED.sub(blank, text)


def functions(code):
    """(name, first line, lines) of each function body, found by its braces."""
    scopes, found, head_start = [], [], 0
    for at, c in enumerate(code):
        if c == "{":
            head = code[head_start:at]
            if any(kind != "scope" for kind, *_ in scopes):
                scopes.append(("inner", "", 0))
            elif SCOPE.search(head):
                scopes.append(("scope", "", 0))
            elif "(" in head:
                names = FUNCTION_NAME.findall(re.sub(r"__attribute__\s*\(\(.*?\)\)", "", head))
                begin = head_start + len(head) - len(head.lstrip())
                scopes.append(("function", names[0] if names else "?", begin))
            else:
                scopes.append(("inner", "", 0))
            head_start = at + 1
        elif c == "}":
            kind, name, begin = scopes.pop() if scopes else ("", "", 0)
            if kind == "function":
                found.append((name, code.count("\n", 0, begin) + 1, code.count("\n", begin, at) + 1))
            head_start = at + 1
        elif c == ";" or (c == ":" and code[at - 6:at] in ("public", "rivate") or code[at - 9:at] == "protected"):
            head_start = at + 1
        elif c == "\n" and re.match(r"\s*#", code[head_start:at]):
            head_start = at + 1
    return found


def words_of(name):
    return [part.lower() for part in re.findall(r"[A-Z]+(?![a-z])|[A-Z]?[a-z0-9]+", name)]


def is_banned(name):
    words = words_of(name)
    return bool(BANNED_PARTS & set(words)) or (words and words[-1] in BANNED_ENDS)


def size_faults(name, text, code):
    lines = text.count("\n")
    if lines > 600:
        yield f"{name}: {lines} lines; split it"
    elif lines > 300 and name not in LONG_FILES:
        yield f"{name}: {lines} lines; split it, or give the reason in tools/check_sources.py"
    for function, line, length in functions(code):
        if length > 60 and f"{name}:{function}" not in LONG_FUNCTIONS:
            yield f"{name}:{line}: {function} has {length} lines; 60 is the limit"


def name_faults(name, code):
    for part in pathlib.Path(name).with_suffix("").parts:
        if is_banned(part) and part not in ("data", "embedded_data"):  # the folder data/
            yield f"{name}: a file or folder is not called {part}"
    for type_name in TYPE.findall(code):
        if is_banned(type_name):
            yield f"{name}: {type_name} says nothing; use a word of docs/glossary.md"
    for function, line, _ in functions(code):
        if function in BANNED_FUNCTIONS:
            yield f"{name}:{line}: a free function is not called {function}"


def line_faults(name, text, code):
    folder = pathlib.Path(name).parts[1]
    test = name.endswith("_test.cpp") or name.startswith("tests/")
    for number, (line, bare_line) in enumerate(zip(text.splitlines(), code.splitlines()), 1):
        place = f"{name}:{number}"
        if re.search(r"\b(TODO|FIXME|XXX|HACK)\b(?!\(#\d+\))", line):
            yield f"{place}: a loose end needs an issue: TODO(#123)"
        if CODE_COMMENT.match(line):
            yield f"{place}: commented-out code"
        if not test and CLOCK.search(bare_line) and folder not in CLOCK_FOLDERS and name not in CLOCK_FILES:
            yield f"{place}: today enters as an argument; only {', '.join(sorted(CLOCK_FOLDERS))} may ask a clock"
        if not test and re.search(r"\bcatch\s*\(", bare_line) and name not in CATCHES:
            yield f"{place}: catches stand in {', '.join(CATCHES)}; you are not adding another"
        if "SELECT *" in line or (SQL.search(line) and folder not in SQL_PLACES):
            yield f"{place}: SQL stands in src/store, with its columns named"


def try_faults(name, code):
    for found in TRIED_TWICE.finditer(code):
        if "{\n" not in found[0]:
            line = code.count("\n", 0, found.start()) + 1
            yield f"{name}:{line}: HUIYIN_TRY stands once in a statement; unwrap into a name first"


def awaiting_faults(name, code):
    for found in AWAITED_LAMBDA.finditer(code):
        line = code.count("\n", 0, found.start()) + 1
        yield f"{name}:{line}: GCC 12 destroys twice what a lambda inside co_await captured; name the lambda first"


def opening_faults(name, text):
    lines = text.splitlines()
    if not name.endswith(".hpp"):
        return
    comment = 0
    while comment + 2 < len(lines) and lines[comment + 2].startswith("//"):
        comment += 1
    if not 1 <= comment <= 8 and name not in LONG_OPENINGS:
        yield f"{name}: a header opens with two to six lines of promise, not {comment}"
    if "#pragma once" not in lines[:16]:
        yield f"{name}: no #pragma once"


def tracked(*patterns):
    listed = subprocess.run(["git", "ls-files", "-co", "--exclude-standard", *patterns], cwd=ROOT, capture_output=True,
                            text=True, check=True)
    return [name for name in listed.stdout.splitlines() if (ROOT / name).is_file()]


def main():
    faults = []
    sources = [name for name in tracked("src", "tests", "bench") if name.endswith((".cpp", ".hpp"))]
    for name in sources:
        text = (ROOT / name).read_text(encoding="utf-8")
        code = bare(text)
        for check in (size_faults(name, text, code), name_faults(name, code), try_faults(name, code),
                      awaiting_faults(name, code), line_faults(name, text, code), opening_faults(name, text)):
            faults += check
        faults += [f"{name}: refusal code {code} is not a lower-case dotted phrase"
                   for code in REFUSE.findall(text) if not CODE.fullmatch(code)]
    headed = sources + [name for name in tracked("*.py", "*.sh", "*.cmake", "*CMakeLists.txt", "*.md", "run", "test")]
    for name in headed:
        opening = "\n".join((ROOT / name).read_text(encoding="utf-8").splitlines()[:5])
        if "SPDX-FileCopyrightText:" not in opening or "SPDX-License-Identifier:" not in opening:
            faults.append(f"{name}: does not open with the two SPDX lines")
    print("\n".join(faults) or f"{len(sources)} sources keep to the conventions")
    return bool(faults)


if __name__ == "__main__":
    sys.exit(main())
