// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
// The body of a request, made of words that were typed. Promise: what is no JSON is refused before it is sent.
#pragma once

#include <cstdint>
#include <string>
#include <variant>
#include <vector>

#include "words/result.hpp"

namespace huiyin::forms {

struct WrittenJson {  // as it was typed
  std::string text;
};
struct TypedMember {
  std::string name;
  std::variant<std::string, std::int64_t, bool, std::vector<std::string>, WrittenJson> value;
};
Result<std::string> typed_body(std::vector<TypedMember> const& members);  // refuses what parse_json refuses

}  // namespace huiyin::forms
