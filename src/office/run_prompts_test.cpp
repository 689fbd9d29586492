// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
#include "office/run_prompts.hpp"

#include "office/office_house_test.hpp"
#include "office/own_mail.hpp"
#include "store/prompting.hpp"

namespace huiyin::office {
namespace {

using namespace rectification;

constexpr std::chrono::days a_day{1};

PromptRules rules_of_clocks() {
  auto const content = [](std::string const& name) {
    std::ifstream file(HUIYIN_SOURCE_DIR "/data/clocks/" + name);
    return std::string(std::istreambuf_iterator<char>(file), {});
  };
  std::string const ladder = content("ladder.csv");
  std::string const titles = content("principal_titles.csv");
  return PromptRules::read({"ladder", ladder}, {"titles", titles}).value();
}

// An item of the unit, fed back today and due in sixty days.
class DailyPrompts : public testing::Test {
 protected:
  DailyPrompts() {
    house.small.give_feedback();
    auto const made = house.act(house.small.clerk, [&](store::Change& change) {
      return assign_item(change, {house.small.finding, "2026-01-001", {}, OfficeHouse::today + 60 * a_day, false});
    });
    item = parse_id<ItemId>(made.value().id).value();
  }
  std::optional<PromptsTold> run(int days, Mailing mailing = Mailing::not_set_up) {
    auto const told = run_prompts(house.small.desk, house.pool(), rules,
                                  {OfficeHouse::today + days * a_day, OfficeHouse::start + days * a_day, mailing});
    EXPECT_TRUE(told) << told.error().code;
    return *told;
  }
  std::string rung_told(Actor const& actor) {
    auto const rows = house.seen_by(actor).prompts({}, {}).rows;
    EXPECT_LE(rows.size(), 1U);
    return rows.empty() ? "-" : rows[0].rung;
  }
  void happened(std::vector<ItemEvent> const& events) {
    auto const before = std::optional(house.record<Item>(item));
    Item const now = after(item, before, events);
    auto const done = house.small.desk.change_and_wait({}, {}, [&](store::Change& change) {
      return change.record<Item>(before, now, events, policy::Action::revise, {});
    });
    EXPECT_EQ(refusal_of(done), "");
  }

  OfficeHouse house;
  PromptRules rules = rules_of_clocks();
  By by{house.small.liaison.account, OfficeHouse::today};
  ItemId item = seal::mint_id<ItemId>(OfficeHouse::start);
  Actor liaison = house.newcomer("liaison", {{Role::unit, house.small.unit}});
  Actor other = house.newcomer("other", {{Role::unit, house.small.other_unit}});
  Actor clerk = house.newcomer("clerk", Role::office);
  Actor leader = house.newcomer("leader", Role::leading_group);
};

TEST_F(DailyPrompts, TellWhoeverIsToKnowOnceARung) {
  EXPECT_EQ(run(39)->lines, 0U);
  EXPECT_EQ(run(40)->lines, 1U);
  EXPECT_EQ(rung_told(liaison), "early");
  EXPECT_FALSE(run(40));
  EXPECT_EQ(run(41)->lines, 0U);
  EXPECT_EQ(run(50)->lines, 1U);
  EXPECT_EQ(rung_told(liaison), "near");
  EXPECT_EQ(house.seen_by(liaison).count_unseen_prompts(), 1);
  EXPECT_EQ(rung_told(clerk), "-");
}

TEST_F(DailyPrompts, ClimbUpTheLine) {
  Actor const principal = house.newcomer("principal", {{Role::unit, house.small.unit}});
  house.make<people::Post>({people::PostCreated{house.small.unit, "党组书记、局长", principal.person}});
  run(61);
  for (Actor const& actor : {liaison, principal}) EXPECT_EQ(rung_told(actor), "overdue");
  EXPECT_EQ(rung_told(clerk), "-");
  run(68);
  EXPECT_EQ(rung_told(clerk), "office");
  EXPECT_EQ(rung_told(leader), "-");
  run(91);
  EXPECT_EQ(rung_told(leader), "leading_group");
  EXPECT_EQ(rung_told(other), "-");
}

TEST_F(DailyPrompts, SayNothingMoreOnceItIsAnsweredAndSayItAnewWhenItComesBack) {
  run(40);
  happened({ItemAccepted{by}, ClosingApplied{by}});
  EXPECT_EQ(rung_told(liaison), "-");
  EXPECT_EQ(run(61)->lines, 0U);
  happened({ItemSentBack{by, "缺第二次会议"}});
  EXPECT_GT(run(62)->lines, 0U);
  EXPECT_EQ(rung_told(liaison), "overdue");
}

TEST_F(DailyPrompts, ReachTheHolderOfTheAccountablePostAndTheResponsibleLeader) {
  Actor const handler = house.newcomer("handler", {{Role::unit, house.small.unit}});
  Actor const head = house.newcomer("head", {{Role::unit, house.small.unit}});
  Actor const stranger = house.newcomer("stranger", std::vector<Mandate>{});
  auto const post_of = [&](Actor const& who) {
    return house.make<people::Post>({people::PostCreated{house.small.unit, "科员", who.person}});
  };
  Measure measure{seal::mint_id<MeasureId>(OfficeHouse::start),
                  "当日整理记录",
                  post_of(handler),
                  post_of(head),
                  {},
                  {},
                  "办公室",
                  {}};
  Measure unseen = measure;
  unseen.id = seal::mint_id<MeasureId>(OfficeHouse::start);
  unseen.accountable_post = post_of(stranger);
  happened({ItemAccepted{by}, ItemPlanned{{"职责不清", "记录完整", {measure, unseen}}}});
  run(40);
  EXPECT_EQ(rung_told(handler), "early");
  EXPECT_EQ(rung_told(liaison), "-");
  run(50);
  EXPECT_EQ(rung_told(head), "near");
  EXPECT_EQ(rung_told(stranger), "-");
}

TEST_F(DailyPrompts, GoOnWhereTheyWereCutOffAndSayNothingTwice) {
  Actor const second = house.newcomer("second", {{Role::unit, house.small.unit}});
  EXPECT_TRUE(house.keep([&](store::Upkeep& upkeep) -> Result<void> {
    upkeep.tell(liaison.account, OfficeHouse::today + 40 * a_day,
                {{seal::mint_id<PromptLineId>(OfficeHouse::start), Prompted::item, render(item),
                  OfficeHouse::today + 60 * a_day, "early", Colour::green}},
                seal::mint_id<PromptId>(OfficeHouse::start));
    return {};
  }));
  EXPECT_EQ(run(40)->accounts, 1U);
  for (Actor const& actor : {liaison, second}) EXPECT_EQ(rung_told(actor), "early");
}

TEST_F(DailyPrompts, TellNobodyWhoseRoleHasEnded) {
  run(40);
  auto const grants = house.seen_by(house.newcomer("auditor", Role::auditor)).grants({liaison.account}, {}).rows;
  Actor const security = house.newcomer("security", Role::security_administrator);
  EXPECT_EQ(refusal_of(house.act(security,
                                 [&](store::Change& change) {
                                   return end_grant(change, grants.at(0).id, grants.at(0).version, people::EndGrant{});
                                 })),
            "");
  Actor without = liaison;
  without.mandates.clear();
  EXPECT_EQ(rung_told(without), "-");
  EXPECT_EQ(run(50)->lines, 0U);
}

TEST_F(DailyPrompts, AreMailedToAConfirmedAddress) {
  OwnMailRules const mail{house.key, std::chrono::hours(24), Mailing::set_up};
  EXPECT_TRUE(house.keep([&](store::Upkeep& upkeep) {
    return give_own_mail(upkeep, liaison.account, "wang@example.cn", OfficeHouse::start, mail);
  }));
  auto const code = std::string(mail_code(house.key, liaison.account, OfficeHouse::start).view());
  EXPECT_TRUE(house.keep([&](store::Upkeep& upkeep) {
    return confirm_own_mail(upkeep, liaison.account, code, OfficeHouse::start, mail);
  }));
  run(40, Mailing::set_up);
  auto session = house.reading();
  EXPECT_EQ(store::waiting_prompts(session, {}, 9).size(), 1U);
}

class OwnMailTest : public testing::Test {
 protected:
  std::string give(std::string const& address, Moment at, Mailing mailing = Mailing::set_up) {
    return refusal_of(house.keep([&](store::Upkeep& upkeep) {
      return give_own_mail(upkeep, account, address, at, {house.key, std::chrono::hours(24), mailing});
    }));
  }
  std::string confirm(std::string const& code, Moment at) {
    return refusal_of(house.keep([&](store::Upkeep& upkeep) {
      return confirm_own_mail(upkeep, account, code, at, {house.key, std::chrono::hours(24), Mailing::set_up});
    }));
  }
  std::string code_of(Moment asked_at) const { return std::string(mail_code(house.key, account, asked_at).view()); }

  OfficeHouse house;
  AccountId account = house.small.liaison.account;
  Moment start = OfficeHouse::start;
};

TEST_F(OwnMailTest, IsConfirmedByTheCodeThatWasSentThere) {
  EXPECT_EQ(confirm("AAAA-AAAA", start), "own_mail.none");
  EXPECT_EQ(give("wang@example.cn", start), "");
  EXPECT_EQ(confirm("AAAA-AAAA", start), "own_mail.code_wrong");
  EXPECT_EQ(confirm(code_of(start), start + std::chrono::hours(1)), "");
  EXPECT_EQ(confirm(code_of(start), start + std::chrono::hours(1)), "own_mail.none");
  auto session = house.reading();
  EXPECT_TRUE(store::own_mail(session, account)->confirmed_at);
}

TEST_F(OwnMailTest, IsRefusedWithItsReason) {
  EXPECT_EQ(give("wang@example.cn", start, Mailing::not_set_up), "mail.not_set_up");
  EXPECT_EQ(give("wang", start), "own_mail.address_malformed");
  EXPECT_EQ(give("wang@example.cn", start), "");
  EXPECT_EQ(give("wang@example.org", start + std::chrono::seconds(30)), "own_mail.too_soon");
  EXPECT_EQ(confirm(code_of(start), start + std::chrono::hours(24)), "own_mail.code_expired");
}

TEST_F(OwnMailTest, TakesAFewTriesAndAnotherCodeEachTime) {
  EXPECT_EQ(give("wang@example.cn", start), "");
  for (int tries = 0; tries < 5; ++tries) EXPECT_EQ(confirm("AAAA-AAAA", start), "own_mail.code_wrong");
  EXPECT_EQ(confirm(code_of(start), start), "own_mail.code_expired");
  Moment const later = start + std::chrono::minutes(2);
  EXPECT_EQ(give("wang@example.cn", later), "");
  EXPECT_NE(code_of(start), code_of(later));
  EXPECT_EQ(confirm(code_of(later), later), "");
}

}  // namespace
}  // namespace huiyin::office
