#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Huiyin authors
# SPDX-License-Identifier: Apache-2.0
"""Keeps an office as the present program makes it, for the programs of later versions to open: make.py PROGRAM
Once for each schema that was released. Writes schema-N.tar.xz: a backup with its keys, and told.json, what the office
told when it was made. Its people, passwords and keys were made for this file and open nothing else."""
import json
import pathlib
import shutil
import sys
import tarfile
import tempfile

HERE = pathlib.Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parents[1] / "walk" / "throat"))
import house as houses  # noqa: E402
import office  # noqa: E402

KEYS = ("server.key", "journal.key", "journal.key.pub")


def told(world):
    """Ids, numbers, states and versions: what no later version may see otherwise."""
    rows = world.as_subject("clerk").pages(f"{office.API}/items")
    return {row["number"]: [row["id"], row["state"], row["version"]] for row in rows}


def main():
    with tempfile.TemporaryDirectory() as folder:
        whole = pathlib.Path(folder) / "office"
        whole.mkdir()
        world = office.World(houses.House(sys.argv[1], pathlib.Path(folder) / "data")).build(copies=1)
        said = {"items": told(world), "subjects": {name: {"login": row["login"], "password": row["password"]}
                                                   for name, row in world.subjects.items()}}
        world.house.stop()
        code, text = world.house.command("backup", "--to", whole / "backup", "--json")
        if code != 0:
            raise SystemExit(text)
        made = json.loads(text)
        (whole / "told.json").write_text(json.dumps({**said, "root": made["root"]}, ensure_ascii=False))
        for name in KEYS:
            shutil.copy2(world.house.folder / name, whole / name)
        with tarfile.open(HERE / f"schema-{made['schema']}.tar.xz", "w:xz", preset=9) as archive:
            archive.add(whole, "office")


if __name__ == "__main__":
    main()
