# SPDX-FileCopyrightText: 2026 The Huiyin authors
# SPDX-License-Identifier: Apache-2.0
"""What a walk found: it counts proofs, tells the failures, and ends with `N passed, N failed, N skipped`."""
import collections
import sys
import threading
import time
import traceback

SHOWN = 40  # failures told in full


def short(value):
    text = repr(value)
    return text if len(text) < 300 else f"{text[:200]} … {text[-90:]}"


class Tally:
    def __init__(self):
        self.passed = self.failed = self.skipped = 0
        self.kinds = collections.Counter()
        self.lock = threading.Lock()

    def check(self, holds, what, kind=""):
        """One proof. what: said when it does not hold; kind: what the failure is counted under."""
        with self.lock:
            if holds:
                self.passed += 1
                return True
            self.failed += 1
            self.kinds[kind or str(what).split(":")[0]] += 1
            if self.failed <= SHOWN:
                print(f"FAILED  {what}", flush=True)
            return False

    def equal(self, is_so, should_be, what):
        return self.check(is_so == should_be, f"{what}: {short(is_so)}, not {short(should_be)}")

    def part(self, name, walk, *arguments, quiet=False):
        """A part of a walk: when it cannot go on that is one failure, and the other parts are still walked."""
        began = time.monotonic()
        before = self.passed + self.failed
        try:
            walk(*arguments)
        except Exception:  # pylint: disable=broad-except
            self.check(False, f"{name} cannot go on: {traceback.format_exc()}")
        if not quiet:
            proofs = self.passed + self.failed - before
            print(f"{name}: {proofs} proofs in {time.monotonic() - began:.1f} s", flush=True)

    def skip(self, what):
        self.skipped += 1
        print(f"skipped {what}", flush=True)

    def end(self):
        for kind, count in self.kinds.most_common(20):
            print(f"        {count} x {kind}")
        print(f"{self.passed} passed, {self.failed} failed, {self.skipped} skipped", flush=True)
        sys.exit(self.failed > 0)


def in_threads(works):
    """Runs them all at once and gives on the first exception after all have ended."""
    faults = []

    def run(work):
        try:
            work()
        except BaseException as fault:  # pylint: disable=broad-except
            faults.append(fault)

    threads = [threading.Thread(target=run, args=(work,), daemon=True) for work in works]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    if faults:
        raise faults[0]
