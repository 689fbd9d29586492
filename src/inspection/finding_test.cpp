// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
#include "inspection/finding.hpp"

#include <gtest/gtest.h>

#include "words/id_test.hpp"

namespace huiyin::inspection {
namespace {

constexpr auto finding_id = numbered<FindingId>(1);
constexpr auto requirement_id = numbered<RequirementId>(2);
constexpr auto inspection_id = numbered<InspectionId>(3);

FindingText said(std::string text) { return {std::move(text), "落实全面从严治党", "《会计法》第十四条"}; }
Finding finding() { return after(finding_id, std::nullopt, {FindingRecorded{inspection_id, 7, said("台账登记不全")}}); }
Finding withdrawn() { return after(finding_id, finding(), {FindingWithdrawn{"与第三项重复"}}); }

RecordRequirement record(std::string heading, std::vector<std::string> points) {
  return {inspection_id, 2, std::move(heading), std::move(points)};
}
Requirement requirement() {
  return after(requirement_id, std::nullopt,
               decide(record("管好集体资产", {"清理台账", "公开工程"}), Feedback::not_given).value());
}

TEST(Finding, IsRecordedAndRevisedUntilTheFeedback) {
  auto const events = decide(RecordFinding{inspection_id, 7, said(" 台账登记不全\n")}, Feedback::not_given).value();
  EXPECT_EQ(after(finding_id, std::nullopt, events), finding());
  auto const revised = decide(finding(), ReviseFinding{said("台账长期登记不全")}, Feedback::not_given).value();
  EXPECT_EQ(after(finding_id, finding(), revised).said.text, "台账长期登记不全");
  EXPECT_EQ(count_of(after(finding_id, finding(), revised).version), 2);
}

TEST(Finding, IsLockedByTheFeedback) {
  EXPECT_EQ(decide(RecordFinding{inspection_id, 7, said("台账登记不全")}, Feedback::given).error().code,
            "finding.locked");
  EXPECT_EQ(decide(finding(), ReviseFinding{said("台账齐全")}, Feedback::given).error().code, "finding.locked");
}

TEST(Finding, SaysSomethingUnderANumber) {
  EXPECT_EQ(decide(RecordFinding{inspection_id, 7, said(" 　\n")}, Feedback::not_given).error().code,
            "finding.text_missing");
  EXPECT_EQ(decide(finding(), ReviseFinding{said("")}, Feedback::not_given).error().code, "finding.text_missing");
  EXPECT_EQ(decide(RecordFinding{inspection_id, 0, said("台账登记不全")}, Feedback::not_given).error().code,
            "finding.number_out_of_range");
}

TEST(Finding, IsWithdrawnOnceWithAReasonAlsoAfterTheFeedback) {
  auto const events = decide(finding(), WithdrawFinding{"与第三项重复"}, Feedback::given).value();
  EXPECT_EQ(after(finding_id, finding(), events), withdrawn());
  EXPECT_EQ(decide(finding(), WithdrawFinding{" "}, Feedback::given).error().code, "finding.reason_missing");
  EXPECT_EQ(decide(withdrawn(), WithdrawFinding{"与第三项重复"}, Feedback::given).error().code, "finding.is_withdrawn");
  EXPECT_EQ(decide(withdrawn(), ReviseFinding{said("台账齐全")}, Feedback::not_given).error().code,
            "finding.is_withdrawn");
}

constexpr Day found_first = Day(std::chrono::days{19000});
Inspection of(std::uint8_t number, std::optional<Day> fed_back_on) {
  return {numbered<InspectionId>(number), Version{1},   numbered<RoundId>(1), numbered<OrganisationId>(8),
          numbered<OrganisationId>(1),    std::nullopt, std::nullopt,         fed_back_on};
}
LinkFinding link_to_earlier() {
  Finding earlier = finding();
  earlier.id = numbered<FindingId>(9);
  return {earlier, of(9, found_first), of(3, found_first + std::chrono::days{700}), {}};
}
std::string code_of(Result<std::vector<FindingEvent>> const& events) { return events ? "" : events.error().code; }

TEST(Finding, RepeatsAnEarlierOneOfTheSameUnitUntilItIsUnlinked) {
  Finding const linked = after(finding_id, finding(), decide(finding(), link_to_earlier()).value());
  EXPECT_EQ(linked.repeat_of, numbered<FindingId>(9));
  EXPECT_EQ(code_of(decide(linked, link_to_earlier())), "finding.is_linked");
  EXPECT_EQ(code_of(decide(linked, UnlinkFinding{" "})), "finding.reason_missing");
  Finding const unlinked = after(finding_id, linked, decide(linked, UnlinkFinding{"不是同一件事"}).value());
  EXPECT_EQ(unlinked.repeat_of, std::nullopt);
  EXPECT_EQ(code_of(decide(unlinked, UnlinkFinding{"不是同一件事"})), "finding.not_linked");
}

TEST(Finding, RepeatsNothingOfAnotherUnitNorOfALaterDay) {
  LinkFinding link = link_to_earlier();
  link.of_earlier.unit = numbered<OrganisationId>(2);
  EXPECT_EQ(code_of(decide(finding(), link)), "finding.of_another_unit");
  link = link_to_earlier();
  link.of_earlier.fed_back_on = link.own.fed_back_on;
  EXPECT_EQ(code_of(decide(finding(), link)), "finding.not_earlier");
  link.of_earlier.fed_back_on.reset();
  EXPECT_EQ(code_of(decide(finding(), link)), "finding.not_earlier");
  link = link_to_earlier();
  link.own.fed_back_on.reset();  // found, and not fed back yet
  EXPECT_EQ(code_of(decide(finding(), link)), "");
  link.of_earlier = link.own;
  EXPECT_EQ(code_of(decide(finding(), link)), "finding.not_earlier");
}

TEST(Finding, RepeatsNothingInACircleAndNothingWithdrawn) {
  LinkFinding link = link_to_earlier();
  link.repeats = {finding_id};
  EXPECT_EQ(code_of(decide(finding(), link)), "finding.in_a_circle");
  link = link_to_earlier();
  link.earlier.withdrawn = true;
  EXPECT_EQ(code_of(decide(finding(), link)), "finding.is_withdrawn");
  EXPECT_EQ(code_of(decide(withdrawn(), link_to_earlier())), "finding.is_withdrawn");
}

TEST(Requirement, IsRecordedAndRevisedUntilTheFeedback) {
  EXPECT_EQ(requirement(),
            (Requirement{requirement_id, Version{1}, inspection_id, 2, "管好集体资产", {"清理台账", "公开工程"}}));
  auto const events = decide(requirement(), ReviseRequirement{"管好资产", {}}, Feedback::not_given).value();
  EXPECT_EQ(after(requirement_id, requirement(), events),
            (Requirement{requirement_id, Version{2}, inspection_id, 2, "管好资产", {}}));
}

TEST(Requirement, IsLockedByTheFeedback) {
  EXPECT_EQ(decide(record("管好集体资产", {}), Feedback::given).error().code, "requirement.locked");
  EXPECT_EQ(decide(requirement(), ReviseRequirement{"管好资产", {}}, Feedback::given).error().code,
            "requirement.locked");
}

TEST(Requirement, HasAHeadingAndNoEmptyPoints) {
  EXPECT_EQ(decide(record(" ", {}), Feedback::not_given).error().code, "requirement.heading_missing");
  EXPECT_EQ(decide(requirement(), ReviseRequirement{"", {}}, Feedback::not_given).error().code,
            "requirement.heading_missing");
  auto const refused = decide(record("管好集体资产", {"清理台账", " "}), Feedback::not_given);
  EXPECT_EQ(refused.error().code, "requirement.point_missing");
  EXPECT_EQ(refused.error().detail, "2");
}

TEST(Requirement, HasANumberAndAtMostAHundredPoints) {
  RecordRequirement unnumbered = record("管好集体资产", {});
  unnumbered.number = 0;
  EXPECT_EQ(decide(unnumbered, Feedback::not_given).error().code, "requirement.number_out_of_range");
  EXPECT_EQ(decide(record("管好集体资产", std::vector<std::string>(101, "清理台账")), Feedback::not_given).error().code,
            "list.too_long");
}

}  // namespace
}  // namespace huiyin::inspection
