// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
#include "store/upkeep.hpp"

#include "store/both_engines_test.hpp"
#include "store/small_office_test.hpp"

namespace huiyin::store {
namespace {

using namespace std::chrono_literals;

class UpkeepOnBoth : public BothEngines {};
HUIYIN_ON_BOTH_ENGINES(UpkeepOnBoth);

TEST_P(UpkeepOnBoth, ARecoveryCodeIsGoodOnce) {
  SmallOffice office(writing());
  AccountId const account = office.clerk.account;
  std::vector<bool> used;
  ASSERT_TRUE(office.desk.upkeep_and_wait([&](Upkeep& upkeep) -> Result<void> {
    upkeep.put_recovery_codes(account, {sha256("1"), sha256("2")});
    for (std::string const code : {"1", "1", "3"})
      used.push_back(upkeep.use_recovery_code(account, sha256(code), SmallOffice::start));
    return {};
  }));
  EXPECT_EQ(used, (std::vector{true, false, false}));
}

TEST_P(UpkeepOnBoth, AnActivationCodeIsGoodOnceAndForADay) {
  SmallOffice office(writing());
  AccountId const account = office.clerk.account;
  std::vector<bool> used;
  ASSERT_TRUE(office.desk.upkeep_and_wait([&](Upkeep& upkeep) -> Result<void> {
    upkeep.put_activation_code(account, sha256("a"), SmallOffice::start + 24h);
    used.push_back(upkeep.use_activation_code(account, sha256("a"), SmallOffice::start + 25h));
    used.push_back(upkeep.use_activation_code(account, sha256("a"), SmallOffice::start + 1h));
    used.push_back(upkeep.use_activation_code(account, sha256("a"), SmallOffice::start + 1h));
    return {};
  }));
  EXPECT_EQ(used, (std::vector{false, true, false}));
}

TEST_P(UpkeepOnBoth, SecretsAreReplacedWhole) {
  SmallOffice office(writing());
  AccountSecret const first{office.clerk.account, "phc", std::nullopt, 0, 3, SmallOffice::start};
  AccountSecret second = first;
  second.totp_seed = "sealed";
  second.failures = 0;
  std::optional<AccountSecret> kept;
  ASSERT_TRUE(office.desk.upkeep_and_wait([&](Upkeep& upkeep) -> Result<void> {
    upkeep.put(first);
    upkeep.put(second);
    kept = upkeep.secret(office.clerk.account);
    return {};
  }));
  ASSERT_TRUE(kept);
  EXPECT_EQ(kept->totp_seed, "sealed");
  EXPECT_EQ(kept->failures, 0);
}

TEST_P(UpkeepOnBoth, WhatIsRefusedIsNotKept) {
  SmallOffice office(writing());
  auto const refused = office.desk.upkeep_and_wait([&](Upkeep& upkeep) -> Result<void> {
    upkeep.put_activation_code(office.clerk.account, sha256("a"), SmallOffice::start + 24h);
    return refuse(Fault::conflict, "record.already_there");
  });
  EXPECT_FALSE(refused);
  auto session = reading();
  EXPECT_EQ(session.query<std::int64_t>(sql("SELECT count(*) FROM activation_code")).at(0), 0);
}

}  // namespace
}  // namespace huiyin::store
