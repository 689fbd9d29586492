#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Huiyin authors
# SPDX-License-Identifier: Apache-2.0
"""A demonstration is played, looked at as several people, and kept: demo_journeys.py PROGRAM [unittest options]"""
import datetime
import json
import pathlib
import signal
import subprocess
import sys
import tempfile
import time
import unittest

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent / "throat"))
import wire  # noqa: E402  pylint: disable=wrong-import-position

ROOT = pathlib.Path(__file__).resolve().parents[2]
PROGRAM = ""
API = "/api/v1"
STATES = ("assigned", "in_progress", "applied", "checked", "closed", "cancelled")
MARKS = ("returned", "reopened", "extended")


class Shown:
    """A demonstration that is being served."""

    def __init__(self, folder, *more):
        self.process = subprocess.Popen(
            [PROGRAM, "demo", "--data", folder, "--staff", "127.0.0.1:0", "--public", "127.0.0.1:0", *more],
            stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
        line = self.process.stdout.readline()
        if not line:
            raise AssertionError(self.process.communicate()[1][-2000:])
        places = json.loads(line)
        self.port, self.public = places["staff"]["port"], places["public"]["port"]

    def client(self, login=None):
        client = wire.Client(self.port)
        if login:
            answer = client.post(f"{API}/demo/session", {"login": login})
            assert answer.status == 201, answer
            client.session = {"cookie": answer.headers["set-cookie"].split(";")[0].partition("=")[2],
                              "guard": answer.json["guard"]}
        return client

    def stop(self):
        self.process.send_signal(signal.SIGTERM)
        self.process.communicate(timeout=60)
        return self.process.returncode


class Demonstration(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.place = tempfile.TemporaryDirectory(prefix="huiyin-demo-")
        cls.folder = pathlib.Path(cls.place.name) / "demo"
        cls.shown = Shown(cls.folder)

    @classmethod
    def tearDownClass(cls):
        cls.shown.stop()
        cls.place.cleanup()

    def count(self, client, **query):
        return sum(row["count"] for row in client.must("GET", f"{API}/items/counts", query=query)["states"])

    def test_every_state_and_mark_is_there_and_something_is_overdue(self):
        office = self.shown.client("office")
        counts = {row["state"]: row["count"] for row in office.must("GET", f"{API}/items/counts")["states"]}
        for state in STATES:
            self.assertGreater(counts[state], 0, state)
        for mark in MARKS:
            self.assertGreater(self.count(office, mark=mark), 0, mark)
        self.assertGreater(self.count(office, keep_up="true"), 0)
        self.assertGreater(self.count(office, position="disputes"), 0)
        today = office.must("GET", f"{API}/demo")["today"]
        self.assertGreater(self.count(office, overdue_on=today), 0)
        self.assertGreater(self.count(office, first_overdue_on=today), self.count(office, overdue_on=today))
        self.assertGreater(self.count(office, milestone_by=today), 0)
        self.assertTrue(any(row["to_ask"] for row in office.pages(f"{API}/mechanisms")))

    def test_every_round_has_figures_that_are_those_of_its_rows(self):
        office = self.shown.client("office")
        today = office.must("GET", f"{API}/demo")["today"]
        rounds = list(office.pages(f"{API}/rounds"))
        told = [office.must("GET", f"{API}/rounds/{each['id']}/figures") for each in rounds]
        self.assertTrue(any(each["closings"] for each in told) and any(each["figures"]["overdue"] for each in told))
        for each, figures in zip(rounds, told):
            self.assertEqual(figures["figures"]["total"], self.count(office, round=each["id"]))
            self.assertEqual(figures["figures"]["overdue"], self.count(office, round=each["id"], overdue_on=today))
            self.assertEqual(sum(band["count"] for band in figures["ageing"]), self.count(office, round=each["id"], fed_back_by=today))

    def test_the_case_of_the_notice_was_read_in_and_closed(self):
        office = self.shown.client("office")
        rows = [row for row in office.pages(f"{API}/items") if row["number"].startswith("2018-")]
        self.assertEqual(len(rows), 18)
        self.assertEqual([row["number"] for row in rows if row["state"] != "closed"], ["2018-教育-003"])  # looked at again

    def test_the_notice_is_found_on_the_public_site_by_its_words(self):
        site = wire.Client(self.shown.public)
        for word in ("会议", "师德"):
            page = site.get("/search", q=word)
            self.assertEqual(page.status, 200)
            self.assertIn(f"<mark>{word}</mark>", page.body.decode())

    def test_a_school_sees_what_was_handed_down_to_it_and_no_item(self):
        school = self.shown.client("school")
        tasks = list(school.pages(f"{API}/tasks"))
        self.assertEqual({task["state"] for task in tasks}, {"handed", "answered"})
        self.assertEqual(list(school.pages(f"{API}/items")), [])

    def test_a_finding_was_found_again_and_something_came_of_it(self):
        office = self.shown.client("office")
        uses = list(office.pages(f"{API}/uses"))
        self.assertEqual({each["state"] for each in uses}, {"open", "answered", "closed"})
        self.assertTrue(any(each["unanswered"] for each in uses))
        again = next(each["finding"] for each in uses if each["kind"] == "focus")
        generations = office.must("GET", f"{API}/findings/{again}/lineage")["generations"]
        self.assertEqual(len(generations), 2)
        self.assertGreater(generations[1]["days_clean"], 365)
        similar = office.must("GET", f"{API}/findings/{again}/similar")["rows"]
        self.assertIn("repeat", {each["kinship"] for each in similar})
        self.assertIn("elsewhere", {each["kinship"] for each in similar})

    def test_units_were_pressed_and_one_has_not_answered_in_time(self):
        reminders = list(self.shown.client("office").pages(f"{API}/reminders"))
        self.assertEqual({each["state"] for each in reminders}, {"issued", "answered"})
        self.assertTrue(any(each["unanswered"] for each in reminders))
        self.assertEqual(len(list(self.shown.client("unit").pages(f"{API}/reminders"))), 1)

    def test_closings_were_drawn_and_one_was_wrong(self):
        office = self.shown.client("office")
        rechecks = list(office.pages(f"{API}/rechecks"))
        self.assertEqual([each["state"] for each in rechecks], ["drawn", "finished"])
        self.assertEqual([each["wrong"] for each in rechecks], [0, 1])
        with tempfile.TemporaryDirectory() as folder:
            for each in rechecks:
                record = pathlib.Path(folder) / f"{each['number']}.tsv"
                record.write_bytes(office.get(f"{API}/rechecks/{each['id']}/record").body)
                subprocess.run([sys.executable, ROOT / "docs/draw.py", record], check=True, capture_output=True)

    def test_people_are_told_of_what_is_due_to_them(self):
        for login in ("office", "unit", "school"):
            client, told = self.shown.client(login), []
            for _ in range(100):
                told = list(client.pages(f"{API}/prompts"))
                if told:
                    break
                time.sleep(0.1)
            self.assertTrue(told, login)
            self.assertGreater(client.must("GET", f"{API}/prompts/count")["unseen"], 0)
            self.assertLessEqual({each["colour"] for each in told}, {"green", "yellow", "red"})

    def test_plans_stand_at_every_stage(self):
        plans = list(self.shown.client("office").pages(f"{API}/plans"))
        self.assertEqual({each["state"] for each in plans}, {"drafting", "in_review", "accepted"})
        self.assertEqual(sorted(each["number"] for each in plans), [0, 1, 1, 1, 2])
        self.assertEqual([each["returned"] for each in plans if each["returned"]], [1])
        waiting = [each for each in self.shown.client("supervisor").pages(f"{API}/plans") if "review" in each["open_steps"]]
        self.assertEqual(len(waiting), 1)

    def test_everybody_with_a_card_comes_in_without_a_password(self):
        cards = wire.Client(self.shown.port).must("GET", f"{API}/demo")["cards"]
        self.assertLessEqual({"office", "unit", "school", "supervisor", "leader"}, {card["login"] for card in cards})
        for card in cards:
            mandates = self.shown.client(card["login"]).must("GET", f"{API}/session")["mandates"]
            self.assertEqual([mandate["role"] for mandate in mandates], [card["role"]])
        nobody = wire.Client(self.shown.port).post(f"{API}/demo/session", {"login": "nobody"})
        self.assertEqual((nobody.status, nobody.code), (404, "demo.nobody"))

    def test_the_clock_is_moved_forward_and_kept_and_makes_items_overdue(self):
        office = self.shown.client("office")
        today = datetime.date.fromisoformat(office.must("GET", f"{API}/demo")["today"])
        before = self.count(office, overdue_on=today)
        later = (today + datetime.timedelta(days=7)).isoformat()
        self.assertEqual(office.must("POST", f"{API}/demo/clock", {"today": later})["today"], later)
        office = self.shown.client("office")
        self.assertGreater(self.count(office, overdue_on=later), before)
        back = office.post(f"{API}/demo/clock", {"today": today.isoformat()})
        self.assertEqual((back.status, back.code), (409, "demo.clock_backwards"))
        far = office.post(f"{API}/demo/clock", {"today": "2999-01-01"})
        self.assertEqual((far.status, far.code), (400, "demo.clock_too_far"))
        self.assertEqual(self.shown.stop(), 0)
        type(self).shown = Shown(self.folder)
        self.assertEqual(wire.Client(self.shown.port).must("GET", f"{API}/demo")["today"], later)

    def test_the_journal_of_the_story_holds_and_makes_every_row_again(self):
        for command in (["journal", "verify", "--rows"], ["audit", "--rebuild"]):
            done = subprocess.run([PROGRAM, *command, "--data", self.folder], capture_output=True, text=True, check=False)
            self.assertEqual(done.returncode, 0, done.stdout + done.stderr)

    def test_a_folder_that_no_demonstration_made_is_left_alone(self):
        with tempfile.TemporaryDirectory(prefix="huiyin-demo-") as other:
            kept = pathlib.Path(other) / "kept.txt"
            kept.write_text("of somebody else", encoding="utf-8")
            for more in ([], ["--anew"]):
                done = subprocess.run([PROGRAM, "demo", "--data", other, *more], capture_output=True, text=True, check=False)
                self.assertEqual(done.returncode, 1)
                self.assertIn("demo.not_a_demonstration", done.stderr)
            self.assertEqual(kept.read_text(encoding="utf-8"), "of somebody else")

    def test_a_story_that_was_broken_off_is_played_anew(self):
        with tempfile.TemporaryDirectory(prefix="huiyin-demo-") as place:
            folder = pathlib.Path(place) / "demo"
            folder.mkdir()
            (folder / "demonstration").write_text("begun\n", encoding="utf-8")
            (folder / "huiyin.db").write_bytes(b"half of one")
            shown = Shown(folder)
            self.assertGreater(self.count(shown.client("office")), 0)
            self.assertEqual(shown.stop(), 0)


if __name__ == "__main__":
    PROGRAM = sys.argv.pop(1)
    unittest.main(verbosity=2, warnings="ignore")
