# SPDX-FileCopyrightText: 2026 The Huiyin authors
# SPDX-License-Identifier: Apache-2.0
"""Many clients edit the same few items, each with the version it has seen: edits_walk.py PROGRAM
No edit that was answered 200 is lost, versions follow each other without a gap, what comes too late is answered 412;
and of many who take the same number at once, one gets it."""
import collections
import functools
import random
import uuid

import office
import rules
import tally
import walk as walks


class Editor:
    """Notes on random items, each with If-Match."""

    def __init__(self, world, items, number, edits):
        self.client = world.client(("clerk", "founder", "fourth")[number % 3])
        self.items, self.edits, self.chance = items, edits, random.Random(number)
        self.done, self.statuses = [], collections.Counter()

    def run(self):
        for _ in range(self.edits):
            path = f"{office.API}/items/{self.chance.choice(self.items)}"
            version = self.client.must("GET", path)["version"]
            words = office.token()
            answer = self.client.post(path + "/note", {"note": words}, version, str(uuid.uuid4()))
            self.statuses[answer.status] += 1
            if answer.status == 200:
                self.done.append((path, answer.json["version"], version, words))
        self.client.close()


def walk_edits(world, clients, edits, items, counted):
    names = [f"edited_{number}" for number in range(items)]
    for name in names:
        world.raise_item("school", "finding_of_school", name, "in_progress", rich=False)
    editors = [Editor(world, [world.id(name) for name in names], number, edits) for number in range(clients)]
    tally.in_threads([editor.run for editor in editors])
    statuses = sum((editor.statuses for editor in editors), collections.Counter())
    print(f"{clients} clients, {edits} edits each, {items} items: {dict(statuses)}")
    counted.check(set(statuses) <= {200, 412}, f"answers other than done and too late: {statuses}")
    counted.check(statuses[412] > 0 and statuses[200] > 0, f"no contest: {statuses}")
    done = [edit for editor in editors for edit in editor.done]
    for _, version, seen, _ in done:
        counted.equal(version, seen + 1, "an edit makes the next version")
    for name in names:
        path = f"{office.API}/items/{world.id(name)}"
        own = {version: words for at, version, _, words in done if at == path}
        counted.equal(len(own), sum(at == path for at, *_ in done), f"{name}: a version was given twice")
        history = world.as_subject("clerk").history("item", world.id(name))
        counted.equal([entry["version_after"] for entry in history], list(range(1, len(history) + 1)),
                      f"{name}: versions without a gap")
        counted.equal(len(history) - 2, len(own), f"{name}: as many entries as edits that were done")
        for entry in history[2:]:
            counted.check(own.get(entry["version_after"], "?") in str(entry["events"]),
                          f"{name}: version {entry['version_after']} is another edit", "a lost edit")
        last = world.as_subject("clerk").must("GET", path)
        end = len(history), own.get(len(history))
        counted.equal((last["version"], last["office_note"]), end, f"{name} at the end")


def walk_numbers(world, clients, counted):
    """One number for many: of a finding in its inspection, of an item in the office, of a login."""
    def contend(what, subject, path, body):
        statuses = collections.Counter()

        def ask(_):
            client = world.client(subject)
            statuses[client.post(office.API + path, body, None, str(uuid.uuid4())).status] += 1
            client.close()
        tally.in_threads([functools.partial(ask, number) for number in range(clients)])
        counted.equal(dict(statuses), {201: 1, 409: clients - 1}, f"{clients} clients make {what}")
    inspection = world.id("inspection_of_hospital")
    contend("one finding", "fifth", "/findings", {"inspection": inspection, "number": 500, "text": "问题"})
    contend("one requirement", "fifth", "/requirements", {"inspection": inspection, "number": 500, "heading": "意见"})
    contend("one item", "clerk", "/items", {"finding": world.id("finding_of_school"), "number": "2026-500"})
    contend("one round", "clerk", "/rounds",
            {"term": "十", "year": 2026, "number": 500, "name": "轮", "rules_version": "county-3-months@1"})
    contend("one login", "system", "/accounts", {"person": world.id("person_of_clerk"), "login": "contended"})
    contend("one role", "security", "/grants", {"account": world.id("account_of_nobody"), "role": "supervisor"})


def walk_one_life(world, clients, counted):
    """Of many who accept, or close, the same item at once, one does."""
    for state, step, subject in (("assigned", "accept", "school"), ("checked", "close", "clerk")):
        world.raise_item("school", "finding_of_school", f"contended_{step}", state, rich=False, due=office.today(9))
        item, statuses = world.things[f"contended_{step}"], collections.Counter()

        def ask(item=item, step=step, subject=subject, statuses=statuses):
            client = world.client(subject)
            answer = client.post(f"{office.API}/items/{item['id']}/{step}", None, item["version"], str(uuid.uuid4()))
            statuses[answer.status] += 1
            client.close()
        tally.in_threads([ask] * clients)
        counted.equal(dict(statuses), {200: 1, 412: clients - 1}, f"{clients} clients {step} one item")
        counted.equal(world.as_subject("clerk").must("GET", f"{office.API}/items/{item['id']}")["state"],
                      rules.lifecycle()[state, step], f"after {step}")


def main():
    counted = tally.Tally()
    with walks.Walk(__doc__, clients=50, edits=200, items=20) as walk:
        options = walk.options
        clients = 60 if options.long else options.clients  # the server takes 64 connections from one address
        edits = 2000 if options.long else options.edits
        world = walk.world()
        counted.part("edits", walk_edits, world, clients, edits, options.items, counted)
        counted.part("numbers", walk_numbers, world, min(clients, 50), counted)
        counted.part("one life", walk_one_life, world, min(clients, 50), counted)
        code, said = world.house.command("journal", "verify", "--rows")
        counted.equal(code, 0, f"journal verify --rows: {said[-500:]}")
    counted.end()


if __name__ == "__main__":
    main()
