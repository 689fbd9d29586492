#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Huiyin authors
# SPDX-License-Identifier: Apache-2.0
"""Measures pages of a large ledger over HTTP on SQLite: ledger_bench.py BUILD [--items N] [--seconds N] [--keep FOLDER].

BUILD is build/release. Every reading is asked for by one client and by eight, each client with another unit, team,
round or word, every second time for the page behind the first. Writes the table between the marks in
docs/performance.md.
"""
import argparse
import datetime
import pathlib
import random
import subprocess
import tempfile
import time

import page
import served

CLIENTS = 8
ASKED = 64  # for each reading
TODAY = datetime.date(2026, 6, 21)  # of the made ledger
WORDS = "采购 接待 招标 谈话 食堂 台账 金额 车辆 党委 津贴".split()


def add_ledger(office, items):
    """How it was made."""
    began = time.monotonic()
    subprocess.run([office.programs / "bench/ledger_maker", office.house.file, str(items)], check=True)
    (office.folder / "made").write_text(f"written in {time.monotonic() - began:.0f} s", encoding="utf-8")


class Readings:
    """What is asked for, by name: a list of lines for http_load."""

    def __init__(self, office):
        self.office, self.chance = office, random.Random(1)
        self.client = office.signed_in("founder")
        self.units = self.ids("/organisations", kind="unit")
        self.teams = self.ids("/organisations", kind="team")
        self.rounds = self.ids("/rounds")
        self.inspections = self.some(self.ids("/inspections"))
        self.opinions = [self.ids("/requirements", inspection=each)[0] for each in self.inspections]

    def ids(self, path, **query):
        return [row["id"] for row in self.client.pages(served.API + path, **query)]

    def some(self, ids):
        return self.chance.sample(ids, min(ASKED, len(ids)))

    def findings(self, client):
        """One of each of some inspections that the client sees."""
        seen = client.must("GET", served.API + "/inspections", query={"limit": ASKED})["rows"]
        return [client.must("GET", served.API + "/findings", query={"inspection": each["id"]})["rows"][0]["id"] for each in seen]

    def filters(self):
        """The sets of filters that people know by name."""
        return {
            "all": [{}],
            "unit": [{"unit": each} for each in self.some(self.units)],
            "team": [{"team": each} for each in self.some(self.teams)],
            "inspection": [{"inspection": each} for each in self.inspections],
            "round": [{"round": each} for each in self.some(self.rounds)],
            "state": [{"state": each} for each in ("assigned", "in_progress", "applied", "checked", "closed", "cancelled")],
            "unit and state": [{"unit": each, "state": "closed"} for each in self.some(self.units)],
            "overdue": [{"overdue_on": TODAY}],
            "due in a week": [{"due_from": TODAY, "due_by": TODAY + datetime.timedelta(days=7)}],
            "due in 14 days": [{"due_by": TODAY + datetime.timedelta(days=14)}],
            "returned": [{"mark": "returned"}],
            "keep up": [{"keep_up": "true"}],
            "disputed": [{"position": "disputes"}],
            "opinion": [{"opinion": each} for each in self.opinions],
            "overdue by the first date": [{"first_overdue_on": TODAY}],
            "closed in a month of a round": [{"round": each, "closed_from": "2026-05-01", "closed_by": "2026-05-31"}
                                             for each in self.rounds[-12:]],
            "open a year after the feedback": [{"fed_back_by": TODAY - datetime.timedelta(days=365)}],
            "closed within 60 days, of a round": [{"round": each, "took_from": 31, "took_by": 60} for each in self.some(self.rounds)],
            "closed late": [{"late": "due"}],
            "basically done": [{"basically_done": "true"}],
        }

    def pages(self, client, path, queries):
        """The first page of each, and the one behind it."""
        lines = []
        for query in queries:
            behind = client.must("GET", path, query=query)["next"]
            lines.append(served.ask_of(path, client, **query))
            lines.append(served.ask_of(path, client, **{**query, **({"after": behind} if behind else {})}))
        return lines

    def member(self, name, role, organisation):
        """A client that belongs to an organisation of the ledger."""
        world = self.office.world
        if name not in world.subjects:
            self.office.signed_in("system")
            self.office.signed_in("security")
            person = world.did("founder", "/persons", {"name": "李某某"})
            world.open_account(name, person["id"])
            world.did("security", "/grants", {"account": world.subjects[name]["account"], "role": role,
                                              "organisation": organisation})
            world.save(self.office.folder / "world.json")
        return self.office.signed_in(name)

    def all(self):
        items = served.API + "/items"
        askers = {"": self.client, ", as a unit": self.member("liaison", "unit", self.units[0]),
                  ", as a team": self.member("inspector", "team", self.teams[0])}
        for name, queries in self.filters().items():
            for sort in ("number", "due"):
                asked = [{**query, "sort": sort} for query in queries]
                yield f"ledger, {name}, by {sort}", self.pages(self.client, items, asked)
        for asker, client in askers.items():
            if client is not self.client:
                for sort in ("number", "due"):
                    yield f"ledger, all, by {sort}{asker}", self.pages(client, items, [{"sort": sort}])
            yield (f"search of two characters{asker}",
                   self.pages(client, served.API + "/search", [{"q": word} for word in WORDS]))
            yield (f"similar findings{asker}",
                   [served.ask_of(f"{served.API}/findings/{each}/similar", client) for each in self.findings(client)])
            yield f"counts by state{asker}", [served.ask_of(items + "/counts", client)]
            for name, noun, ids in (("a round", "rounds", self.rounds), ("a unit", "organisations", self.units[:640:10])):
                if noun == "organisations" or asker != ", as a unit":  # which sees no rounds
                    seen = ids[:1] if asker == ", as a unit" else self.some(ids)
                    yield (f"figures of {name}{asker}",
                           [served.ask_of(f"{served.API}/{noun}/{each}/figures", client) for each in seen])


def row_of(office, name, asks, seconds):
    alone = office.load(asks, 1, seconds)
    together = office.load(asks, CLIENTS, seconds)
    return (name, *(f"{found[key]:.1f}" for found in (alone, together) for key in ("median", "p95", "p99")),
            f"{served.rate_of(together):,.0f}")


def main():
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("build", type=lambda text: pathlib.Path(text).resolve())
    arguments.add_argument("--items", type=int, default=1_000_000)
    arguments.add_argument("--seconds", type=int, default=3)
    arguments.add_argument("--keep", type=pathlib.Path, help="the office's folder, made where it is not there")
    arguments = arguments.parse_args()
    about = page.circumstances()
    with tempfile.TemporaryDirectory() as folder:
        office = served.Served(arguments.build, arguments.keep or pathlib.Path(folder)).founded()
        try:
            if not (office.folder / "made").exists():
                add_ledger(office, arguments.items)
            ready, idle = office.starts(), office.resident_mib()
            rows = [row_of(office, name, asks, arguments.seconds) for name, asks in Readings(office).all()]
            used = office.resident_mib()
        finally:
            office.house.kill()
        size = office.house.file.stat().st_size / 2**30
        made = (office.folder / "made").read_text(encoding="utf-8")
    about += (f"; {arguments.items:,} items, {size:.1f} GiB, {made}; ready {ready:.0f} ms after the start (aim under 300), "
              f"{idle:.0f} MiB when idle (aim under 60 MB), {used:.0f} MiB when idle after all this")
    head = ("pages of 50 rows, ms", "one client: median", "95th", "99th", f"{CLIENTS} clients: median", "95th", "99th",
            "a second")
    page.write("ledger", about, head, rows)


main()
