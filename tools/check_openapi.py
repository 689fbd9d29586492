#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Huiyin authors
# SPDX-License-Identifier: Apache-2.0
"""Holds api/openapi.yaml against the source, both ways: the route table (paths, verbs, policy, answers), the parameters
that each handler reads, and the fields of forms, records and rows."""
import pathlib
import re
import sys

import yaml

ROOT = pathlib.Path(__file__).resolve().parent.parent
HTTP = ROOT / "src/http"
OPEN = {("get", "/healthz"), ("get", "/readyz")}  # the server's own, beside every table

# What a kind of row answers beside its good answer; what a request may need besides.
REFUSALS = {
    "read_record": {401, 404}, "read_history": {400, 401, 403, 404}, "list": {400, 401},
    "made": {400, 401, 403, 404, 409, 415}, "done": {400, 401, 403, 404, 409, 415}, "changed": {400, 401, 403, 404, 409, 412, 415, 428},
}
GOOD = {"made": 201}
HEADERS = {"made": {"Idempotency-Key"}, "done": {"Idempotency-Key"}, "changed": {"Idempotency-Key", "If-Match"}}
# Handlers with a course of their own: the good answer, the refusals, the headers they read.
OWN = {
    "sign_in": (201, {400, 401, 403, 415, 429}, set()), "read_session": (200, {401}, set()),
    "sign_out": (204, {401, 403}, set()), "activate_oneself": (204, {400, 401, 403, 415, 429}, set()),
    "change_password": (204, {400, 401, 403, 429}, set()), "begin_factor": (201, {400, 401, 403, 429}, set()),
    "confirm_factor": (200, {400, 401, 403}, set()),
    "read_own_mail": (200, {401}, set()), "give_own_mail": (204, {400, 401, 403, 409, 429}, set()),
    "drop_own_mail": (204, {401, 403}, set()), "confirm_own_mail": (204, {400, 401, 403, 409}, set()),
    "read_own_calendar": (200, {401}, set()), "make_own_calendar": (201, {401, 403}, set()),
    "drop_own_calendar": (204, {401, 403}, set()), "read_calendar": (200, {404, 429}, set()),
    "see_prompts": (204, {400, 401, 403}, set()), "count_prompts": (200, {401}, set()),
    "attach": (201, {400, 401, 403, 404, 409, 413, 415}, {"Idempotency-Key"}),
    "attach_to_task": (201, {400, 401, 403, 404, 409, 413, 415}, {"Idempotency-Key"}),
    "mail_reminder": (200, {400, 401, 403, 404, 409, 412, 415, 428}, {"Idempotency-Key", "If-Match"}),
    "read_attachment": (200, {401, 404}, set()),
    "import_notice": (201, {400, 401, 403, 409, 413, 429}, {"Idempotency-Key"}),
    "try_ledger": (200, {400, 401, 403, 413, 429}, set()),
    "read_roster_sheet": (200, {400, 401, 403, 413, 429}, set()),
    "read_source": (200, {401, 404}, set()),
    "export_items": (200, {400, 401, 403, 409}, {"Idempotency-Key"}),
    "read_coverage": (200, {401, 404}, set()), "read_clocks": (200, {401, 404}, set()),
    "list_item_rechecks": (200, {401, 404}, set()), "read_draw": (200, {401, 403, 404, 409}, set()),
    "look_through_plan": (200, {401, 404}, set()),
    "list_similar": (200, {401, 404}, set()), "read_lineage": (200, {401, 404}, set()),
    "read_round_figures": (200, {400, 401, 404}, set()), "read_organisation_figures": (200, {400, 401, 404}, set()),
    "list_readers": (200, {401, 403, 404}, set()), "see_item": (204, {401, 403, 404}, set()),
    "begin_workbook": (202, {400, 401, 403, 409, 429}, {"Idempotency-Key"}),
    "read_workbook": (200, {401, 404}, set()), "fetch_workbook": (200, {401, 404, 409}, set()),
    "read_checkpoint": (200, {401, 403, 404}, set()), "prove_entry": (200, {401, 403, 404}, set()),
    "verify_journal": (200, {401, 403}, set()),
}
# Answers that carry more than the table of fields of the record: written out in C++.
BESIDES = {"Item": {"overdue", "milestone_past", "open_steps", "may_hand_down"}, "MechanismRow": {"to_ask"}, "ItemRow": {"overdue"}, "TaskRow": {"overdue"},
           "Task": {"overdue", "open_steps", "unit_name", "organisation_name", "item_number"},
           "ActivatedAccount": {"activation_code", "code_expires_at"}, "Import": {"reading", "same_text", "class_choices", "open_steps"},
           "Publication": {"open_steps"}, "ReminderRow": {"unanswered"}, "PromptRow": {"days_left", "seen"},
           "Reminder": {"unanswered", "open_steps", "unit_name"},
           "Recheck": {"open_steps", "round_name", "unit_name", "drawn", "frame_size", "frame_digest", "seed"},
           "RectificationPlan": {"unit_name", "open_steps", "speaks_for", "waiting"},
           "ResultUseRow": {"unanswered"}, "ResultUse": {"unanswered", "open_steps", "organisation_name"}, "SimilarFinding": {"highlights"}}
# Handlers whose parameters are read by a function before them.
PREPARED_IN = {"attach": "upload.cpp", "export_items": "export_items.cpp", "import_notice": "import_notice.cpp",
               "try_ledger": "import_notice.cpp", "read_roster_sheet": "roster.cpp",
               "begin_workbook": "export_items.cpp", "attach_to_task": "upload.cpp"}
ROW = re.compile(r'Staff\{(\w+), "([^"]+)", "(\w+)", "(\w+)",\s*([^;]+?)\},\n')
VERBS = {"remove": "delete"}


class Loader(yaml.SafeLoader):  # pylint: disable=too-many-ancestors
    """YAML 1.2, in which `on` is a word and no truth value."""


Loader.yaml_implicit_resolvers = {
    first: [rule for rule in rules if first in "tTfF" or not rule[0].endswith(":bool")]
    for first, rules in yaml.SafeLoader.yaml_implicit_resolvers.items()}


def description():
    return yaml.load((ROOT / "api/openapi.yaml").read_text(encoding="utf-8"), Loader=Loader)


API = description()
SCHEMAS = API["components"]["schemas"]


def resolve(part):
    while "$ref" in part:
        found = API
        for step in part["$ref"].split("/")[1:]:
            found = found[step]
        part = found
    return part


def source_of_handlers():
    return "\n".join(path.read_text(encoding="utf-8") for path in sorted(HTTP.glob("*.[ch]pp"))
                     if "_test." not in path.name and path.name != "staff_routes.cpp")


HANDLERS = source_of_handlers()


def body_of(function):
    """The text of a handler, with what it calls in its own file before it is of no concern."""
    found = re.search(r"^(?:Wish|Result<Answer>|HandlerAnswer) " + function + r"\([^;{]*\) \{.*?^\}|^Wish " + function +
                      r"\([^)]*\) \{.*?\}\n", HANDLERS, re.M | re.S)
    return found[0] if found else ""


def tables_of_fields():
    """{type: {field: needed}} from forms/*_fields.hpp; a flat member's fields stand among those of its struct."""
    text = "\n".join(path.read_text(encoding="utf-8") for path in sorted((ROOT / "src/forms").glob("*_fields.hpp")))
    tables, flats = {}, {}
    for name, said in re.findall(r"constexpr auto fields<([\w:]+)>\s*=\s*(.*?);\n", text, re.S):
        name = name.rpartition("::")[2]
        tables[name] = {field: kind == "Field"
                        for kind, field in re.findall(r'\b(Field|OptionalField)\{"(\w+)"', said)}
        flats[name] = re.findall(r"Flat\{&[\w:]*?(\w+)::(\w+)\}", said)
    for name, members in flats.items():
        for owner, member in members:
            inner = {"said": "FindingText", "plan": "Plan", "marks": "Marks", "check": "Judged", "outcome": "Outcome", "watch": "Watch", "follow_up": "FollowUp",
                     "progress": "Progress", "signature": "Signature", "tally": "Tally", "notice": "PublicNotice", "finding": "FindingRow"}[member]
            assert owner == name
            tables[name].update(tables[inner])
    return tables


FIELDS = tables_of_fields()


def rows():
    text = (HTTP / "staff_routes.cpp").read_text(encoding="utf-8")
    for verb, path, thing, action, handler in ROW.findall(text):
        if thing == "page":  # the browser's own, which is no API
            continue
        yield VERBS.get(verb, verb), path.replace(":text}", "}"), thing, action, " ".join(handler.split())


def kind_of(handler):
    """(kind, function or record) of a row's handler."""
    for shape, kind in ((r"made<(?:\w+), (\w+)>", "made"), (r"changed<(?:\w+), (\w+)>", "changed"),
                        (r"changing<(\w+), \w+>", "changed"), (r"doing<(\w+), \w+>", "done"), (r"(?:\w+_)?step<(\w+)>", "changed"),
                        (r"reading<(read_record|read_history)<\w+>>", None), (r"reading<(\w+)>", "list")):
        found = re.fullmatch(shape + r"(?:, [\w:]+)?", handler)
        if found:
            name = found[1]
            return ("own" if name in OWN else kind or name), name
    return "own", handler.split(",")[0]


def form_of(handler, function):
    """The type whose fields the body has, or nothing."""
    if re.match(r"(?:\w+_)?step<", handler):
        return function
    said = body_of(function)
    found = re.search(r"(?:wish_for|wish_to_change|wish_for_account|read_form)<([\w:]+)", said)
    if found:
        return found[1].rpartition("::")[2]
    if function == "mail_reminder":  # whose wish is a function of its own file
        return "MailReminder"
    if "read_outcome" in said:
        return "OutcomeRequest"
    return "PlanRequest" if "read_plan" in said else None


def same(where, what, source, described, faults):
    for each in sorted(set(source) - set(described), key=str):
        faults.append(f"{where}: {what} {each} is in the source and not described")
    for each in sorted(set(described) - set(source), key=str):
        faults.append(f"{where}: {what} {each} is described and not in the source")


def check_body(where, handler, function, said, faults):
    content = said.get("requestBody", {}).get("content", {})
    form = form_of(handler, function)
    schema = content.get("application/json", {}).get("schema")
    fields = FIELDS.get(form, {}) if form else {}
    if form and form not in FIELDS:
        faults.append(f"{where}: no table of fields of {form}")
    described = resolve(schema) if schema else {"properties": {}, "required": []}
    same(where, "the field", fields, described["properties"], faults)
    same(where, "the needed field", {name for name, needed in fields.items() if needed}, described["required"], faults)


def check_parameters(where, kind, function, said, faults):
    parameters = [resolve(each) for each in said.get("parameters", [])]
    text = HANDLERS if kind == "read_history" else body_of(function)
    if kind == "own" and function in PREPARED_IN:
        text = (HTTP / PREPARED_IN[function]).read_text("utf-8")
    if kind == "read_history":
        text = text[text.index("Result<Answer> read_history"):]
    lists = re.search(r"Parameters::of\(\s*[\w.]+, \{(.*?)\}\)", text, re.S)
    read = re.findall(r'"(\w+)"', lists[1]) if lists else []
    same(where, "the parameter", read, {each["name"] for each in parameters if each["in"] == "query"}, faults)
    needed = set(re.findall(r'needed<[\w:]+>\("(\w+)"\)', text)) if lists and kind != "read_history" else set()
    same(where, "the needed parameter", needed,
         {each["name"] for each in parameters if each["in"] == "query" and each["required"]}, faults)
    headers = OWN[function][2] if kind == "own" else HEADERS.get(kind, set())
    same(where, "the header", headers, {each["name"] for each in parameters if each["in"] == "header"}, faults)


def check_answers(where, kind, function, said, faults):
    good, refusals = OWN[function][:2] if kind == "own" else (GOOD.get(kind, 200), REFUSALS[kind])
    same(where, "the answer", {str(status) for status in refusals | {good}}, said["responses"], faults)


def check_row(row, said, faults):
    verb, path, thing, action, handler = row
    where = f"{verb.upper()} {path}"
    policy = said.get("x-policy", {"object": "session", "action": action})
    if (policy["object"], policy["action"]) != (thing, action):
        faults.append(f"{where}: {thing} {action} in the table, {policy} described")
    kind, function = kind_of(handler)
    if kind == "own" and function not in OWN:
        faults.append(f"{where}: {handler} is no kind of handler that is known here")
        return
    check_answers(where, kind, function, said, faults)
    check_parameters(where, kind, function, said, faults)
    if function not in ("attach", "attach_to_task", "import_notice", "try_ledger", "read_roster_sheet"):
        check_body(where, handler, function, said, faults)


def check_records(faults):
    """What is answered: each record's and row's schema has the fields of its table."""
    for name, schema in SCHEMAS.items():
        table = FIELDS.get("Account" if name == "ActivatedAccount" else name)
        if table is None or "properties" not in schema or "id" not in schema["properties"] or name in ("PlannedMeasure", "NamedRule"):
            continue
        same(name, "the field", set(table) | BESIDES.get(name, set()), schema["properties"], faults)
        same(name, "the field that is always there", schema["properties"], schema["required"], faults)


def main():
    faults = []
    described = {(verb, path): said for path, item in API["paths"].items() for verb, said in item.items()}
    table = {row[:2]: row for row in rows()}
    same("api/openapi.yaml", "the operation", set(table) | OPEN, described, faults)
    for key, row in table.items():
        if key in described:
            check_row(row, described[key], faults)
    check_records(faults)
    print("\n".join(faults) or f"{len(described)} operations, {len(FIELDS)} tables of fields: all meet")
    return bool(faults)


if __name__ == "__main__":
    sys.exit(main())
