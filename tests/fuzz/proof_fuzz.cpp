// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
// Any bytes as a proof file and as an entry: what is read is written again as it was, and nothing but the entry that
// was signed is proven.
#include <cstdint>
#include <cstdlib>

#include "journal/proof_file.hpp"
#include "journal/sample_entry_test.hpp"

extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* bytes, std::size_t size) {
  using namespace huiyin::journal;
  static std::vector<VerifierKey> const keys{sample_key().verifier()};

  std::string_view const text(reinterpret_cast<char const*>(bytes), size);
  if (auto const file = parse_proof_file(text)) {
    if (render(*file) != text || file->proof.size() > longest_proof) std::abort();
    if (auto const entry = verify(*file, keys); entry && *entry != sample_entry(5)) std::abort();
  }
  if (auto const entry = parse_entry(text); entry && canonical(*entry) != text) std::abort();
  return 0;
}
