// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
#include "publication/publication.hpp"

#include <gtest/gtest.h>

#include "words/id_test.hpp"

namespace huiyin::publication {
namespace {

constexpr Day today{std::chrono::days{20635}};
By const writer{numbered<AccountId>(1), today};
By const other{numbered<AccountId>(2), today};
By const third{numbered<AccountId>(3), today};

PublicNotice notice() {
  return {"市委第四巡察组向市教育局反馈", List::feedback,           2019, "市教育局", Kind::feedback, today,
          "根据安排，召开反馈会议。",     "根據安排,召開反饋會議。"};
}

class Life {  // of one publication, from its preparation on
 public:
  Life() { EXPECT_EQ(prepare({{}, notice()}), ""); }

  std::string prepare(PreparePublication const& asked) { return happened(decide(asked, writer), std::nullopt); }
  std::string step(PublicationAction const& action, By by, Reviewers reviewers = Reviewers::one) {
    return happened(decide(now_.value(), action, by, reviewers), now_);
  }
  std::string to(State state) {
    if (state == State::draft) return "";
    std::string codes = step(ReviewPublication{}, other);
    if (state >= State::approved) codes += step(ApprovePublication{}, other);
    if (state >= State::released) codes += step(ReleasePublication{}, writer);
    if (state >= State::withdrawn) codes += step(WithdrawPublication{"有误"}, writer);
    return codes;
  }
  Publication const& now() const { return now_.value(); }

 private:
  std::string happened(Result<std::vector<PublicationEvent>> const& events, std::optional<Publication> before) {
    if (!events) return events.error().code;
    now_ = after(numbered<PublicationId>(1), std::move(before), *events);
    return "";
  }
  std::optional<Publication> now_;
};

TEST(Publication, GoesFromDraftByReviewAndApprovalToThePublic) {
  Life life;
  EXPECT_EQ(life.now().state, State::draft);
  EXPECT_EQ(life.to(State::released), "");
  EXPECT_EQ(life.now().state, State::released);
  EXPECT_EQ(life.now().released, writer);
  EXPECT_EQ(life.step(WithdrawPublication{"姓名未处理"}, writer), "");
  EXPECT_EQ(life.now().state, State::withdrawn);
  EXPECT_EQ(life.now().reason, "姓名未处理");
}

TEST(Publication, NobodyReviewsOrApprovesWhatHeWrote) {
  Life life;
  EXPECT_EQ(life.step(ReviewPublication{}, writer), "publication.reviewer_is_author");
  EXPECT_EQ(life.step(RevisePublication{notice()}, other), "");
  EXPECT_EQ(life.step(RevisePublication{notice()}, writer), "");
  EXPECT_EQ(life.step(ReviewPublication{}, other), "publication.reviewer_is_author");
  EXPECT_EQ(life.step(ReviewPublication{}, third), "");
  EXPECT_EQ(life.step(ApprovePublication{}, writer), "publication.approver_is_author");
  EXPECT_EQ(life.step(ApprovePublication{}, other), "publication.approver_is_author");
  EXPECT_EQ(life.step(ApprovePublication{}, third), "");
}

TEST(Publication, WhereTwoAreWantedNobodyApprovesWhatHeReviewed) {
  Life life;
  EXPECT_EQ(life.step(ReviewPublication{}, other, Reviewers::two), "");
  EXPECT_EQ(life.step(ApprovePublication{}, other, Reviewers::two), "publication.approver_is_reviewer");
  EXPECT_EQ(life.step(ApprovePublication{}, third, Reviewers::two), "");
}

TEST(Publication, TheTextIsFixedFromTheReviewOnUntilItIsSentBack) {
  for (State const state : {State::reviewed, State::approved, State::released, State::withdrawn}) {
    Life life;
    ASSERT_EQ(life.to(state), "");
    EXPECT_EQ(life.step(RevisePublication{notice()}, writer), "publication.step_not_open") << printed(state);
  }
  Life life;
  life.to(State::approved);
  EXPECT_EQ(life.step(SendPublicationBack{"单位名称有误"}, third), "");
  EXPECT_EQ(life.now().reason, "单位名称有误");
  EXPECT_FALSE(life.now().reviewed || life.now().approved);
  EXPECT_EQ(life.step(RevisePublication{notice()}, writer), "");
  EXPECT_EQ(life.step(ApprovePublication{}, third), "publication.step_not_open");
  EXPECT_EQ(life.to(State::released), "");
  EXPECT_EQ(life.now().reason, "");
}

TEST(Publication, WhatWasWithdrawnStaysSo) {
  Life life;
  life.to(State::withdrawn);
  for (PublicationAction const& action : std::initializer_list<PublicationAction>{
           RevisePublication{notice()}, ReviewPublication{}, ApprovePublication{}, ReleasePublication{},
           SendPublicationBack{"再看"}, WithdrawPublication{"再撤"}})
    EXPECT_EQ(life.step(action, third), "publication.step_not_open");
}

TEST(Publication, SendingBackAndWithdrawingWantAReason) {
  Life life;
  EXPECT_EQ(life.step(WithdrawPublication{" \n"}, writer), "publication.reason_missing");
  life.to(State::reviewed);
  EXPECT_EQ(life.step(SendPublicationBack{}, third), "publication.reason_missing");
}

TEST(Publication, HasATitleATextAndAYear) {
  Life life;
  PublicNotice changed = notice();
  changed.title = " ";
  EXPECT_EQ(life.prepare({{}, changed}), "publication.title_missing");
  changed = notice();
  changed.restored = "\n";
  EXPECT_EQ(life.step(RevisePublication{changed}, writer), "publication.text_missing");
  changed = notice();
  changed.year = 19;
  EXPECT_EQ(life.step(RevisePublication{changed}, writer), "publication.year_out_of_range");
  changed = notice();
  changed.scraped.clear();  // which is shown to nobody then
  EXPECT_EQ(life.step(RevisePublication{changed}, writer), "");
}

}  // namespace
}  // namespace huiyin::publication
