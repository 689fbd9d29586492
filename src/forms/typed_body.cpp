// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
#include "forms/typed_body.hpp"

#include "forms/json_reader.hpp"

#include <boost/json/array.hpp>
#include <boost/json/object.hpp>
#include <boost/json/serialize.hpp>

namespace huiyin::forms {

namespace {

constexpr std::size_t longest_typed_json = 1024UL * 1024UL;

boost::json::value list_of(std::vector<std::string> const& texts) {
  boost::json::array list;
  for (std::string const& each : texts) list.emplace_back(boost::json::string_view(each));
  return list;
}

Result<boost::json::value> json_of(TypedMember const& member) {
  if (auto const* written = std::get_if<WrittenJson>(&member.value))
    return parse_json(written->text, longest_typed_json);
  if (auto const* number = std::get_if<std::int64_t>(&member.value)) return boost::json::value(*number);
  if (auto const* truth = std::get_if<bool>(&member.value)) return boost::json::value(*truth);
  if (auto const* texts = std::get_if<std::vector<std::string>>(&member.value)) return list_of(*texts);
  return boost::json::value(boost::json::string_view(std::get<std::string>(member.value)));
}

}  // namespace

Result<std::string> typed_body(std::vector<TypedMember> const& members) {
  boost::json::object body;
  for (TypedMember const& member : members) {
    boost::json::value value = HUIYIN_TRY(json_of(member));
    body.emplace(member.name, std::move(value));
  }
  return boost::json::serialize(body);
}

}  // namespace huiyin::forms
