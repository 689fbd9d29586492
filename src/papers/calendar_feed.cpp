// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
#include "papers/calendar_feed.hpp"

#include <string_view>

namespace huiyin::papers {

namespace {

constexpr std::string_view line_end = "\r\n";

bool goes_on(char byte) { return (static_cast<unsigned char>(byte) & 0xC0U) == 0x80U; }  // within a character of UTF-8

// RFC 5545, 3.1: at most 75 bytes a line without its end; a line that goes on begins with a space.
void add_content_line(std::string_view name, std::string_view value, std::string& calendar) {
  constexpr std::size_t longest = 75;
  std::string const line = std::string(name) + ":" + std::string(value);
  std::string_view rest = line;
  std::size_t room = longest;
  while (rest.size() > room) {
    std::size_t end = room;
    while (end > 1 && goes_on(rest[end])) --end;
    calendar.append(rest.substr(0, end)).append(line_end).append(" ");
    rest.remove_prefix(end);
    room = longest - 1;
  }
  calendar.append(rest).append(line_end);
}

// RFC 5545, 3.3.11.
std::string calendar_text(std::string_view text) {
  std::string escaped;
  for (char const c : text) {
    if (c == '\\' || c == ';' || c == ',') escaped += '\\';
    if (c == '\n')
      escaped += "\\n";
    else if (static_cast<unsigned char>(c) >= ' ')
      escaped += c;
  }
  return escaped;
}

std::string calendar_day(Day day) {
  std::string text = render(day);
  std::erase(text, '-');
  return text;
}

std::string calendar_moment(Moment moment) {
  std::string text = render(std::chrono::floor<std::chrono::seconds>(moment));
  text = text.substr(0, text.find('.')) + "Z";
  std::erase(text, '-');
  std::erase(text, ':');
  return text;
}

}  // namespace

std::string render_calendar(std::string const& name, std::vector<CalendarDay> const& days, Moment stamp) {
  std::string calendar;
  add_content_line("BEGIN", "VCALENDAR", calendar);
  add_content_line("VERSION", "2.0", calendar);
  add_content_line("PRODID", "-//Huiyin//Due days//ZH", calendar);
  add_content_line("CALSCALE", "GREGORIAN", calendar);
  add_content_line("METHOD", "PUBLISH", calendar);
  add_content_line("X-WR-CALNAME", calendar_text(name), calendar);
  for (CalendarDay const& each : days) {
    add_content_line("BEGIN", "VEVENT", calendar);
    add_content_line("UID", calendar_text(each.id) + "@huiyin", calendar);
    add_content_line("DTSTAMP", calendar_moment(stamp), calendar);
    add_content_line("DTSTART;VALUE=DATE", calendar_day(each.on), calendar);
    add_content_line("DTEND;VALUE=DATE", calendar_day(each.on + std::chrono::days(1)), calendar);
    add_content_line("SUMMARY", calendar_text(each.title), calendar);
    add_content_line("TRANSP", "TRANSPARENT", calendar);
    add_content_line("END", "VEVENT", calendar);
  }
  add_content_line("END", "VCALENDAR", calendar);
  return calendar;
}

}  // namespace huiyin::papers
