# SPDX-FileCopyrightText: 2026 The Huiyin authors
# SPDX-License-Identifier: Apache-2.0
"""The server is killed again and again under the load of fifty clients: crash_walk.py PROGRAM [--kills N]
After each kill it starts again, every acknowledged change is there and whole, the journal verifies, and what nobody
knows the outcome of can be asked again under its key and is done once. Every second kill is aimed into a commit."""
import random
import statistics
import threading
import time
import uuid

import load
import office
import tally
import walk as walks
import wire

BETWEEN = 50  # acknowledged changes between two kills, at least


def aim(world, chance):
    """Kills the server in the 6 ms after a change was sent."""
    def ask():
        try:
            world.client("clerk", patient=False, timeout=20).post(
                f"{office.API}/persons", {"name": "王某某"}, None, str(uuid.uuid4()))
        except wire.LOST:
            pass
    thread = threading.Thread(target=ask, daemon=True)
    thread.start()
    time.sleep(chance.uniform(0, 0.006))
    world.house.kill()
    thread.join()


def kill_once(world, work, number, chance, ready, counted):
    """One kill under load, and what is there after it. ready: the seconds the server took to come back are added."""
    work.start()
    counted.check(work.wait_for(BETWEEN), f"kill {number}: no {BETWEEN} changes in a minute")
    if number % 2:
        aim(world, chance)
    else:
        time.sleep(chance.uniform(0, 0.15))
        world.house.kill()
    work.join()
    ready.append(world.house.serve())
    deeds = work.deeds()
    missing = work.lost(deeds)
    counted.check(not missing, f"kill {number}: {len(missing)} of {len(deeds)} acknowledged changes: {missing[:2]}",
                  "acknowledged changes lost")
    work.repeat_unknown(counted)
    code, said = world.house.command("journal", "verify")
    counted.equal(code, 0, f"kill {number}: journal verify: {said[-300:]}")


def walk_end(world, work, counted):
    """Everything once more, from the first acknowledged change on."""
    missing = work.lost(work.deeds(True))
    counted.check(not missing, f"at the end {len(missing)} are lost: {missing[:2]}", "acknowledged changes lost")
    doubled = work.doubled()
    counted.check(not doubled, f"done more than once: {doubled[:5]}")
    counted.check(not work.odd, f"{len(work.odd)} odd answers: {work.odd[:3]}")
    code, said = world.house.command("journal", "verify", "--rows")
    counted.equal(code, 0, f"journal verify --rows: {said[-500:]}")


def main():
    counted = tally.Tally()
    with walks.Walk(__doc__, kills=50, clients=50, seed=1) as walk:
        kills = 500 if walk.options.long else walk.options.kills
        chance, world = random.Random(walk.options.seed), walk.world()
        work = load.Load(world, walk.folder / "ledgers", walk.options.clients, walk.options.seed * 1000)
        ready = []
        for number in range(kills):
            counted.part(f"kill {number}", kill_once, world, work, number, chance, ready, counted, quiet=True)
        counted.part("all that was acknowledged", walk_end, world, work, counted)
        counted.check(ready and statistics.median(ready) <= 3, f"ready again after {ready}")
        print(f"{kills} kills, {work.acknowledged} acknowledged changes, ready again in "
              f"{statistics.median(ready):.2f} s (at most {max(ready):.2f} s)")
    counted.end()


if __name__ == "__main__":
    main()
