// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
// Any bytes as a checkpoint and as a key: what is read is written again as it was, and only its own key proves it.
#include <cstdint>
#include <cstdlib>

#include "journal/sample_entry_test.hpp"

extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* bytes, std::size_t size) {
  using namespace huiyin::journal;
  static std::vector<VerifierKey> const keys{sample_key().verifier()};
  static std::string const committed = render(sample_key().sign(
      {TreeSize{11},
       huiyin::parse_digest("ce8d94f0bc5518a34dc3d2af8c24d301f189570888612472cfcd7ff71726b445").value()}));

  std::string_view const text(reinterpret_cast<char const*>(bytes), size);
  if (auto const read = parse_checkpoint(text)) {
    if (render(*read) != text || read->signatures.empty() || read->signatures.size() > most_signatures) std::abort();
    bool const same_text = committed.starts_with(read->text + "\n");
    if (verify(*read, keys) && !same_text) std::abort();
  }
  if (auto const key = parse_verifier_key(text); key && render(*key) != text) std::abort();
  if (auto const key = SigningKey::parse(text))
    key->with_text([&](std::string_view again) {
      if (again != text) std::abort();
    });
  return 0;
}
