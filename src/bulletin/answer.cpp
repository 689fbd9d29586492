// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
#include "bulletin/answer.hpp"

#include <algorithm>

#include "chinese/utf32.hpp"

namespace huiyin::bulletin {

namespace {

// 反馈会上，各被巡察党组织… begins behind the setting.
Range without_setting(Notice const& notice, Range sentence) {
  auto const words = notice.view(sentence);
  std::size_t const setting = notice.words("meeting_setting").begins(words, 0);
  if (setting > 0 && setting < words.size() && words[setting] == U'，') sentence.begin += setting + 1;
  return sentence;
}

// The sentence as printed, though a marker (一要) may have cut it into pieces.
Range whole_sentence(Notice const& notice, std::size_t index) {
  Range range = notice.pieces()[index].range;
  std::size_t const stop = std::min(notice.pieces().size(), index + 20);
  for (std::size_t i = index; i + 1 < stop; ++i) {
    Piece const& piece = notice.pieces()[i];
    Piece const& next = notice.pieces()[i + 1];
    if (ends_sentence(piece.end_mark) || next.opens_paragraph) break;
    range.end = next.range.end;
  }
  return range;
}

// Of a meeting's sentence only the clause in which they answered.
Range own_clause(Notice const& notice, Range sentence) {
  for (Range const clause : split(notice.text(), sentence, U"，；")) {
    if (!notice.has(clause, "statement_bare") || length(clause) < 12 || clause.begin == sentence.begin) continue;
    Range const rest{clause.end, sentence.end};
    bool const told_on = notice.match(rest, "attendance_cue") || notice.says(rest, U"出席");
    if (length(rest) == 0 || (told_on && !notice.match(rest, "and_says"))) return clause;
  }
  return sentence;
}

// 被巡察单位党组织负责人作了表态发言, anywhere among other clauses; who also chaired, when nobody else spoke.
std::optional<Range> bare_statement(Notice const& notice) {
  std::optional<Range> chaired;
  for (auto const& piece : notice.pieces())
    for (Range const clause : split(notice.text(), piece.range, U"，；")) {
      if (!notice.has(clause, "statement_bare") || length(clause) < 12) continue;
      if (!notice.says(clause, U"主持"))
        return notice.match({clause.end, piece.range.end}, "and_says") ? piece.range : clause;
      if (!chaired) chaired = clause;
    }
  return chaired;
}

// 谷某强调，院党委将…: what the unit's head said, by whatever verb.
std::optional<Range> words_of_head(Notice const& notice, Reading const& reading) {
  if (!reading.unit_head) return std::nullopt;
  auto const name = chinese::to_utf32(reading.unit_head->value.substr(0, reading.unit_head->value.find("（")));
  for (auto const& piece : notice.pieces()) {
    auto const words = notice.view(piece.range);
    auto const cue = words.starts_with(name)
                         ? notice.match_here({piece.range.begin + name.size(), piece.range.end}, "said_on")
                         : std::nullopt;
    if (cue && notice.says(piece.range, U"将")) return piece.range;
  }
  return std::nullopt;
}

void read_statement(Notice const& notice, Reading& reading) {
  std::optional<Range> bare;
  for (std::size_t i = 0; i < notice.pieces().size(); ++i) {
    if (notice.role(i) != Role::statement) continue;
    Range const sentence = without_setting(notice, whole_sentence(notice, i));
    bool const introduces =
        notice.view(sentence).ends_with(U"：") && length(sentence) <= 30 && i + 1 < notice.pieces().size();
    if (introduces) {
      reading.statement = notice.quote(whole_sentence(notice, i + 1));
      return;
    }
    auto const cue = notice.match(sentence, "statement_cue");
    if (cue && !cue->has("who") && notice.says(sentence, U"主持")) {  // 某某主持会议并作表态讲话: he may say more below
      if (!bare) bare = own_clause(notice, sentence);
      continue;
    }
    bool const opened = notice.pieces()[i].end_mark == U'，' || notice.pieces()[i].end_mark == U'：';
    if (cue || (opened && sentence.end > notice.pieces()[i].range.end)) {
      reading.statement = notice.quote(own_clause(notice, sentence));
      return;
    }
    if (bare && notice.match_here(sentence, "speaker_goes_on")) {
      reading.statement = notice.quote(sentence);
      return;
    }
    bool const alone = notice.view(sentence).find(U'，') == std::u32string_view::npos;
    if (!bare && notice.has(sentence, "statement_bare") && (alone || reading.kind == Kind::feedback_multi))
      bare = own_clause(notice, sentence);
  }
  if (!bare) bare = bare_statement(notice);
  if (auto const said = words_of_head(notice, reading)) {
    reading.statement = notice.quote(*said, Certainty::medium);
    return;
  }
  if (bare) reading.statement = notice.quote(*bare, Certainty::medium);
}

void read_pledges(Notice const& notice, Reading& reading) {
  for (std::size_t i = 0; i < notice.pieces().size(); ++i) {
    if (notice.role(i) != Role::statement) continue;
    Piece const& piece = notice.pieces()[i];
    if (piece.marker) {
      for (Range const part : split(notice.text(), piece.range, U"；")) {
        reading.pledges.push_back(notice.quote(bared(notice.text(), part)));
        break;
      }
      continue;
    }
    for (Range const part : split(notice.text(), piece.range, U"；"))
      if (notice.view(part).starts_with(U"要")) reading.pledges.push_back(notice.quote(part));
  }
}

}  // namespace

void read_answer(Notice const& notice, Reading& reading) {
  read_statement(notice, reading);
  read_pledges(notice, reading);
}

}  // namespace huiyin::bulletin
