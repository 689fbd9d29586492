// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
#include "http/parameters.hpp"

#include <algorithm>
#include <charconv>

#include "chinese/utf8_validity.hpp"
#include "journal/base64.hpp"

namespace huiyin::http {
namespace {

constexpr char between = '\n';  // neither an id nor an item's number holds one

std::string with(std::string text, char from, char to) {
  std::ranges::replace(text, from, to);
  return text;
}

}  // namespace

template <>
Result<Day> read_parameter<Day>(std::string_view text) {
  return parse_day(text);
}

template <>
Result<bool> read_parameter<bool>(std::string_view text) {
  if (text != "true" && text != "false") return refuse(Fault::invalid_input, "http.parameter_malformed");
  return text == "true";
}

template <>
Result<std::int64_t> read_parameter<std::int64_t>(std::string_view text) {
  std::int64_t number = 0;
  auto const [end, fault] = std::from_chars(text.data(), text.data() + text.size(), number);
  if (fault != std::errc{} || end != text.data() + text.size())
    return refuse(Fault::invalid_input, "http.parameter_malformed");
  return number;
}

template <>
Result<std::string> read_parameter<std::string>(std::string_view text) {
  if (text.find('\0') != std::string_view::npos) return refuse(Fault::invalid_input, "http.parameter_malformed");
  return std::string(text);
}

Result<Parameters> Parameters::of(Request const& request, std::initializer_list<std::string_view> names) {
  for (std::size_t at = 0; at < request.query.size(); ++at) {
    std::string const& name = request.query[at].name;
    if (std::ranges::find(names, name) == names.end())
      return refuse(Fault::invalid_input, "http.parameter_unknown", name);
    for (std::size_t before = 0; before < at; ++before)
      if (request.query[before].name == name) return refuse(Fault::invalid_input, "http.parameter_twice", name);
  }
  return Parameters(request.query);
}

Error Parameters::malformed(std::string_view name) {
  return refuse(Fault::invalid_input, "http.parameter_malformed", std::string(name));
}

Error Parameters::missing(std::string_view name) {
  return refuse(Fault::invalid_input, "http.parameter_missing", std::string(name));
}

Result<store::PageOrder> Parameters::page() const {
  store::PageOrder order;
  if (auto const after = HUIYIN_TRY(given<std::string>("after"))) {
    order.from = parse_cursor(*after);
    if (!order.from) return malformed("after");
  }
  if (auto const limit = HUIYIN_TRY(given<std::int64_t>("limit"))) {
    if (*limit < 1 || *limit > store::most_rows) return malformed("limit");
    order.limit = *limit;
  }
  return order;
}

std::string render_cursor(store::Cursor const& cursor) {
  return with(with(journal::to_base64(cursor.id + between + cursor.after), '+', '-'), '/', '_');
}

std::optional<store::Cursor> parse_cursor(std::string_view text) {
  auto const plain = journal::from_base64(with(with(std::string(text), '-', '+'), '_', '/'));
  if (!plain) return std::nullopt;
  std::size_t const end = plain->find(between);
  if (end == std::string::npos || !chinese::is_utf8(*plain)) return std::nullopt;
  return store::Cursor{plain->substr(end + 1), plain->substr(0, end)};
}

}  // namespace huiyin::http
