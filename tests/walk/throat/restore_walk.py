# SPDX-FileCopyrightText: 2026 The Huiyin authors
# SPDX-License-Identifier: Apache-2.0
"""An office of a few thousand items is lost and put back: restore_walk.py PROGRAM [--items N] [--files N]
It is backed up while it serves; its folder is wiped but for the keys; after restoring, the journal's root, the digest of
every file and every list are what they were, and people sign in. Then it moves to PostgreSQL and back."""
import functools
import hashlib
import json
import pathlib
import shutil
import time
import uuid

import house as houses
import office
import tally
import walk as walks

FINDINGS = 500  # of one notice
FILES_OF_REPORT = 10
KEYS = ("server.key", "journal.key", "journal.key.pub")
PLACES = ("物资采购", "会议记录", "工程招标", "合同管理", "值班值守", "专项资金", "公务用车", "信访办理")


def notice(number, findings):
    lines = [f"{place}.第{number}批检查中，{PLACES[place % len(PLACES)]}第{place}处把关不严，手续不全。"
             for place in range(1, findings + 1)]
    return "\n".join(["关于巡察情况的反馈通报", "根据安排，反馈巡察情况。", "一、巡察发现的主要问题", *lines]).encode()


def bring_in(world, number, findings):
    clerk = world.as_subject("clerk")
    made = world.did_import("clerk", notice(number, findings), f"通报{number}.txt")
    world.counter += 1
    clerk.must("POST", f"{office.API}/imports/{made['id']}/admit", {
        "new_round": {"term": "十四届", "year": 2026, "name": f"第{number}轮", "rules_version": "county-3-months@1",
                      "number": 100 + number},
        "team": world.id("fourth"), "fed_back_on": office.today(-1), "assign_items": True,
        "number_prefix": f"大-{number}", "units": [{"named": "", "organisation": world.id("bureau")}]}, 1)


def report(world, item, files):
    """The item is accepted and its progress reported with files; the digest of each by its name."""
    version = world.did("bureau", f"/items/{item['id']}/accept", None, item["version"])["version"]
    sent, digests = [], {}
    for place in range(files):
        name = f"{item['number']}-{place}.bin"
        content = hashlib.sha256(name.encode()).digest() * 640  # 20 kB
        sent.append(world.did_attach("bureau", item["id"], content, name))
        digests[sent[-1]] = hashlib.sha256(content).hexdigest()
    world.did("bureau", f"/items/{item['id']}/report", {"text": "已完成", "attachments": sent}, version)
    return digests


def fill(world, items, files):
    for number in range(-(-items // FINDINGS)):
        bring_in(world, number, min(FINDINGS, items - number * FINDINGS))
    digests = {}
    for item in world.as_subject("bureau").pages(f"{office.API}/items", state="assigned"):
        if len(digests) >= files:
            break
        digests.update(report(world, item, min(FILES_OF_REPORT, files - len(digests))))
    return digests


def told(world, files):
    """What the office tells: its items and accounts, and the digest of each file that it hands out."""
    clerk = world.as_subject("clerk")
    rows = [*clerk.pages(f"{office.API}/items"), *world.as_subject("system").pages(f"{office.API}/accounts")]
    lists = hashlib.sha256("".join(json.dumps(row, sort_keys=True) for row in rows).encode()).hexdigest()
    got = {each: hashlib.sha256(clerk.get(f"{office.API}/attachments/{each}").body).hexdigest() for each in files}
    return {"rows": len(rows), "lists": lists, "files": got}


def said_json(house, *arguments):
    code, said = house.command(*arguments, "--json", timeout=1200)
    if code != 0:
        raise houses.Broken(f"{arguments[0]}: {said[-500:]}")
    return json.loads(said[said.index("{"):said.rindex("}") + 1])


def serve_and_sign_in(world):
    """Everybody anew, by his password: what a session was is no part of the office."""
    world.house.serve()
    for subject in ("clerk", "bureau", "system"):
        row, client = world.subjects[subject], world.as_subject(subject)
        client.sign_in(row["login"], row["password"])
        row["session"] = client.session


def compare(counted, before, after, what):
    counted.equal(after["rows"], before["rows"], f"{what}: rows")
    counted.equal(after["lists"], before["lists"], f"{what}: the lists")
    for each, digest in before["files"].items():
        counted.equal(after["files"].get(each), digest, f"{what}: a file")


def walk_restore(world, before, head, backup, counted):
    house = world.house
    house.stop()
    began = time.monotonic()
    for path in house.folder.iterdir():
        if path.name not in KEYS:
            shutil.rmtree(path) if path.is_dir() else path.unlink()
    restored = said_json(house, "restore", backup)
    counted.equal((restored["root"], restored["entries"], restored["missing_keys"]), (*head, []), "what was restored")
    serve_and_sign_in(world)
    seconds = time.monotonic() - began
    compare(counted, before, told(world, before["files"]), "restored")
    house.stop()
    verified = said_json(house, "journal", "verify", "--rows")
    counted.equal((verified["verdict"], verified["root"]), ("sound", head[0]), "the restored journal, row for row")
    print(f"from the wiped folder to people who are signed in: {seconds:.1f} s")


def walk_move(world, before, head, counted):
    house, cluster = world.house, houses.Cluster()
    try:
        database = cluster.create()
        began = time.monotonic()
        there = said_json(house, "move", "--to", "postgresql:" + cluster.connection(database))
        seconds = time.monotonic() - began
        house.cluster, house.database = cluster, database
        serve_and_sign_in(world)
        compare(counted, before, told(world, before["files"]), "on PostgreSQL")
        house.stop()
        served = said_json(house, "journal", "verify")
        began = time.monotonic()
        back = said_json(house, "move", "--to", str(house.folder / "back.db"))
        print(f"moved to PostgreSQL in {seconds:.1f} s, back in {time.monotonic() - began:.1f} s")
        counted.equal(there["root"], head[0], "the journal on PostgreSQL")
        counted.equal(back["root"], served["root"], "the journal back on SQLite")
    finally:
        house.kill()
        house.cluster = None
        cluster.stop()
    (house.folder / "huiyin.db").unlink()
    (house.folder / "back.db").rename(house.folder / "huiyin.db")
    serve_and_sign_in(world)
    compare(counted, before, told(world, before["files"]), "back on SQLite")


def main():
    counted = tally.Tally()
    with walks.Walk(__doc__, items=10_000, files=500) as walk:
        world = walk.world()
        began = time.monotonic()
        digests = fill(world, walk.options.items, walk.options.files)
        print(f"{walk.options.items} items and {len(digests)} files in {time.monotonic() - began:.1f} s")
        before = told(world, digests)
        counted.equal(before["files"], digests, "the files as they were sent")
        backup = walk.folder / f"backup-{uuid.uuid4().hex}"
        began = time.monotonic()
        made = said_json(world.house, "backup", "--to", str(backup))
        size = sum(path.stat().st_size for path in pathlib.Path(backup).iterdir())
        print(f"backed up while serving: {size / 2**20:.0f} MiB in {time.monotonic() - began:.1f} s")
        head = (made["root"], made["entries"])
        counted.part("restoring", functools.partial(walk_restore, world, before, head, backup, counted))
        counted.part("moving", functools.partial(walk_move, world, before, head, counted))
    counted.end()


if __name__ == "__main__":
    main()
