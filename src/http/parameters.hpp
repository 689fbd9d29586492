// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
// The query of a request as parameters: what is not known, not readable or said twice is refused and never guessed.
// Refusals name the parameter: http.parameter_unknown, http.parameter_twice, http.parameter_missing,
// http.parameter_malformed.
#pragma once

#include <initializer_list>
#include <optional>
#include <string_view>
#include <type_traits>

#include "http/request.hpp"
#include "store/view.hpp"

namespace huiyin::http {

template <class T>
Result<T> read_parameter(std::string_view text) {
  if constexpr (requires { names_of(T{}); }) {
    auto const known = parse_name<T>(text);
    if (!known) return refuse(Fault::invalid_input, "http.parameter_malformed");
    return *known;
  } else {
    return parse_id<T>(text);
  }
}
template <>
Result<Day> read_parameter<Day>(std::string_view text);
template <>
Result<bool> read_parameter<bool>(std::string_view text);
template <>
Result<std::int64_t> read_parameter<std::int64_t>(std::string_view text);
template <>
Result<std::string> read_parameter<std::string>(std::string_view text);

class Parameters {
 public:
  static Result<Parameters> of(Request const& request, std::initializer_list<std::string_view> names);

  template <class T>
  Result<std::optional<T>> given(std::string_view name) const {
    auto const text = value_of(*query_, name);
    if (!text) return std::optional<T>();
    auto read = read_parameter<T>(*text);
    if (!read) return malformed(name);
    return std::optional<T>(*std::move(read));
  }
  template <class T>
  Result<T> needed(std::string_view name) const {
    auto value = HUIYIN_TRY(given<T>(name));
    if (!value) return missing(name);
    return *std::move(value);
  }
  Result<store::PageOrder> page() const;  // of after and limit

 private:
  explicit Parameters(std::vector<Field> const& query) : query_(&query) {}
  static Error malformed(std::string_view name);
  static Error missing(std::string_view name);

  std::vector<Field> const* query_;  // of the request, which outlives this
};

// Where a page goes on, as clients hand it back: opaque to them. What no page gave leads nowhere (store/view.hpp).
std::string render_cursor(store::Cursor const& cursor);
std::optional<store::Cursor> parse_cursor(std::string_view text);

}  // namespace huiyin::http
