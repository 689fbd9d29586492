// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
// Every value read from the labelled notices points at its words.
#include "bulletin/spans_test.hpp"

#include <algorithm>

#include <fmt/format.h>
#include <gtest/gtest.h>

#include "chinese/utf32.hpp"

namespace huiyin::bulletin {
namespace testing {
namespace {

class SpanCheck {
 public:
  explicit SpanCheck(std::string_view decoded) : decoded_(chinese::to_utf32(decoded)) {}

  std::vector<std::string> complaints(Reading const& r) {
    complaints_.clear();
    quotes_of_parties(r);
    quotes_of_findings(r);
    for (auto const& [name, date] : {std::pair{"feedback_date", &r.feedback_date},
                                     {"feedback_date_end", &r.feedback_date_end},
                                     {"onsite_start", &r.onsite_start},
                                     {"onsite_end", &r.onsite_end}})
      if (*date) places(name, (*date)->spans);
    for (auto const& method : r.methods) places("methods", method.spans);
    for (auto const& count : r.inspected_summary) places("inspected_summary", count.spans);
    if (r.leads_transferred) places("leads_transferred", r.leads_transferred->spans);
    for (auto const& total : r.report_counts)
      if (total) places("report_counts", total->spans);
    return complaints_;
  }

 private:
  void quotes_of_parties(Reading const& r) {
    one("title", r.title);
    one("inspecting_body", r.inspecting_body);
    all("inspected_units", r.inspected_units);
    one("team_leader", r.team_leader);
    one("deputy_leader", r.deputy_leader);
    one("unit_head", r.unit_head);
    one("heard_by", r.heard_by);
    one("reported_to", r.reported_to);
    all("focus", r.focus);
    one("achievements", r.achievements);
    one("statement", r.statement);
    all("pledges", r.pledges);
    all("leads_destination", r.leads_destination);
    all("phone", r.contacts.phone);
    one("mailbox", r.contacts.mailbox);
    one("email", r.contacts.email);
    for (auto const& meeting : r.meetings) {
      one("chair", meeting.chair);
      one("conveyed", meeting.conveyed);
      all("present", meeting.present);
      all("sitting_in", meeting.sitting_in);
    }
  }

  void quotes_of_findings(Reading const& r) {
    for (auto const& finding : r.findings) quote("finding", finding.text);
    for (auto const& group : r.finding_groups) quote("group", group.heading);
    for (auto const& requirement : r.requirements) {
      quote("requirement", requirement.heading);
      all("point", requirement.points);
    }
    for (auto const& deadline : r.deadlines) places("deadline", deadline.what.spans);
    for (auto const& item : r.items) {
      quote("item", item.heading);
      one("status", item.status);
    }
  }

  void one(char const* name, std::optional<Quote> const& found) {
    if (found) quote(name, *found);
  }
  void all(char const* name, std::vector<Quote> const& found) {
    for (auto const& each : found) quote(name, each);
  }

  bool places(char const* name, std::vector<Span> const& spans) {
    bool good = !spans.empty();
    for (Span const& span : spans) good = good && span.begin < span.end && span.end <= decoded_.size();
    if (!good) complaints_.push_back(fmt::format("{}: no place in the text", name));
    return good;
  }

  void quote(char const* name, Quote const& found) {
    if (!places(name, found.spans)) return;
    std::string const value = words_of(found.value);
    std::string together;
    bool good = true;
    for (Span const& span : found.spans) {
      std::string const there = words_at(span);
      together += there;
      bool const part_of = found.spans.size() > 1 && !there.empty() && value.find(there) != std::string::npos;
      good = good && (there.find(value) != std::string::npos || part_of);
    }
    if (!good && !rearranged(found.value, together))
      complaints_.push_back(
          fmt::format("{}: “{}” points at “{}”, code point {}", name, found.value, together, found.spans[0].begin));
  }

  std::string words_at(Span const& span) const {
    return words_of(cleaned(chinese::to_utf8(decoded_.substr(span.begin, span.end - span.begin))));
  }

  // 县委巡察组（3个）, printed 县委3个巡察组: every character of the value is there, in another order.
  static bool rearranged(std::string const& value, std::string const& there) {
    auto wanted = chinese::to_utf32(words_of(value));
    auto held = chinese::to_utf32(there);
    std::ranges::sort(wanted);
    std::ranges::sort(held);
    return value.find("（") != std::string::npos && std::ranges::includes(held, wanted);
  }

  std::u32string decoded_;
  std::vector<std::string> complaints_;
};

}  // namespace

std::vector<std::string> span_complaints(std::string_view decoded, Reading const& reading) {
  return SpanCheck(decoded).complaints(reading);
}

}  // namespace testing

namespace {

class NoticeSpans : public ::testing::TestWithParam<std::filesystem::path> {};

TEST_P(NoticeSpans, PointAtTheirWords) {
  std::string const decoded = testing::content_of(GetParam());
  for (auto const& complaint : testing::span_complaints(decoded, testing::reader().read(decoded)))
    ADD_FAILURE() << complaint;
}

std::string number_of(::testing::TestParamInfo<std::filesystem::path> const& info) {
  return info.param.stem().string();
}

INSTANTIATE_TEST_SUITE_P(Labelled, NoticeSpans,
                         ::testing::ValuesIn(testing::files_of(testing::source_path("tests/notices"), ".txt")),
                         number_of);

}  // namespace
}  // namespace huiyin::bulletin
