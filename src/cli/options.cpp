// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
#include "cli/options.hpp"

#include <CLI/CLI.hpp>

namespace huiyin::cli {

namespace {

// CLI11 says "--out: 1 required TEXT missing"; the option is what a person needs.
std::string option_of(CLI::ParseError const& problem) {
  std::string const text = problem.what();
  return text.substr(0, text.find(':'));
}

}  // namespace

Options::Options() : app_(std::make_unique<CLI::App>()) {
  app_->set_help_flag();
  app_->allow_extras();
  text("--lang", language_);
}

Options::~Options() = default;

void Options::words(std::vector<std::string>& into) { app_->add_option("WORD", into); }

void Options::text(std::string const& name, std::optional<std::string>& into) { app_->add_option(name, into); }

void Options::list(std::string const& name, std::vector<std::string>& into) {
  app_->add_option(name, into)->allow_extra_args(false);
}

void Options::flag(std::string const& name, bool& into) { app_->add_flag(name, into); }

void Options::settings(GivenSettings& into) {
  settings_ = &into;
  text("--config", into.file);
  for (std::size_t i = 0; i < setting_flags.size(); ++i) text(std::string(setting_flags[i].flag), flags_[i]);
}

Result<void> Options::read(std::vector<std::string> arguments) {
  std::reverse(arguments.begin(), arguments.end());  // as CLI11 wants them
  try {
    app_->parse(std::move(arguments));
  } catch (CLI::ParseError const& problem) {
    return refuse(Fault::invalid_input, "usage.bad_value", option_of(problem));
  }
  for (std::string const& word : app_->remaining())
    if (word != "--") return refuse(Fault::invalid_input, "usage.unknown_option", word);
  if (language_ && *language_ != "zh" && *language_ != "en")
    return refuse(Fault::invalid_input, "usage.bad_value", "--lang " + *language_);
  for (std::size_t i = 0; settings_ && i < setting_flags.size(); ++i)
    if (flags_[i]) settings_->flags.push_back({std::string(setting_flags[i].key), *flags_[i]});
  return {};
}

}  // namespace huiyin::cli
