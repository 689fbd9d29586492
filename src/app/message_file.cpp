// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
#include "app/message_file.hpp"

#include "app/embedded_data.hpp"

#include <toml++/toml.h>

#include <algorithm>
#include <stdexcept>

namespace huiyin::app {

namespace {

void flatten(toml::table const& table, std::string const& prefix, forms::Messages::Table& into) {
  for (auto const& [key, node] : table) {
    std::string const name = prefix + std::string(key.str());
    if (auto const* inner = node.as_table())
      flatten(*inner, name + ".", into);
    else if (auto const text = node.value<std::string>())
      into.emplace(name, *text);
    else
      throw std::logic_error("not a sentence: " + name);
  }
}

}  // namespace

forms::Messages load_messages(forms::Language language) {
  std::string_view const name = language == forms::Language::chinese ? "messages.zh.toml" : "messages.en.toml";
  auto const files = embedded_data();
  auto const file = std::find_if(files.begin(), files.end(), [&](DataFile const& each) { return each.name == name; });
  if (file == files.end()) throw std::logic_error("not built in: " + std::string(name));

  forms::Messages::Table table;
  flatten(toml::parse(file->content, name), "", table);
  return forms::Messages(std::move(table));
}

}  // namespace huiyin::app
