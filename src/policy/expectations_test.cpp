// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
#include <gtest/gtest.h>

#include <fstream>
#include <sstream>

#include "policy/policy.hpp"

namespace huiyin::policy {

namespace {

template <class AnId>
AnId id(std::uint8_t number) {
  IdBytes bytes{};
  bytes[15] = number;
  return AnId(bytes);
}

enum Place : std::uint8_t { fourth = 1, fifth, bureau, school, hospital };

OrganisationId at(Place place) { return id<OrganisationId>(place); }

Actor subject(std::string const& name) {
  std::map<std::string, std::vector<Mandate>> const mandates{
      {"clerk", {{Role::office, std::nullopt}}},
      {"fourth", {{Role::team, at(fourth)}}},
      {"fifth", {{Role::team, at(fifth)}}},
      {"bureau", {{Role::unit, at(bureau)}}},
      {"school", {{Role::unit, at(school)}}},
      {"hospital", {{Role::unit, at(hospital)}}},
      {"supervisor", {{Role::supervisor, std::nullopt}}},
      {"leader", {{Role::leading_group, std::nullopt}}},
      {"system", {{Role::system_administrator, std::nullopt}}},
      {"security", {{Role::security_administrator, std::nullopt}}},
      {"auditor", {{Role::auditor, std::nullopt}}},
      {"visitor", {{Role::visitor, std::nullopt}}},
      {"nobody", {}},
  };
  return {id<AccountId>(9), id<PersonId>(9), mandates.at(name), "tag"};
}

struct Line {
  std::string subject, action, object, state, expectation;
};

std::vector<Line> expectations() {
  std::ifstream file(HUIYIN_SOURCE_DIR "/tests/cases/policy/expectations.tsv");
  std::vector<Line> lines;
  for (std::string text; std::getline(file, text);) {
    if (text.starts_with('#')) continue;
    std::istringstream words(text);
    Line line;
    words >> line.subject >> line.action >> line.object >> line.state >> line.expectation;
    lines.push_back(line);
  }
  return lines;
}

std::string answer_of(Result<Role> const& answer) {
  if (answer) return "yes";
  return answer.error().fault == Fault::forbidden ? "forbidden" : "invisible";
}

std::string policy_says(Line const& line) {
  Actor const actor = subject(line.subject);
  Action const action = parse_name<Action>(line.action).value();
  std::size_t const of = line.object.find("_of_");
  Object const object = parse_name<Object>(line.object.substr(0, of)).value();
  if (of == std::string::npos) return answer_of(may(actor, action, object));

  std::string const unit = line.object.substr(of + 4);
  Standing standing{object, parse_name<rectification::State>(line.state), std::nullopt, {}, true};
  standing.released = unit == "public";
  if (unit == "hospital") {
    standing.team = at(fifth);
    standing.unit_line = {at(hospital)};
    standing.fed_back = object == Object::item || object == Object::reminder;  // an item is made of what was fed back
  } else {
    standing.team = at(fourth);
    standing.unit_line = unit == "school" ? std::vector{at(school), at(bureau)} : std::vector{at(bureau)};
  }
  if (object == Object::task) {  // the bureau asks the school
    standing.team.reset();
    standing.giver_line = {at(bureau)};
  }
  return answer_of(may(actor, action, standing));
}

}  // namespace

TEST(Expectations, ThePolicyMeetsEveryOne) {
  auto const lines = expectations();
  ASSERT_GE(lines.size(), 100U);
  for (Line const& line : lines)
    EXPECT_EQ(policy_says(line), line.expectation)
        << line.subject << " " << line.action << " " << line.object << " " << line.state;
}

}  // namespace huiyin::policy
