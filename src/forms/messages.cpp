// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
#include "forms/messages.hpp"

namespace huiyin::forms {

std::string Messages::text(std::string_view key) const {
  auto const found = table_.find(key);
  return found == table_.end() ? std::string(key) : found->second;
}

std::string Messages::text(std::string_view key, std::map<std::string_view, std::string> const& values) const {
  std::string const pattern = text(key);
  std::string made;
  std::size_t at = 0;
  while (at < pattern.size()) {
    std::size_t const open = pattern.find('{', at);
    std::size_t const close = open == std::string::npos ? open : pattern.find('}', open);
    if (close == std::string::npos) break;
    std::string_view const name = std::string_view(pattern).substr(open + 1, close - open - 1);
    made.append(pattern, at, open - at);
    if (auto const value = values.find(name); value != values.end()) made += value->second;
    at = close + 1;
  }
  return made.append(pattern, at);
}

std::string Messages::sentence(Error const& error) const {
  return text("frame.refusal",
              {{"sentence", text("refusal." + error.code, {{"detail", error.detail}})}, {"code", error.code}});
}

}  // namespace huiyin::forms
