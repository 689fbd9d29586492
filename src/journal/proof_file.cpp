// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
#include "journal/proof_file.hpp"

#include <fmt/format.h>

#include "journal/base64.hpp"
#include "journal/note_lines.hpp"

namespace huiyin::journal {

namespace {

constexpr std::string_view opening = "c2sp.org/tlog-proof@v1";

// The value of the next line if it begins with the name and a space.
std::optional<std::string_view> take_value(std::string_view& rest, std::string_view name) {
  std::string_view const line = take_line(rest);
  if (!line.starts_with(name) || !line.substr(name.size()).starts_with(' ')) return std::nullopt;
  return line.substr(name.size() + 1);
}

}  // namespace

std::string render(ProofFile const& file) {
  std::string text = fmt::format("{}\nextra {}\nindex {}\n", opening, to_base64(file.entry), number_of(file.position));
  for (Digest const& hash : file.proof) text += to_base64(bytes_of(hash)) + '\n';
  return text + '\n' + render(file.checkpoint);
}

Result<ProofFile> parse_proof_file(std::string_view text) {
  auto const malformed = [] { return refuse(Fault::invalid_input, "proof.malformed"); };
  if (text.size() > largest_proof_file) return refuse(Fault::too_large, "proof.too_large");
  std::string_view rest = text;
  if (take_line(rest) != opening) return malformed();
  auto const extra = take_value(rest, "extra");
  auto const index = take_value(rest, "index");
  if (!extra || !index) return malformed();
  auto const entry = from_base64(*extra);
  auto const position = decimal_in(*index);
  if (!entry || entry->size() > longest_entry || !position) return malformed();

  ProofFile file{*entry, Position{*position}, {}, {}};
  while (!rest.starts_with('\n')) {
    auto const hash = digest_in(take_line(rest));
    if (!hash || file.proof.size() == longest_proof) return malformed();
    file.proof.push_back(*hash);
  }
  file.checkpoint = HUIYIN_TRY(parse_checkpoint(rest.substr(1)));
  return file;
}

Result<Entry> verify(ProofFile const& file, std::span<VerifierKey const> keys) {
  HUIYIN_TRY(verify(file.checkpoint, keys));
  HUIYIN_TRY(verify_inclusion(leaf_hash(file.entry), file.position, file.proof, file.checkpoint.checkpoint.head));
  return parse_entry(file.entry);
}

}  // namespace huiyin::journal
