// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
#include "cli/run.hpp"

#include "cli/arguments.hpp"
#include "cli/read_command.hpp"
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

int say(std::string const& text) {
  bool const said = std::fputs(text.c_str(), stdout) >= 0 && std::fflush(stdout) == 0;
  return said ? all_done : unwritable;
}

int obey(Order const& order, Program const& program, forms::Language language) {
  switch (order.verb) {
    case Verb::version:
      return say("huiyin " + std::string(program.version) + "\n");
    case Verb::parse_child:
      return documents::serve_parse_child(STDIN_FILENO, STDOUT_FILENO);
    case Verb::help:
      return say(program.messages(language).text("help.program"));
    case Verb::help_read:
      return say(program.messages(language).text("help.read"));
    case Verb::read:
      return read_files(order.read, program, program.messages(language));
  }
  return wrong_usage;
}

}  // namespace

int run(int argc, char const* const* argv, Program const& program) {
  try {
    forms::Language const language = language_of({argv, static_cast<std::size_t>(argc)}, language_of_environment());
    Result<Order> const order = parse_arguments(argc, argv);
    if (order) return obey(*order, program, language);

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
