# SPDX-FileCopyrightText: 2026 The Huiyin authors
# SPDX-License-Identifier: Apache-2.0
"""The power fails: power_walk.py PROGRAM [--cuts N], as root, with loop devices and libeatmydata
The office stands on an ext4 of its own in an image. Under load the server is stopped and the image copied as it is, so
that what the server did not sync is not in it; the copy is mounted and opened, and every acknowledged change has to be
there. The same with a libc that syncs nothing (libeatmydata) has to lose some, or the cut proves nothing."""
import os
import pathlib
import shutil
import signal
import subprocess
import time

import house as houses
import load
import office
import tally
import walk as walks

SIZE = "256M"


def run(*command):
    return subprocess.run([str(word) for word in command], check=True, capture_output=True, text=True).stdout.strip()


class Disk:
    """An image with an ext4 in it, mounted while used. The file system commits of itself only every five minutes."""

    def __init__(self, image, place):
        self.image, self.place, self.device = pathlib.Path(image), pathlib.Path(place), None
        self.place.mkdir(parents=True, exist_ok=True)

    def make(self):
        run("truncate", "--size", SIZE, self.image)
        run("mkfs.ext4", "-q", "-F", "-E", "lazy_itable_init=0,lazy_journal_init=0", self.image)
        return self

    def __enter__(self):
        self.device = run("losetup", "--find", "--show", self.image)
        run("mount", "-o", "commit=300", self.device, self.place)
        return self

    def __exit__(self, *_):
        run("umount", "--lazy", self.place)
        run("losetup", "--detach", self.device)


def can_cut(folder):
    """Why there can be no power cut here, or nothing."""
    if os.geteuid() != 0:
        return "power cuts: loop devices are root's"
    if not shutil.which("losetup") or not shutil.which("mkfs.ext4"):
        return "power cuts: no losetup or mkfs.ext4"
    try:
        with Disk(folder / "probe.img", folder / "probe").make():
            return None
    except subprocess.CalledProcessError as fault:
        return f"power cuts: {fault.stderr.strip()}"


def cut(walk, number, **environment):
    """(acknowledged, lost, code of `journal verify`, what it said) of one cut."""
    folder = walk.folder / f"cut{number}"
    image = Disk(folder / "disk.img", folder / "disk").make() if folder.mkdir() is None else None
    with image:
        world = walk.stopped_world(image.place / "office")
        run("sync", "--file-system", image.place)
        world.house.serve(**environment)
        work = load.Load(world, folder / "ledgers", 16, number * 100)
        work.start()
        work.wait_for(200, 30)
        time.sleep(0.5)
        world.house.process.send_signal(signal.SIGSTOP)
        shutil.copyfile(image.image, folder / "copy.img")
        world.house.kill()
        work.join()
    with Disk(folder / "copy.img", folder / "copy") as copy:
        world.house = houses.House(walk.options.program, copy.place / "office")
        deeds = work.deeds()
        try:
            world.house.serve()
            lost = work.lost(deeds)
            code, said = world.house.command("journal", "verify", "--rows")
        except (houses.Broken, AssertionError) as fault:
            lost, code, said = deeds, -1, str(fault)
        world.house.kill()
    shutil.rmtree(folder, ignore_errors=True)
    return len(deeds), len(lost), code, said


def main():
    counted = tally.Tally()
    with walks.Walk(__doc__, cuts=3) as walk:
        cuts = 30 if walk.options.long else walk.options.cuts
        why_not = "power cuts: only over SQLite" if walk.cluster else can_cut(walk.folder)
        if why_not:
            counted.skip(why_not)
            counted.end()
        walk.template()
        for number in range(cuts):
            acknowledged, lost, code, said = cut(walk, number)
            print(f"cut {number}: {acknowledged} acknowledged, {lost} lost")
            counted.check(acknowledged >= 200, f"cut {number}: only {acknowledged} changes before it")
            counted.equal(lost, 0, f"cut {number}: lost of {acknowledged} acknowledged")
            counted.equal(code, 0, f"cut {number}: journal verify --rows: {said[-300:]}")
        acknowledged = lost = 0
        for number in range(cuts, cuts + 3):
            if not lost:
                acknowledged, lost, _, _ = cut(walk, number, LD_PRELOAD="libeatmydata.so")
        print(f"without syncing: {acknowledged} acknowledged, {lost} lost")
        counted.check(lost > 0, "a server that does not sync loses nothing: the cuts prove nothing")
    counted.end()


if __name__ == "__main__":
    main()
