// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
#include "cli/operation_command.hpp"

#include "cli/caller.hpp"
#include "cli/operation_body.hpp"
#include "cli/session_command.hpp"
#include "cli/speaking.hpp"
#include "cli/terminal.hpp"
#include "cli/transfer.hpp"
#include "forms/answer_page.hpp"
#include "forms/answered.hpp"
#include "forms/columns.hpp"

#include <algorithm>
#include <cstdio>
#include <sstream>

#include <fmt/format.h>

namespace huiyin::cli {

namespace {

constexpr std::string_view rows_in_a_page_of_all = "200";  // as many as the API gives

// The version of an ETag: "3".
std::string version_in(std::string_view etag) {
  std::string version;
  for (char const c : etag)
    if (c >= '0' && c <= '9') version += c;
  return version;
}

std::vector<std::string> columns_of(Operation const& operation) {
  std::istringstream words{std::string(operation.columns)};
  std::vector<std::string> columns;
  for (std::string column; words >> column;) columns.push_back(column);
  return columns;
}

class Running {
 public:
  Running(OperationOrder const& order, Program const& program, Caller const& caller, Speech const& speech)
      : order_(order), operation_(*order.operation), program_(program), caller_(caller), speech_(speech) {}

  int run() const {
    if (operation_.answers == Answers::bytes && !order_.out && is_terminal(Stream::out))
      return caller_.tell(refuse(Fault::invalid_input, "usage.field_missing", "--out"));
    Ask ask;
    ask.method = operation_.method;
    ask.target = target_of(operation_, order_.id, order_.query);
    if (operation_.takes_key) ask.key = order_.key.value_or(new_key());
    if (auto const ended = look_up_version(ask)) return *ended;
    if (auto const ended = fill_body(ask, order_, caller_, speech_)) return *ended;
    if (takes_out(operation_)) return take_down(caller_, std::move(ask), order_.out);
    if (order_.pages == Pages::all) return show_all(std::move(ask));
    return ask_once(ask);
  }

 private:
  int ask_once(Ask const& ask) const {
    auto const answer = caller_.call(ask);
    if (!answer) return caller_.tell(answer.error());
    if (answer->status < 400) {
      int const kept = keep_session(*answer, order_.settings, program_, speech_);
      int const shown = show(*answer);
      return kept == all_done ? shown : kept;
    }
    int const told = caller_.tell(*answer);
    if (answer->status == 412) tell_versions(ask.seen);
    return told;
  }

  Result<WireAnswer> newest() const {
    Ask ask;
    ask.method = "GET";
    ask.target = target_of(*find_operation(operation_.noun, "show"), order_.id, {});
    return caller_.call(ask);
  }

  std::optional<int> look_up_version(Ask& ask) const {
    if (!operation_.wants_seen_version) return {};
    ask.seen = order_.seen.value_or("");
    if (!ask.seen.empty()) return {};
    auto const record = newest();
    if (!record) return caller_.tell(record.error());
    if (record->status >= 400) return caller_.tell(*record);
    ask.seen = version_in(record->etag);
    return {};
  }

  // Somebody else changed the record in between: which version was meant, which one is there, and how to go on.
  void tell_versions(std::string const& seen) const {
    auto const record = newest();
    if (!record || record->status >= 400) return;
    std::string const look = fmt::format("huiyin {} show {}", operation_.noun, order_.id);
    std::string const line = speech_.messages.text(
        "label.terminal.stale", {{"seen", seen}, {"now", version_in(record->etag)}, {"command", look}});
    std::fputs((forms::printable(line) + "\n").c_str(), stderr);
  }

  bool as_page() const {
    return order_.view == View::table || (order_.view == View::by_place && is_terminal(Stream::out));
  }

  forms::AnswerWords words() const {
    return {
        [this](std::string_view field) { return field_word(speech_.language, field); },
        [this](std::string_view field, std::string_view value) { return value_word(speech_.language, field, value); }};
  }

  int show(WireAnswer const& answer) const {
    if (answer.body.empty()) return all_done;
    if (!as_page()) return say(forms::indented_answer(answer.body));
    auto const page = operation_.is_paged ? forms::answered_rows(answer.body) : std::nullopt;
    if (!page) return say(forms::record_page(answer.body, words(), page_of(Stream::out)));
    int const said = show_rows(*page, forms::Heading::yes);
    if (page->next) tell_more(*page->next);
    return said;
  }

  int show_rows(forms::AnsweredRows const& page, forms::Heading heading) const {
    return say(forms::rows_page(page.rows, columns_of(operation_), words(), page_of(Stream::out), heading));
  }

  void tell_more(std::string const& next) const {
    std::string const line = speech_.messages.text("label.terminal.more", {{"next", next}});
    std::fputs((forms::printable(line) + "\n").c_str(), stderr);
  }

  // Every page until the last, each shown as it comes; JSON is one row a line, so that nobody has to hold all of it.
  int show_all(Ask ask) const {
    auto query = order_.query;
    auto const set = [&](std::string_view name, std::string_view text) {
      std::erase_if(query, [&](QueryValue const& each) { return each.name == name; });
      query.push_back({std::string(name), std::string(text)});
    };
    if (std::ranges::find(query, "limit", &QueryValue::name) == query.end()) set("limit", rows_in_a_page_of_all);
    for (auto heading = forms::Heading::yes;; heading = forms::Heading::no) {
      ask.target = target_of(operation_, order_.id, query);
      auto const answer = caller_.call(ask);
      if (!answer) return caller_.tell(answer.error());
      if (answer->status >= 400) return caller_.tell(*answer);
      auto const page = forms::answered_rows(answer->body);
      if (!page) return caller_.tell(refuse(Fault::unavailable, "terminal.broken_answer", operation_.path.data()));
      int const said = as_page() ? show_rows(*page, heading) : say_lines(page->rows);
      if (said != all_done || !page->next) return said;
      set("after", *page->next);
    }
  }

  static int say_lines(std::vector<std::string> const& rows) {
    std::string lines;
    for (std::string const& row : rows) lines += row + "\n";
    return say(lines);
  }

  OperationOrder const& order_;
  Operation const& operation_;
  Program const& program_;
  Caller const& caller_;
  Speech const& speech_;
};

}  // namespace

int run_operation(OperationOrder const& order, Program const& program, Speech const& speech) {
  auto const caller = Caller::open(program, order.settings, speech);
  if (!caller) return wrong_configuration;
  return Running(order, program, *caller, speech).run();
}

}  // namespace huiyin::cli
