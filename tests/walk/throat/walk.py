# SPDX-FileCopyrightText: 2026 The Huiyin authors
# SPDX-License-Identifier: Apache-2.0
"""The arguments of every walk, and offices for it: fresh copies of one that was built once."""
import argparse
import pathlib
import shutil
import tempfile

import house as houses
import office


class Walk:
    def __init__(self, about, **more):
        parser = argparse.ArgumentParser(description=about)
        parser.add_argument("program")
        parser.add_argument("--postgresql", action="store_true", help="instead of SQLite")
        parser.add_argument("--world", help="the folder of an office built by office.py (SQLite only)")
        parser.add_argument("--long", action="store_true")
        for name, default in more.items():
            parser.add_argument(f"--{name}", type=type(default), default=default)
        self.options = parser.parse_args()
        self.folder = pathlib.Path(tempfile.mkdtemp(prefix="huiyin-walk-"))
        self.cluster = houses.Cluster() if self.options.postgresql else None
        self.made, self.houses = None, []

    def __enter__(self):
        return self

    def __exit__(self, *_):
        for house in self.houses:
            house.kill()
        if self.cluster:
            self.cluster.stop()
        shutil.rmtree(self.folder, ignore_errors=True)

    def house(self):
        made = houses.House(self.options.program, self.folder / f"office{len(self.houses)}", self.cluster)
        self.houses.append(made)
        return made

    def template(self):
        """The office as it was built, stopped."""
        if self.made:
            return self.made
        given = self.options.world and pathlib.Path(self.options.world)
        if given and not self.cluster and (given / "world.json").exists():
            self.made = office.World(houses.House(self.options.program, given / "office")).load(given / "world.json")
        else:
            self.made = office.World(self.house()).build()
            self.made.house.stop()
        return self.made

    def world(self, **environment):
        """A copy of the office, running."""
        made = self.stopped_world()
        made.house.serve(**environment)
        made.sign_in_again()
        return made

    def stopped_world(self, folder=None):
        template = self.template()
        copy = template.house.copy(folder or self.folder / f"copy{len(self.houses)}")
        self.houses.append(copy)
        made = office.World(copy)
        made.subjects, made.counter = {name: dict(row) for name, row in template.subjects.items()}, template.counter
        made.things = {name: dict(thing) for name, thing in template.things.items()}
        made.carriers = list(template.carriers)
        return made
