# SPDX-FileCopyrightText: 2026 The Huiyin authors
# SPDX-License-Identifier: Apache-2.0
"""One client of the API: keeps its connection, carries its session, and waits when it is asked to."""
import http.client
import json
import socket
import time
import urllib.parse
import uuid

IDLE = 20  # seconds after which the server may have hung up
LONGEST_WAIT = 180  # seconds, for one answer that is not 429
LOST = (http.client.HTTPException, OSError)


class Answer:
    def __init__(self, response):
        self.status = response.status
        self.headers = {name.lower(): value for name, value in response.getheaders()}
        self.body = response.read()

    @property
    def json(self):
        return json.loads(self.body) if self.body else None

    @property
    def ok(self):
        return 200 <= self.status < 300

    @property
    def code(self):
        """The code of a refusal, or nothing."""
        kind = self.headers.get("content-type", "")
        return self.json.get("code", "") if kind.startswith("application/problem+json") else ""

    def __repr__(self):
        return f"{self.status} {self.code or self.body[:200].decode('utf-8', 'replace')}"


class Refused(AssertionError):
    """An answer that the walk did not reckon with."""


class NoDelay(http.client.HTTPConnection):
    def connect(self):
        super().connect()
        self.sock.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)


def path_of(path, query=None):
    asked = {name: value for name, value in (query or {}).items() if value is not None}
    return path + ("?" + urllib.parse.urlencode(asked) if asked else "")


class Client:
    """Not for two threads at once. patient: waits when told 429, and asks a GET again when the connection was lost."""

    def __init__(self, port, session=None, patient=True, timeout=60):
        self.port, self.session, self.patient, self.timeout = port, session or {}, patient, timeout
        self.connection, self.used = None, 0.0

    def twin(self, **more):
        return Client(self.port, self.session, **{"patient": self.patient, **more})

    def ask(self, verb, path, body=None, version=None, key=None, query=None):
        """body: JSON, or bytes as they are. version: of the record that is changed, sent as If-Match."""
        headers = {"Accept-Language": "en"}
        if isinstance(body, bytes):
            headers["Content-Type"] = "application/octet-stream"
        elif body is not None:
            headers["Content-Type"] = "application/json"
            body = json.dumps(body, ensure_ascii=False).encode()
        if version is not None:
            headers["If-Match"] = f'"{version}"'
        if key:
            headers["Idempotency-Key"] = key
        if "cookie" in self.session:
            headers["Cookie"] = f"__Host-huiyin={self.session['cookie']}"
        if verb not in ("GET", "HEAD"):
            headers["Sec-Fetch-Site"] = "same-origin"
            if "guard" in self.session:
                headers["X-Huiyin-Guard"] = self.session["guard"]
        return self.send(verb, path_of(path, query), body, headers)

    def send(self, verb, target, body, headers):
        waited = 0.0
        for attempt in range(1000):
            if time.monotonic() - self.used > IDLE:
                self.close()
            try:
                answer = self.once(verb, target, body, headers)
            except LOST:
                self.close()
                if not self.patient or verb != "GET" or attempt > 2:
                    raise
                continue
            if answer.status != 429 or not self.patient:
                return answer
            pause = min(60.0, float(answer.headers.get("retry-after", 1)))
            waited += pause
            if waited > LONGEST_WAIT:
                break
            time.sleep(pause)
        raise Refused(f"{verb} {target}: told to wait for ever ({answer})")

    def once(self, verb, target, body, headers):
        if self.connection is None:
            self.connection = NoDelay("127.0.0.1", self.port, timeout=self.timeout)
        self.connection.request(verb, target, body, headers)
        answer = Answer(self.connection.getresponse())
        self.used = time.monotonic()
        return answer

    def close(self):
        if self.connection is not None:
            self.connection.close()
            self.connection = None

    def get(self, path, **query):
        return self.ask("GET", path, query=query)

    def post(self, path, body=None, version=None, key=None, query=None):
        return self.ask("POST", path, body, version, key, query)

    def must(self, verb, path, body=None, version=None, query=None):
        """The JSON of an answer that has to be good; each change is sent under a key of its own."""
        key = str(uuid.uuid4()) if verb == "POST" else None
        answer = self.ask(verb, path, body, version, key, query)
        if not answer.ok:
            raise Refused(f"{verb} {path} {body}: {answer}")
        return answer.json

    def sign_in(self, login, password):
        answer = self.post("/api/v1/session", {"login": login, "password": password})
        if answer.status != 201:
            raise Refused(f"{login} cannot sign in: {answer}")
        cookie = answer.headers["set-cookie"].split(";")[0].partition("=")[2]
        self.session = {"cookie": cookie, "guard": answer.json["guard"]}
        return answer.json

    def pages(self, path, limit=200, **query):
        """Every row of a list."""
        while True:
            page = self.must("GET", path, query={**query, "limit": limit})
            yield from page["rows"]
            if page["next"] is None:
                return
            query["after"] = page["next"]

    def history(self, kind, record):
        return list(self.pages(f"/api/v1/{kind}s/{record}/history"))
