// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
#include "bulletin/meetings.hpp"

#include "bulletin/parties.hpp"

namespace huiyin::bulletin {

namespace {

struct Attendance {
  std::vector<Quote> present;
  std::vector<Quote> sitting_in;
};

void add_groups(Notice const& notice, Range range, std::vector<Quote>& groups) {
  for (Range part : split(notice.text(), bared(notice.text(), range), U"，")) {
    part = bared(notice.text(), part);
    if (length(part) >= 2) groups.push_back(notice.quote(part));
  }
}

Attendance read_attendance(Notice const& notice) {
  Attendance attendance;
  for (std::size_t i = 0; i < notice.pieces().size(); ++i) {
    if (notice.role(i) != Role::attendance) continue;
    for (Range const sentence : split(notice.text(), notice.pieces()[i].range, U"；"))
      for (auto const& found : notice.matches(sentence, "attended")) {
        bool const sat_in = notice.says(*found["verb"], U"列席");
        add_groups(notice, *found["who"], sat_in ? attendance.sitting_in : attendance.present);
      }
  }
  return attendance;
}

Step step_of(Notice const& notice, Range piece) {
  if (notice.match(piece, "to_leadership")) return Step::leadership;
  if (notice.match(piece, "to_head")) return Step::head;
  return Step::joint;
}

std::optional<Quote> chair_in(Notice const& notice, Range words) {
  for (std::size_t at = words.begin; at < words.end; ++at)
    if (auto const name = person_at(notice, at, words.end); name && name->end == words.end) return notice.quote(*name);
  Range const bare = bared(notice.text(), words);
  return length(bare) >= 2 ? std::optional(notice.quote(bare, Certainty::medium)) : std::nullopt;
}

}  // namespace

void read_meetings(Notice const& notice, Reading& reading) {
  Attendance attendance = read_attendance(notice);
  std::optional<Quote> conveyed;
  for (std::size_t i = 0; i < notice.pieces().size(); ++i) {
    if (notice.role(i) != Role::opening && notice.role(i) != Role::conduct) continue;
    Range const piece = notice.pieces()[i].range;
    if (auto const words = notice.match(piece, "conveyed"); words && !conveyed)
      conveyed = notice.quote(*(*words)["what"]);
    for (auto const& found : notice.matches(piece, "chaired")) {
      Meeting meeting;
      Range const told{found.range.begin, found.range.end};
      meeting.step = step_of(notice, told);
      meeting.chair = chair_in(notice, bared(notice.text(), *found["chair"]));
      reading.meetings.push_back(std::move(meeting));
    }
  }
  if (reading.meetings.empty() && !attendance.present.empty()) reading.meetings.emplace_back();
  if (reading.meetings.empty()) return;
  reading.meetings.front().conveyed = std::move(conveyed);
  reading.meetings.back().present = std::move(attendance.present);
  reading.meetings.back().sitting_in = std::move(attendance.sitting_in);
}

}  // namespace huiyin::bulletin
