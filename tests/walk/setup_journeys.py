#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Huiyin authors
# SPDX-License-Identifier: Apache-2.0
"""Whole journeys through `huiyin setup`, on the built program: setup_journeys.py PROGRAM [unittest options]"""
import contextlib
import http.client
import json
import os
import pathlib
import re
import socket
import ssl
import subprocess
import sys
import tempfile
import tomllib
import unittest
import urllib.parse

PROGRAM = ""
PORTS = ("--staff", "0.0.0.0:0", "--public", "127.0.0.1:0")


def environment(**more):
    kept = {name: value for name, value in os.environ.items() if not name.startswith(("LC_", "LANG", "HUIYIN_"))}
    return {**kept, "LANG": "zh_CN.UTF-8", **more}


def huiyin(*arguments, said="", **more):
    done = subprocess.run([PROGRAM, *map(str, arguments)], input=said, capture_output=True, timeout=60, encoding="utf-8",
                          env=environment(**more), check=False)
    return done.returncode, done.stdout, done.stderr


def own_address():
    """An address of this machine by which others reach it; the loopback's second one where it has no network."""
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as probe:
        try:
            probe.connect(("192.0.2.1", 9))
            return probe.getsockname()[0]
        except OSError:
            return "127.0.0.2"


@contextlib.contextmanager
def serving(folder, *options):
    with subprocess.Popen([PROGRAM, "serve", "--data", folder, *PORTS, *options], stdout=subprocess.PIPE,
                          stderr=subprocess.DEVNULL, encoding="utf-8", env=environment()) as process:
        try:
            yield json.loads(process.stdout.readline())["staff"]["port"]
        finally:
            process.terminate()


def ask(address, port, authority, path="/"):
    trust = ssl.create_default_context(cafile=authority)
    connection = http.client.HTTPSConnection(address, port, context=trust, timeout=30)
    connection.request("GET", path)
    answer = connection.getresponse()
    return answer, answer.read()


class Setup(unittest.TestCase):
    def setUp(self):
        self.folder = pathlib.Path(self.enterContext(tempfile.TemporaryDirectory())) / "office"
        self.stick = pathlib.Path(self.enterContext(tempfile.TemporaryDirectory()))
        self.address = own_address()
        self.answers = {"address": self.address, "office_name": "甲县委巡察办", "preset": "city", "system": "王某某",
                        "security": "李某某", "auditor": "赵某某", "backup_folder": str(self.stick / "backups"),
                        "key_copy": str(self.stick)}

    def set_up(self, *options, **changed):
        file = self.stick / "answers.toml"
        answers = {**self.answers, **changed}
        file.write_text("".join(f'{name} = "{text}"\n' for name, text in answers.items()), encoding="utf-8")
        return huiyin("setup", "--answers", file, "--data", self.folder, *options)

    def test_from_answers_to_a_certificate_that_browsers_trust(self):
        code, out, err = self.set_up("--json", *PORTS)
        self.assertEqual((code, err), (0, ""))
        said = json.loads(out)
        self.assertEqual([founder["login"] for founder in said["founders"]], ["system", "security", "auditor"])
        for file, mode in (("ca.key", 0o600), ("staff.key", 0o600), ("server.key", 0o600), (".", 0o700)):
            self.assertEqual((self.folder / file).stat().st_mode & 0o7777, mode, file)
        self.assertEqual((self.stick / "server.key").read_bytes(), (self.folder / "server.key").read_bytes())
        with serving(self.folder) as port:
            answer, _ = ask(self.address, port, self.folder / "ca.crt")
            self.assertEqual(answer.status, 200)
            self.assertIsNone(answer.headers["strict-transport-security"], "not before browsers trust the certificate")
            answer, page = ask(self.address, port, self.folder / "ca.crt", "/ca")
            self.assertEqual(answer.status, 200)
            self.assertIn("受信任的根证书颁发机构", page.decode())
            self.assertIn(said["authority"], page.decode())
            answer, certificate = ask(self.address, port, self.folder / "ca.crt", "/ca.crt")
            self.assertEqual(certificate, (self.folder / "ca.crt").read_bytes())
            answer, revoked = ask(self.address, port, self.folder / "ca.crt", "/ca.crl")
            self.assertEqual(revoked, (self.folder / "ca.crl").read_bytes())
            with self.assertRaises(ssl.SSLCertVerificationError):
                ask("localhost", port, self.folder / "ca.crt")

        code, out, err = self.set_up("--json", clients_trust="yes")
        self.assertEqual(code, 0, err)
        self.assertEqual(len(json.loads(out)["founders"]), 3, "nobody has come in yet, so the codes are shown again")
        with serving(self.folder) as port:
            answer, _ = ask(self.address, port, self.folder / "ca.crt")
            self.assertIn("max-age=31536000", answer.headers["strict-transport-security"])

    def test_at_a_terminal_and_interrupted(self):
        code, _, err = huiyin("setup", "--data", self.folder, said=f"{self.address}\n\n甲县委巡察办\n")
        self.assertEqual(code, 1)
        self.assertIn("terminal.no_answer", err)
        self.assertFalse((self.folder / "huiyin.db").exists())
        code, out, err = huiyin("setup", "--data", self.folder,
                                said=f"\n\n\ncounty\nsmall\n\n王某某\n王某某\n李某某\n赵某某\n{self.stick}\n保险柜\n")
        self.assertEqual(code, 0, err)
        self.assertIn("甲县委巡察办", err, "what was answered before is proposed")
        for refusal in ("config.choice_unknown", "setup.same_person"):
            self.assertIn(refusal, err)
        self.assertRegex(out, r"system +[0-9A-Z-]{8,}")
        self.assertIn("系统管理员", out)
        self.assertFalse((self.folder / "setup.draft.toml").exists())
        settings = tomllib.loads((self.folder / "setup.toml").read_text(encoding="utf-8"))
        self.assertEqual(settings["keys"]["copy"], "保险柜")
        self.assertEqual(settings["publication"]["reviewers"], "one")

    def test_a_scheduled_backup_is_tried_and_sealed_and_put_back_elsewhere(self):
        self.assertEqual(self.set_up()[0], 0)
        self.assertFalse((self.folder / "backup.key").exists(), "what opens backups does not lie where they are made")
        code, out, err = huiyin("backup", "--scheduled", "--json", "--data", self.folder)
        self.assertEqual(code, 0, err)
        backup = pathlib.Path(json.loads(out)["folder"])
        self.assertEqual({path.name for path in backup.iterdir()}, {"manifest", "store.sealed", "checkpoints.sealed"})
        self.assertNotIn("王某某".encode(), (backup / "store.sealed").read_bytes())

        elsewhere = self.stick / "elsewhere"
        code, _, err = huiyin("restore", backup, "--data", elsewhere)
        self.assertEqual(code, 1)
        self.assertIn("backup.sealed", err)
        key = ("--key", self.stick / "backup.key")
        self.assertEqual(huiyin("backup", "check", backup, *key)[0], 0)
        code, _, err = huiyin("restore", "--drill", backup, *key, "--data", self.folder)
        self.assertEqual(code, 0, err)
        code, _, err = huiyin("restore", backup, *key, "--data", elsewhere)
        self.assertEqual(code, 0, err)
        for name in ("server.key", "journal.key"):
            (elsewhere / name).write_bytes((self.stick / name).read_bytes())
            (elsewhere / name).chmod(0o600)
        code, _, err = huiyin("journal", "verify", "--rows", "--data", elsewhere)
        self.assertEqual(code, 0, err)

    def test_old_scheduled_backups_go_and_others_stay(self):
        self.assertEqual(self.set_up()[0], 0)
        backups = self.stick / "backups"
        self.assertEqual(huiyin("backup", "--to", backups / "by hand", "--data", self.folder)[0], 0)
        (backups / "2020-01-01-023000").mkdir()
        (backups / "2020-01-01-023000" / "manifest").touch()
        (backups / "2020-01-02-023000").mkdir()  # of a backup that was not finished, or something else
        code, _, err = huiyin("backup", "--scheduled", "--data", self.folder, HUIYIN_BACKUP_KEEP="1")
        self.assertEqual(code, 0, err)
        left = {path.name for path in backups.iterdir()}
        self.assertEqual(len(left), 3, left)
        self.assertNotIn("2020-01-01-023000", left)

    def test_doctor_says_what_is_missing_and_status_how_it_is(self):
        self.assertEqual(self.set_up(key_copy="")[0], 0)
        code, out, _ = huiyin("doctor", "--json", "--data", self.folder)
        self.assertEqual(code, 1)
        good = {row["check"]: row["good"] for row in json.loads(out)["checks"]}
        self.assertEqual([check for check in ("office", "trust", "second_factor", "backup", "key_copy") if good[check]], [])
        self.assertTrue(good["certificate"])
        huiyin("backup", "--scheduled", "--data", self.folder)
        self.set_up(key_copy="保险柜", clients_trust="yes")
        _, out, _ = huiyin("doctor", "--data", self.folder)
        self.assertIn("✗ 密钥的抄件", out)  # what opens the backups still lies where they are made
        (self.folder / "backup.key").rename(self.stick / "backup.key")
        _, out, _ = huiyin("doctor", "--data", self.folder)
        for line in ("✓ 备份", "✓ 密钥的抄件: 保险柜", "✓ 各台电脑信任证书", "✗ 三员: system, security, auditor"):
            self.assertIn(line, out)
        nowhere = {"HUIYIN_RULES_FOLDER": "nowhere"}
        self.assertIn("rules.folder_missing", huiyin("doctor", "--data", self.folder, **nowhere)[1])
        code, _, told = huiyin("serve", "--data", self.folder, *PORTS, **nowhere)
        self.assertNotEqual(code, 0)
        self.assertIn("找不到放规则的目录", told)
        _, out, _ = huiyin("status", "--json", "--data", self.folder)
        said = json.loads(out)
        self.assertFalse(said["serving"])
        self.assertEqual(said["addresses"], [f"https://{self.address}:8600"])
        with serving(self.folder):
            self.assertTrue(json.loads(huiyin("status", "--json", "--data", self.folder)[1])["serving"])

    def test_every_fault_of_the_answers_is_told_and_nothing_is_done(self):
        code, out, err = self.set_up(address="http://x", preset="county", auditor="王某某")
        self.assertEqual((code, out), (78, ""))
        for refusal in ("setup.address_malformed", "config.choice_unknown", "setup.same_person"):
            self.assertIn(refusal, err)
        self.assertFalse(self.folder.exists())

    def test_huiyin_toml_wins_and_that_is_told(self):
        self.folder.mkdir(mode=0o700)
        (self.folder / "huiyin.toml").write_text("[office]\nname = '乙县'\n", encoding="utf-8")
        code, out, err = self.set_up("--json")
        self.assertEqual(code, 0, err)
        self.assertEqual(json.loads(out)["overruled"], ["office.name"])

    def test_the_office_s_own_certificate(self):
        own = self.stick / "own"
        subprocess.run(["openssl", "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-nodes",
                        "-days", "30", "-subj", "/CN=office", "-addext", f"subjectAltName=IP:{self.address}",
                        "-keyout", f"{own}.key", "-out", f"{own}.crt"], check=True, capture_output=True)
        code, _, err = self.set_up(certificate=f"{own}.crt", key=f"{self.stick}/answers.toml")
        self.assertEqual(code, 78)
        self.assertIn("http.certificate_unreadable", err)
        code, out, err = self.set_up("--json", certificate=f"{own}.crt", key=f"{own}.key")
        self.assertEqual(code, 0, err)
        self.assertIsNone(json.loads(out)["authority"])
        with serving(self.folder) as port:
            self.assertEqual(ask(self.address, port, f"{own}.crt")[0].status, 200)

    def test_in_the_browser(self):
        with subprocess.Popen([PROGRAM, "serve", "--data", self.folder, *PORTS], stdout=subprocess.PIPE,
                              stderr=subprocess.DEVNULL, encoding="utf-8", env=environment()) as process:
            try:
                self.walk_in_the_browser(json.loads(process.stdout.readline()))
                office = json.loads(process.stdout.readline())
                answer, _ = ask(self.address, office["staff"]["port"], self.folder / "ca.crt", "/ca")
                self.assertEqual(answer.status, 200)
                self.assertFalse((self.folder / "setup.code").exists())
            finally:
                process.terminate()

    def walk_in_the_browser(self, ready):
        self.assertEqual((self.folder / "setup.code").stat().st_mode & 0o7777, 0o600)
        code = (self.folder / "setup.code").read_text(encoding="utf-8").strip()
        connection = http.client.HTTPSConnection(
            self.address, ready["setup"]["port"], timeout=60,
            context=ssl.create_default_context(cafile=self.folder / "ca.crt"))
        fields = {"Content-Type": "application/x-www-form-urlencoded"}

        def post(path, **given):
            connection.request("POST", path, urllib.parse.urlencode(given), fields)
            answer = connection.getresponse()
            return answer, answer.read().decode()

        self.assertEqual(post("/", code="AAAA-AAAA-AAAA-AAAA")[0].status, 403)
        answer, _ = post("/", code=code)
        self.assertEqual((answer.status, answer.headers["location"]), (303, "/setup/1"))
        fields["Cookie"] = answer.headers["set-cookie"].split(";")[0]
        self.assertEqual(post("/setup/1", address=self.address)[0].headers["location"], "/setup/2")
        answer, page = post("/setup/2", office_name="", preset="city", beginning="empty")
        self.assertEqual(answer.status, 422)
        self.assertIn("setup.answer_missing", page)
        post("/setup/2", office_name="甲县委巡察办", preset="city", beginning="empty")
        post("/setup/3", system="王某某", security="李某某", auditor="赵某某")
        answer, page = post("/setup/4", backup_folder=str(self.stick / "backups"), key_copy="保险柜")
        self.assertEqual(answer.status, 200, page)
        self.assertEqual(len(re.findall(r"<code>(system|security|auditor)</code>", page)), 3)
        self.assertRegex(page, r"([0-9A-F]{2}:){31}[0-9A-F]{2}")  # what /ca is compared with
        self.assertIn(f"https://{self.address}:8600", page.replace(":0<", ":8600<").replace(':0"', ':8600"'))

    @unittest.skipUnless(os.geteuid() == 0, "only root works as somebody else")
    def test_root_works_as_the_owner_of_the_folder(self):
        self.folder.mkdir(mode=0o700)
        nobody = 65534
        for path in (self.folder, self.folder.parent, self.stick):
            os.chown(path, nobody, nobody)
        code, _, err = self.set_up()
        self.assertEqual(code, 0, err)
        self.assertEqual({path.stat().st_uid for path in self.folder.iterdir()}, {nobody})

    @unittest.skipUnless(os.geteuid() == 0, "only root works as somebody else")
    def test_a_stick_that_cannot_be_written_is_told_before_anything_is_founded(self):
        self.folder.mkdir(mode=0o700)
        nobody = 65534
        for path in (self.folder, self.folder.parent):
            os.chown(path, nobody, nobody)
        os.chmod(self.stick, 0o755)
        code, _, err = self.set_up(backup_folder=str(self.folder / "backups"))
        self.assertEqual(code, 78, err)
        self.assertIn("file.not_writable", err)
        self.assertFalse((self.folder / "server.key").exists())


if __name__ == "__main__":
    PROGRAM = str(pathlib.Path(sys.argv.pop(1)).resolve())
    unittest.main(verbosity=1)
