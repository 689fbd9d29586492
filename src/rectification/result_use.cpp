// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
#include "rectification/result_use.hpp"

#include <algorithm>

#include "chinese/written.hpp"

namespace huiyin::rectification {

namespace {

using UseEvents = std::vector<UseEvent>;

struct StepOfUse {
  UseStep operator()(AnswerUse const&) const { return UseStep::answer; }
  UseStep operator()(CloseUse const&) const { return UseStep::close; }
};

struct DecidingUse {
  ResultUse const& use;
  By by;

  Result<UseEvents> operator()(AnswerUse const& asked) const {
    UseAnswered answered{by, asked.on, {}, {}};
    answered.answerer = HUIYIN_TRY(chinese::written_line(asked.answerer));
    answered.text = HUIYIN_TRY(chinese::written_text(asked.text));
    if (answered.answerer.empty()) return refuse(Fault::invalid_input, "use.answerer_missing");
    if (answered.text.empty()) return refuse(Fault::invalid_input, "use.answer_missing");
    if (asked.on > by.on) return refuse(Fault::invalid_input, "use.answered_in_future", render(by.on));
    if (asked.on < use.on) return refuse(Fault::invalid_input, "use.answered_before", render(use.on));
    return UseEvents{std::move(answered)};
  }
  Result<UseEvents> operator()(CloseUse const& asked) const {
    std::string outcome = HUIYIN_TRY(chinese::written_text(asked.outcome));
    if (outcome.empty()) return refuse(Fault::invalid_input, "use.outcome_missing");
    return UseEvents{UseClosed{by, std::move(outcome)}};
  }
};

ResultUse registered(ResultUseId id, UseRegistered const& event) {
  return {id,
          Version{},
          event.kind,
          event.finding,
          event.team,
          event.problem,
          event.organisation,
          event.body_name,
          event.on,
          event.by,
          event.text,
          event.answer_by,
          UseState::open,
          {},
          ""};
}

struct UseHappened {
  ResultUse& use;

  void operator()(UseRegistered const&) const {}  // it stands already
  void operator()(UseAnswered const& event) const {
    use.state = UseState::answered;
    use.answer = {event.by, event.on, event.answerer, event.text};
  }
  void operator()(UseClosed const& event) const {
    use.state = UseState::closed;
    use.outcome = event.outcome;
  }
};

}  // namespace

char const* printed(UseState state) {
  constexpr std::array words{"待回复", "已回复", "已办结"};
  return words.at(static_cast<std::size_t>(state));
}

Result<UseState> next_state(UseState from, UseStep step) {
  auto const row = std::ranges::find_if(
      use_lifecycle, [&](UseTransition const& each) { return each.from == from && each.step == step; });
  if (row == use_lifecycle.end()) return refuse(Fault::conflict, "use.step_not_open", printed(from));
  return row->to;
}

UseStep step_of(UseAction const& action) { return std::visit(StepOfUse{}, action); }

Result<UseEvents> decide(RegisterUse const& asked, By by) {
  UseRegistered made{asked.kind, {}, {}, {}, asked.organisation, {}, asked.on, by, {}, asked.answer_by};
  made.problem = HUIYIN_TRY(chinese::written_text(asked.problem));
  made.body_name = HUIYIN_TRY(chinese::written_line(asked.body_name));
  made.text = HUIYIN_TRY(chinese::written_text(asked.text));
  if (asked.finding) {
    if (asked.finding->withdrawn) return refuse(Fault::conflict, "use.finding_withdrawn");
    made.finding = asked.finding->id;
    made.team = asked.finding->team;
    if (made.problem.empty()) made.problem = asked.finding->text;
  }
  if (made.problem.empty()) return refuse(Fault::invalid_input, "use.problem_missing");
  if (!made.organisation && made.body_name.empty()) return refuse(Fault::invalid_input, "use.body_missing");
  if (made.text.empty()) return refuse(Fault::invalid_input, "use.text_missing");
  if (asked.on > by.on) return refuse(Fault::invalid_input, "use.in_future", render(by.on));
  if (asked.answer_by && *asked.answer_by < asked.on)
    return refuse(Fault::invalid_input, "use.answer_day_passed", render(asked.on));
  return UseEvents{std::move(made)};
}

Result<UseEvents> decide(ResultUse const& use, UseAction const& action, By by) {
  HUIYIN_TRY(next_state(use.state, step_of(action)));
  return std::visit(DecidingUse{use, by}, action);
}

ResultUse after(ResultUseId id, std::optional<ResultUse> before, UseEvents const& events) {
  ResultUse use = before ? *std::move(before) : registered(id, std::get<UseRegistered>(events.at(0)));
  use.version = next(use.version);
  for (auto const& event : events) std::visit(UseHappened{use}, event);
  return use;
}

}  // namespace huiyin::rectification
