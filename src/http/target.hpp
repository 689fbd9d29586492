// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
// The target of a request (RFC 9112, 3.2.1, origin form only), decoded once.
// Promises: a segment holds no slash, backslash or control character and is neither "." nor ".."; segments and query
// are UTF-8. What cannot be so is refused with http.target_malformed.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "http/field.hpp"
#include "words/result.hpp"

namespace huiyin::http {

struct Target {
  std::vector<std::string> segments;  // none for "/"; a slash at the end leaves an empty one
  std::vector<Field> query;
};

Result<Target> parse_target(std::string_view raw);

}  // namespace huiyin::http
