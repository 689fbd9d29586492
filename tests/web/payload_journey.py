#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Huiyin authors
# SPDX-License-Identifier: Apache-2.0
"""Every payload in every text, shown in every view: payload_journey.py PROGRAM [--world FOLDER] [--long], FOLDER as
throat/office.py built it; --long: every payload on every page there is of a kind. The payloads are stored in a copy of the
office, and payload_journey.mjs looks at each of its pages in Chromium."""
import json
import pathlib
import subprocess
import sys

HERE = pathlib.Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parent / "walk/throat"))
import payload_files  # noqa: E402  pylint: disable=wrong-import-position
import payload_office  # noqa: E402  pylint: disable=wrong-import-position
import payloads  # noqa: E402  pylint: disable=wrong-import-position
import walk  # noqa: E402  pylint: disable=wrong-import-position
import wire  # noqa: E402  pylint: disable=wrong-import-position
from payloads import LINE, TEXT  # noqa: E402  pylint: disable=wrong-import-position

PEOPLE = ("founder", "clerk", "fifth", "bureau", "school", "supervisor", "leader", "system")


def stored(world, said):
    """What payload_journey.mjs is told: where everything is, and what was proved while it was stored."""
    for name in PEOPLE:
        row, client = world.subjects[name], world.as_subject(name)
        client.sign_in(row["login"], row["password"])
        row["session"] = client.session
    fields, feed = payload_office.Fields(), payload_files.Feed(wire.Client(world.house.public_port))
    packs = payloads.packed(said)
    payload_office.announce(world, packs, fields, feed)
    made = payload_office.for_each(packs, world, fields, payload_office.Desk.write)
    payload_office.rename(world, packs, fields)
    told = {"open_import": payload_office.open_import(world, packs, fields),
            "draft": payload_office.open_publication(world, packs, fields),
            "inspection": world.id("inspection_of_hospital")}

    proofs, client = payload_files.Proofs(), world.as_subject("founder")
    for kind, limit in ((LINE, "a line"), (TEXT, "a text")):
        many = sum(each.fits(kind) for each in said)
        proofs.note(f"{many} of {len(said)} payloads are kept as they are by what takes {limit}", [many] if many < 200 else [])
    proofs.note(f"{sum(fields.stored.values())} times one came into a field, by {len(fields.stored)} ways, {sum(fields.refused.values())} "
                "refused, and those for their characters, their length or a login alone", fields.wrong)
    feed.tell(said, proofs)
    payload_files.rows(client, said, proofs)
    payload_files.workbook(client, said, proofs)
    payload_files.attachments(client, made, proofs)
    return {**told, "proofs": proofs, "packs": made, "payloads": [
        {"raw": each.raw, "line": each.kept[LINE], "text": each.kept[TEXT]} for each in said]}


def main():
    with walk.Walk(__doc__) as over:
        world = over.world()
        house, told = world.house, over.folder / "house.json"
        told.write_text(json.dumps({
            "long": over.options.long, "base": f"http://127.0.0.1:{house.port}", "public": f"http://127.0.0.1:{house.public_port}",
            "people": {name: world.subjects[name] for name in PEOPLE}, **stored(world, payloads.read())}), encoding="utf-8")
        return subprocess.run(["node", HERE / "payload_journey.mjs", told], check=False).returncode


if __name__ == "__main__":
    sys.exit(main())
