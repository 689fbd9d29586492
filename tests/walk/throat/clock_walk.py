# SPDX-FileCopyrightText: 2026 The Huiyin authors
# SPDX-License-Identifier: Apache-2.0
"""The clock jumps: clock_walk.py PROGRAM, with libfaketime
Twelve scenarios on one office each: ahead and back by an hour, a day, ten years, to and fro every few seconds, standing
still, over the end of a year and a leap day, in another time zone. After each the office serves: changes are kept in
their order, a session neither lasts for ever nor is everybody thrown out by an hour, a code of the second factor is
taken once, and the journal is sound."""
import concurrent.futures
import datetime
import glob
import os
import pathlib
import time

import house as houses
import office
import tally
import walk as walks

LIBRARY = sorted(glob.glob("/usr/lib/*/faketime/libfaketimeMT.so.1"))
HOUR, DAY, YEARS = 3600, 86400, 10 * 365 * 86400
BEGINNING = 2 * DAY  # ahead of the office's own, so that who was given a role today has it a day back as well
STAY, GO, EITHER = {True}, {False}, {True, False}  # whether the session of before still stands; sweeping may end it
AT_ONCE = 4  # scenarios, which mostly wait


class Clock:
    """What the server takes for the time: an offset in seconds, or a moment at which it starts or stands."""

    def __init__(self, file):
        self.file = pathlib.Path(file)
        self.set(f"{BEGINNING:+d}")

    def set(self, words):
        beside = self.file.with_suffix(".new")
        beside.write_text(words + "\n", encoding="ascii")
        beside.replace(self.file)
        time.sleep(0.2)

    def environment(self, zone):
        return {"LD_PRELOAD": LIBRARY[0], "FAKETIME_TIMESTAMP_FILE": str(self.file), "FAKETIME_NO_CACHE": "1",
                "DONT_FAKE_MONOTONIC": "1", **({"TZ": zone} if zone else {})}


def jump(*seconds, pause=0.0):
    def jumping(clock):
        for each in seconds:
            clock.set(f"{BEGINNING + each:+d}")
            time.sleep(pause)
    return jumping


def at(words):
    return lambda clock: clock.set(words)


def stand(clock):
    time.sleep(2)  # a wrong password bars its account for a moment, which would never pass
    clock.set((datetime.datetime.now() + datetime.timedelta(seconds=BEGINNING)).strftime("%Y-%m-%d %H:%M:%S"))


SCENARIOS = {
    "an hour back": (jump(-HOUR), None, STAY),
    "an hour ahead": (jump(HOUR), None, GO),
    "a day ahead": (jump(DAY), None, GO),
    "a day back": (jump(-DAY), None, GO),
    "ten years ahead": (jump(YEARS), None, GO),
    "ten years ahead and back": (jump(YEARS, 0, pause=1), None, EITHER),
    "to and fro by a minute": (jump(*[60, -60] * 6, 0, pause=0.5), None, STAY),
    "five seconds back, again and again": (jump(*range(-5, -65, -5), pause=0.3), None, STAY),
    "standing still": (stand, None, STAY),
    "over the end of a year": (at("@2027-12-31 15:59:58"), None, GO),
    "over a leap day": (at("@2028-02-28 15:59:58"), None, GO),
    "in another time zone": (jump(-60), "America/St_Johns", STAY),
}


def change(world, words):
    """An organisation renamed."""
    thing = world.things["renamed"]
    made = world.did("clerk", f"/organisations/{thing['id']}/revise", {"name": words}, thing["version"])
    thing["version"] = made["version"]


def sign_in(world, subject):
    row, client = world.subjects[subject], world.as_subject(subject)
    answer = client.post(f"{office.API}/session", {"login": row["login"], "password": row["password"]})
    if answer.ok:
        client.sign_in(row["login"], row["password"])
        row["session"] = client.session
    return answer


def walk_scenario(walk, world, name, counted):
    move, zone, stays = SCENARIOS[name]
    clock = Clock(walk.folder / f"{name.replace(' ', '-')}.clock")
    world.house.serve(**clock.environment(zone))
    try:
        for subject in ("clerk", "bureau"):
            counted.check(sign_in(world, subject).ok, f"{name}: signing in before")
        made = world.did("clerk", "/organisations", {"kind": "unit", "name": "钟楼管理处"})
        world.things["renamed"] = {"id": made["id"], "version": made["version"]}
        wrong = world.client("nobody").post(f"{office.API}/session", {"login": world.subjects["fourth"]["login"],
                                                                      "password": "wrong"})
        counted.equal(wrong.status, 401, f"{name}: a wrong password")
        move(clock)
        after = world.as_subject("clerk").get(f"{office.API}/session")
        counted.check((after.status == 200) in stays, f"{name}: whether the session of before stands: {after.status}")
        for subject in ("clerk", "bureau", "fourth"):
            counted.check(sign_in(world, subject).ok, f"{name}: signing in afterwards as {subject}")
        for number in range(3):
            change(world, f"钟楼管理处{number}")
            time.sleep(0.4)
        versions = [row["version_after"] for row in world.as_subject("clerk").history("organisation", made["id"])]
        counted.equal(versions, sorted(versions), f"{name}: the order of the history")
        clock.set(f"{BEGINNING:+d}")
        counted.check(sign_in(world, "clerk").ok, f"{name}: signing in when the clock is right again")
        change(world, "钟楼管理处")
    finally:
        counted.equal(world.house.stop(), 0, f"{name}: the server's end")
    code, said = houses.House(walk.options.program, world.house.folder).command("journal", "verify", "--rows")
    counted.equal(code, 0, f"{name}: journal verify --rows: {said[-300:]}")


def main():
    counted = tally.Tally()
    with walks.Walk(__doc__) as walk:
        if not LIBRARY or walk.cluster:
            counted.skip("clocks that jump: libfaketime is not installed, or the office is PostgreSQL's")
            counted.end()
        os.environ.pop("FAKETIME", None)
        worlds = {name: walk.stopped_world() for name in SCENARIOS}
        with concurrent.futures.ThreadPoolExecutor(AT_ONCE) as several:
            list(several.map(lambda name: counted.part(name, walk_scenario, walk, worlds[name], name, counted, quiet=True),
                             SCENARIOS))
    counted.end()


if __name__ == "__main__":
    main()
