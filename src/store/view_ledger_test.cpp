// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
#include <map>

#include "store/both_engines_test.hpp"
#include "store/town_test.hpp"

namespace huiyin::store {
namespace {

using rectification::LedgerRow;

class LedgerRowsOnBoth : public BothEngines {};
HUIYIN_ON_BOTH_ENGINES(LedgerRowsOnBoth);

std::map<std::string, LedgerRow> rows_of(View& view) {
  std::map<std::string, LedgerRow> rows;
  std::optional<Cursor> from;
  do from = view.ledger_rows({}, from, [&](LedgerRow&& row) { rows.emplace(row.ordinal, std::move(row)); });
  while (from);
  return rows;
}

TEST_P(LedgerRowsOnBoth, SayOfEachItemWhatItsRecordSays) {
  Town town(writing(), place_);
  auto view = town.as(Town::acting(Role::office));
  auto const rows = rows_of(view);
  ASSERT_EQ(rows.size(), town.all_items.size());
  for (rectification::Item const& item : town.all_items) {
    LedgerRow const& row = rows.at(item.number);
    EXPECT_EQ(row.finding, item.finding_text);
    EXPECT_EQ(row.status, item.state);
    EXPECT_EQ(row.limit.due, item.due);
    EXPECT_EQ(row.keep_up, item.keep_up);
    EXPECT_EQ(row.first_due, item.first_due);
    EXPECT_EQ(row.wider_check, item.outcome.wider_check);
    EXPECT_EQ(row.listed_rules.size(), item.outcome.rules.size());
    EXPECT_EQ(row.rules_made.size(), item.outcome.rules.size());
    EXPECT_EQ(row.listed_effects, item.outcome.effects);
    EXPECT_EQ(row.on_watch.empty(), !item.next_milestone.has_value());
    EXPECT_EQ(row.owned_measures.size(), item.plan.measures.size());
    EXPECT_EQ(row.measures.size(), item.plan.measures.size());
    EXPECT_EQ(row.proposed_opinions.size(), item.opinions.size());
    EXPECT_EQ(row.progress.size(), item.progress.size());
    std::size_t files = 0;
    for (auto const& progress : item.progress) files += progress.attachments.size();
    EXPECT_EQ(row.evidence.size(), files);
    EXPECT_EQ(row.closed.has_value(), !item.closings.empty() && item.closings.back().closed.has_value());
    EXPECT_EQ(row.marks.find("退回") != std::string::npos, item.marks.returned > 0);
    EXPECT_EQ(row.unit.empty(), false);
  }
}

TEST_P(LedgerRowsOnBoth, NeverSayWhatTheOfficeNotedForItself) {
  Town town(writing(), place_);
  auto view = town.as(Town::acting(Role::office));
  for (auto const& [number, row] : rows_of(view)) {
    std::string all = row.finding + row.root_cause + row.goal + row.marks;
    for (auto const* list : {&row.measures, &row.progress, &row.reviews, &row.evidence})
      for (std::string const& text : *list) all += text;
    EXPECT_EQ(all.find("办公室内部意见"), std::string::npos) << number;
  }
}

}  // namespace
}  // namespace huiyin::store
