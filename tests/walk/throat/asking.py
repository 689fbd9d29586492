# SPDX-FileCopyrightText: 2026 The Huiyin authors
# SPDX-License-Identifier: Apache-2.0
"""Requests that find out whether one may, and change nothing: a change names a version that never was, a creation is
well formed and yet refused by the rules about facts. And what should be answered to them."""
import collections
import uuid

import office
import rules

NEVER = 999999  # a version that no record has
GOOD = {200, 201, 202, 204, 400, 409, 412, 428}  # the asker may; what he sent is another matter

Probe = collections.namedtuple("Probe", "operation subject thing verb path body version query expected",
                               defaults=(None, None, None, frozenset()))


def step_body(world, thing, step, words="内容"):
    """A good body for a step of an item, without a file but the scan that signing wants."""
    unit = thing["unit"]
    if step == "sign" and "scan" not in thing:
        thing["scan"] = world.did_attach("clerk", thing["id"], b"scan", "scan.jpg")
    requirement = next(each for each in world.of_kind("requirement") if each["team"] == thing["team"]
                       and each["unit"] == unit and each["fed_back"])
    return {
        "plan": {"root_cause": words, "goal": words, "measures": [world.measure(unit, lambda _: words)]},
        "report": {"text": words}, "check": {"judgement": "done", "note": words, "methods": ["listen"]}, "send_back": {"to_mend": words},
        "reopen": {"reason": words}, "extend": {"due": office.today(90), "reason": words}, "cancel": {"reason": words},
        "take_position": {"position": "partly", "reason": words}, "link": {"opinions": [requirement["id"]]},
        "keep_up": {"keep_up": True, "next_milestone": {"on": office.today(9), "what": words}}, "note": {"note": words},
        "close": {"next_milestone": {"on": office.today(9), "what": words}},
        "watch": {"observation": words, "next_milestone": {"on": office.today(9), "what": words}},
        "record_outcome": {"wider_check": words, "rules": [{"name": words, "applied_by": world.id(unit)}],
                           "effects": [{"kind": "other", "note": words}]},
        "follow_up": {"rule": str(uuid.uuid4()), "fate": "applied", "note": words},
        "sign": {"what": "plan", "signer": words, "signed_on": office.today(), "attachment": thing.get("scan")},
    }.get(step)


def no_drafts():
    nothing = {"value": "", "spans": []}
    heads = ("title", "inspecting_body", "unit", "feedback_date", "onsite_from", "onsite_to")
    return {**{head: nothing for head in heads}, "findings": [], "requirements": []}


def change_body(world, operation, thing):
    if operation.kind == "item" and operation.action in rules.STEPS:
        return step_body(world, thing, operation.action)
    return {
        "RenameOrganisation": {"name": "新名称"}, "RenamePerson": {"name": "王某某"},
        "DepartPerson": {"how": "moves", "reason": "调任"},
        "FillPost": {"holder": world.id("person_of_clerk")}, "GiveFeedback": {"on": office.today(-1)},
        "AnswerTask": {"text": "已整改"}, "AnswerReminder": {"text": "已报送"}, "CloseUse": {"outcome": "已办结"},
        "AnswerUse": {"on": office.today(), "answerer": "办公室", "text": "已列入计划"}, "LinkFinding": {"repeat_of": world.id("finding_of_bureau")},
        "MailReminder": {"mail_address": "a@b.cn"},
        "RecordResult": {"item": str(uuid.uuid4()), "on": office.today(), "methods": ["visit"], "outcome": "stands"},
        "NoteDelivery": {"channel": "telephone", "on": office.today(), "recipient": "局办公室"}, "SendItemBack": {"to_mend": "补照片"},
        "ReviseFinding": {"text": "修改"}, "Reason": {"reason": "不成立"}, "ReviseRequirement": {"heading": "修改"},
        "ReviseDrafts": {"drafts": no_drafts()}, "DiscardImport": {"reason": "重复"},
        "PublicNotice": {"title": "反馈", "list": "feedback", "year": 2026, "kind": "feedback",
                         "issued_on": office.today(-1), "restored": "根据安排，反馈巡察情况。"},
        "AnswerRemark": {"kind": "vague_verb", "text": "每月报告"}, "ApprovePlan": {"meeting": "局党组会", "met_on": office.today()},
        "ReviewPlan": {"reviewer": "office", "agrees": True}, "AcceptPlan": {}, "SendPlanBack": {"reason": "责任不清"},
        "AmendPlan": {"reason": "负责人调整"},
        "AdmitDrafts": {"fed_back_on": office.today(-1), "units": []},
    }.get(operation.body)


def spoilt(world, operation, thing):
    """A body of a creation that no rule about facts lets pass. thing: what it is made in or of."""
    parent = thing and thing["id"]
    if operation.body == "HandDownTask":  # to the unit itself
        return {"item": parent, "organisation": world.id(thing["unit"]), "text": "", "due": office.today()}
    if operation.body == "IssueReminder":
        return {"unit": world.id(thing["unit"]), "form": "slip", "text": "", "items": [parent]}
    return {
        "FoundOrganisation": {"kind": "unit", "name": "", "parent": parent},
        "AnnounceRecheck": {"strata": "none"},  # neither a count nor a share
        "RegisterPerson": {"name": ""},
        "CreatePost": {"organisation": parent, "title": ""},
        "OpenAccount": {"person": parent, "login": "!"},
        "AdmitRoster": {"rows": []},
        "GiveRole": {"account": parent, "role": "team"},
        "OpenRound": {"term": "九", "year": 2026, "number": 9, "name": "", "rules_version": "county-3-months@1"},
        "RecordFinding": {"inspection": parent, "number": 0, "text": ""},
        "RecordRequirement": {"inspection": parent, "number": 0, "heading": ""},
        "AssignItem": {"finding": parent, "number": ""},
        "OpenPlan": {"inspection": parent, "preset": "city", "review_days": 0},
        "RegisterUse": {"kind": "rule", "finding": parent, "on": office.today(), "text": ""},
        "PreparePublication": {"import": parent},  # which is made
    }[operation.body]


def inspection_body(world, parent):
    return {"round": parent, "team": world.id("fourth"), "unit": world.id("court"),
            "onsite_from": office.today(), "onsite_to": office.today(-1)}


# What a creation is made in or of: the kind of it, and what one must be allowed there, if anything.
PARENTS = {"organisation": ("organisation", None), "post": ("organisation", "create"), "account": ("person", None),
           "grant": ("account", None), "inspection": ("round", None), "finding": ("inspection", "create"),
           "requirement": ("inspection", "create"), "item": ("finding", None), "task": ("item", "plan"),
           "reminder": ("item", None), "plan": ("inspection", "create"), "result_use": ("finding", None),
           "publication": ("import", None)}

STATUS = {"forbidden": 403, "invisible": 404}


def expected_of(says):
    return frozenset(GOOD if says == "yes" else {STATUS[says]})


def expected_of_creation(world, subject, kind, parent):
    mandates = world.mandates(subject)
    seen = parent is None or world.sees(subject, parent)
    if rules.may_by_role(mandates, "create", kind) != "yes":
        return frozenset({403} if seen else {403, 404})
    if not seen:
        return frozenset({404})
    if parent and PARENTS[kind][1]:
        action = PARENTS[kind][1]
        says = rules.may(mandates, action, world.standing(parent, kind if action == "create" else None))
        return frozenset(GOOD if says == "yes" else {403, 404})
    return frozenset(GOOD)


def creations(world, subject, operation):
    if operation.name in ("create_import", "try_ledger", "read_roster_sheet"):
        expected = expected_of_creation(world, subject, operation.kind, None)
        yield Probe(operation, subject, None, "POST", operation.path, b" ", None, {"name": "a.txt"}, expected)
        return
    if operation.kind not in PARENTS:
        body = spoilt(world, operation, None)
        yield Probe(operation, subject, None, "POST", operation.path, body, None, None,
                    expected_of_creation(world, subject, operation.kind, None))
        return
    for parent in world.of_kind(PARENTS[operation.kind][0]):
        body = inspection_body(world, parent["id"]) if operation.kind == "inspection" else \
            spoilt(world, operation, parent)
        yield Probe(operation, subject, parent, "POST", operation.path, body, None, None,
                    expected_of_creation(world, subject, operation.kind, parent))


def on_things(world, subject, operation):
    """Reading, changing, and asking for the history of each thing of its kind; sending a file for each item and task."""
    kind = "item" if operation.name == "attach" else operation.kind
    sends = operation.name in ("attach", "attach_to_task")
    for thing in world.of_kind(kind):
        says = world.says(subject, operation.action, thing, operation.kind)
        if operation.name == "attach" and says == "forbidden" and not world.sees(subject, thing):
            says = "invisible"
        body = b"proof" if sends else change_body(world, operation, thing)
        query = {"name": "proof.txt"} if sends else None
        yield Probe(operation, subject, thing, operation.verb, operation.path.replace("{id}", thing["id"]), body,
                    NEVER if operation.changes else None, query, expected_of(says))


def lists(world, subject, operation):
    """Lists, counts and searches: they are for everybody, and empty for those who see nothing."""
    needed = {each["name"]: each for each in operation.query if each.get("required")}
    if "q" in needed:
        queries = [{"q": "制度"}]
    elif "trigger" in needed:
        queries = [{"rules_version": "county-3-months@1", "trigger": "feedback", "on": office.today()}]
    elif needed:
        kind = next(iter(needed))
        queries = [{kind: thing["id"]} for thing in world.of_kind(kind)]
    else:
        queries = [None]
    for query in queries:
        yield Probe(operation, subject, None, "GET", operation.path, None, None, query, frozenset({200}))


def probes(world, subject, operation):
    """Everything one operation can be asked for by a subject."""
    if operation.kind is None:
        return
    if operation.action == "create" and operation.name != "attach":
        yield from creations(world, subject, operation)
    elif operation.kind == "journal" or operation.action == "export":
        says = expected_of(rules.may_by_role(world.mandates(subject), operation.action, operation.kind))
        if "{id}" in operation.path:
            says = frozenset({404} if 200 in says else {403, 404})
        yield Probe(operation, subject, None, operation.verb, operation.path.replace("{id}", str(uuid.uuid4())), None,
                    None, None, says)
    elif "{id}" in operation.path:
        yield from on_things(world, subject, operation)
    else:
        yield from lists(world, subject, operation)


def send(client, probe):
    key = str(uuid.uuid4()) if probe.operation.verb == "POST" else None
    return client.ask(probe.verb, probe.path, probe.body, probe.version, key, probe.query)
