// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
#include "journal/checkpoint.hpp"

#include <algorithm>
#include <optional>

#include <fmt/format.h>

#include "chinese/utf8.hpp"
#include "chinese/utf8_validity.hpp"
#include "journal/base64.hpp"
#include "journal/note_lines.hpp"

namespace huiyin::journal {

namespace {

constexpr std::string_view signature_mark = "— ";

Error malformed() { return refuse(Fault::invalid_input, "checkpoint.malformed"); }

bool is_space(char32_t c) {
  return c == U' ' || c == 0x85 || c == 0xA0 || c == 0x1680 || (c >= 0x2000 && c <= 0x200A) || c == 0x2028 ||
         c == 0x2029 || c == 0x202F || c == 0x205F || c == 0x3000;
}

bool is_note_text(std::string_view note) {
  auto const fits = [](char c) { return c == '\n' || static_cast<unsigned char>(c) >= ' '; };
  return std::all_of(note.begin(), note.end(), fits) && chinese::is_utf8(note);
}

std::optional<Checkpoint> checkpoint_in(std::string_view text) {
  std::string_view const origin = take_line(text);
  auto const size = decimal_in(take_line(text));
  auto const root = digest_in(take_line(text));
  if (origin.empty() || !size || !root) return std::nullopt;
  return Checkpoint{std::string(origin), {TreeSize{*size}, *root}};
}

std::optional<NoteSignature> signature_in(std::string_view line) {
  if (!line.starts_with(signature_mark)) return std::nullopt;
  line.remove_prefix(signature_mark.size());
  std::size_t const space = line.find(' ');
  if (space == std::string_view::npos || !is_key_name(line.substr(0, space))) return std::nullopt;
  auto const bytes = from_base64(line.substr(space + 1));
  if (!bytes || bytes->size() < 5) return std::nullopt;
  return NoteSignature{std::string(line.substr(0, space)), bytes->substr(0, 4), bytes->substr(4)};
}

bool same_key(NoteSignature const& one, NoteSignature const& other) {
  return one.key_name == other.key_name && one.key_id == other.key_id;
}

}  // namespace

bool is_key_name(std::string_view text) {
  if (text.empty() || !chinese::is_utf8(text)) return false;
  for (std::size_t at = 0; at < text.size();) {
    auto const c = chinese::code_point_at(text, at);
    if (c.value < U' ' || c.value == U'+' || is_space(c.value)) return false;
    at += c.length;
  }
  return true;
}

std::string note_text(Checkpoint const& checkpoint) {
  return fmt::format("{}\n{}\n{}\n", checkpoint.origin, count_of(checkpoint.head.size),
                     to_base64(bytes_of(checkpoint.head.root)));
}

std::string render(SignedCheckpoint const& signed_checkpoint) {
  std::string note = signed_checkpoint.text + '\n';
  for (NoteSignature const& signature : signed_checkpoint.signatures)
    note += fmt::format("{}{} {}\n", signature_mark, signature.key_name, to_base64(signature.key_id + signature.bytes));
  return note;
}

Result<SignedCheckpoint> parse_checkpoint(std::string_view note) {
  if (note.size() > largest_checkpoint) return refuse(Fault::too_large, "checkpoint.too_large");
  std::size_t const end = note.find("\n\n");
  if (end == std::string_view::npos || !is_note_text(note)) return malformed();

  std::string_view const text = note.substr(0, end + 1);
  auto const checkpoint = checkpoint_in(text);
  if (!checkpoint) return malformed();
  SignedCheckpoint read{*checkpoint, std::string(text), {}};
  for (std::string_view rest = note.substr(end + 2); !rest.empty();) {
    auto const signature = signature_in(take_line(rest));
    if (!signature || read.signatures.size() == most_signatures) return malformed();
    auto const same = [&](NoteSignature const& other) { return same_key(*signature, other); };
    if (std::any_of(read.signatures.begin(), read.signatures.end(), same)) return malformed();
    read.signatures.push_back(*signature);
  }
  if (read.signatures.empty()) return malformed();
  return read;
}

}  // namespace huiyin::journal
