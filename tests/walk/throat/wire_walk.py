# SPDX-FileCopyrightText: 2026 The Huiyin authors
# SPDX-License-Identifier: Apache-2.0
"""What comes over the wire that no good client sends: wire_walk.py PROGRAM [--mutations N] [--seconds N]
Requests that two servers would read differently are refused and the connection closed; mutated ones neither break nor
stop the server; slow clients are hung up on while honest ones are served; what is too big is cut off in time."""
import random
import socket
import statistics
import threading
import time

import office
import tally
import walk as walks

GET = b"GET /healthz HTTP/1.1\r\nHost: 127.0.0.1\r\n"
POST = b"POST /api/v1/session HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: application/json\r\n"
PERSON = POST.replace(b"session", b"persons")
TEN_GIB = 10 * 1024 ** 3

# Each is refused, and nothing behind it on the connection is read as a request.
HOSTILE = [POST + head + b"\r\n" + body for head, body in (
    (b"Transfer-Encoding: gzip\r\nContent-Length: 5\r\n", b"GET /"), (b"Transfer-Encoding: gzip\r\n", b"GET /"),
    (b"Transfer-Encoding: identity\r\nContent-Length: 2\r\n", b"{}"),
    (b"Transfer-Encoding: chunked, chunked\r\n", b"0\r\n\r\n"),
    (b"Transfer-Encoding: chunked\r\nTransfer-Encoding: chunked\r\n", b"0\r\n\r\n"),
    (b"Transfer-Encoding: chunked\r\nContent-Length: 2\r\n", b"0\r\n\r\n"),
    (b"Content-Length: 2\r\nTransfer-Encoding: chunked\r\n", b"0\r\n\r\n"),
    (b"Content-Length: 2, 2\r\n", b"{}"), (b"Content-Length: 2\r\nContent-Length: 2\r\n", b"{}"),
    (b"Content-Length: 2\r\nContent-Length: 3\r\n", b"{}"), (b"Content-Length: +2\r\n", b"{}"),
    (b"Content-Length: 0x2\r\n", b"{}"), (b"Content-Length : 2\r\n", b"{}"), (b"Content-Length: -1\r\n", b""),
    (b"X-A: b\r\n folded\r\nContent-Length: 2\r\n", b"{}"), (b"X-A: b\nContent-Length: 2\r\n", b"{}"),
    (b"X-A: \0\r\nContent-Length: 2\r\n", b"{}"), (b"Host: 127.0.0.1\r\nContent-Length: 2\r\n", b"{}"),
    (b"Transfer-Encoding: chunked\r\n", b"2;a\n\r\n{}\r\n0\r\n\r\n"),
    (b"Transfer-Encoding: chunked\r\n", b"ffffffffffffffff1\r\n{}"))]
HOSTILE += [
    b"GET /healthz HTTP/1.1\r\n\r\n", b"GET /healthz HTTP/1.1\r\nHost: evil.example\r\n\r\n",
    b"GET http://127.0.0.1/healthz HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n", b"TRACE / HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n",
    b"CONNECT 127.0.0.1:80 HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n",
    b"GET /%2e%2e/healthz HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n", b"GET /healthz%00 HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n",
    b"GET /a%2fb HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n", b"GET /healthz HTTP/2.0\r\nHost: 127.0.0.1\r\n\r\n",
    GET + b"X: " + b"a" * 9000 + b"\r\n\r\n", GET + b"X: a\r\n" * 70 + b"\r\n",
    b"GET /" + b"a" * 3000 + b" HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n",
    POST.replace(b"HTTP/1.1", b"HTTP/1.0") + b"Content-Length: 2\r\n\r\n{}"]


def exchange(port, sent, seconds=10, finish=True):
    """All that comes back until the server closes; None when it does not close in time."""
    with socket.create_connection(("127.0.0.1", port), timeout=seconds) as line:
        try:
            line.sendall(sent)
            if finish:
                line.shutdown(socket.SHUT_WR)
            back = b""
            while piece := line.recv(65536):
                back += piece
            return back
        except socket.timeout:
            return None
        except OSError:
            return b""


def status_of(back):
    return int(back[9:12]) if back and back.startswith(b"HTTP/1.1 ") and back[9:12].isdigit() else 0


def resident(house):
    """MiB of memory the server holds."""
    with open(f"/proc/{house.process.pid}/status", encoding="utf-8") as file:
        return next(int(line.split()[1]) for line in file if line.startswith("VmRSS")) / 1024


def walk_hostile(world, counted):
    for sent in HOSTILE:
        back = exchange(world.house.port, sent + GET + b"\r\n", finish=False)
        counted.check(back is not None, f"{sent[:150]}: the connection stays open", "hostile")
        counted.check(back is None or not back or 400 <= status_of(back) < 600, f"{sent[:150]}: {back}", "hostile")
        counted.check(not back or back.count(b"HTTP/1.1 ") == 1, f"{sent[:150]}: read as two requests", "hostile")


def mutated(sent, chance):
    made = bytearray(sent)
    for _ in range(chance.choice((1, 1, 1, 2, 4))):
        place = chance.randrange(len(made))
        kind = chance.randrange(6)
        if kind == 0:
            made[place] ^= 1 << chance.randrange(8)
        elif kind == 1:
            del made[place:place + chance.randrange(1, 8)]
        elif kind == 2:
            made[place:place] = chance.choice((b"\r\n", b"\n", b"\0", b": ", b"chunked", b"%00", b"\xff" * 9, b" "))
        elif kind == 3:
            lines = bytes(made).split(b"\r\n")
            lines.insert(chance.randrange(len(lines)), chance.choice(lines))
            made = bytearray(b"\r\n".join(lines))
        elif kind == 4:
            made[place:place] = str(chance.choice((0, 1, 2 ** 31, 2 ** 63, 2 ** 64, -1))).encode()
        else:
            made = made[:place] or made
        if not made:
            return bytes(sent)
    return bytes(made)


def walk_mutations(world, mutations, counted):
    """Mutated requests of one who is signed in; the bodies ask for nothing that could be done."""
    session = world.subjects["clerk"]["session"]
    known = (f"Cookie: __Host-huiyin={session['cookie']}\r\nX-Huiyin-Guard: {session['guard']}\r\n"
             "Sec-Fetch-Site: same-origin\r\nIdempotency-Key: a\r\n").encode()
    seeds = [GET + known + b"\r\n",
             b"GET /api/v1/items?limit=2&state=closed HTTP/1.1\r\nHost: 127.0.0.1\r\n" + known + b"\r\n",
             PERSON + known + b'Content-Length: 11\r\n\r\n{"name":""}',
             PERSON + known + b'Transfer-Encoding: chunked\r\n\r\nb\r\n{"name":""}\r\n0\r\n\r\n',
             POST.replace(b"session", b"items/export?state=closed") + known + b"Content-Length: 0\r\n\r\n"]
    before, statuses = resident(world.house), {}

    def send(first):
        chance = random.Random(first)
        for _ in range(mutations // 4):
            sent = mutated(chance.choice(seeds), chance)
            back = exchange(world.house.port, sent)
            status = status_of(back) if back is not None else -1
            statuses[status] = statuses.get(status, 0) + 1
            sound = status != -1 and (status < 500 or status in (501, 503, 505))
            counted.check(sound, f"{sent}: {back}", f"a {status}")
    tally.in_threads([lambda first=first: send(first) for first in range(4)])
    print(f"mutated requests: {dict(sorted(statuses.items()))}")
    counted.check(world.house.process.poll() is None, "the server is gone")
    grown = resident(world.house) - before
    counted.check(grown < 20, f"mutated requests cost {grown:.0f} MiB")


def crawl(port, kind, until, closed):
    """One slow client: a byte of the head, of the body or of the answer each half second."""
    began = time.monotonic()
    with socket.create_connection(("127.0.0.1", port), timeout=1) as line:
        if kind == "body":
            line.sendall(POST + b"Content-Length: 100000\r\n\r\n")
        if kind == "answer":
            line.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 1024)
        try:
            while time.monotonic() < until:
                line.sendall(b"X" if kind != "answer" else GET + b"\r\n")
                if kind == "answer":
                    line.recv(1)
                time.sleep(0.5)
        except OSError:
            closed.append((kind, time.monotonic() - began))


def walk_slow(world, seconds, counted):
    """Fifty crawl while one is honest."""
    closed, until = [], time.monotonic() + seconds
    crawlers = [threading.Thread(target=crawl, args=(world.house.port, kind, until, closed), daemon=True)
                for kind in ("head", "body", "answer") for _ in range(16)]
    for each in crawlers:
        each.start()
    client, times = world.client("clerk"), []
    while time.monotonic() < until:
        began = time.monotonic()
        counted.equal(client.get(f"{office.API}/items", limit=20).status, 200, "an honest client among slow ones")
        times.append(time.monotonic() - began)
        time.sleep(0.02)
    for each in crawlers:
        each.join(timeout=30)
    worst = statistics.quantiles(times, n=100)[98]
    counted.check(worst < 0.5, f"p99 of the honest is {worst * 1000:.0f} ms")
    heads = [after for kind, after in closed if kind == "head"]
    if seconds >= 15:
        counted.check(len(heads) == 16 and max(heads) < 60, f"slow heads hung up on: {len(heads)} of 16")
    if seconds >= 60:
        counted.check(len([1 for kind, _ in closed if kind == "body"]) == 16, "slow bodies are hung up on")
    hung_up = sorted({round(after) for _, after in closed})
    print(f"honest p99 {worst * 1000:.0f} ms, slow ones hung up on after {hung_up} s")


def upload(world, line, head):
    session, item = world.subjects["school"]["session"], world.id("item_of_school_in_progress")
    line.sendall(f"POST /api/v1/items/{item}/attachments?name=a.txt HTTP/1.1\r\nHost: 127.0.0.1\r\n{head}\r\n"
                 f"Content-Type: application/octet-stream\r\nCookie: __Host-huiyin={session['cookie']}\r\n"
                 f"X-Huiyin-Guard: {session['guard']}\r\nSec-Fetch-Site: same-origin\r\n\r\n".encode())


def flood(world, head, piece, most, ended):
    """Sends pieces until the server has had enough; how much it took."""
    sent, back = 0, b""
    with socket.create_connection(("127.0.0.1", world.house.port), timeout=20) as line:
        try:
            upload(world, line, head)
            while sent < most:
                line.sendall(piece)
                sent += len(piece)
        except OSError:
            pass
        try:
            back = line.recv(65536)
        except OSError:
            pass
    ended.append((sent, status_of(back)))


def walk_big(world, counted):
    before, ended = resident(world.house), []
    with socket.create_connection(("127.0.0.1", world.house.port), timeout=10) as line:
        upload(world, line, f"Content-Length: {TEN_GIB}")
        counted.equal(status_of(line.recv(65536)), 413, "10 GiB are refused before they are sent")
    piece = b"10000\r\n" + b"a" * 65536 + b"\r\n"
    limit = 400 * 1024 ** 2
    tally.in_threads([lambda: flood(world, "Transfer-Encoding: chunked", piece, limit, ended)] * 4)
    for sent, status in ended:
        counted.check(sent < limit and status in (0, 413), f"an endless body: {sent} bytes taken, {status}")
    grown = resident(world.house) - before
    counted.check(grown < 64, f"endless bodies cost {grown:.0f} MiB")
    counted.equal(world.as_subject("clerk").get("/healthz").status, 200, "health after it all")
    taken = [sent // 1024 ** 2 for sent, _ in ended]
    print(f"endless bodies were cut off after {taken} MiB, {grown:.0f} MiB more held")


def main():
    counted = tally.Tally()
    with walks.Walk(__doc__, mutations=10000, seconds=20) as walk:
        world = walk.world()
        mutations = 1000000 if walk.options.long else walk.options.mutations
        seconds = 1800 if walk.options.long else walk.options.seconds
        counted.part("hostile", walk_hostile, world, counted)
        counted.part("mutations", walk_mutations, world, mutations, counted)
        counted.part("slow clients", walk_slow, world, seconds, counted)
        counted.part("big bodies", walk_big, world, counted)
        counted.equal(world.client("clerk").get(office.API + "/session").status, 200, "the server after it all")
    counted.end()


if __name__ == "__main__":
    main()
