// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
#include "office/notice_reader.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "bulletin/ledger_import.hpp"
#include "chinese/mapped_text.hpp"
#include "chinese/utf8.hpp"
#include "documents/child.hpp"
#include "documents/source_text.hpp"
#include "forms/ledger_json.hpp"
#include "forms/reading_json.hpp"

namespace huiyin::office {

namespace {

bool has_same_columns(bulletin::LedgerReading const& ledger, ConfirmedColumns const& before) {
  return std::ranges::equal(ledger.columns, before, {}, &bulletin::LedgerColumn::heading,
                            &bulletin::ConfirmedColumn::heading);
}

}  // namespace

Result<NoticeReader> NoticeReader::make(std::span<DataFile const> data, deadlines::Calendar calendar,
                                        std::string program) {
  auto reader = HUIYIN_TRY(bulletin::Reader::make(data));
  return NoticeReader(std::move(reader), std::move(calendar), std::move(program));
}

Result<bulletin::ImportNotice> NoticeReader::read(std::string const& bytes, std::string const& name,
                                                  LedgerChoices const& choices) const {
  if (HUIYIN_TRY(documents::kind_of(bytes, name)) == documents::FileKind::xlsx)
    return read_ledger(bytes, name, choices);
  auto source = HUIYIN_TRY(documents::source_text(bytes, name, program_));
  if (source.text.size() > bulletin::largest_import_text)  // before it is read
    return refuse(Fault::too_large, "import.text_too_large", fmt::to_string(bulletin::largest_import_text));
  auto const reading = reader_.read(source.text);
  forms::Source const origin{name, source.encoding, chinese::count_code_points(source.text)};
  bulletin::ImportNotice notice;
  notice.name = name;
  notice.source = sha256(bytes);
  notice.size = static_cast<std::int64_t>(bytes.size());
  notice.kind = reading.kind;
  notice.reading = forms::reading_json(reading, origin, forms::JsonShape::one_line);
  notice.drafts = draft_import(reading, reader_.clean(source.text).text, calendar_, reader_.lexicon());
  notice.encoding = std::move(source.encoding);
  notice.text = std::move(source.text);
  return notice;
}

Result<bulletin::LedgerReading> NoticeReader::read_workbook(std::string const& bytes,
                                                            LedgerChoices const& choices) const {
  auto const workbook = HUIYIN_TRY(documents::read_sheets_in_child(bytes, program_));
  auto ledger = HUIYIN_TRY(bulletin::read_ledger(workbook, reader_.lexicon(), choices.columns));
  auto const alike = std::ranges::find_if(
      choices.before, [&ledger](ConfirmedColumns const& before) { return has_same_columns(ledger, before); });
  if (alike == choices.before.end()) return ledger;
  ConfirmedColumns columns = choices.columns;
  columns.insert(columns.end(), alike->begin(), alike->end());
  return bulletin::read_ledger(workbook, reader_.lexicon(), columns);
}

Result<std::string> NoticeReader::try_ledger(std::string const& bytes, std::string const& name,
                                             LedgerChoices const& choices) const {
  if (HUIYIN_TRY(documents::kind_of(bytes, name)) != documents::FileKind::xlsx)
    return refuse(Fault::invalid_input, "ledger.no_workbook");
  auto const ledger = HUIYIN_TRY(read_workbook(bytes, choices));
  return forms::ledger_json(ledger, name, forms::JsonShape::one_line);
}

Result<bulletin::ImportNotice> NoticeReader::read_ledger(std::string const& bytes, std::string const& name,
                                                         LedgerChoices const& choices) const {
  auto ledger = HUIYIN_TRY(read_workbook(bytes, choices));
  auto const asked = std::ranges::find_if(ledger.columns, [](auto const& column) { return !column.meaning; });
  if (asked != ledger.columns.end())
    return refuse(Fault::invalid_input, "ledger.columns_asked",
                  bulletin::letters_of(asked->column) + " " + asked->heading);
  auto const stopped = std::ranges::find_if_not(ledger.entries, bulletin::comes_in);
  if (choices.faulty == FaultyRows::stop && stopped != ledger.entries.end())
    return refuse(Fault::invalid_input, "ledger.rows_stop", stopped->faults.front().address);
  bulletin::ImportNotice notice;
  notice.name = name;
  notice.source = sha256(bytes);
  notice.size = static_cast<std::int64_t>(bytes.size());
  notice.kind = bulletin::Kind::ledger;
  notice.reading = forms::ledger_json(ledger, name, forms::JsonShape::one_line);
  notice.drafts = draft_ledger_import(ledger);
  notice.text = std::move(ledger.text);
  return notice;
}

}  // namespace huiyin::office
