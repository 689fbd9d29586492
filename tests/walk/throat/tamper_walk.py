# SPDX-FileCopyrightText: 2026 The Huiyin authors
# SPDX-License-Identifier: Apache-2.0
"""Somebody with the database in his hands changes it: tamper_walk.py PROGRAM
Each tampering is done to a copy of its own and found by `journal verify --rows` with its exit code: 10 a gap, 11
altered, 12 shorter than a known checkpoint, 13 a fork, 14 a bad signature, 15 a row that says other than the journal.
A long random history replays to the same rows on both engines."""
import random
import shutil

import house as houses
import office
import rules
import tally
import walk as walks

GAP, ALTERED, SHORTER, FORK, BAD_SIGNATURE, ROW_MISMATCH = range(10, 16)
HERE = 40  # a position in the middle of the journal
ENTRY = f"(SELECT entry FROM journal_leaf WHERE position = {HERE})"
ZEROS = "'" + "0" * 64 + "'"
NOBODY = "'00000000-0000-7000-8000-000000000000'"
TAIL = "(SELECT entry FROM journal_leaf WHERE position >= (SELECT max(position) - 4 FROM journal_leaf))"


def entry_set(change):
    return [f"UPDATE journal_entry SET {change} WHERE id = {ENTRY}"]


def one(table, change, where="1 = 1", key="id"):
    """Changes one row."""
    return [f"UPDATE {table} SET {change} WHERE {key} = (SELECT min({key}) FROM {table} WHERE {where}) AND {where}"]


def remove(entries):
    """Entries, with what was changed and with their leaves: (statements)"""
    return ["CREATE TABLE taken AS SELECT entry FROM journal_leaf WHERE entry IN " + entries,
            "DELETE FROM journal_change WHERE entry IN (SELECT entry FROM taken)",
            "DELETE FROM journal_leaf WHERE entry IN (SELECT entry FROM taken)",
            "DELETE FROM journal_entry WHERE id IN (SELECT entry FROM taken)", "DROP TABLE taken"]


# name: (statements, codes)
JOURNAL = {
    "another action": (entry_set("action = 'withdraw'"), {ALTERED}),
    "another moment": (entry_set("at = at + 1"), {ALTERED}),
    "another actor": (entry_set(f"actor = {NOBODY}"), {ALTERED}),
    "another role": (entry_set("role = 'auditor'"), {ALTERED}),
    "another object": (entry_set(f"object_id = {NOBODY}"), {ALTERED}),
    "another act": (entry_set(f"act = {NOBODY}"), {ALTERED}),
    "another version": (entry_set("version_after = version_after + 1"), {ALTERED}),
    "another commitment": (entry_set(f"commitment = {ZEROS}"), {ALTERED}),
    "another policy": (entry_set(f"policy_version = {ZEROS}"), {ALTERED}),
    "another change": ([f"UPDATE journal_change SET change = change || ' ' WHERE entry = {ENTRY}"], {ALTERED}),
    "another salt": ([f"UPDATE journal_change SET salt = {ZEROS} WHERE entry = {ENTRY}"], {ALTERED}),
    "another leaf": ([f"UPDATE journal_leaf SET leaf = {ZEROS} WHERE position = {HERE}"], {ALTERED}),
    "two entries exchanged": ([f"UPDATE journal_leaf SET position = -1 WHERE position = {HERE}",
                               f"UPDATE journal_leaf SET position = {HERE} WHERE position = {HERE + 1}",
                               f"UPDATE journal_leaf SET position = {HERE + 1} WHERE position = -1"], {ALTERED}),
    "a leaf taken out": ([f"DELETE FROM journal_leaf WHERE position = {HERE}"], {GAP}),
    "an entry taken out": (remove(ENTRY), {GAP}),
    "an entry taken out under its leaf": ([f"DELETE FROM journal_change WHERE entry = {ENTRY}",
                                           f"DELETE FROM journal_entry WHERE id = {ENTRY}"], {GAP}),
    "an entry taken out and the rest moved up": (
        [*remove(ENTRY), f"UPDATE journal_leaf SET position = -position WHERE position > {HERE}",
         "UPDATE journal_leaf SET position = -position - 1 WHERE position < 0"], {ALTERED, SHORTER}),
    "the tail cut off": (remove(TAIL), {SHORTER}),
    "everything cut off": (remove("(SELECT entry FROM journal_leaf)"), {ALTERED}),  # the tiles are still there
}
ROWS = {
    "an item's state": one("item", "state = 'closed'", "state = 'in_progress'"),
    "an item's note": one("item", "office_note = 'x'"),
    "an item's deadline": one("item", "due = '2031-01-01'"),
    "an item's version": one("item", "version = version + 1"),
    "an item's mark": one("item", "returned = 0", "returned > 0"),
    "a finding's text": one("finding", "text = 'x'"),
    "a finding withdrawn": one("finding", "withdrawn = 1"),
    "an organisation's name": one("organisation", "name = 'x'"),
    "a person's name": one("person", "name = 'x'"),
    "a post's holder": one("post", "holder = NULL", "holder IS NOT NULL"),
    "an ended grant": one("role_grant", "ended = 0", "ended = 1"),
    "a grant's role": one("role_grant", "role = 'office', organisation = NULL", "role = 'unit'"),
    "a disabled account": one("account", "state = 'active'", "state = 'disabled'"),
    "a round's name": one("round", "name = 'x'"),
    "a feedback's day": one("inspection", "fed_back_on = '2020-01-01'", "fed_back_on IS NULL"),
    "a requirement's heading": one("requirement", "heading = 'x'"),
    "a requirement's point": one("requirement_point", "text = 'x'", key="requirement"),
    "a measure's text": one("measure", "text = 'x'"),
    "a report's text": one("progress", "text = 'x'"),
    "a file's name": one("attachment", "name = 'x'"),
    "a file's content": one("attachment", f"content = {ZEROS}"),
    "a check's judgement": one("closing", "judgement = 'basically_done'", "judgement = 'done'", key="item"),
    "a closing taken out": ["DELETE FROM closing_method WHERE item = (SELECT min(item) FROM closing)",
                            "DELETE FROM closing WHERE item = (SELECT min(item) FROM closing)"],
    "the method of a check": one("closing_method", "method = 'listen'", "method = 'visit'", key="item"),
    "an item's first deadline": one("item", "first_due = '2031-01-01'"),
    "the reason of an extension": one("item_extension", "reason = 'x'", key="item"),
    "a rule's number": one("item_rule", "reference = 'x'"),
    "what an effect amounts to": one("item_effect", "amount = 1", "amount > 1", key="item"),
    "a follow-up taken out": ["DELETE FROM rule_follow_up"],
    "what was seen on a watch": one("item_watch", "observation = 'x'", key="item"),
    "an opinion taken out": ["DELETE FROM item_opinion WHERE item = (SELECT min(item) FROM item_opinion)"],
    "an import's drafts": one("import", "drafts = '{}'"),
    "an import's text": one("import", "text = 'x'"),
    "an import's title": one("import", "title = 'x'"),
    "a person put in": [f"INSERT INTO person (id, version, name) VALUES ({NOBODY}, 1, 'x')"],
    "a grant put in": ["INSERT INTO role_grant (id, version, account, role, organisation, since, until, ended) "
                       f"SELECT {NOBODY}, 1, id, 'office', NULL, '2020-01-01', NULL, 0 FROM account "
                       "ORDER BY id LIMIT 1"],
    "a reach taken out": ["DELETE FROM organisation_reach WHERE ancestor <> descendant"],
    "words to find it by": ["UPDATE search_text SET text = 'x' WHERE id = (SELECT min(id) FROM search_text)"],
}


class Bench:
    """A stopped office, and copies of it to spoil."""

    def __init__(self, walk, world, counted):
        self.walk, self.world, self.counted, self.number = walk, world, counted, 0

    def copy(self, of=None):
        self.number += 1
        made = (of or self.world.house).copy(self.walk.folder / f"spoilt{self.number}")
        self.walk.houses.append(made)
        return made

    def verify(self, house, codes, what):
        code, said = house.command("journal", "verify", "--rows")
        self.counted.check(code in codes, f"{what}: {code}, not {sorted(codes)}: {said[-200:]}", "a tampering")

    def spoil(self, what, statements, codes):
        house = self.copy()
        house.run_sql(*statements)
        self.verify(house, codes, what)
        shutil.rmtree(house.folder)

    # What stands outside the database

    def spoil_note(self, what, change, codes):
        house = self.copy()
        file = house.checkpoint_file()
        file.write_bytes(change(file.read_bytes()))
        self.verify(house, codes, what)

    def notes(self):
        def last_signature(text):
            at = text.rindex(b" ") + 10  # behind the key's name and number
            return text[:at] + (b"A" if text[at:at + 1] != b"A" else b"B") + text[at + 1:]

        def another_size(text):
            lines = text.split(b"\n")
            at = max(number for number, line in enumerate(lines) if line.isdigit())
            lines[at] = str(int(lines[at]) - 1).encode()
            return b"\n".join(lines)
        self.spoil_note("a checkpoint's signature", last_signature, {BAD_SIGNATURE})
        self.spoil_note("a checkpoint's size", another_size, {BAD_SIGNATURE})
        other = self.walk.house()
        other.init()
        other.serve()
        other.stop()
        self.spoil_note("a checkpoint of another office", lambda text: text + other.checkpoint_file().read_bytes(),
                        {BAD_SIGNATURE})

    def goes_on(self, house, changes):
        """The office works on for a while."""
        world = office.World(house)
        world.subjects, world.things = self.world.subjects, self.world.things
        house.serve()
        for _ in range(changes):
            world.did("clerk", "/persons", {"name": f"李某某 {office.token()}"})
        house.stop()
        return house

    def forked(self):
        known = len(self.world.house.checkpoint_file().read_bytes())
        one_way, other_way = self.goes_on(self.copy(), 3), self.goes_on(self.copy(), 3)
        self.verify(one_way, {0}, "one way of a fork")
        with open(one_way.checkpoint_file(), "ab") as file:
            file.write(other_way.checkpoint_file().read_bytes()[known:])
        self.verify(one_way, {FORK}, "two checkpoints of one size")

    def put_back(self):
        """An old copy of the database beside the newer file of checkpoints: found, and not worked on."""
        house = self.goes_on(self.copy(), 5)
        old = self.copy()
        shutil.copyfile(house.checkpoint_file(), old.checkpoint_file())
        self.verify(old, {SHORTER}, "an old database put back")
        try:
            old.serve()
        except houses.Broken:
            self.counted.check(True, "")
            return
        world = office.World(old)
        world.subjects = self.world.subjects
        client = world.client("clerk")
        changed = client.post(office.API + "/persons", {"name": "王某某"})
        self.counted.check(client.get("/readyz").status == 503 and changed.status == 503,
                           f"an old database is worked on: {changed}")
        old.kill()


def walk_untouched(bench):
    bench.verify(bench.world.house, {0}, "untouched")
    code, said = bench.world.house.command("audit", "--rebuild")
    bench.counted.equal(code, 0, f"audit --rebuild: {said[-300:]}")
    spoilt = bench.copy()
    spoilt.run_sql(*ROWS["a person's name"])
    code, _ = spoilt.command("audit", "--rebuild")
    bench.counted.check(code != 0, "audit --rebuild passes over a changed row")


# A long history

def live(world, chance, acts):
    """Random acts, each one open to somebody."""
    after = rules.lifecycle()
    for number in range(acts):
        kind = chance.choice(["item", "item", "item", "assign", "organisation", "person", "post", "finding"])
        if kind == "item":
            item = chance.choice(world.of_kind("item"))
            steps = [step for (state, step) in after if state == item["state"] and step not in ("apply", "extend", "follow_up")]
            if steps:
                step = chance.choice(steps)
                world.do(item["name"], step, world.standing(item))
                item["state"] = after[item["state"], step]
        elif kind == "assign":
            unit = chance.choice(list(office.CHECKERS))
            finding = "fed_back_finding_of_hospital" if unit == "hospital" else f"finding_of_{unit}"
            world.raise_item(unit, finding, f"lived_{number}", chance.choice(rules.STATES), due=office.today(30))
        elif kind == "organisation":
            thing = world.things[chance.choice(["office", "court", "finance"])]
            path = f"/organisations/{thing['id']}/revise"
            thing["version"] = world.did("clerk", path, {"name": world.say("机关")}, thing["version"])["version"]
        elif kind == "person":
            thing = world.things["person_of_nobody"]
            path = f"/persons/{thing['id']}/revise"
            thing["version"] = world.did("clerk", path, {"name": world.say("赵某某")}, thing["version"])["version"]
        elif kind == "post":
            thing = world.things["post_of_hospital"]
            step = "fill" if thing.get("vacant") else "vacate"
            body = {"holder": world.id("person_of_nobody")} if step == "fill" else None
            made = world.did("clerk", f"/posts/{thing['id']}/{step}", body, thing["version"])
            thing.update(version=made["version"], vacant=step == "vacate")
        else:
            world.did("fifth", "/findings", {"inspection": world.id("inspection_of_hospital"), "number": 100 + number,
                                             "text": world.say("问题"), "basis": world.say("依据")})


def walk_history(world, acts, seed, counted):
    live(world, random.Random(seed), acts)
    world.house.stop()
    for command in (("audit", "--rebuild"), ("journal", "verify", "--rows")):
        code, said = world.house.command(*command)
        counted.equal(code, 0, f"{world.house.engine}, {acts} acts of seed {seed}, {' '.join(command)}: {said[-300:]}")


def main():
    counted = tally.Tally()
    with walks.Walk(__doc__, acts=300, seed=1) as walk:
        bench = Bench(walk, walk.template(), counted)
        counted.part("untouched", walk_untouched, bench)
        for what, (statements, codes) in JOURNAL.items():
            counted.part(what, bench.spoil, what, statements, codes)
        for what, statements in ROWS.items():
            counted.part(what, bench.spoil, what, statements, {ROW_MISMATCH})
        for name, part in (("notes", bench.notes), ("a fork", bench.forked), ("an old copy", bench.put_back)):
            counted.part(name, part)
        acts = 5000 if walk.options.long else walk.options.acts
        counted.part(f"a history on {bench.world.house.engine}", walk_history, walk.world(), acts, walk.options.seed,
                     counted)
        if not walk.cluster:
            walk.cluster, walk.made = houses.Cluster(), None
            counted.part("a history on postgresql", walk_history, walk.world(), acts, walk.options.seed, counted)
    counted.end()


if __name__ == "__main__":
    main()
