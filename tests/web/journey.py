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
            names = {name: world.as_subject("clerk").must("GET", f"{office.API}/organisations/{world.id(name)}")["name"]
                     for name in ("bureau", "school")}
            handed = [world.id(name) for name in world.things if name.startswith("item_of_bureau_in_progress")]
            told.write_text(json.dumps({"base": f"http://127.0.0.1:{house.port}",
                                        "public": f"http://127.0.0.1:{house.public_port}", "people": people, **names,
                                        "items": {"desk": desk, "telephone": telephone},
                                        "handed": {"desk": handed[0], "telephone": handed[1]}}), encoding="utf-8")
            return subprocess.run(["node", HERE / options.journey, told], check=False).returncode
        finally:
            house.stop()


if __name__ == "__main__":
    sys.exit(main())
