#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Huiyin authors
# SPDX-License-Identifier: Apache-2.0
"""Whole journeys through `huiyin config`, on the built program: config_journeys.py PROGRAM [unittest options]"""
import os
import pathlib
import subprocess
import sys
import tempfile
import tomllib
import unittest

PROGRAM = ""


def huiyin(*arguments, **more):
    kept = {name: value for name, value in os.environ.items() if not name.startswith(("LC_", "LANG", "HUIYIN_"))}
    done = subprocess.run([PROGRAM, *map(str, arguments)], stdin=subprocess.DEVNULL, capture_output=True, timeout=60,
                          env={**kept, "LANG": "zh_CN.UTF-8", **more}, check=False)
    return done.returncode, done.stdout.decode("utf-8"), done.stderr.decode("utf-8")


class Config(unittest.TestCase):
    def setUp(self):
        self.folder = pathlib.Path(self.enterContext(tempfile.TemporaryDirectory()))

    def write(self, text):
        (self.folder / "huiyin.toml").write_text(text, encoding="utf-8")

    def test_no_file_is_sound(self):
        code, out, err = huiyin("config", "check", "--data", self.folder)
        self.assertEqual((code, err), (0, ""))
        self.assertIn("没有配置文件", out)

    def test_every_fault_is_told_with_its_line(self):
        self.write('[staff]\nlisten = 1\nport = 8600\n\n[log]\nlevel = "loud"\n')
        code, out, err = huiyin("config", "check", "--data", self.folder, HUIYIN_STORE_READERS="0")
        self.assertEqual((code, out), (78, ""))
        lines = err.splitlines()
        self.assertEqual(len(lines), 4, err)
        for line, where, refusal in zip(lines, ("huiyin.toml:2", "huiyin.toml:3", "huiyin.toml:6", "HUIYIN_STORE_READERS"),
                                        ("wrong_type", "key_unknown", "choice_unknown", "out_of_range")):
            self.assertIn(where, line)
            self.assertIn(f"config.{refusal}", line)

    def test_what_is_shown_is_a_configuration(self):
        self.write("[staff]\nhosts = ['a', 'b']\n")
        code, out, _ = huiyin("config", "show", "--data", self.folder, "--lang", "en", "--staff", "127.0.0.1:1",
                              HUIYIN_LIMITS_CONNECTIONS="99")
        self.assertEqual(code, 0)
        shown = tomllib.loads(out)
        self.assertEqual(shown["staff"]["listen"], "127.0.0.1:1")
        self.assertEqual(shown["staff"]["hosts"], ["a", "b"])
        self.assertEqual(shown["limits"]["connections"], 99)
        self.assertIn("# option --staff", out)
        self.assertIn("# environment HUIYIN_LIMITS_CONNECTIONS", out)

    def test_secrets_are_not_shown(self):
        code, out, err = huiyin("config", "show", "--data", self.folder, "--database", "postgresql:password=hush")
        self.assertEqual(code, 0)
        self.assertNotIn("hush", out + err)

    def test_every_key_is_explained_in_both_languages(self):
        keys = tomllib.loads(huiyin("config", "show", "--data", self.folder)[1])
        names = [f"{section}.{key}" for section, rows in keys.items() for key in rows]
        for language in ("zh", "en"):
            code, out, _ = huiyin("config", "keys", "--lang", language)
            self.assertEqual(code, 0)
            self.assertEqual([line for line in out.splitlines() if line and not line.startswith(" ")], names)


if __name__ == "__main__":
    PROGRAM = str(pathlib.Path(sys.argv.pop(1)).resolve())
    unittest.main(verbosity=1)
