# SPDX-FileCopyrightText: 2026 The Huiyin authors
# SPDX-License-Identifier: Apache-2.0
"""Offices of earlier versions are opened by this one: upgrade_walk.py PROGRAM
Each that was kept (tests/data/offices) is put back, brought up to date and served: people sign in with their passwords,
every item stands as it did, the journal has the root it had and makes every row again; then it is worked in."""
import json
import tarfile

import office
import rules
import tally
import walk as walks

KEPT = rules.ROOT / "tests" / "data" / "offices"
KEYS = ("server.key", "journal.key", "journal.key.pub")


def unpacked(walk, archive):
    folder = walk.folder / archive.name.split(".")[0]
    with tarfile.open(archive) as kept:
        kept.extractall(folder)
    return folder / "office"


def opened(walk, kept, told, counted):
    house = walk.house()
    house.folder.mkdir()
    for name in KEYS:
        (kept / name).rename(house.folder / name)
    code, said = house.command("restore", kept / "backup", "--json")
    counted.check(code == 0 and told["root"] in said, f"restoring: {said[-300:]}")
    house.serve()
    return house


def signed_in(house, told, counted):
    world = office.World(house)
    world.subjects = {name: dict(row, session=None) for name, row in told["subjects"].items()}
    for subject in ("clerk", "bureau"):
        row, client = world.subjects[subject], world.as_subject(subject)
        counted.equal(client.sign_in(row["login"], row["password"])["login"], row["login"], "signing in")
        row["session"] = client.session
    return world


def walk_office(walk, archive, counted):
    kept = unpacked(walk, archive)
    told = json.loads((kept / "told.json").read_text(encoding="utf-8"))
    house = opened(walk, kept, told, counted)
    world = signed_in(house, told, counted)
    rows = {row["number"]: [row["id"], row["state"], row["version"]]
            for row in world.as_subject("clerk").pages(f"{office.API}/items")}
    counted.equal(rows, told["items"], "the items")
    waiting = next(row for row in rows.values() if row[1] == "applied")
    world.did("clerk", f"/items/{waiting[0]}/note", {"note": "升级后的备注"}, waiting[2])
    house.stop()
    code, said = house.command("journal", "verify", "--rows")
    counted.equal(code, 0, f"journal verify --rows: {said[-500:]}")


def main():
    counted = tally.Tally()
    with walks.Walk(__doc__) as walk:
        for archive in sorted(KEPT.glob("schema-*.tar.xz")):
            counted.part(archive.name, walk_office, walk, archive, counted)
    counted.end()


if __name__ == "__main__":
    main()
