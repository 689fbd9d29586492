// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
#include "forms/answered.hpp"

#include "forms/json_text.hpp"

#include <boost/json/parse.hpp>
#include <boost/json/serialize.hpp>

namespace huiyin::forms {

namespace {

std::optional<boost::json::value> parsed(std::string_view json) {
  boost::system::error_code problem;
  boost::json::value value = boost::json::parse({json.data(), json.size()}, problem);
  if (problem) return std::nullopt;
  return value;
}

boost::json::value const* member_of(boost::json::value const& value, std::string_view name) {
  auto const* record = value.if_object();
  return record ? record->if_contains({name.data(), name.size()}) : nullptr;
}

std::optional<std::string> text_of(boost::json::value const& value, std::string_view name) {
  auto const* member = member_of(value, name);
  auto const* text = member ? member->if_string() : nullptr;
  if (!text) return std::nullopt;
  return std::string(text->data(), text->size());
}

}  // namespace

std::string indented_answer(std::string_view json) {
  auto const value = parsed(json);
  return value ? indented(*value) + "\n" : std::string(json);
}

std::optional<std::string> member_text(std::string_view json, std::string_view name) {
  auto const value = parsed(json);
  return value ? text_of(*value, name) : std::nullopt;
}

std::optional<std::uint64_t> member_number(std::string_view json, std::string_view name) {
  auto const value = parsed(json);
  auto const* member = value ? member_of(*value, name) : nullptr;
  if (!member || !member->is_int64() || member->get_int64() < 0) return std::nullopt;
  return static_cast<std::uint64_t>(member->get_int64());
}

std::optional<AnsweredRows> answered_rows(std::string_view json) {
  auto const value = parsed(json);
  auto const* rows = value ? member_of(*value, "rows") : nullptr;
  if (!rows || !rows->is_array()) return std::nullopt;
  AnsweredRows answered;
  for (boost::json::value const& row : rows->get_array()) answered.rows.push_back(boost::json::serialize(row));
  answered.next = text_of(*value, "next");
  return answered;
}

std::optional<AnsweredProblem> answered_problem(std::string_view json) {
  auto const value = parsed(json);
  auto const code = value ? text_of(*value, "code") : std::nullopt;
  if (!code) return std::nullopt;
  AnsweredProblem problem{*code, text_of(*value, "detail").value_or(""), {}};
  auto const* faults = member_of(*value, "faults");
  if (!faults || !faults->is_array()) return problem;
  for (boost::json::value const& fault : faults->get_array())
    problem.faults.push_back({text_of(fault, "pointer").value_or(""), text_of(fault, "code").value_or(""),
                              text_of(fault, "sentence").value_or("")});
  return problem;
}

}  // namespace huiyin::forms
