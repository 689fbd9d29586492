// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
// tests/cases/bulletin/*.case, one behaviour each. Under "input" stands a notice, indented by two blanks; under
// "expect" what its reading holds, one value a line: a word for the field, then the value, in the notation of Lines
// below. Only fields that a case names are compared, each as a whole and in order; "finding none" says there is none.
#include <gtest/gtest.h>

#include <map>
#include <sstream>
#include <stdexcept>

#include <fmt/format.h>

#include "bulletin/spans_test.hpp"

namespace huiyin::bulletin {
namespace {

using Field = std::map<std::string, std::vector<std::string>>;

std::string in_quotes(std::string_view text) { return fmt::format("\"{}\"", text); }

// A reading as the lines a case would expect.
class Lines {
 public:
  explicit Lines(Reading const& r) {
    add("kind", std::string(name_of(r.kind)));
    value("level", r.level ? std::optional<std::string>(name_of(*r.level)) : std::nullopt);
    quote("body", r.inspecting_body);
    quotes("unit", r.inspected_units);
    list("summary", r.inspected_summary,
         [](UnitCount const& c) { return fmt::format("{} {}", in_quotes(c.what), c.count); });
    date("feedback", r.feedback_date);
    date("feedback_end", r.feedback_date_end);
    date("onsite_start", r.onsite_start);
    date("onsite_end", r.onsite_end);
    quote("leader", r.team_leader);
    quote("head", r.unit_head);
    quotes("focus", r.focus);
    list("method", r.methods, [](Found<Method> const& m) { return std::string(name_of(m.value)); });
    quote("achievements", r.achievements);
    list("finding", r.findings, finding_line);
    groups(r.findings);
    value("leads", r.leads_transferred ? std::optional<std::string>(r.leads_transferred->value ? "true" : "false")
                                       : std::nullopt);
    quotes("leads_to", r.leads_destination);
    list("requirement", r.requirements, requirement_line);
    for (auto const& requirement : r.requirements)
      for (auto const& point : requirement.points) add("point", in_quotes(point.value));
    quote("statement", r.statement);
    quotes("pledge", r.pledges);
    list("deadline", r.deadlines, deadline_line);
    quotes("phone", r.contacts.phone);
    quote("mailbox", r.contacts.mailbox);
    quote("email", r.contacts.email);
    list("item", r.items, item_line);
    for (std::size_t i = 0; i < total_count; ++i)
      if (r.report_counts[i]) add("total", fmt::format("{} {}", name_of(Total(i)), r.report_counts[i]->value));
  }

  std::vector<std::string> of(std::string const& field) const {
    auto const found = lines_.find(field);
    return found == lines_.end() ? std::vector<std::string>{"none"} : found->second;
  }

 private:
  void add(std::string const& field, std::string line) { lines_[field].push_back(std::move(line)); }
  void value(std::string const& field, std::optional<std::string> const& found) {
    if (found) add(field, *found);
  }
  void quote(std::string const& field, std::optional<Quote> const& found) {
    if (found) add(field, in_quotes(found->value));
  }
  void date(std::string const& field, std::optional<Found<PartialDate>> const& found) {
    if (found) add(field, render(found->value));
  }
  template <class T, class Line>
  void list(std::string const& field, std::vector<T> const& values, Line const& line) {
    for (auto const& each : values) add(field, line(each));
  }
  void quotes(std::string const& field, std::vector<Quote> const& found) {
    list(field, found, [](Quote const& each) { return in_quotes(each.value); });
  }

  // group 0 "…" "…": the findings of one sentence
  void groups(std::vector<Finding> const& findings) {
    std::map<int, std::string> sentences;
    for (auto const& finding : findings) sentences[finding.group] += " " + in_quotes(finding.text.value);
    for (auto const& [number, texts] : sentences) add("group", std::to_string(number) + texts);
  }

  static std::string finding_line(Finding const& finding) {
    std::string line = in_quotes(finding.text.value);
    if (finding.level1) line += " level1 " + in_quotes(*finding.level1);
    if (finding.unit) line += " unit " + in_quotes(*finding.unit);
    return line;
  }

  static std::string requirement_line(Requirement const& requirement) {
    std::string const heading = in_quotes(requirement.heading.value);
    return requirement.ordinal ? in_quotes(*requirement.ordinal) + " " + heading : heading;
  }

  // Only 信访受理截止, 巡察时间 and 意见反映期限 are words of ours; elsewhere what is due is told by its clock.
  static std::string deadline_line(Deadline const& deadline) {
    std::string line;
    for (std::string_view const fixed : {"信访受理截止", "巡察时间", "意见反映期限"})
      if (deadline.what.value == fixed) line = deadline.what.value + " ";
    if (deadline.amount)
      line += fmt::format("{}{} {}", *deadline.amount, deadline.and_half ? ".5" : "",
                          deadline.unit ? printed(*deadline.unit) : "");
    if (deadline.date) line += render(*deadline.date);
    return line;
  }

  static std::string item_line(Item const& item) {
    std::string line = in_quotes(item.heading.value);
    if (!item.ordinal_path.empty()) line += " path";
    for (auto const& step : item.ordinal_path) line += " " + in_quotes(step);
    if (item.status_code) line += fmt::format(" status {}", name_of(*item.status_code));
    if (item.measures_count) line += fmt::format(" measures {}", *item.measures_count);
    return line;
  }

  Field lines_;
};

struct Case {
  std::string input;
  Field expected;
};

Case case_of(std::filesystem::path const& path) {
  Case made;
  std::istringstream lines(testing::content_of(path));
  std::string section;
  for (std::string line; std::getline(lines, line);) {
    if (line.starts_with("#") || line.empty()) continue;
    if (!line.starts_with("  ")) {
      section = line;
    } else if (section == "input") {
      made.input += line.substr(2) + "\n";
    } else {
      auto const blank = line.find(' ', 2);
      if (section != "expect" || blank == std::string::npos) throw std::runtime_error(path.string() + ": " + line);
      made.expected[line.substr(2, blank - 2)].push_back(line.substr(blank + 1));
    }
  }
  if (made.input.empty() || made.expected.empty())
    throw std::runtime_error(path.string() + ": a case has an input and expects something");
  return made;
}

std::string joined_lines(std::string const& field, std::vector<std::string> const& lines) {
  std::string made;
  for (auto const& line : lines) made += "  " + field + " " + line + "\n";
  return made;
}

class BulletinCase : public ::testing::TestWithParam<std::filesystem::path> {};

TEST_P(BulletinCase, IsReadAsExpected) {
  Case const wanted = case_of(GetParam());
  Reading const reading = testing::reader().read(wanted.input);
  Lines const lines(reading);
  for (auto const& [field, expected] : wanted.expected)
    if (lines.of(field) != expected)
      ADD_FAILURE() << GetParam().filename().string() << "\nexpected\n"
                    << joined_lines(field, expected) << "read\n"
                    << joined_lines(field, lines.of(field));
  for (auto const& complaint : testing::span_complaints(wanted.input, reading)) ADD_FAILURE() << complaint;
}

std::string name_of_case(::testing::TestParamInfo<std::filesystem::path> const& info) {
  return info.param.stem().string();
}

INSTANTIATE_TEST_SUITE_P(Cases, BulletinCase,
                         ::testing::ValuesIn(testing::files_of(testing::source_path("tests/cases/bulletin"), ".case")),
                         name_of_case);

}  // namespace
}  // namespace huiyin::bulletin
