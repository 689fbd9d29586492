#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Huiyin authors
# SPDX-License-Identifier: Apache-2.0
"""Builds an office to look at: the case of the notice this project grew from, with items in every state, through the API
alone, and four people who may sign in. demo_office.py PROGRAM FOLDER

FOLDER/office is the office, FOLDER/people.tsv who they are and their passwords, made by chance for this folder."""
import datetime
import json
import os
import pathlib
import secrets
import subprocess
import sys

ROOT = pathlib.Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT / "tests/walk/throat"))
import house as houses  # noqa: E402  pylint: disable=wrong-import-position
import wire  # noqa: E402  pylint: disable=wrong-import-position

API = "/api/v1"
CHINA = datetime.timezone(datetime.timedelta(hours=8))
PEOPLE = {  # login: (name, role, organisation, what he does)
    "office": ("王某某", "office", None, "巡察办：立项、销号"),
    "team": ("李某某", "team", "team", "巡察组：核查、退回"),
    "unit": ("张某某", "unit", "bureau", "教育局：签收、整改、报告进展"),
    "supervisor": ("赵某某", "supervisor", None, "监督部门：查看、核查"),
}
# Of the notice's findings in their order: how far each has come, and when it is due, in days from today.
COURSES = [
    ("applied", 12), ("in_progress", 3), ("returned", -6), ("closed", -40), ("assigned", 45), ("in_progress", -2),
    ("checked", 5), ("extended", 60), ("disputed", 30), ("closed", -20), ("assigned", 6), ("reopened", 25),
    ("in_progress", 18), ("kept", None), ("applied", -1), ("cancelled", 10), ("in_progress", 40), ("assigned", 70),
]
REPORTED = "accept plan report"
WAYS = {
    "assigned": "", "disputed": "take_position accept", "cancelled": "cancel", "in_progress": REPORTED,
    "applied": f"{REPORTED} apply", "returned": f"{REPORTED} apply send_back", "checked": f"{REPORTED} apply check",
    "closed": f"{REPORTED} apply check close", "extended": f"{REPORTED} extend",
    "reopened": f"{REPORTED} apply check close reopen", "kept": f"{REPORTED} keep_up",
}
DOERS = {"check": "team", "send_back": "team", "accept": "unit", "plan": "unit", "report": "unit",
         "apply": "unit", "take_position": "unit"}
EVIDENCE = [("局党委会议纪要（第12号）.txt", "局党委召开专题会议，研究整改措施，明确责任人和完成时限。"),
            ("整改前后对照表.txt", "整改前：制度缺项 6 处。整改后：已修订 6 处，印发各学校执行。")]


def day(days):
    return (datetime.datetime.now(CHINA).date() + datetime.timedelta(days=days)).isoformat()


class Demo:
    def __init__(self, program, folder):
        self.program, self.folder = program, pathlib.Path(folder)
        self.house = houses.House(program, self.folder / "office")
        self.clients, self.people, self.ids = {}, {}, {}

    def did(self, who, path, body=None, version=None):
        return self.clients[who].must("POST", API + path, body, version)

    def activate(self, login, code):
        password = "-".join(secrets.token_hex(2) for _ in range(4)) + "-Demo"
        client = wire.Client(self.house.port)
        client.must("POST", API + "/session/activation", {"login": login, "code": code, "password": password})
        self.people[login] = {**client.sign_in(login, password), "password": password}
        self.clients[login] = client

    def open_account(self, login, person):
        account = self.did("system", "/accounts", {"person": person, "login": login})
        made = self.did("security", f"/accounts/{account['id']}/activate", None, account["version"])
        self.activate(login, made["activation_code"])

    def grant(self, login, role, organisation):
        body = {"account": self.people[login]["account"], "role": role}
        if organisation:
            body["organisation"] = self.ids[organisation]
        self.did("security", "/grants", body)

    def build_people(self):
        codes = self.house.init()
        self.house.serve()
        for login in ("system", "security", "auditor"):
            self.activate(login, codes[login])
        self.open_account("office", self.people["auditor"]["person"])
        self.grant("office", "office", None)
        for name, kind, parent, said in [("office", "office", None, "市委巡察办"), ("team", "team", "office", "市委第四巡察组"),
                                         ("bureau", "unit", None, "市教育局党委"),
                                         ("party", "department", "bureau", "机关党委"),
                                         ("finance", "department", "bureau", "财务科"), ("staff", "department", "bureau", "人事科")]:
            self.ids[name] = self.did("office", "/organisations",
                                      {"parent": parent and self.ids[parent], "kind": kind, "name": said})["id"]
        for login, (name, role, organisation, _) in PEOPLE.items():
            if login != "office":
                self.open_account(login, self.did("office", "/persons", {"name": name})["id"])
                self.grant(login, role, organisation)
        self.ids["post"] = self.did("office", "/posts", {"organisation": self.ids["bureau"], "title": "党委委员、副局长",
                                                        "holder": None})["id"]

    def build_inspection(self, notice):
        made = self.did("office", "/rounds", {"term": "十三届市委", "year": 2018, "number": 5, "name": "十三届市委第五轮巡察",
                                             "rules_version": "2018"})
        inspection = self.did("office", "/inspections", {"round": made["id"], "team": self.ids["team"],
                                                        "unit": self.ids["bureau"], "onsite_from": day(-190),
                                                        "onsite_to": day(-100)})
        self.ids["opinions"] = [
            self.did("team", "/requirements", {"inspection": inspection["id"], "number": number, "heading": each["heading"],
                                                 "points": each["points"]})["id"]
            for number, each in enumerate(notice["requirements"], 1)]
        findings = [self.did("team", "/findings", {"inspection": inspection["id"], "number": number, "text": each["text"],
                                                     "finding_class": "", "basis": ""})["id"]
                    for number, each in enumerate(notice["findings"], 1)]
        self.did("office", f"/inspections/{inspection['id']}/give_feedback", {"on": day(-60)}, inspection["version"])
        return findings

    def attach(self, item):
        ids = []
        for name, text in EVIDENCE:
            answer = self.clients["unit"].ask("POST", f"{API}/items/{item}/attachments", text.encode(), None,
                                                 secrets.token_hex(8), {"name": name})
            ids.append(answer.json["id"])
        return ids

    def body(self, step, item, due):
        if step == "report":
            return {"text": "已召开专题会议研究，修订相关制度，并逐校检查落实情况。", "attachments": self.attach(item)}
        measure = {"text": "修订制度，明确责任，每季度检查一次。", "responsible_leader": self.ids["post"],
                   "lead_department": self.ids["party"], "co_departments": [self.ids["finance"], self.ids["staff"]],
                   "handler": "张某某", "due": due, "keep_up": due is None}
        return {
            "plan": {"root_cause": "认识不到位，制度没有跟上。", "goal": "制度完备，执行到位，形成长效机制。", "measures": [measure]},
            "check": {"judgement": "done", "note": "经查阅资料、走访两所学校，情况属实。"},
            "send_back": {"to_mend": "只有会议纪要，看不出制度修订后的执行情况。请补充三所学校的检查记录。"},
            "reopen": {"reason": "回头看发现问题反弹。"}, "extend": {"due": day(120), "reason": "涉及机构调整，需报编办审批。"},
            "cancel": {"reason": "经复核，问题不成立。"}, "keep_up": {"keep_up": True},
            "take_position": {"position": "partly", "reason": "制度已有，执行中确有不足。"},
        }.get(step)

    def build_items(self, notice, findings):
        for number, (finding, (course, due)) in enumerate(zip(findings, COURSES), 1):
            due_day = None if due is None else day(due)
            item = self.did("office", "/items", {
                "finding": finding, "number": f"2018-教育-{number:02}", "due": due_day, "keep_up": False,
                "opinions": [self.ids["opinions"][(number - 1) * len(notice["requirements"]) // len(findings)]]})
            for step in WAYS[course].split():
                item = self.did(DOERS.get(step, "office"), f"/items/{item['id']}/{step}",
                                self.body(step, item["id"], due_day), item["version"])

    def build(self):
        read = subprocess.run([self.program, "read", "--json", ROOT / "tests/data/seed.txt"], check=True, capture_output=True)
        notice = json.loads(read.stdout)
        self.build_people()
        self.build_items(notice, self.build_inspection(notice))

    def save(self):
        rows = [f"{login}\t{self.people[login]['password']}\t{said[3]}\n" for login, said in PEOPLE.items()]
        file = self.folder / "people.tsv"
        with os.fdopen(os.open(file, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), "w", encoding="utf-8") as people:
            people.writelines(rows)


def main():
    program, folder = sys.argv[1:]
    pathlib.Path(folder).mkdir(parents=True)
    demo = Demo(program, folder)
    try:
        demo.build()
        demo.house.stop()
    finally:
        demo.house.kill()
    demo.save()


if __name__ == "__main__":
    main()
