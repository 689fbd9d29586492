// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
#include "bulletin/contacts.hpp"

#include <algorithm>

#include "chinese/utf32.hpp"

namespace huiyin::bulletin {

namespace {

void read_phones(Notice const& notice, Range paragraph, Reading& reading) {
  bool const spaced = notice.match(paragraph, "spaced_phone").has_value();
  bool const row = length(paragraph) <= 100 && notice.match_here(paragraph, "phone_row");
  if (!spaced && !row && !notice.has(paragraph, "phone_cue")) return;
  for (auto const& found : notice.matches(paragraph, "phone")) {
    Range const before{found.range.begin > paragraph.begin + 12 ? found.range.begin - 12 : paragraph.begin,
                       found.range.begin};
    if (reading.contacts.phone.size() >= 50) return;
    bool const local = length(found.range) <= 8;
    if (local && !notice.has(before, "phone_cue") && !notice.match(before, "spaced_phone")) continue;
    auto const number = chinese::to_utf8(notice.view(found.range));
    bool const known =
        std::ranges::any_of(reading.contacts.phone, [&](Quote const& other) { return other.value == number; });
    if (!known) reading.contacts.phone.push_back({number, notice.spans(found.range)});
  }
}

void read_mailbox(Notice const& notice, Range paragraph, Reading& reading) {
  for (auto const& found : notice.matches(paragraph, "mailbox")) {
    if (reading.contacts.mailbox) return;
    if (!found.has("place")) continue;  // where visitors are received
    Range const place = bared(notice.text(), *found["place"]);
    if (length(place) < 4 || notice.match(place, "email")) continue;  // 电子信箱：…
    if (notice.match_here(place, "place_in_list")) continue;          // 意见信箱：1.某宾馆；2.区政府
    if (split(notice.text(), place, U"、").size() > 2) continue;      // 信箱：设在A、B、C等办公场所
    Quote mailbox = notice.quote(place);
    if (auto const code = found["code"]) {
      mailbox.value += "（邮编" + notice.text().printed(*code) + "）";
      auto const more = notice.spans(*code);
      mailbox.spans.insert(mailbox.spans.end(), more.begin(), more.end());
    }
    reading.contacts.mailbox = std::move(mailbox);
  }
}

}  // namespace

void read_contacts(Notice const& notice, Reading& reading) {
  for (Range const paragraph : notice.outline().paragraphs) {
    if (paragraph.end <= notice.title().begin) continue;
    read_phones(notice, paragraph, reading);
    read_mailbox(notice, paragraph, reading);
    if (!reading.contacts.email)
      if (auto const found = notice.match(paragraph, "email")) reading.contacts.email = notice.quote(found->range);
  }
}

}  // namespace huiyin::bulletin
