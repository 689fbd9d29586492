// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
#include "journal/proof_file.hpp"

#include <gtest/gtest.h>

#include <fstream>

#include "journal/sample_entry_test.hpp"

namespace huiyin::journal {
namespace {

std::vector<VerifierKey> const keys{sample_key().verifier()};

// The sixth of eleven entries.
ProofFile sample_file() {
  CompactRange tree;
  std::map<std::pair<unsigned, std::uint64_t>, Digest> hashes;
  for (std::uint8_t number = 0; number < 11; ++number)
    tree.append(leaf_hash(canonical(sample_entry(number))), [&](Subtree subtree, Digest const& hash) {
      hashes[{subtree.level, subtree.index}] = hash;
    });
  auto const read = [&](Subtree subtree) { return hashes.at({subtree.level, subtree.index}); };
  return {canonical(sample_entry(5)), Position{5}, inclusion_proof(Position{5}, tree.size(), read).value(),
          sample_key().sign(tree.head())};
}

std::string committed(std::string const& name) {
  std::ifstream file(HUIYIN_SOURCE_DIR "/tests/data/journal/" + name, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

std::string replaced(std::string text, std::string_view old, std::string_view by) {
  return text.replace(text.find(old), old.size(), by);
}

TEST(ProofFile, ProvesItsEntry) {
  auto const file = parse_proof_file(render(sample_file()));
  ASSERT_TRUE(file);
  EXPECT_EQ(*file, sample_file());
  auto const entry = verify(*file, keys);
  ASSERT_TRUE(entry);
  EXPECT_EQ(*entry, sample_entry(5));
}

// tests/journal/second_implementation.py reads these files with code that shares nothing with this one.
TEST(ProofFile, IsTheOneTheSecondImplementationIsTriedOn) {
  EXPECT_EQ(render(sample_file()), committed("proof.txt"));
  EXPECT_EQ(canonical(sample_entry(5)), committed("entry.txt"));
  EXPECT_EQ(render(sample_file().checkpoint), committed("checkpoint.txt"));
  EXPECT_EQ(render(sample_key().verifier()) + "\n", committed("verifier_key.txt"));
}

TEST(ProofFile, EveryBitOfItCounts) {
  std::string const text = render(sample_file());
  for (std::size_t bit = 0; bit < text.size() * 8; ++bit) {
    std::string changed = text;
    changed[bit / 8] = static_cast<char>(changed[bit / 8] ^ 1 << bit % 8);
    auto const file = parse_proof_file(changed);
    ASSERT_FALSE(file && verify(*file, keys)) << changed;
  }
}

TEST(ProofFile, LinesLeftOutDoubledOrExchangedAreRefused) {
  std::vector<std::string> lines;
  std::istringstream text(render(sample_file()));
  for (std::string line; std::getline(text, line);) lines.push_back(line + "\n");
  auto const expect_refused = [](std::vector<std::string> const& changed) {
    std::string whole;
    for (std::string const& line : changed) whole += line;
    auto const file = parse_proof_file(whole);
    EXPECT_FALSE(file && verify(*file, keys)) << whole;
  };
  for (std::size_t at = 0; at < lines.size(); ++at) {
    auto const place = static_cast<std::ptrdiff_t>(at);
    auto dropped = lines;
    dropped.erase(dropped.begin() + place);
    expect_refused(dropped);
    auto doubled = lines;
    doubled.insert(doubled.begin() + place, lines[at]);
    expect_refused(doubled);
    for (std::size_t other = at + 1; other < lines.size(); ++other) {
      if (lines[at] == lines[other]) continue;
      auto swapped = lines;
      std::swap(swapped[at], swapped[other]);
      expect_refused(swapped);
    }
  }
}

TEST(ProofFile, OtherFormsAreRefused) {
  std::string const sound = render(sample_file());
  for (std::string const& text : {std::string(), replaced(sound, "proof@v1", "proof@v2"),
                                  replaced(sound, "index 5", "index 05"), replaced(sound, "index 5", "index"),
                                  replaced(sound, "extra ", "extra"), replaced(sound, "extra ", "extra =")}) {
    auto const file = parse_proof_file(text);
    ASSERT_FALSE(file) << text;
    EXPECT_EQ(file.error().code, "proof.malformed");
  }
}

TEST(ProofFile, OneOfMoreThan32KiBIsNotRead) {
  auto const file = parse_proof_file(std::string(largest_proof_file + 1, 'x'));
  ASSERT_FALSE(file);
  EXPECT_EQ(file.error().code, "proof.too_large");
}

TEST(ProofFile, ALongerProofThanAnyTreeHasIsRefused) {
  ProofFile file = sample_file();
  file.proof.resize(longest_proof + 1);
  EXPECT_FALSE(parse_proof_file(render(file)));
}

TEST(ProofFile, WhatIsProvenMustBeAnEntry) {
  ProofFile const file{"not an entry", Position{0}, {}, sample_key().sign({TreeSize{1}, leaf_hash("not an entry")})};
  auto const entry = verify(file, keys);
  ASSERT_FALSE(entry);
  EXPECT_EQ(entry.error().code, "entry.malformed");
}

}  // namespace
}  // namespace huiyin::journal
