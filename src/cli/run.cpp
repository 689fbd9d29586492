// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
#include "cli/run.hpp"

#include "cli/arguments.hpp"
#include "cli/operation_command.hpp"
#include "cli/operation_help.hpp"
#include "cli/read_command.hpp"
#include "cli/session_command.hpp"
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
  int operator()(HelpOrder const& order) const {
    Speech const speaking = speech();
    if (order.operation) return say(help_on_operation(*order.operation, speaking));
    std::string page = order.page.empty() ? std::string() : speaking.messages.text(order.page);
    if (order.page == "help.program") page += "\n" + help_on_nouns(speaking);
    if (!order.noun.empty()) page += help_on_noun(order.noun, speaking);
    return say(page);
  }
  int operator()(CompletionOrder const&) const { return say(bash_completion()); }
  int operator()(LoginOrder const& order) const { return run_login(order, program, speech()); }
  int operator()(LogoutOrder const& order) const { return run_logout(order, program, speech()); }
  int operator()(OperationOrder const& order) const { return run_operation(order, program, speech()); }
  int operator()(ParseChildOrder const&) const { return documents::serve_parse_child(STDIN_FILENO, STDOUT_FILENO); }
  int operator()(ReadOrder const& order) const { return read_files(order, program, program.messages(language)); }
  int operator()(ConfigOrder const& order) const { return program.office.config(order, speech()); }
  int operator()(InitOrder const& order) const { return program.office.init(order, speech()); }
  int operator()(SetupOrder const& order) const { return program.office.setup(order, speech()); }
  int operator()(ServeOrder const& order) const { return program.office.serve(order, speech()); }
  int operator()(StatusOrder const& order) const { return program.office.status(order, speech()); }
  int operator()(DoctorOrder const& order) const { return program.office.doctor(order, speech()); }
  int operator()(DemoOrder const& order) const { return program.office.demo(order, speech()); }
  int operator()(JournalOrder const& order) const { return program.office.journal(order, speech()); }
  int operator()(RebuildOrder const& order) const { return program.office.rebuild(order, speech()); }
  int operator()(BackupOrder const& order) const { return program.office.backup(order, speech()); }
  int operator()(RestoreOrder const& order) const { return program.office.restore(order, speech()); }
  int operator()(DrillOrder const& order) const { return program.office.drill(order, speech()); }
  int operator()(MoveOrder const& order) const { return program.office.move(order, speech()); }
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
