// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
#include "rectification/item_actions.hpp"

namespace huiyin::rectification {

namespace {

Item assigned(ItemId id, ItemAssigned const& event) {
  return {id,
          Version{},
          event.inspection,
          event.finding,
          event.team,
          event.unit,
          event.number,
          event.finding_text,
          event.opinions,
          State::assigned,
          event.due,
          event.keep_up,
          {},  // from here on nothing is said yet
          {},
          {},
          {},
          {},
          {},
          {},
          {},
          {},
          event.due};
}

Closing applied(Item const& item, By by) {
  return {std::ssize(item.closings) + 1, by, std::ssize(item.progress), {}, {}, {}, {}};
}

// The states are named here, not looked up in the lifecycle: what happened stays true when the lifecycle is changed.
struct Happened {
  Item& item;

  Closing& closing() const { return item.closings.at(item.closings.size() - 1); }

  void operator()(ItemAssigned const&) const {}  // it stands already
  void operator()(ItemAccepted const&) const { item.state = State::in_progress; }
  void operator()(ItemPlanned const& event) const { item.plan = event.plan; }
  void operator()(ProgressReported const& event) const { item.progress.push_back(event.progress); }
  void operator()(ClosingApplied const& event) const {
    item.state = State::applied;
    item.closings.push_back(applied(item, event.by));
  }
  void operator()(ItemChecked const& event) const {
    item.state = State::checked;
    closing().check = Check{event.check.by, event.check.judgement, event.check.note};
  }
  void operator()(MethodsNamed const& event) const {
    closing().check->methods = event.methods;
    closing().check->asked = event.asked;
  }
  void operator()(MilestoneSet const& event) const { item.next_milestone = event.next; }
  void operator()(ItemSentBack const& event) const {
    item.state = State::in_progress;
    closing().sent_back = event.by;
    closing().to_mend = event.to_mend;
    item.next_milestone.reset();
    ++item.marks.returned;
  }
  void operator()(ItemClosed const& event) const {
    item.state = State::closed;
    closing().closed = event.by;
  }
  void operator()(ItemReopened const& event) const {
    item.state = State::in_progress;
    item.reason = event.reason;
    item.next_milestone.reset();
    ++item.marks.reopened;
  }
  void operator()(ItemExtended const& event) const {
    item.extensions.push_back({std::ssize(item.extensions) + 1, event.by, item.due, event.due, event.reason});
    if (!item.first_due) item.first_due = event.due;
    item.due = event.due;
    item.reason = event.reason;
    ++item.marks.extended;
  }
  void operator()(ItemCancelled const& event) const {
    item.state = State::cancelled;
    item.reason = event.reason;
  }
  void operator()(PositionTaken const& event) const {
    item.position = event.position;
    item.position_reason = event.reason;
  }
  void operator()(OpinionsLinked const& event) const { item.opinions = event.opinions; }
  void operator()(KeepUpMarked const& event) const { item.keep_up = event.keep_up; }
  void operator()(ItemNoted const& event) const { item.office_note = event.note; }
  void operator()(ItemSigned const& event) const { item.signatures.push_back(event.signature); }
  void operator()(OutcomeRecorded const& event) const { item.outcome = event.outcome; }
  void operator()(ItemWatched const& event) const {
    item.watches.push_back(event.watch);
    item.next_milestone = event.watch.next;
  }
  void operator()(RuleFollowedUp const& event) const {
    item.follow_ups.push_back(event.follow_up);
    for (RuleMade& rule : item.outcome.rules)
      if (rule.id == event.follow_up.rule) rule.ask_on = event.ask_on;
  }
};

}  // namespace

Item after(ItemId id, std::optional<Item> before, std::vector<ItemEvent> const& events) {
  Item item = before ? *std::move(before) : assigned(id, std::get<ItemAssigned>(events.at(0)));
  item.version = next(item.version);
  for (auto const& event : events) std::visit(Happened{item}, event);
  return item;
}

}  // namespace huiyin::rectification
