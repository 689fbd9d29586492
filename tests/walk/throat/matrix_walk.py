# SPDX-FileCopyrightText: 2026 The Huiyin authors
# SPDX-License-Identifier: Apache-2.0
"""Every operation of the API, asked by every subject of every thing, against policy.csv: matrix_walk.py PROGRAM
Also: an id in a path, a query or a body that is out of sight is answered like one that never was (H1); a member that no
schema knows is refused with its place. That routes and description are the same set, tools/check_openapi.py holds."""
import copy
import functools
import uuid

import asking
import office
import rules
import tally
import walk as walks
import wire

KIND_OF_FIELD = {
    "parent": "organisation", "applied_by": "organisation", "organisation": "organisation", "team": "organisation", "unit": "organisation",
    "lead_department": "organisation", "co_departments": "organisation", "below": "organisation", "holder": "person",
    "person": "person", "successor": "person", "account": "account", "round": "round", "inspection": "inspection", "finding": "finding",
    "opinions": "requirement", "opinion": "requirement", "accountable_post": "post", "responsible_leader": "post",
    "attachments": "attachment", "attachment": "attachment", "item": "item", "items": "item", "import": "import",
    "repeat_of": "finding"}


def like(answer, *ids):
    """An answer with the ids taken out that were asked for, to be held against another."""
    text = answer.body.decode("utf-8", "replace")
    for each in ids:
        text = text.replace(each, "ID")
    return answer.status, answer.headers.get("content-type"), answer.headers.get("etag"), text


def walk_cells(world, subject, counted):
    """The matrix. What one does not see is compared with what is not there."""
    client = world.client(subject)
    for operation in rules.OPERATIONS:
        nowhere = None
        for probe in asking.probes(world, subject, operation):
            answer = asking.send(client, probe)
            expected = {401} if subject in office.SIGNED_OUT else probe.expected
            what = f"{subject} {operation.name} {probe.thing['name'] if probe.thing else probe.query or ''}"
            counted.check(answer.status in expected, f"{what}: {answer}, not {sorted(expected)}",
                          f"{operation.name} by {subject}")
            if expected == {404} and "{id}" in operation.path and probe.thing:
                if nowhere is None:
                    never = str(uuid.uuid4())
                    path = operation.path.replace("{id}", never)
                    nowhere = like(asking.send(client, probe._replace(path=path)), never)
                counted.equal(like(answer, probe.thing["id"]), nowhere, f"{what}, out of sight or not there")
    client.close()


def walk_openly(world, counted):
    """What needs no policy: who I am, and whether the server is well."""
    for subject in office.SUBJECTS:
        client = world.client(subject)
        status = 401 if subject in office.SIGNED_OUT else 200
        counted.equal(client.get(office.API + "/session").status, status, f"{subject} reads the session")
        counted.equal(client.get("/healthz").status, 200, f"{subject} asks for health")
        counted.equal(client.get("/readyz").status, 200, f"{subject} asks for readiness")
        if subject not in office.SIGNED_OUT:
            client.session = {"cookie": client.session["cookie"]}
            answer = client.post(office.API + "/persons", {"name": ""})
            counted.check(answer.status in (401, 403), f"{subject} without the guard: {answer}")
        client.close()


# H1

def put(body, place, value):
    """The body with a value at a place of ids; 0 in the place stands for the list's first."""
    made = copy.deepcopy(body)
    at = made
    for step, after in zip(place, place[1:]):
        if step == 0:
            if not at:
                at.append({})
        elif step not in at:
            at[step] = [] if after == 0 else {}
        at = at[step]
    if place[-1] == 0:
        at[:] = [value]
    else:
        at[place[-1]] = value
    return made


def referring(world):
    """(subject, operation, path, version, body): requests with bodies that name ids, good but for the ids."""
    def own(kind, subject):
        return next(each["id"] for each in world.of_kind(kind) if world.sees(subject, each))
    inspection = world.id("inspection_of_hospital")
    creations = {
        "create_organisation": ("clerk", {"kind": "unit", "name": "单位"}),
        "create_post": ("bureau", {"organisation": world.id("bureau"), "title": "职务"}),
        "create_account": ("system", {"person": own("person", "system"), "login": "somebody"}),
        "create_grant": ("security", {"account": world.id("account_of_nobody"), "role": "team",
                                      "organisation": world.id("fifth")}),
        "create_inspection": ("clerk", {"round": world.id("first_round"), "team": world.id("fifth"),
                                        "unit": world.id("court")}),
        "create_finding": ("fifth", {"inspection": inspection, "number": 77, "text": "问题"}),
        "create_requirement": ("fifth", {"inspection": inspection, "number": 77, "heading": "意见"}),
        "create_task": ("bureau", {"item": world.id("item_of_bureau_in_progress"), "organisation": world.id("school"),
                                   "measures": [], "text": "做", "due": office.today(5)}),
        "create_reminder": ("clerk", {"unit": world.id("bureau"), "form": "slip", "text": "做",
                                      "items": [world.id("item_of_bureau_in_progress")]}),
        "create_recheck": ("clerk", {"count": 1, "strata": "none"}),
        "create_plan": ("bureau", {"inspection": world.id("inspection_of_bureau"), "preset": "city", "review_days": 0}),
        "create_use": ("clerk", {"kind": "rule", "finding": world.id("finding_of_school"), "on": office.today(), "text": "做",
                                 "organisation": world.id("court")}),
        "create_publication": ("clerk", {"import": world.id("import")}),
        "create_item": ("clerk", {"finding": world.id("finding_of_school"), "number": "77", "opinions": []}),
    }
    by_name = {each.name: each for each in rules.OPERATIONS}
    for name, (subject, body) in creations.items():
        yield subject, by_name[name], by_name[name].path, None, body
    item = world.things["item_of_school_in_progress"]
    for subject in ("school", "fourth", "clerk"):
        for step in ("plan", "report", "link", "sign", "record_outcome"):
            if rules.may(world.mandates(subject), step, world.standing(item)) == "yes":
                operation = by_name[f"{step}_item"]
                yield (subject, operation, operation.path.replace("{id}", item["id"]), item["version"],
                       asking.step_body(world, item, step))
    task = world.things["task_of_school"]
    yield ("school", by_name["answer_task"], f"{office.API}/tasks/{task['id']}/answer", task["version"],
           {"text": "已整改", "attachments": []})
    recheck = world.things["recheck_of_bureau"]
    for subject in ("fourth", "fifth"):
        yield (subject, by_name["record_recheck"], f"{office.API}/rechecks/{recheck['id']}/results", recheck["version"],
               {"item": "", "on": office.today(), "methods": ["visit"], "outcome": "stands"})
    post = world.things["post_of_bureau"]
    person = world.things["person_of_nobody"]
    yield ("security", by_name["depart_person"], f"{office.API}/persons/{person['id']}/depart", person["version"],
           {"how": "moves", "successor": "", "reason": "调任"})
    yield "bureau", by_name["fill_post"], f"{office.API}/posts/{post['id']}/fill", post["version"], {"holder": ""}


def walk_references(world, counted):
    for subject, operation, path, version, body in referring(world):
        client = world.client(subject)

        def asked(place, value):
            answer = client.ask("POST", path, put(body, place, value), version, str(uuid.uuid4()))
            return like(answer, value)
        for place in rules.id_fields(operation.body):
            field = [step for step in place if step != 0][-1]
            if field not in KIND_OF_FIELD:
                continue
            never = asked(place, str(uuid.uuid4()))
            counted.check(400 <= never[0] < 500, f"{subject} {operation.name} {place} with an id of nothing: {never}")
            for thing in world.of_kind(KIND_OF_FIELD[field]):
                if not world.sees(subject, thing):
                    counted.equal(asked(place, thing["id"]), never,
                                  f"{subject} {operation.name} {place} {thing['name']}")
        client.close()


def walk_filters(world, subject, counted):
    """A list asked for by an id out of sight answers like one asked for by an id of nothing."""
    client = world.client(subject)
    for operation in rules.OPERATIONS:
        if operation.verb != "GET" or operation.kind is None:
            continue
        for each in operation.query:
            if each["name"] not in KIND_OF_FIELD or each["schema"] == {"type": "string"}:
                continue
            if not rules.is_id(each["schema"]):
                continue
            never = str(uuid.uuid4())
            nowhere = like(client.get(operation.path, **{each["name"]: never}), never)
            for thing in world.of_kind(KIND_OF_FIELD[each["name"]]):
                if not world.sees(subject, thing) and not reached(world, subject, operation.kind, thing):
                    answer = client.get(operation.path, **{each["name"]: thing["id"]})
                    counted.equal(like(answer, thing["id"]), nowhere,
                                  f"{subject} {operation.name} by {each['name']} {thing['name']}")
    client.close()


def reached(world, subject, kind, thing):
    """Whether a thing one does not see is still named by one that one sees: a team, or a round, by the unit's items."""
    if thing["kind"] == "round":
        return True
    if thing["kind"] == "item":  # told with its tasks as an id, and no more
        return any(each["item"] == thing["name"] for each in world.of_kind("task") if world.sees(subject, each))
    if thing["kind"] == "organisation":
        return any(each["team"] == thing["name"] or thing["name"] in world.line(each["unit"])
                   for each in world.of_kind(kind) if world.sees(subject, each))
    return False


# Bodies

def mistakes(operation, body):
    """(what, body, places one of which must be pointed at)"""
    schema = rules.SCHEMAS[operation.body]
    yield "an unknown member", {**body, "surplus": 1}, {"/surplus"}
    for field in schema["required"]:
        yield f"no {field}", {name: value for name, value in body.items() if name != field}, {f"/{field}", ""}
        is_object = rules.resolve(schema["properties"][field]).get("type") == "object"
        yield f"{field} of another type", {**body, field: 1 if is_object else {"a": 1}}, {f"/{field}"}
    yield "a list", [], {""}


def walk_bodies(world, counted):
    """Refused with the place of the mistake, before anything is done."""
    asker = {"account": "system", "grant": "security", "task": "bureau"}
    for operation in rules.OPERATIONS:
        if operation.kind is None or operation.body in (None, "Bytes"):
            continue
        probe = next(iter(asking.probes(world, asker.get(operation.kind, "clerk"), operation)))
        client = world.client(probe.subject)
        for what, body, places in mistakes(operation, probe.body):
            answer = asking.send(client, probe._replace(body=body))
            faults = answer.json["faults"] if answer.status == 400 else []
            told = {fault["pointer"] for fault in faults}
            counted.check(answer.status == 400 and told & places,
                          f"{operation.name} with {what}: {answer.status} at {sorted(told)}", f"a body with {what}")
        client.close()
    client = world.client("clerk")
    for text in (b"{", b"", b'{"name": "\xff"}', b"[" * 2000, b'{"name": 1e999}'):
        headers = {"Content-Type": "application/json", "Cookie": f"__Host-huiyin={client.session['cookie']}",
                   "X-Huiyin-Guard": client.session["guard"], "Sec-Fetch-Site": "same-origin"}
        answer = client.send("POST", office.API + "/persons", text, headers)
        counted.equal(answer.status, 400, f"a person from {text[:20]}")
    client.close()


def main():
    counted = tally.Tally()
    with walks.Walk(__doc__) as walk:
        world = walk.world()
        for name, part in (("without policy", walk_openly), ("bodies", walk_bodies), ("references", walk_references)):
            counted.part(name, part, world, counted)
        for name, part in (("cells", walk_cells), ("filters", walk_filters)):
            counted.part(name, tally.in_threads,
                         [functools.partial(part, world, each, counted) for each in office.SUBJECTS])
    counted.end()


if __name__ == "__main__":
    main()
