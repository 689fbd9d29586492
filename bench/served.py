# SPDX-FileCopyrightText: 2026 The Huiyin authors
# SPDX-License-Identifier: Apache-2.0
"""An office that is served to be measured: made by its API as those of the walks are, its log in a file."""
import json
import pathlib
import statistics
import subprocess
import sys
import time

import page

sys.path.insert(0, str(page.ROOT / "tests/walk/throat"))
import house as houses  # noqa: E402
import office  # noqa: E402
import wire  # noqa: E402

API = office.API
IDLE_SECONDS = 3


class Served:
    """An office in a folder, founded if it is not there. programs: the build tree."""

    def __init__(self, programs, folder):
        self.programs, self.folder = programs, folder
        self.house = houses.House(programs / "src/huiyin", folder / "office")
        self.world = office.World(self.house)

    def founded(self):
        kept = self.folder / "world.json"
        if kept.exists():
            self.world.load(kept)
            return self
        self.world.build_founders()
        self.house.stop()
        self.world.save(kept)
        return self

    def start(self):
        """The seconds until it was ready."""
        with open(self.folder / "log", "wb") as log:
            return self.house.serve(log=log)

    def stop(self):
        self.house.stop()

    def starts(self, times=9):
        """The median of the milliseconds until it was ready; it is served afterwards."""
        taken = []
        for _ in range(times):
            self.stop()
            taken.append(self.start() * 1000)
        return statistics.median(taken)

    def resident_mib(self):
        """What it holds in memory once it has nothing to do."""
        time.sleep(IDLE_SECONDS)
        status = pathlib.Path(f"/proc/{self.house.process.pid}/status").read_text(encoding="utf-8")
        return int(status.split("VmRSS:")[1].split()[0]) / 1024

    def signed_in(self, subject):
        """A client, signed in anew: a session of the last measuring may have ended."""
        who = self.world.subjects[subject]
        client = wire.Client(self.house.port)
        client.sign_in(who["login"], who["password"])
        who["session"] = client.session
        return client

    def load(self, asks, clients, seconds, port=None):
        """What http_load tells of asking. Every answer has to be one that is meant."""
        told = subprocess.run([self.programs / "bench/http_load", str(port or self.house.port), str(clients), str(seconds)],
                              input="".join(f"{ask}\n" for ask in asks), check=True, capture_output=True, text=True)
        found = json.loads(told.stdout)
        if set(found["statuses"]) - {"200", "304"}:
            raise SystemExit(f"{asks[0]}: {found['statuses']}")
        return found


def ask_of(path, client, **query):
    """A line for http_load."""
    return f"{wire.path_of(path, query)}\tcookie: __Host-huiyin={client.session['cookie']}"


def rate_of(found):
    return sum(found["statuses"].values()) / found["seconds"]
