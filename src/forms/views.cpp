// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
#include "forms/views.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>
#include <boost/json/serialize.hpp>

namespace huiyin::forms {

std::string render_page(std::vector<std::string> const& rows, std::optional<std::string> const& next) {
  std::string const after = next ? boost::json::serialize(boost::json::string_view(*next)) : "null";
  return fmt::format(R"({{"rows":[{}],"next":{}}})", fmt::join(rows, ","), after);
}

}  // namespace huiyin::forms
