#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Huiyin authors
# SPDX-License-Identifier: Apache-2.0
"""Makes the terminal's table of operations: make_operations.py OPENAPI WORDS HEADER

A noun is the object of the policy, a verb says what is done to it: list and show for what is read, the first word of
the body's schema for what is made (RegisterPerson: register), the last word of the path for everything else. What the
contract does not say stands in WORDS (data/terminal.toml); a row that is missing there or has no use ends the build."""
import re
import sys
import tomllib

import yaml

OURS = "/api/v1/"
ID = "0190a1b2-c3d4-7e5f-8a6b-0c1d2e3f4a05"
TAKEN = {"all", "body", "config", "data", "database", "file", "help", "json", "key", "lang", "out", "public", "seen", "socket",
         "staff", "table", "version"}  # options of every operation


class Loader(getattr(yaml, "CSafeLoader", yaml.SafeLoader)):
    """YAML 1.2, as OpenAPI has it: a field may be called `on`, which YAML 1.1 takes for true."""
    yaml_implicit_resolvers = {
        first: [(tag, found) for tag, found in rows if tag != "tag:yaml.org,2002:bool" or first in "tf"]
        for first, rows in yaml.SafeLoader.yaml_implicit_resolvers.items()}


class Words:
    """The rows of data/terminal.toml, and which of them were wanted."""

    def __init__(self, table):
        self.table, self.used, self.missing = table, set(), []

    def find(self, section, key):
        self.used.add((section, key))
        return self.table[section].get(key)

    def want(self, section, key):
        found = self.find(section, key)
        if found is None:
            self.missing.append(f"[{section}] has no row {key}")
        return found

    def faults(self):
        unused = {(section, key) for section, rows in self.table.items() for key in rows} - self.used
        return self.missing + [f"[{section}] nothing has use for {key}" for section, key in sorted(unused)]


class Contract:
    def __init__(self, contract, words):
        self.all, self.words = contract, words
        self.choices = {("truth", value): words.want("values", "truth")[value] for value in ("true", "false")}
        self.shown = {}    # field of an answer or option: its words

    def resolve(self, node):
        """What a reference means, and the name of its schema."""
        name = ""
        while "$ref" in node:
            name, found = node["$ref"].split("/")[-1], self.all
            for step in node["$ref"].removeprefix("#/").split("/"):
                found = found[step]
            node = found
        for choice in node.get("oneOf", []):
            if choice.get("type") != "null":
                return self.resolve(choice)
        return node, name

    def show(self, name, owner, schema, kind):
        """Remembers what a field and its values are called."""
        self.shown[name] = self.words.want("fields", name)
        inner = self.resolve(schema["items"]) if schema.get("type") == "array" else (schema, kind)
        for value in inner[0].get("enum", []):
            group = inner[1] if inner[1] in self.words.table["values"] else f"{owner}.{name}" if owner else name
            row = (self.words.want("values", group) or {}).get(value)
            if row is None:
                self.words.missing.append(f"[values] {group} has no {value}")
            else:
                self.choices[name, value] = row

    def field(self, owner, name, schema, required):
        schema, kind = self.resolve(schema)
        self.show(name, owner, schema, kind)
        typed = {"integer": "number", "boolean": "truth", "string": "text"}.get(schema.get("type"), "json")
        if schema.get("type") == "array" and self.resolve(schema["items"])[0].get("type") == "string":
            typed = "texts"
        secret = self.words.find("secrets", f"{owner}.{name}")
        if secret:
            typed = {"once": "secret", "twice": "new_secret", "left_out": ""}[secret]
        if name.replace("_", "-") in TAKEN:
            self.words.missing.append(f"an option of every operation is called --{name}")
        choices = schema.get("enum", [])
        example = self.words.find("examples", f"{owner}.{name}")
        if not example and typed not in ("secret", "new_secret", "") and required:
            row = self.words.table["fields"].get(name, [])
            example = choices[0] if choices else "true" if typed == "truth" else row[2] if len(row) > 2 else None
            if example is None:
                self.words.missing.append(f"[fields] {name} needs an example for {owner}")
        return {"name": name, "kind": typed, "required": bool(required), "choices": "|".join(choices), "example": example or ""}

    def show_answer(self, schema):
        """Every field that an answer may hold, to the bottom."""
        node, name = self.resolve(schema)
        if node.get("type") == "array":
            self.show_answer(node["items"])
        for field, inner in node.get("properties", {}).items():
            if field == "rows":
                self.show_answer(inner)
                continue
            resolved, kind = self.resolve(inner)
            self.show(field, name, resolved, kind)
            self.show_answer(inner)

    def columns(self, schema):
        rows = self.resolve(schema)[0].get("properties", {}).get("rows")
        if rows is None:
            return None
        node, name = self.resolve(rows["items"])
        columns = self.words.want("columns", name) or []
        for each in set(columns) - set(node["properties"]):
            self.words.missing.append(f"[columns] {name} has no field {each}")
        return columns

    def operations(self):
        for path, verbs in self.all["paths"].items():
            if path.startswith(OURS):
                for method, operation in verbs.items():
                    if self.words.find("names", operation["operationId"]) != "left out":
                        yield self.operation(path, method, operation)

    def operation(self, path, method, operation):
        body = operation.get("requestBody", {}).get("content", {})
        schema, name = self.resolve(body.get("application/json", {}).get("schema", {}))
        parameters = [self.resolve(each)[0] for each in operation.get("parameters", [])]
        answers = {media: each["schema"] for code, answer in operation["responses"].items() if code.startswith("2")
                   for media, each in self.resolve(answer)[0].get("content", {}).items()}
        for media, each in answers.items():
            if media == "application/json":
                self.show_answer(each)
        columns = self.columns(answers.get("application/json", {}))
        noun, verb = self.name_of(path, method, operation, name)
        query = [self.field("", each["name"], each["schema"], each["required"]) for each in parameters if each["in"] == "query"]
        fields = [self.field(name, each, inner, each in schema.get("required", []))
                  for each, inner in schema.get("properties", {}).items()]
        return {
            "noun": noun, "verb": verb, "id": operation["operationId"], "method": method.upper(), "path": path,
            "english": operation["summary"], "chinese": self.words.want("summaries", operation["operationId"]) or "",
            "example": self.words.find("examples", operation["operationId"]), "query": query, "body": [each for each in fields if each["kind"]],
            "sends": "json" if name else "bytes" if body else "nothing", "answers": kind_of(answers),
            "seen": any(each["name"] == "If-Match" for each in parameters),
            "key": any(each["name"] == "Idempotency-Key" for each in parameters),
            "paged": columns is not None, "columns": columns or [],
        }

    def name_of(self, path, method, operation, schema):
        named = self.words.find("names", operation["operationId"])
        if named:
            return (named.split() + [""])[:2]
        steps = path.removeprefix(OURS).split("/")
        fixed = [step for step in steps if not step.startswith("{")]
        noun = operation.get("x-policy", {}).get("object", fixed[0])
        if len(fixed) > 1:
            return noun, fixed[-1].replace("_", "-")
        if method == "get":
            return noun, "show" if steps[-1].startswith("{") else "list"
        return noun, re.findall(r"[A-Z][a-z]*", schema)[0].lower()


def kind_of(answers):
    kinds = {"application/json": "json", "text/plain": "text", "text/csv": "text",
             "application/octet-stream": "bytes",
             "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": "bytes"}
    return kinds[next(iter(answers))] if answers else "nothing"


def quoted(text):
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"'


def example_of(each):
    """A command as one would type it."""
    if each["example"]:
        return each["example"]
    words = ["huiyin", each["noun"], each["verb"]]
    if "{" in each["path"]:
        words.append(ID)
    if each["sends"] == "bytes":
        words.append("整改照片.jpg")
    for field in each["query"] + each["body"]:
        if not field["required"] or field["kind"] in ("secret", "new_secret") or (each["sends"] == "bytes"):
            continue
        value = field["example"]
        value = value if re.fullmatch(r"[\w.:-]+", value) else f"'{value}'"
        words.append(value if field in each["query"] else f"--{field['name'].replace('_', '-')} {value}")
    if each["answers"] == "bytes":
        words.append("--out 整改照片.jpg")
    return " ".join(word for word in words if word)


def truth(value):
    return "true" if value else "false"


def fields_of(name, fields):
    rows = "".join(f"    OperationField{{{quoted(each['name'])}, FieldKind::{each['kind']}, "
                   f"Needed::{'yes' if each['required'] else 'no'}, {quoted(each['choices'])}}},\n" for each in fields)
    return f"inline constexpr std::array<OperationField, {len(fields)}> {name}{{\n{rows}}};\n"


def header(operations, contract, words):
    made = ["// Made of api/openapi.yaml and data/terminal.toml by tools/make_operations.py.\n#pragma once\n\n#include <array>\n\n"
            "#include \"cli/operation.hpp\"\n\nnamespace huiyin::cli {\n\n"]
    rows = []
    for each in operations:
        for part in ("query", "body"):
            made.append(fields_of(f"{part}_of_{each['id']}", each[part]))
        texts = ", ".join(quoted(each[name]) for name in ("noun", "verb", "id", "method", "path", "chinese", "english"))
        rows.append(f"    Operation{{{texts}, {quoted(example_of(each))}, query_of_{each['id']}, body_of_{each['id']}, "
                    f"Sends::{each['sends']}, Answers::{each['answers']}, {truth(each['seen'])}, {truth(each['key'])}, "
                    f"{truth(each['paged'])}, {quoted(' '.join(each['columns']))}}},\n")
    made.append(f"\ninline constexpr std::array<Operation, {len(rows)}> operation_rows{{\n{''.join(rows)}}};\n")

    nouns = {each["noun"]: words.want("nouns", each["noun"]) for each in operations}
    lists = {
        "noun_words": [("", noun, nouns[noun]) for noun in words.table["nouns"] if noun in nouns],
        "field_words": [("", name, row) for name, row in sorted(contract.shown.items())],
        "value_words": [(name, value, row) for (name, value), row in sorted(contract.choices.items())],
    }
    for name, all_words in lists.items():
        rows = "".join(f"    ShownWord{{{quoted(of)}, {quoted(word)}, {quoted((row or ['', ''])[0])}, {quoted((row or ['', ''])[1])}}},\n"
                       for of, word, row in all_words)
        made.append(f"\ninline constexpr std::array<ShownWord, {len(all_words)}> {name}{{\n{rows}}};\n")
    made.append("\n}  // namespace huiyin::cli\n")
    return "".join(made)


def main():
    openapi, terminal, target = sys.argv[1:]
    with open(terminal, "rb") as file:
        words = Words(tomllib.load(file))
    with open(openapi, encoding="utf-8") as file:
        contract = Contract(yaml.load(file, Loader=Loader), words)
    operations = list(contract.operations())
    names = [(each["noun"], each["verb"]) for each in operations]
    made = header(operations, contract, words)
    faults = [f"{terminal}: {fault}" for fault in dict.fromkeys(words.faults())]
    faults += [f"{openapi}: two operations are called {' '.join(name)}" for name in sorted(set(names)) if names.count(name) > 1]
    if faults:
        sys.exit("\n".join(faults))
    with open(target, "w", encoding="utf-8") as file:
        file.write(made)


main()
