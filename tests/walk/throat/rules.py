# SPDX-FileCopyrightText: 2026 The Huiyin authors
# SPDX-License-Identifier: Apache-2.0
"""What should be: this walk's own reading of policy.csv, of the item's lifecycle and of the API's description."""
import collections
import csv
import pathlib
import re

import yaml

ROOT = pathlib.Path(__file__).resolve().parents[3]
STATES = "assigned in_progress applied checked closed cancelled".split()

# How a thing stands: team and line (the unit and those above it) of what belongs to an inspection; of a task the line of
# the organisation that was asked, and giver, that of the unit that asked.
Standing = collections.namedtuple("Standing", "kind team line fed_back state giver", defaults=(None, (), True, None, ()))
Rule = collections.namedtuple("Rule", "role relation kind states actions mask")
Operation = collections.namedtuple("Operation", "name verb path kind action query body changes open")


def policy():
    with open(ROOT / "src/policy/policy.csv", encoding="utf-8") as file:
        return [Rule(row["role"], row["relation"], row["object"], set(row["states"].split()),
                     set(row["actions"].split()), set(row["mask"].split())) for row in csv.DictReader(file)]


RULES = policy()


def fits(rule, role, organisation, standing):
    if rule.role != role or rule.kind != standing.kind:
        return False
    if rule.states != {"*"} and standing.state not in rule.states:
        return False
    if rule.relation == "own_team":
        return organisation is not None and organisation == standing.team
    if rule.relation == "own_unit":
        return organisation is not None and standing.fed_back and organisation in standing.line
    if rule.relation == "handed_down":
        return organisation is not None and organisation in standing.giver
    return rule.relation == "any"


def allowed(mandates, action, standing):
    return any(action in rule.actions and fits(rule, *mandate, standing) for mandate in mandates for rule in RULES)


def may(mandates, action, standing):
    """yes, forbidden or invisible. mandates: (role, organisation) pairs."""
    if allowed(mandates, action, standing):
        return "yes"
    return "forbidden" if allowed(mandates, "read", standing) else "invisible"


def may_by_role(mandates, action, kind):
    held = {role for role, _ in mandates}
    return "yes" if any(rule.role in held and rule.kind == kind and action in rule.actions for rule in RULES) \
        else "forbidden"


def masked(mandates, standing):
    """The fields that stay empty: those which every way of seeing it masks."""
    masks = [rule.mask for mandate in mandates for rule in RULES
             if "read" in rule.actions and fits(rule, *mandate, standing)]
    return set.intersection(*masks) if masks else set()


def lifecycle():
    """{(state, step): state after it}"""
    text = (ROOT / "src/rectification/state.hpp").read_text(encoding="utf-8")
    rows = re.findall(r"Transition\{State::(\w+), Step::(\w+), State::(\w+)\}", text)
    return {(state, step): after for state, step, after in rows}


class Loader(getattr(yaml, "CSafeLoader", yaml.SafeLoader)):  # pylint: disable=too-many-ancestors
    """YAML 1.2, in which `on` is a word and no truth value."""


Loader.yaml_implicit_resolvers = {
    first: [rule for rule in rules if first in "tTfF" or not rule[0].endswith(":bool")]
    for first, rules in Loader.yaml_implicit_resolvers.items()}


def description():
    with open(ROOT / "api/openapi.yaml", encoding="utf-8") as file:
        return yaml.load(file, Loader=Loader)


API = description()
SCHEMAS = API["components"]["schemas"]
STEPS = SCHEMAS["Step"]["enum"]


def resolve(part):
    while "$ref" in part:
        found = API
        for step in part["$ref"].split("/")[1:]:
            found = found[step]
        part = found
    return part


def schema_name(part):
    return part["$ref"].rpartition("/")[2] if "$ref" in part else None


def operations():
    made = []
    for path, item in API["paths"].items():
        for verb, said in item.items():
            rule = said.get("x-policy", {})
            parameters = [resolve(each) for each in said.get("parameters", [])]
            content = said.get("requestBody", {}).get("content", {})
            body = next((schema_name(each["schema"]) for each in content.values()), None)
            made.append(Operation(said["operationId"], verb.upper(), path, rule.get("object"), rule.get("action"),
                                  [each for each in parameters if each["in"] == "query"], body,
                                  any(each["name"] == "If-Match" for each in parameters), said.get("security") == []))
    return made


OPERATIONS = operations()


def is_id(part):
    return part == {"$ref": "#/components/schemas/Id"} or any(is_id(each) for each in part.get("oneOf", []))


def id_fields(name, place=()):
    """The places of ids in a body: a tuple of member names, with 0 for "of the first in the list"."""
    for field, part in SCHEMAS[name].get("properties", {}).items():
        if is_id(part):
            yield (*place, field)
        elif part.get("type") == "array":
            inner = part["items"]
            if is_id(inner):
                yield (*place, field, 0)
            elif schema_name(inner) in SCHEMAS:
                yield from id_fields(schema_name(inner), (*place, field, 0))


def expectations():
    """(subject, action, object, state, expectation) as people wrote them."""
    text = (ROOT / "tests/cases/policy/expectations.tsv").read_text(encoding="utf-8")
    return [tuple(line.split("\t")) for line in text.splitlines() if line and not line.startswith("#")]
