# SPDX-FileCopyrightText: 2026 The Huiyin authors
# SPDX-License-Identifier: Apache-2.0
"""A notice on its way into the records: import_walk.py PROGRAM
The notice the project grew from is brought in, its drafts revised and admitted, and its ledger stands; a notice of
several units makes an inspection of each; a refused admission leaves nothing; many are brought in at once. At the end
the journal verifies, and the records made again from it are the same, row for row."""
import functools
import hashlib
import uuid

import office
import rules
import tally
import walk as walks

IMPORTS = office.API + "/imports"
ROUND = {"term": "十四届", "year": 2026, "name": "第九轮", "rules_version": "county-3-months@1"}


def content(name):
    return (rules.ROOT / "tests" / name).read_bytes()


def path_of(record, step=""):
    return f"{IMPORTS}/{record['id']}" + (f"/{step}" if step else "")


def entries(world):
    """How much the journal holds: an act that was refused adds nothing."""
    clerk = world.as_subject("clerk")
    return sum(len(clerk.history(kind, record["id"])) for kind in ("import", "round", "organisation")
               for record in clerk.pages(f"{office.API}/{kind}s"))


def admission(world, units, **more):
    return {"new_round": {**ROUND, "number": world.counter}, "team": world.id("fourth"),
            "fed_back_on": office.today(-1), "units": units, **more}


def revised(drafts):
    """One finding corrected, one split in two, two merged, one dropped."""
    findings = drafts["findings"]
    findings[0]["text"] += "，需尽快纠正"
    key = max(each["key"] for each in findings) + 1
    findings.insert(2, {**findings[1], "key": key, "text": "部署落实没有台账"})
    findings[3]["text"] += "；" + findings[4]["text"]
    findings[4]["dropped"] = True
    findings[5]["dropped"] = True
    return drafts


def walk_notice(world, counted):
    clerk = world.as_subject("clerk")
    sent = content("data/seed.txt")
    made = world.did_import("clerk", sent, "seed.txt")
    counted.equal((made["kind"], made["state"], made["version"]), ("feedback", "open", 1), "the notice")
    counted.equal(made["text"], sent.decode(), "its text")
    counted.equal(made["source"], hashlib.sha256(sent).hexdigest(), "its source")
    counted.equal(clerk.get(path_of(made, "source")).body, sent, "its bytes")
    drafts = made["drafts"]
    counted.equal((len(drafts["findings"]), len(drafts["requirements"])), (18, 3), "its drafts")
    for draft in drafts["findings"] + drafts["requirements"]:
        counted.check(draft["spans"] and all(0 <= span["begin"] < span["end"] <= len(made["text"])
                                             for span in draft["spans"]), f"places of {draft}")
    counted.equal(drafts["unit"]["value"], made["reading"]["inspected_units"][0], "its unit")
    again = world.did_import("clerk", sent, "again.txt")
    counted.equal([each["id"] for each in again["same_text"]], [made["id"]], "another import of the same text")
    clerk.must("POST", path_of(again, "discard"), {"reason": "重复导入"}, 1)

    drafts = clerk.must("POST", path_of(made, "revise"), {"drafts": revised(drafts)}, 1)["drafts"]
    world.counter += 1
    units = [{"named": "", "organisation": world.id("bureau")}]
    asked = admission(world, units, assign_items=True, number_prefix="通报-9")
    admitted = clerk.must("POST", path_of(made, "admit"), asked, 2)
    counted.equal((admitted["state"], admitted["open_steps"], len(admitted["inspections"])), ("admitted", ["discard"], 1),
                  "the import, admitted")
    check_ledger(world, counted, made, drafts, admitted["inspections"][0])


def check_ledger(world, counted, made, drafts, inspection):
    clerk = world.as_subject("clerk")
    kept = [draft for draft in drafts["findings"] if not draft["dropped"]]
    findings = list(clerk.pages(f"{office.API}/findings", inspection=inspection))
    counted.equal([each["text"] for each in findings], [draft["text"] for draft in kept], "the findings")
    requirements = list(clerk.pages(f"{office.API}/requirements", inspection=inspection))
    counted.equal([(each["heading"], each["points"]) for each in requirements],
                  [(each["heading"], each["points"]) for each in drafts["requirements"]], "the requirements")
    ids = {draft["key"]: each["id"] for draft, each in zip(drafts["requirements"], requirements)}
    rows = list(world.as_subject("bureau").pages(f"{office.API}/items", inspection=inspection))
    counted.equal([row["number"] for row in rows], [f"通报-9-{number:03}" for number in range(1, len(kept) + 1)],
                  "the items' numbers")
    by_finding = {draft["text"]: draft for draft in kept}
    acts = set()
    for row in rows:
        item, draft = clerk.must("GET", f"{office.API}/items/{row['id']}"), by_finding[row["finding_text"]]
        counted.equal((item["due"], item["state"]), (draft["due"], "assigned"), row["number"])
        counted.equal(sorted(item["opinions"]), sorted(ids[key] for key in draft["opinions"]), row["number"])
        acts |= {entry["act"] for entry in clerk.history("item", row["id"])}
    history = clerk.history("import", made["id"])
    counted.equal([entry["action"] for entry in history], ["create", "revise", "admit"], "the import's history")
    acts |= {entry["act"] for entry in clerk.history("inspection", inspection)}
    counted.equal(acts, {history[-1]["act"]}, "all of an admission is one act")
    hits = clerk.must("GET", f"{office.API}/search", query={"q": "部署落实没有台账"})
    counted.check(hits["total"] >= 2, "the finding and its item are found by their words")


def walk_several(world, counted):
    """Each unit of the notice becomes an organisation with an inspection, all requirements, and its own findings."""
    clerk = world.as_subject("clerk")
    for name in ("114", "115", "116", "117"):
        made = world.did_import("clerk", content(f"notices/{name}.txt"), f"{name}.txt")
        findings = made["drafts"]["findings"]
        named = sorted({each["unit"] for each in findings})
        if named == [""]:
            named = ["", ""]  # what is said of all alike, here of two
        world.counter += 1
        units = [{"named": each, "new_name": f"{each}单位{place}", "parent": world.id("bureau")}
                 for place, each in enumerate(named)]
        admitted = clerk.must("POST", path_of(made, "admit"), admission(world, units), 1)
        counted.equal(len(admitted["inspections"]), len(named), f"{name}: an inspection for each unit")
        for unit, inspection in zip(named, admitted["inspections"]):
            texts = [each["text"] for each in clerk.pages(f"{office.API}/findings", inspection=inspection)]
            counted.equal(texts, [each["text"] for each in findings if each["unit"] == unit], f"{name}: {unit}")
            counted.equal(len(list(clerk.pages(f"{office.API}/requirements", inspection=inspection))),
                          len(made["drafts"]["requirements"]), f"{name}: requirements of {unit}")
    counted.equal(clerk.must("GET", f"{office.API}/items/counts", query={"inspection": admitted["inspections"][0]})
                  ["states"][0]["count"], 0, "no items where none were asked for")


def walk_refused(world, counted):
    """Whatever part of an admission is refused, nothing of it is there."""
    clerk = world.as_subject("clerk")
    made = world.did_import("clerk", content("data/seed.txt"), "refused.txt")
    world.counter += 1
    good = admission(world, [{"named": "", "new_name": "新单位"}])
    never = str(uuid.uuid4())
    before = entries(world)
    for code, change in (
            ("inspection.feedback_in_future", {"fed_back_on": office.today(2)}),
            ("inspection.period_reversed", {"onsite_from": office.today(-3), "onsite_to": office.today(-9)}),
            ("import.finding_without_unit", {"units": [{"named": "别处", "new_name": "新单位"}]}),
            ("import.unit_unnamed", {"units": [{"named": ""}]}), ("import.round_unnamed", {"new_round": None}),
            ("import.team_unnamed", {"new_team": "新组"}), ("import.prefix_missing", {"assign_items": True}),
            ("reference.unknown", {"team": never}),
            ("reference.unknown", {"units": [{"named": "", "organisation": never}]})):
        answer = clerk.post(path_of(made, "admit"), {**good, **change}, 1, str(uuid.uuid4()))
        counted.equal(answer.code, code, f"admitting with {change}")
    for subject in ("fourth", "bureau", "supervisor", "leader"):
        answer = world.as_subject(subject).post(path_of(made, "admit"), good, 1, str(uuid.uuid4()))
        counted.equal(answer.status, 404, f"{subject} admits")
    counted.equal(clerk.post(path_of(made, "admit"), good, 9, str(uuid.uuid4())).status, 412, "another version")
    counted.equal(entries(world), before, "entries after refused admissions")
    key = str(uuid.uuid4())
    first, second = (clerk.post(path_of(made, "admit"), good, 1, key) for _ in range(2))
    counted.equal((first.status, second.status, first.json["inspections"]), (200, 200, second.json["inspections"]),
                  "an admission that is repeated")


def walk_files(world, counted):
    clerk = world.as_subject("clerk")
    docx = world.did_import("clerk", content("data/docx/notice.docx"), "通报.docx")
    counted.equal(docx["encoding"], None, "a docx states its own encoding")
    counted.check(docx["text"], "the text of a docx")
    traditional = content("data/seed.txt").decode().encode("gb18030", "ignore")
    counted.equal(world.did_import("clerk", traditional, "gb.txt")["encoding"], "GB18030", "another encoding")
    for name, sent, code in (("a.pdf", b"%PDF-1.7", "file.kind_unsupported"), ("a.txt", b" \n", "import.text_empty"),
                             ("a.txt", b"a" * (1 << 20) + b"a", "import.text_too_large"),
                             ("bomb.docx", content("data/docx/bomb.docx"), None)):
        answer = clerk.post(IMPORTS, sent, None, str(uuid.uuid4()), {"name": name})
        counted.check(400 <= answer.status < 500 and code in (None, answer.code), f"{name}: {answer}")


def walk_many(world, counted):
    """At once, each whole and by itself."""
    before = len(list(world.as_subject("clerk").pages(IMPORTS)))

    def bring(number):
        made = world.did_import("clerk", content("data/seed.txt") + f"\n第{number}份。".encode(), f"{number}.txt")
        counted.equal(len(made["drafts"]["findings"]), 18, f"import {number}")
    tally.in_threads([functools.partial(bring, number) for number in range(12)])
    rows = list(world.as_subject("clerk").pages(IMPORTS, limit=5))
    counted.equal(len(rows), before + 12, "imports in the list")
    counted.equal([row["id"] for row in rows], sorted((row["id"] for row in rows), reverse=True), "newest first")
    counted.equal(len(list(world.as_subject("fourth").pages(IMPORTS))), 0, "imports a team sees")


def walk_verified(world, counted):
    world.house.stop()
    code, said = world.house.command("journal", "verify", "--rows")
    counted.equal(code, 0, f"journal verify --rows: {said[-500:]}")
    left = world.house.rows("SELECT count(*) FROM upload")
    counted.equal(left, [["0"]], "uploads left behind")


def main():
    counted = tally.Tally()
    with walks.Walk(__doc__) as walk:
        world = walk.world()
        for name, part in (("a notice", walk_notice), ("several units", walk_several), ("refused", walk_refused),
                           ("files", walk_files), ("many at once", walk_many), ("verified", walk_verified)):
            counted.part(name, part, world, counted)
    counted.end()


if __name__ == "__main__":
    main()
