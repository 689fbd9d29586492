#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Huiyin authors
# SPDX-License-Identifier: Apache-2.0
"""Measures a small office that is served: serving_bench.py BUILD [--seconds N] [--times N], BUILD is build/release.

Answers over HTTP, each beside a server of Beast alone that gives the same answer byte for byte, in turns; each figure is
of the turn whose ratio is the median. And how soon the office is ready, and what it holds when idle. Writes the table
between the marks in docs/performance.md.
"""
import argparse
import contextlib
import pathlib
import socket
import subprocess
import tempfile

import page
import served

CLIENTS = 8


def raw_answer(port, ask):
    """The answer as it stands on the wire."""
    target, *fields = ask.split("\t")
    with socket.create_connection(("127.0.0.1", port)) as wire:
        lines = [f"GET {target} HTTP/1.1", f"host: 127.0.0.1:{port}", "accept-language: en", *fields]
        wire.sendall("\r\n".join([*lines, "", ""]).encode())
        said = b""
        while b"\r\n\r\n" not in said:
            said += wire.recv(65536)
        head, _, body = said.partition(b"\r\n\r\n")
        length = next((int(line[16:]) for line in head.split(b"\r\n") if line.startswith(b"content-length: ")), 0)
        while len(body) < length:
            body += wire.recv(65536)
    return head + b"\r\n\r\n" + body


@contextlib.contextmanager
def bare_server(program, answer, folder):
    """The port of a server that answers so."""
    file = folder / "answer"
    file.write_bytes(answer)
    process = subprocess.Popen([program, file], stdout=subprocess.PIPE, text=True)
    try:
        yield int(process.stdout.readline())
    finally:
        process.kill()
        process.wait()


def beside_bare(office, name, ask, arguments, aim):
    """The row of one answer."""
    runs = []
    with bare_server(arguments.build / "bench/bare_server", raw_answer(office.house.port, ask), office.folder) as port:
        for _ in range(arguments.times):
            own = office.load([ask], CLIENTS, arguments.seconds)
            bare = served.rate_of(office.load([ask], CLIENTS, arguments.seconds, port))
            runs.append((served.rate_of(own) / bare, served.rate_of(own), own["p99"], bare))
    ratio, rate, p99, bare = sorted(runs)[len(runs) // 2]
    return name, f"{rate:,.0f} a second, 99th {p99:.1f} ms", f"{ratio:.2f} × {bare:,.0f} of Beast alone{aim}"


def answers(office, arguments):
    client = office.signed_in("founder")
    unit = client.must("POST", served.API + "/organisations", {"parent": None, "kind": "unit", "name": "教育局"})
    path = f"{served.API}/organisations/{unit['id']}"
    known = served.ask_of(path, client) + f'\tif-none-match: "{unit["version"]}"'
    yield beside_bare(office, "`/readyz`, the answer kept", "/readyz", arguments, " (aim 0.7)")
    yield beside_bare(office, "`/healthz`", "/healthz", arguments, "")
    yield beside_bare(office, "a record that the client has (304), session and rights looked up anew", known, arguments, "")
    yield beside_bare(office, "a record, whole", served.ask_of(path, client), arguments, "")


def main():
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("build", type=lambda text: pathlib.Path(text).resolve())
    arguments.add_argument("--seconds", type=int, default=3)
    arguments.add_argument("--times", type=int, default=5)
    arguments = arguments.parse_args()
    about = page.circumstances()
    with tempfile.TemporaryDirectory() as folder:
        office = served.Served(arguments.build, pathlib.Path(folder)).founded()
        try:
            ready = office.starts()
            idle = office.resident_mib()
            rows = [*answers(office, arguments),
                    ("from start to ready", f"{ready:.0f} ms", "aim under 300 ms"),
                    ("memory when idle, just started", f"{idle:.0f} MiB", "aim under 60 MB"),
                    ("memory when idle, after all this", f"{office.resident_mib():.0f} MiB", "aim under 60 MB")]
        finally:
            office.house.kill()
    page.write("serving", f"{about}; {CLIENTS} connections", ("what", "figure", "beside"), rows)


main()
