#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Huiyin authors
# SPDX-License-Identifier: Apache-2.0
"""What an archive is made of, as CycloneDX 1.5: make_parts_list.py PACKAGES LOCKFILE
PACKAGES: the folder of its Debian packages; LOCKFILE: npm's, of the pages."""
import hashlib
import json
import pathlib
import subprocess
import sys


def debian_part(file):
    fields = subprocess.run(["dpkg-deb", "--field", file, "Package", "Version", "Architecture"], check=True,
                            capture_output=True, text=True).stdout
    said = dict(line.split(": ", 1) for line in fields.splitlines())
    name, version, architecture = said["Package"], said["Version"], said["Architecture"]
    return {"type": "application" if name == "huiyin" else "library", "name": name, "version": version,
            "purl": f"pkg:deb/debian/{name}@{version}?arch={architecture}",
            "hashes": [{"alg": "SHA-256", "content": hashlib.sha256(file.read_bytes()).hexdigest()}]}


def page_parts(lock):
    """What the pages are built with and may carry parts of; what only checks them is left out."""
    for path, package in json.loads(lock.read_text(encoding="utf-8"))["packages"].items():
        if path and not package.get("dev"):
            name = path.rpartition("node_modules/")[2]
            yield {"type": "library", "name": name, "version": package["version"],
                   "purl": f"pkg:npm/{name.replace('@', '%40')}@{package['version']}",
                   **({"licenses": [{"expression": package["license"]}]} if "license" in package else {})}


def main():
    packages, lock = map(pathlib.Path, sys.argv[1:])
    parts = [debian_part(file) for file in sorted(packages.glob("*.deb"))] + list(page_parts(lock))
    print(json.dumps({"bomFormat": "CycloneDX", "specVersion": "1.5", "version": 1, "components": parts},
                     ensure_ascii=False, indent=1))


if __name__ == "__main__":
    main()
