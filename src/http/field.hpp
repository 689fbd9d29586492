// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
// One named value of the wire: a header field, a path parameter, a member of the query.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace huiyin::http {

struct Field {
  std::string name;  // of header fields: lower case
  std::string value;
};

// The first of that name.
inline std::optional<std::string_view> value_of(std::span<Field const> fields, std::string_view name) {
  for (Field const& field : fields)
    if (field.name == name) return field.value;
  return std::nullopt;
}

}  // namespace huiyin::http
