// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
// Sentences and labels for people in one language, by dotted key (refusal.file.too_large, label.findings).
// Promises: an unknown key is answered with the key itself, so a missing sentence is seen and never stops the work.
#pragma once

#include <functional>
#include <map>
#include <string>
#include <string_view>

#include "words/result.hpp"

namespace huiyin::forms {

enum class Language { chinese, english };

class Messages {
 public:
  using Table = std::map<std::string, std::string, std::less<>>;
  Messages() = default;
  explicit Messages(Table table) : table_(std::move(table)) {}

  std::string text(std::string_view key) const;
  // The sentence with each {name} replaced by the value of that name; a value is never looked into again.
  std::string text(std::string_view key, std::map<std::string_view, std::string> const& values) const;
  // The sentence of a refusal, and its code in brackets of the language.
  std::string sentence(Error const& error) const;

 private:
  Table table_;
};

}  // namespace huiyin::forms
