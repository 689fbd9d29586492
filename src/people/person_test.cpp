// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
#include "people/person.hpp"

#include <gtest/gtest.h>

#include "words/id_test.hpp"

namespace huiyin::people {
namespace {

constexpr auto li = numbered<PersonId>(1);
constexpr auto wang = numbered<PersonId>(2);
constexpr auto post_id = numbered<PostId>(3);

Post post_held_by(std::optional<PersonId> holder) {
  return after(post_id, std::nullopt, {PostCreated{numbered<OrganisationId>(4), "党委书记", holder}});
}

TEST(Person, IsANameAndMayTakeAnother) {
  Person const person = after(li, std::nullopt, decide(RegisterPerson{" 李某某 "}).value());
  EXPECT_EQ(person, (Person{li, Version{1}, "李某某"}));
  EXPECT_EQ(after(li, person, decide(person, RenamePerson{"王某某"}).value()), (Person{li, Version{2}, "王某某"}));
}

TEST(Person, HasAName) {
  EXPECT_EQ(decide(RegisterPerson{"　"}).error().code, "person.name_missing");
  EXPECT_EQ(decide(Person{li, Version{1}, "李某某"}, RenamePerson{""}).error().code, "person.name_missing");
}

TEST(Person, DepartsForAReasonAndToAnother) {
  Person const person{li, Version{1}, "李某某"};
  EXPECT_EQ(decide(person, DepartPerson{Departure::leaves, wang, " "}).error().code, "person.reason_missing");
  EXPECT_EQ(decide(person, DepartPerson{Departure::moves, li, "调任"}).error().code, "person.successor_is_himself");
  auto const events = decide(person, DepartPerson{Departure::leaves, {}, " 退休 "}).value();
  EXPECT_EQ(std::get<PersonDeparted>(events.at(0)).reason, "退休");
  EXPECT_EQ(after(li, person, events), (Person{li, Version{2}, "李某某"}));
}

TEST(Post, IsFilledAndVacated) {
  Post const vacant =
      after(post_id, std::nullopt, decide(CreatePost{numbered<OrganisationId>(4), "党委书记", {}}).value());
  EXPECT_EQ(vacant, post_held_by(std::nullopt));
  Post const filled = after(post_id, vacant, decide(vacant, FillPost{li}).value());
  EXPECT_EQ(filled.holder, li);
  EXPECT_EQ(after(post_id, filled, decide(filled, FillPost{wang}).value()).holder, wang);
  Post const vacated = after(post_id, filled, decide(filled, VacatePost{}).value());
  EXPECT_EQ(vacated.holder, std::nullopt);
  EXPECT_EQ(count_of(vacated.version), 3);
}

TEST(Post, HasATitle) {
  EXPECT_EQ(decide(CreatePost{numbered<OrganisationId>(4), " ", li}).error().code, "post.title_missing");
}

TEST(Post, IsNotFilledWithItsHolderNorVacatedTwice) {
  EXPECT_EQ(decide(post_held_by(li), FillPost{li}).error().code, "post.already_so");
  EXPECT_EQ(decide(post_held_by(std::nullopt), VacatePost{}).error().code, "post.already_so");
}

}  // namespace
}  // namespace huiyin::people
