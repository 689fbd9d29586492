// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
#include "documents/child_words.hpp"

#include <algorithm>
#include <array>

#include "chinese/utf8_validity.hpp"

namespace huiyin::documents {

namespace {

constexpr std::size_t longest_detail = 512;

constexpr std::array<std::string_view, 18> codes{
    "archive.damaged",  "archive.duplicate", "archive.encrypted",  "archive.missing",      "archive.nested",
    "archive.not_zip",  "archive.path",      "archive.ratio",      "archive.too_large",    "archive.too_many_entries",
    "document.doctype", "document.macros",   "document.malformed", "document.too_complex", "document.too_large",
    "docx.no_body",     "xlsx.no_sheets",    "xlsx.too_large"};

std::string length_of(std::size_t size) {
  std::string made;
  for (unsigned shift = 0; shift < 64; shift += 8)
    made += static_cast<char>(static_cast<std::uint64_t>(size) >> shift & 0xFFU);
  return made;
}

std::string with_length(std::string_view bytes) { return length_of(bytes.size()).append(bytes); }

// Takes a length and as many bytes off the front.
std::optional<std::string_view> take(std::string_view& rest) {
  if (rest.size() < 8) return std::nullopt;
  std::uint64_t const length = length_in(rest);
  rest.remove_prefix(8);
  if (length > rest.size()) return std::nullopt;
  std::string_view const taken = rest.substr(0, length);
  rest.remove_prefix(length);
  return taken;
}

bool is_text(std::string_view bytes) { return bytes.find('\0') == std::string_view::npos && chinese::is_utf8(bytes); }

bool is_printable(std::string_view detail) {
  return detail.size() <= longest_detail && is_text(detail) &&
         std::ranges::none_of(detail, [](char c) { return static_cast<unsigned char>(c) < 0x20 || c == 0x7F; });
}

std::optional<Result<std::string>> parse_refusal(std::string_view rest) {
  if (rest.empty()) return std::nullopt;
  auto const fault = static_cast<unsigned char>(rest.front());
  rest.remove_prefix(1);
  auto const code = take(rest);
  auto const detail = code ? take(rest) : std::nullopt;
  if (!detail || !rest.empty() || fault > static_cast<unsigned char>(Fault::unavailable)) return std::nullopt;
  if (std::ranges::find(codes, *code) == codes.end()) return std::nullopt;
  Error error = refuse(Fault::invalid_input, "file.unreadable", std::string(is_printable(*detail) ? *detail : ""));
  error.fault = static_cast<Fault>(fault);
  error.code = *code;
  return Result<std::string>(error);
}

}  // namespace

std::string request_head(char kind, std::size_t length) { return std::string(1, kind) + length_of(length); }

std::uint64_t length_in(std::string_view eight_bytes) {
  std::uint64_t length = 0;
  for (std::size_t i = 8; i-- > 0;) length = length << 8U | static_cast<unsigned char>(eight_bytes[i]);
  return length;
}

std::string answer_of(Result<std::string> const& read) {
  if (read) return "o" + with_length(*read);
  std::string answer = "r";
  answer += static_cast<char>(read.error().fault);
  return answer + with_length(read.error().code) + with_length(read.error().detail);
}

std::optional<Result<std::string>> parse_answer(std::string_view answer, std::size_t longest_text) {
  if (answer.empty()) return std::nullopt;
  std::string_view rest = answer.substr(1);
  if (answer.front() == 'r') return parse_refusal(rest);
  if (answer.front() != 'o') return std::nullopt;
  auto const text = take(rest);
  if (!text || !rest.empty() || text->size() > longest_text || !is_text(*text)) return std::nullopt;
  return Result<std::string>(std::string(*text));
}

}  // namespace huiyin::documents
