// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
// The notice the project grew from, read whole.
#include <gtest/gtest.h>

#include "bulletin/spans_test.hpp"

namespace huiyin::bulletin {
namespace {

using testing::words_of;

std::string const& seed() {
  static std::string const text = testing::content_of(testing::source_path("tests/data/seed.txt"));
  return text;
}

Reading const& seed_reading() {
  static Reading const made = testing::reader().read(seed());
  return made;
}

std::vector<std::string> values(std::vector<Quote> const& quotes) {
  std::vector<std::string> made;
  for (auto const& quote : quotes) made.push_back(words_of(quote.value));
  return made;
}

std::vector<std::string> findings_of(int group) {
  std::vector<std::string> made;
  for (auto const& finding : seed_reading().findings)
    if (finding.group == group) made.push_back(finding.text.value);
  return made;
}

using Texts = std::vector<std::string>;

TEST(Seed, IsAFeedbackNoticeOfACity) {
  EXPECT_EQ(seed_reading().kind, Kind::feedback);
  EXPECT_EQ(seed_reading().level, Level::city);
  EXPECT_EQ(seed_reading().inspecting_body->value, "市委第四巡察组");
  EXPECT_EQ(values(seed_reading().inspected_units), Texts{"市教育局党委"});
  EXPECT_EQ(seed_reading().team_leader->value, "仇某某");
  EXPECT_EQ(seed_reading().deputy_leader->value, "庞某某");
  EXPECT_EQ(seed_reading().unit_head->value, "张某某（市教育局党委书记、局长）");
}

TEST(Seed, HasEighteenFindingsInGroupsOfFiveSixAndSeven) {
  EXPECT_EQ(seed_reading().findings.size(), 18U);
  EXPECT_EQ(findings_of(0),
            (Texts{"党的领导核心作用发挥不充分", "上级决策部署落实不到位", "服务基层意识不强",
                   "存在“会议多、文件多”的问题", "意识形态工作责任制落实不够到位,缺乏常态化精细化管理"}));
  EXPECT_EQ(findings_of(1), (Texts{"党的建设基层基础工作不扎实", "党组织设置不合理", "学校党委会议事规则制定不全面",
                                   "干部队伍活力不足", "没有形成合理的干部队伍梯次和结构", "党支部活动不够经常"}));
  EXPECT_EQ(findings_of(2),
            (Texts{"全面从严治党压力传导不够", "两个责任落实不到位", "对市直学校管理不严", "对教师队伍管理不够",
                   "奖优罚劣机制不完善", "师德师风抓的不够", "财务制度执行不到位"}));
}

TEST(Seed, FindingsHaveNeitherDimensionNorUnit) {
  for (auto const& finding : seed_reading().findings) {
    EXPECT_EQ(finding.level1, std::nullopt) << finding.text.value;
    EXPECT_EQ(finding.unit, std::nullopt) << finding.text.value;
  }
}

TEST(Seed, EachGroupIsNamedByItsFirstFinding) {
  ASSERT_EQ(seed_reading().finding_groups.size(), 3U);
  EXPECT_EQ(seed_reading().finding_groups[0].heading.value, "党的领导核心作用发挥不充分");
  EXPECT_EQ(seed_reading().finding_groups[1].heading.value, "党的建设基层基础工作不扎实");
  EXPECT_EQ(seed_reading().finding_groups[2].heading.value, "全面从严治党压力传导不够");
}

TEST(Seed, LeadsWentToTwoKindsOfOrgan) {
  ASSERT_TRUE(seed_reading().leads_transferred);
  EXPECT_TRUE(seed_reading().leads_transferred->value);
  EXPECT_EQ(values(seed_reading().leads_destination), (Texts{"纪检监察机关", "组织部门"}));
}

TEST(Seed, HasThreeOpinions) {
  auto const& opinions = seed_reading().requirements;
  ASSERT_EQ(opinions.size(), 3U);
  EXPECT_EQ(opinions[0].ordinal, "一是");
  EXPECT_EQ(opinions[0].heading.value, "进一步提高政治站位,充分发挥局党委领导核心作用");
  EXPECT_EQ(opinions[1].ordinal, "二是");
  EXPECT_EQ(opinions[1].heading.value, "进一步夯实基层基础,切实发挥党建工作示范引领作用");
  EXPECT_EQ(opinions[2].ordinal, "三是");
  EXPECT_EQ(opinions[2].heading.value, "进一步压实主体责任");
}

TEST(Seed, EachOpinionHasItsPoints) {
  auto const& opinions = seed_reading().requirements;
  ASSERT_EQ(opinions.size(), 3U);
  EXPECT_EQ(values(opinions[0].points),
            (Texts{"要加强党对教育事业的领导", "不断加强党的政治思想组织作风纪律和制度建设",
                   "持续深入学习贯彻习近平新时代中国特色社会主义思想和党的十九大精神",
                   "认真贯彻落实习近平总书记视察山东重要讲话重要指示批示精神",
                   "坚决维护以习近平同志为核心的党中央权威和党中央集中统一领导",
                   "把党的路线方针政策和中央重大决策部署及省市委要求落到实处", "要强化对意识形态工作的全面领导",
                   "加强教育系统领导班子和干部教师队伍建设", "加强全市教育工作面上的统筹谋划",
                   "不断提升服务基层的意识能力和水平"}));
  EXPECT_EQ(values(opinions[1].points),
            (Texts{"要真正把政治建设摆在首位", "着力解决党的建设方面存在的突出问题", "选优配强教育系统党组织领导班子",
                   "加大对基层党组织的工作指导", "强化党内监督"}));
  EXPECT_EQ(values(opinions[2].points),
            (Texts{"落实班子成员一岗双责", "强化干部的日常监督管理", "加强师德师风建设",
                   "对重点环节关键岗位开展廉政风险点集中排查", "着力推进全面从严治党向纵深发展"}));
}

TEST(Seed, TheTeamsHeadChairsTheMeetingWithTheHeadAndTheUnitsHeadTheOneWithTheLeadership) {
  auto const& meetings = seed_reading().meetings;
  ASSERT_EQ(meetings.size(), 2U);
  EXPECT_EQ(meetings[0].step, Step::head);
  ASSERT_TRUE(meetings[0].chair);
  EXPECT_NE(meetings[0].chair->value.find("仇某某"), std::string::npos) << meetings[0].chair->value;
  EXPECT_EQ(meetings[1].step, Step::leadership);
  ASSERT_TRUE(meetings[1].chair);
  EXPECT_NE(meetings[1].chair->value.find("张某某"), std::string::npos) << meetings[1].chair->value;
}

TEST(Seed, TheSecretarysWordsWerePassedOnAtTheFirstMeeting) {
  ASSERT_EQ(seed_reading().meetings.size(), 2U);
  ASSERT_TRUE(seed_reading().meetings[0].conveyed);
  EXPECT_EQ(words_of(seed_reading().meetings[0].conveyed->value), "市委书记崔某某关于巡察工作的讲话精神");
}

TEST(Seed, ThreeGroupsOfPostsWerePresentAndTwoSatIn) {
  ASSERT_EQ(seed_reading().meetings.size(), 2U);
  EXPECT_EQ(values(seed_reading().meetings[1].present),
            (Texts{"市委第四巡察组副组长庞某某及有关同志", "市纪委驻市教育局纪检组负责同志",
                   "市教育局党委领导班子成员其他班子成员"}));
  EXPECT_EQ(
      values(seed_reading().meetings[1].sitting_in),
      (Texts{"市直中小学校党政主要负责人分管组织人事和纪检工作的班子成员及副县级以上干部", "局机关全体党员干部"}));
}

TEST(Seed, TheUnitPledgesThreeThings) {
  auto const pledges = values(seed_reading().pledges);
  ASSERT_EQ(pledges.size(), 3U);
  EXPECT_TRUE(pledges[0].starts_with("要在深化思想认识上狠下功夫")) << pledges[0];
  EXPECT_TRUE(pledges[1].starts_with("要在推进整改落实精准度上狠下功夫")) << pledges[1];
  EXPECT_TRUE(pledges[2].starts_with("要在整改效果落地落实落细上狠下功夫")) << pledges[2];
}

TEST(Seed, TheStatementIsTheFirstSentenceOfTheUnitsAnswer) {
  ASSERT_TRUE(seed_reading().statement);
  EXPECT_TRUE(seed_reading().statement->value.starts_with("张某某表示,巡察组指出的主要问题"));
  EXPECT_TRUE(seed_reading().statement->value.ends_with("诚恳接受、照单全收,坚决整改"));
}

TEST(Seed, DatesArePutTogether) {
  EXPECT_EQ(render(seed_reading().onsite_start->value), "2018-09-04");
  EXPECT_EQ(render(seed_reading().onsite_end->value), "2018-11-30");
  EXPECT_EQ(render(seed_reading().feedback_date->value), "2019-01-30");
  EXPECT_FALSE(seed_reading().feedback_date_end);
}

TEST(Seed, TellsHowAndAtWhatTheTeamLooked) {
  EXPECT_EQ(values(seed_reading().focus), (Texts{"坚持和加强党的全面领导", "新时代党的建设总要求"}));
  std::vector<Method> methods;
  for (auto const& method : seed_reading().methods) methods.push_back(method.value);
  EXPECT_EQ(methods, (std::vector{Method::talks, Method::letters_visits, Method::documents}));
  EXPECT_EQ(seed_reading().heard_by->value, "市委巡察工作领导小组");
  EXPECT_EQ(seed_reading().reported_to->value, "市委");
}

TEST(Seed, StatesNoDeadlineAndNoContact) {
  EXPECT_TRUE(seed_reading().deadlines.empty());
  EXPECT_TRUE(seed_reading().contacts.phone.empty());
  EXPECT_FALSE(seed_reading().contacts.mailbox);
  EXPECT_FALSE(seed_reading().contacts.email);
}

TEST(Seed, EverySpanPointsAtItsWords) {
  for (auto const& complaint : testing::span_complaints(seed(), seed_reading())) ADD_FAILURE() << complaint;
}

}  // namespace
}  // namespace huiyin::bulletin
