# SPDX-FileCopyrightText: 2026 The Huiyin authors
# SPDX-License-Identifier: Apache-2.0
"""The item's whole life by the API, and every refusal on its way: life_walk.py PROGRAM
State by step by role: what policy.csv and the lifecycle let happen happens, with one entry in the journal; what they do
not is refused and leaves none. The expectations that people wrote by hand are asked one by one."""
import uuid

import asking
import beside_items
import office
import rules
import tally
import walk as walks

LIFECYCLE = rules.lifecycle()
PERFORMERS = ("clerk", "fourth", "school", "bureau", "supervisor", "both")


def path_of(item, step=""):
    return f"{office.API}/items/{item['id']}" + (f"/{step}" if step else "")


def records(world, item):
    return world.as_subject("clerk").history("item", item["id"])


# Refused steps

def expected_of(world, subject, item, step):
    if subject in office.SIGNED_OUT:
        return {401}
    says = rules.may(world.mandates(subject), step, world.standing(item))
    if says != "yes":
        return {asking.STATUS[says]}
    return set() if (item["state"], step) in LIFECYCLE else {409}


def walk_refused(world, counted):
    """Each state, step and subject that the rules do not let pass, with a good body and the right version."""
    clients = {subject: world.client(subject) for subject in office.SUBJECTS}
    for unit in office.CHECKERS:
        for state in rules.STATES:
            item = world.things[f"item_of_{unit}_{state}"]
            before = records(world, item)
            for subject, client in clients.items():
                for step in rules.STEPS:
                    expected = expected_of(world, subject, item, step)
                    if not expected:
                        continue
                    answer = client.post(path_of(item, step), asking.step_body(world, item, step), item["version"],
                                         str(uuid.uuid4()))
                    counted.check(answer.status in expected,
                                  f"{subject} {step} of {item['name']}: {answer}, not {expected}", "a refused step")
                    if expected == {409}:
                        counted.equal(answer.code, "item.step_not_open", f"{subject} {step} of {item['name']}")
            counted.equal(records(world, item), before, f"the journal of {item['name']} after what was refused")
    for client in clients.values():
        client.close()


def walk_open_steps(world, counted):
    for subject in office.SUBJECTS:
        client = world.client(subject)
        for item in world.of_kind("item"):
            if subject not in office.SIGNED_OUT and world.sees(subject, item):
                should = {step for step in rules.STEPS if (item["state"], step) in LIFECYCLE and
                          rules.may(world.mandates(subject), step, world.standing(item)) == "yes"}
                read = client.must("GET", path_of(item))
                if not read["rules"]:
                    should.discard("follow_up")  # nothing to ask about
                told = set(read["open_steps"])
                counted.equal(told, should, f"the steps open to {subject} in {item['name']}")
        client.close()


# Steps that are taken

def take(world, counted, subject, name, step):
    """One step, and what it leaves: the state after it, one version more, one entry that tells of it."""
    item = world.things[name]
    before = records(world, item)
    standing = world.standing(item)
    body = world.body(name, step, standing, subject)
    answer = world.as_subject(subject).post(path_of(item, step), body, item["version"], str(uuid.uuid4()))
    what = f"{subject} takes {step} of an item that is {item['state']}"
    if not counted.equal(answer.status, 200, f"{what}: {answer}"):
        return
    now, after = answer.json, records(world, item)
    counted.equal(now["state"], LIFECYCLE[item["state"], step], what)
    counted.equal(now["version"], item["version"] + 1, f"{what}: version")
    counted.equal(answer.headers.get("etag"), f'"{now["version"]}"', f"{what}: ETag")
    counted.check(after[:-1] == before and len(after) == len(before) + 1, f"{what}: no entry more, or another one")
    entry = after[-1]
    counted.equal((entry["action"], entry["version_before"], entry["version_after"], entry["actor"]),
                  (step, item["version"], now["version"], world.subjects[subject]["account"]), f"{what}: entry")
    counted.check(entry["role"] in {role for role, _ in world.mandates(subject)}, f"{what}: as {entry['role']}")
    item["version"], item["state"] = now["version"], now["state"]


def walk_taken(world, counted):
    """Every row of the lifecycle by every role that may; steps that keep the state are taken on one item."""
    number = 0
    for subject in PERFORMERS:
        for state in rules.STATES:
            kept = None
            for (before, step), after in LIFECYCLE.items():
                standing = rules.Standing("item", "fourth", world.line("school"), True, state)
                if before != state or rules.may(world.mandates(subject), step, standing) != "yes":
                    continue
                number += 1
                name = kept if after == state and kept else f"taken_{number}"
                if name not in world.things:
                    world.raise_item("school", "finding_of_school", name, state, rich=False, due=office.today(10))
                    if step == "apply":
                        world.do(name, "plan", standing)
                        world.do(name, "report", standing)
                if step == "follow_up" and not world.as_subject("clerk").must("GET", path_of(world.things[name]))["rules"]:
                    world.do(name, "record_outcome", standing, "clerk")
                take(world, counted, subject, name, step)
                kept = name if after == state else kept


def walk_life(world, counted):
    """One item from assigning to closing again: returned once, extended, closed, reopened, closed for good."""
    world.raise_item("school", "finding_of_school", "life", "assigned", rich=False, due=office.today(10))
    steps = ("take_position accept plan sign report apply send_back extend report apply check close keep_up reopen "
             "report apply check send_back report apply check close note").split()
    standing = world.standing(world.things["life"])
    for step in steps:
        world.do("life", step, standing)
    item = world.as_subject("clerk").must("GET", path_of(world.things["life"]))
    counted.equal(item["state"], "closed", "the life's end")
    counted.equal((item["returned"], item["reopened"], item["extended"]), (2, 1, 1), "marks")
    counted.equal([closing["number"] for closing in item["closings"]], [1, 2, 3, 4], "closings are numbered")
    counted.equal([bool(closing["closed"]) for closing in item["closings"]], [False, True, False, True], "closed")
    counted.equal([bool(closing["sent_back"]) for closing in item["closings"]], [True, False, True, False], "sent back")
    counted.equal(item["version"], len(steps) + 1, "versions")
    history = records(world, item)
    counted.equal([entry["action"] for entry in history], ["create", *steps], "the history tells every step")
    counted.equal([entry["version_after"] for entry in history], list(range(1, len(steps) + 2)), "in order")


# Refusals by the facts

def walk_facts(world, counted):
    """(code, status, subject, step, body) on an item of the state, in order: none of them changes anything."""
    measure = world.measure("school", lambda _: "措施")
    rows = {
        "assigned": [
            ("item.reason_missing", 400, "clerk", "cancel", {"reason": " "}),
            ("item.due_not_later", 400, "clerk", "extend", {"due": office.today(10), "reason": "假期"}),
            ("item.reason_missing", 400, "clerk", "extend", {"due": office.today(11), "reason": ""}),
            ("item.reason_missing", 400, "school", "take_position", {"position": "disputes", "reason": ""}),
            ("record.stale", 412, "school", "accept", None)],
        "in_progress": [
            ("item.measure_missing", 409, "school", "apply", None),
            ("item.progress_empty", 400, "school", "report", {"text": ""}),
            ("item.measure_text_missing", 400, "school", "plan",
             {"root_cause": "因", "goal": "标", "measures": [{**measure, "text": ""}]})],
        "applied": [("item.reason_missing", 400, "fourth", "send_back", {"to_mend": ""}),
                    ("item.method_missing", 400, "fourth", "check", {"judgement": "done"}),
                    ("item.asked_missing", 400, "fourth", "check", {"judgement": "done", "methods": ["ask"]}),
                    ("item.asked_missing", 400, "fourth", "check",
                     {"judgement": "done", "methods": ["ask"], "asked": {"people": 2, "satisfied": 3}})],
        "closed": [("item.reason_missing", 400, "clerk", "reopen", {"reason": ""}),
                   ("item.observation_missing", 400, "fourth", "watch", {"observation": " "}),
                   ("item.milestone_not_later", 400, "supervisor", "watch",
                    {"observation": "看过", "next_milestone": {"on": office.today(), "what": "再看"}}),
                   ("item.rule_name_missing", 400, "clerk", "record_outcome", {"rules": [{"name": ""}]}),
                   ("item.effect_empty", 400, "clerk", "record_outcome", {"effects": [{"kind": "money"}]}),
                   ("item.effect_unit_missing", 400, "clerk", "record_outcome",
                    {"effects": [{"kind": "money", "amount": 5}]}),
                   ("item.rule_unknown", 400, "clerk", "follow_up", {"rule": str(uuid.uuid4()), "fate": "applied"})],
    }
    for state, refusals in rows.items():
        world.raise_item("school", "finding_of_school", f"fact_{state}", state, rich=False, due=office.today(10))
        for row in refusals:
            refuse(world, counted, f"fact_{state}", *row)
    name, standing = "fact_in_progress", world.standing(world.things["fact_in_progress"])
    world.step(name, "school", "plan", {"root_cause": "因", "goal": "标",
                                        "measures": [{**measure, "accountable_post": None}]})
    refuse(world, counted, name, "item.measure_incomplete", 409, "school", "apply")
    world.do(name, "plan", standing)
    refuse(world, counted, name, "item.evidence_missing", 409, "school", "apply")
    world.step(name, "school", "report", {"text": "没有材料"})
    refuse(world, counted, name, "item.evidence_missing", 409, "school", "apply")
    world.do(name, "report", standing)
    world.do(name, "apply", standing, "clerk")
    refuse(world, counted, name, "item.checker_is_applicant", 403, "clerk", "check", {"judgement": "done"})
    world.step(name, "fourth", "check", {"judgement": "basically_done", "methods": ["look_up"]})
    refuse(world, counted, name, "item.closer_is_applicant", 403, "clerk", "close")
    refuse(world, counted, name, "item.milestone_missing", 409, "founder", "close")
    world.do(name, "close", standing, "founder")


def walk_to_its_end(world, counted):
    """An item extended twice, judged basically done, closed, watched, and its rule asked about until it is asked enough."""
    first, clerk = office.today(5), world.as_subject("clerk")
    world.raise_item("school", "finding_of_school", "ending", "assigned", rich=False, due=first)
    standing, item = world.standing(world.things["ending"]), world.things["ending"]
    for days, reason in ((20, "施工未完"), (40, "材料未到")):
        world.step("ending", "clerk", "extend", {"due": office.today(days), "reason": reason})
    read = clerk.must("GET", path_of(item))
    counted.equal((read["first_due"], read["due"], read["extended"]), (first, office.today(40), 2), "first and present day")
    told = [(each["number"], each["from"], each["to"], each["reason"]) for each in read["extensions"]]
    counted.equal(told, [(1, first, office.today(20), "施工未完"), (2, office.today(20), office.today(40), "材料未到")],
                  "each extension with its days and its reason")
    counted.equal({each["by"]["account"] for each in read["extensions"]}, {world.subjects["clerk"]["account"]}, "who allowed it")
    for query, there in (({"overdue_on": office.today(6)}, False), ({"first_overdue_on": office.today(6)}, True)):
        found = {row["id"] for row in clerk.pages(f"{office.API}/items", **query)}
        counted.equal(item["id"] in found, there, f"the ledger by {query}")

    for step in ("accept", "plan", "report", "record_outcome", "apply"):
        world.do("ending", step, standing)
    checked = world.step("ending", "fourth", "check", {"judgement": "basically_done", "methods": ["ask", "listen"],
                                                       "asked": {"people": 10, "satisfied": 9}})
    check = checked["closings"][-1]["check"]
    counted.equal((check["methods"], check["asked"]), (["listen", "ask"], {"people": 10, "satisfied": 9}), "how it was checked")
    refuse(world, counted, "ending", "item.milestone_missing", 409, "clerk", "close")
    milestone = {"on": office.today(30), "what": "看制度执行"}
    closed = world.step("ending", "clerk", "close", {"next_milestone": milestone})
    counted.equal((closed["next_milestone"], closed["milestone_past"]), (milestone, False), "on watch")
    world.things["ending"]["state"] = "closed"
    for day, there in ((office.today(29), False), (office.today(30), True)):
        found = {row["id"] for row in clerk.pages(f"{office.API}/items", milestone_by=day)}
        counted.equal(item["id"] in found, there, f"to be looked at by {day}")
    watched = world.step("ending", "supervisor", "watch", {"observation": "执行正常"})
    counted.equal((watched["next_milestone"], [each["observation"] for each in watched["watches"]]), (None, ["执行正常"]),
                  "the watch ended")
    refuse(world, counted, "ending", "item.not_on_watch", 409, "fourth", "watch", {"observation": "再看"})
    follow_up_twice(world, counted)


def follow_up_twice(world, counted):
    """In force for 200 days: to be asked about now, a year after it came into force, and then never again."""
    item = world.things["ending"]
    rule = world.rule_of("ending")

    def mechanism():
        return next(row for row in world.as_subject("school").pages(f"{office.API}/mechanisms") if row["rule"] == rule)
    counted.equal((mechanism()["to_ask"], mechanism()["item"]), (True, item["id"]), "what is to be asked about now")
    counted.check(mechanism() in list(world.as_subject("school").pages(f"{office.API}/mechanisms", ask_by=office.today())),
                  "is found by the day")
    refuse(world, counted, "ending", "item.reason_missing", 400, "fourth", "follow_up", {"rule": rule, "fate": "dead"})
    world.step("ending", "fourth", "follow_up", {"rule": rule, "fate": "applied"})
    counted.equal((mechanism()["to_ask"], mechanism()["fate"]), (False, "applied"), "asked about")
    refuse(world, counted, "ending", "item.rule_was_asked", 409, "clerk", "record_outcome", {"rules": []})
    last = world.step("ending", "supervisor", "follow_up", {"rule": rule, "fate": "dead", "note": "机构撤并"})
    counted.equal((mechanism()["ask_on"], mechanism()["fate"]), (None, "dead"), "and never again")
    counted.equal([each["fate"] for each in last["follow_ups"]], ["applied", "dead"], "each answer is kept")
    unseen = world.as_subject("hospital").pages(f"{office.API}/mechanisms")
    counted.check(all(row["rule"] != rule for row in unseen), "the register of another unit")


def refuse(world, counted, name, code, status, subject, step, body=None):
    item = world.things[name]
    before = records(world, item)
    version = item["version"] - 1 if code == "record.stale" else item["version"]
    client = world.client(subject)
    answer = client.post(path_of(item, step), body, version, str(uuid.uuid4()))
    client.close()
    counted.equal((answer.status, answer.code), (status, code), f"{subject} {step} of {name}")
    counted.equal(records(world, item), before, f"{code} leaves no entry")


def walk_creations(world, counted):
    client = world.as_subject("clerk")
    used = client.must("GET", path_of(world.things["life"]))["number"]
    school, hospital = world.id("finding_of_school"), world.id("finding_of_hospital")
    for code, status, body in (
            ("item.not_fed_back", 409, {"finding": hospital, "number": "2026-x"}),
            ("item.number_missing", 400, {"finding": school, "number": " "}),
            ("item.due_before_feedback", 400, {"finding": school, "number": "2026-y", "due": office.today(-61)}),
            (None, 409, {"finding": school, "number": used})):
        answer = client.post(f"{office.API}/items", body, None, str(uuid.uuid4()))
        counted.equal((answer.status, answer.code if code else None), (status, code), f"an item of {body}")
    for path, code, body in (
            ("findings", "finding.locked", {"inspection": world.id("inspection_of_school"), "number": 99, "text": "新"}),
            ("requirements", "requirement.locked",
             {"inspection": world.id("inspection_of_school"), "number": 99, "heading": "新"})):
        answer = client.post(f"{office.API}/{path}", body, None, str(uuid.uuid4()))
        counted.equal((answer.status, answer.code), (409, code), f"{path} after the feedback")


# The wire's promises

def walk_repeats(world, counted):
    """The same key is answered the same and done once; another body under it is refused; no If-Match, no change."""
    client = world.as_subject("clerk")
    world.raise_item("school", "finding_of_school", "repeated", "assigned", rich=False)
    item = world.things["repeated"]
    key, body = str(uuid.uuid4()), {"note": "一次"}
    answers = [client.post(path_of(item, "note"), body, item["version"], key) for _ in range(3)]
    counted.equal([answer.status for answer in answers], [200] * 3, "repeats")
    counted.equal({answer.body for answer in answers}, {answers[0].body}, "repeats are answered the same")
    counted.equal(len(records(world, item)), 2, "a repeat leaves no second entry")
    other = client.post(path_of(item, "note"), {"note": "两次"}, item["version"], key)
    counted.equal((other.status, other.code), (409, "idempotency.key_reused"), "another body under the key")
    elsewhere = client.post(path_of(item, "keep_up"), {"keep_up": True}, item["version"] + 1, key)
    counted.equal((elsewhere.status, elsewhere.code), (409, "idempotency.key_reused"), "another route under the key")
    mine = world.client("fourth").post(path_of(item, "note"), {"note": "别人"}, item["version"] + 1, key)
    counted.equal(mine.status, 200, "somebody else's key is another key")
    missing = client.post(path_of(item, "note"), body, None, str(uuid.uuid4()))
    counted.check(missing.status in (400, 428), f"a change without If-Match: {missing}")
    created = [client.post(f"{office.API}/persons", {"name": "赵某某"}, None, key + "-p").json["id"] for _ in range(2)]
    counted.equal(created[0], created[1], "a creation repeated makes one thing")


def walk_sessions(world, counted):
    """An ended grant and a disabled account are felt on the next request."""
    world.open_account("passing", world.id("person_of_nobody"))
    office.SUBJECTS["passing"] = [("team", "fourth")]
    grant = world.grant("passing", "team", "fourth")
    client, path = world.client("passing"), path_of(world.things["item_of_school_closed"])
    counted.equal(client.get(path).status, 200, "a granted role is felt at once")
    world.did("security", f"/grants/{grant['id']}/end", None, grant["version"])
    counted.equal(client.get(path).status, 404, "an ended grant is felt at once")
    account = world.things["account_of_passing"]
    world.did("security", f"/accounts/{account['id']}/disable", None, account["version"])
    counted.equal(client.get(path).status, 401, "a disabled account is signed out at once")
    again = world.client("anonymous").post(f"{office.API}/session", {
        name: world.subjects["passing"][name] for name in ("login", "password")})
    counted.equal(again.status, 401, "a disabled account cannot sign in")
    wrong = world.client("anonymous").post(f"{office.API}/session", {"login": "nobody.there", "password": "x" * 20})
    counted.equal(again.json["code"], wrong.json["code"], "a disabled account and none are told alike")
    del office.SUBJECTS["passing"]


# What is handed down

def walk_handed_down(world, counted):
    """A bureau asks its school; the answer is sent back, given again, accepted, and passed up with the item's report."""
    bureau, school = world.as_subject("bureau"), world.as_subject("school")
    world.raise_item("bureau", "finding_of_bureau", "asked", "in_progress", rich=False, due=office.today(30))
    item = world.things["asked"]
    world.do("asked", "plan", world.standing(item))
    standing = world.hand_down("asked", "asking")
    task = f"{office.API}/tasks/{world.id('asking')}"
    counted.equal(school.get(path_of(item)).status, 404, "the item is not there for the receiver")
    counted.equal(school.must("GET", task)["open_steps"], ["answer"], "what is open to the receiver")
    counted.equal(school.must("GET", task)["item_number"], None, "the item's number is not the receiver's")
    counted.equal(bureau.must("GET", task)["open_steps"], ["answer", "withdraw"], "what is open to the unit")
    counted.equal(world.as_subject("hospital").get(task).status, 404, "a task is not there for others")
    for step in ("answer", "send_back", "answer"):
        world.task_step("asking", step, standing)
    to_check = school.must("GET", task)
    counted.equal(to_check["answers"][0]["sent_back"]["account"], world.subjects["bureau"]["account"], "sent back by")
    refused = school.post(task + "/check", None, to_check["version"], str(uuid.uuid4()))
    counted.equal((refused.status, refused.code), (403, "policy.not_permitted"), "the receiver does not check")
    world.task_step("asking", "check", standing)
    walk_passed_up(world, counted, task)
    told = [entry["action"] for entry in school.history("task", world.id("asking"))]
    counted.equal(told, ["create", "answer", "send_back", "answer", "check"], "the receiver reads the task's history")


def walk_passed_up(world, counted, task):
    """What was accepted becomes the item's, under an id of its own; what was not does not."""
    bureau, school, item = world.as_subject("bureau"), world.as_subject("school"), world.things["asked"]
    waiting = f"{office.API}/tasks/{world.id('task_of_school_answered')}"
    early = bureau.must("GET", waiting)["answers"][1]["attachments"][0]["id"]
    unripe = bureau.post(path_of(item, "report"), {"text": "汇总", "attachments": [early]}, item["version"],
                         str(uuid.uuid4()))
    counted.equal((unripe.status, unripe.code), (404, "reference.unknown"), "what is not accepted is not passed up")
    files = [each["id"] for each in bureau.must("GET", task)["answers"][1]["attachments"]]
    reported = world.step("asked", "bureau", "report", {"text": "学校已整改", "attachments": files})
    passed_up = reported["progress"][-1]["attachments"]
    counted.check(passed_up and passed_up[0]["id"] not in files, "what is passed up is the item's own")
    content = world.as_subject("clerk").get(f"{office.API}/attachments/{passed_up[0]['id']}").body
    counted.equal(content, school.get(f"{office.API}/attachments/{files[0]}").body, "the same content")
    counted.equal(school.get(f"{office.API}/attachments/{passed_up[0]['id']}").status, 404, "and not the school's")
    world.do("asked", "apply", world.standing(item))
    for code, status, named, receiver in (("task.item_not_open", 409, "asked", "school"),
                                          ("task.receiver_not_below", 400, "item_of_bureau_in_progress", "bureau")):
        answer = bureau.post(f"{office.API}/tasks", {
            "item": world.id(named), "organisation": world.id(receiver), "text": "做", "due": office.today(3)}, None,
            str(uuid.uuid4()))
        counted.equal((answer.status, answer.code), (status, code), "what cannot be handed down")


# What people wrote

EXPECTED = {"yes": asking.GOOD, "forbidden": {403}, "invisible": {404}}


def expectation_probe(world, subject, action, what, state):
    """The request for one line of expectations.tsv; nothing when no operation does that."""
    kind, _, unit = what.partition("_of_")
    name = f"{what}_{state}" if kind == "item" and unit else unit if kind == "organisation" and unit else what
    for operation in rules.OPERATIONS:
        if (operation.kind, operation.action) != (kind, action):
            continue
        if operation.name in ("count_items", "count_rechecks", "count_recheck_frame", "list_item_rechecks", "search", "attach", "attach_to_task"):
            continue
        all_probes = list(asking.probes(world, subject, operation))
        if unit and "{id}" in operation.path:
            return next(probe for probe in all_probes if probe.thing["name"] == name)
        if action == "export":
            return all_probes[0]._replace(query={"inspection": world.id(f"inspection_of_{unit}"), "state": state})
        if not unit and "{id}" not in operation.path:
            own = [probe for probe in all_probes if probe.thing is None or world.sees(subject, probe.thing)]
            allowed = [probe for probe in own if 201 in probe.expected]
            return (allowed or own or all_probes)[0]
        if not unit and "{id}" in operation.path and kind != "journal":
            return next(probe for probe in all_probes if probe.thing["name"] not in ("account_of_disabled",))
    return None


def walk_expectations(world, counted):
    for subject, action, what, state, expectation in rules.expectations():
        if subject == "visitor":  # who has no account, and no way here: public_walk.py
            continue
        probe = expectation_probe(world, subject, action, what, state)
        if not counted.check(probe, f"nothing is asked for {subject} {action} {what}"):
            continue
        client = world.client(subject)
        answer = asking.send(client, probe)
        client.close()
        expected = EXPECTED[expectation]
        if action == "read" and "{id}" not in probe.operation.path and expectation == "forbidden":
            said = answer.status in (403, 404) or (answer.status == 200 and answer.json["rows"] == [])
        elif action == "export" and expectation == "invisible":
            said = answer.status in (403, 404)
        elif "_of_" not in what and expectation == "forbidden":
            said = answer.status in (403, 404)  # what it would be made of may be out of sight
        else:
            said = answer.status in expected
        counted.check(said, f"{subject} {action} {what} {state}: {answer}, and people expect {expectation}",
                      "an expectation")


def main():
    counted = tally.Tally()
    with walks.Walk(__doc__) as walk:
        world = walk.world()
        for name, part in (("expectations", walk_expectations), ("refused steps", walk_refused),
                           ("open steps", walk_open_steps), ("taken steps", walk_taken), ("a life", walk_life),
                           ("handed down", walk_handed_down), ("clocks", beside_items.walk_clocks),
                           ("reminded", beside_items.walk_reminded), ("rechecked", beside_items.walk_rechecked),
                           ("planned", beside_items.walk_planned), ("figures", beside_items.walk_figures),
                           ("found again", beside_items.walk_found_again), ("came of it", beside_items.walk_came_of_it),
                           ("facts", walk_facts), ("to its end", walk_to_its_end), ("creations", walk_creations), ("repeats", walk_repeats),
                           ("sessions", walk_sessions)):
            counted.part(name, part, world, counted)
        code, said = world.house.command("journal", "verify", "--rows")
        counted.equal(code, 0, f"every record is as the journal makes it: {said[-500:]}")
    counted.end()


if __name__ == "__main__":
    main()
