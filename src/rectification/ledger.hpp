// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
// The rectification ledger (整改台账) as a record: one row per finding fed back, or per item of a report.
// What the notice gives stands in it word for word; what the unit has to add is empty; what Huiyin only
// proposes (class, opinions, due day) is marked as a proposal where it is shown. (docs/decisions/0015-ledger.md)
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "rectification/outcome.hpp"
#include "rectification/state.hpp"
#include "words/day.hpp"

namespace huiyin::rectification {

struct Limit {       // 完成时限
  std::string text;  // as the notice states it: 反馈后3个月
  std::optional<Day> due;
  bool provisional = false;  // a year on the way has no official calendar yet
  std::string reckoning;     // how the day was found, or why there is none
};

struct OwnedMeasure {  // a measure with who answers for it, by their names
  std::string text;
  std::string accountable_post;
  std::string responsible_leader;
  std::string lead_department;
  std::vector<std::string> co_departments;
  std::string handler;
  std::optional<Day> due;
  bool keep_up = false;
};

struct ListedRule {
  std::string name;
  RuleChange change = RuleChange::made;
  std::string reference;
  std::optional<Day> in_force_since;
  std::string applied_by;
  std::vector<std::string> found;  // when it was asked about again
};

struct LedgerRow {
  int seq = 0;
  std::string finding;  // the notice's own words: locked
  std::string ordinal;  // where a report numbers its items, as printed: 二（一）; the office's number
  std::vector<std::string> category_path;  // class, then the dimension the notice names; either may be empty
  std::string unit;                        // when the notice tells findings of several units apart
  int group = 0;                           // findings told in one sentence share it
  std::vector<int> proposed_opinions;      // numbers of the opinions sheet

  std::string detail;  // from here the unit fills in
  std::string root_cause;
  std::string goal;
  std::vector<std::string> measures;
  std::optional<int> measures_stated;  // how many measures a report numbers under the item
  std::string responsible_leader;
  std::string lead_department;
  std::vector<std::string> co_departments;
  std::string handler;

  Limit limit;
  std::optional<bool> keep_up;  // 长期坚持

  std::vector<std::string> progress;
  std::string stated_status;  // a report's own words: 已完成并长期坚持
  std::vector<std::string> evidence;
  std::string wider_check;
  std::vector<std::string> rules_made;
  std::string effects;
  std::optional<State> status;
  std::optional<Day> done;
  std::optional<Day> closed;
  std::vector<std::string> reviews;
  std::string marks;  // how often returned, reopened, extended

  std::optional<Day> first_due;  // from here on of the office's own items
  std::string on_watch;          // the next milestone
  std::vector<OwnedMeasure> owned_measures;
  std::vector<ListedRule> listed_rules;
  std::vector<Effect> listed_effects;
};

struct Opinion {
  int number = 0;
  std::string ordinal;  // as printed; empty when the notice does not number it
  std::string heading;
  std::vector<std::string> points;
};

struct DutyLine {  // a duty of the whole unit, such as handing in the plan
  std::string what;
  Limit limit;
};

// feedback, report: drafted from a notice; office: as the office keeps it, and then nothing in it is a proposal.
enum class LedgerOrigin { feedback, report, office };

struct LedgerHead {
  std::string title;
  std::string inspected_unit;
  std::string inspecting_body;
  std::string feedback_date;
  std::string onsite_period;
  std::vector<DutyLine> duties;
  std::string remark;  // of the office's: when it was taken out, and which part of it
};

struct Ledger {
  LedgerOrigin origin = LedgerOrigin::feedback;
  LedgerHead head;
  std::vector<std::string> category_choices;  // the classes of the frame the proposals are from
  std::vector<LedgerRow> rows;
  std::vector<Opinion> opinions;
  std::vector<std::string> source;  // the paragraphs of the text
};

}  // namespace huiyin::rectification
