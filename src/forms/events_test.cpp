// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
#include "forms/events.hpp"

#include <gtest/gtest.h>

#include "forms/import_fields.hpp"
#include "forms/inspection_fields.hpp"
#include "forms/item_fields.hpp"
#include "forms/people_fields.hpp"
#include "forms/plan_fields.hpp"
#include "forms/publication_fields.hpp"
#include "forms/random_test.hpp"
#include "forms/recheck_fields.hpp"
#include "forms/reminder_fields.hpp"
#include "forms/task_fields.hpp"
#include "forms/use_fields.hpp"

namespace huiyin::forms {
namespace {

using rectification::ItemEvent;

// Random events of every alternative; what is read again is written as the same text.
template <class... Alternative>
void check_inverses(std::vector<std::variant<Alternative...>> const*) {
  using Event = std::variant<Alternative...>;
  std::mt19937 random(20260701);
  AnyThing const any{random};
  for (int round = 0; round < 50; ++round) {
    std::vector<Event> const events{any.make<Alternative>()...};
    std::string const text = write_events(events);
    auto const read = read_events<Event>(text);
    ASSERT_TRUE(read) << text << read.error().detail;
    ASSERT_EQ(read->size(), events.size());
    for (std::size_t at = 0; at < events.size(); ++at) EXPECT_EQ((*read)[at].index(), events[at].index());
    EXPECT_EQ(write_events(*read), text);
  }
}
template <class Event>
void check_inverses() {
  check_inverses(static_cast<std::vector<Event> const*>(nullptr));
}

template <class... Alternative>
std::vector<std::string_view> words_of(std::variant<Alternative...> const*) {
  return {fields<Alternative>.word...};
}
template <class Event>
std::vector<std::string_view> words_of() {
  return words_of(static_cast<Event const*>(nullptr));
}

std::string code_of(std::string_view text) {
  auto const events = read_events<ItemEvent>(text);
  return events ? "" : events.error().code;
}

TEST(Events, ReadingAndWritingAreInverses) {
  check_inverses<people::OrganisationEvent>();
  check_inverses<people::PersonEvent>();
  check_inverses<people::PostEvent>();
  check_inverses<people::AccountEvent>();
  check_inverses<people::GrantEvent>();
  check_inverses<inspection::RoundEvent>();
  check_inverses<inspection::InspectionEvent>();
  check_inverses<inspection::FindingEvent>();
  check_inverses<inspection::RequirementEvent>();
  check_inverses<ItemEvent>();
  check_inverses<bulletin::ImportEvent>();
  check_inverses<rectification::TaskEvent>();
  check_inverses<rectification::ReminderEvent>();
  check_inverses<rectification::RecheckEvent>();
  check_inverses<rectification::PlanEvent>();
  check_inverses<publication::PublicationEvent>();
}

using Words = std::vector<std::string_view>;

TEST(Events, TheirWordsLast) {
  EXPECT_EQ(words_of<people::OrganisationEvent>(),
            (Words{"organisation_founded", "organisation_renamed", "organisation_closed"}));
  EXPECT_EQ(words_of<people::PersonEvent>(), (Words{"person_registered", "person_renamed", "person_departed"}));
  EXPECT_EQ(words_of<people::PostEvent>(), (Words{"post_created", "post_filled", "post_vacated"}));
  EXPECT_EQ(words_of<people::AccountEvent>(), (Words{"account_opened", "account_activated", "account_disabled"}));
  EXPECT_EQ(words_of<people::GrantEvent>(), (Words{"role_given", "grant_ended"}));
  EXPECT_EQ(words_of<inspection::RoundEvent>(), (Words{"round_opened"}));
  EXPECT_EQ(words_of<inspection::InspectionEvent>(), (Words{"inspection_authorised", "feedback_given"}));
  EXPECT_EQ(words_of<inspection::FindingEvent>(),
            (Words{"finding_recorded", "finding_revised", "finding_withdrawn", "finding_linked", "finding_unlinked"}));
  EXPECT_EQ(words_of<inspection::RequirementEvent>(), (Words{"requirement_recorded", "requirement_revised"}));
  EXPECT_EQ(words_of<bulletin::ImportEvent>(),
            (Words{"notice_imported", "drafts_revised", "drafts_admitted", "import_discarded"}));
  EXPECT_EQ(words_of<publication::PublicationEvent>(),
            (Words{"publication_prepared", "publication_revised", "publication_reviewed", "publication_approved",
                   "publication_released", "publication_sent_back", "publication_withdrawn"}));
  EXPECT_EQ(words_of<ItemEvent>(),
            (Words{"item_assigned",   "item_accepted",  "item_planned",    "progress_reported", "closing_applied",
                   "item_checked",    "item_sent_back", "item_closed",     "item_reopened",     "item_extended",
                   "item_cancelled",  "position_taken", "opinions_linked", "keep_up_marked",    "item_noted",
                   "item_signed",     "methods_named",  "milestone_set",   "outcome_recorded",  "item_watched",
                   "rule_followed_up"}));
  EXPECT_EQ(words_of<rectification::TaskEvent>(),
            (Words{"task_handed_down", "task_answered", "task_accepted", "task_sent_back", "task_withdrawn"}));
  EXPECT_EQ(words_of<rectification::RecheckEvent>(), (Words{"recheck_announced", "recheck_drawn", "item_rechecked"}));
  EXPECT_EQ(words_of<rectification::UseEvent>(), (Words{"use_registered", "use_answered", "use_closed"}));
  EXPECT_EQ(words_of<rectification::ReminderEvent>(), (Words{"reminder_issued", "delivery_noted", "mail_asked",
                                                             "mail_ended", "reminder_answered", "reminder_withdrawn"}));
  EXPECT_EQ(words_of<rectification::PlanEvent>(),
            (Words{"plan_opened", "remark_answered", "plan_approved", "plan_submitted", "plan_reviewed",
                   "plan_accepted", "plan_sent_back", "plan_amended"}));
}

TEST(Events, TheirTextLasts) {
  constexpr std::string_view text =
      R"({"v":1,"events":[{"event":"item_planned","root_cause":"管理松懈","goal":"","measures":[)"
      R"({"id":"00000000-0000-0000-0000-000000000001","text":"清理\n通道","accountable_post":null,)"
      R"("responsible_leader":"00000000-0000-0000-0000-000000000002","lead_department":null,)"
      R"("co_departments":["00000000-0000-0000-0000-000000000003"],"handler":"保卫处",)"
      R"("due":"2026-07-01","keep_up":true}]},)"
      R"({"event":"item_checked","by":{"account":"00000000-0000-0000-0000-000000000004","on":"2026-07-02"},)"
      R"("judgement":"basically_done","note":""}]})";
  auto const events = read_events<ItemEvent>(text);
  ASSERT_TRUE(events) << events.error().detail;
  auto const& planned = std::get<rectification::ItemPlanned>(events->at(0));
  EXPECT_EQ(planned.plan.measures.at(0).text, "清理\n通道");
  EXPECT_EQ(planned.plan.measures.at(0).due, Day{std::chrono::days{20635}});
  EXPECT_EQ(std::get<rectification::ItemChecked>(events->at(1)).check.judgement,
            rectification::Judgement::basically_done);
  EXPECT_EQ(write_events(*events), text);
}

TEST(Events, EveryFieldIsThereAndNoOther) {
  EXPECT_EQ(code_of(R"({"v":1,"events":[{"event":"item_noted","note":"甲"}]})"), "");
  EXPECT_EQ(code_of(R"({"v":1,"events":[{"event":"item_noted"}]})"), "events.malformed");
  EXPECT_EQ(code_of(R"({"v":1,"events":[{"event":"item_noted","note":"甲","colour":1}]})"), "events.malformed");
  EXPECT_EQ(code_of(R"({"v":1,"events":[{"event":"item_noted","note":null}]})"), "events.malformed");
  EXPECT_EQ(code_of(R"({"v":1,"events":[{"event":"item_noted","note":"甲"}],"w":1})"), "events.malformed");
  EXPECT_EQ(read_events<inspection::FindingEvent>(R"({"v":1,"events":[{"event":"finding_revised","text":"甲"}]})")
                .error()
                .detail,
            "/events/0/finding_class form.field_missing");
}

TEST(Events, UnknownWordsAreRefused) {
  EXPECT_EQ(code_of(R"({"v":1,"events":[{"event":"item_painted","note":"甲"}]})"), "events.malformed");
  EXPECT_EQ(code_of(R"({"v":1,"events":[{"note":"甲"}]})"), "events.malformed");
  EXPECT_EQ(code_of(R"({"v":1,"events":["item_noted"]})"), "events.malformed");
}

TEST(Events, AnotherVersionIsToldAsSuch) {
  EXPECT_EQ(code_of(R"({"v":2,"events":"of another kind"})"), "events.version_unknown");
  EXPECT_EQ(code_of(R"({"events":[]})"), "events.malformed");
}

TEST(Events, OnlyTheOneTextIsRead) {
  EXPECT_EQ(code_of(R"({"v":1,"events":[{"event":"item_noted","note":"a"}]})"), "");
  EXPECT_EQ(code_of(R"({"v":1, "events":[{"event":"item_noted","note":"a"}]})"), "events.malformed");
  EXPECT_EQ(code_of(R"({"events":[{"event":"item_noted","note":"a"}],"v":1})"), "events.malformed");
  EXPECT_EQ(code_of(R"({"v":1,"events":[{"event":"item_noted","note":"\u0061"}]})"), "events.malformed");
}

}  // namespace
}  // namespace huiyin::forms
