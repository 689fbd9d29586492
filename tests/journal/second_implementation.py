#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Huiyin authors
# SPDX-License-Identifier: Apache-2.0
"""Tries tools/verify_proof.py on what the program wrote, on every damage to it, and compares roots both computed.

    second_implementation.py            run the tests
    second_implementation.py roots      print tests/data/journal/roots.txt, computed here
"""
import functools
import pathlib
import sys
import unittest

ROOT = pathlib.Path(__file__).resolve().parent.parent.parent
sys.path.insert(0, str(ROOT / "tools"))
import verify_proof  # noqa: E402

DATA = ROOT / "tests/data/journal"
PROOF = (DATA / "proof.txt").read_text(encoding="utf-8") if (DATA / "proof.txt").exists() else ""
KEY = verify_proof.key_of((DATA / "verifier_key.txt").read_text(encoding="utf-8").strip())
SIZES = sorted({0, 1} | {power + step for k in range(1, 17) for power in [2**k] for step in (-1, 0, 1)})


@functools.lru_cache(maxsize=None)
def tree_hash(begin, end):
    """MTH(D[begin:end]) of RFC 6962, 2.1, where D[i] is "entry i"."""
    if begin == end:
        return verify_proof.hashlib.sha256(b"").digest()
    if end - begin == 1:
        return verify_proof.leaf_hash(f"entry {begin}".encode())
    middle = begin + verify_proof.split(end - begin)
    return verify_proof.node_hash(tree_hash(begin, middle), tree_hash(middle, end))


def path(position, begin, end):
    """PATH(position, D[begin:end]) of RFC 6962, 2.1.1."""
    if end - begin == 1:
        return []
    middle = begin + verify_proof.split(end - begin)
    if position < middle:
        return path(position, begin, middle) + [tree_hash(middle, end)]
    return path(position, middle, end) + [tree_hash(begin, middle)]


class SecondImplementation(unittest.TestCase):
    def refuse(self, proof):
        with self.assertRaises(verify_proof.NotProven, msg=proof):
            verify_proof.proven_entry(proof, KEY)

    def test_what_the_program_wrote_is_proven(self):
        entry, position, size = verify_proof.proven_entry(PROOF, KEY)
        self.assertEqual(entry, (DATA / "entry.txt").read_text(encoding="utf-8"))
        self.assertEqual((position, size), (5, 11))

    def test_roots_are_those_the_program_computes(self):
        for line in (DATA / "roots.txt").read_text(encoding="utf-8").splitlines():
            size, root = line.split()
            self.assertEqual(tree_hash(0, int(size)).hex(), root)

    def test_every_changed_character_is_refused(self):
        for place, character in enumerate(PROOF):
            changed = chr(ord(character) ^ 1)
            self.refuse(PROOF[:place] + changed + PROOF[place + 1:])

    def test_lines_left_out_doubled_or_exchanged_are_refused(self):
        lines = PROOF.splitlines(keepends=True)
        for at in range(len(lines)):
            self.refuse("".join(lines[:at] + lines[at + 1:]))
            self.refuse("".join(lines[:at] + [lines[at]] + lines[at:]))
            for other in range(at + 1, len(lines)):
                if lines[at] != lines[other]:
                    swapped = list(lines)
                    swapped[at], swapped[other] = swapped[other], swapped[at]
                    self.refuse("".join(swapped))

    def test_all_inclusion_paths_to_size_128_lead_to_the_root_and_shorter_ones_do_not(self):
        for size in range(1, 129):
            for position in range(size):
                nodes = path(position, 0, size)
                leaf = tree_hash(position, position + 1)
                self.assertEqual(verify_proof.root_from(leaf, position, size, nodes), tree_hash(0, size))
                with self.assertRaises(verify_proof.NotProven):
                    verify_proof.root_from(leaf, position, size, nodes + [leaf])
                if nodes:
                    with self.assertRaises(verify_proof.NotProven):
                        verify_proof.root_from(leaf, position, size, nodes[1:])

    def test_another_root_known_for_the_size_is_a_fork(self):
        with self.assertRaises(verify_proof.NotProven):
            verify_proof.proven_entry(PROOF, KEY, [(11, bytes(32))])
        own = verify_proof.checkpoint_of((DATA / "checkpoint.txt").read_text(encoding="utf-8"), KEY)
        self.assertEqual(verify_proof.proven_entry(PROOF, KEY, [own])[1], 5)

    def test_signatures_are_those_of_rfc_8032(self):
        public = bytes.fromhex("d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a")
        signature = bytes.fromhex("e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555fb8821590a33bac"
                                  "c61e39701cf9b46bd25bf5f0595bbe24655141438e7a100b")
        self.assertTrue(verify_proof.is_signed(public, b"", signature))
        self.assertFalse(verify_proof.is_signed(public, b"x", signature))

    def test_the_verifier_stays_short_enough_to_be_read_whole(self):
        self.assertLessEqual(len((ROOT / "tools/verify_proof.py").read_text(encoding="utf-8").splitlines()), 200)


if __name__ == "__main__":
    if sys.argv[1:] == ["roots"]:
        for wanted in SIZES:
            print(wanted, tree_hash(0, wanted).hex())
    else:
        unittest.main()
