// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
#include "cli/session_arguments.hpp"

#include "cli/options.hpp"

namespace huiyin::cli {

Result<Order> login_arguments(std::vector<std::string> arguments) {
  std::vector<std::string> words;
  LoginOrder order;
  Options options;
  options.words(words);
  options.text("--code", order.code);
  options.settings(order.settings);
  HUIYIN_TRY(options.read(std::move(arguments)));
  if (words.empty()) return refuse(Fault::invalid_input, "usage.field_missing", "LOGIN");
  if (words.size() > 1) return refuse(Fault::invalid_input, "usage.too_many_words", words[1]);
  order.login = words[0];
  return Order(std::move(order));
}

Result<Order> logout_arguments(std::vector<std::string> arguments) {
  std::vector<std::string> words;
  LogoutOrder order;
  Options options;
  options.words(words);
  options.settings(order.settings);
  HUIYIN_TRY(options.read(std::move(arguments)));
  if (!words.empty()) return refuse(Fault::invalid_input, "usage.too_many_words", words[0]);
  return Order(std::move(order));
}

}  // namespace huiyin::cli
