// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
#include "journal/signature.hpp"

#include <gtest/gtest.h>

#include "journal/base64.hpp"
#include "journal/sample_entry_test.hpp"

namespace huiyin::journal {
namespace {

constexpr std::string_view neumann_verifier = "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW";
TreeHead const head{TreeSize{7}, sha256("a root")};

std::string text_of(SigningKey const& key) {
  std::string text;
  key.with_text([&](std::string_view whole) { text = whole; });
  return text;
}

TEST(VerifierKey, IsTheOneTheGoImplementationMakesOfTheSameKey) {
  EXPECT_EQ(render(sample_key().verifier()), neumann_verifier);
  EXPECT_EQ(parse_verifier_key(neumann_verifier).value(), sample_key().verifier());
}

TEST(VerifierKey, OtherFormsAreRefused) {
  for (std::string const& text :
       {std::string(), std::string("PeterNeumann"), std::string("PeterNeumann+c74f20a3"),
        std::string("PeterNeumann+c74f20a4+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW"),
        std::string("PeterNeumann+C74F20A3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW"),
        std::string("PeterNeuman+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW"),
        std::string("PeterNeumann+c74f20a3+Ahpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW"),
        std::string("+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW"), std::string(neumann_verifier) + "\n"}) {
    auto const read = parse_verifier_key(text);
    ASSERT_FALSE(read) << text;
    EXPECT_EQ(read.error().code, "verifier_key.malformed");
  }
}

// A note signed by the Go implementation; its text is no checkpoint, and signatures do not care.
TEST(Signature, OneMadeByTheGoImplementationHolds) {
  std::string const bytes =
      *from_base64("x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=");
  SignedCheckpoint const note{
      {"PeterNeumann", {}},
      "If you think cryptography is the answer to your problem,\nthen you don't know what your problem is.\n",
      {{"PeterNeumann", bytes.substr(0, 4), bytes.substr(4)}}};
  EXPECT_TRUE(verify(note, std::vector{parse_verifier_key(neumann_verifier).value()}));
}

TEST(SigningKey, ComesBackFromItsText) {
  SigningKey const key = SigningKey::make("huiyin.example/office");
  SigningKey const again = SigningKey::parse(text_of(key)).value();
  EXPECT_EQ(again.verifier(), key.verifier());
  EXPECT_EQ(again.sign(head), key.sign(head));
}

TEST(SigningKey, EachNewOneIsAnother) { EXPECT_NE(SigningKey::make("a").verifier(), SigningKey::make("a").verifier()); }

TEST(SigningKey, OtherFormsAreRefused) {
  for (std::string const& text :
       {std::string(), std::string("PRIVATE+KEY+"), std::string(neumann_verifier),
        std::string("PRIVATE+KEY+PeterNeumann+c74f20a3+AYEKFALVFGyNhPJEMzD1QIDr+Y7hfZx09iUvxdXHKDF0"),
        std::string("PRIVATE+KEY+PeterNeumann+c74f20a3+AYEKFALVFGyNhPJEMzD1QIDr+Y7hfZx09iUvxdXH")}) {
    auto const read = SigningKey::parse(text);
    ASSERT_FALSE(read) << text;
    EXPECT_EQ(read.error().code, "signing_key.malformed");
  }
}

TEST(SigningKey, ANameWithSpacesIsABrokenInvariant) { EXPECT_THROW(SigningKey::make("an office"), std::logic_error); }

TEST(Signature, ASignedCheckpointIsReadAndHolds) {
  SigningKey const key = SigningKey::make("huiyin.example/office");
  auto const read = parse_checkpoint(render(key.sign(head)));
  ASSERT_TRUE(read);
  EXPECT_EQ(read->checkpoint, (Checkpoint{"huiyin.example/office", head}));
  EXPECT_TRUE(verify(*read, std::vector{key.verifier()}));
}

TEST(Signature, UnknownKeysProveNothing) {
  SignedCheckpoint const made = SigningKey::make("office").sign(head);
  auto const verified = verify(made, std::vector{SigningKey::make("office").verifier()});
  ASSERT_FALSE(verified);
  EXPECT_EQ(verified.error().code, "checkpoint.unknown_key");
  EXPECT_FALSE(verify(made, {}));
}

TEST(Signature, SignaturesOfUnknownKeysDoNotDisturb) {
  SigningKey const key = SigningKey::make("office");
  SignedCheckpoint made = key.sign(head);
  made.signatures.push_back(SigningKey::make("office").sign(head).signatures[0]);
  EXPECT_TRUE(verify(made, std::vector{key.verifier()}));
}

TEST(Signature, OneWrongSignatureOfAKnownKeySpoilsTheNote) {
  SigningKey const old_key = SigningKey::make("office");
  SigningKey const new_key = SigningKey::make("office");
  SignedCheckpoint made = old_key.sign(head);
  made.signatures.push_back(new_key.sign({TreeSize{8}, head.root}).signatures[0]);
  std::vector const keys{old_key.verifier(), new_key.verifier()};
  auto const verified = verify(made, keys);
  ASSERT_FALSE(verified);
  EXPECT_EQ(verified.error().code, "checkpoint.bad_signature");
}

TEST(Signature, AKeySignsForTheLogOfItsNameOnly) {
  SigningKey const key = SigningKey::make("office");
  SignedCheckpoint made = key.sign(head);
  made.checkpoint.origin = "another";
  auto const verified = verify(made, std::vector{key.verifier()});
  ASSERT_FALSE(verified);
  EXPECT_EQ(verified.error().code, "checkpoint.bad_signature");
}

TEST(Signature, EveryBitOfANoteCounts) {
  std::vector const keys{sample_key().verifier()};
  std::string const note = render(sample_key().sign(head));
  for (std::size_t bit = 0; bit < note.size() * 8; ++bit) {
    std::string changed = note;
    changed[bit / 8] = static_cast<char>(changed[bit / 8] ^ 1 << bit % 8);
    auto const read = parse_checkpoint(changed);
    ASSERT_FALSE(read && verify(*read, keys)) << changed;
  }
}

}  // namespace
}  // namespace huiyin::journal
