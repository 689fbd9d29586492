# SPDX-FileCopyrightText: 2026 The Huiyin authors
# SPDX-License-Identifier: Apache-2.0
"""Counts the results in a folder: prints passed, failed, skipped. A GoogleTest program that told its results counts
test by test, any other test of ctest as one; a program that died counts as one failure."""
import json
import pathlib
import sys
import xml.etree.ElementTree as tree

folder = pathlib.Path(sys.argv[1])
passed = failed = skipped = 0


def count(is_failed, is_skipped):
    global passed, failed, skipped
    failed += is_failed
    skipped += is_skipped and not is_failed
    passed += not is_failed and not is_skipped


for case in tree.parse(folder / "ctest.xml").iter("testcase"):
    told = folder / f"{case.get('name')}_test.json"
    died = case.get("status") == "fail"
    before = failed
    if told.exists():
        for suite in json.loads(told.read_text(encoding="utf-8"))["testsuites"]:
            for test in suite["testsuite"]:
                count(bool(test.get("failures")), test["result"] == "SKIPPED" or test["status"] == "NOTRUN")
    if not told.exists() or (died and failed == before):
        count(died, case.get("status") in ("disabled", "notrun"))
print(passed, failed, skipped)
