# SPDX-FileCopyrightText: 2026 The Huiyin authors
# SPDX-License-Identifier: Apache-2.0
"""Many clients at work, and what was promised to them. Each client writes what was acknowledged into a ledger of its
own, fsynced, after the 2xx arrived; after a crash the ledgers are held against what the office then tells."""
import collections
import json
import os
import random
import re
import threading
import time
import uuid

import office
import wire

TOKEN = re.compile(r"ck[0-9a-f]{32}")
KINDS = ("persons", "organisations", "items")


class Ledger:
    def __init__(self, path):
        self.path = path
        self.file = os.open(path, os.O_CREAT | os.O_APPEND | os.O_WRONLY, 0o600)

    def add(self, deed):
        os.write(self.file, json.dumps(deed).encode() + b"\n")
        os.fdatasync(self.file)

    def read(self):
        with open(self.path, encoding="utf-8") as file:
            return [json.loads(line) for line in file]


class Worker:
    """One client. A deed: what was asked, under which key, with a token that tells it from all others."""

    def __init__(self, load, number):
        self.load, self.number, self.chance = load, number, random.Random(number)
        self.ledger = Ledger(load.folder / f"ledger-{number}")
        self.unknown, self.own, self.wire = [], None, None

    def client(self, subject):
        """One connection for all subjects: the server takes 64 from one address."""
        port = self.load.world.house.port
        if self.wire is None or self.wire.port != port:
            self.wire = wire.Client(port, patient=False, timeout=20)
        self.wire.session = self.load.world.subjects[subject]["session"]
        return self.wire

    def run(self):
        """Works until the server is gone, or told to stop."""
        works = [self.person, self.note, self.note, self.revise, self.report, self.read]
        try:
            while not self.load.stop.is_set():
                self.chance.choice(works)()
        except wire.LOST:
            pass
        finally:
            if self.wire:
                self.wire.close()
                self.wire = None

    def do(self, subject, path, body, version=None, **more):
        deed = {"subject": subject, "path": path, "body": body, "version": version, "key": str(uuid.uuid4()), **more}
        try:
            answer = self.client(subject).post(office.API + path, body, version, deed["key"])
        except wire.LOST:
            self.unknown.append(deed)
            raise
        if answer.ok:
            deed.update(id=answer.json["id"], made=answer.json.get("version"))
            self.ledger.add(deed)
            self.load.acknowledge()
        elif answer.status not in (409, 412, 429):
            self.load.odd.append(f"{subject} {path}: {answer}")
        return answer

    def person(self):
        words = office.token()
        self.do("clerk", "/persons", {"name": f"李某某 {words}"}, kind="persons", token=words)

    def note(self):
        item = self.chance.choice(self.load.shared)
        answer = self.client("clerk").get(f"{office.API}/items/{item}")
        if answer.ok:
            words = office.token()
            self.do("clerk", f"/items/{item}/note", {"note": words}, answer.json["version"], kind="items", token=words)

    def revise(self):
        """An organisation of its own, made at first and given one name after the other."""
        words = office.token()
        if self.own is None:
            answer = self.do("clerk", "/organisations", {"kind": "unit", "name": words}, kind="organisations",
                             token=words)
            self.own = answer.json["id"] if answer.ok else None
            return
        answer = self.client("clerk").get(f"{office.API}/organisations/{self.own}")
        if answer.ok:
            self.do("clerk", f"/organisations/{self.own}/revise", {"name": words}, answer.json["version"],
                    kind="organisations", token=words)

    def report(self):
        """A file, and progress that names it, on an item that few others work on."""
        item = self.load.reported[self.number % len(self.load.reported)]
        client, words = self.client("school"), office.token()
        content = words * self.chance.choice((1, 100, 10000))
        sent = client.post(f"{office.API}/items/{item}/attachments", content.encode(), None, str(uuid.uuid4()),
                           {"name": "佐证.txt"})
        version = client.get(f"{office.API}/items/{item}")
        if sent.ok and version.ok:
            self.do("school", f"/items/{item}/report", {"text": f"进展 {words}", "attachments": [sent.json["id"]]},
                    version.json["version"], kind="items", token=words, file=[sent.json["id"], len(content)])

    def read(self):
        client = self.client(self.chance.choice(("clerk", "fourth", "school")))
        client.get(f"{office.API}/items", limit=20)
        client.get(f"{office.API}/items/counts")
        client.get(f"{office.API}/search", q="制度")


class Load:
    def __init__(self, world, folder, clients, seed=0):
        self.world, self.folder, self.odd = world, folder, []
        folder.mkdir(parents=True, exist_ok=True)
        self.lock, self.stop, self.acknowledged = threading.Lock(), threading.Event(), 0
        self.shared = [self.item(f"shared_{number}") for number in range(20)]
        self.reported = [self.item(f"reported_{number}") for number in range(10)]
        self.workers = [Worker(self, seed + number) for number in range(clients)]
        self.threads, self.read_to = [], {}
        self.histories, self.pages = collections.defaultdict(dict), {}

    def item(self, name):
        self.world.raise_item("school", "finding_of_school", name, "in_progress", rich=False)
        return self.world.id(name)

    def acknowledge(self):
        with self.lock:
            self.acknowledged += 1

    def start(self):
        self.stop.clear()
        self.threads = [threading.Thread(target=worker.run, daemon=True) for worker in self.workers]
        for thread in self.threads:
            thread.start()

    def wait_for(self, acknowledged, seconds=60):
        """Until so many more were acknowledged."""
        until, wanted = time.monotonic() + seconds, self.acknowledged + acknowledged
        while self.acknowledged < wanted and time.monotonic() < until:
            time.sleep(0.002)
        return self.acknowledged >= wanted

    def join(self):
        self.stop.set()
        for thread in self.threads:
            thread.join(timeout=60)

    # Afterwards

    def history(self, kind, record):
        """{version: events as text} of a record; pages that were read once stay read."""
        path, after = f"{office.API}/{kind}/{record}/history", self.pages.get(record)
        while True:
            query = {"limit": 200, **({"after": after} if after else {})}
            page = self.world.as_subject("clerk").must("GET", path, query=query)
            for row in page["rows"]:
                self.histories[record][row["version_after"]] = json.dumps(row["events"], ensure_ascii=False)
            if page["next"] is None:
                return self.histories[record]
            after = self.pages[record] = page["next"]

    def deeds(self, all_of_them=False):
        """What the ledgers say was acknowledged since they were read last."""
        found = []
        for worker in self.workers:
            written = worker.ledger.read()
            found += written[0 if all_of_them else self.read_to.get(worker.number, 0):]
            self.read_to[worker.number] = len(written)
        return found

    def repeat_unknown(self, counted):
        """What nobody knows the outcome of is asked again under its key: done once, or refused and not done."""
        for worker in self.workers:
            unknown, worker.unknown = worker.unknown, []
            for deed in unknown:
                client = self.world.as_subject(deed["subject"])
                answer = client.post(office.API + deed["path"], deed["body"], deed["version"], deed["key"])
                counted.check(answer.ok or answer.status == 412, f"repeated {deed['path']}: {answer}", "a repeat")
                if answer.ok:
                    deed.update(id=answer.json["id"], made=answer.json.get("version"))
                    worker.ledger.add(deed)
                    if deed["path"] == "/organisations":
                        worker.own = deed["id"]
                elif deed["kind"] != "persons":
                    record = deed["path"].split("/")[2]
                    told = [words for words in self.told(deed["kind"], record).values() if deed["token"] in words]
                    counted.check(not told, f"refused and yet done: {deed}", "a repeat")

    def lost(self, deeds):
        """The acknowledged deeds that are not there, or not whole."""
        missing = []
        records = {(deed["kind"], deed["id"]) for deed in deeds if deed["kind"] != "persons"}
        told = {record: self.told(kind, record) for kind, record in records}
        for deed in deeds:
            if deed["kind"] == "persons":
                answer = self.world.as_subject("clerk").get(f"{office.API}/persons/{deed['id']}")
                there = answer.ok and deed["token"] in answer.json["name"]
            else:
                # What is asked again under its key is answered with the record as it stands by then.
                made = deed["made"] if deed["version"] is None else deed["version"] + 1
                there = deed["made"] >= made and deed["token"] in told[deed["id"]].get(made, "")
            if there and "file" in deed:
                answer = self.world.as_subject("school").get(f"{office.API}/attachments/{deed['file'][0]}")
                there = answer.ok and answer.body.decode() == deed["token"] * (deed["file"][1] // len(deed["token"]))
            if not there:
                missing.append(deed)
        return missing

    def told(self, kind, record):
        """The history of a record, or nothing at all when the record itself is gone."""
        try:
            return self.history(kind, record)
        except wire.Refused:
            return {}

    def doubled(self):
        """Tokens of deeds that were done more than once."""
        times = collections.Counter()
        for person in self.world.as_subject("clerk").pages(f"{office.API}/persons"):
            times.update(TOKEN.findall(person["name"]))
        for kind, record in {(deed["kind"], deed["id"]) for deed in self.deeds(True) if deed["kind"] != "persons"}:
            for words in self.told(kind, record).values():
                times.update(set(TOKEN.findall(words)))
        own = {deed["token"] for deed in self.deeds(True)}
        return [words for words, count in times.items() if count > 1 and words in own]
