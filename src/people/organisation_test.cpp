// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
#include "people/organisation.hpp"

#include <gtest/gtest.h>

#include "words/id_test.hpp"

namespace huiyin::people {
namespace {

constexpr auto school_id = numbered<OrganisationId>(1);
Organisation school() {
  return after(school_id, std::nullopt, {OrganisationFounded{{}, OrganisationKind::unit, "实验小学"}});
}
Organisation closed_school() { return after(school_id, school(), {OrganisationClosed{}}); }

TEST(Organisation, IsFoundedBelowItsParent) {
  auto const events = decide(FoundOrganisation{school(), OrganisationKind::department, "　教务处 "}).value();
  Organisation const office = after(numbered<OrganisationId>(2), std::nullopt, events);
  EXPECT_EQ(office.parent, school_id);
  EXPECT_EQ(office.kind, OrganisationKind::department);
  EXPECT_EQ(office.name, "教务处");
  EXPECT_EQ(count_of(office.version), 1);
}

TEST(Organisation, HasAName) {
  EXPECT_EQ(decide(FoundOrganisation{{}, OrganisationKind::unit, " 　"}).error().code, "organisation.name_missing");
  EXPECT_EQ(decide(school(), RenameOrganisation{""}).error().code, "organisation.name_missing");
}

TEST(Organisation, NothingIsFoundedBelowAClosedOne) {
  EXPECT_EQ(decide(FoundOrganisation{closed_school(), OrganisationKind::department, "教务处"}).error().code,
            "organisation.parent_closed");
}

TEST(Organisation, ADepartmentBelongsToAUnit) {
  EXPECT_EQ(decide(FoundOrganisation{{}, OrganisationKind::department, "教务处"}).error().code,
            "organisation.department_without_unit");
  Organisation team = school();
  team.kind = OrganisationKind::team;
  EXPECT_EQ(decide(FoundOrganisation{team, OrganisationKind::department, "教务处"}).error().code,
            "organisation.department_without_unit");
}

TEST(Organisation, IsRenamedUntilItIsClosed) {
  Organisation const renamed = after(school_id, school(), decide(school(), RenameOrganisation{"第一小学"}).value());
  EXPECT_EQ(renamed.name, "第一小学");
  EXPECT_EQ(count_of(renamed.version), 2);
  EXPECT_TRUE(after(school_id, school(), decide(school(), CloseOrganisation{}).value()).closed);
  EXPECT_EQ(decide(closed_school(), RenameOrganisation{"第一小学"}).error().code, "organisation.is_closed");
  EXPECT_EQ(decide(closed_school(), CloseOrganisation{}).error().code, "organisation.is_closed");
}

}  // namespace
}  // namespace huiyin::people
