#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Huiyin authors
# SPDX-License-Identifier: Apache-2.0
"""Whole journeys through `huiyin read`, on the built program: read_journeys.py PROGRAM [unittest options]"""
import io
import json
import os
import pathlib
import pty
import re
import signal
import subprocess
import sys
import tempfile
import time
import unittest
import zipfile

PROGRAM = ""

# Traditional characters throughout, so that Big5 holds them too.
NOTICE = """市委第四巡察組向市教育局黨委反饋巡察情況

根據市委統一部署，2018年9月4日至11月30日，市委第四巡察組對市教育局黨委進行了巡察。2019年1月30日，巡察組向市教育局黨委反饋了巡察意見。
巡察組組長王某某主持召開向市教育局黨委書記、局長李某某的反饋會議，傳達了市委書記的講話精神。
巡察發現的主要問題是：黨的領導核心作用發揮不充分，上級決策部署落實不到位，服務基層意識不強；黨支部活動不夠經常；財務制度執行不到位。
巡察組還收到反映一些領導幹部的問題線索，已按有關規定轉市紀檢監察機關、組織部門處理。
巡察組提出三點意見建議：一是進一步提高政治站位。二是進一步夯實基層基礎。三是進一步壓實主體責任。
李某某表示，巡察組指出的主要問題實事求是，教育局黨委誠懇接受、照單全收。
"""
ENCODINGS = {"utf-8": "utf-8", "gb18030": "gb18030", "big5": "big5", "utf-16le": "utf-16-le", "utf-16be": "utf-16-be"}

CONTENT_TYPES = """<?xml version="1.0" encoding="UTF-8"?>
<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels"
ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml"
ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>"""
RELATIONSHIPS = """<?xml version="1.0" encoding="UTF-8"?>
<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1"
Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument"
Target="word/document.xml"/></Relationships>"""


def docx(text):
    body = "".join(f"<w:p><w:r><w:t xml:space='preserve'>{line}</w:t></w:r></w:p>" for line in text.splitlines())
    document = ("<?xml version='1.0' encoding='UTF-8'?><w:document xmlns:w="
                f"'http://schemas.openxmlformats.org/wordprocessingml/2006/main'><w:body>{body}</w:body></w:document>")
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("[Content_Types].xml", CONTENT_TYPES)
        archive.writestr("_rels/.rels", RELATIONSHIPS)
        archive.writestr("word/document.xml", document)
    return made.getvalue()


def environment(**more):
    kept = {name: value for name, value in os.environ.items() if not name.startswith(("LC_", "LANG", "NO_COLOR"))}
    return {**kept, "LANG": "zh_CN.UTF-8", **more}


def huiyin(*arguments, stdin=b"", **more):
    done = subprocess.run([PROGRAM, *map(str, arguments)], input=stdin, capture_output=True, timeout=120,
                          env=environment(**more), check=False)
    return done.returncode, done.stdout.decode("utf-8"), done.stderr.decode("utf-8")


def on_a_terminal(*arguments):
    """Standard output and error on one terminal of 80 columns."""
    main, side = pty.openpty()
    with subprocess.Popen([PROGRAM, *map(str, arguments)], stdin=subprocess.DEVNULL, stdout=side, stderr=side,
                          env=environment(TERM="xterm")) as child:
        os.close(side)
        shown = b""
        while True:
            try:
                piece = os.read(main, 65536)
            except OSError:
                break
            if not piece:
                break
            shown += piece
        os.close(main)
        return child.wait(timeout=60), shown.decode("utf-8")


class Journey(unittest.TestCase):
    def setUp(self):
        self.folder = tempfile.TemporaryDirectory(prefix="huiyin-walk-")
        self.addCleanup(self.folder.cleanup)
        self.here = pathlib.Path(self.folder.name)

    def put(self, name, content):
        path = self.here / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content if isinstance(content, bytes) else content.encode("utf-8"))
        return path


class Reading(Journey):
    def test_one_file_gives_its_record_with_every_field(self):
        code, out, err = huiyin("read", "--json", self.put("a.txt", NOTICE))
        self.assertEqual((code, err), (0, ""))
        record = json.loads(out)
        self.assertEqual(record["kind"], "feedback")
        self.assertEqual(record["source"], {"name": "a.txt", "encoding": "UTF-8", "characters": len(NOTICE)})
        for key in ("level title inspecting_body inspected_units inspected_summary feedback_date feedback_date_end "
                    "onsite_start onsite_end team_leader deputy_leader unit_head heard_by reported_to focus methods "
                    "achievements finding_groups findings leads_transferred leads_destination requirements statement "
                    "pledges meetings deadlines contacts rectification_items report_counts spans").split():
            self.assertIn(key, record)
        self.assertTrue(record["findings"])

    def test_spans_lie_in_the_text_and_name_values_of_the_record(self):
        record = json.loads(huiyin("read", "--json", self.put("a.txt", NOTICE))[1])
        self.assertTrue(record["spans"])
        for span in record["spans"]:
            value = record
            for step in span["pointer"].split("/")[1:]:
                value = value[int(step) if isinstance(value, list) else step]
            self.assertIsNotNone(value)
            self.assertTrue(0 <= span["start"] < span["end"] <= len(NOTICE), span)

    def test_five_encodings_give_one_record(self):
        records, found = [], []
        for name, codec in ENCODINGS.items():
            mark = b"\xff\xfe" if name == "utf-16le" else b"\xfe\xff" if name == "utf-16be" else b""
            code, out, _ = huiyin("read", "--json", self.put(f"{name}/a.txt", mark + NOTICE.encode(codec)))
            self.assertEqual(code, 0, name)
            record = json.loads(out)
            found.append(record["source"].pop("encoding").lower())
            records.append(record)
        self.assertEqual(found, list(ENCODINGS))
        for record in records[1:]:
            self.assertEqual(record, records[0])

    def test_standard_input_is_read_like_a_file(self):
        record = json.loads(huiyin("read", "-", stdin=NOTICE.encode("gb18030"))[1])
        self.assertEqual(record["source"]["name"], "stdin")
        same = json.loads(huiyin("read", self.put("a.txt", NOTICE))[1])
        self.assertEqual({**record, "source": 0}, {**same, "source": 0})

    def test_a_docx_is_read_through_the_child(self):
        code, out, err = huiyin("read", self.put("a.docx", docx(NOTICE)))
        self.assertEqual((code, err), (0, ""))
        record = json.loads(out)
        self.assertIsNone(record["source"]["encoding"])
        same = json.loads(huiyin("read", self.put("a.txt", NOTICE))[1])
        for key in ("kind", "inspecting_body", "onsite_start", "requirements"):
            self.assertEqual(record[key], same[key], key)
        self.assertEqual([f["text"] for f in record["findings"]], [f["text"] for f in same["findings"]])

    def test_a_broken_docx_is_refused_by_name(self):
        code, out, err = huiyin("read", self.put("a.docx", docx(NOTICE)[:-200]))
        self.assertEqual((code, out), (1, ""))
        self.assertRegex(err, r"^huiyin: .*a\.docx: .+（[a-z_.]+）\n$")

    def test_a_forced_encoding_is_taken_at_its_word(self):
        path = self.put("a.txt", NOTICE.encode("big5"))
        record = json.loads(huiyin("read", "--json", "--encoding", "big5", path)[1])
        self.assertEqual(record["source"]["encoding"], "Big5")
        doubtful = self.put("b.txt", "中文".encode("gb18030"))
        for word, name in (("gb18030", "GB18030"), ("big5", "Big5")):
            record = json.loads(huiyin("read", "--json", "--encoding", word, doubtful)[1])
            self.assertEqual(record["source"]["encoding"], name)

    def test_bytes_that_are_not_valid_as_told_are_refused(self):
        path = self.put("a.txt", NOTICE.encode("gb18030"))
        code, out, err = huiyin("read", "--encoding", "utf-8", path)
        self.assertEqual((code, out), (1, ""))
        self.assertRegex(err, r"GB18030.*（text\.other_encoding）$")


class ManyFiles(Journey):
    def setUp(self):
        super().setUp()
        self.good = [self.put(f"{n:03}.txt", NOTICE.replace("第四", f"第{n}")) for n in range(12)]
        self.bad = self.put("bad.pdf", b"%PDF-1.7 no text")
        self.all = self.good[:5] + [self.bad, self.here / "none.txt"] + self.good[5:]

    def test_bad_ones_are_named_and_never_stop_the_rest(self):
        code, out, err = huiyin("read", "--json", *self.all)
        self.assertEqual(code, 1)
        names = [json.loads(line)["source"]["name"] for line in out.splitlines()]
        self.assertEqual(names, [path.name for path in self.good])
        lines = err.splitlines()
        self.assertRegex(lines[0], r"bad\.pdf: .*PDF.*（file\.kind_unsupported）$")
        self.assertRegex(lines[1], r"none\.txt: .*（file\.not_found）$")
        self.assertEqual(lines[2:], ["huiyin: 共 14 份，读出 12 份，未读出 2 份"])

    def test_out_writes_one_record_for_each_and_prints_nothing(self):
        self.put("000.clean.txt", NOTICE)
        code, out, _ = huiyin("read", "--json", "--out", self.here / "r", *self.good, self.here / "000.clean.txt")
        self.assertEqual((code, out), (0, ""))
        made = sorted(path.name for path in (self.here / "r").iterdir())
        self.assertEqual(made, sorted([f"{n:03}.json" for n in range(12)] + ["000.clean.json"]))
        printed = huiyin("read", "--json", self.good[3])[1]
        self.assertEqual((self.here / "r/003.json").read_text(encoding="utf-8"), printed)

    def test_two_runs_give_the_same_bytes_whatever_the_threads(self):
        one = huiyin("read", "--jobs", 1, *self.all)
        four = huiyin("read", "--jobs", 4, *self.all)
        self.assertEqual(one, four)
        for folder, jobs in (("r1", 1), ("r4", 4)):
            huiyin("read", "--jobs", jobs, "--out", self.here / folder, *self.good)
        for path in (self.here / "r1").iterdir():
            self.assertEqual(path.read_bytes(), (self.here / "r4" / path.name).read_bytes())

    def test_progress_is_shown_on_a_terminal_only(self):
        code, _, err = huiyin("read", "--out", self.here / "r", *self.good)
        self.assertEqual((code, err), (0, "huiyin: 共 12 份，读出 12 份，未读出 0 份\n"))
        code, shown = on_a_terminal("read", "--out", self.here / "r2", *self.good)
        self.assertEqual(code, 0)
        self.assertRegex(shown, r"\r\x1b\[K[█▏▎▍▌▋▊▉ ]+ \d+/12")
        self.assertTrue(shown.endswith("\r\x1b[Khuiyin: 共 12 份，读出 12 份，未读出 0 份\r\n"), shown[-200:])

    def test_results_that_would_meet_are_refused_before_the_start(self):
        code, out, err = huiyin("read", "--out", self.here / "r", self.good[0], self.put("b/000.html", NOTICE))
        self.assertEqual((code, out), (2, ""))
        self.assertIn("usage.same_name_twice", err)
        self.assertFalse((self.here / "r").exists())


class Interrupted(Journey):
    def interrupted_by(self, signal_number):
        inputs = [self.put(f"in/{n:04}.txt", NOTICE * 3) for n in range(1500)]
        out = self.here / "r"
        with subprocess.Popen([PROGRAM, "read", "--out", str(out), *map(str, inputs)], stdout=subprocess.DEVNULL,
                              stderr=subprocess.DEVNULL) as child:
            until = time.monotonic() + 60
            while not any(out.glob("*.json")) and time.monotonic() < until:
                time.sleep(0.005)
            child.send_signal(signal_number)
            code = child.wait(timeout=60)
        records = list(out.glob("*.json"))
        self.assertTrue(records)
        for path in records:
            json.loads(path.read_text(encoding="utf-8"))
        return code, [path.name for path in out.iterdir() if path.suffix != ".json"]

    def test_ctrl_c_leaves_whole_records_and_nothing_else(self):
        self.assertEqual(self.interrupted_by(signal.SIGINT), (-signal.SIGINT, []))

    def test_termination_leaves_whole_records_and_nothing_else(self):
        self.assertEqual(self.interrupted_by(signal.SIGTERM), (-signal.SIGTERM, []))

    def test_a_kill_leaves_whole_records(self):
        code, rest = self.interrupted_by(signal.SIGKILL)
        self.assertEqual(code, -signal.SIGKILL)
        self.assertTrue(all(name.startswith(".huiyin-") for name in rest), rest)


class Ledger(Journey):
    def test_stands_beside_the_printed_record(self):
        path = self.put("a.txt", NOTICE)
        code, out, err = huiyin("read", "--json", "--ledger", self.here / "台账.xlsx", path)
        self.assertEqual((code, err), (0, ""))
        self.assertEqual(json.loads(out)["kind"], "feedback")
        with zipfile.ZipFile(self.here / "台账.xlsx") as workbook:
            self.assertIsNone(workbook.testzip())
            text = "".join(workbook.read(name).decode("utf-8") for name in workbook.namelist() if name.endswith(".xml"))
        self.assertIn("服务基层意识不强", text)

    def test_is_for_one_notice(self):
        inputs = [self.put(name, NOTICE) for name in ("a.txt", "b.txt")]
        code, _, err = huiyin("read", "--ledger", self.here / "l.xlsx", *inputs)
        self.assertEqual(code, 2)
        self.assertIn("usage.ledger_of_one_file", err)
        self.assertFalse((self.here / "l.xlsx").exists())


class Page(Journey):
    def test_is_the_default_on_a_terminal(self):
        code, shown = on_a_terminal("read", self.put("a.txt", NOTICE))
        self.assertEqual(code, 0)
        self.assertIn("\x1b[1m", shown)
        self.assertIn("巡察机构", shown)
        self.assertIn("市委第四巡察组", shown)

    def test_has_english_labels_and_no_escapes_off_a_terminal(self):
        code, out, _ = huiyin("read", "--table", "--lang", "en", self.put("a.txt", NOTICE))
        self.assertEqual(code, 0)
        self.assertIn("inspected by", out)
        self.assertNotIn("\x1b", out)


class Refusals(Journey):
    def test_have_their_exit_codes(self):
        good = self.put("a.txt", NOTICE)
        for expected, arguments in ((0, ["--version"]), (0, ["--help"]), (0, ["read", "--help"]), (0, ["read", good]),
                                    (1, ["read", self.here / "none"]), (1, ["read", self.here]),
                                    (1, ["read", self.put("empty.txt", b"")]), (2, []), (2, ["read"]),
                                    (2, ["read", "--nonsense", good]), (2, ["read", "--json", "--table", good]),
                                    (2, ["read", "--encoding", "latin1", good]), (2, ["write"]),
                                    (73, ["read", "--out", good, good])):
            with self.subTest(arguments=arguments):
                self.assertEqual(huiyin(*arguments)[0], expected)

    def test_name_the_file_the_reason_and_the_code_in_both_languages(self):
        path = self.put("照片.txt", b"\xff\xd8\xff\xe0 no text")
        self.assertRegex(huiyin("read", path)[2], r"^huiyin: .*照片\.txt: .*JPEG.*（file\.kind_unsupported）\n$")
        self.assertRegex(huiyin("read", path, "--lang", "en")[2], r"JPEG.* \(file\.kind_unsupported\)\n$")

    def test_a_folder_comes_with_a_hint(self):
        self.assertIn("*.txt", huiyin("read", self.here)[2])

    def test_a_full_disk_is_told(self):
        with open("/dev/full", "wb") as full:
            done = subprocess.run([PROGRAM, "read", "--json", str(self.put("a.txt", NOTICE))], stdout=full,
                                  stderr=subprocess.PIPE, check=False, env=environment())
        self.assertEqual(done.returncode, 73)
        self.assertIn("file.not_writable", done.stderr.decode("utf-8"))

    def test_help_names_every_option_and_exit_code(self):
        for language in ("zh", "en"):
            page = huiyin("read", "--help", "--lang", language)[1]
            for option in "--json --table --out --ledger --jobs --encoding --lang --help".split():
                self.assertIn(option, page)
            self.assertEqual(re.findall(r"^  (\d+) ", page, re.M), ["0", "1", "2", "70", "73"])


if __name__ == "__main__":
    PROGRAM = str(pathlib.Path(sys.argv.pop(1)).resolve())
    signal.signal(signal.SIGINT, signal.default_int_handler)  # ignored when the tests run in the background
    unittest.main()
