// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
#include "cli/office_arguments.hpp"

#include "cli/options.hpp"

namespace huiyin::cli {

namespace {

using Arguments = std::vector<std::string>;

Result<Arguments> only_these(Arguments words, Arguments const& names) {
  if (words.size() < names.size()) return refuse(Fault::invalid_input, "usage.field_missing", names[words.size()]);
  if (words.size() > names.size()) return refuse(Fault::invalid_input, "usage.too_many_words", words[names.size()]);
  return words;
}

// The words of a command that takes no more of them than it names.
Result<Arguments> words_of(Options& options, Arguments arguments, Arguments const& names) {
  Arguments words;
  options.words(words);
  HUIYIN_TRY(options.read(std::move(arguments)));
  return only_these(std::move(words), names);
}

template <class Act>
Result<Act> act_of(Arguments const& words) {
  std::string all;
  for (auto const& row : names_of(Act{})) all += (all.empty() ? "" : ", ") + std::string(row.name);
  if (words.empty()) return refuse(Fault::invalid_input, "usage.no_act", all);
  auto const act = parse_name<Act>(words.front());
  if (!act) return refuse(Fault::invalid_input, "usage.unknown_act", words.front());
  return *act;
}

// Of a command that takes settings and the form of its answer, and nothing else.
template <class AnOrder>
Result<Order> plain_order(Arguments arguments) {
  AnOrder order;
  bool json = false;
  Options options;
  options.flag("--json", json);
  options.settings(order.settings);
  HUIYIN_TRY(words_of(options, std::move(arguments), {}));
  order.output = json ? Output::json : Output::text;
  return Order(std::move(order));
}

}  // namespace

Result<Order> config_arguments(Arguments arguments) {
  Arguments words;
  ConfigOrder order;
  Options options;
  options.words(words);
  options.settings(order.settings);
  HUIYIN_TRY(options.read(std::move(arguments)));
  order.act = HUIYIN_TRY(act_of<ConfigAct>(words));
  if (words.size() > 1) return refuse(Fault::invalid_input, "usage.too_many_words", words[1]);
  return Order(std::move(order));
}

Result<Order> init_arguments(Arguments arguments) { return plain_order<InitOrder>(std::move(arguments)); }

Result<Order> status_arguments(Arguments arguments) { return plain_order<StatusOrder>(std::move(arguments)); }

Result<Order> doctor_arguments(Arguments arguments) { return plain_order<DoctorOrder>(std::move(arguments)); }

Result<Order> setup_arguments(Arguments arguments) {
  SetupOrder order;
  std::optional<std::string> answers;
  bool json = false;
  Options options;
  options.text("--answers", answers);
  options.flag("--json", json);
  options.settings(order.settings);
  HUIYIN_TRY(words_of(options, std::move(arguments), {}));
  if (answers) order.answers = *answers;
  order.output = json ? Output::json : Output::text;
  return Order(std::move(order));
}

Result<Order> serve_arguments(Arguments arguments) {
  ServeOrder order;
  Options options;
  options.settings(order.settings);
  HUIYIN_TRY(words_of(options, std::move(arguments), {}));
  return Order(std::move(order));
}

Result<Order> demo_arguments(Arguments arguments) {
  DemoOrder order;
  bool anew = false;
  Options options;
  options.flag("--anew", anew);
  options.settings(order.settings);
  HUIYIN_TRY(words_of(options, std::move(arguments), {}));
  order.beginning = anew ? Beginning::anew : Beginning::kept;
  return Order(std::move(order));
}

Result<Order> journal_arguments(Arguments arguments) {
  JournalOrder order;
  bool rows = false;
  bool json = false;
  Options options;
  options.flag("--rows", rows);
  options.flag("--json", json);
  options.settings(order.settings);
  auto const words = HUIYIN_TRY(words_of(options, std::move(arguments), {"verify"}));
  if (words[0] != "verify") return refuse(Fault::invalid_input, "usage.unknown_act", words[0]);
  order.rows = rows ? RowsToo::yes : RowsToo::no;
  order.output = json ? Output::json : Output::text;
  return Order(std::move(order));
}

Result<Order> audit_arguments(Arguments arguments) {
  RebuildOrder order;
  bool rebuild = false;
  bool json = false;
  Options options;
  options.flag("--rebuild", rebuild);
  options.flag("--json", json);
  options.settings(order.settings);
  HUIYIN_TRY(words_of(options, std::move(arguments), {}));
  if (!rebuild) return refuse(Fault::invalid_input, "usage.field_missing", "--rebuild");
  order.output = json ? Output::json : Output::text;
  return Order(std::move(order));
}

Result<Order> backup_arguments(Arguments arguments) {
  BackupOrder order;
  Arguments words;
  std::optional<std::string> to;
  std::optional<std::string> key;
  bool scheduled = false;
  bool json = false;
  Options options;
  options.words(words);
  options.text("--to", to);
  options.text("--key", key);
  options.flag("--scheduled", scheduled);
  options.flag("--json", json);
  options.settings(order.settings);
  HUIYIN_TRY(options.read(std::move(arguments)));
  order.output = json ? Output::json : Output::text;
  if (key) order.key = *key;
  if (to && scheduled) return refuse(Fault::invalid_input, "usage.unknown_option", "--to");
  if (words.empty()) {
    if (key) return refuse(Fault::invalid_input, "usage.unknown_option", "--key");
    if (to) order.folder = *to;
    if (scheduled) order.act = BackupAct::scheduled;
    return Order(std::move(order));
  }
  order.act = BackupAct::check;
  if (words[0] != "check") return refuse(Fault::invalid_input, "usage.unknown_act", words[0]);
  if (to || scheduled) return refuse(Fault::invalid_input, "usage.unknown_option", to ? "--to" : "--scheduled");
  order.folder = HUIYIN_TRY(only_these(std::move(words), {"check", "FOLDER"}))[1];
  return Order(std::move(order));
}

Result<Order> restore_arguments(Arguments arguments) {
  DrillOrder order;
  bool drill = false;
  bool json = false;
  std::optional<std::string> key;
  Options options;
  options.flag("--drill", drill);
  options.text("--into", order.database);
  options.text("--key", key);
  options.flag("--json", json);
  options.settings(order.settings);
  order.folder = HUIYIN_TRY(words_of(options, std::move(arguments), {"FOLDER"}))[0];
  order.output = json ? Output::json : Output::text;
  if (key) order.key = *key;
  if (drill) return Order(std::move(order));
  if (order.database) return refuse(Fault::invalid_input, "usage.field_missing", "--drill");
  return Order(RestoreOrder{std::move(order.folder), std::move(order.key), order.output, std::move(order.settings)});
}

Result<Order> move_arguments(Arguments arguments) {
  MoveOrder order;
  std::optional<std::string> to;
  bool json = false;
  Options options;
  options.text("--to", to);
  options.flag("--json", json);
  options.settings(order.settings);
  HUIYIN_TRY(words_of(options, std::move(arguments), {}));
  if (!to) return refuse(Fault::invalid_input, "usage.field_missing", "--to");
  order.database = std::move(*to);
  order.output = json ? Output::json : Output::text;
  return Order(std::move(order));
}

}  // namespace huiyin::cli
