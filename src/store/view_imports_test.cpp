// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
#include "store/both_engines_test.hpp"
#include "store/small_office_test.hpp"
#include "store/view.hpp"

namespace huiyin::store {
namespace {

using bulletin::Import;
using bulletin::ImportState;
using bulletin::ImportStep;

class ImportsOnBoth : public BothEngines {
 protected:
  // An import of a text, with one finding and, where it says so, a doubt.
  Import imported(SmallOffice& office, std::string const& name, std::string const& text) {
    bulletin::ImportNotice notice{name, sha256(text), 3, "UTF-8", bulletin::Kind::feedback, text, "{}\n", {}};
    notice.drafts.title = {name, {{0, 1, bulletin::Certainty::low}}};
    notice.drafts.findings.push_back({1, text, {{0, 1}}, "", "教育局", std::nullopt, "", false, {}, false});
    std::optional<Import> made;
    auto const done = office.desk.change_and_wait(office.clerk, std::nullopt, [&](Change& change) -> Result<Receipt> {
      auto const events = HUIYIN_TRY(decide(notice, change.by()));
      made = after(seal::mint_id<ImportId>(change.now() + std::chrono::milliseconds(++made_)), std::nullopt, events);
      return change.record<Import>(std::nullopt, *made, events, policy::Action::create, Role::office);
    });
    EXPECT_TRUE(done) << done.error().code;
    return made.value();
  }
  template <class Action>
  void change(SmallOffice& office, ImportId id, Action const& action) {
    auto const done = office.desk.change_and_wait(office.clerk, std::nullopt, [&](Change& change) -> Result<Receipt> {
      auto const found = HUIYIN_TRY(change.find<Import>(id, policy::Action::read));
      auto const events = HUIYIN_TRY(decide(found.record, action));
      return change.record<Import>(found.record, after(id, found.record, events), events, policy::Action::revise,
                                   found.role);
    });
    EXPECT_TRUE(done) << done.error().code;
  }
  View as(Actor const& actor) { return {pool().lease().value(), actor, day_of(SmallOffice::start)}; }

 private:
  ReadPool& pool() {
    if (!pool_) pool_.emplace(place_, 2);
    return *pool_;
  }
  std::optional<ReadPool> pool_;
  int made_ = 0;
};
HUIYIN_ON_BOTH_ENGINES(ImportsOnBoth);

std::vector<std::string> names_of_rows(std::vector<bulletin::ImportRow> const& rows) {
  std::vector<std::string> names;
  for (auto const& row : rows) names.push_back(row.name);
  return names;
}
using Names = std::vector<std::string>;

TEST_P(ImportsOnBoth, ComeBackAsTheyWereRecorded) {
  SmallOffice office(writing());
  Import const made = imported(office, "一.txt", "消防通道堵塞");
  auto const found = as(office.clerk).find<Import>(made.id);
  ASSERT_TRUE(found) << found.error().code;
  EXPECT_EQ(found->record, made);
  change(office, made.id, bulletin::AdmitDrafts{{"教育局"}, {office.inspection}});
  EXPECT_EQ(as(office.clerk).find<Import>(made.id)->record.inspections, std::vector{office.inspection});
  EXPECT_EQ(as(office.liaison).find<Import>(made.id).error().code, "policy.not_visible");
}

TEST_P(ImportsOnBoth, AreListedNewestFirstAndByState) {
  SmallOffice office(writing());
  for (auto const* name : {"一.txt", "二.txt", "三.txt"}) imported(office, name, name);
  auto view = as(office.clerk);
  auto const first = view.imports({}, {std::nullopt, 2});
  EXPECT_EQ(names_of_rows(first.rows), (Names{"三.txt", "二.txt"}));
  EXPECT_EQ(first.rows.front().findings, 1);
  EXPECT_EQ(first.rows.front().doubtful, 1);
  EXPECT_EQ(names_of_rows(view.imports({}, {first.next, 2}).rows), Names{"一.txt"});
  change(office, first.rows.front().id, bulletin::DiscardImport{"重复"});
  EXPECT_EQ(names_of_rows(as(office.clerk).imports(ImportState::open, {}).rows), (Names{"二.txt", "一.txt"}));
  EXPECT_EQ(names_of_rows(as(office.clerk).imports(ImportState::discarded, {}).rows), Names{"三.txt"});
  EXPECT_TRUE(as(office.liaison).imports({}, {}).rows.empty());
}

TEST_P(ImportsOnBoth, OfTheSameTextAreKnown) {
  SmallOffice office(writing());
  Import const one = imported(office, "一.txt", "同一原文");
  Import const other = imported(office, "二.txt", "同一原文");
  imported(office, "三.txt", "另一原文");
  EXPECT_EQ(names_of_rows(as(office.clerk).imports_of_same_text(one)), Names{"二.txt"});
  EXPECT_EQ(names_of_rows(as(office.clerk).imports_of_same_text(other)), Names{"一.txt"});
  EXPECT_TRUE(as(office.liaison).imports_of_same_text(one).empty());
}

TEST_P(ImportsOnBoth, HaveStepsThatAreOpenWhileTheyAre) {
  SmallOffice office(writing());
  ImportId const id = imported(office, "一.txt", "消防通道堵塞").id;
  auto view = as(office.clerk);
  EXPECT_EQ(view.open_steps(view.find<Import>(id).value()),
            (std::vector{ImportStep::revise, ImportStep::admit, ImportStep::discard}));
  change(office, id, bulletin::DiscardImport{"重复"});
  auto later = as(office.clerk);
  EXPECT_TRUE(later.open_steps(later.find<Import>(id).value()).empty());
}

}  // namespace
}  // namespace huiyin::store
