// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
#include "cli/operation_help.hpp"

#include "cli/operation_order.hpp"
#include "forms/columns.hpp"

#include <fmt/format.h>

namespace huiyin::cli {

namespace {

constexpr std::size_t option_columns = 28;

std::string_view summary_of(Operation const& operation, Speech const& speech) {
  return in_language(speech.language, operation.chinese, operation.english);
}

std::string command_of(Operation const& operation) {
  std::string const verb = operation.verb.empty() ? "" : " " + std::string(operation.verb);
  return fmt::format("huiyin {}{}", operation.noun, verb);
}

std::string in_capitals(std::string_view name) {
  std::string made(name);
  for (char& c : made) c = c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
  return made;
}

// huiyin item report ID --text …
std::string usage_of(Operation const& operation) {
  std::string line = command_of(operation);
  if (has_id(operation)) line += " ID";
  if (operation.sends == Sends::bytes) line += " FILE";
  for (OperationField const& field : operation.query)
    if (field.needed == Needed::yes && operation.sends != Sends::bytes) line += " " + in_capitals(field.name);
  for (OperationField const& field : operation.body)
    if (field.needed == Needed::yes && !is_asked_for(field)) line += " " + option_name(field.name) + " …";
  return line;
}

std::string option_line(std::string const& option, std::string_view meaning) {
  bool const fits = forms::columns(option) < option_columns;
  std::string const gap = fits ? "" : "\n" + std::string(option_columns + 2, ' ');
  return fmt::format("  {}{}{}\n", forms::padded(option, fits ? option_columns : 0), gap, meaning);
}

std::string field_line(OperationField const& field, Speech const& speech) {
  std::string const value = field.choices.empty() ? "…" : std::string(field.choices);
  std::string meaning = field_word(speech.language, field.name);
  if (field.needed == Needed::yes) meaning += speech.messages.text("help.needed");
  if (field.kind == FieldKind::texts) meaning += speech.messages.text("help.many");
  if (field.kind == FieldKind::json) meaning += speech.messages.text("help.json_value");
  return option_line(option_name(field.name) + " " + value, meaning);
}

std::string options_of(Operation const& operation, Speech const& speech) {
  std::string made;
  for (auto const fields : {operation.query, operation.body})
    for (OperationField const& field : fields)
      if (!is_asked_for(field)) made += field_line(field, speech);
  auto const besides = [&](bool there, std::string const& option, char const* key) {
    if (there) made += option_line(option, speech.messages.text(key));
  };
  besides(takes_files(operation), "--file FILE", "help.option_file");
  besides(operation.sends == Sends::json, "--body FILE", "help.option_body");
  besides(operation.wants_seen_version, "--seen N", "help.option_seen");
  besides(operation.takes_key, "--key KEY", "help.option_key");
  besides(operation.is_paged, "--all", "help.option_all");
  besides(takes_out(operation), "--out FILE", "help.option_out");
  besides(operation.answers == Answers::json, "--json, --table", "help.option_view");
  return made;
}

// "one two three" for what a shell is to offer behind a command.
std::string offered_options(Operation const& operation) {
  std::string words = "--help";
  for (auto const fields : {operation.query, operation.body})
    for (OperationField const& field : fields)
      if (!is_asked_for(field)) words += " " + option_name(field.name);
  if (takes_files(operation)) words += " --file";
  if (operation.sends == Sends::json) words += " --body";
  if (operation.wants_seen_version) words += " --seen";
  if (operation.takes_key) words += " --key";
  if (operation.is_paged) words += " --all";
  if (takes_out(operation)) words += " --out";
  if (operation.answers == Answers::json) words += " --json --table";
  return words;
}

}  // namespace

std::string help_on_nouns(Speech const& speech) {
  std::string made = speech.messages.text("help.nouns");
  for (ShownWord const& noun : nouns())
    made += option_line(std::string(noun.word), in_language(speech.language, noun.chinese, noun.english));
  return made;
}

std::string help_on_noun(std::string_view noun, Speech const& speech) {
  std::string made;
  for (Operation const& each : operations())
    if (each.noun == noun) made += option_line(usage_of(each).substr(sizeof("huiyin")), summary_of(each, speech));
  return made + speech.messages.text("help.noun", {{"noun", std::string(noun)}});
}

std::string help_on_operation(Operation const& operation, Speech const& speech) {
  return speech.messages.text("help.operation", {{"usage", usage_of(operation)},
                                                 {"summary", std::string(summary_of(operation, speech))},
                                                 {"options", options_of(operation, speech)},
                                                 {"example", std::string(operation.example)}});
}

std::string bash_completion() {
  std::string first =
      "read setup init demo serve status doctor config audit backup restore move login logout completion help";
  std::string verbs;
  std::string options;
  for (ShownWord const& noun : nouns()) {
    first += " " + std::string(noun.word);
    std::string offered;
    for (Operation const& each : operations()) {
      if (each.noun != noun.word) continue;
      offered += (offered.empty() ? "" : " ") + std::string(each.verb);
      std::string const words =
          each.verb.empty() ? fmt::format("'{} '*", each.noun) : fmt::format("'{} {}'", each.noun, each.verb);
      options += fmt::format("    {}) words='{}' ;;\n", words, offered_options(each));
    }
    if (!offered.empty()) verbs += fmt::format("    {}) words='{}' ;;\n", noun.word, offered);
  }
  return fmt::format(R"(# source <(huiyin completion)
_huiyin() {{
  local words='' word=${{COMP_WORDS[COMP_CWORD]}} noun=${{COMP_WORDS[1]}} verb=${{COMP_WORDS[2]}}
  if ((COMP_CWORD == 1)); then
    words='{}'
  elif ((COMP_CWORD == 2)); then
    case $noun in
{}    esac
  fi
  if [[ $word == -* ]]; then
    case "$noun $verb" in
{}    esac
  fi
  mapfile -t COMPREPLY < <(compgen -W "$words" -- "$word")
}}
complete -o default -F _huiyin huiyin
)",
                     first, verbs, options);
}

}  // namespace huiyin::cli
