// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
#include "cli/arguments.hpp"

#include "cli/office_arguments.hpp"
#include "cli/options.hpp"
#include "cli/read_arguments.hpp"
#include "cli/session_arguments.hpp"

#include <algorithm>
#include <array>

namespace huiyin::cli {

namespace {

using Arguments = std::vector<std::string>;

// NOLINTBEGIN(performance-unnecessary-value-param): every command is handed its arguments to keep
Result<Order> parse_child_arguments(Arguments) { return Order(ParseChildOrder{}); }
Result<Order> completion_arguments(Arguments) { return Order(CompletionOrder{}); }
// NOLINTEND(performance-unnecessary-value-param)

struct Command {
  std::string_view name;
  std::string_view help;  // the key of its page
  Result<Order> (*parse)(Arguments behind_the_command);
};
constexpr std::array commands{
    Command{"read", "help.read", read_arguments},
    Command{"init", "help.init", init_arguments},
    Command{"setup", "help.setup", setup_arguments},
    Command{"demo", "help.demo", demo_arguments},
    Command{"serve", "help.serve", serve_arguments},
    Command{"config", "help.config", config_arguments},
    Command{"status", "help.status", status_arguments},
    Command{"doctor", "help.status", doctor_arguments},
    Command{"journal", "help.journal", journal_arguments},
    Command{"audit", "help.audit", audit_arguments},
    Command{"backup", "help.backup", backup_arguments},
    Command{"restore", "help.restore", restore_arguments},
    Command{"move", "help.move", move_arguments},
    Command{"login", "help.login", login_arguments},
    Command{"logout", "help.login", logout_arguments},
    Command{"completion", "help.completion", completion_arguments},
    Command{"parse-child", "help.program", parse_child_arguments},
};

Command const* find_command(std::string_view name) {
  auto const row = std::ranges::find(commands, name, &Command::name);
  return row == commands.end() ? nullptr : &*row;
}

// Options that may stand before the command and take the next word.
bool takes_a_value(std::string_view option) {
  constexpr std::array usual{"--lang",   "--out", "--ledger", "--jobs", "--encoding", "--column",
                             "--config", "--to",  "--into",   "--key",  "--answers"};
  return std::ranges::find(usual, option) != usual.end() ||
         std::ranges::find(setting_flags, option, &SettingFlag::flag) != setting_flags.end();
}

// The command's name, taken out of the arguments; empty when there is none.
std::string take_command(Arguments& arguments) {
  for (std::size_t at = 0; at < arguments.size(); ++at) {
    std::string word = arguments[at];
    if (word.size() > 1 && word.front() == '-') {
      if (takes_a_value(word)) ++at;
      continue;
    }
    arguments.erase(arguments.begin() + static_cast<std::ptrdiff_t>(at));
    return word;
  }
  return {};
}

// The operation that a noun and the first word behind it name. A command of the same name does what is no operation, as
// huiyin journal verify.
Operation const* named_verb(std::string_view noun, Arguments const& arguments) {
  auto const verb = std::ranges::find_if(arguments, [](std::string const& word) { return !word.starts_with('-'); });
  return verb == arguments.end() || verb->empty() ? nullptr : find_operation(noun, *verb);
}

HelpOrder help_on(std::string const& name, Arguments const& arguments) {
  Command const* const command = find_command(name);
  Operation const* const operation = named_verb(name, arguments);
  if (command && !operation)
    return {std::string(command->help), find_operation(name, "") || !is_noun(name) ? "" : name, nullptr};
  if (is_noun(name)) return {"", name, operation ? operation : find_operation(name, "")};
  return {"help.program", "", nullptr};
}

bool is_given(Arguments const& arguments, std::string_view short_name, std::string_view name) {
  auto const end = std::ranges::find(arguments, "--");
  return std::any_of(arguments.begin(), end,
                     [&](std::string const& word) { return word == short_name || word == name; });
}

}  // namespace

forms::Language language_of(std::span<char const* const> arguments, std::string_view environment) {
  std::string_view word = environment;
  for (std::size_t i = 0; i < arguments.size(); ++i) {
    std::string_view const argument = arguments[i];
    if (argument == "--") break;
    if (argument == "--lang" && i + 1 < arguments.size()) word = arguments[i + 1];
    if (argument.substr(0, 7) == "--lang=") word = argument.substr(7);
  }
  return word.substr(0, 2) == "en" ? forms::Language::english : forms::Language::chinese;
}

Result<Order> parse_arguments(int argc, char const* const* argv) {
  Arguments arguments(argv + std::min(argc, 1), argv + argc);
  if (is_given(arguments, "-V", "--version")) return Order(VersionOrder{});
  bool help = is_given(arguments, "-h", "--help");
  std::string name = take_command(arguments);
  if (name == "help") {
    help = true;
    name = take_command(arguments);
  }
  if (help) return Order(help_on(name, arguments));
  Command const* const command = find_command(name);
  if (command && !named_verb(name, arguments)) return command->parse(std::move(arguments));
  if (is_noun(name)) return Order(HUIYIN_TRY(operation_order(name, std::move(arguments))));
  if (!name.empty()) return refuse(Fault::invalid_input, "usage.unknown_command", name);
  HUIYIN_TRY(Options().read(std::move(arguments)));
  return refuse(Fault::invalid_input, "usage.no_command");
}

}  // namespace huiyin::cli
