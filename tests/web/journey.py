#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Huiyin authors
# SPDX-License-Identifier: Apache-2.0
"""A browser's journey over a real office: journey.py PROGRAM JOURNEY --world FOLDER, as throat/office.py built it. A copy
of it is served, and JOURNEY (ledger_journey.mjs, tasks_journey.mjs, plan_journey.mjs, notice_journey.mjs,
accounts_journey.mjs, whole_journey.mjs) walks through it in Chromium."""
import argparse
import json
import pathlib
import subprocess
import sys
import tempfile
import zipfile

HERE = pathlib.Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parent / "walk/throat"))
import house as houses  # noqa: E402  pylint: disable=wrong-import-position
import office  # noqa: E402  pylint: disable=wrong-import-position
import wire  # noqa: E402  pylint: disable=wrong-import-position


def items_in_progress(port, person):
    """Numbers of items that progress can be reported of, one for each width of screen."""
    client = wire.Client(port)
    client.sign_in(person["login"], person["password"])
    return [row["number"] for row in client.pages(office.API + "/items", state="in_progress")][:2]


PARTS = {
    "[Content_Types].xml": '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
                           '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
                           '<Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.'
                           'spreadsheetml.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="'
                           'application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/></Types>',
    "_rels/.rels": '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" '
                   'Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" '
                   'Target="xl/workbook.xml"/></Relationships>',
    "xl/_rels/workbook.xml.rels": '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
                                  '<Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/'
                                  'relationships/worksheet" Target="worksheets/sheet1.xml"/></Relationships>',
    "xl/workbook.xml": '<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.'
                       'openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="名单" sheetId="1" '
                       'r:id="r1"/></sheets></workbook>',
}


def write_sheet(path, rows):
    """An .xlsx of one sheet of texts."""
    cells = "".join(f'<row r="{at}">' + "".join(
        f'<c r="{chr(65 + column)}{at}" t="inlineStr"><is><t>{text}</t></is></c>' for column, text in enumerate(row)) + "</row>"
                    for at, row in enumerate(rows, 1))
    sheet = ('<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>' + cells +
             "</sheetData></worksheet>")
    with zipfile.ZipFile(path, "w") as file:
        for name, text in {**PARTS, "xl/worksheets/sheet1.xml": sheet}.items():
            file.writestr(name, '<?xml version="1.0" encoding="UTF-8"?>' + text)


def people_of(width):
    """Two who can be admitted once their school is founded, and one row that is wrong."""
    return [["某区联络员名单"], ["序号", "姓名", "单位", "职务", "手机/工号", "角色"],
            ["1", "郑某某", f"第三小学{width}", "校长", f"1380000{width}", "联络员"],
            ["2", "冯某某", f"第三小学{width}", "副校长", f"feng.{width}", "责任单位"],
            ["3", "陈某某", f"第三小学{width}", "", f"chen.{width}", "司机"]]


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("program")
    parser.add_argument("journey")
    parser.add_argument("--world", required=True, type=pathlib.Path)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="huiyin-web-") as folder:
        house = houses.House(options.program, options.world / "office").copy(pathlib.Path(folder) / "office")
        world = office.World(house).load(options.world / "world.json")
        house.serve()
        try:
            people = {name: {"login": world.subjects[name]["login"], "password": world.subjects[name]["password"]}
                      for name in ("school", "bureau", "clerk", "founder", "system", "security")}
            desk, telephone = items_in_progress(house.port, people["school"])
            told = pathlib.Path(folder) / "house.json"
            for width in (1440, 390):
                write_sheet(pathlib.Path(folder) / f"people.{width}.xlsx", people_of(width))
            names = {name: world.as_subject("clerk").must("GET", f"{office.API}/organisations/{world.id(name)}")["name"]
                     for name in ("bureau", "school")}
            handed = [world.id(name) for name in world.things if name.startswith("item_of_bureau_in_progress")]
            told.write_text(json.dumps({"base": f"http://127.0.0.1:{house.port}",
                                        "public": f"http://127.0.0.1:{house.public_port}", "people": people, **names, "folder": folder,
                                        "items": {"desk": desk, "telephone": telephone},
                                        "handed": {"desk": handed[0], "telephone": handed[1]}}), encoding="utf-8")
            return subprocess.run(["node", HERE / options.journey, told], check=False).returncode
        finally:
            house.stop()


if __name__ == "__main__":
    sys.exit(main())
