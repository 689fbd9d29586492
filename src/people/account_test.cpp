// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
#include "people/account.hpp"

#include <gtest/gtest.h>

#include "words/id_test.hpp"

namespace huiyin::people {
namespace {

constexpr auto account_id = numbered<AccountId>(1);
constexpr auto li = numbered<PersonId>(2);
constexpr auto no = LastSecurityAdministrator::no;

Account account() { return after(account_id, std::nullopt, {AccountOpened{li, "li.mou"}}); }
Account account(AccountEvent const& event) { return after(account_id, account(), {event}); }

TEST(Account, IsOpenedInactive) {
  EXPECT_EQ(after(account_id, std::nullopt, decide(OpenAccount{li, "li.mou"}).value()),
            (Account{account_id, Version{1}, li, "li.mou", AccountState::inactive}));
}

TEST(Account, LoginsAreShortAndPlain) {
  for (auto const* login : {"abc", "li.mou-1_2", "0123456789"}) EXPECT_TRUE(decide(OpenAccount{li, login})) << login;
  for (auto const* login : {"", "ab", "Li.mou", "li mou", "李某某", "a\nb", "li@mou"})
    EXPECT_EQ(decide(OpenAccount{li, login}).error().code, "account.login_malformed") << login;
  EXPECT_TRUE(decide(OpenAccount{li, std::string(64, 'a')}));
  EXPECT_EQ(decide(OpenAccount{li, std::string(65, 'a')}).error().code, "account.login_malformed");
}

TEST(Account, IsActivatedAndDisabledAndActivatedAgain) {
  Account const active = after(account_id, account(), decide(account(), ActivateAccount{}, no).value());
  EXPECT_EQ(active.state, AccountState::active);
  Account const disabled = after(account_id, active, decide(active, DisableAccount{}, no).value());
  EXPECT_EQ(disabled.state, AccountState::disabled);
  EXPECT_EQ(after(account_id, disabled, decide(disabled, ActivateAccount{}, no).value()).state, AccountState::active);
  EXPECT_EQ(count_of(disabled.version), 3);
}

TEST(Account, IsNotDisabledTwice) {
  EXPECT_EQ(decide(account(AccountDisabled{}), DisableAccount{}, no).error().code, "account.already_so");
}

TEST(Account, ThatIsActiveIsActivatedAgainForAnotherCode) {
  Account const active = account(AccountActivated{});
  Account const again = after(account_id, active, decide(active, ActivateAccount{}, no).value());
  EXPECT_EQ(again.state, AccountState::active);
  EXPECT_GT(again.version, active.version);
}

TEST(Account, OfTheLastSecurityAdministratorIsNotDisabled) {
  constexpr auto last = LastSecurityAdministrator::yes;
  EXPECT_EQ(decide(account(AccountActivated{}), DisableAccount{}, last).error().code,
            "account.last_security_administrator");
  EXPECT_TRUE(decide(account(AccountDisabled{}), ActivateAccount{}, last));
}

}  // namespace
}  // namespace huiyin::people
