# SPDX-FileCopyrightText: 2026 The Huiyin authors
# SPDX-License-Identifier: Apache-2.0
"""An office in which every text is payloads: what they make, from a notice to its publication, by the API."""
import collections
import queue
import threading
import uuid

import office
import payloads
import tally
import wire
from payloads import LINE, TEXT

WRITERS = 6  # at once: an address has 64 connections
ENDS = (["check", "close"], ["check"], [], ["cancel"])  # of the second item of each: a row in every state
NOTICE = "关于反馈巡察情况的通报\n会议多。\n⟦text⟧\n问题：⟦text⟧\n整改意见：⟦text⟧\n"


class Fields:
    """What was stored and what was refused, over all writers: payloads in fields."""

    def __init__(self):
        self.lock = threading.Lock()
        self.stored, self.refused = collections.Counter(), collections.Counter()
        self.wrong = []

    def note(self, counter, path, many):
        with self.lock:
            counter[path] += many


class Desk:
    """Writes one pack of payloads wherever it can be written. Each writer has clients of its own."""

    def __init__(self, world, fields):
        self.world, self.fields, self.clients, self.pack = world, fields, {}, None

    def client(self, subject):
        if subject not in self.clients:
            self.clients[subject] = self.world.client(subject)
        return self.clients[subject]

    def say(self, subject, path, body, version=None, name=None):
        """The record that is made. What the rules of writing refuse has to be refused, and nothing else; then what is
        left of it is written. name: of a file, whose bytes are the body and nobody's field."""
        asked = [body, name]
        kinds = {kind for kind in (LINE, TEXT) for each in payloads.places(name or body) if kind in each}
        known = "/".join("…" if len(part) == 36 else part for part in path.split("/"))
        answer = self.send(subject, path, self.pack.filled(asked, True), version)
        if answer.ok != all(self.pack.fits(kind) for kind in kinds):
            self.fields.wrong.append(f"{known} {self.pack.raw!r}: {answer}")
        if not answer.ok:
            self.fields.note(self.fields.refused, known, len(payloads.places(asked)))
            answer = self.send(subject, path, self.pack.filled(asked, False), version)
        if not answer.ok:
            raise wire.Refused(f"{known} {self.pack.raw!r}: {answer}")
        self.fields.note(self.fields.stored, known, len(payloads.places(asked)) * len(self.pack.payloads))
        return answer.json

    def send(self, subject, path, asked, version):
        body, name = asked
        content = body.encode("utf-8") if name else body
        return self.client(subject).post(office.API + path, content, version, str(uuid.uuid4()), {"name": name})

    # One pack

    def write(self, number):
        made = {"numbers": [each.number for each in self.pack.payloads], "raw": self.pack.raw}
        person = self.say("founder", "/persons", {"name": LINE})
        self.account(person)
        notice = self.admitted(number)
        made["import"], made["inspection"] = notice["id"], notice["inspections"][0]
        known = self.client("founder").must("GET", f"{office.API}/inspections/{made['inspection']}")
        post = self.say("founder", "/posts", {"organisation": known["unit"], "holder": person["id"], "title": LINE})
        below = self.say("founder", "/organisations", {"parent": known["unit"], "kind": "department", "name": LINE})
        items = self.client("founder").must("GET", office.API + "/items", query={"inspection": made["inspection"]})["rows"]
        made["item"], made["ended"] = items[0]["id"], items[1]["id"]
        measure = {"text": TEXT, "handler": LINE, "lead_department": known["unit"], "responsible_leader": post["id"], "accountable_post": post["id"],
                   "co_departments": [known["unit"]], "due": office.today(4), "keep_up": False}
        plan = {"root_cause": TEXT, "goal": TEXT, "measures": [measure, measure]}
        made["attachment"] = self.work(items[0], plan)["signatures"][0]["attachment"]["id"]
        self.end(items[1], plan, ENDS[number % len(ENDS)])
        made["task"] = self.hand_down(made["item"], below["id"], number)
        if ENDS[number % len(ENDS)][-1:] == ["close"]:
            made["recheck"] = self.look_again(made["ended"], known["unit"])
        made["reminder"] = self.press(made["item"], known["unit"], number)
        made["plan"] = self.plan(made["inspection"])
        made["use"], made["finding"] = self.use(items[0], number), self.found(items[0])
        public = self.publish([("clerk", "review", None), ("leader", "send_back", {"reason": TEXT})])
        made["publication"], made["unit"] = public["id"], public["unit"]
        self.before_feedback(number)
        return made

    def account(self, person):
        answer = self.client("system").post(office.API + "/accounts", {"person": person["id"], "login": self.pack.raw})
        self.fields.note(self.fields.refused, "/accounts", len(self.pack.payloads))
        if answer.code != "account.login_malformed":
            self.fields.wrong.append(f"/accounts {self.pack.raw!r}: {answer}")

    def imported(self):
        return self.say("founder", "/imports", NOTICE, None, LINE)

    def admitted(self, number):
        made = self.imported()
        drafts = made["drafts"]
        for head in ("title", "inspecting_body", "unit"):
            drafts[head] = {"value": TEXT, "spans": []}
        named = self.pack.filled(LINE, False)
        drafts["findings"] = [{"key": key, "text": TEXT, "spans": [], "finding_class": LINE, "unit": named, "due": office.today(-1),
                               "limit_text": TEXT, "keep_up": False, "opinions": [3], "dropped": False} for key in (1, 2)]
        drafts["requirements"] = [{"key": 3, "heading": TEXT, "points": [TEXT, "会议" + TEXT], "spans": [], "dropped": False}]
        made = self.say("founder", f"/imports/{made['id']}/revise", {"drafts": drafts}, made["version"])
        return self.say("founder", f"/imports/{made['id']}/admit", {
            "new_round": {"term": LINE, "year": 2026, "number": number + 1, "name": LINE, "rules_version": "county-3-months@1"},
            "new_team": LINE, "fed_back_on": office.today(-3), "number_prefix": LINE, "assign_items": True,
            "units": [{"named": named, "new_name": LINE, "parent": self.world.id("school")}]}, made["version"])

    def steps(self, path, record, steps):
        """Each step: who, which, and what is said."""
        for subject, step, body in steps:
            record = self.say(subject, f"{path}/{record['id']}/{step}", body, record["version"])
        return record

    def attach(self, subject, path):
        return self.say(subject, path + "/attachments", TEXT, None, LINE)["id"]

    def work(self, item, plan):
        milestone = {"on": office.today(3), "what": TEXT}
        outcome = {"wider_check": TEXT, "effects": [{"kind": "other", "amount": 1, "unit": LINE, "note": TEXT}],
                   "rules": [{"name": LINE, "reference": LINE, "in_force_since": office.today(-200)}]}
        scan, file, more = (self.attach("founder", f"/items/{item['id']}") for _ in range(3))
        return self.steps("/items", item, [
            ("founder", "accept", None), ("founder", "take_position", {"position": "partly", "reason": TEXT}),
            ("founder", "plan", plan),
            ("founder", "sign", {"what": "plan", "signer": LINE, "signed_on": office.today(), "attachment": scan}),
            ("founder", "report", {"text": TEXT, "attachments": [file]}), ("founder", "apply", None),
            ("clerk", "send_back", {"to_mend": TEXT}),
            ("founder", "record_outcome", outcome),
            ("founder", "report", {"text": TEXT, "attachments": [more]}), ("founder", "apply", None),
            ("clerk", "check", {"judgement": "basically_done", "note": TEXT, "methods": ["visit"], "next_milestone": milestone}),
            ("clerk", "close", None), ("clerk", "watch", {"observation": TEXT, "next_milestone": milestone}),
            ("clerk", "reopen", {"reason": TEXT}), ("clerk", "note", {"note": TEXT}),
            ("clerk", "extend", {"due": office.today(2), "reason": TEXT})])

    def end(self, item, plan, way):
        said = {"check": {"judgement": "done", "note": TEXT, "methods": ["visit"]}, "cancel": {"reason": TEXT}}
        begun = []
        if "cancel" not in way:
            report = {"text": TEXT, "attachments": [self.attach("founder", f"/items/{item['id']}")]}
            begun = [("founder", "accept", None), ("founder", "plan", plan),
                     ("founder", "report", report), ("founder", "apply", None)]
        self.steps("/items", item, begun + [("clerk", step, said.get(step)) for step in way])

    def hand_down(self, item, receiver, number):
        """The receiver stands below the school, which so answers for it; the bureau above both asks, and asks it too."""
        known = self.client("bureau").must("GET", f"{office.API}/items/{item}")
        measures = [each["id"] for each in known["measures"]]
        task = self.say("bureau", "/tasks", {"item": item, "organisation": receiver, "measures": measures, "text": TEXT,
                                             "due": office.today()})
        first, again = (("school", "answer", {"text": TEXT, "attachments": [self.attach("school", f"/tasks/{task['id']}")]})
                        for _ in range(2))
        ways = ([], [again], [again, ("bureau", "check", None)], [("bureau", "withdraw", {"reason": TEXT})])
        way = [first, ("bureau", "send_back", {"to_mend": TEXT}), *ways[number % len(ways)]]
        self.say("bureau", "/tasks", {"item": self.world.id("item_of_bureau_in_progress"), "organisation": self.world.id("school"),
                                      "text": TEXT, "due": office.today()})
        return self.steps("/tasks", task, way)["id"]

    def press(self, item, unit, number):
        """Answered by the bureau above the unit, or withdrawn, or still to be answered."""
        made = self.say("clerk", "/reminders", {"unit": unit, "form": "letter", "reference": LINE, "text": TEXT, "items": [item],
                                                "answer_by": office.today(3)})
        ways = ([], [("bureau", "answer", {"text": TEXT})], [("clerk", "withdraw", {"reason": TEXT})])
        told = {"channel": "telephone", "on": office.today(), "recipient": LINE, "note": TEXT}
        return self.steps("/reminders", made, [("clerk", "deliver", told), *ways[number % len(ways)]])["id"]

    def look_again(self, item, unit):
        made = self.say("clerk", "/rechecks", {"unit": unit, "percent": 100, "strata": "none"})
        return self.steps("/rechecks", made, [("clerk", "draw", None), ("supervisor", "results", {
            "item": item, "on": office.today(), "methods": ["visit"], "outcome": "stands", "note": TEXT})])["id"]

    def plan(self, inspection):
        """Approved by the unit, so that all that was written stands in it."""
        made = self.say("clerk", "/plans", {"inspection": inspection, "preset": "city"})
        return self.steps("/plans", made, [("clerk", "approve", {"meeting": LINE, "met_on": office.today()})])["id"]

    def found(self, item):
        return self.client("founder").must("GET", f"{office.API}/items/{item['id']}")["finding"]

    def use(self, item, number):
        """What came of a finding: answered, closed, or still to be answered."""
        made = self.say("clerk", "/uses", {"kind": "suggestion", "finding": self.found(item), "problem": TEXT, "body_name": LINE,
                                           "on": office.today(), "text": TEXT, "answer_by": office.today(3)})
        ways = ([], [("clerk", "answer", {"on": office.today(), "answerer": LINE, "text": TEXT})],
                [("leader", "close", {"outcome": TEXT})])
        return self.steps("/uses", made, ways[number % len(ways)])["id"]

    def publish(self, ways):
        made = self.say("founder", "/publications", {"import": self.world.id("import")})
        said = {"title": LINE, "list": "feedback", "year": 2026, "unit": LINE, "kind": "feedback",
                "issued_on": office.today(), "restored": f"{TEXT}\n会议{TEXT}\n{TEXT}会议", "scraped": f"{TEXT}\n會議{TEXT}"}
        return self.steps("/publications", made, [("founder", "revise", said), *ways, ("clerk", "review", None),
                                                  ("leader", "approve", None), ("founder", "release", None)])

    def before_feedback(self, number):
        """Findings that are withdrawn, opinions that nothing answers."""
        inspection = self.world.id("inspection_of_hospital")
        finding = self.say("fifth", "/findings", {"inspection": inspection, "number": number + 100, "text": TEXT,
                                                  "finding_class": LINE, "basis": TEXT})
        if number % 2:
            self.steps("/findings", finding, [("fifth", "withdraw", {"reason": TEXT})])
        self.say("fifth", "/requirements", {"inspection": inspection, "number": number + 100, "heading": TEXT,
                                            "points": [TEXT, "会议" + TEXT]})


def for_each(packs, world, fields, act):
    """What act(desk, number) makes of each pack, in their order; several are written at once."""
    made, waiting = [None] * len(packs), queue.Queue()
    for row in enumerate(packs):
        waiting.put(row)

    def write():
        desk = Desk(world, fields)
        while True:
            try:
                number, desk.pack = waiting.get_nowait()
            except queue.Empty:
                return
            made[number] = act(desk, number)

    tally.in_threads([write] * WRITERS)
    return made


def announce(world, packs, fields, feed):
    """The feed tells no more than the newest: so many are released at a time, looked at in it, and withdrawn."""
    for first in range(0, len(packs), feed.LONGEST):
        some = packs[first:first + feed.LONGEST]
        released = for_each(some, world, fields, lambda desk, _: desk.publish([]))
        feed.look()
        for_each(some, world, fields, lambda desk, number: desk.steps(
            "/publications", released[number], [("founder", "withdraw", {"reason": TEXT})]))  # pylint: disable=cell-var-from-loop


def rename(world, packs, fields):
    """Those who were there before have payloads for their names too."""
    desk = Desk(world, fields)
    for number, thing in enumerate(world.of_kind("organisation", "person")):
        desk.pack = packs[number]
        path = f"/{thing['kind']}s/{thing['id']}"
        version = desk.client("founder").must("GET", office.API + path)["version"]
        desk.say("founder", path + "/revise", {"name": LINE}, version)


def open_import(world, packs, fields):
    """One notice that waits beside its text, with findings and opinions of every payload; and one like it, discarded."""
    desk = Desk(world, fields)
    desk.pack = packs[0]
    for _ in range(2):
        made = desk.imported()
        desk.steps("/imports", made, [("founder", "discard", {"reason": TEXT})])
    text = "关于反馈巡察情况的通报\n" + "".join(pack.filled(TEXT, False) + "\n" for pack in packs)
    made = world.did_import("founder", text.encode(), packs[1].filled(LINE, False))
    drafts = made["drafts"]
    for head, pack in zip(("title", "inspecting_body", "unit"), packs):
        drafts[head]["value"] = pack.filled(TEXT, False)
    drafts["findings"] = [pack.filled({"key": key, "text": TEXT, "spans": [], "finding_class": LINE, "unit": LINE,
                                       "due": office.today(5), "limit_text": TEXT, "keep_up": False, "opinions": [],
                                       "dropped": key % 9 == 0}, False) for key, pack in enumerate(packs, 1)]
    drafts["requirements"] = [pack.filled({"key": key, "heading": TEXT, "points": [TEXT], "spans": [], "dropped": key % 9 == 1},
                                          False) for key, pack in enumerate(packs, 1001)]
    return world.did("founder", f"/imports/{made['id']}/revise", {"drafts": drafts}, made["version"])["id"]


def open_publication(world, packs, fields):
    """One that is to be revised yet, with every payload in its texts."""
    desk = Desk(world, fields)
    desk.pack = packs[0]
    made = desk.say("founder", "/publications", {"import": world.id("import")})
    text = "\n".join(pack.filled(TEXT, False) for pack in packs)
    return desk.steps("/publications", made, [("founder", "revise", {
        "title": LINE, "list": "announcement", "year": 2026, "unit": LINE, "kind": "other", "issued_on": office.today(),
        "restored": text, "scraped": text})])["id"]
