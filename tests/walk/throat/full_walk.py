# SPDX-FileCopyrightText: 2026 The Huiyin authors
# SPDX-License-Identifier: Apache-2.0
"""The disk runs full: full_walk.py PROGRAM [--rounds N], as root, with a tmpfs of 64 MiB
Under load the office's disk is filled to its last byte. Changes are refused in words that say why, everything there can
still be read, the server goes on; once there is room it takes changes again, and nothing that it ever acknowledged is
missing."""
import os
import pathlib
import subprocess
import time

import house as houses
import load
import office
import tally
import walk as walks

SIZE = "64m"
CLIENTS = 8
REFUSED = "store.disk_full"


class SmallDisk:
    def __init__(self, place):
        self.place = pathlib.Path(place)
        self.ballast = self.place / "ballast"

    def __enter__(self):
        self.place.mkdir()
        subprocess.run(["mount", "-t", "tmpfs", "-o", f"size={SIZE}", "tmpfs", self.place], check=True)
        return self

    def __exit__(self, *_):
        subprocess.run(["umount", "--lazy", self.place], check=True)

    def fill(self):
        with open(self.ballast, "ab", buffering=0) as file:
            for piece in (1 << 20, 1 << 12, 1):
                try:
                    while True:
                        file.write(bytes(piece))
                except OSError:
                    pass

    def free(self):
        self.ballast.unlink()


def can_mount(folder):
    if os.geteuid() != 0:
        return "a full disk: mounting is root's"
    try:
        with SmallDisk(folder / "probe"):
            return None
    except subprocess.CalledProcessError as fault:
        return f"a full disk: {fault}"


def wait_until(holds, seconds):
    until = time.monotonic() + seconds
    while not holds() and time.monotonic() < until:
        time.sleep(0.01)
    return holds()


def walk_full(walk, number, counted):
    with SmallDisk(walk.folder / f"disk{number}") as disk:
        world = walk.stopped_world(disk.place / "office")
        world.house.serve()
        process = world.house.process
        work = load.Load(world, walk.folder / f"ledgers{number}", CLIENTS, number * 100)
        work.start()
        counted.check(work.wait_for(30), "changes before the disk is full")
        disk.fill()
        counted.check(wait_until(lambda: sum(REFUSED in odd for odd in work.odd) >= CLIENTS, 60),
                      f"refusals: {work.odd[:3]}")
        walk_reading(world, counted)
        counted.check(process.poll() is None, "the server goes on")
        disk.free()
        counted.check(work.wait_for(30), f"changes once there is room: {work.odd[-3:]}")
        work.join()
        others = [odd for odd in work.odd if REFUSED not in odd]
        counted.equal(others, [], "refusals for another reason")
        work.repeat_unknown(counted)
        deeds = work.deeds()
        counted.equal(len(work.lost(deeds)), 0, f"lost of {len(deeds)} acknowledged")
        counted.equal(process.poll(), None, "one server from the beginning to the end")
        counted.equal(world.house.stop(), 0, "its end")
        code, said = houses.House(walk.options.program, world.house.folder).command("journal", "verify", "--rows")
        counted.equal(code, 0, f"journal verify --rows: {said[-300:]}")
    print(f"round {number}: {len(deeds)} acknowledged, {len(work.odd)} refused")


def walk_reading(world, counted):
    clerk = world.as_subject("clerk")
    for path in ("/items", "/items/counts", "/organisations", "/session"):
        counted.equal(clerk.get(office.API + path).status, 200, f"reading {path} while the disk is full")
    counted.equal(clerk.get(f"{office.API}/search", q="制度").status, 200, "searching while the disk is full")


def main():
    counted = tally.Tally()
    with walks.Walk(__doc__, rounds=20) as walk:
        why_not = "a full disk: only over SQLite" if walk.cluster else can_mount(walk.folder)
        if why_not:
            counted.skip(why_not)
            counted.end()
        for number in range(walk.options.rounds):
            counted.part(f"round {number}", walk_full, walk, number, counted, quiet=True)
    counted.end()


if __name__ == "__main__":
    main()
