// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
#include "cli/operation_order.hpp"

#include "cli/options.hpp"
#include "words/id.hpp"

#include <algorithm>
#include <charconv>
#include <filesystem>
#include <map>

#include <fmt/format.h>

namespace huiyin::cli {

namespace {

constexpr std::string_view attachments_field = "attachments";  // filled by --file

Error bad_value(OperationField const& field, std::string_view text) {
  return refuse(
      Fault::invalid_input, "usage.bad_value",
      fmt::format("{} {}{}{}", option_name(field.name), text, field.choices.empty() ? "" : ": ", field.choices));
}

bool is_choice(std::string_view choices, std::string_view text) {
  while (!choices.empty()) {
    std::string_view const one = choices.substr(0, choices.find('|'));
    if (one == text) return true;
    choices.remove_prefix(std::min(one.size() + 1, choices.size()));
  }
  return false;
}

Result<forms::TypedMember> member_of(OperationField const& field, std::string const& text) {
  std::string const name(field.name);
  if (!field.choices.empty() && !is_choice(field.choices, text)) return bad_value(field, text);
  if (field.kind == FieldKind::json) return forms::TypedMember{name, forms::WrittenJson{text}};
  if (field.kind == FieldKind::truth) {
    if (text != "true" && text != "false") return bad_value(field, text);
    return forms::TypedMember{name, text == "true"};
  }
  if (field.kind == FieldKind::number) {
    std::int64_t number = 0;
    auto const [stop, problem] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (problem != std::errc{} || stop != text.data() + text.size()) return bad_value(field, text);
    return forms::TypedMember{name, number};
  }
  return forms::TypedMember{name, text};
}

// What was typed for each field.
class Typed {
 public:
  void offer(Options& options, std::span<OperationField const> fields) {
    for (OperationField const& field : fields) {
      if (field.kind == FieldKind::texts)
        options.list(option_name(field.name), lists_[field.name]);
      else if (!is_asked_for(field))
        options.text(option_name(field.name), texts_[field.name]);
    }
  }

  std::optional<std::string>& text(std::string_view name) { return texts_[name]; }
  std::vector<std::string> const& list(std::string_view name) { return lists_[name]; }

 private:
  std::map<std::string_view, std::optional<std::string>> texts_;
  std::map<std::string_view, std::vector<std::string>> lists_;
};

class Words {
 public:
  explicit Words(std::vector<std::string> words) : words_(std::move(words)) {}
  std::optional<std::string> next() {
    if (at_ == words_.size()) return std::nullopt;
    return words_[at_++];
  }
  std::optional<std::string> all_left() {
    auto joined = next();
    while (auto const more = next()) *joined += " " + *more;
    return joined;
  }

 private:
  std::vector<std::string> words_;
  std::size_t at_ = 0;
};

Error missing(std::string detail) { return refuse(Fault::invalid_input, "usage.field_missing", std::move(detail)); }

// A field that is needed may be given as a word; a command without a verb takes all of them, as huiyin search does.
std::optional<std::string> needed_word(OperationOrder const& order, Words& words) {
  if (order.operation->sends == Sends::bytes) return std::filesystem::path(order.files.at(0)).filename().string();
  return order.operation->verb.empty() ? words.all_left() : words.next();
}

Result<void> take_query(OperationOrder& order, Typed& typed, Words& words) {
  for (OperationField const& field : order.operation->query) {
    auto text = typed.text(field.name);
    if (!text && field.needed == Needed::yes) {
      text = needed_word(order, words);
      if (!text) return missing(option_name(field.name));
    }
    if (!text) continue;
    HUIYIN_TRY(member_of(field, *text));
    order.query.push_back({std::string(field.name), *text});
  }
  return {};
}

Result<void> take_body(OperationOrder& order, Typed& typed) {
  if (order.body_file) return {};
  for (OperationField const& field : order.operation->body) {
    if (is_asked_for(field)) {
      order.secrets.push_back(&field);
    } else if (field.kind == FieldKind::texts) {
      if (!typed.list(field.name).empty()) order.body.push_back({std::string(field.name), typed.list(field.name)});
    } else if (auto const& text = typed.text(field.name)) {
      order.body.push_back(HUIYIN_TRY(member_of(field, *text)));
    } else if (field.needed == Needed::yes) {
      return missing(option_name(field.name));
    }
  }
  return {};
}

std::string verbs_of(std::string_view noun) {
  std::string verbs;
  for (Operation const& each : operations())
    if (each.noun == noun) verbs += (verbs.empty() ? "" : ", ") + std::string(each.verb);
  return verbs;
}

// The verb is the first word, whatever options stand before it.
Result<Operation const*> take_operation(std::string_view noun, std::vector<std::string>& arguments) {
  if (auto const* alone = find_operation(noun, "")) return alone;
  auto const verb = std::ranges::find_if(arguments, [](std::string const& word) { return !word.starts_with('-'); });
  if (verb == arguments.end()) return refuse(Fault::invalid_input, "usage.no_act", verbs_of(noun));
  auto const* operation = find_operation(noun, *verb);
  if (!operation)
    return refuse(Fault::invalid_input, "usage.unknown_act", fmt::format("{} ({})", *verb, verbs_of(noun)));
  arguments.erase(verb);
  return operation;
}

// The options that are not fields.
class Besides {
 public:
  Besides(Options& options, OperationOrder& order) : order_(order) {
    Operation const& operation = *order.operation;
    options.settings(order.settings);
    if (operation.answers == Answers::json) {
      options.flag("--json", json_);
      options.flag("--table", table_);
    }
    if (operation.is_paged) options.flag("--all", all_);
    if (operation.sends == Sends::json) options.text("--body", order.body_file);
    if (operation.wants_seen_version) options.text("--seen", order.seen);
    if (operation.takes_key) options.text("--key", order.key);
    if (takes_files(operation)) options.list("--file", order.files);
    if (takes_out(operation)) options.text("--out", out_);
  }

  Result<void> take() {
    if (json_ && table_) return refuse(Fault::invalid_input, "usage.json_or_table");
    if (json_ || table_) order_.view = json_ ? View::json : View::table;
    if (all_) order_.pages = Pages::all;
    if (out_) order_.out = *out_;
    return {};
  }

 private:
  OperationOrder& order_;
  bool json_ = false;
  bool table_ = false;
  bool all_ = false;
  std::optional<std::string> out_;
};

}  // namespace

bool takes_files(Operation const& operation) {
  return std::ranges::find(operation.body, attachments_field, &OperationField::name) != operation.body.end();
}

bool takes_out(Operation const& operation) {
  return operation.answers == Answers::bytes || operation.answers == Answers::text;
}

Result<OperationOrder> operation_order(std::string_view noun, std::vector<std::string> arguments) {
  OperationOrder order;
  order.operation = HUIYIN_TRY(take_operation(noun, arguments));
  Operation const& operation = *order.operation;

  std::vector<std::string> given;
  Typed typed;
  Options options;
  options.words(given);
  Besides besides(options, order);
  typed.offer(options, operation.query);
  typed.offer(options, operation.body);
  HUIYIN_TRY(options.read(std::move(arguments)));
  HUIYIN_TRY(besides.take());

  Words words(std::move(given));
  if (has_id(operation)) {
    auto const id = words.next();
    if (!id) return refuse(Fault::invalid_input, "usage.id_missing", std::string(noun));
    HUIYIN_TRY(parse_id_bytes(*id));
    order.id = *id;
  }
  if (operation.sends == Sends::bytes) {
    auto const file = words.next();
    if (!file) return refuse(Fault::invalid_input, "usage.no_file");
    order.files.push_back(*file);
  }
  HUIYIN_TRY(take_query(order, typed, words));
  HUIYIN_TRY(take_body(order, typed));
  if (auto const more = words.next()) return refuse(Fault::invalid_input, "usage.too_many_words", *more);
  return order;
}

}  // namespace huiyin::cli
