#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Huiyin authors
# SPDX-License-Identifier: Apache-2.0
"""Counts the deadlines of tests/cases/deadlines a second time, from the data files alone and by another way than
src/deadlines: every day from 2000 to 2060 has its place in one list, and working days are a list of places in it.

    second_implementation.py            compare every case; "N passed, M failed"
"""
import bisect
import calendar
import csv
import datetime
import hashlib
import pathlib
import sys

ROOT = pathlib.Path(__file__).resolve().parent.parent.parent
CASES = ROOT / "tests/cases/deadlines"
FIRST = datetime.date(2000, 1, 1)
DAYS = [FIRST + datetime.timedelta(days) for days in range((datetime.date(2061, 1, 1) - FIRST).days)]


def table(path, delimiter=","):
    lines = [line for line in path.read_text(encoding="utf-8").splitlines() if line and not line.startswith("#")]
    return list(csv.DictReader(lines, delimiter=delimiter, quoting=csv.QUOTE_NONE))


def day(text):
    return datetime.date.fromisoformat(text)


class WorkingDays:
    """Which days are worked, and how sure that is."""

    def __init__(self, folder):
        self.official = {int(row["year"]) for row in table(folder / "years.csv") if row["state"] == "official"}
        worked = {each: each.isoweekday() <= 5 for each in DAYS}
        for path in folder.glob("[0-9]*.csv"):
            for row in table(path):
                for place in range(self.place(day(row["first"])), self.place(day(row["last"])) + 1):
                    worked[DAYS[place]] = row["kind"] == "work"
        self.worked = worked
        self.list = [each for each in DAYS if worked[each]]

    @staticmethod
    def place(of):
        return (of - FIRST).days

    def nth(self, start, count):
        """The count-th working day after start; before it, where count is below zero."""
        if count > 0:
            return self.list[bisect.bisect_right(self.list, start) + count - 1]
        return self.list[bisect.bisect_left(self.list, start) + count]

    def nearest(self, of, forward):
        return self.list[bisect.bisect_left(self.list, of)] if forward else self.list[bisect.bisect_right(self.list, of) - 1]

    def open_year(self, of):
        """The year whose notice may still say something else of this day, if any."""
        if of.year not in self.official:
            return of.year
        if (of.month, of.day) >= (12, 25) and of.year + 1 not in self.official:
            return of.year + 1
        return None

    def first_open(self, asked):
        return next((year for year in map(self.open_year, asked) if year), None)


def between(start, end):
    """The days that a count goes through, from the one beside start to end, in the order it meets them."""
    step = 1 if end >= start else -1
    return [start + datetime.timedelta(step * far) for far in range(1, abs((end - start).days) + 1)]


def plus_months(start, months):
    year, month = divmod(start.year * 12 + start.month - 1 + months, 12)
    return datetime.date(year, month + 1, min(start.day, calendar.monthrange(year, month + 1)[1]))


def due(rule, trigger, working):
    """The due day, and the first year on the way that may still move it."""
    forward = rule["direction"] == "after"
    count = int(rule["length"]) * (1 if forward else -1)
    if rule["unit"] == "working_day":
        end = working.nth(trigger, count)
        return end, working.first_open(between(trigger, end))
    unrolled = (plus_months(trigger, count) if rule["unit"] == "month" else
                trigger + datetime.timedelta(count * {"day": 1, "week": 7}[rule["unit"]]))
    if rule["end_on_rest_day"] == "keep":
        return unrolled, None
    end = working.nearest(unrolled, forward)
    return end, working.first_open([unrolled] + between(unrolled, end))


def in_force(rule, on):
    return (not rule["valid_from"] or day(rule["valid_from"]) <= on) and (not rule["valid_to"] or on <= day(rule["valid_to"]))


def rule_sets(faults):
    sets = {}
    for folder in (ROOT / "data/clocks", CASES / "clocks"):
        for row in table(folder / "sets.csv"):
            path = folder / f"{row['id']}.csv"
            if hashlib.sha256(path.read_bytes()).hexdigest()[:16] != row["digest"]:
                faults.append(f"{path.relative_to(ROOT)} is not what sets.csv says")
            sets[row["id"]] = table(path)
    return sets


def counted(case, sets, working):
    rules = [each for each in sets[case["set"]] if each["id"] == case["rule"] and in_force(each, day(case["trigger"]))]
    if not rules:
        return ["-", "none", "-"]
    end, year = due(rules[0], day(case["trigger"]), working)
    return [end.isoformat(), "provisional" if year else "official", str(year or "-")]


def main():
    faults, passed = [], 0
    sets, working = rule_sets(faults), WorkingDays(ROOT / "data/calendar")
    for path in sorted(CASES.glob("*.tsv")):
        for case in table(path, "\t"):
            found, wanted = counted(case, sets, working), [case["due"], case["state"], case["open"]]
            if found == wanted:
                passed += 1
            else:
                faults.append(f"{path.name}: {case['name']}: {case['rule']} from {case['trigger']}: {found}, expected {wanted}")
    print("\n".join([*faults, f"{passed} passed, {len(faults)} failed"]))
    return bool(faults)


if __name__ == "__main__":
    sys.exit(main())
