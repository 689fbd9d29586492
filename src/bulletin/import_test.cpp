// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
#include "bulletin/import.hpp"

#include <gtest/gtest.h>

#include "words/id_test.hpp"

namespace huiyin::bulletin {
namespace {

constexpr auto id = numbered<ImportId>(1);
constexpr rectification::By by{numbered<AccountId>(2), Day{std::chrono::days{20635}}};

ImportNotice notice() {
  ImportNotice made;
  made.name = "反馈通报.txt";
  made.source = sha256("bytes");
  made.size = 5;
  made.kind = Kind::feedback;
  made.text = "消防通道堵塞。";
  made.reading = "{}\n";
  made.drafts.findings.push_back({1, "消防通道堵塞", {{0, 6}}, "", "市教育局", std::nullopt, "", false, {}, false});
  return made;
}

Import imported() { return after(id, std::nullopt, decide(notice(), by).value()); }

template <class Action>
Import after_action(Import const& import, Action const& action) {
  return after(import.id, import, decide(import, action).value());
}
template <class Action>
std::string refusal_of(Import const& import, Action const& action) {
  auto const decided = decide(import, action);
  return decided ? "" : decided.error().code;
}

TEST(Import, KeepsWhatWasSentAndWhatWasReadInIt) {
  Import const import = imported();
  EXPECT_EQ(import.version, Version{1});
  EXPECT_EQ(import.state, ImportState::open);
  EXPECT_EQ(import.by, by);
  EXPECT_EQ(import.text, notice().text);
  EXPECT_EQ(import.reading, notice().reading);
  EXPECT_EQ(import.drafts, notice().drafts);
}

TEST(Import, OfWhatCannotBeReadIsRefused) {
  auto nameless = notice();
  nameless.name = " ";
  EXPECT_EQ(decide(nameless, by).error().code, "import.name_missing");
  auto empty = notice();
  empty.text = " \r\n\t";
  EXPECT_EQ(decide(empty, by).error().code, "import.text_empty");
  auto large = notice();
  large.text.assign(largest_import_text + 1, 'a');
  EXPECT_EQ(decide(large, by).error().code, "import.text_too_large");
  auto many = notice();
  many.drafts.findings.resize(most_draft_findings + 1);
  EXPECT_EQ(decide(many, by).error().code, "list.too_long");
}

TEST(Import, TakesDraftsInPlaceOfThoseBefore) {
  Drafts drafts = notice().drafts;
  drafts.findings[0].text = "二楼消防通道堵塞";
  Import const revised = after_action(imported(), ReviseDrafts{drafts});
  EXPECT_EQ(revised.version, Version{2});
  EXPECT_EQ(revised.drafts, drafts);
  EXPECT_EQ(revised.reading, imported().reading);
  drafts.findings[0].text = "";
  EXPECT_EQ(refusal_of(revised, ReviseDrafts{drafts}), "import.draft_empty");
}

TEST(Import, IsAdmittedWhenEveryFindingHasAUnit) {
  AdmitDrafts const admit{{"市教育局"}, {numbered<InspectionId>(1)}};
  Import const admitted = after_action(imported(), admit);
  EXPECT_EQ(admitted.state, ImportState::admitted);
  EXPECT_EQ(admitted.inspections, admit.inspections);
  EXPECT_EQ(refusal_of(imported(), AdmitDrafts{{""}, {}}), "import.finding_without_unit");
}

TEST(Import, OfWhichAllIsDroppedHasNothingToAdmit) {
  Drafts drafts = notice().drafts;
  drafts.findings[0].dropped = true;
  Import const dropped = after_action(imported(), ReviseDrafts{drafts});
  EXPECT_EQ(refusal_of(dropped, AdmitDrafts{{"市教育局"}, {}}), "import.nothing_to_admit");
}

TEST(Import, IsDiscardedWithAReason) {
  EXPECT_EQ(refusal_of(imported(), DiscardImport{" "}), "import.reason_missing");
  Import const discarded = after_action(imported(), DiscardImport{"重复导入"});
  EXPECT_EQ(discarded.state, ImportState::discarded);
  EXPECT_EQ(discarded.reason, "重复导入");
  EXPECT_EQ(refusal_of(discarded, DiscardImport{"再作废"}), "import.not_open");
}

TEST(Import, IsChangedNoMoreOnceItIsAdmittedOrDiscarded) {
  AdmitDrafts const admit{{"市教育局"}, {}};
  for (Import const& ended : {after_action(imported(), admit), after_action(imported(), DiscardImport{"重复导入"})}) {
    EXPECT_EQ(refusal_of(ended, ReviseDrafts{notice().drafts}), "import.not_open");
    EXPECT_EQ(refusal_of(ended, admit), "import.not_open");
  }
}

}  // namespace
}  // namespace huiyin::bulletin
