// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
// A head that passes the framing guard has one meaning: one host of ours, one measure of the body, decoded segments
// that lead nowhere else. A head arrives the same in one piece and in many.
#include <algorithm>
#include <cstdint>
#include <cstdlib>

#include "http/guard.hpp"

namespace {

using namespace huiyin::http;

void hold(bool promise) {
  if (!promise) std::abort();
}

std::ptrdiff_t times(Head const& head, std::string_view name) {
  return std::ranges::count_if(head.fields, [name](Field const& field) { return field.name == name; });
}

void check_arrival(std::string_view text, std::size_t length) {
  hold(length <= text.size() && length <= largest_head);
  hold(length_of_head(text.substr(0, length)).value() == length);
  for (std::size_t part = 0; part < length; part += 1 + length / 16)
    hold(length_of_head(text.substr(0, part)).value() == 0);
}

void check_meaning(Head const& head) {
  std::ptrdiff_t const encodings = times(head, "transfer-encoding");
  std::ptrdiff_t const lengths = times(head, "content-length");
  hold(times(head, "host") == 1 && encodings + lengths <= 1 && head.fields.size() <= most_fields);
  hold((head.framing == BodyFraming::chunked) == (encodings == 1));
  hold((head.framing == BodyFraming::length) == (head.declared_bytes > 0));
  for (Field const& field : head.fields)
    hold(!field.name.empty() && field.value.find_first_of(std::string_view("\r\n\0", 3)) == std::string::npos);
  for (std::string const& segment : head.target.segments)
    hold(segment != ".." && segment != "." && segment.find_first_of(std::string_view("/\\\0", 3)) == std::string::npos);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* bytes, std::size_t size) {
  static std::vector<std::string> const hosts{"office.example", "127.0.0.1"};
  std::string_view const text(reinterpret_cast<char const*>(bytes), size);
  auto const length = length_of_head(text);
  if (length && *length > 0) check_arrival(text, *length);
  std::string_view const head = length && *length > 0 ? text.substr(0, *length) : text;
  auto const examined = examine_head(head, hosts);
  if (examined) check_meaning(*examined);
  return 0;
}
