#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Huiyin authors
# SPDX-License-Identifier: Apache-2.0
"""What is one of several has one name: data/terminal.toml and the browser's web/src/language must agree on it."""
import pathlib
import re
import sys
import tomllib

ROOT = pathlib.Path(__file__).resolve().parent.parent
# Schema of the contract: the group of the browser's words that says the same.
GROUPS = {"State": "state", "Step": "step", "Paper": "paper", "TaskState": "taskState", "TaskStep": "taskStep",
          "ReminderForm": "reminderForm", "ReminderState": "reminderState", "ReminderStep": "reminderStep", "Channel": "channel", "Prompted": "prompted", "Colour": "colour",
          "DeliveryOutcome": "deliveryOutcome", "Position": "position", "Judgement": "judgement", "Method": "method", "RuleChange": "ruleChange", "RuleFate": "ruleFate", "EffectKind": "effectKind", "Mark": "mark", "Role": "role", "AccountState": "accountState",
          "RecheckState": "recheckState", "RecheckStep": "recheckStep", "RecheckOutcome": "recheckOutcome", "Strata": "strata",
          "PlanState": "planState", "PlanStep": "planStep", "Reviewer": "reviewer", "ReviewersPreset": "reviewersPreset",
          "RemarkKind": "remarkKind", "Weight": "weight",
          "UseKind": "useKind", "UseState": "useState", "UseStep": "useStep", "Kinship": "kinship",
          "OrganisationKind": "organisationKind", "Departure": "departure", "NoticeKind": "kind",
          "PublicationKind": "kind", "ImportState": "importState", "LedgerMeaning": "meaning", "LeftOut.why": "leftOut",
          "KnownNumbers": "knownNumbers",
          "Trigger": "trigger", "LengthUnit": "lengthUnit", "Confidence": "confidence",
          "PublicationState": "publicationState", "PublicationStep": "publicationStep",
          "PublicationList": "publicationList"}
LANGUAGES = ("zh", "en")


def group(text, name):
    block = re.search(rf"^  {name}: \{{(.*?)\n?  ?\}},?$", text, re.MULTILINE | re.DOTALL)
    return dict(re.findall(r"(\w+): '([^']*)'", block[1])) if block else {}


def bare(word, value):
    """A step is shown with the word that the terminal takes for it."""
    return word.removesuffix(" " + value.replace("_", "-"))


def main():
    values = tomllib.loads((ROOT / "data/terminal.toml").read_text(encoding="utf-8"))["values"]
    faults, compared = [], 0
    for at, language in enumerate(LANGUAGES):
        text = "\n".join(path.read_text(encoding="utf-8") for path in sorted((ROOT / "web/src/language" / language).glob("*.ts")))
        for schema, name in GROUPS.items():
            shown = group(text, name)
            if not shown:
                faults.append(f"{language} has no words {name}")
            for value, words in values[schema].items():
                terminal = words[at] if at else bare(words[at], value)
                if at and schema.endswith("Step"):
                    continue  # in English the terminal's word is what one types
                compared += 1
                if shown.get(value, "").lower() != terminal.lower():
                    faults.append(f"{schema}.{value}: the terminal says {terminal}, {language} {shown.get(value)}")
    for fault in faults:
        print(f"words: {fault}", file=sys.stderr)
    print(f"words: {compared} compared, {len(faults)} faults")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
