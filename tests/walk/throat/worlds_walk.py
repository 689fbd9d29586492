# SPDX-FileCopyrightText: 2026 The Huiyin authors
# SPDX-License-Identifier: Apache-2.0
"""Two worlds that differ only in what a subject cannot see answer him byte for byte the same: worlds_walk.py PROGRAM
The second world of each pair is the first with things added by others: units, people, accounts, roles, rounds,
inspections, findings, requirements, items and what was done about them."""
import itertools
import random

import asking
import canary_walk
import office
import rules
import tally
import walk as walks

PASSING = {"date", "x-request-id", "set-cookie", "connection"}  # fields that tell of the moment and the line, not of the store
WATCHERS = [subject for subject in office.SUBJECTS if subject not in ("founder", *office.SIGNED_OUT)]


def bytes_of(answer):
    kept = sorted((name, value) for name, value in answer.headers.items() if name not in PASSING)
    return answer.status, kept, answer.body


class Additions:
    """What others may add, each with how it stands; only what the watcher cannot see is added."""

    numbers = itertools.count(1000)

    def __init__(self, world, watcher, chance):
        self.world, self.watcher, self.chance = world, watcher, chance
        self.words = []

    def unseen(self, *standings):
        mandates = self.world.mandates(self.watcher)
        return not any(rules.allowed(mandates, "read", standing) for standing in standings)

    def text(self, words):
        made = self.world.say(words)
        self.words.append(made.split()[1])
        return made

    def add(self, count):
        """How many could be added: of so many tries, and of more as long as it is none."""
        kinds = [self.organisation, self.person, self.account, self.grant, self.round, self.inspection, self.finding,
                 self.requirement, self.task, self.reminder, self.recheck, self.plan, self.use, self.item, self.item, self.item]
        added = sum(bool(self.chance.choice(kinds)()) for _ in range(count))
        for _ in range(10 * count):
            added += not added and bool(self.chance.choice(kinds)())
        return added

    def organisation(self):
        below = self.chance.choice(["hospital", "bureau", "school", "court", None])
        if not self.unseen(rules.Standing("organisation", None, self.world.line(below))):
            return None
        return self.world.did("clerk", "/organisations", {
            "kind": "unit", "name": self.text("单位"), "parent": below and self.world.id(below)})

    def person(self):
        return self.unseen(rules.Standing("person")) and self.world.did("clerk", "/persons", {"name": self.text("王某某")})

    def account(self):
        return self.unseen(rules.Standing("account")) and self.world.did("system", "/accounts", {
            "person": self.world.id("person_of_clerk"), "login": office.token()})

    def grant(self):
        """A role for another time, so that nobody's sight changes; nothing when it was given already."""
        if not self.unseen(rules.Standing("grant")):
            return None
        account = self.world.id("account_of_" + self.chance.choice(["nobody", "lapsed", "recused"]))
        organisation = self.world.id(self.chance.choice(["bureau", "school", "hospital", "finance"]))
        return self.world.as_subject("security").post(office.API + "/grants", {
            "account": account, "role": "unit", "organisation": organisation, "since": office.today(100),
            "until": office.today(self.chance.randint(101, 999))}).ok

    def round(self):
        return self.unseen(rules.Standing("round")) and self.world.did("clerk", "/rounds", {
            "term": self.text("第十届"), "year": self.chance.randint(2000, 2090), "number": self.chance.randint(1, 20),
            "name": self.text("专项巡察"), "rules_version": "county-3-months@1"})

    def inspection(self):
        """A unit below the hospital is inspected by the fifth team."""
        standing = rules.Standing("inspection", "fifth", self.world.line("hospital"))
        if not self.unseen(standing, rules.Standing("organisation", None, self.world.line("hospital"))):
            return None
        unit = self.world.did("clerk", "/organisations", {"kind": "unit", "name": self.text("分院"),
                                                          "parent": self.world.id("hospital")})
        return self.world.did("clerk", "/inspections", {
            "round": self.world.id("first_round"), "team": self.world.id("fifth"), "unit": unit["id"]})

    def finding(self):
        inspection = self.world.things["inspection_of_hospital"]
        return self.unseen(self.world.standing(inspection, "finding")) and self.world.did("fifth", "/findings", {
            "inspection": inspection["id"], "number": next(self.numbers), "text": self.text("制度不落实"),
            "basis": self.text("依据")})

    def requirement(self):
        inspection = self.world.things["inspection_of_hospital"]
        if not self.unseen(self.world.standing(inspection, "requirement")):
            return None
        return self.world.did("fifth", "/requirements", {
            "inspection": inspection["id"], "number": next(self.numbers), "heading": self.text("加强制度")})

    def task(self):
        """What the bureau asks of its finance department."""
        line = self.world.line
        standing = rules.Standing("task", None, line("finance"), True, None, line("bureau"))
        return self.unseen(standing) and self.world.did("bureau", "/tasks", {
            "item": self.world.id("item_of_bureau_in_progress"), "organisation": self.world.id("finance"),
            "text": self.text("报账目"), "due": office.today(self.chance.randint(0, 60))})

    def reminder(self):
        unit = self.chance.choice(list(office.CHECKERS))
        return self.unseen(rules.Standing("reminder", None, self.world.line(unit))) and self.world.did("clerk", "/reminders", {
            "unit": self.world.id(unit), "form": "letter", "text": self.text("请抓紧整改"),
            "items": [self.world.id(f"item_of_{unit}_in_progress")]})

    def recheck(self):
        unit = self.chance.choice(list(office.CHECKERS))
        return self.unseen(rules.Standing("recheck")) and self.world.did("clerk", "/rechecks", {
            "unit": self.world.id(unit), "count": 1, "strata": "none"})

    def plan(self):
        """Of an inspection that is added with it: there is one plan for each."""
        team, unit = self.chance.choice(["fourth", "fifth"]), self.chance.choice(["court", "hospital", "school"])
        standings = [rules.Standing(kind, team, self.world.line(unit)) for kind in ("inspection", "plan", "round")]
        if not self.unseen(*standings):
            return None
        made = self.world.did("clerk", "/rounds", {"term": self.text("第十届"), "year": 2099, "number": next(self.numbers) - 999,
                                                   "name": self.text("轮次"), "rules_version": "county-3-months@1"})
        of = self.world.did("clerk", "/inspections", {"round": made["id"], "team": self.world.id(team), "unit": self.world.id(unit)})
        self.world.did("clerk", f"/inspections/{of['id']}/give_feedback", {"on": office.today()}, of["version"])
        return self.world.did("clerk", "/plans", {"inspection": of["id"], "preset": "city"})

    def use(self):
        return self.unseen(rules.Standing("result_use")) and self.world.did("clerk", "/uses", {
            "kind": "campaign", "problem": self.text("采购普遍不公开"), "body_name": self.text("各单位"), "on": office.today(),
            "text": self.text("专项治理")})

    def item(self):
        unit = self.chance.choice(list(office.CHECKERS))
        standing = rules.Standing("item", office.CHECKERS[unit], self.world.line(unit), True, "assigned")
        if not self.unseen(standing):
            return None
        finding = "fed_back_finding_of_hospital" if unit == "hospital" else f"finding_of_{unit}"
        name = f"added_{len(self.world.things)}"
        said = len(self.world.carriers)
        self.world.raise_item(unit, finding, name, self.chance.choice(rules.STATES), rich=self.chance.random() < 0.2,
                              due=office.today(self.chance.randint(-20, 60)))
        self.words += [carrier["token"] for carrier in self.world.carriers[said:]][:3]
        return name


class Watcher:
    """Reads everything the same way again and again. things: those that were there before anything was added."""

    def __init__(self, world, subject, chance):
        self.world, self.subject = world, subject
        self.client = world.as_subject(subject)
        all_reads = list(canary_walk.reads(world))
        seen = {thing["id"] for thing in world.things.values() if world.sees(subject, thing)}
        near = [read for read in all_reads if "{" not in read[0] and any(each in read[0] for each in seen)]
        plain = [read for read in all_reads if not read[1] and read[0] in canary_walk.LISTS]
        self.paths = plain + chance.sample(near, min(60, len(near))) + chance.sample(all_reads, 80)
        probes = [probe for operation in rules.OPERATIONS if operation.verb != "GET" and operation.kind != "journal"
                  for probe in asking.probes(world, subject, operation) if not probe.expected & {200, 201}]
        self.probes = chance.sample(probes, min(30, len(probes)))

    def read(self, words):
        """(what was asked, answer) of everything."""
        told = []
        for path, query in self.paths:
            told += [((path, tuple(query.items()), number), bytes_of(answer))
                     for number, answer in enumerate(canary_walk.paged(self.client, path, query))]
        for path in ("/items", "/items/counts"):
            for query in ({"overdue_on": office.today()}, {"first_overdue_on": office.today()}, {"milestone_by": office.today(40)},
                          {"due_by": office.today(40)}, {"mark": "returned"}, {"keep_up": "true"}, {"fed_back_by": office.today()},
                          {"closed_by": office.today()}, {"took_from": 0}, {"late": "first_due"},
                          {"basically_done": "true"}, {"sort": "due", "limit": 3} if path == "/items" else {}):
                told.append(((path, str(query)), bytes_of(self.client.get(office.API + path, **query))))
        told.append((("mechanisms", "by day"), bytes_of(self.client.get(f"{office.API}/mechanisms", ask_by=office.today()))))
        for kind, noun in (("organisation", "organisations"), ("round", "rounds")):
            for thing in self.world.of_kind(kind):
                path = f"{office.API}/{noun}/{thing['id']}/figures"
                told.append(((path,), bytes_of(self.client.get(path))))
        for word in ["制度", "落实", "整改", *words]:
            told.append((("search", word), bytes_of(self.client.get(f"{office.API}/search", q=word))))
        told.append((("export",), bytes_of(self.client.post(f"{office.API}/items/export"))))
        told += [((probe.verb, probe.path), bytes_of(asking.send(self.client, probe))) for probe in self.probes]
        return told


def walk_pairs(world, subject, pairs, seed, counted):
    chance = random.Random(seed)
    watcher = Watcher(world, subject, chance)
    for number in range(pairs):
        additions = Additions(world, subject, chance)
        words = [office.token()]  # what is looked for: a word of nothing, then words of what was added
        before = watcher.read(words)
        added = additions.add(8)
        after = watcher.read(words)
        differing = [(asked, one[0], other[0]) for (asked, one), (_, other) in zip(before, after) if one != other]
        counted.check(before == after, f"{subject}, pair {number} of seed {seed}, {added} added: {differing[:3]}",
                      f"worlds differ for {subject}")
        for word in additions.words:
            hits = watcher.client.get(f"{office.API}/search", q=word).json
            counted.check(hits["total"] == 0 and hits["rows"] == [], f"{subject} finds {word}")
        if not added:
            counted.skip(f"a pair for {subject}: nothing that could be added is out of his sight")


def main():
    counted = tally.Tally()
    with walks.Walk(__doc__, pairs=60, seed=1) as walk:
        pairs = 1000 if walk.options.long else walk.options.pairs
        world = walk.world()
        for place, subject in enumerate(WATCHERS):
            share = pairs // len(WATCHERS) + (place < pairs % len(WATCHERS))
            counted.part(f"{share} pairs for {subject}", walk_pairs, world, subject, share, walk.options.seed + place,
                         counted)
    counted.end()


if __name__ == "__main__":
    main()
