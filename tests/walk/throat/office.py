# SPDX-FileCopyrightText: 2026 The Huiyin authors
# SPDX-License-Identifier: Apache-2.0
"""The office that the walks walk through, built by its API alone: two teams, a bureau with a school below it, a
hospital; one subject for each way of standing to them; items in every state. Every text holds a token of its own.
office.py PROGRAM --into FOLDER builds it once for several walks."""
import argparse
import datetime
import json
import pathlib
import secrets
import uuid

import house as houses
import rules
import wire

API = "/api/v1"
CHINA = datetime.timezone(datetime.timedelta(hours=8))

# subject: (role, organisation) mandates. Those who only serve to prove that nothing is left to them come last.
SUBJECTS = {
    "founder": [("office", None)], "clerk": [("office", None)],
    "fourth": [("team", "fourth")], "fifth": [("team", "fifth")],
    "bureau": [("unit", "bureau")], "school": [("unit", "school")], "hospital": [("unit", "hospital")],
    "supervisor": [("supervisor", None)], "leader": [("leading_group", None)],
    "system": [("system_administrator", None)], "security": [("security_administrator", None)],
    "auditor": [("auditor", None)],
    "both": [("team", "fifth"), ("unit", "school")],
    "nobody": [], "recused": [], "lapsed": [], "disabled": [], "anonymous": [],
}
ADMINISTRATORS = ("system", "security", "auditor")
SIGNED_OUT = ("disabled", "anonymous")  # answered 401
PARENTS = {"office": None, "fourth": "office", "fifth": "office", "bureau": None, "school": "bureau",
           "hospital": None, "finance": "bureau", "court": None}
KINDS = {"office": "office", "fourth": "team", "fifth": "team", "finance": "department", "court": "supervisor"}
CHECKERS = {"bureau": "fourth", "school": "fourth", "hospital": "fifth"}
TASK_WAY = {"handed": [], "answered": ["answer", "send_back", "answer"],
            "accepted": ["answer", "send_back", "answer", "check"], "withdrawn": ["withdraw"]}
REMINDER_WAY = {"answered": ["deliver", "answer"], "withdrawn": ["withdraw"]}
WAY = {"assigned": [], "cancelled": ["cancel"], "in_progress": ["accept"],
       "applied": ["accept", "plan", "report", "apply"], "checked": ["accept", "plan", "report", "apply", "check"],
       "closed": ["accept", "plan", "report", "apply", "check", "close"]}


def today(days=0):
    return (datetime.datetime.now(CHINA).date() + datetime.timedelta(days=days)).isoformat()


def token():
    return "ck" + secrets.token_hex(16)


class World:
    """What was built: subjects with their sessions, things by name, and who carries which token."""

    def __init__(self, house):
        self.house = house
        self.subjects, self.things, self.carriers, self.clients, self.counter = {}, {}, [], {}, 0

    # Standing

    def line(self, organisation):
        return () if organisation is None else (organisation, *self.line(PARENTS[organisation]))

    def add(self, name, kind, record, team=None, unit=None, fed_back=True, state=None, **more):
        self.things[name] = {"name": name, "kind": kind, "id": record["id"], "version": record.get("version", 0),
                             "team": team, "unit": unit, "fed_back": fed_back, "state": state, **more}
        return record["id"]

    def standing(self, thing, kind=None):
        kind = kind or thing["kind"]
        return rules.Standing(kind, thing["team"], self.line(thing["unit"]), thing["fed_back"],
                              thing["state"] if kind == "item" else None, self.line(thing.get("giver")))

    def of_kind(self, *kinds):
        return [thing for thing in self.things.values() if thing["kind"] in kinds]

    def mandates(self, subject):
        return SUBJECTS[subject]

    def says(self, subject, action, thing, kind=None):
        """What the rules say. A file of a task is there for those alone who see the task."""
        if thing.get("task_file") and not rules.allowed(SUBJECTS[subject], "read", self.standing(thing, "task")):
            return "invisible"
        return rules.may(SUBJECTS[subject], action, self.standing(thing, kind))

    def sees(self, subject, thing):
        return self.says(subject, "read", thing) == "yes"

    def id(self, name):
        return self.things[name]["id"]

    # Tokens

    def say(self, words, *carriers):
        """A text with a token of its own. carriers: (standing, field) of what shows it."""
        made = token()
        for standing, field in carriers:
            self.carriers.append({"token": made, "standing": list(standing), "field": field})
        return f"{words} {made}"

    def show(self, text, standing, field):
        """A text that was said is shown by another thing too."""
        self.carriers.append({"token": text.split()[-1], "standing": list(standing), "field": field})

    def tokens_for(self, subject):
        """Those the subject may come to see."""
        seen = {self.subjects[subject]["login"]} if subject in self.subjects else set()
        for carrier in self.carriers:
            standing = rules.Standing(*carrier["standing"])
            if rules.allowed(SUBJECTS[subject], "read", standing) and \
                    carrier["field"] not in rules.masked(SUBJECTS[subject], standing):
                seen.add(carrier["token"])
        return {each.rpartition("_")[2] for each in seen}

    def tokens(self):
        return {carrier["token"] for carrier in self.carriers}

    # Asking

    def client(self, subject, **more):
        return wire.Client(self.house.port, self.subjects.get(subject, {}).get("session"), **more)

    def as_subject(self, subject):
        """The one client kept for a subject."""
        if subject not in self.clients or self.clients[subject].port != self.house.port:
            self.clients[subject] = self.client(subject)
        return self.clients[subject]

    def sign_in_again(self):
        """Those whose sessions ended while the office stood still: administrators' do after a quarter of an hour."""
        for subject in ADMINISTRATORS:
            row, client = self.subjects[subject], self.as_subject(subject)
            if client.get(API + "/session").status == 401:
                client.sign_in(row["login"], row["password"])
                row["session"] = client.session

    def did(self, subject, path, body=None, version=None):
        return self.as_subject(subject).must("POST", API + path, body, version)

    # People

    def activate(self, login, code):
        password = "Walk-" + secrets.token_urlsafe(18)
        client = wire.Client(self.house.port)
        client.must("POST", API + "/session/activation", {"login": login, "code": code, "password": password})
        signed_in = client.sign_in(login, password)
        return {"login": login, "password": password, "account": signed_in["account"], "person": signed_in["person"],
                "session": client.session}

    def open_account(self, name, person):
        standing = rules.Standing("account")
        login = "_".join(self.say(name, (standing, "login")).split())
        account = self.did("system", "/accounts", {"person": person, "login": login})
        made = self.did("security", f"/accounts/{account['id']}/activate", None, account["version"])
        self.add(f"account_of_{name}", "account", made)
        self.subjects[name] = self.activate(login, made["activation_code"])

    def grant(self, name, role, organisation=None, **days):
        body = {"account": self.subjects[name]["account"], "role": role, **days}
        if organisation:
            body["organisation"] = self.id(organisation)
        made = self.did("security", "/grants", body)
        self.add(f"grant_{len(self.things)}", "grant", made)
        return made

    def build_founders(self):
        """The first person of the office is the auditor's, in a second account: nobody else is there yet."""
        codes = self.house.init()
        self.house.serve()
        for name in ADMINISTRATORS:
            self.subjects[name] = self.activate(name, codes[name])
            account = {"id": self.subjects[name]["account"], "version": 2}
            self.add(f"account_of_{name}", "account", account)
        self.open_account("founder", self.subjects["auditor"]["person"])
        self.grant("founder", "office")

    def build_organisations(self):
        for name, parent in PARENTS.items():
            # A unit's name, and a team's, stand beside its items for all who see those.
            carriers = [(rules.Standing("organisation", None, self.line(name)), "name")]
            carriers += [(rules.Standing("item", CHECKERS[name], self.line(name), True, state), "unit_name")
                         for state in rules.STATES if name in CHECKERS]
            made = self.did("founder", "/organisations", {"parent": parent and self.id(parent),
                                                          "kind": KINDS.get(name, "unit"),
                                                          "name": self.say("机关", *carriers)})
            self.add(name, "organisation", made, unit=name)

    def build_people(self):
        for name, mandates in SUBJECTS.items():
            if name in ("founder", "anonymous", *ADMINISTRATORS):
                continue
            person = self.did("founder", "/persons", {"name": self.say("李某某", (rules.Standing("person"), "name"))})
            self.add(f"person_of_{name}", "person", person)
            self.open_account(name, person["id"])
            for role, organisation in mandates:
                self.grant(name, role, organisation)
        self.grant("lapsed", "office", since=today(-30), until=today(-1))
        recused = self.grant("recused", "team", "fourth")
        self.did("security", f"/grants/{recused['id']}/end", None, recused["version"])
        self.grant("disabled", "unit", "school")
        account = self.things["account_of_disabled"]
        made = self.did("security", f"/accounts/{account['id']}/disable", None, account["version"])
        account["version"] = made["version"]
        for unit in ("bureau", "school", "hospital"):
            post = self.did("founder", "/posts", {
                "organisation": self.id(unit), "holder": self.id("person_of_clerk"),
                "title": self.say("主任", (rules.Standing("post", None, self.line(unit)), "title"))})
            self.add(f"post_of_{unit}", "post", post, unit=unit)

    # Inspections

    def build_inspection(self, round_name, team, unit, fed_back, name):
        made = self.did("founder", "/inspections", {
            "round": self.id(round_name), "team": self.id(team), "unit": self.id(unit),
            "onsite_from": today(-120), "onsite_to": today(-70)})
        self.add(name, "inspection", made, team, unit, fed_back)

    def build_requirement(self, inspection, name, number=1):
        stands = self.things[inspection]
        shown = (self.standing(stands, "requirement"), "heading")
        made = self.did(stands["team"], "/requirements", {
            "inspection": stands["id"], "number": number, "heading": self.say("进一步提高站位", shown),
            "points": [self.say("加强学习", shown), self.say("完善制度", shown)]})
        self.add(name, "requirement", made, stands["team"], stands["unit"], stands["fed_back"])

    def build_finding(self, inspection, name, number, states=()):
        """states: those of the items that will be made of it, and so show its text."""
        stands = self.things[inspection]
        own = self.standing(stands, "finding")
        shown = [(rules.Standing("item", stands["team"], self.line(stands["unit"]), True, state), "finding_text")
                 for state in states]
        made = self.did(stands["team"], "/findings", {
            "inspection": stands["id"], "number": number, "text": self.say("制度执行不到位", (own, "text"), *shown),
            "finding_class": self.say("党的建设", (own, "finding_class")), "basis": self.say("条例", (own, "basis"))})
        self.add(name, "finding", made, stands["team"], stands["unit"], stands["fed_back"])

    def feed_back(self, inspection):
        thing = self.things[inspection]
        made = self.did("founder", f"/inspections/{thing['id']}/give_feedback", {"on": today(-60)}, thing["version"])
        thing["version"] = made["version"]

    def build_inspections(self, copies):
        for number, name in enumerate(("first_round", "second_round"), 1):
            shown = (rules.Standing("round"), "name")
            made = self.did("founder", "/rounds", {
                "term": self.say("第九届", shown), "year": 2026, "number": number, "name": self.say("常规巡察", shown),
                "rules_version": "county-3-months@1"})
            self.add(name, "round", made)
        plan = [("first_round", "fourth", "bureau", True, "inspection_of_bureau"),
                ("first_round", "fourth", "school", True, "inspection_of_school"),
                ("first_round", "fifth", "hospital", False, "inspection_of_hospital"),
                ("second_round", "fifth", "hospital", True, "fed_back_inspection_of_hospital")]
        for row in plan:
            self.build_inspection(*row)
            inspection = row[-1]
            self.build_requirement(inspection, inspection.replace("inspection", "requirement"))
            states = rules.STATES if row[3] else ()
            self.build_finding(inspection, inspection.replace("inspection", "finding"), 1, states)
            if row[3]:
                for number, state in enumerate(rules.STATES * copies, 2):
                    self.build_finding(inspection, f"finding_{row[2]}_{number}", number, [state])
                self.feed_back(inspection)

    # Imports

    def did_import(self, subject, content, name):
        client = self.client(subject)
        answer = client.post(f"{API}/imports", content, None, str(uuid.uuid4()), {"name": name})
        client.close()
        if answer.status != 201:
            raise wire.Refused(f"import: {answer}")
        return answer.json

    def build_import(self):
        shown = [(rules.Standing("import"), "text"), (rules.Standing("publication"), "restored")]
        text = self.say("根据安排，反馈巡察情况。问题是：消防通道堵塞。", *shown)
        made = self.did_import("founder", text.encode(), self.say("反馈通报", *shown) + ".txt")
        self.add("import", "import", made)

    def build_publications(self):
        """One that is still the office's, and one that is everybody's."""
        for name, steps in (("office", ()), ("public", (("clerk", "review"), ("leader", "approve"), ("clerk", "release")))):
            made = self.did("founder", "/publications", {"import": self.id("import")})
            for subject, step in steps:
                made = self.did(subject, f"/publications/{made['id']}/{step}", None, made["version"])
            self.add(f"publication_of_{name}", "publication", made)

    # Items

    def assign(self, unit, finding, name, state, **more):
        standing = rules.Standing("item", self.things[finding]["team"], self.line(unit), True, state)
        self.counter += 1
        made = self.did("founder", "/items", {
            "finding": self.id(finding), "number": self.say(f"2026-{self.counter}", (standing, "number")), **more})
        self.add(name, "item", made, self.things[finding]["team"], unit, True, state)
        return standing

    def step(self, name, subject, step, body=None):
        thing = self.things[name]
        made = self.did(subject, f"/items/{thing['id']}/{step}", body, thing["version"])
        thing["version"] = made["version"]
        return made

    def attach(self, name, standing, subject):
        attachment = self.did_attach(subject, self.id(name), self.say("佐证", (standing, "content")).encode(),
                                     self.say("佐证", (standing, "name")) + ".txt")
        thing = self.things[name]
        self.things[f"attachment_{len(self.things)}"] = {**thing, "name": "attachment", "kind": "attachment",
                                                         "id": attachment}
        return attachment

    def did_attach(self, subject, item, content, name, to="items"):
        client = self.client(subject)
        answer = client.post(f"{API}/{to}/{item}/attachments", content, None, str(uuid.uuid4()), {"name": name})
        client.close()
        if answer.status != 201:
            raise wire.Refused(f"attach: {answer}")
        return answer.json["id"]

    def measure(self, unit, say):
        return {"text": say("整改措施"), "handler": say("经办人"), "lead_department": self.id(unit),
                "accountable_post": self.id(f"post_of_{unit}"), "responsible_leader": self.id(f"post_of_{unit}"), "co_departments": [self.id(unit)],
                "due": today(20), "keep_up": False}

    def outcome(self, unit, say, name):
        """What came of it; a rule that is there already stays."""
        there = self.as_subject("founder").must("GET", f"{API}/items/{self.id(name)}")["rules"]
        rule = {"name": say("管理办法"), "change": "made", "reference": say("校发"), "in_force_since": today(-200),
                "applied_by": self.id(unit)}
        return {"wider_check": say("对照检查"), "rules": [{**rule, **({"id": there[0]["id"]} if there else {})}],
                "effects": [{"kind": "money", "amount": 12000, "unit": "元", "note": say("追回")}]}

    def rule_of(self, name):
        return self.as_subject("founder").must("GET", f"{API}/items/{self.id(name)}")["rules"][0]["id"]

    def body(self, name, step, standing, subject):
        """What is asked in a step of an item: every text it can hold is said."""
        def say(words, field="text"):
            return self.say(words, (standing, field))
        unit = self.things[name]["unit"]
        inspection = "fed_back_inspection_of_hospital" if unit == "hospital" else f"inspection_of_{unit}"
        if step == "report":
            return {"text": say("已完成"), "attachments": [self.attach(name, standing, subject)]}
        return {
            "plan": lambda: {"root_cause": say("认识不足"), "goal": say("长效"), "measures": [self.measure(unit, say)]},
            "check": lambda: {"judgement": "done", "note": say("属实"), "methods": ["visit", "ask"],
                              "asked": {"people": 5, "satisfied": 4}},
            "close": lambda: {"next_milestone": {"on": today(30), "what": say("再看一次")}},
            "watch": lambda: {"observation": say("没有反弹"), "next_milestone": {"on": today(60), "what": say("再看")}},
            "record_outcome": lambda: self.outcome(unit, say, name),
            "follow_up": lambda: {"rule": self.rule_of(name), "fate": "changed", "note": say("已修订")},
            "send_back": lambda: {"to_mend": say("补充材料")},
            "reopen": lambda: {"reason": say("反弹")},
            "extend": lambda: {"due": today(40 + self.counter), "reason": say("假期")},
            "cancel": lambda: {"reason": say("不成立")},
            "take_position": lambda: {"position": "partly", "reason": say("部分属实")},
            "link": lambda: {"opinions": [self.id(inspection.replace("inspection", "requirement"))]},
            "keep_up": lambda: {"keep_up": True, "next_milestone": {"on": today(30), "what": say("再看一次")}},
            "note": lambda: {"note": say("内部备注", "office_note")},
            "sign": lambda: {"what": "plan", "signer": say("局长"), "signed_on": today(),
                             "attachment": self.attach(name, standing, subject)},
        }.get(step, lambda: None)()

    def doer(self, name, step):
        unit = self.things[name]["unit"]
        if step in ("accept", "plan", "report", "apply", "take_position", "sign"):
            return unit
        if step == "record_outcome":
            return unit if self.things[name]["state"] == "in_progress" else "clerk"
        return CHECKERS[unit] if step in ("check", "send_back") else "clerk"

    def do(self, name, step, standing, subject=None):
        subject = subject or self.doer(name, step)
        return self.step(name, subject, step, self.body(name, step, standing, subject))

    def raise_item(self, unit, finding, name, state, rich=True, **more):
        """An item that has come to a state. rich: with every text, mark and attachment it can hold on the way."""
        standing = self.assign(unit, finding, name, state, **more)
        way = list(WAY[state])
        if rich:
            way = ["note", "link", "take_position", "sign"] + way
            if "apply" in way:
                way[way.index("apply"):way.index("apply") + 1] = ["extend", "record_outcome", "apply", "send_back", "report", "apply"]
            if state == "closed":
                way += ["watch", "follow_up"]
        for step in way:
            self.do(name, step, standing)

    def build_items(self, copies):
        for unit in CHECKERS:
            for number, state in enumerate(rules.STATES * copies, 2):
                name = f"item_of_{unit}_{state}"
                if name in self.things:
                    name += f"_{number}"
                self.raise_item(unit, f"finding_{unit}_{number}", name, state, due=today(-5 if number % 2 else 30),
                                keep_up=state == "closed")

    # What is handed down

    def hand_down(self, item, name, unit="bureau", receiver="school"):
        """The item's first measure, to the receiver, who comes to see what it says and of what finding."""
        standing = rules.Standing("task", None, self.line(receiver), True, None, self.line(unit))
        known = self.as_subject(unit).must("GET", f"{API}/items/{self.id(item)}")
        measure = known["measures"][0]
        self.show(known["finding_text"], standing, "finding_text")
        self.show(measure["text"], standing, "measures")
        for organisation in (unit, receiver):
            named = self.as_subject("founder").must("GET", f"{API}/organisations/{self.id(organisation)}")["name"]
            self.show(named, standing, "unit_name")
        made = self.did(unit, "/tasks", {
            "item": self.id(item), "organisation": self.id(receiver), "measures": [measure["id"]],
            "text": self.say("请于本周内整改", (standing, "text")), "due": today(7)})
        self.add(name, "task", made, None, receiver, giver=unit, item=item)
        return standing

    def task_body(self, name, step, standing):
        def say(words):
            return self.say(words, (standing, "text"))
        if step == "answer":
            return {"text": say("已整改"), "attachments": [self.attach_to_task(name, standing)]}
        return {"send_back": lambda: {"to_mend": say("补照片")}, "withdraw": lambda: {"reason": say("统一办理")},
                "check": lambda: None}[step]()

    def attach_to_task(self, name, standing):
        thing = self.things[name]
        attachment = self.did_attach(thing["unit"], thing["id"], self.say("照片", (standing, "content")).encode(),
                                     self.say("照片", (standing, "name")) + ".txt", "tasks")
        self.things[f"attachment_{len(self.things)}"] = {**thing, "name": "attachment", "kind": "attachment",
                                                         "id": attachment, "task_file": True}
        return attachment

    def task_step(self, name, step, standing, subject=None):
        thing = self.things[name]
        subject = subject or thing["unit" if step == "answer" else "giver"]
        made = self.did(subject, f"/tasks/{thing['id']}/{step}", self.task_body(name, step, standing), thing["version"])
        thing["version"] = made["version"]
        return made

    def build_tasks(self):
        item = "item_of_bureau_in_progress"
        self.do(item, "plan", self.standing(self.things[item]))
        for state, way in TASK_WAY.items():
            name = "task_of_school" if state == "handed" else f"task_of_school_{state}"
            standing = self.hand_down(item, name)
            for step in way:
                self.task_step(name, step, standing)

    # What units are pressed with

    def press(self, item, name, unit):
        """A reminder about one item, which the unit comes to see with what is said of the item in it."""
        standing = rules.Standing("reminder", None, self.line(unit))
        known = self.as_subject("founder").must("GET", f"{API}/items/{self.id(item)}")
        self.show(known["finding_text"], standing, "finding_text")
        named = self.as_subject("founder").must("GET", f"{API}/organisations/{self.id(unit)}")["name"]
        self.show(named, standing, "unit_name")
        made = self.did("clerk", "/reminders", {
            "unit": self.id(unit), "form": "slip", "items": [self.id(item)], "answer_by": today(5),
            "reference": self.say("市巡提", (standing, "reference")), "text": self.say("请抓紧整改", (standing, "text"))})
        self.add(name, "reminder", made, None, unit)
        return standing

    def reminder_step(self, name, step, standing, subject="clerk"):
        thing = self.things[name]

        def say(words):
            return self.say(words, (standing, "text"))
        body = {"deliver": lambda: {"channel": "telephone", "on": today(), "recipient": say("局办公室"), "note": say("三日内报送")},
                "answer": lambda: {"text": say("已报送")}, "withdraw": lambda: {"reason": say("重复印发")}}[step]()
        made = self.did(subject, f"/reminders/{thing['id']}/{step}", body, thing["version"])
        thing["version"] = made["version"]
        return made

    def build_reminders(self):
        for unit in CHECKERS:
            self.press(f"item_of_{unit}_in_progress", f"reminder_of_{unit}", unit)
        for state, way in REMINDER_WAY.items():
            name = f"reminder_of_bureau_{state}"
            standing = self.press("item_of_bureau_in_progress", name, "bureau")
            for step in way:
                self.reminder_step(name, step, standing)

    # Closed items that are drawn and looked at again

    def announce(self, name, unit):
        """All that the unit and those below it have closed is drawn."""
        made = self.did("clerk", "/rechecks", {"unit": self.id(unit), "percent": 100, "strata": "none"})
        self.add(name, "recheck", made, None, unit)

    def draw(self, name):
        thing = self.things[name]
        made = self.did("clerk", f"/rechecks/{thing['id']}/draw", None, thing["version"])
        thing["version"] = made["version"]
        return made

    def look_again(self, name, item, outcome, subject="supervisor"):
        """What was found is told to whoever sees the item, in its state after that."""
        thing, known = self.things[name], self.things[item]
        if outcome != "stands":
            known.update(state="in_progress", version=known["version"] + 1)
        standing = self.standing(known)
        made = self.did(subject, f"/rechecks/{thing['id']}/results", {
            "item": known["id"], "on": today(), "methods": ["visit", "ask"], "people_asked": 7, "people_satisfied": 3,
            "outcome": outcome, "note": self.say("现场查看", (standing, "recheck_note"))}, thing["version"])
        thing["version"] = made["version"]
        return made

    def build_rechecks(self):
        for unit in ("bureau", "hospital"):
            self.announce(f"recheck_of_{unit}", unit)
        self.draw("recheck_of_bureau")
        self.look_again("recheck_of_bureau", "item_of_bureau_closed", "stands")

    # Plans

    def open_plan(self, inspection, name):
        stands = self.things[inspection]
        standing = rules.Standing("plan", stands["team"], self.line(stands["unit"]))
        named = self.as_subject("founder").must("GET", f"{API}/organisations/{self.id(stands['unit'])}")["name"]
        self.show(named, standing, "unit_name")
        made = self.did("clerk", "/plans", {"inspection": stands["id"], "preset": "small_office", "review_days": 5})
        self.add(name, "plan", made, stands["team"], stands["unit"])
        return standing

    def plan_step(self, name, step, standing, subject):
        thing = self.things[name]

        def say(words, field="text"):
            return self.say(words, (standing, field))
        body = {"approve": lambda: {"meeting": say("局党组会", "meeting"), "met_on": today()},
                "submit": lambda: None, "review": lambda: {"reviewer": "office", "agrees": False, "text": say("责任不清")},
                "accept": lambda: {"text": say("通过")}, "send_back": lambda: {"reason": say("重新审定")},
                "amend": lambda: {"reason": say("负责人调整", "amendment")}}[step]()
        made = self.did(subject, f"/plans/{thing['id']}/{step}", body, thing["version"])
        thing["version"] = made["version"]
        return made

    def build_plans(self):
        """One as it was opened, two that their units have approved."""
        for unit in CHECKERS:
            inspection = "fed_back_inspection_of_hospital" if unit == "hospital" else f"inspection_of_{unit}"
            standing = self.open_plan(inspection, f"plan_of_{unit}")
            if unit != "school":
                self.plan_step(f"plan_of_{unit}", "approve", standing, unit)

    # What came of findings

    def use_of(self, name, finding=None, subject="clerk"):
        """What came of a finding, whose text it shows, or of a problem that many units have."""
        stands = self.things[finding] if finding else None
        standing = rules.Standing("result_use", stands and stands["team"])
        if finding:
            known = self.as_subject("founder").must("GET", f"{API}/findings/{stands['id']}")
            self.show(known["text"], standing, "problem")
            about = {"finding": stands["id"]}
        else:
            about = {"problem": self.say("采购普遍不公开", (standing, "problem"))}
        made = self.did(subject, "/uses", {
            "kind": "suggestion", **about, "body_name": self.say("市档案馆", (standing, "body_name")), "on": today(),
            "text": self.say("建议出台办法", (standing, "text")), "answer_by": today(5)})
        self.add(name, "result_use", made, stands and stands["team"])
        return standing

    def use_step(self, name, step, standing, subject="clerk"):
        thing = self.things[name]
        body = {"answer": lambda: {"on": today(), "answerer": self.say("办公室", (standing, "answerer")),
                                   "text": self.say("已列入计划", (standing, "text"))},
                "close": lambda: {"outcome": self.say("办法已印发", (standing, "outcome"))}}[step]()
        made = self.did(subject, f"/uses/{thing['id']}/{step}", body, thing["version"])
        thing["version"] = made["version"]
        return made

    def build_uses(self):
        for unit in CHECKERS:
            self.use_of(f"result_use_of_{unit}", f"finding_of_{unit}")
        standing = self.use_of("result_use_of_many", subject="leader")
        for step in ("answer", "close"):
            self.use_step("result_use_of_many", step, standing, "leader")

    def build(self, copies=2):
        self.build_founders()
        self.build_organisations()
        self.build_people()
        self.build_inspections(copies)
        self.build_items(copies)
        self.build_import()
        self.build_tasks()
        self.build_reminders()
        self.build_rechecks()
        self.build_plans()
        self.build_uses()
        self.build_publications()
        return self

    # Keeping

    def save(self, file):
        kept = {"subjects": self.subjects, "things": self.things, "carriers": self.carriers, "counter": self.counter}
        pathlib.Path(file).write_text(json.dumps(kept), encoding="utf-8")

    def load(self, file):
        kept = json.loads(pathlib.Path(file).read_text(encoding="utf-8"))
        self.subjects, self.things = kept["subjects"], kept["things"]
        self.carriers, self.counter = kept["carriers"], kept["counter"]
        return self


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("program")
    parser.add_argument("--into", required=True, type=pathlib.Path)
    options = parser.parse_args()
    options.into.mkdir(parents=True)
    world = World(houses.House(options.program, options.into / "office"))
    try:
        world.build()
        world.house.stop()
    finally:
        world.house.kill()
    world.save(options.into / "world.json")
    print(f"an office of {len(world.things)} things and {len(world.subjects)} subjects")


if __name__ == "__main__":
    main()
