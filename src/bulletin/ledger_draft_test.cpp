// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
#include "bulletin/ledger_draft.hpp"

#include <gtest/gtest.h>

#include "bulletin/shared_test.hpp"

namespace huiyin::bulletin {
namespace {

using huiyin::render;
using rectification::Ledger;

deadlines::Calendar calendar_of_2023() {
  std::vector<DataFile> const files{
      {"calendar/years.csv",
       "year,state,source\n2022,official,国办发明电〔2021〕11号\n2023,official,国办发明电〔2022〕16号\n"},
      {"calendar/2022.csv", "kind,first,last,name,source\n"},
      {"calendar/2023.csv",
       "kind,first,last,name,source\noff,2023-09-29,2023-10-06,国庆节,国办发明电〔2022〕16号\n"
       "work,2023-10-07,2023-10-08,国庆节,国办发明电〔2022〕16号\n"}};
  return deadlines::Calendar::make(files).value();
}

Quote quote(std::string text) { return {std::move(text), {}}; }

Found<PartialDate> date(int year, unsigned month, unsigned day) { return {PartialDate{year, month, day}, {}}; }

Deadline clock(std::string what, int amount, ClockUnit unit, std::optional<std::string> from) {
  Deadline deadline;
  deadline.what = quote(std::move(what));
  deadline.amount = amount;
  deadline.unit = unit;
  deadline.counted_from = std::move(from);
  return deadline;
}

Finding finding(std::string text, int group) {
  Finding made;
  made.text = quote(std::move(text));
  made.group = group;
  return made;
}

Requirement requirement(std::string ordinal, std::string heading, std::vector<std::string> points) {
  Requirement made;
  made.ordinal = std::move(ordinal);
  made.heading = quote(std::move(heading));
  for (auto& point : points) made.points.push_back(quote(std::move(point)));
  return made;
}

Reading feedback(std::vector<Deadline> deadlines) {
  Reading reading;
  reading.kind = Kind::feedback;
  reading.inspecting_body = quote("校党委第一巡察组");
  reading.inspected_units = {quote("机电工程学院党总支")};
  reading.feedback_date = date(2022, 12, 8);
  reading.findings = {finding("党务干部培训少", 0)};
  reading.deadlines = std::move(deadlines);
  return reading;
}

Ledger drafted(Reading const& reading) { return draft_ledger(reading, "", calendar_of_2023(), testing::lexicon()); }

rectification::Limit limit_of(Reading const& reading) { return drafted(reading).rows.at(0).limit; }

std::vector<int> opinions_for(Reading const& reading, std::size_t row) {
  return drafted(reading).rows.at(row).proposed_opinions;
}

TEST(LedgerDraft, FindingsStandAsPrintedAndTheRestIsLeftToTheUnit) {
  Ledger const ledger = drafted(feedback({}));
  ASSERT_EQ(ledger.rows.size(), 1u);
  auto const& row = ledger.rows[0];
  EXPECT_EQ(row.finding, "党务干部培训少");
  EXPECT_EQ(row.status, rectification::State::assigned);
  EXPECT_TRUE(row.measures.empty() && row.goal.empty() && row.responsible_leader.empty() && row.handler.empty());
  EXPECT_EQ(ledger.head.title, "机电工程学院党总支巡察反馈问题整改台账");
  EXPECT_EQ(ledger.head.feedback_date, "2022-12-08");
}

TEST(LedgerDraft, TheReportingClockBindsTheRowsAndThePlanClockOnlyTheHead) {
  Ledger const ledger = drafted(feedback({clock("报送整改方案", 1, ClockUnit::month, "反馈后"),
                                          clock("报送整改落实情况报告", 3, ClockUnit::month, "反馈后")}));
  EXPECT_EQ(ledger.rows[0].limit.text, "反馈后3个月");
  EXPECT_EQ(render(*ledger.rows[0].limit.due), "2023-03-08");
  ASSERT_EQ(ledger.head.duties.size(), 2u);
  EXPECT_EQ(render(*ledger.head.duties[0].limit.due), "2023-01-09");
  EXPECT_EQ(ledger.head.duties[0].limit.reckoning, "自反馈日2022-12-08的次日起算，2023-01-08为休息日，顺延");
}

TEST(LedgerDraft, FinishingComesBeforeReporting) {
  auto const limit = limit_of(feedback({clock("报送整改情况报告", 6, ClockUnit::month, "反馈之日起"),
                                        clock("完成集中整改", 3, ClockUnit::month, "反馈之日起")}));
  EXPECT_EQ(render(*limit.due), "2023-03-08");
}

TEST(LedgerDraft, AnUnnamedThingHandedInWithinAMonthIsThePlan) {
  auto const ledger =
      drafted(feedback({clock("报云溪镇党委和县委巡察办", 15, ClockUnit::working_day, "反馈意见下发后")}));
  EXPECT_FALSE(ledger.rows[0].limit.due);
  EXPECT_EQ(ledger.rows[0].limit.reckoning, "通报未写明整改期限，到期日待填");
  EXPECT_EQ(render(*ledger.head.duties.at(0).limit.due), "2022-12-29");
}

TEST(LedgerDraft, WithoutAKnownStartThereIsNoDueDayAndTheLedgerSaysWhy) {
  auto const unsaid = limit_of(feedback({clock("集中整改", 3, ClockUnit::month, std::nullopt)}));
  EXPECT_FALSE(unsaid.due);
  EXPECT_EQ(unsaid.text, "3个月");
  EXPECT_EQ(unsaid.reckoning, "通报未写明起算日，到期日待填");

  auto const unknown = limit_of(feedback({clock("集中整改", 3, ClockUnit::month, "方案批准之日起")}));
  EXPECT_FALSE(unknown.due);
  EXPECT_EQ(unknown.reckoning, "起算日（方案批准之日起）未知，到期日待填");
}

TEST(LedgerDraft, AFeedbackDateWithoutAYearOrOverSeveralDaysStartsNoClock) {
  Reading reading = feedback({clock("集中整改", 3, ClockUnit::month, "反馈之日起")});
  reading.feedback_date->value.year.reset();
  EXPECT_FALSE(limit_of(reading).due);
  EXPECT_EQ(limit_of(reading).reckoning, "反馈日期不完整（--12-08），到期日待填");

  reading = feedback({clock("集中整改", 3, ClockUnit::month, "反馈之日起")});
  reading.feedback_date_end = date(2022, 12, 12);
  EXPECT_FALSE(limit_of(reading).due);
  EXPECT_EQ(drafted(reading).head.feedback_date, "2022-12-08至2022-12-12");
}

TEST(LedgerDraft, ADueDayThroughAYearWithoutNoticeIsProvisional) {
  auto const limit = limit_of(feedback({clock("集中整改", 14, ClockUnit::month, "反馈之日起")}));
  EXPECT_TRUE(limit.provisional);
  EXPECT_EQ(limit.reckoning, "自反馈日2022-12-08的次日起算；2024年放假安排未载入，暂定");
}

TEST(LedgerDraft, AnAbsurdLengthGivesNoDueDay) {
  auto const limit = limit_of(feedback({clock("集中整改", 99999, ClockUnit::month, "反馈之日起")}));
  EXPECT_FALSE(limit.due);
  EXPECT_EQ(limit.reckoning, "期限长度不合常理，到期日待填");
}

TEST(LedgerDraft, AStatedDateIsTakenAsItStands) {
  Deadline deadline;
  deadline.what = quote("完成整改");
  deadline.date = PartialDate{2023, 10, 1};
  EXPECT_EQ(render(*limit_of(feedback({deadline})).due), "2023-10-01");
}

TEST(LedgerDraft, ClocksOfLettersAndTalksAreNotTheUnitsDuties) {
  EXPECT_TRUE(drafted(feedback({clock("信访受理截止", 2, ClockUnit::month, "即日起")})).head.duties.empty());
}

TEST(LedgerDraft, AnOpinionIsProposedWhereItSharesTellingWordsWithTheFinding) {
  Reading reading = feedback({});
  reading.findings = {finding("党政联席会议与党总支会议议事范围区分不清", 0), finding("实训耗材领用登记不规范", 1),
                      finding("窗户破损", 2)};
  reading.requirements = {
      requirement("1", "加强政治建设，健全议事决策制度", {"厘清党总支会议和党政联席会议职责边界"}),
      requirement("2", "严格日常监管，扎紧制度笼子", {"突出耗材采购、经费报销等关键环节开展自查自纠"}),
      requirement("3", "聚焦育人中心", {"配齐建强辅导员队伍"})};
  EXPECT_EQ(opinions_for(reading, 0), std::vector<int>{1});
  EXPECT_EQ(opinions_for(reading, 2), std::vector<int>{});
  EXPECT_EQ(drafted(reading).opinions.at(1).points.size(), 1u);
}

TEST(LedgerDraft, TheClassOfAGroupHelpsToFindItsOpinion) {
  Reading reading = feedback({});
  reading.findings = {finding("两个责任落实不到位", 0), finding("财务制度执行不到位", 0)};
  reading.finding_groups = {{0, quote("全面从严治党压力传导不够"), FindingClass::discipline}};
  reading.requirements = {requirement("一是", "进一步提高政治站位，充分发挥局党委领导核心作用", {}),
                          requirement("二是", "进一步夯实基层基础，切实发挥党建工作示范引领作用", {}),
                          requirement("三是", "进一步压实主体责任", {"着力推进全面从严治党向纵深发展"})};
  EXPECT_EQ(opinions_for(reading, 1), std::vector<int>{3});
  EXPECT_EQ(drafted(reading).rows[1].category_path,
            (std::vector<std::string>{"落实全面从严治党责任", "全面从严治党压力传导不够"}));
}

TEST(LedgerDraft, AGroupThatOnlyEnumeratesIsNamedByHowItBegins) {
  Reading reading = feedback({});
  reading.findings = {finding("研究不深", 0), finding("培育缓慢", 0), finding("评价缺失", 1), finding("账实不符", 2)};
  reading.finding_groups = {{0, quote("研究不深"), {}}, {1, quote("评价缺失"), {}}, {2, quote("资产管理"), {}}};
  auto const rows = drafted(reading).rows;
  EXPECT_EQ(rows[1].category_path[1], "研究不深 等2项");
  EXPECT_EQ(rows[2].category_path[1], "");
  EXPECT_EQ(rows[3].category_path[1], "资产管理");
}

TEST(LedgerDraft, AClockIsSaidAsANoticeWouldSayIt) {
  EXPECT_EQ(limit_of(feedback({clock("集中整改", 3, ClockUnit::month, "反馈")})).text, "自反馈起3个月");
  EXPECT_EQ(limit_of(feedback({clock("集中整改", 60, ClockUnit::day, "反馈之日起")})).text, "反馈之日起60天");
}

TEST(LedgerDraft, ItemsOfAReportBecomeRowsWithTheirOwnWords) {
  Reading reading;
  reading.kind = Kind::rectification_report;
  reading.inspected_units = {quote("市水利局党组")};
  Item item;
  item.ordinal_path = {"二", "（一）"};
  item.heading = quote("关于“党建与业务融合不够”问题的整改情况");
  item.status = quote("已完成整改并长期坚持");
  item.status_code = Status::done;
  item.measures_count = 3;
  reading.items = {item};
  reading.deadlines = {clock("意见反映期限", 10, ClockUnit::working_day, "公布之日起")};
  Ledger const ledger = drafted(reading);
  ASSERT_EQ(ledger.rows.size(), 1u);
  EXPECT_EQ(ledger.rows[0].ordinal, "二（一）");
  EXPECT_EQ(ledger.rows[0].stated_status, "已完成整改并长期坚持");
  EXPECT_EQ(ledger.rows[0].keep_up, true);
  EXPECT_EQ(ledger.rows[0].measures_stated, 3);
  EXPECT_FALSE(ledger.rows[0].status);  // done in the unit's words is not closed by the office
  EXPECT_TRUE(ledger.head.duties.empty());
}

TEST(LedgerDraft, SeveralUnitsAreNamedShortAndFindingsKeepTheirUnit) {
  Reading reading = feedback({});
  reading.kind = Kind::feedback_multi;
  reading.inspected_units = {quote("石桥镇党委"), quote("白塘乡党委"), quote("龙井乡党委")};
  reading.findings[0].unit = "白塘乡党委";
  EXPECT_EQ(drafted(reading).head.title, "石桥镇党委等3个单位巡察反馈问题整改台账");
  EXPECT_EQ(drafted(reading).rows[0].unit, "白塘乡党委");
}

TEST(LedgerDraft, TheSourceIsKeptByParagraphs) {
  auto const ledger = draft_ledger(feedback({}), "第一段。\n\n  第二段。\r\n", calendar_of_2023(), testing::lexicon());
  EXPECT_EQ(ledger.source, (std::vector<std::string>{"第一段。", "第二段。"}));
}

TEST(LedgerDraft, AnEmptyReadingGivesAnEmptyLedger) {
  Ledger const ledger = drafted(Reading{});
  EXPECT_TRUE(ledger.rows.empty() && ledger.opinions.empty() && ledger.source.empty());
}

}  // namespace
}  // namespace huiyin::bulletin
