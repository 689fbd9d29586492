// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
#include "rectification/recheck.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "chinese/written.hpp"
#include "rectification/lists.hpp"

namespace huiyin::rectification {

namespace {

using RecheckEvents = std::vector<RecheckEvent>;

Result<void> check_open(Recheck const& recheck, RecheckStep step) {
  if (!is_open(recheck.state, step)) return refuse(Fault::conflict, "recheck.step_not_open", printed(recheck.state));
  return {};
}

Result<std::int64_t> count_of(AnnounceRecheck const& announce) {
  constexpr std::int64_t whole = 100;
  if (announce.count.has_value() == announce.percent.has_value())
    return refuse(Fault::invalid_input, "recheck.count_unclear");
  std::int64_t const size = std::ssize(announce.frame);
  if (announce.percent && (*announce.percent < 1 || *announce.percent > whole))
    return refuse(Fault::invalid_input, "recheck.count_out_of_range", "100%");
  std::int64_t const count = announce.count ? *announce.count : (size * *announce.percent + whole - 1) / whole;
  std::int64_t const most = std::min(size, most_drawn);
  if (count < 1 || count > most)
    return refuse(Fault::invalid_input, "recheck.count_out_of_range", fmt::to_string(most));
  return count;
}

bool had_a_hand_in(Item const& item, AccountId account) {
  return std::ranges::any_of(item.closings, [account](Closing const& closing) {
    return closing.applied.account == account || (closing.closed && closing.closed->account == account);
  });
}

Result<void> check_when(Recheck const& recheck, Day on, Day today) {
  if (on > today) return refuse(Fault::invalid_input, "recheck.on_in_future", render(today));
  Day const drawn_on = recheck.drawing.value().by.on;
  if (on < drawn_on) return refuse(Fault::invalid_input, "recheck.on_before_drawing", render(drawn_on));
  return {};
}

Result<void> check_how(RecordResult const& result) {
  if (result.methods.empty()) return refuse(Fault::invalid_input, "recheck.methods_missing");
  for (auto one = result.methods.begin(); one != result.methods.end(); ++one)
    if (std::find(result.methods.begin(), one, *one) != one)
      return refuse(Fault::invalid_input, "list.named_twice", std::string(name_of(*one)));
  constexpr std::int64_t most_people = 1'000'000;
  if (result.asked < 0 || result.asked > most_people || result.satisfied < 0 || result.satisfied > result.asked)
    return refuse(Fault::invalid_input, "recheck.people_miscounted");
  return {};
}

Recheck announced(RecheckId id, RecheckAnnounced const& event) {
  return {id,
          Version{},
          event.number,
          event.by,
          event.filter,
          event.frame,
          event.count,
          event.strata,
          RecheckState::announced,
          {},
          {}};
}

struct RecheckHappened {
  Recheck& recheck;

  void operator()(RecheckAnnounced const&) const {}  // it stands already
  void operator()(RecheckDrawn const& event) const {
    recheck.state = RecheckState::drawn;
    recheck.drawing = Drawing{event.by, event.checkpoint};
    for (ItemId const item : event.items) recheck.lines.push_back({item, std::nullopt});
  }
  void operator()(ItemRechecked const& event) const {
    std::ranges::find(recheck.lines, event.item, &RecheckLine::item)->result = event.result;
    if (std::ranges::all_of(recheck.lines, [](RecheckLine const& line) { return line.result.has_value(); }))
      recheck.state = RecheckState::finished;
  }
};

std::string optional_word(auto const& value) { return value ? render(*value) : "-"; }

}  // namespace

char const* printed(RecheckState state) {
  constexpr std::array words{"待抽取", "复核中", "已完成"};
  return words.at(static_cast<std::size_t>(state));
}

char const* printed(RecheckOutcome outcome) {
  constexpr std::array words{"销号属实", "销号不实", "问题反弹"};
  return words.at(static_cast<std::size_t>(outcome));
}

Lot lot_of(Recheck const& recheck) { return {recheck.id, recheck.count, recheck.strata, recheck.frame}; }

Result<RecheckEvents> decide(AnnounceRecheck const& announce, By by) {
  auto const& since = announce.filter.closed_since;
  if (since && *since > by.on) return refuse(Fault::invalid_input, "recheck.closed_since_in_future", render(by.on));
  if (announce.frame.empty()) return refuse(Fault::conflict, "recheck.frame_empty");
  if (announce.frame.size() > largest_frame)
    return refuse(Fault::conflict, "recheck.frame_too_large", fmt::to_string(largest_frame));
  std::int64_t const count = HUIYIN_TRY(count_of(announce));
  std::int64_t const units = units_in(announce.frame);
  if (announce.strata == Strata::unit && count < units)
    return refuse(Fault::invalid_input, "recheck.fewer_than_units", fmt::to_string(units));
  RecheckAnnounced event{announce.number, by, announce.filter, announce.frame, count, announce.strata};
  std::ranges::sort(event.frame, {}, &FrameEntry::item);
  return RecheckEvents{std::move(event)};
}

Result<RecheckEvents> decide(Recheck const& recheck, DrawRecheck const& drawing, By by) {
  HUIYIN_TRY(check_open(recheck, RecheckStep::draw));
  Lot const lot = lot_of(recheck);
  return RecheckEvents{RecheckDrawn{by, drawing.checkpoint, draw(lot, seed_of(lot, drawing.checkpoint))}};
}

Result<RecheckEvents> decide(Recheck const& recheck, RecordResult const& result, Item const& item, By by) {
  HUIYIN_TRY(check_open(recheck, RecheckStep::recheck));
  auto const line = std::ranges::find(recheck.lines, result.item, &RecheckLine::item);
  if (line == recheck.lines.end()) return refuse(Fault::invalid_input, "recheck.item_not_drawn", item.number);
  if (line->result) return refuse(Fault::conflict, "recheck.result_known", item.number);
  if (had_a_hand_in(item, by.account)) return refuse(Fault::conflict, "recheck.checker_closed_it", item.number);
  if (!undoes_closing(result.outcome) && item.state != State::closed)
    return refuse(Fault::conflict, "recheck.item_not_closed", printed(item.state));
  HUIYIN_TRY(check_when(recheck, result.on, by.on));
  HUIYIN_TRY(check_how(result));
  std::string note = HUIYIN_TRY(chinese::written_text(result.note, longest_note));
  if (note.empty() && undoes_closing(result.outcome)) return refuse(Fault::invalid_input, "recheck.note_missing");
  return RecheckEvents{ItemRechecked{
      result.item, {by, result.on, result.methods, result.asked, result.satisfied, result.outcome, std::move(note)}}};
}

Recheck after(RecheckId id, std::optional<Recheck> before, RecheckEvents const& events) {
  Recheck recheck = before ? *std::move(before) : announced(id, std::get<RecheckAnnounced>(events.at(0)));
  recheck.version = next(recheck.version);
  for (auto const& event : events) std::visit(RecheckHappened{recheck}, event);
  return recheck;
}

std::string reason_to_reopen(Recheck const& recheck, RecheckResult const& result) {
  return fmt::format("抽查复核第{}号：{}。{}", recheck.number, printed(result.outcome), result.note);
}

std::string render_record(Recheck const& recheck) {
  Lot const lot = lot_of(recheck);
  DrawCheckpoint const& checkpoint = recheck.drawing.value().checkpoint;
  std::string text = fmt::format(
      "draw\thuiyin-recheck-draw/v1\nnumber\t{}\nframe_taken_on\t{}\nround\t{}\nunit\t{}\nclosed_since\t{}\n",
      recheck.number, render(recheck.announced.on), optional_word(recheck.filter.round),
      optional_word(recheck.filter.unit), optional_word(recheck.filter.closed_since));
  text += fmt::format("seed_line\t{}seed\t{}\n", seed_line(lot, checkpoint), hex(seed_of(lot, checkpoint)));
  for (FrameEntry const& entry : lot.frame)
    text += fmt::format("frame\t{}\t{}\n", render(entry.item), render(entry.unit));
  for (RecheckLine const& line : recheck.lines) text += fmt::format("drawn\t{}\n", render(line.item));
  return text;
}

}  // namespace huiyin::rectification
