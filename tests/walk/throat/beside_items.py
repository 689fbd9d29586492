# SPDX-FileCopyrightText: 2026 The Huiyin authors
# SPDX-License-Identifier: Apache-2.0
"""What stands beside the items of an office, for its walk through their life: findings like others and what came of them,
clocks, reminders, rechecks, plans, figures."""
import subprocess
import sys
import tempfile
import uuid

import office
import rules


# A finding beside others, and what came of it

def found_in(world, number, text, fed_back_on=None):
    """A finding of the fourth team at the bureau in a round of its own, fed back or not."""
    held = world.did("founder", "/rounds", {"term": "第九届", "year": 2027, "number": number, "name": "专项巡察",
                                            "rules_version": "county-3-months@1"})
    made = world.did("founder", "/inspections", {"round": held["id"], "team": world.id("fourth"), "unit": world.id("bureau")})
    finding = world.did("fourth", "/findings", {"inspection": made["id"], "number": 1, "text": text})
    if fed_back_on:
        world.did("founder", f"/inspections/{made['id']}/give_feedback", {"on": fed_back_on}, made["version"])
    return finding


def walk_found_again(world, counted):
    """The bureau has it once more; the team sees both, others neither; it is linked, told in line, and unlinked."""
    fourth, clerk = world.as_subject("fourth"), world.as_subject("clerk")
    earlier = found_in(world, 7, "公务用车台账登记不全", office.today(-30))["id"]
    again = found_in(world, 8, "公务用车没有台账，登记长期不全")
    path = f"{office.API}/findings/{again['id']}"
    similar = fourth.must("GET", path + "/similar")["rows"]
    counted.equal([(each["id"], each["kinship"]) for each in similar], [(earlier, "repeat")], "the same unit had it before")
    counted.check(similar[0]["highlights"], "the words are marked")
    for subject in ("bureau", "school", "fifth"):
        counted.equal(world.as_subject(subject).get(path + "/similar").status, 404, f"not there for {subject}")
    linked = fourth.post(path + "/link", {"repeat_of": earlier}, again["version"], str(uuid.uuid4()))
    counted.equal((linked.status, linked.json["repeat_of"]), (200, earlier), "the team states the repeat")
    told = clerk.must("GET", path + "/lineage")
    counted.equal([each["id"] for each in told["generations"]], [earlier, again["id"]], "first seen, again")
    counted.equal(told["repeats_of_unit"], 1, "counted of the unit")
    other = fourth.post(f"{office.API}/findings/{earlier}/link", {"repeat_of": again["id"]}, 1, str(uuid.uuid4()))
    counted.equal((other.status, other.code), (400, "finding.not_earlier"), "the earlier repeats nothing later")
    undone = clerk.post(path + "/unlink", {"reason": "不是同一件事"}, linked.json["version"], str(uuid.uuid4()))
    counted.equal((undone.status, undone.json["repeat_of"]), (200, None), "and it is no repeat after all")
    counted.equal([entry["action"] for entry in clerk.history("finding", again["id"])], ["create", "link", "link"],
                  "the history tells both")


def walk_came_of_it(world, counted):
    """A suggestion is registered, answered and closed; units see nothing of it, the team what came of its own finding."""
    standing = world.use_of("came_of_it", "finding_of_school")
    path = f"{office.API}/uses/{world.id('came_of_it')}"
    for subject, status in (("fourth", 200), ("fifth", 404), ("school", 404), ("supervisor", 200), ("leader", 200)):
        counted.equal(world.as_subject(subject).get(path).status, status, f"what came of it, for {subject}")
    counted.equal(world.as_subject("supervisor").must("GET", path)["open_steps"], [], "the supervisor reads")
    answered = world.use_step("came_of_it", "answer", standing)
    counted.equal(answered["open_steps"], ["close"], "what is open then")
    closed = world.use_step("came_of_it", "close", standing, "leader")
    counted.equal((closed["state"], closed["open_steps"]), ("closed", []), "closed by the leading group")
    late = world.as_subject("clerk").post(path + "/answer", {"on": office.today(), "answerer": "办", "text": "再"},
                                          closed["version"], str(uuid.uuid4()))
    counted.equal((late.status, late.code), (409, "use.step_not_open"), "nothing more once it is closed")


# What units are pressed with

def walk_clocks(world, counted):
    """What is owed in an inspection comes from the round's rules and the days recorded; who does not see it, sees no clock."""
    path = f"{office.API}/inspections/{world.id('inspection_of_bureau')}/clocks"
    table = world.as_subject("bureau").must("GET", path)
    counted.equal(table["rules_version"], "county-3-months@1", "the rules of the round")
    counted.equal({each["rule"]["id"]: each["trigger_day"] for each in table["clocks"]},
                  {"P1": office.today(-120), "P4": office.today(-70), "P8b": office.today(-60)}, "rules and the days they start")
    counted.equal(world.as_subject("hospital").get(path).status, 404, "clocks of an inspection that is not seen")
    clerk = world.as_subject("clerk")
    known = [each["id"] for each in clerk.must("GET", f"{office.API}/rule-sets")["rows"]]
    refused = clerk.post(f"{office.API}/rounds", {"term": "九", "year": 2026, "number": 77, "name": "轮", "rules_version": "2026"})
    counted.equal((refused.status, refused.code), (400, "round.rules_unknown"), "a round under rules that nobody knows")
    counted.check("county-3-months@1" in known and "letters@1" in known, f"the sets that are known: {known}")


def walk_reminded(world, counted):
    """The office presses the bureau, telephones, and the bureau answers; then nothing more is sent."""
    clerk, bureau = world.as_subject("clerk"), world.as_subject("bureau")
    standing = world.press("item_of_bureau_in_progress", "pressing", "bureau")
    reminder = f"{office.API}/reminders/{world.id('pressing')}"
    counted.equal(clerk.must("GET", reminder)["open_steps"], ["deliver", "answer", "withdraw"], "what is open to the office")
    counted.equal(bureau.must("GET", reminder)["open_steps"], ["answer"], "what is open to the unit")
    for subject in ("hospital", "school", "fourth"):
        counted.equal(world.as_subject(subject).get(reminder).status, 404, f"a reminder is not there for {subject}")
    told = world.reminder_step("pressing", "deliver", standing)
    counted.equal([each["outcome"] for each in told["deliveries"]], ["noted"], "the call is in the delivery log")
    unsent = clerk.post(reminder + "/mail", {"mail_address": "a@b.cn"}, told["version"], str(uuid.uuid4()))
    counted.equal((unsent.status, unsent.code), (409, "mail.not_set_up"), "no mail without a mail server")
    answered = world.reminder_step("pressing", "answer", standing, "bureau")
    counted.equal(answered["state"], "answered", "the unit has answered")
    for step, body in (("deliver", {"channel": "paper", "on": office.today(), "recipient": "局办公室"}),
                       ("answer", {"text": "再报"}), ("withdraw", {"reason": "误发"})):
        late = clerk.post(f"{reminder}/{step}", body, answered["version"], str(uuid.uuid4()))
        counted.equal((late.status, late.code), (409, "reminder.step_not_open"), f"{step} after the answer")
    told = [entry["action"] for entry in bureau.history("reminder", world.id("pressing"))]
    counted.equal(told, ["create", "deliver", "answer"], "the unit reads the reminder's history")
    for code, status, unit, item in (("reminder.item_not_open", 409, "bureau", "item_of_bureau_closed"),
                                     ("reminder.item_of_another_unit", 400, "hospital", "item_of_bureau_in_progress")):
        refused = clerk.post(f"{office.API}/reminders", {
            "unit": world.id(unit), "form": "letter", "text": "做", "items": [world.id(item)]}, None, str(uuid.uuid4()))
        counted.equal((refused.status, refused.code), (status, code), "what nobody is pressed about")


# What is closed is drawn and looked at again

DRAW = rules.ROOT / "docs/draw.py"


def draws_again(record):
    """What docs/draw.py says of a published record: whether it is the same, and which items."""
    with tempfile.NamedTemporaryFile("wb", suffix=".tsv") as file:
        file.write(record)
        file.flush()
        done = subprocess.run([sys.executable, DRAW, file.name], capture_output=True, text=True, check=False)
    return done.returncode, done.stdout.split()[3:]


def walk_rechecked(world, counted):
    """A draw is announced, drawn, drawn again by anybody, and looked at; a wrong closing reopens the item."""
    clerk, supervisor, bureau = (world.as_subject(each) for each in ("clerk", "supervisor", "bureau"))
    for name, state in (("looked_at", "closed"), ("not_closed", "applied")):
        world.raise_item("bureau", "finding_of_bureau", name, state)
    world.announce("drawing", "bureau")
    recheck = f"{office.API}/rechecks/{world.id('drawing')}"
    announced = clerk.must("GET", recheck)
    counted.equal((announced["state"], announced["open_steps"], announced["seed"]), ("announced", ["draw"], None), "before the draw")
    counted.equal((clerk.get(recheck + "/record").code, supervisor.get(recheck).json["open_steps"]), ("recheck.not_drawn", []),
                  "nothing to be shown before the draw")
    drawn = world.draw("drawing")
    counted.equal(len(drawn["drawn"]), announced["frame_size"], "all of the frame is drawn by a hundred in a hundred")
    late = clerk.post(recheck + "/draw", None, drawn["version"], str(uuid.uuid4()))
    counted.equal((late.status, late.code), (409, "recheck.step_not_open"), "it is drawn once")
    record = clerk.get(recheck + "/record")
    counted.equal(draws_again(record.body), (0, [each["item"] for each in drawn["drawn"]]), "anybody draws the same")
    spoilt = record.body.replace(b"\ndrawn\t", b"\ndrawn\t0", 1)
    counted.equal(draws_again(spoilt)[0], 1, "another draw is told from the one that was")
    counted.equal([world.as_subject(each).get(recheck).status for each in ("bureau", "school", "auditor")], [404] * 3,
                  "a draw is not there for a unit")
    own = world.as_subject("fourth").get(recheck).json["drawn"]
    counted.check(own and world.as_subject("fifth").get(recheck).json["drawn"] == [], "a team sees its own items of it")
    item = world.id("looked_at")
    before = len(bureau.must("GET", f"{office.API}/items/{item}/rechecks")["rows"])
    walk_refused_results(world, counted, recheck, item)
    world.look_again("drawing", "looked_at", "wrong_closing")
    told = bureau.must("GET", f"{office.API}/items/{item}/rechecks")["rows"]
    counted.equal((len(told), told[-1]["result"]["outcome"]), (before + 1, "wrong_closing"), "the unit reads what came of it")
    now = bureau.must("GET", f"{office.API}/items/{item}")
    counted.equal((now["state"], "抽查复核" in now["reason"]), ("in_progress", True), "the item is reopened, for that reason")
    acts = [entry["act"] for entry in supervisor.history("recheck", world.id("drawing"))]
    reopened = [entry for entry in supervisor.history("item", item) if entry["action"] == "reopen"]
    counted.equal(reopened[-1]["act"], acts[-1], "in the same act")
    counts = clerk.must("GET", f"{office.API}/rechecks/counts", query={"unit": world.id("bureau")})
    counted.check(counts["wrong_closing"] == 1, f"it shows with the unit: {counts}")


def walk_refused_results(world, counted, recheck, item):
    good = {"item": item, "on": office.today(), "methods": ["visit"], "outcome": "wrong_closing", "note": "没有改"}
    version = world.things["drawing"]["version"]
    for subject, change, expected in (
            ("clerk", {}, (409, "recheck.checker_closed_it")),
            ("bureau", {}, (404, "policy.not_visible")), ("leader", {}, (403, "policy.not_permitted")),
            ("fifth", {}, (404, "reference.unknown")),
            ("supervisor", {"note": ""}, (400, "recheck.note_missing")),
            ("supervisor", {"methods": []}, (400, "recheck.methods_missing")),
            ("supervisor", {"on": office.today(1)}, (400, "recheck.on_in_future")),
            ("supervisor", {"on": office.today(-1)}, (400, "recheck.on_before_drawing")),
            ("supervisor", {"people_asked": 3, "people_satisfied": 4}, (400, "recheck.people_miscounted")),
            ("supervisor", {"item": world.id("not_closed")}, (400, "recheck.item_not_drawn"))):
        refused = world.as_subject(subject).post(recheck + "/results", {**good, **change}, version, str(uuid.uuid4()))
        counted.equal((refused.status, refused.code), expected, f"{subject} with {change}")


# The plan of an inspection

def raise_plan(world):
    """An inspection of the school with one item that is planned, and its plan as it was opened."""
    world.build_inspection("second_round", "fourth", "school", False, "inspection_to_plan")
    world.build_finding("inspection_to_plan", "finding_to_plan", 1)
    world.feed_back("inspection_to_plan")
    world.things["inspection_to_plan"]["fed_back"] = True
    standing = world.assign("school", "finding_to_plan", "item_to_plan", "in_progress", due=office.today(30))
    for step in ("accept", "plan"):
        world.do("item_to_plan", step, standing)
    return standing, world.open_plan("inspection_to_plan", "plan_to_walk")


def walk_planned(world, counted):
    """Approved by the school, submitted, locked, returned, submitted again, accepted, amended."""
    item_standing, standing = raise_plan(world)
    school, clerk = world.as_subject("school"), world.as_subject("clerk")
    plan = f"{office.API}/plans/{world.id('plan_to_walk')}"
    lint = f"{office.API}/inspections/{world.id('inspection_to_plan')}/plan/lint"
    for subject in ("hospital", "fifth"):
        counted.equal(world.as_subject(subject).get(lint).status, 404, f"nothing to look through for {subject}")
    counted.equal([line["item"] for line in school.must("GET", lint)["lines"]], [world.id("item_to_plan")], "what the plan says now")

    def locked(code, why):
        item = world.things["item_to_plan"]
        answer = school.post(f"{office.API}/items/{item['id']}/plan", {"root_cause": "", "goal": "", "measures": []},
                             item["version"], str(uuid.uuid4()))
        counted.equal((answer.status, answer.code), (409, code), why)
    counted.equal(school.must("GET", plan)["open_steps"], ["answer", "approve"], "what is open to the unit at first")
    world.plan_step("plan_to_walk", "approve", standing, "school")
    world.do("item_to_plan", "plan", item_standing)
    changed = school.post(plan + "/submit", None, world.things["plan_to_walk"]["version"], str(uuid.uuid4()))
    counted.equal((changed.status, changed.code), (409, "plan.changed_since_approval"), "what was changed is approved again")
    for step in ("approve", "submit"):
        world.plan_step("plan_to_walk", step, standing, "school")
    locked("item.plan_in_review", "measures in review")
    early = clerk.post(plan + "/accept", {}, world.things["plan_to_walk"]["version"], str(uuid.uuid4()))
    counted.equal((early.status, early.code), (409, "plan.reviewers_waiting"), "nobody has spoken yet")
    for step, subject in (("review", "clerk"), ("send_back", "clerk"), ("approve", "school"), ("submit", "school"),
                          ("review", "clerk"), ("accept", "clerk")):
        told = world.plan_step("plan_to_walk", step, standing, subject)
    counted.equal((told["state"], told["returned"], len(told["versions"])), ("accepted", 1, 2), "returned once, then accepted")
    locked("item.plan_accepted", "measures that were accepted")
    world.plan_step("plan_to_walk", "amend", standing, "school")
    world.do("item_to_plan", "plan", item_standing)
    again = world.plan_step("plan_to_walk", "approve", standing, "school")
    counted.equal([each["amendment"] != "" for each in again["versions"]], [False, False, True], "the third version is an amendment")
    told = [entry["action"] for entry in school.history("plan", world.id("plan_to_walk"))]
    counted.equal(told[:3] + told[-2:], ["create", "approve", "approve", "amend", "approve"], "the unit reads the plan's history")
    taken = clerk.post(f"{office.API}/plans", {"inspection": world.id("inspection_to_plan"), "preset": "city"}, None, str(uuid.uuid4()))
    counted.equal((taken.status, taken.code), (409, "record.already_there"), "one plan for an inspection")
    bare = clerk.post(f"{office.API}/plans", {"inspection": world.id("inspection_of_hospital"), "preset": "city"}, None, str(uuid.uuid4()))
    counted.equal((bare.status, bare.code), (409, "plan.not_fed_back"), "no plan before the feedback")


# What it comes to in figures

def counted_rows(client, **query):
    return sum(row["count"] for row in client.must("GET", f"{office.API}/items/counts", query=query)["states"])


def walk_figures(world, counted):
    """Every figure is the number of rows that its filter opens, to whoever asks: of a round and of each unit."""
    for subject in ("clerk", "fourth", "bureau", "school", "supervisor", "both"):
        client = world.as_subject(subject)
        pages = [("unit", each["id"], f"{office.API}/organisations/{each['id']}/figures")
                 for each in world.of_kind("organisation")]
        pages += [("round", each["id"], f"{office.API}/rounds/{each['id']}/figures") for each in world.of_kind("round")]
        for kind, each, path in pages:
            answer = client.get(path)
            if answer.status == 404:
                continue
            told, of = answer.json, {kind: each}
            figures = told["figures"]
            filters = {"total": {}, "overdue": {"overdue_on": told["day"]}, "first_overdue": {"first_overdue_on": told["day"]},
                       "late": {"late": "due"}, "first_late": {"late": "first_due"}, "basically_done": {"basically_done": "true"},
                       **{state: {"state": state} for state in rules.STATES},
                       **{mark: {"mark": mark} for mark in ("returned", "reopened", "extended")}}
            for name, query in filters.items():
                counted.equal(figures[name], counted_rows(client, **of, **query), f"{subject} opens {name} of {path}")
            counted.equal(told["repeats"], counted_rows(client, **of, repeats="true"), f"{subject} opens repeats of {path}")
            for band in told["ageing"]:
                query = {"fed_back_by": band["fed_back_by"], **({"fed_back_from": band["fed_back_from"]} if band["fed_back_from"] else {})}
                counted.equal(band["count"], counted_rows(client, **of, **query), f"{subject} opens an age of {path}")
            for month in told["closings"]:
                query = {"closed_from": month["from"], "closed_by": month["to"]}
                counted.equal(month["count"], counted_rows(client, **of, **query), f"{subject} opens a month of {path}")
            counted.equal(sum(row["figures"]["total"] for row in client.pages(path)), figures["total"],
                          f"what {subject} sees of {path} is the sum of its inspections")
