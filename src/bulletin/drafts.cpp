// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
#include "bulletin/drafts.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "bulletin/ledger_draft.hpp"
#include "chinese/written.hpp"

namespace huiyin::bulletin {
namespace {

std::vector<Span> joined(std::vector<Span> spans, std::vector<Span> const& more) {
  spans.insert(spans.end(), more.begin(), more.end());
  return spans;
}

DraftValue draft_of(std::optional<Quote> const& quote) {
  return quote ? DraftValue{quote->value, quote->spans} : DraftValue{};
}

// A day that the notice tells in part keeps its place in the text, and is for a person to complete.
DraftValue draft_of(std::optional<Found<PartialDate>> const& date) {
  if (!date) return {};
  auto const day = full_day(date->value);
  return {day ? huiyin::render(*day) : std::string(), date->spans};
}

DraftValue draft_unit(Reading const& reading, rectification::Ledger const& ledger) {
  DraftValue unit{ledger.head.inspected_unit, {}};
  for (Quote const& each : reading.inspected_units) unit.spans = joined(std::move(unit.spans), each.spans);
  return unit;
}

// The ledger has one row for each finding of the reading, or of a report for each item, in their order.
std::vector<Span> const& spans_of_row(Reading const& reading, rectification::Ledger const& ledger, std::size_t row) {
  bool const report = ledger.origin == rectification::LedgerOrigin::report;
  return report ? reading.items.at(row).heading.spans : reading.findings.at(row).text.spans;
}

DraftFinding draft_of(rectification::LedgerRow const& row, std::vector<Span> const& spans) {
  DraftFinding finding;
  finding.key = row.seq;
  finding.text = row.finding;
  finding.spans = spans;
  auto const said = std::ranges::find_if(row.category_path, [](std::string const& words) { return !words.empty(); });
  if (said != row.category_path.end()) finding.finding_class = *said;
  finding.unit = row.unit;
  finding.due = row.limit.due;
  finding.limit_text = row.limit.text;
  finding.keep_up = row.keep_up.value_or(false);
  finding.opinions.assign(row.proposed_opinions.begin(), row.proposed_opinions.end());
  return finding;
}

DraftRequirement draft_of(rectification::Opinion const& opinion, Requirement const& read) {
  DraftRequirement requirement{opinion.number, opinion.heading, opinion.points, read.heading.spans, false};
  for (Quote const& point : read.points) requirement.spans = joined(std::move(requirement.spans), point.spans);
  return requirement;
}

using Written = Result<std::string> (*)(std::string_view);

// Looks at drafts from the outside, and says where something is wrong.
class Proof {
 public:
  explicit Proof(std::size_t characters) : characters_(characters) {}

  Result<void> value(DraftValue& draft, std::string const& pointer) const {
    HUIYIN_TRY(text(draft.value, pointer + "/value", chinese::written_text));
    return spans(draft.spans, pointer);
  }
  Result<void> day(DraftValue& draft, std::string const& pointer) const {
    HUIYIN_TRY(value(draft, pointer));
    if (!draft.value.empty() && !parse_day(draft.value))
      return refuse(Fault::invalid_input, "import.draft_day", pointer + "/value");
    return {};
  }
  Result<void> finding(DraftFinding& finding, std::string const& pointer) const {
    HUIYIN_TRY(spans(finding.spans, pointer));
    if (finding.dropped) return {};
    HUIYIN_TRY(needed(finding.text, pointer + "/text"));
    HUIYIN_TRY(text(finding.finding_class, pointer + "/finding_class", chinese::written_line));
    HUIYIN_TRY(text(finding.unit, pointer + "/unit", chinese::written_line));
    return text(finding.limit_text, pointer + "/limit_text", chinese::written_text);
  }
  Result<void> requirement(DraftRequirement& requirement, std::string const& pointer) const {
    HUIYIN_TRY(spans(requirement.spans, pointer));
    if (requirement.dropped) return {};
    HUIYIN_TRY(needed(requirement.heading, pointer + "/heading"));
    for (std::size_t place = 0; place < requirement.points.size(); ++place)
      HUIYIN_TRY(needed(requirement.points[place], fmt::format("{}/points/{}", pointer, place)));
    return {};
  }

 private:
  static Result<void> text(std::string& words, std::string const& pointer, Written written) {
    auto kept = written(words);
    if (!kept) return refuse(Fault::invalid_input, "import.draft_text", pointer);
    words = *std::move(kept);
    return {};
  }
  static Result<void> needed(std::string& words, std::string const& pointer) {
    HUIYIN_TRY(text(words, pointer, chinese::written_text));
    if (words.empty()) return refuse(Fault::invalid_input, "import.draft_empty", pointer);
    return {};
  }
  Result<void> spans(std::vector<Span> const& spans, std::string const& pointer) const {
    for (std::size_t place = 0; place < spans.size(); ++place)
      if (spans[place].begin > spans[place].end || spans[place].end > characters_)
        return refuse(Fault::invalid_input, "import.draft_span", fmt::format("{}/spans/{}", pointer, place));
    return {};
  }

  std::size_t characters_;
};

template <class Draft>
Result<std::set<std::int64_t>> keys_of(std::vector<Draft> const& drafts, std::string_view list) {
  std::set<std::int64_t> keys;
  for (std::size_t place = 0; place < drafts.size(); ++place)
    if (!keys.insert(drafts[place].key).second)
      return refuse(Fault::invalid_input, "import.draft_key_twice", fmt::format("/drafts/{}/{}/key", list, place));
  return keys;
}

Result<void> know_opinions(Drafts const& drafts) {
  HUIYIN_TRY(keys_of(drafts.findings, "findings"));
  auto const known = HUIYIN_TRY(keys_of(drafts.requirements, "requirements"));
  for (std::size_t place = 0; place < drafts.findings.size(); ++place)
    for (std::size_t which = 0; which < drafts.findings[place].opinions.size(); ++which)
      if (!known.contains(drafts.findings[place].opinions[which]))
        return refuse(Fault::invalid_input, "import.draft_unknown_opinion",
                      fmt::format("/drafts/findings/{}/opinions/{}", place, which));
  return {};
}

bool is_doubtful(std::vector<Span> const& spans) {
  return std::ranges::any_of(spans, [](Span const& span) { return span.certainty != Certainty::high; });
}

template <class Draft>
std::int64_t count_doubtful_of(std::vector<Draft> const& drafts) {
  return std::ranges::count_if(drafts, [](Draft const& draft) { return !draft.dropped && is_doubtful(draft.spans); });
}

}  // namespace

Drafts draft_import(Reading const& reading, std::string_view clean_text, deadlines::Calendar const& calendar,
                    Lexicon const& lexicon) {
  rectification::Ledger const ledger = draft_ledger(reading, clean_text, calendar, lexicon);
  Drafts drafts;
  drafts.title = draft_of(reading.title);
  drafts.inspecting_body = draft_of(reading.inspecting_body);
  drafts.unit = draft_unit(reading, ledger);
  if (!reading.feedback_date_end) drafts.feedback_date = draft_of(reading.feedback_date);
  drafts.onsite_from = draft_of(reading.onsite_start);
  drafts.onsite_to = draft_of(reading.onsite_end);
  for (std::size_t row = 0; row < ledger.rows.size(); ++row)
    drafts.findings.push_back(draft_of(ledger.rows[row], spans_of_row(reading, ledger, row)));
  for (std::size_t row = 0; row < ledger.opinions.size(); ++row)
    drafts.requirements.push_back(draft_of(ledger.opinions[row], reading.requirements.at(row)));
  return drafts;
}

Result<void> fits(Drafts const& drafts) {
  if (drafts.findings.size() > most_draft_findings)
    return refuse(Fault::invalid_input, "list.too_long", fmt::to_string(most_draft_findings));
  if (drafts.requirements.size() > most_draft_requirements)
    return refuse(Fault::invalid_input, "list.too_long", fmt::to_string(most_draft_requirements));
  return {};
}

Result<Drafts> written(Drafts drafts, std::size_t characters) {
  HUIYIN_TRY(fits(drafts));
  Proof const proof(characters);
  HUIYIN_TRY(proof.value(drafts.title, "/drafts/title"));
  HUIYIN_TRY(proof.value(drafts.inspecting_body, "/drafts/inspecting_body"));
  HUIYIN_TRY(proof.value(drafts.unit, "/drafts/unit"));
  HUIYIN_TRY(proof.day(drafts.feedback_date, "/drafts/feedback_date"));
  HUIYIN_TRY(proof.day(drafts.onsite_from, "/drafts/onsite_from"));
  HUIYIN_TRY(proof.day(drafts.onsite_to, "/drafts/onsite_to"));
  for (std::size_t place = 0; place < drafts.findings.size(); ++place)
    HUIYIN_TRY(proof.finding(drafts.findings[place], fmt::format("/drafts/findings/{}", place)));
  for (std::size_t place = 0; place < drafts.requirements.size(); ++place)
    HUIYIN_TRY(proof.requirement(drafts.requirements[place], fmt::format("/drafts/requirements/{}", place)));
  HUIYIN_TRY(know_opinions(drafts));
  return drafts;
}

std::int64_t count_findings(Drafts const& drafts) {
  return std::ranges::count_if(drafts.findings, [](DraftFinding const& finding) { return !finding.dropped; });
}

std::int64_t count_doubtful(Drafts const& drafts) {
  std::int64_t count = count_doubtful_of(drafts.findings) + count_doubtful_of(drafts.requirements);
  for (DraftValue const* value : {&drafts.title, &drafts.inspecting_body, &drafts.unit, &drafts.feedback_date,
                                  &drafts.onsite_from, &drafts.onsite_to})
    count += is_doubtful(value->spans) ? 1 : 0;
  return count;
}

}  // namespace huiyin::bulletin
