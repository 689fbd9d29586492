// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
#include "office/sign_in.hpp"

#include "office/factor.hpp"
#include "office/new_password.hpp"
#include "office/office_house_test.hpp"
#include "office/strangers.hpp"
#include "seal/authenticator_test.hpp"
#include "seal/crockford.hpp"
#include "seal/password_hash.hpp"

namespace huiyin::office {
namespace {

// One who can sign in. Passwords are told right or wrong here: hashing them is slow, and tried where it is tested.
class SignIn : public testing::Test {
 protected:
  void SetUp() override {
    ASSERT_TRUE(house.keep([&](store::Upkeep& upkeep) -> Result<void> {
      upkeep.put({account, "phc", {}, 0, 0, Moment{}});
      return {};
    }));
  }
  Result<void> settle(SignInAttempt const& attempt) {
    return house.keep([&](store::Upkeep& upkeep) { return settle_sign_in(upkeep, attempt, house.rules, house.key); });
  }
  SignInAttempt attempt(bool right, Moment at = OfficeHouse::start, std::optional<std::string> code = {}) const {
    return {house.login("linmou"), {right, {}}, std::move(code), sha256("token"), at};
  }
  store::AccountSecret secret() const { return house.login("linmou").secret; }

  // Sets the second factor up; the list's codes.
  std::vector<std::string> set_factor_up(Moment at) {
    auto const session = house.open(account, "set up");
    auto const list = seal::make_recovery_codes();
    FactorConfirmation const asked{account, session, sha256("set up"), sha256("renewed"), phone.code_at(at), at};
    auto const done =
        house.keep([&](store::Upkeep& upkeep) { return confirm_factor(upkeep, asked, list.digests, house.key); });
    EXPECT_EQ(refusal_of(done), "");
    std::vector<std::string> codes;
    for (seal::Secret const& code : list.codes) codes.emplace_back(code.view());
    return codes;
  }

  OfficeHouse house;
  AccountId account = house.newcomer("linmou", Role::office).account;
  seal::Authenticator phone{offered_seed(house.key, account, sha256("set up")).view()};
};

TEST_F(SignIn, OpensASessionUnderTheToken) {
  ASSERT_TRUE(settle(attempt(true)));
  auto const session = house.session_under("token");
  ASSERT_TRUE(session);
  EXPECT_EQ(session->account, account);
  EXPECT_EQ(session->factor, store::FactorSet::no);
}

TEST_F(SignIn, WaitsLongerAfterEachFailureAndNeverForGood) {
  Moment now = OfficeHouse::start;
  auto longest = 0s;
  for (int failures = 1; failures <= 20; ++failures) {
    ASSERT_EQ(refusal_of(settle(attempt(false, now))), "sign_in.refused") << failures;
    auto const wait = house.rules.delay_after(failures);
    EXPECT_GE(wait, longest);
    longest = wait;
    if (wait > 0s) {
      auto const too_soon = settle(attempt(true, now + wait - 1ms));
      EXPECT_EQ(refusal_of(too_soon), "sign_in.too_soon");
      EXPECT_EQ(too_soon.error().detail, "1");
    }
    now += wait;
  }
  EXPECT_EQ(longest, 15min);
  EXPECT_EQ(secret().failures, 20);
  EXPECT_TRUE(settle(attempt(true, now)));
  EXPECT_EQ(secret().failures, 0);
}

TEST_F(SignIn, IsRefusedWhenThePasswordChangedMeanwhile) {
  auto const early = attempt(true);
  ASSERT_TRUE(house.keep([&](store::Upkeep& upkeep) -> Result<void> {
    set_password(upkeep, secret(), "another",
                 {seal::mint_id<SessionId>(OfficeHouse::start), sha256("a"), sha256("a"), account, false,
                  OfficeHouse::start, OfficeHouse::start});
    return {};
  }));
  EXPECT_EQ(refusal_of(settle(early)), "sign_in.refused");
  EXPECT_FALSE(house.session_under("token"));
}

TEST_F(SignIn, KeepsABetterDigestOfThePassword) {
  auto better = attempt(true);
  better.password.better_digest = "made with higher costs";
  ASSERT_TRUE(settle(better));
  EXPECT_EQ(secret().password, "made with higher costs");
}

TEST_F(SignIn, IsForActiveAccountsThatHaveAPassword) {
  auto known = house.login("linmou");
  EXPECT_TRUE(may_sign_in(known));
  EXPECT_FALSE(may_sign_in({}));
  known.state = people::AccountState::disabled;
  EXPECT_FALSE(may_sign_in(known));
  EXPECT_FALSE(check_password(known, seal::Secret("whatever it is")).right);
  known.state = people::AccountState::active;
  known.secret.password.reset();
  EXPECT_FALSE(may_sign_in(known));
}

TEST_F(SignIn, ChecksThePasswordAgainstItsDigest) {
  auto known = house.login("linmou");
  known.secret.password = seal::hash_password(seal::Secret("correct horse battery"));
  EXPECT_TRUE(check_password(known, seal::Secret("correct horse battery")).right);
  EXPECT_FALSE(check_password(known, seal::Secret("correct horse batterY")).right);
}

TEST_F(SignIn, WithASecondFactorWantsACodeThatIsGoodOnce) {
  Moment const set_up = OfficeHouse::start;
  set_factor_up(set_up);
  Moment const now = set_up + 5min;
  EXPECT_EQ(refusal_of(settle(attempt(true, now))), "sign_in.code_wanted");
  EXPECT_EQ(secret().failures, 0);
  EXPECT_EQ(refusal_of(settle(attempt(true, now, "000000x"))), "sign_in.code_wrong");
  EXPECT_EQ(secret().failures, 1);
  ASSERT_TRUE(settle(attempt(true, now, phone.code_at(now))));
  EXPECT_EQ(house.session_under("token")->factor, store::FactorSet::yes);
  EXPECT_EQ(secret().failures, 0);

  EXPECT_EQ(refusal_of(settle(attempt(true, now + 1s, phone.code_at(now)))), "sign_in.code_wrong");
  auto later = attempt(true, now + 30s, phone.code_at(now + 30s));
  later.token = sha256("later");
  EXPECT_TRUE(settle(later));
}

TEST_F(SignIn, DoesNotTakeTheCodeThatTheFactorWasSetUpWith) {
  set_factor_up(OfficeHouse::start);
  EXPECT_EQ(refusal_of(settle(attempt(true, OfficeHouse::start, phone.code_at(OfficeHouse::start)))),
            "sign_in.code_wrong");
}

TEST_F(SignIn, TakesEachCodeOfTheListOnce) {
  auto const list = set_factor_up(OfficeHouse::start);
  auto first = attempt(true, OfficeHouse::start, list[3]);
  EXPECT_TRUE(settle(first));
  first.token = sha256("again");
  EXPECT_EQ(refusal_of(settle(first)), "sign_in.code_wrong");
  auto second = attempt(true, OfficeHouse::start + 1min, list[4]);
  second.token = sha256("second");
  EXPECT_TRUE(settle(second));
}

TEST_F(SignIn, AFactorIsSetUpByACodeOfItsSeedUnderAnotherToken) {
  auto const session = house.open(account, "set up");
  FactorConfirmation asked{account, session, sha256("set up"), sha256("renewed"), "abcdef", OfficeHouse::start};
  auto const confirm = [&] {
    return house.keep([&](store::Upkeep& upkeep) { return confirm_factor(upkeep, asked, {}, house.key); });
  };
  EXPECT_EQ(refusal_of(confirm()), "sign_in.code_wrong");
  EXPECT_FALSE(secret().totp_seed);
  asked.code = phone.code_at(OfficeHouse::start);
  EXPECT_TRUE(confirm());
  EXPECT_FALSE(house.session_under("set up"));
  EXPECT_EQ(house.session_under("renewed")->factor, store::FactorSet::yes);
  EXPECT_EQ(secret().totp_seed->find(phone.code_at(OfficeHouse::start)), std::string::npos);
}

TEST_F(SignIn, TheSeedOfferedIsOfThatSessionAlone) {
  auto const seed = [&](AccountId whose, std::string const& token) {
    return std::string(offered_seed(house.key, whose, sha256(token)).view());
  };
  EXPECT_EQ(seed(account, "a").size(), 20U);
  EXPECT_EQ(seed(account, "a"), seed(account, "a"));
  EXPECT_NE(seed(account, "a"), seed(account, "b"));
  EXPECT_NE(seed(account, "a"), seed(house.small.clerk.account, "a"));
}

TEST_F(SignIn, ANewPasswordEndsTheOtherSessions) {
  house.open(account, "elsewhere");
  auto const here = house.open(account, "here");
  ASSERT_TRUE(house.keep([&](store::Upkeep& upkeep) -> Result<void> {
    set_password(upkeep, secret(), "another",
                 {here, sha256("here"), sha256("here"), account, false, OfficeHouse::start, OfficeHouse::start});
    return {};
  }));
  EXPECT_TRUE(house.session_under("here"));
  EXPECT_FALSE(house.session_under("elsewhere"));
  EXPECT_EQ(secret().password, "another");
}

TEST_F(SignIn, AFirstPasswordWantsTheCodeOnceAndInItsTime) {
  auto const known = house.login("linmou");
  ASSERT_TRUE(house.keep([&](store::Upkeep& upkeep) -> Result<void> {
    begin_activation(upkeep, house.record<people::Account>(account), OfficeHouse::start, house.activating);
    return {};
  }));
  EXPECT_FALSE(may_sign_in(house.login("linmou")));
  auto const code = activation_code(house.key, account, house.record<people::Account>(account).version);
  Activation asked{known, "0000-0000-0000-0000", "chosen", OfficeHouse::start};
  auto const activate = [&] {
    return refusal_of(house.keep([&](store::Upkeep& upkeep) { return settle_activation(upkeep, asked); }));
  };
  EXPECT_EQ(activate(), "activation.refused");
  asked.code = code.view();
  asked.known.reset();
  EXPECT_EQ(activate(), "activation.refused");
  asked.known = known;
  asked.at = OfficeHouse::start + house.activating.life;
  EXPECT_EQ(activate(), "activation.refused");
  asked.at = OfficeHouse::start + house.activating.life - 1ms;
  EXPECT_EQ(activate(), "");
  EXPECT_EQ(secret().password, "chosen");
  EXPECT_EQ(activate(), "activation.refused");
}

TEST(Strangers, WaitAsAccountsDoAndTheOldestAreForgotten) {
  auto const rules = shipped_rules();
  Strangers strangers;
  Moment const now = OfficeHouse::start;
  EXPECT_EQ(strangers.locked_until("nobody"), Moment{});
  for (int failures = 1; failures <= 5; ++failures) {
    strangers.count_failure("nobody", now, rules);
    EXPECT_EQ(strangers.locked_until("nobody"), now + rules.delay_after(failures));
  }
  for (std::size_t other = 0; other < Strangers::most - 1; ++other)
    strangers.count_failure(std::to_string(other), now, rules);
  EXPECT_GT(strangers.locked_until("nobody"), now);
  strangers.count_failure("one more", now, rules);
  EXPECT_EQ(strangers.locked_until("nobody"), Moment{});
}

}  // namespace
}  // namespace huiyin::office
