#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Huiyin authors
# SPDX-License-Identifier: Apache-2.0
"""An item's life by the terminal alone, with a real server: terminal_journeys.py PROGRAM [unittest options]"""
import hashlib
import json
import os
import pathlib
import secrets
import signal
import subprocess
import sys
import tempfile
import threading
import unittest

PROGRAM = ""


class Office:
    """An office that is served from a folder of its own; every person has a terminal of his own."""

    def __init__(self, folder):
        self.folder = pathlib.Path(folder)
        self.data = self.folder / "data"
        self.socket, self.process, self.log = "", None, b""

    def environment(self, person):
        kept = {name: value for name, value in os.environ.items() if not name.startswith(("LC_", "LANG", "HUIYIN_"))}
        more = {"LANG": "zh_CN.UTF-8", "XDG_STATE_HOME": str(self.folder / "state" / person)}
        if self.socket:
            more["HUIYIN_TERMINAL_SOCKET"] = self.socket
        return {**kept, **more}

    def run(self, person, *arguments, typed=""):
        """(exit code, standard output, standard error); typed is what comes on standard input."""
        done = subprocess.run([PROGRAM, *map(str, arguments)], input=typed.encode(), capture_output=True, timeout=60,
                              env=self.environment(person), check=False)
        return done.returncode, done.stdout.decode("utf-8"), done.stderr.decode("utf-8")

    def must(self, person, *arguments, typed=""):
        """The answer of what has to succeed: the record, or the text."""
        code, out, err = self.run(person, *arguments, typed=typed)
        if code != 0:
            raise AssertionError(f"{person}: huiyin {' '.join(map(str, arguments))}: {code}\n{err}")
        return json.loads(out) if out.startswith("{") else out

    def init(self):
        said = self.must("root", "init", "--json", "--data", self.data)
        return {each["login"]: each["code"] for each in said["founders"]}

    def serve(self):
        self.process = subprocess.Popen(
            [PROGRAM, "serve", "--data", self.data, "--staff", "127.0.0.1:0", "--public", "127.0.0.1:0"],
            stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.PIPE, env=self.environment("root"))
        threading.Thread(target=self.listen, args=(self.process,), daemon=True).start()
        line = self.process.stdout.readline()
        if not line:
            raise AssertionError(f"serve ended: {self.log.decode('utf-8', 'replace')[-2000:]}")
        self.socket = json.loads(line)["terminal"]

    def listen(self, process):
        for line in process.stderr:
            self.log += line

    def stop(self):
        if self.process:
            self.process.send_signal(signal.SIGTERM)
            self.process.wait(timeout=60)
            self.process.stdout.close()
            self.process.stderr.close()

    # People

    def come_in(self, person, login, code):
        password = "Walk-" + secrets.token_urlsafe(18)
        self.must(person, "session", "activate", "--login", login, "--code", code, typed=password + "\n")
        self.must(person, "login", login, typed=password + "\n")

    def open_account(self, person, of, role, organisation=None):
        account = self.must("system", "account", "open", "--person", of, "--login", person)
        active = self.must("security", "account", "activate", account["id"])
        self.come_in(person, person, active["activation_code"])
        where = ["--organisation", organisation] if organisation else []
        self.must("security", "grant", "give", "--account", account["id"], "--role", role, *where)


class Terminal(unittest.TestCase):
    """One office for all journeys; each makes an item of its own."""

    @classmethod
    def setUpClass(cls):
        cls.folder = pathlib.Path(cls.enterClassContext(tempfile.TemporaryDirectory(prefix="hy-")))
        cls.office = office = Office(cls.folder)
        cls.addClassCleanup(office.stop)
        codes = office.init()
        office.serve()
        for name in ("system", "security", "auditor"):
            office.come_in(name, name, codes[name])
        office.open_account("clerk", office.must("auditor", "whoami")["person"], "office")
        cls.build(office)

    @classmethod
    def build(cls, office):
        def found(kind, name):
            return office.must("clerk", "organisation", "found", "--kind", kind, "--name", name)["id"]

        def person(name):
            return office.must("clerk", "person", "register", "--name", name)["id"]

        team, cls.unit = found("team", "市委第四巡察组"), found("unit", "市教育局")
        office.open_account("checker", person("李某某"), "team", team)
        office.open_account("liaison", person("王某某"), "unit", cls.unit)
        round_ = office.must("clerk", "round", "open", "--term", "十四届", "--year", 2026, "--number", 1, "--name", "第一轮",
                             "--rules-version", "county-3-months@1")
        cls.inspection = office.must("clerk", "inspection", "authorise", "--round", round_["id"], "--team", team, "--unit",
                                     cls.unit)["id"]
        cls.findings = [office.must("checker", "finding", "record", "--inspection", cls.inspection, "--number", number,
                                    "--text", f"消防通道堵塞第{number}处")["id"] for number in range(1, 5)]
        office.must("checker", "requirement", "record", "--inspection", cls.inspection, "--number", 1, "--heading",
                    "压实主体责任", "--points", "每月研究一次", "--points", "逐级签字")
        office.must("clerk", "inspection", "give-feedback", cls.inspection, "--on", "2026-06-28")

    def assign(self):
        finding = self.findings.pop()
        return self.office.must("clerk", "item", "assign", "--finding", finding, "--number", f"教育-{len(self.findings)}",
                                "--due", "2027-09-30")["id"]

    def test_an_item_lives_from_assigning_to_closing(self):
        office, item = self.office, self.assign()
        proof = self.folder / "整改照片.jpg"
        proof.write_bytes(secrets.token_bytes(700_000))
        office.must("liaison", "item", "accept", item)
        post = office.must("clerk", "post", "create", "--organisation", self.unit, "--title", "后勤处处长")
        measure = {"text": "清理杂物", "accountable_post": post["id"], "responsible_leader": post["id"], "due": "2027-06-30"}
        office.must("liaison", "item", "plan", item, "--root-cause", "库房不足", "--goal", "通道畅通", "--measures",
                    json.dumps([measure]))
        report = office.must("liaison", "item", "report", item, "--text", "已清理完毕", "--file", proof)
        attachment = report["progress"][0]["attachments"][0]
        self.assertEqual((attachment["name"], attachment["size"]), (proof.name, 700_000))
        self.assertEqual(attachment["content"], hashlib.sha256(proof.read_bytes()).hexdigest())
        office.must("liaison", "item", "apply", item)
        office.must("checker", "item", "check", item, "--judgement", "done", "--methods", "visit")
        closed = office.must("clerk", "item", "close", item)
        self.assertEqual((closed["state"], closed["version"]), ("closed", 7))

        back = self.folder / "取回.jpg"
        office.must("clerk", "attachment", "show", attachment["id"], "--out", back)
        self.assertEqual(back.read_bytes(), proof.read_bytes())
        history = office.must("clerk", "item", "history", item)
        self.assertEqual([each["action"] for each in history["rows"]],
                         ["create", "accept", "plan", "report", "apply", "check", "close"])

    def test_who_was_second_is_told_what_is_there_now(self):
        office, item = self.office, self.assign()
        office.must("liaison", "item", "accept", item, "--seen", 1)
        code, out, err = office.run("clerk", "item", "extend", item, "--due", "2027-12-31", "--reason", "汛期", "--seen", 1)
        self.assertEqual((code, out), (1, ""))
        self.assertIn("record.stale", err)
        self.assertIn(f"您依据的是第 1 版，现在是第 2 版；先看 huiyin item show {item}", err)

    def test_a_repeat_with_the_same_key_is_done_once(self):
        office, item = self.office, self.assign()
        asked = ("liaison", "item", "accept", item, "--seen", 1, "--key", "repeat-1")
        self.assertEqual(office.must(*asked), office.must(*asked))
        self.assertEqual(len(office.must("clerk", "item", "history", item)["rows"]), 2)

    def test_what_one_may_not_is_refused_with_a_reason(self):
        office, item = self.office, self.assign()
        code, _, err = office.run("liaison", "item", "close", item)
        self.assertEqual(code, 77)
        self.assertIn("policy.not_permitted", err)
        code, _, err = office.run("clerk", "item", "close", item)
        self.assertEqual(code, 1)
        self.assertIn("item.step_not_open", err)
        code, _, err = office.run("nobody", "item", "list")
        self.assertEqual(code, 77)
        self.assertIn("请先登录：huiyin login", err)

    def test_lists_go_on_to_the_end(self):
        office = self.office
        for number in range(7):
            office.must("clerk", "person", "register", "--name", f"赵某某{number}")
        code, out, _ = office.run("clerk", "person", "list", "--all", "--limit", 2, "--json")
        self.assertEqual(code, 0)
        rows = [json.loads(line) for line in out.splitlines()]
        self.assertEqual(len({row["id"] for row in rows}), len(rows))
        self.assertGreaterEqual(len(rows), 9)
        _, table, more = office.run("clerk", "person", "list", "--limit", 2, "--table")
        self.assertEqual(len(table.splitlines()), 3)
        self.assertIn("--after", more)

    def test_who_signs_out_is_nobody(self):
        office = self.office
        office.open_account("guest", office.must("clerk", "person", "register", "--name", "孙某某")["id"], "office")
        self.assertEqual(office.must("guest", "whoami")["login"], "guest")
        state = self.folder / "state" / "guest" / "huiyin" / "session"
        self.assertEqual(state.stat().st_mode & 0o777, 0o600)
        office.must("guest", "logout")
        self.assertEqual(office.run("guest", "whoami")[0], 77)

    def test_words_are_found(self):
        hits = self.office.must("checker", "search", "消防", "通道")
        self.assertGreaterEqual(hits["total"], 4)


if __name__ == "__main__":
    PROGRAM = str(pathlib.Path(sys.argv.pop(1)).resolve())
    unittest.main(verbosity=1)
