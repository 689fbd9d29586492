#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Huiyin authors
# SPDX-License-Identifier: Apache-2.0
"""How well `huiyin read` reads the labelled notices of this folder; exit code 1 below a gate.

  score.py PROGRAM                            all sets, with their gates
  score.py PROGRAM --gate dev=0.95            another gate for a set
  score.py PROGRAM --misses 107 704           what is missed or invented in these notices
"""
import argparse
import collections
import csv
import json
import pathlib
import re
import subprocess
import sys
import tempfile
import unicodedata

HERE = pathlib.Path(__file__).parent
GATES = {"dev": 0.93, "invented": 0.90}
LISTS = {"findings": ("findings", "text"), "items": ("rectification_items", "heading"), "requirements": ("requirements", "heading")}
CONTACTS = ("phone", "mailbox", "email")
NAMES = ("inspecting_body", "team_leader", "unit_head")
QUOTES = ("achievements", "statement", "mailbox")
SETS = ("inspected_units", "methods", "leads_destination", "focus", "deadlines", "phone", "email")
FIELDS = ("level", "feedback_date", "feedback_date_end", "onsite_start", "onsite_end", "leads_transferred", *NAMES, *QUOTES, *SETS)
INSIDE = {"findings": ("level1", "unit"), "items": ("status_code", "measures_count", "ordinal_path")}
ORGAN_END = re.compile("(党委|党组|党工委|党总支|党支部|分党组|支部委员会|委员会)(领导班子)?$")


def words(text):
    """The text without blanks and marks, width folded."""
    return "".join(c for c in unicodedata.normalize("NFKC", str(text or "")).lower() if unicodedata.category(c)[0] in "LN")


def heading(text):
    """The words of a heading without those that only frame it."""
    bare = re.sub("(的?问题)?(的?整改情况)?$", "", re.sub("^(关于|针对|对)", "", words(text)))
    return re.sub("^([一二三四五六七八九十]{1,2}[是要])?(要|必须)?", "", bare) if len(bare) > 6 else bare


def alike(a, b):
    """Dice coefficient of character pairs."""
    x, y = (collections.Counter(s[i:i + 2] for i in range(max(1, len(s) - 1))) if s else collections.Counter() for s in (a, b))
    return 2 * (x & y).total() / (x.total() + y.total()) if x or y else 0.0


def same_name(a, b):
    """Equal but for the title in brackets and the ending of a party organisation, or one ends in the other."""
    a, b = sorted((ORGAN_END.sub("", re.sub("^中共", "", words(re.sub("[（(].*", "", str(s))))) for s in (a, b)), key=len)
    return bool(a) and (a == b or len(a) >= 4 and b.endswith(a))


def same_deadline(a, b):
    if a.get("date") and b.get("date"):
        return a["date"] == b["date"]
    return a.get("amount") is not None and (a["amount"], a.get("unit")) == (b.get("amount"), b.get("unit"))


def same_in_set(field):
    return {"inspected_units": same_name, "deadlines": same_deadline,
            "focus": lambda a, b: alike(words(a), words(b)) >= 0.8,
            "phone": lambda a, b: re.sub(r"\D", "", a) == re.sub(r"\D", "", b)}.get(field, lambda a, b: words(a) == words(b))


def paired(gold, got, weight, least):
    """Pairs of gold and got, none used twice, the best first."""
    pairs = sorted(((weight(g, r), -i, -j) for i, g in enumerate(gold) for j, r in enumerate(got)), reverse=True)
    golds, gots, chosen = set(), set(), []
    for w, i, j in pairs:
        if w >= least and i not in golds and j not in gots:
            golds.add(i), gots.add(j), chosen.append((gold[-i], got[-j]))
    return chosen


def value_of(record, field):
    value = (record.get("contacts") or {}).get(field) if field in CONTACTS else record.get(field)
    return (value if isinstance(value, list) else [value] if value else []) if field in SETS else value or None


def field_score(field, gold, got):
    """None when neither the label nor the record holds anything."""
    a, b = value_of(gold, field), value_of(got, field)
    if not a and not b:
        return None
    if field in SETS:
        same = same_in_set(field)
        return 2 * len(paired(a, b, lambda x, y: float(same(x, y)), 1.0)) / (len(a) + len(b))
    if not a or not b:
        return 0.0
    if field in QUOTES:
        return float(alike(words(a), words(b)) >= 0.6)
    return float(same_name(a, b) if field in NAMES else a == b)


def list_pairs(name, gold, got):
    key, text = LISTS[name]
    bare = words if name == "findings" else heading
    golds, gots = gold.get(key) or [], got.get(key) or []
    return golds, gots, paired(golds, gots, lambda x, y: alike(bare(x[text]), bare(y[text])), 0.8)


def mean(values):
    return sum(values) / len(values) if values else 1.0


class Score:
    """What one set of notices adds up to."""

    def __init__(self):
        self.kinds, self.fields = [], collections.defaultdict(list)
        self.counts = {name: [0, 0, 0] for name in LISTS}
        self.inside = collections.defaultdict(list)

    def add(self, gold, got):
        self.kinds.append(gold["kind"] == got.get("kind"))
        for field in FIELDS:
            score = field_score(field, gold, got)
            if score is not None:
                self.fields[field].append(score)
        for name in LISTS:
            golds, gots, pairs = list_pairs(name, gold, got)
            self.counts[name] = [x + y for x, y in zip(self.counts[name], (len(pairs), len(golds), len(gots)))]
            for a, b in pairs:
                for field in INSIDE.get(name, ()):
                    self.inside[f"{name}.{field}"].append(words(a.get(field)) == words(b.get(field)))

    def measures(self):
        made = {"kind": mean(self.kinds), "fields": mean([mean(values) for values in self.fields.values()])}
        for name, (hit, gold, got) in self.counts.items():
            made[name] = 2 * hit / (gold + got) if gold + got else 1.0
        return made


def show_misses(number, gold, got):
    print(f"== {number} {gold['kind']}" + ("" if gold["kind"] == got.get("kind") else f", read as {got.get('kind')}"))
    for field in FIELDS:
        score = field_score(field, gold, got)
        if score is not None and score < 1:
            print(f"   {field}: {value_of(gold, field)} | {value_of(got, field)}")
    for name, (_, text) in LISTS.items():
        golds, gots, pairs = list_pairs(name, gold, got)
        for sign, side, place in (("-", golds, 0), ("+", gots, 1)):
            used = [id(pair[place]) for pair in pairs]
            for each in side:
                if id(each) not in used:
                    print(f"   {name} {sign} {each[text]}")
        for a, b in pairs:
            for field in INSIDE.get(name, ()):
                if words(a.get(field)) != words(b.get(field)):
                    print(f"   {name}.{field} of {a[text]}: {a.get(field)} | {b.get(field)}")


def read_all(program, rows):
    with tempfile.TemporaryDirectory() as folder:
        texts = [str(HERE / f"{row['id']}.txt") for row in rows]
        subprocess.run([program, "read", "--json", "--out", folder, *texts], check=True, capture_output=True)
        return {row["id"]: json.loads((pathlib.Path(folder) / f"{row['id']}.json").read_text(encoding="utf-8")) for row in rows}


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("program")
    parser.add_argument("--gate", action="append", default=[], metavar="SET=LEAST")
    parser.add_argument("--misses", nargs="+", default=[], metavar="ID")
    asked = parser.parse_args()
    gates = GATES | {name: float(least) for name, least in (gate.split("=") for gate in asked.gate)}

    with open(HERE / "index.tsv", encoding="utf-8") as file:
        rows = list(csv.DictReader(file, delimiter="\t"))
    labels = {row["id"]: json.loads((HERE / f"{row['id']}.json").read_text(encoding="utf-8")) for row in rows}
    records = read_all(asked.program, rows)
    scores = collections.defaultdict(Score)
    for row in rows:
        scores[row["set"]].add(labels[row["id"]], records[row["id"]])
        if row["id"] in asked.misses:
            show_misses(row["id"], labels[row["id"]], records[row["id"]])

    sets = list(scores)
    print(f"{'':30}" + "".join(f"{name:>12}" for name in sets))
    print(f"{'notices':30}" + "".join(f"{len(scores[name].kinds):12}" for name in sets))
    for field in (*FIELDS, *sorted({field for name in sets for field in scores[name].inside})):
        values = [scores[name].fields.get(field) or scores[name].inside.get(field) for name in sets]
        print(f"  {field:28}" + "".join(f"{mean(v):12.3f}" if v else f"{'-':>12}" for v in values))
    passed = failed = 0
    for measure in ("kind", "fields", *LISTS):
        values = {name: scores[name].measures()[measure] for name in sets}
        least = {name: 1.0 if measure == "kind" else gates.get(name, 0.0) for name in sets}
        below = [name for name in sets if values[name] < least[name]]
        passed, failed = passed + len(sets) - len(below), failed + len(below)
        print(f"{measure:30}" + "".join(f"{values[name]:12.3f}" for name in sets)
              + "".join(f"   {name} is below {least[name]:.2f}" for name in below))
    print(f"{passed} passed, {failed} failed")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
