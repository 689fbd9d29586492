// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
// The two sides of a notice: who inspects, at which level, whom; and the names the notice gives to the heads of both.
#pragma once

#include <optional>
#include <vector>

#include "bulletin/notice.hpp"

namespace huiyin::bulletin {

struct TeamMention {
  Range whole;                    // 青岭县委第四巡察组
  Range sender;                   // 青岭县委
  std::optional<Level> level;     // empty for a bare 巡察组
  std::optional<Range> ordinals;  // 第四, 第一至第四
  std::optional<Range> count;     // 6 of 6个巡察组
  std::size_t each = 0;           // 各 of 市委各巡察组 stands there
  bool sender_apart = false;      // named elsewhere, not before the team
  bool round = false;             // 第七轮巡察 stands in the name
  bool joined = false;            // to the team before it, by 、 or 和
  bool named() const { return level.has_value(); }
};
std::vector<TeamMention> team_mentions(Notice const& notice, Range within);
// The team whose name ends with that word, reaching left no farther than least.
TeamMention team_ending(Notice const& notice, Range word, std::size_t least);

void read_inspecting_side(Notice const& notice, Reading& reading);
void read_inspected_side(Notice const& notice, Reading& reading);
void read_heads(Notice const& notice, Reading& reading);

// The organisations named in a list such as A、B和C等8家单位; counts without names go to summary.
struct UnitList {
  std::vector<Range> units;
  std::vector<UnitCount> counts;
};
UnitList unit_list(Notice const& notice, Range range);
// 市教育局党委主要负责人 → 市教育局党委; 中共市水利局党组 → 市水利局党组
Range bare_unit(Notice const& notice, Range range);

// Whether a name reaching left from there must stop: 根据|市委, but not 经济.
bool bounds_name(Notice const& notice, std::size_t at);

// A person's name that begins there (surname and one or two characters, or 某某), or nothing.
std::optional<Range> person_at(Notice const& notice, std::size_t at, std::size_t end);

}  // namespace huiyin::bulletin
