# SPDX-FileCopyrightText: 2026 The Huiyin authors
# SPDX-License-Identifier: Apache-2.0
"""Every text of the office holds a token of its own; every subject asks for everything: canary_walk.py PROGRAM
No answer, refusals among them, may hold a token that policy.csv does not let the subject see; every token that it does
let him see has to turn up, or the sweep has proven nothing. The server's log may hold none."""
import functools
import re

import asking
import office
import rules
import tally
import walk as walks

TOKEN = re.compile(rb"ck[0-9a-f]{32}")
LISTS = {operation.path for operation in rules.OPERATIONS if any(each["name"] == "limit" for each in operation.query)}


def tokens_in(answer):
    told = answer.body + " ".join(answer.headers.values()).encode()
    return {found.decode() for found in TOKEN.findall(told)}


def reads(world):
    """(path, query) of everything that can be read by any id there is, and of lists by every id they take."""
    for operation in rules.OPERATIONS:
        if operation.verb != "GET" or operation.kind in (None, "journal"):
            continue
        if "{id}" in operation.path:
            for thing in world.of_kind(operation.kind):
                yield operation.path.replace("{id}", thing["id"]), {}
            continue
        needed = [each for each in operation.query if each.get("required")]
        if not needed:
            yield operation.path, {}
        for each in operation.query:
            if rules.is_id(each["schema"]):
                kind = {"below": "organisation", "team": "organisation", "unit": "organisation",
                        "opinion": "requirement"}.get(each["name"], each["name"])
                for thing in world.of_kind(kind):
                    yield operation.path, {each["name"]: thing["id"]}
            elif "$ref" in each["schema"] and "enum" in rules.resolve(each["schema"]):
                for word in rules.resolve(each["schema"])["enum"]:
                    yield operation.path, {each["name"]: word}


def paged(client, path, query):
    """The answers of a list to its last page; of anything else, the one answer."""
    if path in LISTS or path.endswith(("/history", "/figures")):
        query = {**query, "limit": 200}
    while True:
        answer = client.get(path, **query)
        yield answer
        after = answer.json.get("next") if answer.status == 200 and "limit" in query else None
        if after is None:
            return
        query = {**query, "after": after}


class Sweep:
    def __init__(self, world, subject, counted):
        self.world, self.subject, self.counted = world, subject, counted
        self.permitted = set() if subject in office.SIGNED_OUT else world.tokens_for(subject)
        self.client, self.seen, self.answers = world.client(subject), set(), 0

    def look(self, answer, what, asked=""):
        self.answers += 1
        found = tokens_in(answer) - {asked}
        self.seen |= found
        leaked = found - self.permitted
        self.counted.check(not leaked, f"{self.subject} {what}: {[self.owner(each) for each in leaked]}",
                           f"a leak to {self.subject}")

    def owner(self, token):
        return next((f"{carrier['standing'][0]}.{carrier['field']} {token}" for carrier in self.world.carriers
                     if carrier["token"] == token), token)

    def read(self):
        for path, query in reads(self.world):
            for answer in paged(self.client, path, query):
                self.look(answer, f"GET {path} {query}")
        for query in ({}, {"state": "closed"}, {"unit": self.world.id("school")}, {"team": self.world.id("fifth")}):
            self.look(self.client.post(f"{office.API}/items/export", query=query), f"exports {query}")
        self.look(self.client.get(f"{office.API}/session"), "reads the session")

    def search(self):
        for token in sorted(self.world.tokens()):
            answer = self.client.get(f"{office.API}/search", q=token)
            self.look(answer, f"searches {self.owner(token)}", token)
            if token not in self.permitted and answer.status == 200:
                self.counted.check(answer.json["rows"] == [] and answer.json["total"] == 0,
                                   f"{self.subject} finds {self.owner(token)}: {answer}", f"a hit for {self.subject}")

    def be_refused(self):
        for operation in rules.OPERATIONS:
            if operation.verb != "GET":
                for probe in asking.probes(self.world, self.subject, operation):
                    what = f"{operation.name} {probe.thing and probe.thing['name']}"
                    self.look(asking.send(self.client, probe), what)

    def run(self):
        self.read()
        for token in self.permitted & self.world.tokens():
            self.counted.check(token in self.seen, f"{self.subject} never saw {self.owner(token)}", "a token not seen")
        self.search()
        self.be_refused()
        self.client.close()
        tokens = f"{len(self.permitted)} of {len(self.world.tokens())} tokens"
        print(f"{self.subject}: {self.answers} answers, {tokens} to see", flush=True)


def walk_finds(world, counted):
    """What one sees by search is what is there: a finding by its words, to those who see it or its item."""
    for carrier in world.carriers:
        if carrier["standing"][0] == "finding" and carrier["field"] == "text":
            for subject in ("clerk", "supervisor"):
                answer = world.as_subject(subject).get(f"{office.API}/search", q=carrier["token"])
                counted.check(answer.status == 200 and answer.json["total"] > 0,
                              f"{subject} finds a finding by its words: {answer}", "nothing found")


def walk_log(world, counted):
    told = {found.decode() for found in TOKEN.findall(world.house.said)}
    counted.check(not told, f"the log tells {len(told)} tokens: {sorted(told)[:5]}")
    for subject, row in world.subjects.items():
        for name, secret in (("password", row["password"]), ("cookie", row["session"]["cookie"])):
            counted.check(secret.encode() not in world.house.said, f"the log tells the {name} of {subject}")


def main():
    counted = tally.Tally()
    with walks.Walk(__doc__) as walk:
        world = walk.world()
        counted.part("sweep", tally.in_threads,
                     [functools.partial(Sweep(world, subject, counted).run) for subject in office.SUBJECTS])
        counted.part("finds", walk_finds, world, counted)
        world.house.stop()
        counted.part("log", walk_log, world, counted)
    counted.end()


if __name__ == "__main__":
    main()
