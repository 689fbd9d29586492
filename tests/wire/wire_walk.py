# SPDX-FileCopyrightText: 2026 The Huiyin authors
# SPDX-License-Identifier: Apache-2.0
"""The server as hostile, slow and greedy clients meet it: wire_walk.py HTTP_FIXTURE. All traffic stays on loopback."""
import contextlib
import json
import os
import pathlib
import random
import socket
import ssl
import subprocess
import sys
import tempfile
import threading
import time
import traceback

GOOD = b"POST /api/v1/echo HTTP/1.1\r\nHost: localhost\r\nContent-Length: 5\r\n\r\nhello"


def post(fields, version="HTTP/1.1", target="/api/v1/echo", verb="POST", host="Host: localhost\r\n"):
    return f"{verb} {target} {version}\r\n{host}{fields}\r\nhello".encode("latin-1")


HOSTILE = [  # each would be read in two ways by two servers, or is none of ours
    post("Transfer-Encoding: gzip\r\nContent-Length: 5\r\n"),
    post("Transfer-Encoding: gzip\r\n"),
    post("Transfer-Encoding: identity\r\nContent-Length: 5\r\n"),
    post("Transfer-Encoding: chunked, chunked\r\n"),
    post("Transfer-Encoding: chunked\r\n", version="HTTP/1.0"),
    post("Content-Length: 5, 5\r\n"),
    post("Content-Length: 5\r\nContent-Length: 5\r\n"),
    post("Content-Length: 5\r\nContent-Length: 6\r\n"),
    post("Content-Length: 5\r\nTransfer-Encoding: chunked\r\n"),
    post("Transfer-Encoding: chunked\r\nContent-Length: 5\r\n"),
    post("Content-Length: +5\r\n"),
    post("Content-Length : 5\r\n"),
    post("X: a\r\n b\r\nContent-Length: 5\r\n"),
    post("Content-Length: 5\r\n", host="Host: localhost\r\nHost: localhost\r\n"),
    post("Content-Length: 5\r\n", host=""),
    post("Content-Length: 5\r\n", host="Host: elsewhere.example\r\n"),
    post("Content-Length: 5\r\n", target="http://localhost/api/v1/echo"),
    post("", verb="TRACE"),
    post("", verb="CONNECT", target="localhost:80"),
    post("Content-Length: 5\r\n", target="/api/%2e%2e/v1/echo"),
    post("Content-Length: 5\r\n", target="/api/v1/echo%00"),
    b"POST /api/v1/echo HTTP/1.1\nHost: localhost\nContent-Length: 5\n\nhello",
    post("X: a\0b\r\nContent-Length: 5\r\n"),
    b"POST /api/v1/echo HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\n\r\n5;\nhello\r\n0\r\n\r\n",
    b"POST /api/v1/echo HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\n\r\nfffffffffffffffff\r\nhello",
    b"POST /api/v1/echo HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\n\r\n0x5\r\nhello\r\n0\r\n\r\n",
]


class Proofs:
    def __init__(self):
        self.passed = self.failed = 0

    def expect(self, name, holds, told=""):
        if holds:
            self.passed += 1
        else:
            self.failed += 1
            print(f"FAILED  {name} {told}")


def ask(port, request, seconds=10, address="127.0.0.1"):
    """All that is answered until the other side closes, or is silent for half a second after an answer."""
    with socket.create_connection((address, port), timeout=seconds) as wire:
        try:
            wire.sendall(request)
            got = wire.recv(65536)
            wire.settimeout(0.5)
            while got and (more := wire.recv(65536)):
                got += more
            return got
        except TimeoutError:
            return got if "got" in locals() else None
        except ConnectionError:
            return b""


def status_of(answer):
    return int(answer[9:12]) if answer and answer.startswith(b"HTTP/1.1 ") else 0


def hostile_framings(port, proofs):
    proofs.expect("an honest request", status_of(ask(port, GOOD)) == 200)
    for request in HOSTILE:
        answer = ask(port, request)
        proofs.expect("a hostile framing", answer is not None and status_of(answer) in (400, 404, 405, 421),
                      f"{request[:120]!r} -> {answer and answer[:80]!r}")
        proofs.expect("one answer at most", answer is not None and answer.count(b"HTTP/1.1 ") <= 1, f"{request[:120]!r}")


def mutate(dice):
    request = bytearray(dice.choice(HOSTILE + [GOOD]))
    for _ in range(dice.randint(1, 6)):
        at = dice.randrange(len(request))
        match dice.randrange(5):
            case 0:
                request[at] = dice.randrange(256)
            case 1:
                del request[at : at + dice.randint(1, 8)]
            case 2:
                request[at:at] = dice.choice([b"\r\n", b"\n", b"\0", b" ", b"chunked", b"0\r\n\r\n", b"Content-Length: 3\r\n"])
            case 3:
                other = dice.choice(HOSTILE)
                request[at:] = other[dice.randrange(len(other)) :]
            case 4:
                request[at:at] = request[: dice.randrange(len(request))]
        if not request:
            request = bytearray(b"\r\n")
    return bytes(request[:65536])


def mutations(port, proofs, count):
    """No crash, no 5xx, and each connection is answered or given up on; half the wire is closed so that none waits."""
    dice = random.Random(20261125)
    bad = []
    for number in range(count):
        request = mutate(dice)
        try:
            with socket.create_connection(("127.0.0.1", port), timeout=15) as wire:
                wire.sendall(request)
                with contextlib.suppress(OSError):  # hung up on before it was said that nothing follows
                    wire.shutdown(socket.SHUT_WR)
                got = b""
                while more := wire.recv(65536):
                    got += more
        except TimeoutError:
            bad.append((number, "hang", request))
        except ConnectionError:
            continue
        else:
            if b"HTTP/1.1 5" in got:
                bad.append((number, "5xx", request))
    proofs.expect(f"{count} mutated requests", not bad, f"{bad[:3]!r}")


def large_bodies(port, proofs):
    began = time.monotonic()
    answer = ask(port, b"POST /api/v1/echo HTTP/1.1\r\nHost: localhost\r\nContent-Length: 10737418240\r\n\r\n")
    proofs.expect("10 GiB are refused before they come", status_of(answer) == 413 and time.monotonic() - began < 2)
    with socket.create_connection(("127.0.0.1", port), timeout=30) as wire:
        wire.sendall(b"POST /api/v1/echo HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\n\r\n")
        piece, sent, got = b"10000\r\n" + b"a" * 65536 + b"\r\n", 0, b""
        try:
            while sent < 64 * 1024 * 1024:
                wire.sendall(piece)
                sent += len(piece)
        except ConnectionError:
            pass
        try:
            got = wire.recv(65536)
        except ConnectionError:
            pass
    proofs.expect("an endless body is cut at the limit", sent < 64 * 1024 * 1024, f"{sent} bytes were taken, {got[:60]!r}")


def honest(port, stop, seconds):
    while not stop.is_set():
        began = time.monotonic()
        try:
            served = status_of(ask_once(port)) == 200
        except OSError:
            served = False
        seconds.append(time.monotonic() - began if served else 1e9)
        time.sleep(0.01)


def ask_once(port):
    with socket.create_connection(("127.0.0.1", port), timeout=20, source_address=("127.0.0.200", 0)) as wire:
        wire.sendall(GOOD.replace(b"\r\n\r\n", b"\r\nConnection: close\r\n\r\n", 1))
        got = b""
        while more := wire.recv(65536):
            got += more
        return got


def sockets_of(process):
    count = 0
    for name in os.listdir(f"/proc/{process}/fd"):
        with contextlib.suppress(FileNotFoundError):  # closed meanwhile
            count += os.readlink(f"/proc/{process}/fd/{name}").startswith("socket:")
    return count


SLOW = (b"GET / HTTP/1.1\r\nHost: lo",
        b"POST /api/v1/echo HTTP/1.1\r\nHost: localhost\r\nContent-Length: 100000\r\n\r\nabc",
        b"GET /api/v1/download/50000000 HTTP/1.1\r\nHost: localhost\r\n\r\n")


def arrive(port, count):
    """So many clients from a hundred addresses, each of them served once; that many are taken in at the server's pace."""
    wires = []
    for number in range(count):
        wire = socket.socket()
        wire.settimeout(60)
        wire.bind((f"127.0.1.{number % 100 + 1}", 0))
        wire.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 2048)
        wire.connect(("127.0.0.1", port))
        wire.sendall(GOOD)
        wires.append(wire)
    return wires, sum(status_of(wire.recv(2048)) == 200 for wire in wires)


def slow_clients(process, ports, proofs, count):
    """Slow heads, slow bodies and slow readers, while honest clients are served at once."""
    before, stop, seconds = sockets_of(process), threading.Event(), []
    watch = threading.Thread(target=honest, args=(ports["public"], stop, seconds))
    watch.start()
    try:
        wires, served = arrive(ports["staff"], count)
        began, most = time.monotonic(), 0
        for number, wire in enumerate(wires):
            wire.sendall(SLOW[number % len(SLOW)])
        while time.monotonic() - began < 60:
            now = sockets_of(process)
            most = max(most, now)
            if most > before + count // 2 and now <= before + 3:  # the honest ones come and go
                break
            time.sleep(0.2)
        left, took = sockets_of(process) - before, time.monotonic() - began
    finally:
        stop.set()
        watch.join()
    for wire in wires:
        wire.close()
    seconds.sort()
    p99 = seconds[int(len(seconds) * 0.99)] if seconds else 1e9
    print(f"slow: {most - before} connections, {left} left after {took:.1f} s; honest: {len(seconds)}, p99 {p99 * 1000:.1f} ms")
    proofs.expect("slow clients are let in", served == count, f"{served}")
    proofs.expect("slow clients are held at all", most - before > count * 0.9, f"{most - before}")
    proofs.expect("slow clients are closed within a minute", left <= 3, f"{left} are still open")
    proofs.expect("honest clients are served meanwhile", p99 < 0.5, f"p99 {p99:.3f} s")


def secure(port, proofs):
    unchecked = ssl.create_default_context()
    unchecked.check_hostname, unchecked.verify_mode = False, ssl.CERT_NONE
    with socket.create_connection(("127.0.0.1", port), timeout=10) as plain:
        with unchecked.wrap_socket(plain, server_hostname="localhost") as wire:
            wire.sendall(GOOD)
            proofs.expect("TLS is spoken", status_of(wire.recv(65536)) == 200)
            proofs.expect("no old TLS", wire.version() in ("TLSv1.2", "TLSv1.3"))
    proofs.expect("plain text gets nothing on the TLS listener", status_of(ask(port, GOOD)) == 0)


def main():
    fixture, reach = sys.argv[1], sys.argv[2] if len(sys.argv) > 2 else "full"
    proofs = Proofs()
    with tempfile.TemporaryDirectory() as folder:
        process = subprocess.Popen([fixture, folder], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
        try:
            ports = json.loads(process.stdout.readline())
            count = 100_000 if reach == "long" else 10_000
            for name, step in (("framings", lambda: hostile_framings(ports["staff"], proofs)),
                               ("mutations", lambda: mutations(ports["staff"], proofs, count)),
                               ("large bodies", lambda: large_bodies(ports["staff"], proofs)),
                               ("TLS", lambda: secure(ports["secure"], proofs)),
                               ("slow clients", lambda: slow_clients(process.pid, ports, proofs, 1000))):
                began = time.monotonic()
                try:
                    step()
                except OSError:
                    proofs.expect(name, False, traceback.format_exc())
                print(f"{name}: {time.monotonic() - began:.1f} s", flush=True)
            proofs.expect("it is still there", status_of(ask(ports["staff"], GOOD)) == 200)
            rss = int(pathlib.Path(f"/proc/{process.pid}/statm").read_text().split()[1]) * 4
            print(f"memory at the end: {rss} KiB")
            process.stdin.close()
            proofs.expect("it stops in order", process.wait(timeout=30) == 0)
        finally:
            process.kill()
    print(f"{proofs.passed} passed, {proofs.failed} failed")
    return proofs.failed > 0


sys.exit(main())
