// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
#include "http/request.hpp"

#include <charconv>
#include <stdexcept>

namespace huiyin::http {

std::optional<std::string_view> Request::cookie(std::string_view name) const {
  std::string_view cookies = field("cookie").value_or("");
  while (!cookies.empty()) {
    std::string_view one = cookies.substr(0, cookies.find(';'));
    cookies.remove_prefix(std::min(one.size() + 1, cookies.size()));
    while (one.starts_with(' ')) one.remove_prefix(1);
    if (one.starts_with(name) && one.substr(name.size()).starts_with('=')) return one.substr(name.size() + 1);
  }
  return std::nullopt;
}

std::string_view Request::parameter(std::string_view name) const {
  auto const value = value_of(parameters, name);
  if (!value) throw std::logic_error("the route has no parameter " + std::string(name));
  return *value;
}

Result<Version> version_asked(Request const& request) {
  auto const field = request.field("if-match");
  if (!field) return refuse(Fault::invalid_input, "http.if_match_missing");
  std::string_view digits = *field;
  std::int64_t count = 0;
  if (digits.size() < 3 || digits.size() > 20 || !digits.starts_with('"') || !digits.ends_with('"'))
    return refuse(Fault::invalid_input, "http.if_match_malformed");
  digits = digits.substr(1, digits.size() - 2);
  auto const [end, fault] = std::from_chars(digits.data(), digits.data() + digits.size(), count);
  if (fault != std::errc{} || end != digits.data() + digits.size() || count < 0)
    return refuse(Fault::invalid_input, "http.if_match_malformed");
  return Version{count};
}

forms::Language language_of(std::optional<std::string_view> accept_language) {
  std::string_view const said = accept_language.value_or("");
  std::size_t const english = said.find("en");
  return english < said.find("zh") ? forms::Language::english : forms::Language::chinese;
}

}  // namespace huiyin::http
