# SPDX-FileCopyrightText: 2026 The Huiyin authors
# SPDX-License-Identifier: Apache-2.0
"""From the file of a notice to the public and back: public_walk.py PROGRAM
The seed is brought in, prepared, reviewed and approved by others, released; then a stranger reads it, finds it by words
of two characters and in the feed; then it is withdrawn, and its address says so."""
import xml.etree.ElementTree

import office
import rules
import tally
import walk as walks
import wire

SEED = rules.ROOT / "tests/data/seed.txt"
ATOM = "{http://www.w3.org/2005/Atom}"
LARGEST_PAGE = 50_000  # bytes


class Visitor:
    """Somebody who has an address of the public site and nothing else."""

    def __init__(self, world):
        self.client = wire.Client(world.house.public_port)

    def page(self, path, **query):
        return self.client.get(path, **query)

    def text(self, path, **query):
        return self.page(path, **query).body.decode()


def prepared(world):
    """The publication made of the seed, as the clerk prepared it."""
    imported = world.did_import("clerk", SEED.read_bytes(), "seed.txt")
    return world.did("clerk", "/publications", {"import": imported["id"]})


def step(world, subject, publication, name, body=None):
    path = f"{office.API}/publications/{publication['id']}/{name}"
    return world.as_subject(subject).post(path, body, publication["version"])


def walk_gate(world, publication, counted):
    """Draft to public: each step by whom it belongs to, and by nobody else."""
    visitor = Visitor(world)
    address = f"/notices/{publication['id']}"
    refusals = [("clerk", "review", "publication.reviewer_is_author"),
                ("founder", "release", "publication.step_not_open"), ("leader", "review", "policy.not_permitted"),
                ("fourth", "review", "policy.not_visible"), ("nobody", "release", "policy.not_visible")]
    for subject, name, code in refusals:
        counted.equal(step(world, subject, publication, name).code, code, f"{subject} {name}")
    for subject, name, state in (("founder", "review", "reviewed"), ("leader", "approve", "approved"),
                                 ("clerk", "release", "released")):
        counted.equal(visitor.page(address).status, 404, f"before it is {state}")
        counted.check("会议" in publication["restored"] and address not in visitor.text("/search", q="会议"),
                      f"found before it is {state}")
        publication = step(world, subject, publication, name).json
        counted.equal(publication["state"], state, f"{subject} {name}")
        revised = {name: publication[name] for name in ("title", "list", "year", "kind", "issued_on", "restored")}
        counted.equal(step(world, "clerk", publication, "revise", revised).code, "publication.step_not_open",
                      f"revised when {state}")
    return publication


def walk_public(world, publication, counted):
    visitor = Visitor(world)
    address = f"/notices/{publication['id']}"
    for path in ("/", address, address + "/scraped", "/search?q=%E4%BC%9A%E8%AE%AE", "/feed.xml"):
        answer = visitor.page(path)
        counted.equal(answer.status, 200, path)
        counted.check(len(answer.body) <= LARGEST_PAGE, f"{path} has {len(answer.body)} bytes")
        print(f"{path.split('?')[0]}: {len(answer.body)} bytes")
    for word in ("会议", "师德", "意识形态 会议"):
        found = visitor.text("/search", q=word)
        counted.check(address in found, f"not found by {word}")
        for part in word.split():
            counted.check(f"<mark>{part}</mark>" in found, f"{part} is not marked")
    counted.check("根据市委巡察工作领导小组安排" in visitor.text(address), "the restored text is not restored")
    counted.check("根據" in visitor.text(address + "/scraped"), "the scraped text is not as it was")
    feed = xml.etree.ElementTree.fromstring(visitor.page("/feed.xml").body)
    entries = [entry.findtext(ATOM + "id") for entry in feed.iter(ATOM + "entry")]
    counted.check(f"urn:uuid:{publication['id']}" in entries, f"not in the feed: {entries}")
    for path in ("/api/v1/session", "/api/v1/publications", "/ledger"):
        counted.equal(visitor.page(path).status, 404, f"{path} at the public listener")
    counted.equal(visitor.client.post("/", {}).status, 405, "a POST at the public listener")


def walk_withdrawal(world, publication, counted):
    visitor = Visitor(world)
    address = f"/notices/{publication['id']}"
    gone = step(world, "clerk", publication, "withdraw", {"reason": "姓名未处理"}).json
    counted.equal(gone["state"], "withdrawn", "withdraw")
    for path in (address, address + "/scraped"):
        answer = visitor.page(path)
        counted.equal(answer.status, 410, path)
        counted.check("姓名未处理" not in answer.body.decode(), f"{path} tells why")
    for path in ("/", "/search?q=%E4%BC%9A%E8%AE%AE", "/search?q=%E5%B8%88%E5%BE%B7", "/feed.xml"):
        counted.check(address not in visitor.text(path), f"{path} still names it")


def walk_all(world, counted):
    publication = walk_gate(world, prepared(world), counted)
    walk_public(world, publication, counted)
    walk_withdrawal(world, publication, counted)


def main():
    counted = tally.Tally()
    with walks.Walk(__doc__) as walk:
        world = walk.world()
        counted.part("a publication", walk_all, world, counted)
        code, said = world.house.command("journal", "verify", "--rows")
        counted.equal(code, 0, f"journal verify --rows: {said[-500:]}")
    counted.end()


if __name__ == "__main__":
    main()
