// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
#include "cli/run.hpp"

#include "cli/arguments.hpp"
#include "cli/read_command.hpp"
#include "cli/speaking.hpp"
#include "documents/child.hpp"

#include <cstdio>
#include <cstdlib>
#include <exception>

#include <unistd.h>

namespace huiyin::cli {

namespace {

std::string_view language_of_environment() {
  for (char const* const name : {"LC_ALL", "LC_MESSAGES", "LANG"})
    if (char const* const value = std::getenv(name); value && *value) return value;
  return {};
}

// How each order is carried out.
struct Obey {
  Program const& program;
  forms::Language language;

  Speech speech() const { return {language, program.messages(language)}; }

  int operator()(VersionOrder const&) const { return say("huiyin " + std::string(program.version) + "\n"); }
  int operator()(HelpOrder const& order) const { return say(program.messages(language).text(order.page)); }
  int operator()(ParseChildOrder const&) const { return documents::serve_parse_child(STDIN_FILENO, STDOUT_FILENO); }
  int operator()(ReadOrder const& order) const { return read_files(order, program, program.messages(language)); }
  int operator()(ConfigOrder const& order) const { return program.config(order, speech()); }
};

}  // namespace

int run(int argc, char const* const* argv, Program const& program) {
  try {
    forms::Language const language = language_of({argv, static_cast<std::size_t>(argc)}, language_of_environment());
    Result<Order> const order = parse_arguments(argc, argv);
    if (order) return std::visit(Obey{program, language}, *order);

    forms::Messages const messages = program.messages(language);
    complain(messages, "", order.error());
    std::fputs((messages.text("frame.usage_hint") + "\n").c_str(), stderr);
    return wrong_usage;
  } catch (std::exception const& problem) {
    std::fprintf(stderr, "huiyin: %s\n", problem.what());
    return broken_program;
  }
}

}  // namespace huiyin::cli
