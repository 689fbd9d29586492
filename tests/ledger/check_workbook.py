#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Huiyin authors
# SPDX-License-Identifier: Apache-2.0
"""Checks that a ledger workbook is what an office can fill in and print. Usage: check_workbook.py FILE.xlsx...

Reads the parts of the file directly; needs nothing but Python. Prints what is wrong and exits 1, else exits 0.
"""
import re
import sys
import zipfile
import xml.etree.ElementTree as tree

MAIN = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
SHEETS = ["整改台账", "整改意见", "原文"]
STATUSES = "未启动,整改中,申请销号,核查通过,已销号,已撤销"
HEADINGS = ["序号", "整改目标", "整改措施", "责任领导", "牵头部门", "配合部门", "完成时限", "长期坚持", "整改进展", "佐证材料",
            "举一反三检查情况", "完成状态", "完成时间", "销号时间", "审核意见", "具体表现", "根本原因"]
OF_NOTICE = ["序号", "单位", "通报序号", "所属方面", "反馈问题（原文）", "问题（通报原文）", "通报所述进展"]


def texts(book):
    if "xl/sharedStrings.xml" not in book.namelist():
        return []
    root = tree.fromstring(book.read("xl/sharedStrings.xml"))
    return ["".join(part.text or "" for part in item.iter(MAIN + "t")) for item in root.iter(MAIN + "si")]


def cells_by_row(sheet, shared):
    rows = {}
    for cell in sheet.iter(MAIN + "c"):
        row = int(re.sub(r"\D", "", cell.get("r")))
        kind = cell.get("t")
        if kind == "inlineStr":
            text = "".join(part.text or "" for part in cell.iter(MAIN + "t"))
        else:
            value = cell.find(MAIN + "v")
            text = "" if value is None else shared[int(value.text)] if kind == "s" else value.text
        rows.setdefault(row, []).append((text, cell.get("s", "0")))
    return rows


def open_styles(book):
    """Of each style of the workbook, whether its cells stay open on a protected sheet."""
    styles = tree.fromstring(book.read("xl/styles.xml")).find(MAIN + "cellXfs")
    rules = [style.find(MAIN + "protection") for style in styles]
    return {str(number) for number, rule in enumerate(rules) if rule is not None and rule.get("locked") == "0"}


def faults_of_protection(name, rule):
    """The notice's words are kept; whoever must can take the protection off, and everyday work goes on under it."""
    if rule is None or rule.get("sheet") != "1":
        yield f"{name}: is not protected"
        return
    if rule.get("password") or rule.get("hashValue"):
        yield f"{name}: asks for a password"
    for work in ("autoFilter", "sort", "formatCells", "formatColumns", "formatRows"):
        if rule.get(work) != "0":
            yield f"{name}: protection forbids {work}"
    for work in ("selectLockedCells", "selectUnlockedCells", "objects"):
        if rule.get(work) == "1":
            yield f"{name}: protection forbids {work}"


def faults_of_page(name, sheet):
    setup = sheet.find(MAIN + "pageSetup")
    if setup is None or setup.get("paperSize") != "9" or setup.get("orientation") != "landscape":
        yield f"{name}: not A4 landscape"
    if setup is None or setup.get("fitToHeight") != "0" or setup.get("fitToWidth", "1") != "1":
        yield f"{name}: does not fit one page wide"
    footer = sheet.find(MAIN + "headerFooter/" + MAIN + "oddFooter")
    if footer is None or "第 &P 页 共 &N 页" not in footer.text:
        yield f"{name}: no page numbers"
    pane = sheet.find(MAIN + "sheetViews/" + MAIN + "sheetView/" + MAIN + "pane")
    if pane is None or pane.get("state") != "frozen":
        yield f"{name}: nothing is frozen"
    yield from faults_of_protection(name, sheet.find(MAIN + "sheetProtection"))
    for row in sheet.iter(MAIN + "row"):
        if row.find(MAIN + "c") is not None and row.get("customHeight") != "1":
            yield f"{name}: row {row.get('r')} has no height"
    if next(sheet.iter(MAIN + "f"), None) is not None:
        yield f"{name}: holds a formula"


def faults_of_locks(rows, headings, unlocked):
    """What the notice says is locked where it says something; all else of a row is open."""
    for number, cells in rows.items():
        if number <= 6:
            continue
        for heading, (text, style) in zip(headings, cells):
            of_notice = heading in OF_NOTICE and text != ""
            if of_notice == (style in unlocked):
                yield f"整改台账: row {number}, {heading} is {'open' if of_notice else 'locked'}"


def faults_of_ledger(sheet, shared, unlocked):
    pane = sheet.find(MAIN + "sheetViews/" + MAIN + "sheetView/" + MAIN + "pane")
    if pane is None or not pane.get("xSplit") or pane.get("ySplit") != "6":
        yield "整改台账: the head of six rows and the finding are not frozen"
    if sheet.find(MAIN + "autoFilter") is None:
        yield "整改台账: no filter"
    lists = [(found.text or "").strip('"') for found in sheet.iter(MAIN + "formula1")]
    if STATUSES not in lists or "是,否" not in lists or len(lists) < 3:
        yield f"整改台账: choices are {lists}"
    rows = cells_by_row(sheet, shared)
    headings = [text.replace("\n", "") for text, _ in rows.get(6, [])]
    yield from faults_of_locks(rows, headings, unlocked)
    for heading in HEADINGS:
        if heading not in headings:
            yield f"整改台账: no column {heading}"


def faults(path):
    with zipfile.ZipFile(path) as book:
        workbook = tree.fromstring(book.read("xl/workbook.xml"))
        names = [sheet.get("name") for sheet in workbook.iter(MAIN + "sheet")]
        if names != SHEETS:
            yield f"sheets are {names}"
            return
        defined = [(name.get("name"), name.get("localSheetId")) for name in workbook.iter(MAIN + "definedName")]
        shared = texts(book)
        for index, name in enumerate(SHEETS):
            sheet = tree.fromstring(book.read(f"xl/worksheets/sheet{index + 1}.xml"))
            yield from faults_of_page(name, sheet)
            for wanted in ("_xlnm.Print_Area", "_xlnm.Print_Titles"):
                if (wanted, str(index)) not in defined:
                    yield f"{name}: no {wanted}"
            if index == 0:
                yield from faults_of_ledger(sheet, shared, open_styles(book))


def main():
    if len(sys.argv) < 2:
        sys.exit(__doc__)
    found = [f"{path}: {fault}" for path in sys.argv[1:] for fault in faults(path)]
    print("\n".join(found) if found else f"{len(sys.argv) - 1} workbook(s) in order")
    sys.exit(1 if found else 0)


main()
