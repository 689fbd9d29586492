// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
#include "deadlines/shipped_rule_sets_test.hpp"
#include "office/office_house_test.hpp"

namespace huiyin::office {
namespace {

using namespace inspection;
using namespace rectification;

class WiderCheck : public testing::Test {
 protected:
  // The unit's next inspection, not fed back, with a finding about the same thing.
  FindingId found_again(OrganisationId unit) {
    auto const round = made<RoundId>([&](store::Change& change) {
      return open_round(change, {"十三届", 2026, 5, "第五轮", "county-3-months@1"}, deadlines::shipped_rule_sets());
    });
    auto const of = made<InspectionId>([&](store::Change& change) {
      return authorise_inspection(change, {round, house.small.team, unit, std::nullopt, std::nullopt});
    });
    return made<FindingId>([&](store::Change& change) {
      return record_finding(change, {of, 1, {"会议记录仍然不全", "", ""}});
    });
  }
  template <class AnId, class Errand>
  AnId made(Errand errand) {
    auto const done = house.act(clerk, errand);
    EXPECT_EQ(refusal_of(done), "");
    return parse_id<AnId>(done.value().id).value();
  }
  Result<Receipt> link_as(Actor const& who, FindingId id, FindingId earlier, Version seen) {
    return house.act(who, [&](store::Change& change) { return link_finding(change, id, seen, {earlier}); });
  }
  Result<Receipt> unlink(FindingId id, Version seen) {
    return house.act(clerk, [&](store::Change& change) { return unlink_finding(change, id, seen, {"不是同一件事"}); });
  }
  forms::RegisterUseRequest suggestion() const {
    return {UseKind::suggestion, house.small.finding, "", house.small.other_unit, "", OfficeHouse::today,
            "建议抽查",          OfficeHouse::today};
  }
  Result<Receipt> register_as(Actor const& who, forms::RegisterUseRequest const& request) {
    return house.act(who, [&](store::Change& change) { return register_use(change, request); });
  }
  Result<Receipt> act(Actor const& who, ResultUseId id, UseAction const& action) {
    Version const seen = house.record<ResultUse>(id).version;
    return house.act(who, [&](store::Change& change) { return change_use(change, id, seen, action); });
  }

  OfficeHouse house;
  Actor const& clerk = house.small.clerk;
  Actor const& liaison = house.small.liaison;
};

TEST_F(WiderCheck, AFindingIsLinkedToAnEarlierOneOfItsUnit) {
  FindingId const again = found_again(house.small.unit);
  EXPECT_EQ(refusal_of(link_as(clerk, again, house.small.finding, Version{1})), "finding.not_earlier");
  house.small.give_feedback();
  EXPECT_EQ(refusal_of(link_as(liaison, again, house.small.finding, Version{1})), "policy.not_visible");
  ASSERT_TRUE(link_as(clerk, again, house.small.finding, Version{1}));
  EXPECT_EQ(house.record<Finding>(again).repeat_of, house.small.finding);
  EXPECT_EQ(refusal_of(link_as(clerk, again, house.small.finding, Version{1})), "record.stale");
  ASSERT_TRUE(unlink(again, Version{2}));
  EXPECT_EQ(house.record<Finding>(again).repeat_of, std::nullopt);
  EXPECT_EQ(refusal_of(unlink(again, Version{3})), "finding.not_linked");
}

TEST_F(WiderCheck, AFindingIsNotLinkedToWhatIsNotThereOrIsAnothers) {
  house.small.give_feedback();
  FindingId const elsewhere = found_again(house.small.other_unit);
  EXPECT_EQ(refusal_of(link_as(clerk, elsewhere, house.small.finding, Version{1})), "finding.of_another_unit");
  EXPECT_EQ(link_as(clerk, elsewhere, seal::mint_id<FindingId>(OfficeHouse::start), Version{1}).error().detail,
            "/repeat_of");
}

TEST_F(WiderCheck, AUseIsRegisteredAnsweredAndClosed) {
  auto const done = register_as(clerk, suggestion());
  ASSERT_EQ(refusal_of(done), "");
  ResultUseId const id = parse_id<ResultUseId>(done.value().id).value();
  EXPECT_EQ(house.record<ResultUse>(id).problem, "会议记录不全");
  EXPECT_EQ(refusal_of(act(house.small.supervisor, id, CloseUse{"已办"})), "policy.not_permitted");
  ASSERT_TRUE(act(clerk, id, AnswerUse{OfficeHouse::today, "办公室", "已部署抽查"}));
  ASSERT_TRUE(act(clerk, id, CloseUse{"抽查已成制度"}));
  EXPECT_EQ(refusal_of(act(clerk, id, CloseUse{"再办"})), "use.step_not_open");
}

TEST_F(WiderCheck, AUseNamesWhatThereIs) {
  EXPECT_EQ(refusal_of(register_as(liaison, suggestion())), "policy.not_permitted");
  auto asked = suggestion();
  asked.finding = seal::mint_id<FindingId>(OfficeHouse::start);
  EXPECT_EQ(register_as(clerk, asked).error().detail, "/finding");
  asked = suggestion();
  asked.organisation = seal::mint_id<OrganisationId>(OfficeHouse::start);
  EXPECT_EQ(register_as(clerk, asked).error().detail, "/organisation");
}

}  // namespace
}  // namespace huiyin::office
