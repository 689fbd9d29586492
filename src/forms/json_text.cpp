// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
#include "forms/json_text.hpp"

#include <boost/json/serialize.hpp>

namespace huiyin::forms {

namespace {

void print(boost::json::value const& value, std::string& out, std::size_t depth);

void start_line(std::string& out, std::size_t depth) {
  out += '\n';
  out.append(2 * depth, ' ');
}

void print(boost::json::object const& object, std::string& out, std::size_t depth) {
  char before = '{';
  for (auto const& member : object) {
    out += std::exchange(before, ',');
    start_line(out, depth + 1);
    out += boost::json::serialize(boost::json::string_view(member.key()));
    out += ": ";
    print(member.value(), out, depth + 1);
  }
  start_line(out, depth);
  out += '}';
}

void print(boost::json::array const& array, std::string& out, std::size_t depth) {
  char before = '[';
  for (auto const& value : array) {
    out += std::exchange(before, ',');
    start_line(out, depth + 1);
    print(value, out, depth + 1);
  }
  start_line(out, depth);
  out += ']';
}

void print(boost::json::value const& value, std::string& out, std::size_t depth) {
  if (value.is_object() && !value.get_object().empty())
    print(value.get_object(), out, depth);
  else if (value.is_array() && !value.get_array().empty())
    print(value.get_array(), out, depth);
  else
    out += boost::json::serialize(value);
}

}  // namespace

std::string indented(boost::json::value const& value) {
  std::string out;
  print(value, out, 0);
  return out;
}

}  // namespace huiyin::forms
