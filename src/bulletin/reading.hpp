// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
// What one bulletin says, each value with the place it was read from. What the text does not say is empty:
// nothing here is guessed. Texts are simplified script as printed. No part of it profiles or lists persons;
// the only names are those the notice itself gives to its two sides.
#pragma once

#include <array>
#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "words/day.hpp"
#include "words/named.hpp"

namespace huiyin::bulletin {

using huiyin::name_of;  // beside those below, of enums that are only ever written

enum class Kind { feedback, feedback_multi, rectification_report, announcement, other, ledger };
constexpr std::array kind_names{Named{Kind::feedback, "feedback"},
                                Named{Kind::feedback_multi, "feedback_multi"},
                                Named{Kind::rectification_report, "rectification_report"},
                                Named{Kind::announcement, "announcement"},
                                Named{Kind::other, "other"},
                                Named{Kind::ledger, "ledger"}};  // never of a notice: an office's own workbook
static_assert(named_in_order(kind_names));
constexpr auto const& names_of(Kind) { return kind_names; }

enum class Level { central, province, city, county, enterprise, university, other };  // of the inspecting side
enum class Method { talks, letters_visits, documents, field_visits, other };
enum class Status { done, basically_done, ongoing, not_done };
enum class Step {
  head,
  leadership,
  joint
};  // a feedback meeting: with the unit's head, its leadership, or both at once
enum class Certainty { low, medium, high };
constexpr std::array certainty_names{Named{Certainty::low, "low"}, Named{Certainty::medium, "medium"},
                                     Named{Certainty::high, "high"}};
static_assert(named_in_order(certainty_names));
constexpr auto const& names_of(Certainty) { return certainty_names; }
// The four implementations (四个落实), the frame that findings are filed under by proposal.
enum class FindingClass { decisions, discipline, organisation, rectification };

char const* name_of(Level);
char const* name_of(Method);
char const* name_of(Status);
char const* name_of(Step);
char const* name_of(FindingClass);

// Where a value stands: code points of the decoded text. A value put together from several places has several.
struct Span {
  std::size_t begin = 0;
  std::size_t end = 0;
  Certainty certainty = Certainty::high;
  friend bool operator==(Span const&, Span const&) = default;
};

template <class T>
struct Found {
  T value{};
  std::vector<Span> spans;
};
using Quote = Found<std::string>;  // words of the text itself

// A date as far as the text makes it certain; rendered 2019-01-30, --01-30 without a year, 2019-01 without a day.
struct PartialDate {
  std::optional<int> year;
  std::optional<unsigned> month;
  std::optional<unsigned> day;
  bool operator==(PartialDate const&) const = default;
};
std::string render(PartialDate const& date);
std::optional<Day> full_day(PartialDate const& date);

struct UnitCount {  // 35个单位 without names
  std::string what;
  int count = 0;
  std::vector<Span> spans;
};

struct Finding {
  Quote text;
  std::optional<std::string> level1;  // the dimension its heading names
  std::optional<std::string> unit;    // when the notice tells findings of several units apart
  int group = 0;                      // counts sentences
};

struct FindingGroup {
  int group = 0;
  Quote heading;  // the dimension or the heading sentence; the first clause when there is neither
  std::optional<FindingClass> proposed_class;
};

struct Requirement {
  std::optional<std::string> ordinal;  // as printed: 一是, 1, （一）
  Quote heading;
  std::vector<Quote> points;  // each demand under it
};

struct Meeting {
  Step step = Step::joint;
  std::optional<Quote> chair;
  std::optional<Quote> conveyed;  // whose words were passed on
  std::vector<Quote> present;     // 出席, 参加: groups of posts as printed
  std::vector<Quote> sitting_in;  // 列席
};

enum class ClockUnit { day, week, month, working_day };  // 天 周 月 工作日
char const* printed(ClockUnit);                          // 天 周 月 工作日

struct Deadline {
  Quote what;
  std::optional<int> amount;
  bool and_half = false;  // 两个半月
  std::optional<ClockUnit> unit;
  std::optional<std::string> counted_from;
  std::optional<PartialDate> date;
};

struct Contacts {
  std::vector<Quote> phone;
  std::optional<Quote> mailbox;
  std::optional<Quote> email;
};

struct Item {  // of a rectification report
  std::vector<std::string> ordinal_path;
  Quote heading;
  std::optional<Quote> status;
  std::optional<Status> status_code;
  std::optional<int> measures_count;
};

// Totals a report states: aspects, problems, measures, rules_made, done, basically_done, ongoing, not_done.
enum class Total { aspects, problems, measures, rules_made, done, basically_done, ongoing, not_done };
constexpr std::size_t total_count = 8;
char const* name_of(Total);

struct Reading {
  Kind kind = Kind::other;
  std::optional<Level> level;
  std::optional<Quote> title;
  std::optional<Quote> inspecting_body;
  std::vector<Quote> inspected_units;
  std::vector<UnitCount> inspected_summary;
  std::optional<Found<PartialDate>> feedback_date;
  std::optional<Found<PartialDate>> feedback_date_end;
  std::optional<Found<PartialDate>> onsite_start;
  std::optional<Found<PartialDate>> onsite_end;
  std::optional<Quote> team_leader;
  std::optional<Quote> deputy_leader;
  std::optional<Quote> unit_head;
  std::optional<Quote> heard_by;
  std::optional<Quote> reported_to;
  std::vector<Quote> focus;
  std::vector<Found<Method>> methods;
  std::optional<Quote> achievements;
  std::vector<FindingGroup> finding_groups;
  std::vector<Finding> findings;
  std::optional<Found<bool>> leads_transferred;
  std::vector<Quote> leads_destination;
  std::vector<Requirement> requirements;
  std::optional<Quote> statement;
  std::vector<Quote> pledges;
  std::vector<Meeting> meetings;
  std::vector<Deadline> deadlines;
  Contacts contacts;
  std::vector<Item> items;
  std::array<std::optional<Found<int>>, total_count> report_counts;
};

}  // namespace huiyin::bulletin
