// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
#include "bulletin/reader.hpp"

#include "bulletin/answer.hpp"
#include "bulletin/clean.hpp"
#include "bulletin/clocks.hpp"
#include "bulletin/conduct.hpp"
#include "bulletin/contacts.hpp"
#include "bulletin/days.hpp"
#include "bulletin/findings.hpp"
#include "bulletin/items.hpp"
#include "bulletin/kind.hpp"
#include "bulletin/leads.hpp"
#include "bulletin/meetings.hpp"
#include "bulletin/page.hpp"
#include "bulletin/parties.hpp"
#include "bulletin/requirements.hpp"
#include "bulletin/roles.hpp"
#include "chinese/mapped_text.hpp"

namespace huiyin::bulletin {

namespace {

void read_feedback(Notice& notice, Reading& reading) {
  assign_roles(notice);
  read_inspected_side(notice, reading);
  if (covers_several(notice, reading)) reading.kind = Kind::feedback_multi;
  read_inspecting_side(notice, reading);
  read_heads(notice, reading);
  read_days(notice, reading);
  read_focus(notice, reading);
  read_methods(notice, reading);
  read_hearing(notice, reading);
  read_achievements(notice, reading);
  read_findings(notice, reading);
  read_leads(notice, reading);
  read_requirements(notice, reading);
  read_answer(notice, reading);
  read_meetings(notice, reading);
  read_clocks(notice, reading);
}

void read_report(Notice const& notice, Reading& reading) {
  read_inspecting_side(notice, reading);
  read_inspected_side(notice, reading);
  read_days(notice, reading);
  read_items(notice, reading);
  read_totals(notice, reading);
  read_contacts(notice, reading);
  read_clocks(notice, reading);
}

void read_announcement(Notice const& notice, Reading& reading) {
  read_inspected_side(notice, reading);
  read_inspecting_side(notice, reading);
  read_heads(notice, reading);
  read_days(notice, reading);
  read_focus(notice, reading);
  read_methods(notice, reading);
  read_contacts(notice, reading);
  read_clocks(notice, reading);
}

}  // namespace

Result<Reader> Reader::make(std::span<DataFile const> data) {
  auto lexicon = HUIYIN_TRY(Lexicon::parse(data));
  return Reader(std::make_shared<Cleaner const>(HUIYIN_TRY(Cleaner::parse(data))), std::move(lexicon));
}

chinese::MappedText Reader::clean(std::string_view decoded, unsigned threads) const {
  return cleaner_->clean(decoded, threads);
}

std::string Reader::restored(std::string_view decoded) const {
  Text const text(clean(decoded).text);
  std::string lines;
  for (Range const line : page_of(text, *lexicon_).lines) {
    if (!lines.empty()) lines += '\n';
    lines += text.printed(line);
  }
  if (lines.empty()) return text.printed(text.all());
  return lines;
}

Reading Reader::read(std::string_view decoded, unsigned threads) const {
  chinese::MappedText const clean_one = clean(decoded, threads);
  Notice notice(clean_one, decoded, *lexicon_);
  Reading reading;
  reading.kind = kind_of(notice);
  if (length(notice.title()) > 0) reading.title = notice.quote(notice.title());
  switch (reading.kind) {
    case Kind::feedback:
    case Kind::feedback_multi:
      read_feedback(notice, reading);
      break;
    case Kind::rectification_report:
      read_report(notice, reading);
      break;
    case Kind::announcement:
      read_announcement(notice, reading);
      break;
    case Kind::other:
    case Kind::ledger:
      break;
  }
  return reading;
}

}  // namespace huiyin::bulletin
