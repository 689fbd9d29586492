// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
// The options of one command, read by CLI11 on one level (its subcommands would take a file called help for a command,
// and its own sentences are English). Refuses usage.bad_value, usage.unknown_option; --lang is every command's.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "cli/settings.hpp"
#include "words/result.hpp"

namespace CLI {  // NOLINT(readability-identifier-naming): the library's own name, whose header is costly
class App;
}

namespace huiyin::cli {

class Options {
 public:
  Options();
  ~Options();
  Options(Options const&) = delete;
  Options& operator=(Options const&) = delete;

  // What is given is put there by read; it has to live as long.
  void words(std::vector<std::string>& into);
  void text(std::string const& name, std::optional<std::string>& into);
  void list(std::string const& name, std::vector<std::string>& into);  // given once for each value
  void flag(std::string const& name, bool& into);
  void settings(GivenSettings& into);  // --config, and all of setting_flags

  Result<void> read(std::vector<std::string> arguments);

 private:
  std::unique_ptr<CLI::App> app_;
  std::optional<std::string> language_;
  std::array<std::optional<std::string>, setting_flags.size()> flags_;
  GivenSettings* settings_ = nullptr;
};

}  // namespace huiyin::cli
