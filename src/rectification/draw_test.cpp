// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
#include "rectification/draw.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <map>
#include <set>
#include <sstream>

#include "journal/base64.hpp"
#include "rectification/recheck.hpp"
#include "words/id_test.hpp"

namespace huiyin::rectification {
namespace {

struct PublishedDraw {
  std::string text;
  Recheck recheck;
};

std::vector<std::string> parts_of(std::string const& line, char between) {
  std::vector<std::string> parts;
  std::istringstream in(line);
  for (std::string part; std::getline(in, part, between);) parts.push_back(part);
  return parts;
}

Digest root_in(std::string const& base64) {
  Digest root;
  std::ranges::copy(journal::from_base64(base64).value(), root.bytes.begin());
  return root;
}

void read_line(std::string const& line, PublishedDraw& draw) {
  auto const said = parts_of(line, '\t');
  Recheck& recheck = draw.recheck;
  if (said[0] == "number") recheck.number = std::stoll(said[1]);
  if (said[0] == "frame_taken_on") recheck.announced.on = parse_day(said[1]).value();
  if (said[0] == "closed_since" && said[1] != "-") recheck.filter.closed_since = parse_day(said[1]).value();
  if (said[0] == "frame")
    recheck.frame.push_back({parse_id<ItemId>(said[1]).value(), parse_id<OrganisationId>(said[2]).value()});
  if (said[0] == "drawn") recheck.lines.push_back({parse_id<ItemId>(said[1]).value(), {}});
  if (said[0] != "seed_line") return;
  auto const words = parts_of(said[1], ' ');
  recheck.id = parse_id<RecheckId>(words[1]).value();
  recheck.count = std::stoll(words[2]);
  recheck.strata = parse_name<Strata>(words[3]).value();
  recheck.drawing = Drawing{recheck.announced, {words[5], std::stoll(words[6]), root_in(words[7])}};
}

PublishedDraw read_case(std::filesystem::path const& path) {
  std::ifstream in(path, std::ios::binary);
  constexpr By somebody{numbered<AccountId>(1), Day{}};
  PublishedDraw draw{{std::istreambuf_iterator<char>(in), {}},
                     {numbered<RecheckId>(1), {}, 0, somebody, {}, {}, 0, {}, RecheckState::drawn, {}, {}}};
  for (auto const& line : parts_of(draw.text, '\n')) read_line(line, draw);
  return draw;
}

std::vector<ItemId> items_of(std::vector<RecheckLine> const& lines) {
  std::vector<ItemId> items;
  for (RecheckLine const& line : lines) items.push_back(line.item);
  return items;
}

Lot lot_of_units(std::vector<int> const& items_of_each, std::int64_t count, Strata strata) {
  Lot lot{numbered<RecheckId>(1), count, strata, {}};
  std::uint8_t number = 0;
  for (std::size_t unit = 0; unit < items_of_each.size(); ++unit)
    for (int item = 0; item < items_of_each[unit]; ++item)
      lot.frame.push_back({numbered<ItemId>(++number), numbered<OrganisationId>(static_cast<std::uint8_t>(unit + 1))});
  return lot;
}

TEST(Draw, IsTheSameAsEveryPublishedCaseByteForByte) {
  int cases = 0;
  for (auto const& entry : std::filesystem::directory_iterator(HUIYIN_SOURCE_DIR "/tests/cases/draw")) {
    ++cases;
    auto const published = read_case(entry.path());
    Lot const lot = lot_of(published.recheck);
    EXPECT_EQ(draw(lot, seed_of(lot, published.recheck.drawing->checkpoint)), items_of(published.recheck.lines))
        << entry.path();
    EXPECT_EQ(render_record(published.recheck), published.text) << entry.path();
  }
  EXPECT_GE(cases, 6);
}

TEST(Draw, HasAnotherSeedForEverythingThatIsFixedBeforeIt) {
  Lot const lot = lot_of_units({3, 3}, 2, Strata::none);
  DrawCheckpoint const checkpoint{"office", 12, sha256("root")};
  std::vector<Lot> lots(4, lot);
  lots[0].recheck = numbered<RecheckId>(2);
  lots[1].count = 3;
  lots[2].strata = Strata::unit;
  lots[3].frame.pop_back();
  for (Lot const& other : lots) EXPECT_NE(seed_of(other, checkpoint), seed_of(lot, checkpoint));
  for (DrawCheckpoint const& other :
       {DrawCheckpoint{"other", 12, sha256("root")}, DrawCheckpoint{"office", 13, sha256("root")},
        DrawCheckpoint{"office", 12, sha256("leaf")}})
    EXPECT_NE(seed_of(lot, other), seed_of(lot, checkpoint));
}

TEST(Draw, MeetsEachUnitWhereItIsToAndChanceAloneElse) {
  Lot lot = lot_of_units({1, 1, 1, 60}, 4, Strata::unit);
  for (int seed = 0; seed < 20; ++seed) {
    std::set<OrganisationId> units;
    for (ItemId const item : draw(lot, sha256(std::to_string(seed))))
      units.insert(std::ranges::find(lot.frame, item, &FrameEntry::item)->unit);
    EXPECT_EQ(units.size(), 4U) << seed;
  }
  lot.strata = Strata::none;
  bool missed = false;
  for (int seed = 0; seed < 20; ++seed) {
    std::set<OrganisationId> units;
    for (ItemId const item : draw(lot, sha256(std::to_string(seed))))
      units.insert(std::ranges::find(lot.frame, item, &FrameEntry::item)->unit);
    missed = missed || units.size() < 4;
  }
  EXPECT_TRUE(missed);
}

TEST(Draw, GivesEachItemTheSameChance) {
  Lot const lot = lot_of_units({10}, 3, Strata::none);
  std::map<ItemId, int> times;
  constexpr int draws = 3000;
  for (int seed = 0; seed < draws; ++seed)
    for (ItemId const item : draw(lot, sha256(std::to_string(seed)))) ++times[item];
  ASSERT_EQ(times.size(), 10U);
  for (auto const& [item, count] : times) EXPECT_NEAR(count, draws * 3 / 10, 120) << render(item);
}

TEST(Frame, IsReadAsItWasWrittenAndRefusedOtherwise) {
  Frame const frame = lot_of_units({2, 1}, 1, Strata::none).frame;
  EXPECT_EQ(parse_frame(frame_text(frame)).value(), frame);
  EXPECT_EQ(units_in(frame), 2);
  std::string const text = frame_text(frame);
  for (std::string const& other : {text.substr(1), text.substr(0, text.size() - 1), text + "\n", std::string("a b\n")})
    EXPECT_EQ(parse_frame(other).error().code, "recheck.frame_malformed");
}

}  // namespace
}  // namespace huiyin::rectification
