# SPDX-FileCopyrightText: 2026 The Huiyin authors
# SPDX-License-Identifier: Apache-2.0
"""What leaves an office as a file, when every text in it is a payload: rows, a workbook, a feed, what was attached."""
import csv
import io
import time
import xml.etree.ElementTree as trees
import zipfile

import office
from payloads import BLANKS, LINE, TEXT

ATOM = "{http://www.w3.org/2005/Atom}"
ENTRY = {ATOM + name for name in ("id", "title", "link", "published", "updated", "category", "summary")}
FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")  # http/spreadsheet_text.cpp


def flat(text):
    return " ".join(text.split())


class Proofs(list):
    def note(self, sentence, wrong):
        """wrong: every instance of its contrary."""
        self.append({"sentence": sentence, "wrong": [str(each)[:300] for each in list(wrong)[:5]]})


def missing(said, kind, texts):
    seen = "\n".join(flat(text) for text in texts)
    return [each.raw for each in said if flat(each.kept[kind]) not in seen]


def rows(client, said, proofs):
    answer = client.post(office.API + "/items/export")
    cells = [cell for row in csv.reader(io.StringIO(answer.body.decode("utf-8-sig"))) for cell in row]
    proofs.note("no cell of the exported rows begins a formula", [each for each in cells if each.strip(BLANKS).startswith(FORMULA)])
    proofs.note("every payload is read in the exported rows", missing(said, TEXT, cells))


def workbook(client, said, proofs):
    made = client.must("POST", office.API + "/items/workbook")
    while made["state"] == "making":
        time.sleep(0.05)
        made = client.must("GET", f"{office.API}/workbooks/{made['id']}")
    archive = zipfile.ZipFile(io.BytesIO(client.get(f"{office.API}/workbooks/{made['id']}/file").body))
    parts = {name: trees.fromstring(archive.read(name)) for name in archive.namelist() if name.endswith((".xml", ".rels"))}
    tags = {element.tag.rpartition("}")[2] for part in parts.values() for element in part.iter()}
    proofs.note("the workbook has no formula, no link and no object", tags & {"f", "hyperlink", "oleObject", "ddeLink", "externalLink"})
    proofs.note("nothing in the workbook leads out of it", [element.attrib for part in parts.values() for element in part.iter()
                                                           if element.get("TargetMode") == "External"])
    texts = [element.text or "" for name, part in parts.items() if "sheet" in name or "String" in name for element in part.iter()]
    proofs.note("every payload is read in the workbook", missing(said, TEXT, texts))


class Feed:
    """The feed as it grows: it tells the newest alone."""

    LONGEST = 28  # entries, beside those that were there before

    def __init__(self, client):
        self.client, self.titles, self.wrong = client, set(), []

    def look(self):
        answer = self.client.get("/feed.xml")
        try:
            feed = trees.fromstring(answer.body)
        except trees.ParseError as error:
            self.wrong.append(error)
            return
        entries = list(feed.iter(ATOM + "entry"))
        self.titles |= {entry.findtext(ATOM + "title") for entry in entries}
        self.wrong += [part.tag for entry in entries for part in entry.iter() if part is not entry and part.tag not in ENTRY]
        self.wrong += [link.attrib for link in feed.iter(ATOM + "link") if not link.get("href").startswith("/")]
        self.wrong += [len(entry) for entry in entries if len(entry) != len(ENTRY)]

    def tell(self, said, proofs):
        proofs.note("the feed is Atom, and has nothing in it but what Huiyin writes", self.wrong)
        proofs.note("every payload is a title of the feed", missing(said, LINE, self.titles))


def attachments(client, made, proofs):
    wrong = []
    for each in made:
        answer = client.get(f"{office.API}/attachments/{each['attachment']}")
        kept = (answer.headers.get("content-type"), answer.headers.get("x-content-type-options"))
        if kept != ("application/octet-stream", "nosniff") or not answer.headers["content-disposition"].startswith("attachment;"):
            wrong.append(answer.headers)
    proofs.note("whatever it is called, a file is sent to be kept, not to be shown", wrong)
