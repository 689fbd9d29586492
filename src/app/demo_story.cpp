// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
#include "app/demo_story.hpp"

#include <charconv>
#include <stdexcept>

#include <toml++/toml.h>

#include "app/embedded_data.hpp"

namespace huiyin::app {

namespace {

constexpr std::string_view story_file = "demo/story.toml";

[[noreturn]] void broken(std::string const& what) { throw std::logic_error("demo/story.toml: " + what); }

std::string text_of(toml::table const& row, std::string_view key) { return row[key].value_or(std::string()); }

std::vector<std::string> texts_of(toml::table const& row, std::string_view key) {
  std::vector<std::string> texts;
  if (auto const* const list = row[key].as_array())
    for (auto const& each : *list) texts.push_back(each.value<std::string>().value());
  return texts;
}

std::optional<Day> day_of_story(toml::table const& row, std::string_view key, Day today) {
  if (auto const days = row[key].value<std::int64_t>()) return today + std::chrono::days(*days);
  if (auto const text = row[key].value<std::string>()) {
    if (auto const day = parse_day(*text)) return *day;
    broken("no day: " + *text);
  }
  return std::nullopt;
}

Day needed_day(toml::table const& row, std::string_view key, Day today) {
  auto const day = day_of_story(row, key, today);
  if (!day) broken("a day is missing: " + std::string(key));
  return *day;
}

template <class Take>
void each_row(toml::table const& of, std::string_view name, Take take) {
  if (auto const* const rows = of[name].as_array())
    for (auto const& row : *rows) take(*row.as_table());
}

StoryPerson person_of(toml::table const& row) {
  auto const role = parse_name<Role>(text_of(row, "role"));
  if (!role) broken("no role: " + text_of(row, "role"));
  return {text_of(row, "login"),        text_of(row, "name"), *role,
          text_of(row, "organisation"), text_of(row, "zh"),   text_of(row, "en")};
}

StoryFinding finding_of(toml::table const& row, Day fed_back) {
  StoryFinding finding{text_of(row, "text"), text_of(row, "class"), text_of(row, "course"), std::nullopt, std::nullopt};
  if (auto const days = row["due"].value<std::int64_t>()) finding.due = fed_back + std::chrono::days(*days);
  if (auto const opinion = row["opinion"].value<std::int64_t>())
    finding.opinion = static_cast<std::size_t>(*opinion - 1);
  return finding;
}

StoryInspection inspection_of(toml::table const& row, Day today) {
  StoryInspection made;
  made.round = text_of(row, "round");
  made.team = text_of(row, "team");
  made.unit = text_of(row, "unit");
  made.team_person = text_of(row, "team_person");
  made.unit_person = text_of(row, "unit_person");
  made.leader = text_of(row, "leader");
  made.departments = texts_of(row, "departments");
  made.numbers = text_of(row, "numbers");
  made.entered = needed_day(row, "entered", today);
  made.left = needed_day(row, "left", today);
  made.fed_back = needed_day(row, "fed_back", today);
  made.title = text_of(row, "title");
  made.notice = text_of(row, "notice");
  each_row(row, "requirement", [&](toml::table const& each) {
    made.requirements.push_back({text_of(each, "heading"), texts_of(each, "points")});
  });
  each_row(row, "finding", [&](toml::table const& each) { made.findings.push_back(finding_of(each, made.fed_back)); });
  return made;
}

// {day:-3} is the day three days ago.
std::string with_days(std::string text, Day today) {
  constexpr std::string_view opening = "{day:";
  for (std::size_t at = 0; (at = text.find(opening, at)) != std::string::npos;) {
    std::size_t const end = text.find('}', at);
    int days = 0;
    std::from_chars(text.data() + at + opening.size(), text.data() + end, days);
    text.replace(at, end - at + 1, render(today + std::chrono::days(days)));
  }
  return text;
}

// "12 plan": twelve days after the feedback.
StoryStep step_of(std::string const& text) {
  StoryStep step;
  auto const* const end = text.data() + text.size();
  auto const [at, fault] = std::from_chars(text.data(), end, step.after);
  if (fault != std::errc() || at == end || *at != ' ') broken("no step: " + text);
  step.step.assign(at + 1, end);
  return step;
}

void read_courses(toml::table const& told, Story& story) {
  for (auto const& [name, steps] : *told["courses"].as_table()) {
    auto& course = story.courses[std::string(name.str())];
    for (auto const& step : *steps.as_array()) course.push_back(step_of(step.value<std::string>().value()));
  }
  for (auto const& [step, texts] : *told["bodies"].as_table())
    for (auto const& text : *texts.as_array())
      story.bodies[std::string(step.str())].push_back(text.value<std::string>().value());
}

}  // namespace

Story read_story(Day today) {
  toml::table const told = toml::parse(content_of(embedded_data(), story_file).value(), story_file);
  Story story;
  story.founded = needed_day(told, "founded", today);
  each_row(told, "organisation", [&](toml::table const& row) {
    story.organisations.push_back(
        {text_of(row, "key"), text_of(row, "parent"), text_of(row, "kind"), text_of(row, "name")});
  });
  each_row(told, "post", [&](toml::table const& row) {
    story.posts.push_back({text_of(row, "key"), text_of(row, "organisation"), text_of(row, "title")});
  });
  each_row(told, "person", [&](toml::table const& row) { story.people.push_back(person_of(row)); });
  each_row(told, "round", [&](toml::table const& row) {
    story.rounds.push_back({text_of(row, "key"), text_of(row, "term"), text_of(row, "name"),
                            text_of(row, "rules_version"), row["year"].value_or(std::int64_t{0}),
                            row["number"].value_or(std::int64_t{0}), needed_day(row, "opened", today)});
  });
  each_row(told, "inspection", [&](toml::table const& row) { story.inspections.push_back(inspection_of(row, today)); });
  each_row(told, "evidence", [&](toml::table const& row) {
    story.evidence.push_back({text_of(row, "name"), text_of(row, "text")});
  });
  each_row(told, "act", [&](toml::table const& row) {
    story.acts.push_back({needed_day(row, "on", today), text_of(row, "as"), text_of(row, "path"),
                          with_days(text_of(row, "body"), today), text_of(row, "saves")});
  });
  read_courses(told, story);
  return story;
}

}  // namespace huiyin::app
