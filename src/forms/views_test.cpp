// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
#include "forms/views.hpp"

#include <gtest/gtest.h>

#include "inspection/finding.hpp"
#include "people/account.hpp"
#include "people/organisation.hpp"
#include "words/id_test.hpp"

namespace huiyin::forms {
namespace {

using rectification::State;
using rectification::Step;
using std::chrono::days;

constexpr Day due{days{20635}};  // 2026-07-01
constexpr std::string_view id_1 = "00000000-0000-0000-0000-000000000001";
constexpr std::string_view id_2 = "00000000-0000-0000-0000-000000000002";

rectification::Item item() {
  rectification::By const by{numbered<AccountId>(2), due};
  return {numbered<ItemId>(1),
          Version{3},
          numbered<InspectionId>(1),
          numbered<FindingId>(1),
          numbered<OrganisationId>(1),
          numbered<OrganisationId>(2),
          "2026-01-007",
          "消防通道堵塞",
          {numbered<RequirementId>(1)},
          State::applied,
          due,
          false,
          std::nullopt,
          "",
          {"管理松懈", "通道畅通", {}},
          {{numbered<ProgressId>(1), by, "已清理", {{numbered<AttachmentId>(1), "通道.jpg", Digest{}, 4096}}}},
          {{1, by, 1, {}, {}, {}, ""}},
          {{by, rectification::Paper::plan, "局长", due, {numbered<AttachmentId>(2), "签字.jpg", Digest{}, 7}}},
          {0, 0, 1},
          "",
          "施工未完",
          due - days{9},
          {{1, by, due - days{9}, due, "施工未完"}},
          rectification::Milestone{due, "再看"},
          {{by, "畅通", std::nullopt}},
          {"",
           {{numbered<RuleId>(1), "办法", rectification::RuleChange::made, "", due, std::nullopt, due}},
           {{rectification::EffectKind::money, 5, "元", ""}}},
          {{numbered<RuleId>(1), by, rectification::RuleFate::applied, ""}}};
}

TEST(View, WritesEveryFieldWithNullForNothing) {
  people::Organisation const school{numbered<OrganisationId>(1),    Version{2},   std::nullopt,
                                    people::OrganisationKind::unit, "“实验”小学", false};
  EXPECT_EQ(render_view(school), fmt::format(R"({{"id":"{}","version":2,"parent":null,"kind":"unit",)"
                                             R"("name":"“实验”小学","closed":false}})",
                                             id_1));
  people::Grant const grant{numbered<GrantId>(1), Version{1}, numbered<AccountId>(2), Role::auditor,
                            std::nullopt,         due,        std::nullopt,           false};
  EXPECT_EQ(render_view(grant), fmt::format(R"({{"id":"{}","version":1,"account":"{}","role":"auditor",)"
                                            R"("organisation":null,"since":"2026-07-01","until":null,"ended":false}})",
                                            id_1, id_2));
}

TEST(View, WritesAFindingInOnePiece) {
  inspection::Finding const finding{numbered<FindingId>(1),
                                    Version{1},
                                    numbered<InspectionId>(2),
                                    7,
                                    {"台账登记不全", "", "第十四条"},
                                    false,
                                    "",
                                    {}};
  EXPECT_EQ(render_view(finding), fmt::format(R"({{"id":"{}","version":1,"inspection":"{}","number":7,)"
                                              R"("text":"台账登记不全","finding_class":"","basis":"第十四条",)"
                                              R"("withdrawn":false,"reason":"","repeat_of":null}})",
                                              id_1, id_2));
}

TEST(View, WritesAnItemWithAllThatWasDoneAndTheStepsThatAreOpen) {
  std::string const by = fmt::format(R"({{"account":"{}","on":"2026-07-01"}})", id_2);
  EXPECT_EQ(render_view(item(), due + days{1}, {{Step::check, Step::send_back}, false}),
            fmt::format(
                R"({{"id":"{0}","version":3,"inspection":"{0}","finding":"{0}","team":"{0}","unit":"{1}",)"
                R"("number":"2026-01-007","finding_text":"消防通道堵塞","opinions":["{0}"],"state":"applied",)"
                R"("due":"2026-07-01","keep_up":false,"position":null,"position_reason":"","root_cause":"管理松懈",)"
                R"("goal":"通道畅通","measures":[],"progress":[{{"id":"{0}","by":{2},"text":"已清理",)"
                R"("attachments":[{{"id":"{0}","name":"通道.jpg","content":"{3}","size":4096}}]}}],)"
                R"("closings":[{{"number":1,"applied":{2},"check":null,"closed":null,"sent_back":null,"to_mend":""}}],)"
                R"("signatures":[{{"by":{2},"what":"plan","signer":"局长","signed_on":"2026-07-01",)"
                R"("attachment":{{"id":"{1}","name":"签字.jpg","content":"{3}","size":7}}}}],)"
                R"("returned":0,"reopened":0,"extended":1,"office_note":"","reason":"施工未完",)"
                R"("first_due":"2026-06-22","extensions":[{{"number":1,"by":{2},"from":"2026-06-22",)"
                R"("to":"2026-07-01","reason":"施工未完"}}],"next_milestone":{{"on":"2026-07-01","what":"再看"}},)"
                R"("watches":[{{"by":{2},"observation":"畅通","next":null}}],"wider_check":"",)"
                R"("rules":[{{"id":"{0}","name":"办法","change":"made","reference":"","in_force_since":"2026-07-01",)"
                R"("applied_by":null,"ask_on":"2026-07-01"}}],)"
                R"("effects":[{{"kind":"money","amount":5,"unit":"元","note":""}}],)"
                R"("follow_ups":[{{"rule":"{0}","by":{2},"fate":"applied","note":""}}],)"
                R"("overdue":true,"milestone_past":false,)"
                R"("open_steps":["check","send_back"],"may_hand_down":false}})",
                id_1, id_2, by, std::string(64, '0')));
}

TEST(View, WritesAnItemAsARowOfTheLedger) {
  rectification::ItemRow const row{numbered<ItemId>(1),
                                   Version{3},
                                   "2026-01-007",
                                   "消防通道堵塞",
                                   State::closed,
                                   due,
                                   true,
                                   rectification::Position::partly,
                                   {1, 2, 3},
                                   numbered<InspectionId>(1),
                                   numbered<OrganisationId>(1),
                                   numbered<OrganisationId>(2),
                                   "实验小学",
                                   due - days{9},
                                   std::nullopt};
  EXPECT_EQ(render_view(row, due + days{1}),
            fmt::format(R"({{"id":"{0}","version":3,"number":"2026-01-007","finding_text":"消防通道堵塞",)"
                        R"("state":"closed","due":"2026-07-01","keep_up":true,"position":"partly","returned":1,)"
                        R"("reopened":2,"extended":3,"inspection":"{0}","team":"{0}","unit":"{1}",)"
                        R"("unit_name":"实验小学","first_due":"2026-06-22","milestone_on":null,"overdue":false}})",
                        id_1, id_2));
}

TEST(View, APageSaysWhereTheNextBegins) {
  EXPECT_EQ(render_page({}, std::nullopt), R"({"rows":[],"next":null})");
  EXPECT_EQ(render_page({"{}", "{}"}, "a\"b"), R"({"rows":[{},{}],"next":"a\"b"})");
}

}  // namespace
}  // namespace huiyin::forms
