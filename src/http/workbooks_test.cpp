// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
#include "http/workbooks.hpp"

#include <thread>

#include "http/staff_house_test.hpp"

namespace huiyin::http::test {
namespace {

// What is told of it once it is made, or after a while.
Received made(StaffHouse& house, Subject const& who, std::string const& id) {
  Received told;
  for (int patience = 0; patience < 500; ++patience) {
    told = house.ask(who, "GET /api/v1/workbooks/" + id);
    if (member(told, "state") != "making") return told;
    std::this_thread::sleep_for(std::chrono::milliseconds(10));
  }
  return told;
}

TEST(WorkbooksOnTheWire, AreMadeInTheBackgroundAndFetched) {
  StaffHouse house;
  house.assigned_item();
  auto const begun = house.ask(house.clerk, "POST /api/v1/items/workbook?state=assigned", "");
  ASSERT_EQ(begun.status, 202) << begun.body;
  auto const told = made(house, house.clerk, member(begun, "id"));
  EXPECT_EQ(member(told, "state"), "ready") << told.body;
  auto const file = house.ask(house.clerk, "GET /api/v1/workbooks/" + member(begun, "id") + "/file");
  EXPECT_EQ(file.status, 200);
  EXPECT_EQ(file.body.substr(0, 2), "PK");
  EXPECT_EQ(file.field("content-length"), fmt::to_string(file.body.size()));
}

TEST(WorkbooksOnTheWire, AreThereForNobodyElse) {
  StaffHouse house;
  house.assigned_item();
  auto const begun = house.ask(house.clerk, "POST /api/v1/items/workbook", "");
  made(house, house.clerk, member(begun, "id"));
  for (std::string const what : {"", "/file"})
    EXPECT_EQ(house.ask(house.liaison, "GET /api/v1/workbooks/" + member(begun, "id") + what).status, 404);
}

TEST(WorkbooksOnTheWire, AreNotForThoseWhoMayNotExport) {
  StaffHouse house;
  auto const auditor = house.newcomer("auditor", {{Role::auditor, std::nullopt}});
  EXPECT_EQ(house.ask(auditor, "POST /api/v1/items/workbook", "").status, 403);
}

struct Kept {
  std::filesystem::path folder =
      std::filesystem::temp_directory_path() / fmt::format("huiyin_workbooks_{}", ::getpid());
  Moment now = Moment(std::chrono::milliseconds(1'800'000'000'000));
  AccountId one = seal::random_id<AccountId>();
  AccountId other = seal::random_id<AccountId>();
  Workbooks books{folder};

  WorkbookId ready(AccountId account) {
    WorkbookId const id = books.begin(account, 1, now).value().id;
    std::ofstream(books.path_of(id)) << "PK";
    books.end(id, WorkbookState::ready);
    return id;
  }
};

TEST(Workbooks, OneAtATimeForEachAndFewForAll) {
  Kept kept;
  ASSERT_TRUE(kept.books.begin(kept.one, 1, kept.now));
  EXPECT_EQ(kept.books.begin(kept.one, 1, kept.now).error().code, "workbook.under_way");
  for (int more = 0; more < 7; ++more) EXPECT_TRUE(kept.books.begin(seal::random_id<AccountId>(), 1, kept.now));
  EXPECT_EQ(kept.books.begin(kept.other, 1, kept.now).error().code, "workbook.under_way");
}

TEST(Workbooks, AreNotFetchedBeforeTheyAreReadyNorAfterTheyFailed) {
  Kept kept;
  WorkbookId const id = kept.books.begin(kept.one, 1, kept.now).value().id;
  EXPECT_EQ(kept.books.file_of(kept.one, id).error().code, "workbook.not_ready");
  kept.books.end(id, WorkbookState::failed);
  EXPECT_EQ(kept.books.file_of(kept.one, id).error().code, "workbook.not_ready");
}

TEST(Workbooks, AreThereForAnHourAndGoWithTheServer) {
  Kept kept;
  WorkbookId const id = kept.ready(kept.one);
  auto const file = kept.books.file_of(kept.one, id).value();
  kept.now += std::chrono::minutes(59);
  kept.ready(kept.other);
  EXPECT_TRUE(kept.books.find(kept.one, id));
  kept.now += std::chrono::minutes(2);
  kept.ready(kept.other);
  EXPECT_FALSE(kept.books.find(kept.one, id));
  EXPECT_FALSE(std::filesystem::exists(file));
  { Workbooks const next(kept.folder); }
  EXPECT_FALSE(std::filesystem::exists(kept.folder));
}

}  // namespace
}  // namespace huiyin::http::test
