// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
#include "rectification/draw.hpp"

#include <algorithm>
#include <set>
#include <utility>

#include <fmt/format.h>

#include "journal/base64.hpp"

namespace huiyin::rectification {

namespace {

struct Ranked {
  Digest rank;
  FrameEntry entry;
};

std::vector<Ranked> ranked(Frame const& frame, Digest const& seed) {
  std::vector<Ranked> all;
  for (FrameEntry const& entry : frame)
    all.push_back({Sha256().add(bytes_of(seed)).add(render(entry.item)).finish(), entry});
  std::ranges::sort(all, {}, &Ranked::rank);
  return all;
}

}  // namespace

std::string frame_text(Frame const& frame) {
  std::string text;
  for (FrameEntry const& entry : frame) text += fmt::format("{} {}\n", render(entry.item), render(entry.unit));
  return text;
}

Result<Frame> parse_frame(std::string_view text) {
  Frame frame;
  while (!text.empty()) {
    std::string_view const line = text.substr(0, text.find('\n'));
    std::size_t const space = line.find(' ');
    if (line.size() == text.size() || space == std::string_view::npos)
      return refuse(Fault::invalid_input, "recheck.frame_malformed");
    auto const item = parse_id<ItemId>(line.substr(0, space));
    auto const unit = parse_id<OrganisationId>(line.substr(space + 1));
    if (!item || !unit) return refuse(Fault::invalid_input, "recheck.frame_malformed");
    frame.push_back({*item, *unit});
    text.remove_prefix(line.size() + 1);
  }
  return frame;
}

std::int64_t units_in(Frame const& frame) {
  std::set<OrganisationId> units;
  for (FrameEntry const& entry : frame) units.insert(entry.unit);
  return std::ssize(units);
}

std::string seed_line(Lot const& lot, DrawCheckpoint const& checkpoint) {
  return fmt::format("huiyin-recheck-draw/v1 {} {} {} {} {} {} {}\n", render(lot.recheck), lot.count,
                     name_of(lot.strata), hex(sha256(frame_text(lot.frame))), checkpoint.origin, checkpoint.size,
                     journal::to_base64(bytes_of(checkpoint.root)));
}

Digest seed_of(Lot const& lot, DrawCheckpoint const& checkpoint) { return sha256(seed_line(lot, checkpoint)); }

std::vector<ItemId> draw(Lot const& lot, Digest const& seed) {
  auto const order = ranked(lot.frame, seed);
  std::vector<Ranked> first;
  std::vector<Ranked> rest;
  std::set<OrganisationId> met;
  for (Ranked const& each : order)
    (lot.strata == Strata::unit && met.insert(each.entry.unit).second ? first : rest).push_back(each);
  first.insert(first.end(), rest.begin(), rest.end());
  if (std::cmp_less(lot.count, first.size())) first.erase(first.begin() + lot.count, first.end());
  std::ranges::sort(first, {}, &Ranked::rank);

  std::vector<ItemId> drawn;
  for (Ranked const& each : first) drawn.push_back(each.entry.item);
  return drawn;
}

}  // namespace huiyin::rectification
