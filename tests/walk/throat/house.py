# SPDX-FileCopyrightText: 2026 The Huiyin authors
# SPDX-License-Identifier: Apache-2.0
"""Where an office lives: its folder, its database on either engine, and the server process over it."""
import contextlib
import json
import os
import pathlib
import pwd
import re
import shutil
import signal
import sqlite3
import subprocess
import tempfile
import threading
import time
import uuid

SERVE_SECONDS = 30


class Broken(AssertionError):
    """The program did not do what every walk needs."""


class Cluster:
    """A PostgreSQL of our own in a temporary folder, on a Unix socket only."""

    def __init__(self):
        programs = sorted(pathlib.Path("/usr/lib/postgresql").glob("*/bin"))
        if not programs:
            raise Broken("no PostgreSQL is installed")
        self.programs = programs[-1]
        self.folder = pathlib.Path(tempfile.mkdtemp(prefix="huiyin-pg-"))
        self.user = "postgres" if os.getuid() == 0 else pwd.getpwuid(os.getuid()).pw_name
        if os.getuid() == 0:
            shutil.chown(self.folder, "postgres")
        self.run("initdb", "--pgdata", self.folder / "data", "--encoding=UTF8", "--locale=C", "--auth=trust")
        self.run("pg_ctl", "--pgdata", self.folder / "data", "--wait", "--log", self.folder / "log", "--options",
                 f"-c listen_addresses='' -c unix_socket_directories={self.folder} -c max_connections=200", "start")

    def run(self, program, *arguments):
        as_user = ["runuser", "-u", self.user, "--"] if os.getuid() == 0 else []
        done = subprocess.run([*as_user, self.programs / program, *map(str, arguments)], cwd="/",
                              stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True, check=False)
        if done.returncode != 0:
            raise Broken(f"{program}: {done.stderr}")

    def create(self, like=None):
        """The name of a new database, a copy of another one if one is given."""
        name = "walk_" + uuid.uuid4().hex
        self.run("createdb", "-h", self.folder, "-U", self.user, "-T", like or "template0", name)
        return name

    def connection(self, name):
        return f"host={self.folder} user={self.user} dbname={name}"

    def stop(self):
        self.run("pg_ctl", "--pgdata", self.folder / "data", "--mode", "immediate", "stop")
        shutil.rmtree(self.folder, ignore_errors=True)


class House:
    """One office. Made stopped; serve() starts it. cluster and database: only on PostgreSQL."""

    def __init__(self, program, folder, cluster=None, database=None):
        self.program, self.folder = program, pathlib.Path(folder)
        self.cluster, self.database = cluster, database
        self.process, self.port, self.public_port, self.said = None, 0, 0, b""

    @property
    def engine(self):
        return "postgresql" if self.cluster else "sqlite"

    @property
    def file(self):
        return self.folder / "huiyin.db"

    def where(self):
        database = ["--database", "postgresql:" + self.cluster.connection(self.database)] if self.cluster else []
        return ["--data", str(self.folder), *database]

    def command(self, *arguments, where=True, timeout=300):
        """Code and standard output of a verb of the terminal."""
        done = subprocess.run([self.program, *map(str, arguments), *(self.where() if where else [])],
                              stdin=subprocess.DEVNULL, capture_output=True, timeout=timeout, check=False)
        return done.returncode, done.stdout.decode("utf-8", "replace") + done.stderr.decode("utf-8", "replace")

    def init(self):
        """The activation codes by login."""
        if self.cluster and not self.database:
            self.database = self.cluster.create()
        done = subprocess.run([self.program, "init", "--json", *self.where()], capture_output=True, check=False)
        if done.returncode != 0:
            raise Broken(f"init: {done.stderr.decode()}")
        return codes_in(json.loads(done.stdout))

    def serve(self, log=subprocess.PIPE, **environment):
        """Starts the server; the seconds until it was ready. log: where its log goes, else it is kept."""
        began = time.monotonic()
        self.process = subprocess.Popen(
            [self.program, "serve", *self.where(), "--staff", "127.0.0.1:0", "--public", "127.0.0.1:0"],
            stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=log,
            env={**os.environ, **environment})
        process = self.process
        if process.stderr:
            threading.Thread(target=self.listen, args=(process,), daemon=True).start()
        alarm = threading.Timer(SERVE_SECONDS, process.kill)
        alarm.start()
        line = process.stdout.readline()
        alarm.cancel()
        if not line:
            code = process.wait()
            self.process = None
            raise Broken(f"serve ended with {code}: {self.said[-2000:].decode('utf-8', 'replace')}")
        said = json.loads(line)
        self.port, self.public_port = port_of(said, "staff"), port_of(said, "public")
        return time.monotonic() - began

    def listen(self, process):
        """Keeps what the server says on standard error: its log."""
        for line in process.stderr:
            self.said += line

    def end(self, how):
        process, self.process = self.process, None
        if process:
            process.send_signal(how)
            process.wait(timeout=60)
            process.stdout.close()
        return process.returncode if process else 0

    def stop(self):
        return self.end(signal.SIGTERM)

    def kill(self):
        return self.end(signal.SIGKILL)

    def copy(self, folder):
        """Another office with the same content; this one has to be stopped."""
        shutil.copytree(self.folder, folder)
        database = self.cluster.create(like=self.database) if self.cluster else None
        return House(self.program, folder, self.cluster, database)

    def run_sql(self, *statements):
        """As somebody who has the database itself in his hands. The server has to be stopped."""
        if not self.cluster:
            with contextlib.closing(sqlite3.connect(self.file, isolation_level=None)) as database:
                for statement in statements:
                    database.execute(statement)
            return
        text = "SET session_replication_role = replica;\n" + "".join(f"{each};\n" for each in statements)
        self.psql(text)

    def psql(self, text, *options):
        done = subprocess.run(["psql", "-X", "-q", "-v", "ON_ERROR_STOP=1", *options,
                               self.cluster.connection(self.database)],
                              input=text, capture_output=True, text=True, check=False)
        if done.returncode != 0:
            raise Broken(f"psql: {done.stderr}")
        return done.stdout

    def rows(self, query):
        """The rows of a query as lists of text."""
        if not self.cluster:
            with contextlib.closing(sqlite3.connect(f"file:{self.file}?mode=ro", uri=True)) as database:
                return [["" if cell is None else str(cell) for cell in row] for row in database.execute(query)]
        return [line.split("\x1f") for line in self.psql(query, "-At", "-F", "\x1f").splitlines()]

    def checkpoint_file(self):
        found = [path for path in self.folder.rglob("*") if path.is_file() and "checkpoint" in path.name]
        if not found:
            raise Broken(f"no file of checkpoints in {self.folder}")
        return found[0]


def codes_in(said):
    """{login: activation code}, from a list of objects or an object by login."""
    codes = {}
    if isinstance(said, dict):
        login, code = said.get("login"), said.get("code") or said.get("activation_code")
        if login and code:
            return {login: code}
        for name, value in said.items():
            if name in ("system", "security", "auditor") and isinstance(value, str):
                codes[name] = value
            else:
                codes.update(codes_in(value))
    elif isinstance(said, list):
        for value in said:
            codes.update(codes_in(value))
    return codes


def port_of(said, listener):
    place = said[listener]
    if isinstance(place, dict) and "port" in place:
        return int(place["port"])
    return int(re.search(r"127\.0\.0\.1:(\d+)", json.dumps(place))[1])
