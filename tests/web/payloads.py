# SPDX-FileCopyrightText: 2026 The Huiyin authors
# SPDX-License-Identifier: Apache-2.0
"""The payloads of payloads.txt, and how they come into fields: several to a field where they fit, in turns, so that each
comes into every field and stands at the beginning of many."""
import pathlib
import re

FILE = pathlib.Path(__file__).with_name("payloads.txt")
LINE, TEXT = "⟦line⟧", "⟦text⟧"  # in a body: where payloads go
LONGEST = {LINE: 200, TEXT: 4000}
LAYOUT = {LINE: "", TEXT: "\n\t"}
BLANKS = " \t\n\u00a0\u3000\ufeff"
STEERING = re.compile("[\0-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufffe\uffff]")  # chinese/written.cpp
ROOM = 180  # of a line: something may follow


class Payload:
    def __init__(self, number, raw):
        self.number, self.raw = number, raw
        self.kept = {kind: self.tame(kind) for kind in LONGEST}

    def fits(self, kind):
        """Whether a field of that kind takes it as it is."""
        said = self.raw.strip(BLANKS)
        return len(said) <= LONGEST[kind] and all(c in LAYOUT[kind] for c in STEERING.findall(said))

    def tame(self, kind):
        """What a field of that kind keeps: the payload, or what is left of it without what is refused."""
        said = self.raw if self.fits(kind) else STEERING.sub("", self.raw)[-ROOM:]
        return said.strip(BLANKS)

    @property
    def is_alone(self):
        """Refused somewhere, or other at an end of a field than within it."""
        return not self.fits(LINE) or self.raw != self.raw.strip(BLANKS)


class Pack:
    """Payloads that go into one field."""

    def __init__(self, *payloads):
        self.payloads, self.turn = list(payloads), 0

    def fits(self, kind):
        return all(each.fits(kind) for each in self.payloads)

    def has_room_for(self, payload):
        return not payload.is_alone and not self.payloads[0].is_alone and len(self.raw) + 1 + len(payload.raw) <= ROOM

    @property
    def raw(self):
        return " ".join(each.raw for each in self.payloads)

    def next(self, kind, as_is):
        """For the next field; each time another payload comes first."""
        self.turn += 1
        first = self.turn % len(self.payloads)
        return " ".join(each.raw if as_is else each.kept[kind] for each in self.payloads[first:] + self.payloads[:first])

    def filled(self, body, as_is):
        if isinstance(body, str):
            for kind in (LINE, TEXT):
                while kind in body:
                    body = body.replace(kind, self.next(kind, as_is), 1)
            return body
        if isinstance(body, dict):
            return {name: self.filled(part, as_is) for name, part in body.items()}
        return [self.filled(part, as_is) for part in body] if isinstance(body, list) else body


def read():
    def character(said):
        return chr(int(said[1], 16)) if said[1] else said[3] * int(said[2])
    lines = FILE.read_text(encoding="utf-8").splitlines()
    said = [re.sub("«(?:U\\+([0-9A-F]+)|([0-9]+)\\*(.))»", character, line)
            for line in lines if line and not line.startswith("# ")]
    return [Payload(*row) for row in enumerate(said)]


def packed(said):
    """Each payload into the first pack that has room for it."""
    packs = []
    for payload in said:
        pack = next((each for each in packs if each.has_room_for(payload)), None)
        if pack:
            pack.payloads.append(payload)
        else:
            packs.append(Pack(payload))
    return packs


def places(body):
    """Every string of a body that payloads go into."""
    if isinstance(body, str):
        return [body] if LINE in body or TEXT in body else []
    parts = body.values() if isinstance(body, dict) else body if isinstance(body, list) else []
    return [place for part in parts for place in places(part)]
