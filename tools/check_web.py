#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Huiyin authors
# SPDX-License-Identifier: Apache-2.0
"""Holds web/ to what a script can see of decision 0041: exact versions, a lock file without addresses, no way for a text
to become markup or code, no colour beside the tokens, and every address of the client a row of the server's table."""
import json
import pathlib
import re
import sys

ROOT = pathlib.Path(__file__).resolve().parent.parent
WEB = ROOT / "web"
FORBIDDEN = {
    r"\bv-html\b|innerHTML|outerHTML|insertAdjacentHTML|document\.write": "a text would become markup",
    r"\beval\s*\(|new Function\b": "a text would become code",
    r"(?<!:)\bstyle=\"": "an inline style, which the policy blocks",
    r"https?://(?!www\.w3\.org)": "an address outside",
}
COLOUR = re.compile(r"#[0-9a-fA-F]{3,8}\b(?!\w)")
MOST_LINES = 300


def sources():
    for path in sorted((WEB / "src").rglob("*")):
        if path.suffix in (".ts", ".vue", ".css") and path.name != "contract.ts":
            yield path, path.read_text(encoding="utf-8")


def check_versions(faults):
    package = json.loads((WEB / "package.json").read_text(encoding="utf-8"))
    for name, version in {**package["dependencies"], **package["devDependencies"]}.items():
        if not re.fullmatch(r"\d+\.\d+\.\d+", version):
            faults.append(f"web/package.json: {name} {version} is no exact version")
    lock = json.loads((WEB / "package-lock.json").read_text(encoding="utf-8"))
    for name, said in lock["packages"].items():
        if "resolved" in said:
            faults.append(f"web/package-lock.json: {name} names an address")


def check_sources(faults):
    for path, text in sources():
        where = path.relative_to(ROOT)
        if path.name.endswith(".test.ts"):
            continue
        for pattern, why in FORBIDDEN.items():
            for found in re.finditer(pattern, text):
                faults.append(f"{where}:{text.count(chr(10), 0, found.start()) + 1}: {found[0]}: {why}")
        if path.name != "tokens.css":
            for found in COLOUR.finditer(text):
                faults.append(f"{where}:{text.count(chr(10), 0, found.start()) + 1}: {found[0]}: colours stand in tokens.css")
        if text.count("\n") > MOST_LINES:
            faults.append(f"{where}: more than {MOST_LINES} lines")


def check_addresses(faults):
    client = re.findall(r"path: '(/[\w/:]*)'", (WEB / "src/routes.ts").read_text(encoding="utf-8"))
    table = re.findall(r'Staff\{get, "([^"]+)", "page"', (ROOT / "src/http/staff_routes.cpp").read_text(encoding="utf-8"))
    shapes = [re.compile(re.sub(r"\{[^}]*\}", "[^/]+", pattern)) for pattern in table]
    for address in client:
        if not any(shape.fullmatch(address) for shape in shapes):
            faults.append(f"web/src/routes.ts: {address} is no row of src/http/staff_routes.cpp")


def main():
    faults = []
    check_versions(faults)
    check_sources(faults)
    check_addresses(faults)
    print("\n".join(faults) or f"{sum(1 for _ in sources())} files of the pages keep to the rules")
    return bool(faults)


if __name__ == "__main__":
    sys.exit(main())
