#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Huiyin authors
# SPDX-License-Identifier: Apache-2.0
"""Holds the includes of src/ to its layers (src/layers.txt) and each third-party library to its folder."""
import pathlib
import re
import sys

ROOT = pathlib.Path(__file__).resolve().parent.parent
INCLUDE = re.compile(r'^\s*#\s*include\s+([<"])([^>"]+)[>"]', re.M)

# Where the headers of a library may appear: folders, or single files.
LIBRARIES = {
    r"soci/": {"store"},
    r"boost/(beast|asio)[/.]": {"http"},
    r"(zip|pugixml|xlsxwriter)\.hp?p?$|libxml/|xlsxwriter/": {"documents"},
    r"unicode/|opencc|SimpleConverter|Config\.hpp$|Conver(ter|sion)": {"chinese"},
    r"CLI/": {"cli"},
    r"toml\+\+/|curl/": {"app"},
    r"boost/json": {"forms", "http", "app"},
    r"boost/url": {"http"},
    r"prometheus/": {"http"},
    r"spdlog/": {"app", "http", "cli", "office", "store"},
    r"openssl/|sodium": {"seal", "words/digest.cpp", "journal/signature.cpp",
                         "http/x509.hpp", "http/x509.cpp", "http/tls_wire.cpp"},
    r"liboath/": {"seal"},
    r"Python|Qt|boost/program_options|nlohmann|cpprest|httplib": set(),
}


def read_layers():
    """The line each folder stands on; line 0 is the top."""
    lines = (ROOT / "src/layers.txt").read_text(encoding="utf-8").splitlines()
    lines = [line.split() for line in lines if line.strip() and not line.startswith("#")]
    return {folder: number for number, line in enumerate(lines) for folder in line}


def faults_of(path, layers):
    folder, name = path.parts[0], path.as_posix()
    for kind, header in INCLUDE.findall((ROOT / "src" / path).read_text(encoding="utf-8")):
        target = header.split("/")[0]
        if kind == '"':
            if "/" not in header or target not in layers:
                yield f'src/{name}: "{header}" is not written as "folder/file.hpp"'
            elif target != folder and layers[target] <= layers[folder]:
                yield f"src/{name}: {folder} may not include {target} ({header})"
            continue
        for pattern, places in LIBRARIES.items():
            if re.match(pattern, header) and folder not in places and name not in places:
                yield f"src/{name}: <{header}> belongs to {', '.join(sorted(places)) or 'no folder'}"


def main():
    layers = read_layers()
    faults = []
    files = sorted(path.relative_to(ROOT / "src") for path in (ROOT / "src").rglob("*.[ch]pp"))
    for path in files:
        if path.parts[0] not in layers:
            faults.append(f"src/{path.as_posix()}: folder {path.parts[0]} stands on no line of src/layers.txt")
        else:
            faults += faults_of(path, layers)
    for folder in layers:
        if not (ROOT / "src" / folder).is_dir():
            faults.append(f"src/layers.txt: there is no folder {folder}")
    print("\n".join(faults) or f"{len(files)} files keep to {len(layers)} folders")
    return bool(faults)


sys.exit(main())
