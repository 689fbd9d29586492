#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Huiyin authors
# SPDX-License-Identifier: Apache-2.0
"""The manual page of huiyin, made of the pages of its --help, so that neither says what the other does not:
make_manual.py zh|en DAY > huiyin.1"""
import pathlib
import sys
import tomllib

ROOT = pathlib.Path(__file__).resolve().parent.parent
COMMANDS = ("setup", "init", "serve", "status", "demo", "config", "backup", "restore", "move", "journal", "audit", "read", "login",
            "completion")
WORDS = {"zh": ("名称", "巡察整改管理", "总览"), "en": ("NAME", "inspections seen through", "OVERVIEW")}


def escaped(text):
    lines = text.replace("\\", "\\e").replace("-", "\\-").strip("\n").split("\n")
    return "\n".join("\\&" + line if line.startswith((".", "'")) else line for line in lines)


def main():
    language, day = sys.argv[1:]
    name, summary, overview = WORDS[language]
    with open(ROOT / f"data/messages.{language}.toml", "rb") as file:
        pages = tomllib.load(file)["help"]
    print(f'.TH HUIYIN 1 {day} Huiyin\n.SH {name}\nhuiyin \\- {summary}')
    for title, key in ((overview, "program"), *((f"huiyin {command}", command) for command in COMMANDS)):
        print(f'.SH "{title}"\n.nf\n{escaped(pages[key])}\n.fi')


main()
