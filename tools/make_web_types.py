#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Huiyin authors
# SPDX-License-Identifier: Apache-2.0
"""Makes the browser's types of the contract: make_web_types.py OPENAPI TYPES

A schema becomes a type of its name; one with an enum also a list of its words, in their order. The query of an
operation becomes a type of the operation's name (list_items: ListItemsQuery). A form this does not know ends the build."""
import pathlib
import sys

import yaml

HEAD = """// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
// Made of api/openapi.yaml by tools/make_web_types.py when the pages are built; not edited by hand.
"""
PLAIN = {"string": "string", "integer": "number", "boolean": "boolean", "null": "null"}


class Loader(getattr(yaml, "CSafeLoader", yaml.SafeLoader)):
    """YAML 1.2, as OpenAPI has it: a field may be called `on`, which YAML 1.1 takes for true."""
    yaml_implicit_resolvers = {
        first: [(tag, found) for tag, found in rows if tag != "tag:yaml.org,2002:bool" or first in "tf"]
        for first, rows in yaml.SafeLoader.yaml_implicit_resolvers.items()}


def type_of(schema):
    if "$ref" in schema:
        return schema["$ref"].rpartition("/")[2]
    if "oneOf" in schema:
        return " | ".join(type_of(each) for each in schema["oneOf"])
    if "enum" in schema:
        return " | ".join(f"'{word}'" for word in schema["enum"])
    if schema["type"] == "array":
        inner = type_of(schema["items"])
        return f"({inner})[]" if "|" in inner else f"{inner}[]"
    if schema["type"] == "object":
        return members_of(schema) if "properties" in schema else "Record<string, unknown>"
    return PLAIN[schema["type"]]


def members_of(schema):
    needed = schema.get("required", [])
    members = [f"{name}{'' if name in needed else '?'}: {type_of(each)}" for name, each in schema["properties"].items()]
    return "{\n" + "".join(f"  {member}\n" for member in members) + "}"


def declaration_of(name, schema):
    if "enum" in schema:
        words = ", ".join(f"'{word}'" for word in schema["enum"])
        return f"export const {name} = [{words}] as const\nexport type {name} = (typeof {name})[number]\n"
    return f"export type {name} = {type_of(schema)}\n"


def query_of(contract, operation):
    parameters = [contract["components"]["parameters"][each["$ref"].rpartition("/")[2]]
                  for each in operation.get("parameters", [])]
    asked = [each for each in parameters if each["in"] == "query"]
    if not asked:
        return ""
    name = "".join(part.capitalize() for part in operation["operationId"].split("_")) + "Query"
    schema = {"properties": {each["name"]: each["schema"] for each in asked},
              "required": [each["name"] for each in asked if each["required"]]}
    return f"export type {name} = {members_of(schema)}\n"


def main(contract_file, types_file):
    contract = yaml.load(pathlib.Path(contract_file).read_text(encoding="utf-8"), Loader=Loader)
    schemas = [declaration_of(name, schema) for name, schema in contract["components"]["schemas"].items()]
    queries = [query_of(contract, operation) for item in contract["paths"].values() for operation in item.values()]
    pathlib.Path(types_file).write_text(HEAD + "\n" + "\n".join(schemas + [each for each in queries if each]), encoding="utf-8")


if __name__ == "__main__":
    main(*sys.argv[1:])
