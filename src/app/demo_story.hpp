// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
// What a demonstration tells, data/demo/story.toml as it was built in: who is there, which rounds there were, and how
// far each item has come. Days are days of the calendar, or counted from today. A story that cannot be read throws.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "words/day.hpp"
#include "words/role.hpp"

namespace huiyin::app {

struct StoryOrganisation {
  std::string key, parent, kind, name;
};
struct StoryPerson {
  std::string login, name;
  Role role{};
  std::string organisation;      // empty: the role is held for the whole house
  std::string chinese, english;  // of his card; empty: he has none
};
struct StoryPost {
  std::string key, organisation, title;
};
struct StoryRound {
  std::string key, term, name, rules_version;
  std::int64_t year = 0, number = 0;
  Day opened{};
};
struct StoryFinding {
  std::string text, finding_class, course;
  std::optional<Day> due;
  std::optional<std::size_t> opinion;  // counted from 0
};
struct StoryRequirement {
  std::string heading;
  std::vector<std::string> points;
};
struct StoryInspection {
  std::string round, team, unit;         // keys
  std::string team_person, unit_person;  // logins
  std::string leader;                    // key of a post
  std::vector<std::string> departments;  // keys
  std::string numbers;                   // what the numbers of its items begin with
  Day entered{}, left{}, fed_back{};
  std::string title;   // of the notice, which has none
  std::string notice;  // the file it is read from; empty: recorded by hand, and then these are given
  std::vector<StoryRequirement> requirements;
  std::vector<StoryFinding> findings;
};
struct StoryStep {
  int after = 0;  // days after the feedback
  std::string step;
};
struct StoryAct {  // of the API, as it stands: {key} is the id of what was saved under that key
  Day on{};
  std::string as, path, body, saves;
};
struct StoryFile {
  std::string name, text;
};

struct Story {
  Day founded{};
  std::vector<StoryOrganisation> organisations;
  std::vector<StoryPost> posts;
  std::vector<StoryPerson> people;
  std::vector<StoryRound> rounds;
  std::vector<StoryInspection> inspections;
  std::map<std::string, std::vector<StoryStep>> courses;
  std::map<std::string, std::vector<std::string>> bodies;  // of a step, one after the other; {due} {leader} …
  std::vector<StoryFile> evidence;
  std::vector<StoryAct> acts;
};

Story read_story(Day today);

}  // namespace huiyin::app
