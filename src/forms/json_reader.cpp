// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
#include "forms/json_reader.hpp"

#include <algorithm>
#include <stdexcept>

#include <fmt/format.h>
#include <boost/json/parse.hpp>

#include "chinese/utf8.hpp"

namespace huiyin::forms {

namespace {

constexpr std::size_t most_faults = 100;
constexpr std::size_t longest_said = 200;  // bytes of a pointer or a detail
constexpr std::size_t most_levels = 32;

std::string shortened(std::string text) {
  if (text.size() <= longest_said) return text;
  text.resize(chinese::previous_code_point(text, longest_said));
  return text + "…";
}

std::string escaped(std::string_view token) {
  std::string text;
  for (char const c : token) {
    if (c == '~' || c == '/')
      text += c == '~' ? "~0" : "~1";
    else
      text += c;
  }
  return text;
}

std::size_t count_members(boost::json::value const& value) {
  std::size_t count = 0;
  if (auto const* object = value.if_object()) {
    count = object->size();
    for (auto const& member : *object) count += count_members(member.value());
  } else if (auto const* array = value.if_array()) {
    for (auto const& element : *array) count += count_members(element);
  }
  return count;
}

// In a text that is JSON, each colon outside strings belongs to one member.
std::size_t count_colons(std::string_view text) {
  std::size_t count = 0;
  bool quoted = false;
  for (std::size_t at = 0; at < text.size(); ++at) {
    char const c = text[at];
    if (quoted && c == '\\')
      ++at;
    else if (c == '"')
      quoted = !quoted;
    else if (c == ':' && !quoted)
      ++count;
  }
  return count;
}

}  // namespace

void throw_exception_from_error(FormFaults const& faults, boost::source_location const&) {
  throw std::logic_error("a form with faults was unwrapped without asking: " + faults.list.at(0).code);
}

std::string JsonReader::pointer() const {
  if (above_ == nullptr) return {};
  return above_->pointer() + '/' + (name_.data() == nullptr ? fmt::to_string(index_) : escaped(name_));
}

void JsonReader::fault(Error const& error) const {
  if (faults_.list.size() < most_faults)
    faults_.list.push_back({shortened(pointer()), error.code, shortened(error.detail)});
}

void JsonReader::wrong_type(std::string_view wanted) const {
  fault(refuse(Fault::invalid_input, "form.type_wrong", std::string(wanted)));
}

Result<boost::json::value> parse_json(std::string_view text, std::size_t most_bytes) {
  if (text.size() > most_bytes) return refuse(Fault::too_large, "form.too_large", fmt::to_string(most_bytes));
  boost::json::parse_options options;
  options.max_depth = most_levels;
  boost::system::error_code error;
  auto value = boost::json::parse(text, error, {}, options);
  if (error == boost::json::error::too_deep)
    return refuse(Fault::invalid_input, "form.too_deep", fmt::to_string(most_levels));
  if (error) return refuse(Fault::invalid_input, "form.malformed", error.message());
  if (count_colons(text) != count_members(value)) return refuse(Fault::invalid_input, "form.field_twice");
  return value;
}

}  // namespace huiyin::forms
