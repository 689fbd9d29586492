#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Huiyin authors
# SPDX-License-Identifier: Apache-2.0
"""An office is backed up while it serves, tried, lost and put back: backup_journeys.py PROGRAM [unittest options]"""
import contextlib
import hashlib
import json
import pathlib
import random
import shutil
import sqlite3
import sys
import tempfile
import unittest

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent / "throat"))
import house  # noqa: E402
import terminal_journeys as terminal  # noqa: E402

KEYS = ("server.key", "journal.key")


class Office(terminal.Office):
    """database: of a PostgreSQL; none: a file in the data folder."""

    def __init__(self, folder, database=None):
        super().__init__(folder)
        pathlib.Path(folder).mkdir(exist_ok=True)
        self.database, self.more = database, {}

    def environment(self, person):
        place = {"HUIYIN_STORE_DATABASE": "postgresql:" + self.database} if self.database else {}
        return {**super().environment(person), **place, "HUIYIN_STORE_FOLDER": str(self.data), **self.more}

    def take_keys_of(self, other):
        for name in KEYS:
            shutil.copy2(other.data / name, self.data / name)


def content(folder):
    """Every file below it, for telling whether anything was changed."""
    return {path: hashlib.sha256(path.read_bytes()).hexdigest() for path in folder.rglob("*") if path.is_file()}


class Journeys:
    """One office of a few people, served all the time, and one backup of it."""

    @classmethod
    def setUpClass(cls):
        cls.folder = pathlib.Path(cls.enterClassContext(tempfile.TemporaryDirectory(prefix="hy-")))
        cls.open_engine()
        cls.office = office = Office(cls.folder / "a", cls.new_database())
        cls.addClassCleanup(office.stop)
        codes = office.init()
        office.serve()
        for name in ("system", "security", "auditor"):
            office.come_in(name, name, codes[name])
        office.open_account("clerk", office.must("auditor", "whoami")["person"], "office")
        cls.register("王某某")
        cls.backup = cls.folder / "backup"
        cls.said = office.must("root", "backup", "--to", cls.backup, "--json")
        cls.register("后来的人")

    @classmethod
    def register(cls, name):
        cls.office.must("clerk", "person", "register", "--name", name)

    def elsewhere(self, name):
        return Office(self.folder / name, self.new_database())

    def sit_down_in(self, other):
        """Those who are signed in here are so at the other one's terminal."""
        shutil.copytree(self.office.folder / "state", other.folder / "state", dirs_exist_ok=True)
        for session in other.folder.glob("state/*/huiyin/session"):
            session.write_text(session.read_text().replace(self.office.socket, other.socket))

    def refused(self, code, office, *arguments, exit_code=1):
        got, out, err = office.run("root", *arguments)
        self.assertEqual((got, out), (exit_code, ""), err)
        self.assertIn(f"（{code}）", err)

    def with_temporary(self, folder):
        self.office.more = {"TMPDIR": str(folder)}
        self.addCleanup(setattr, self.office, "more", {})

    def damaged(self, file):
        """A copy of the backup with one bit of one byte of that file turned."""
        copy = self.folder / f"damaged-{file}-{self.id()}"
        shutil.copytree(self.backup, copy)
        content_of = bytearray((copy / file).read_bytes())
        at = random.randrange(len(content_of))
        content_of[at] ^= 1
        (copy / file).write_bytes(content_of)
        return copy

    def test_a_backup_says_what_it_holds(self):
        said = self.office.must("root", "backup", "check", self.backup, "--json")
        self.assertEqual(said, self.said)
        text = self.office.must("root", "backup", "check", self.backup)
        self.assertIn(f"日志 {said['entries']} 条", text)
        self.assertIn(said["root"], text)

    def test_what_was_lost_is_put_back_and_served(self):
        other = self.elsewhere("b")
        text = other.must("root", "restore", self.backup)
        self.assertIn("huiyin journal verify --rows", text)
        for name in KEYS:
            self.assertIn(str(other.data / name), text)
        other.take_keys_of(self.office)
        verified = other.must("root", "journal", "verify", "--rows", "--json")
        self.assertEqual((verified["verdict"], verified["entries"], verified["root"]),
                         ("sound", self.said["entries"], self.said["root"]))
        other.serve()
        self.addCleanup(other.stop)
        self.sit_down_in(other)
        names = [row["name"] for row in other.must("clerk", "person", "list")["rows"]]
        self.assertIn("王某某", names)
        self.assertNotIn("后来的人", names)

    def test_nothing_is_written_over(self):
        self.refused("backup.target_exists", self.office, "backup", "--to", self.backup)
        before = content(self.backup)
        self.refused("backup.target_exists", self.office, "restore", self.backup)
        self.assertEqual(content(self.backup), before)
        self.assertIn("后来的人", json.dumps(self.office.must("clerk", "person", "list"), ensure_ascii=False))

    def test_a_drill_finds_every_row_and_leaves_nothing(self):
        scratch = self.folder / "scratch"
        scratch.mkdir()
        self.addCleanup(shutil.rmtree, scratch)
        before = content(self.backup)
        self.with_temporary(scratch)
        found = self.office.must("root", "restore", "--drill", self.backup, "--json", *self.into())
        self.assertEqual((found["verdict"], found["entries"], found["root"]),
                         ("sound", self.said["entries"], self.said["root"]))
        self.assertEqual(list(scratch.iterdir()), [])
        self.assertEqual(content(self.backup), before)

    def test_one_damaged_byte_is_told_and_never_restored(self):
        for file in ("store", "checkpoints"):
            copy = self.damaged(file)
            other = self.elsewhere("c-" + file)
            self.refused("backup.damaged", other, "backup", "check", copy)
            self.refused("backup.damaged", other, "restore", copy)
            self.assertEqual(content(other.data), {})
            self.refused("backup.damaged", self.office, "restore", copy)
            self.refused("backup.damaged", self.office, "restore", "--drill", copy, *self.into())
        other = self.elsewhere("c-manifest")
        self.refused("backup.malformed", other, "restore", self.damaged("manifest"))
        self.assertEqual(content(other.data), {})

    def test_what_is_no_backup_is_told(self):
        empty = self.folder / "empty"
        empty.mkdir(exist_ok=True)
        self.refused("backup.no_manifest", self.office, "backup", "check", empty)
        self.refused("backup.no_manifest", self.office, "restore", "--drill", empty, *self.into())
        self.refused("backup.not_written", self.office, "backup", "--to", self.folder / "no" / "such", exit_code=75)
        self.assertEqual(self.office.run("root", "backup", "check")[0], 2)
        self.assertEqual(self.office.run("root", "restore")[0], 2)


class OnSqlite(Journeys, unittest.TestCase):
    @classmethod
    def open_engine(cls):
        pass

    @classmethod
    def new_database(cls):
        return None

    @staticmethod
    def into():
        return []

    def test_a_row_that_the_journal_does_not_tell_of_is_found_by_the_drill(self):
        """By one who has the backup in his hands and makes its manifest anew."""
        copy = self.folder / "forged"
        shutil.copytree(self.backup, copy)
        with contextlib.closing(sqlite3.connect(copy / "store")) as store:
            store.execute("UPDATE person SET name = '别人' WHERE name = '王某某'")
            store.commit()
            store.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        manifest = (copy / "manifest").read_text().splitlines()
        at = next(at for at, line in enumerate(manifest) if line.startswith("store "))
        store = (copy / "store").read_bytes()
        manifest[at] = f"store {len(store)} {hashlib.sha256(store).hexdigest()}"
        said = "".join(line + "\n" for line in manifest[:-1])
        digest = hashlib.sha256(said.encode()).hexdigest()
        (copy / "manifest").write_text(f"{said}manifest {digest}\n")
        self.office.must("root", "backup", "check", copy)
        code, out, _ = self.office.run("root", "restore", "--drill", copy)
        self.assertEqual(code, 15)
        self.assertIn("记录与日志不符", out)

    def test_a_drill_needs_no_database_but_a_folder(self):
        self.refused("backup.no_database_wanted", self.office, "restore", "--drill", self.backup, "--into", "empty")
        self.with_temporary("/no/such")
        self.refused("file.not_writable", self.office, "restore", "--drill", self.backup, exit_code=75)

    def test_a_database_in_use_is_not_moved(self):
        self.refused("store.locked", self.office, "move", "--to", "moved.db", exit_code=75)
        self.assertFalse((self.office.data / "moved.db").exists())

    def test_a_backup_of_the_other_engine_is_not_restored(self):
        self.refused("backup.other_engine", self.office, "restore", self.backup, "--database", "postgresql:dbname=x")


class OnPostgresql(Journeys, unittest.TestCase):
    @classmethod
    def open_engine(cls):
        cls.cluster = house.Cluster()
        cls.addClassCleanup(cls.cluster.stop)

    @classmethod
    def new_database(cls):
        return cls.cluster.connection(cls.cluster.create())

    def into(self):
        return ["--into", self.cluster.create()]

    def test_a_drill_wants_a_database_that_is_empty(self):
        self.refused("backup.database_wanted", self.office, "restore", "--drill", self.backup)
        own = self.office.database.split("dbname=")[1]
        self.refused("backup.target_exists", self.office, "restore", "--drill", self.backup, "--into", own)

    def test_an_office_moves_to_the_other_engine_and_back(self):
        office = self.elsewhere("moving")
        office.must("root", "restore", self.backup)
        office.take_keys_of(self.office)
        rows = set()
        for into in ("huiyin.db", "postgresql:" + self.new_database()):
            moved = office.must("root", "move", "--to", into, "--json")
            self.assertEqual((moved["entries"], moved["root"]), (self.said["entries"], self.said["root"]))
            rows.add(moved["rows"])
            office.database = into.removeprefix("postgresql:") if ":" in into else None
            verified = office.must("root", "journal", "verify", "--rows", "--json")
            self.assertEqual((verified["verdict"], verified["root"]), ("sound", self.said["root"]))
            office.serve()
            self.addCleanup(office.stop)
            self.sit_down_in(office)
            self.assertIn("王某某", json.dumps(office.must("clerk", "person", "list"), ensure_ascii=False))
            if into == "huiyin.db":
                office.stop()
        self.assertEqual(len(rows), 1)

    def test_a_database_that_others_are_connected_to_is_not_moved(self):
        self.refused("move.in_use", self.office, "move", "--to", "moved.db")
        self.assertFalse((self.office.data / "moved.db").exists())


if __name__ == "__main__":
    terminal.PROGRAM = str(pathlib.Path(sys.argv.pop(1)).resolve())
    unittest.main(verbosity=1)
