#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Huiyin authors
# SPDX-License-Identifier: Apache-2.0
"""Checks that an entry of a Huiyin journal is proven, without Huiyin, without a network, with Python's own library alone.

    verify_proof.py PROOF_FILE VERIFIER_KEY_FILE [KNOWN_CHECKPOINT_FILE...]

Written from RFC 6962 (tree), RFC 8032 (Ed25519) and C2SP (signed-note, tlog-checkpoint, tlog-proof), not from Huiyin's
sources. Prints the entry and ends with 0 when it is proven, 1 when it is not, 2 when it was called wrongly. With
checkpoints that somebody else kept, one of the same size must have the same root.
"""
import base64
import hashlib
import re
import sys

P = 2**255 - 19
ORDER = 2**252 + 27742317777372353535851937790883648493
D = -121665 * pow(121666, -1, P) % P
ROOT_OF_MINUS_ONE = pow(2, (P - 1) // 4, P)


class NotProven(Exception):
    pass


def demand(condition, why):
    if not condition:
        raise NotProven(why)


# Ed25519 (RFC 8032, 5.1), on affine points: slow and plain.
def add(one, other):
    (x1, y1), (x2, y2) = one, other
    cross = D * x1 * x2 * y1 * y2 % P
    return ((x1 * y2 + x2 * y1) * pow(1 + cross, -1, P) % P, (y1 * y2 + x1 * x2) * pow(1 - cross, -1, P) % P)


def times(factor, point):
    total = (0, 1)
    while factor:
        if factor & 1:
            total = add(total, point)
        point = add(point, point)
        factor >>= 1
    return total


def point_of(encoded):
    number = int.from_bytes(encoded, "little")
    y, odd = number % 2**255, number >> 255
    demand(y < P, "a point is not written in its one form")
    square = (y * y - 1) * pow(D * y * y + 1, -1, P) % P
    x = pow(square, (P + 3) // 8, P)
    if x * x % P != square:
        x = x * ROOT_OF_MINUS_ONE % P
    demand(x * x % P == square and (x or not odd), "a point is not on the curve")
    return (P - x if x % 2 != odd else x, y)


BASE = point_of((4 * pow(5, -1, P) % P).to_bytes(32, "little"))


def is_signed(public_key, text, signature):
    if len(signature) != 64:
        return False
    commitment, answer = signature[:32], int.from_bytes(signature[32:], "little")
    challenge = int.from_bytes(hashlib.sha512(commitment + public_key + text).digest(), "little") % ORDER
    return answer < ORDER and times(answer, BASE) == add(point_of(commitment), times(challenge, point_of(public_key)))


# The tree (RFC 6962, 2.1).
def leaf_hash(entry):
    return hashlib.sha256(b"\x00" + entry).digest()


def node_hash(left, right):
    return hashlib.sha256(b"\x01" + left + right).digest()


def split(size):
    """The largest power of two smaller than the size."""
    power = 1
    while power * 2 < size:
        power *= 2
    return power


def root_from(leaf, position, size, path):
    """The root that PATH(position, D[size]) leads to, read from its end as the definition nests it."""
    if size == 1:
        demand(not path, "the proof is too long")
        return leaf
    demand(path, "the proof is too short")
    k = split(size)
    if position < k:
        return node_hash(root_from(leaf, position, k, path[:-1]), path[-1])
    return node_hash(path[-1], root_from(leaf, position - k, size - k, path[:-1]))


# Notes, checkpoints and proofs (C2SP).
def decoded(text):
    try:
        data = base64.b64decode(text, validate=True)
    except ValueError as problem:
        raise NotProven(f"no base 64: {text[:40]}") from problem
    demand(base64.b64encode(data).decode() == text, f"base 64 not in its one form: {text[:40]}")
    return data


def number_in(text):
    demand(re.fullmatch(r"0|[1-9][0-9]{0,19}", text, re.A) and int(text) < 2**64, f"no number: {text[:40]}")
    return int(text)


def key_of(line):
    parts = line.split("+", 2)
    demand(len(parts) == 3, "no verifier key")
    name, key_id, data = parts[0], parts[1], decoded(parts[2])
    demand(len(data) == 33 and data[0] == 1, "the key is not for Ed25519")
    expected = hashlib.sha256(name.encode() + b"\n" + data).hexdigest()[:8]
    demand(key_id == expected, "the key does not have the id it names")
    return name, bytes.fromhex(key_id), data[1:]


def claim_of(note, key):
    """(size, root, signed text, signature) of a checkpoint, before the signature is checked."""
    demand(len(note.encode()) <= 16384 and not re.search(r"[\x00-\x09\x0b-\x1f]", note), "no checkpoint")
    text, gap, signatures = note.partition("\n\n")
    demand(gap and signatures.endswith("\n"), "no signed note")
    lines = signatures[:-1].split("\n")
    demand(len(lines) <= 16, "too many signatures")
    found = {}
    for line in lines:
        match = re.fullmatch(r"— ([^\s+]+) ([A-Za-z0-9+/=]+)", line)
        demand(match, f"no signature: {line[:40]}")
        data = decoded(match[2])
        demand((match[1], data[:4]) not in found, "a key signed twice")
        found[match[1], data[:4]] = data[4:]
    name, key_id, _ = key
    demand((name, key_id) in found, "not signed by this key")
    origin, size, root = (text.split("\n") + ["", ""])[:3]
    demand(origin == name, "signed for another log")
    demand(len(decoded(root)) == 32, "no root")
    return number_in(size), decoded(root), (text + "\n").encode(), found[name, key_id]


def checkpoint_of(note, key):
    """(size, root) of a checkpoint, if the key signed it."""
    size, root, text, signature = claim_of(note, key)
    demand(is_signed(key[2], text, signature), "the signature is wrong")
    return size, root


def proven_entry(proof, key, known_heads=()):
    """The entry that the text of a proof file proves; raises NotProven."""
    head, gap, note = proof.partition("\n\n")
    lines = head.split("\n")
    demand(gap and len(lines) >= 3 and lines[0] == "c2sp.org/tlog-proof@v1", "no proof file")
    demand(lines[1].startswith("extra ") and lines[2].startswith("index "), "a line is missing")
    entry = decoded(lines[1][len("extra "):])
    position = number_in(lines[2][len("index "):])
    path = [decoded(line) for line in lines[3:]]
    demand(len(path) <= 63 and all(len(node) == 32 for node in path), "no hashes")
    size, root, *_ = claim_of(note, key)
    demand(position < size, "the position is outside the tree")
    demand(root_from(leaf_hash(entry), position, size, path) == root, "the path does not lead to the root")
    demand((size, root) == checkpoint_of(note, key), "the checkpoint is not the one signed")
    for known_size, known_root in known_heads:
        demand(known_size != size or known_root == root, "another checkpoint of this size has another root")
    demand(entry.startswith(b"huiyin-entry/1\n"), "what is proven is no entry of this kind")
    return entry.decode(), position, size


def read(path):
    with open(path, encoding="utf-8", newline="") as file:
        return file.read()


def main(arguments):
    if len(arguments) < 2:
        print(__doc__, file=sys.stderr)
        return 2
    try:
        key = key_of(read(arguments[1]).strip())
        heads = [checkpoint_of(read(path), key) for path in arguments[2:]]
        entry, position, size = proven_entry(read(arguments[0]), key, heads)
    except (NotProven, UnicodeDecodeError) as problem:
        print(f"NOT PROVEN: {problem}")
        return 1
    print(f"proven: entry {position} of {size}, signed by {key[0]}\n\n{entry}", end="")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
