# SPDX-FileCopyrightText: 2026 The Huiyin authors
# SPDX-License-Identifier: Apache-2.0
"""Counts the GoogleTest results in a folder: prints passed, failed, skipped."""
import json
import pathlib
import sys

passed = failed = skipped = 0
for path in pathlib.Path(sys.argv[1]).glob("*.json"):
    for suite in json.loads(path.read_text())["testsuites"]:
        for test in suite["testsuite"]:
            if test.get("failures"):
                failed += 1
            elif test["result"] == "SKIPPED" or test["status"] == "NOTRUN":
                skipped += 1
            else:
                passed += 1
print(passed, failed, skipped)
