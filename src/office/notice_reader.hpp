// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
// A file that was sent, read as a notice or as an office's own ledger: its text, what it says, and the drafts made of
// it. Slow, so never on the writer. Promises: may be shared by threads; a docx or an xlsx is opened in a child process
// only.
#pragma once

#include <array>
#include <span>
#include <string>
#include <vector>

#include "bulletin/import.hpp"
#include "bulletin/ledger_reader.hpp"
#include "bulletin/reader.hpp"
#include "words/data_file.hpp"
#include "words/named.hpp"

namespace huiyin::office {

enum class FaultyRows { stop, skip };
constexpr std::array faulty_rows_names{Named{FaultyRows::stop, "stop"}, Named{FaultyRows::skip, "skip"}};
static_assert(named_in_order(faulty_rows_names));
constexpr auto const& names_of(FaultyRows) { return faulty_rows_names; }

using ConfirmedColumns = std::vector<bulletin::ConfirmedColumn>;
struct LedgerChoices {
  ConfirmedColumns columns;
  FaultyRows faulty = FaultyRows::stop;
  std::vector<ConfirmedColumns> before;  // of the ledgers that came in before, newest first
};

class NoticeReader {
 public:
  // program: huiyin itself, for the child. Refuses what the readers of the data refuse.
  static Result<NoticeReader> make(std::span<DataFile const> data, deadlines::Calendar calendar, std::string program);

  // columns: what a person said of a ledger's. Refuses file.kind_unsupported, file.unreadable, text.undecodable,
  // import.text_too_large; of a ledger ledger.no_table, ledger.columns_asked, ledger.rows_stop.
  Result<bulletin::ImportNotice> read(std::string const& bytes, std::string const& name,
                                      LedgerChoices const& choices = {}) const;
  // What an .xlsx would bring in, as JSON; nothing is kept.
  Result<std::string> try_ledger(std::string const& bytes, std::string const& name, LedgerChoices const& choices) const;
  // What was imported, as people read it.
  std::string restored(std::string_view text) const { return reader_.restored(text); }

 private:
  Result<bulletin::LedgerReading> read_workbook(std::string const& bytes, LedgerChoices const& choices) const;
  Result<bulletin::ImportNotice> read_ledger(std::string const& bytes, std::string const& name,
                                             LedgerChoices const& choices) const;
  NoticeReader(bulletin::Reader reader, deadlines::Calendar calendar, std::string program)
      : reader_(std::move(reader)), calendar_(std::move(calendar)), program_(std::move(program)) {}

  bulletin::Reader reader_;
  deadlines::Calendar calendar_;
  std::string program_;
};

}  // namespace huiyin::office
