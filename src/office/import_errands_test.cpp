// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
#include "deadlines/shipped_rule_sets_test.hpp"
#include "office/office_house_test.hpp"
#include "store/blobs.hpp"

namespace huiyin::office {
namespace {

using bulletin::Drafts;
using bulletin::Import;
using bulletin::ImportState;

class Imports : public testing::Test {
 protected:
  // Two findings of two names and two requirements, of which one is dropped.
  static bulletin::ImportNotice notice() {
    bulletin::ImportNotice made{"通报.txt", sha256("bytes"), 5, "UTF-8", bulletin::Kind::feedback,
                                "问题。",   "{}\n",          {}};
    made.drafts.findings.push_back({1, "通道堵塞", {}, "", "市教育局", today + 60 * days, "", true, {1, 2}, false});
    made.drafts.findings.push_back({2, "台账不全", {}, "", "市教育局党委", std::nullopt, "", false, {}, false});
    made.drafts.findings.push_back({3, "略去的", {}, "", "别的单位", std::nullopt, "", false, {}, true});
    made.drafts.requirements.push_back({1, "略去的意见", {}, {}, true});
    made.drafts.requirements.push_back({2, "压实责任", {"每月研究一次"}, {}, false});
    return made;
  }
  ImportId imported() {
    auto const upload = seal::mint_id<AttachmentId>(OfficeHouse::start);
    EXPECT_TRUE(house.keep([&](store::Upkeep& upkeep) -> Result<void> {
      upkeep.add_upload_chunk(upload, 0, "bytes", OfficeHouse::start);
      return {};
    }));
    auto const done = house.act(clerk, [&](store::Change& change) { return import_notice(change, upload, notice()); });
    EXPECT_EQ(refusal_of(done), "");
    return parse_id<ImportId>(done.value().id).value();
  }
  forms::AdmitDraftsRequest request() const {
    forms::AdmitDraftsRequest made{.round = std::nullopt,
                                   .new_round = inspection::OpenRound{"十四届", 2026, 2, "第二轮", "county-3-months@1"},
                                   .team = house.small.team,
                                   .new_team = std::nullopt,
                                   .fed_back_on = today,
                                   .onsite_from = std::nullopt,
                                   .onsite_to = std::nullopt,
                                   .units = {},
                                   .number_prefix = "2026-02",
                                   .assign_items = true};
    for (auto const* named : {"市教育局", "市教育局党委"})
      made.units.push_back({named, house.small.unit, std::nullopt, std::nullopt});
    return made;
  }
  Result<Receipt> admit(Actor const& who, ImportId id, forms::AdmitDraftsRequest const& asked) {
    return house.act(who,
                     [&](store::Change& change) { return admit_drafts(change, id, Version{1}, asked, rule_sets); });
  }
  std::vector<rectification::ItemRow> items() {
    return house.seen_by(clerk).items({}, store::ItemSort::number, {}).rows;
  }

  static constexpr std::chrono::days days{1};
  static constexpr Day today = OfficeHouse::today;
  deadlines::RuleSets const rule_sets = deadlines::shipped_rule_sets();
  OfficeHouse house;
  Actor clerk = house.small.clerk;
};

TEST_F(Imports, KeepWhatWasUploadedAsTheirSource) {
  Import const import = house.record<Import>(imported());
  auto session = house.reading();
  EXPECT_EQ(store::read_chunk(session, import.source, 0), "bytes");
}

TEST_F(Imports, OfWhichNothingWasUploadedAreRefused) {
  auto const done = house.act(clerk, [&](store::Change& change) {
    return import_notice(change, seal::mint_id<AttachmentId>(OfficeHouse::start), notice());
  });
  EXPECT_EQ(refusal_of(done), "upload.incomplete");
}

TEST_F(Imports, AreAdmittedIntoOneInspectionUnderWhateverNames) {
  ImportId const id = imported();
  ASSERT_EQ(refusal_of(admit(clerk, id, request())), "");
  Import const import = house.record<Import>(id);
  EXPECT_EQ(import.state, ImportState::admitted);
  ASSERT_EQ(import.inspections.size(), 1U);
  auto const of = house.record<inspection::Inspection>(import.inspections.front());
  EXPECT_EQ(of.unit, house.small.unit);
  EXPECT_EQ(of.fed_back_on, today);

  ASSERT_EQ(items().size(), 2U);
  auto const item = house.record<rectification::Item>(items().front().id);
  EXPECT_EQ(item.number, "2026-02-001");
  EXPECT_EQ(item.finding_text, "通道堵塞");
  EXPECT_EQ(item.due, today + 60 * days);
  EXPECT_TRUE(item.keep_up);
  ASSERT_EQ(item.opinions.size(), 1U) << "a requirement that was dropped is answered by nothing";
  EXPECT_EQ(house.record<inspection::Requirement>(item.opinions.front()).heading, "压实责任");
}

TEST_F(Imports, MakeWhatIsToldOfSeveralUnitsForEach) {
  auto asked = request();
  for (auto const* named : {"市教育局", "市教育局党委"})
    asked.units.push_back({named, std::nullopt, "新单位", std::nullopt});
  ASSERT_EQ(refusal_of(admit(clerk, imported(), asked)), "");
  auto const organisations = house.seen_by(clerk).organisations({}, {}).rows;
  EXPECT_EQ(std::ranges::count(organisations, "新单位", &people::Organisation::name), 1);
  EXPECT_EQ(items().size(), 4U);
}

TEST_F(Imports, LeaveNothingWhereAPartOfTheAdmissionIsRefused) {
  ImportId const id = imported();
  auto late = request();
  late.fed_back_on = today + 1 * days;
  EXPECT_EQ(refusal_of(admit(clerk, id, late)), "inspection.feedback_in_future");
  auto taken = request();
  taken.new_round->number = 1;
  taken.new_round->term = "十三届";  // that of the house
  EXPECT_EQ(refusal_of(admit(clerk, id, taken)), "record.already_there");
  EXPECT_EQ(house.seen_by(clerk).rounds({}).rows.size(), 1U);
  EXPECT_EQ(house.record<Import>(id).state, ImportState::open);
}

TEST_F(Imports, SayWhatAnAdmissionDoesNotName) {
  ImportId const id = imported();
  auto const refused = [&](auto const& spoil) {
    auto asked = request();
    spoil(asked);
    auto const done = admit(clerk, id, asked);
    return done ? "" : done.error().code + " " + done.error().detail;
  };
  EXPECT_EQ(refused([](auto& asked) { asked.new_round.reset(); }), "import.round_unnamed /round");
  EXPECT_EQ(refused([](auto& asked) { asked.new_team = "第九组"; }), "import.team_unnamed /team");
  EXPECT_EQ(refused([](auto& asked) { asked.units[1].organisation.reset(); }), "import.unit_unnamed /units/1");
  EXPECT_EQ(refused([](auto& asked) { asked.units.pop_back(); }), "import.finding_without_unit 市教育局党委");
  EXPECT_EQ(refused([](auto& asked) { asked.number_prefix = " "; }), "import.prefix_missing /number_prefix");
  EXPECT_EQ(refused([](auto& asked) { asked.units.resize(201, asked.units.front()); }), "list.too_long 200");
}

TEST_F(Imports, AreForTheOfficeAlone) {
  ImportId const id = imported();
  for (Actor const& other : {house.small.liaison, house.small.supervisor})
    EXPECT_EQ(refusal_of(admit(other, id, request())), "policy.not_visible");
}

}  // namespace
}  // namespace huiyin::office
