// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
#include "papers/calendar_feed.hpp"

#include <gtest/gtest.h>

namespace huiyin::papers {
namespace {

Day const due = parse_day("2026-12-31").value();
Moment const stamp = parse_moment("2026-07-01T00:00:00.000Z").value();

std::vector<std::string> lines_of(std::string_view calendar) {
  std::vector<std::string> lines;
  while (!calendar.empty()) {
    std::size_t const end = calendar.find("\r\n");
    EXPECT_NE(end, std::string_view::npos);
    lines.emplace_back(calendar.substr(0, end));
    calendar.remove_prefix(end + 2);
  }
  return lines;
}

std::string unfolded(std::string text) {
  for (std::size_t at = text.find("\r\n "); at != std::string::npos; at = text.find("\r\n ", at)) text.erase(at, 3);
  return text;
}

TEST(CalendarFeed, HasAnAllDayEventForEachDueDay) {
  EXPECT_EQ(render_calendar("回音", {{"item-1", "2026-01-001 到期", due}}, stamp),
            "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//Huiyin//Due days//ZH\r\nCALSCALE:GREGORIAN\r\n"
            "METHOD:PUBLISH\r\nX-WR-CALNAME:回音\r\nBEGIN:VEVENT\r\nUID:item-1@huiyin\r\n"
            "DTSTAMP:20260701T000000Z\r\nDTSTART;VALUE=DATE:20261231\r\nDTEND;VALUE=DATE:20270101\r\n"
            "SUMMARY:2026-01-001 到期\r\nTRANSP:TRANSPARENT\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n");
}

TEST(CalendarFeed, FoldsAtSeventyFiveBytesAndCutsNoCharacter) {
  std::string title = "a";
  for (int count = 0; count < 60; ++count) title += "回";
  auto const calendar = render_calendar("回音", {{"item-1", title, due}}, stamp);
  for (std::string const& line : lines_of(calendar)) {
    EXPECT_LE(line.size(), 75U);
    std::size_t const first = line.starts_with(' ') ? 1 : 0;
    EXPECT_NE(static_cast<unsigned char>(line.at(first)) & 0xC0U, 0x80U) << line;
  }
  EXPECT_NE(unfolded(calendar).find("SUMMARY:" + title + "\r\n"), std::string::npos);
}

TEST(CalendarFeed, EscapesWhatWouldEndAValue) {
  auto const calendar = render_calendar("回音", {{"item-1", "a;b,c\\d\ne\rf", due}}, stamp);
  EXPECT_NE(calendar.find("SUMMARY:a\\;b\\,c\\\\d\\nef\r\n"), std::string::npos);
}

TEST(CalendarFeed, KeepsTheUidOfWhatIsPutOff) {
  auto const before = render_calendar("回音", {{"item-1", "到期", due}}, stamp);
  auto const after = render_calendar("回音", {{"item-1", "到期", due + std::chrono::days(30)}}, stamp);
  EXPECT_NE(before, after);
  EXPECT_NE(after.find("UID:item-1@huiyin\r\n"), std::string::npos);
}

}  // namespace
}  // namespace huiyin::papers
