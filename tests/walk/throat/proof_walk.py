# SPDX-FileCopyrightText: 2026 The Huiyin authors
# SPDX-License-Identifier: Apache-2.0
"""Proofs that the office hands out, checked by tools/verify_proof.py alone: proof_walk.py PROGRAM [--entries N]
Each entry that a history tells of can be proven, and says what the history says; a proof that was touched proves
nothing; checkpoints grow, and each that was handed out once stays true."""
import pathlib
import random
import re
import sys

import office
import rules
import tally
import walk as walks

sys.path.insert(0, str(rules.ROOT / "tools"))
import verify_proof  # pylint: disable=import-error,wrong-import-position

KEY = re.compile(r"\S+\+[0-9a-f]{8}\+[A-Za-z0-9+/]+=*")


def verifier_key(folder):
    """The text of the key that everyone may have; it lies in the office's folder."""
    for path in sorted(pathlib.Path(folder).rglob("*")):
        if path.is_file() and path.stat().st_size < 1000:
            text = path.read_bytes().decode("utf-8", "replace").strip()
            if KEY.fullmatch(text) and not text.startswith("PRIVATE+KEY+"):
                return verify_proof.key_of(text)
    raise AssertionError(f"no verifier key in {folder}")


def proven(text, key, heads):
    try:
        return verify_proof.proven_entry(text, key, heads)
    except (verify_proof.NotProven, ValueError):
        return None


def walk_proofs(world, entries, counted):
    """Proofs of entries from every kind of history, under the key that lies beside the database."""
    key, client, chance = verifier_key(world.house.folder), world.as_subject("clerk"), random.Random(1)
    head = verify_proof.checkpoint_of(client.get(f"{office.API}/journal/checkpoint").body.decode(), key)
    told = [(thing, row) for thing in world.things.values()
            if thing["kind"] in ("item", "finding", "organisation", "inspection", "round")
            for row in client.history(thing["kind"], thing["id"])]
    for thing, row in chance.sample(told, min(entries, len(told))):
        answer = client.get(f"{office.API}/journal/entries/{row['entry']}/proof")
        found = answer.status == 200 and proven(answer.body.decode(), key, [head])
        if not counted.check(found, f"no proof of {row['action']} of {thing['name']}: {answer}", "no proof"):
            continue
        lines = dict(line.split(" ", 1) for line in found[0].splitlines() if " " in line)
        counted.equal((lines["id"], lines["object"], lines["action"], lines["after"]),
                      (row["entry"], f"{thing['kind']} {thing['id']}", row["action"], str(row["version_after"])),
                      f"what is proven of {thing['name']}")
        for _ in range(3):
            place = chance.randrange(len(answer.body))
            touched = bytearray(answer.body)
            touched[place] ^= 1 << chance.randrange(7)
            counted.check(not proven(touched.decode("utf-8", "replace"), key, [head]),
                          f"a proof touched at {place} still proves", "a touched proof")
    return key, head


def walk_growth(world, key, head, counted):
    """The office goes on: the tree has grown, and what was signed before is still signed."""
    for number in range(5):
        world.did("clerk", "/persons", {"name": f"李某某{number}"})
    world.house.stop()
    notes = world.house.checkpoint_file().read_text(encoding="utf-8")
    world.house.serve()
    now = verify_proof.checkpoint_of(
        world.as_subject("clerk").get(f"{office.API}/journal/checkpoint").body.decode(), key)
    counted.check(now[0] >= head[0] + 5, f"the tree grew from {head[0]} to {now[0]}")
    sizes = [int(line) for line in notes.splitlines() if line.isdigit()]
    counted.equal(sizes, sorted(sizes), "checkpoints grow")
    counted.check(head[0] in sizes and now[0] in sizes, "a checkpoint that was handed out stands in the file")


def main():
    counted = tally.Tally()
    with walks.Walk(__doc__, entries=60) as walk:
        world = walk.world()
        result = []
        counted.part("proofs", lambda: result.extend(walk_proofs(world, walk.options.entries, counted)))
        if result:
            counted.part("growth", walk_growth, world, *result, counted)
    counted.end()


if __name__ == "__main__":
    main()
