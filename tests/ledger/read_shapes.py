#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The Huiyin authors
# SPDX-License-Identifier: Apache-2.0
"""Ledgers of many shapes, made as workbooks and read by the program. Usage: read_shapes.py PROGRAM [SHAPE...]

A shape is a text in shapes/: "sheet NAME" (or "hidden NAME") opens a sheet, "| a | b |" is a row of it; ">" goes on with
the cell at its left, "^" with the one above, "@2024-06-30" is a day, digits are a number, "'12" is text, \\n breaks a line.
"expect" opens what has to be read:
  columns A=seq B=finding C=?          ?: must be asked, anything else must be found
  row B5 unit=县教育局 due=2024-06-30 measures=2 state=done fault=D5:ledger.due_unclear
  rows 4                               as many findings in all
Prints what was not read so, and how many workbooks were understood without help; exits 1 unless all hold.
"""
import datetime
import json
import pathlib
import re
import subprocess
import sys
import tempfile

import openpyxl

SHAPES = pathlib.Path(__file__).resolve().parent / "shapes"


def value_of(text):
    if text.startswith("@"):
        return datetime.date.fromisoformat(text[1:])
    if text.startswith("'"):
        return text[1:]
    if re.fullmatch(r"\d{1,9}", text):
        return int(text)
    return text.replace("\\n", "\n")


def fill(sheet, rows):
    owner, reach = {}, {}
    for r, row in enumerate(rows, 1):
        for c, text in enumerate(row, 1):
            if text in (">", "^"):
                head = owner[(r, c - 1) if text == ">" else (r - 1, c)]
                owner[r, c] = head
                reach[head] = (max(r, reach[head][0]), max(c, reach[head][1]))
            else:
                owner[r, c], reach[r, c] = (r, c), (r, c)
                if text:
                    sheet.cell(r, c, value_of(text))
    for (r, c), (last_row, last_column) in reach.items():
        if (r, c) != (last_row, last_column):
            sheet.merge_cells(start_row=r, start_column=c, end_row=last_row, end_column=last_column)


def read_shape(path):
    sheets, expected, rows = [], [], None
    for line in path.read_text(encoding="utf-8").splitlines():
        if line.startswith(("sheet ", "hidden ")):
            state, name = line.split(" ", 1)
            rows = []
            sheets.append((name, state == "hidden", rows))
        elif line == "expect":
            rows = None
        elif line.startswith("|"):
            rows.append([cell.strip() for cell in line.strip()[1:-1].split("|")])
        elif sheets and line and not line.startswith("#"):
            if rows is not None and not line.startswith("blank"):
                raise SystemExit(f"{path.name}: {line}")
            (expected if rows is None else rows).append(line if rows is None else [])
    return sheets, expected


def workbook(sheets, path):
    book = openpyxl.Workbook()
    book.remove(book.active)
    for name, hidden, rows in sheets:
        sheet = book.create_sheet(name)
        fill(sheet, rows)
        if hidden:
            sheet.sheet_state = "hidden"
    book.save(path)


def told(row, key, reading):
    if key == "measures":
        return str(len(row["measures"]))
    if key == "unit":
        return row["unit"] or reading["unit"] or ""
    if key == "category":
        return "/".join(row["category"])
    if key in ("leader", "lead_department", "co_departments", "handler"):
        return ";".join(dict.fromkeys(measure[key] or "" for measure in row["measures"]))
    if key == "progress":
        return "".join(value["text"] for value in row["values"] if value["meaning"] == "progress")
    if key == "keep_up":
        return "yes" if row["keep_up"] else "no"
    return str(row[key] or "")


def faults(expected, reading):
    columns = {column["column"]: column for column in reading.get("columns", [])}
    rows = {row["address"]: row for row in reading.get("rows", [])}
    for line in expected:
        kind, *parts = line.split(" ")
        if kind == "rows" and int(parts[0]) != len(rows):
            yield f"{len(rows)} findings, not {parts[0]}"
        if kind == "columns":
            for part in parts:
                letter, meaning = part.split("=")
                got = (columns.get(letter) or {}).get("meaning") or "?"
                if got != meaning:
                    yield f"column {letter} is {got}, not {meaning}"
        if kind == "row":
            row = rows.get(parts[0])
            if row is None:
                yield f"no finding at {parts[0]}"
                continue
            found = {f"{fault['address']}:{fault['code']}" for fault in row["faults"]}
            for key, wanted in (part.split("=", 1) for part in parts[1:]):
                if key == "fault":
                    if wanted not in found:
                        yield f"{parts[0]}: no fault {wanted} among {sorted(found)}"
                elif told(row, key, reading) != wanted:
                    yield f"{parts[0]}: {key} is {told(row, key, reading)!r}, not {wanted!r}"


def main():
    if len(sys.argv) < 2:
        sys.exit(__doc__)
    chosen = [SHAPES / f"{name}.txt" for name in sys.argv[2:]] or sorted(SHAPES.glob("*.txt"))
    wrong, unaided = 0, 0
    with tempfile.TemporaryDirectory() as folder:
        for path in chosen:
            sheets, expected = read_shape(path)
            book = pathlib.Path(folder) / f"{path.stem}.xlsx"
            workbook(sheets, book)
            done = subprocess.run([sys.argv[1], "read", "--json", str(book)], capture_output=True, text=True, check=False)
            if done.returncode != 0:
                print(f"{path.stem}: {done.stderr.strip()}")
                wrong += 1
                continue
            reading = json.loads(done.stdout)
            found = list(faults(expected, reading))
            wrong += bool(found)
            unaided += not found and not reading["asked"]
            for fault in found:
                print(f"{path.stem}: {fault}")
    print(f"{len(chosen)} workbooks, {unaided} understood without help, {wrong} not as they should be")
    sys.exit(1 if wrong else 0)


main()
