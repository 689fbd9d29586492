// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
// A file that was sent, read as a notice: its text, what it says, and the drafts made of it. Slow, so never on the
// writer. Promises: may be shared by threads; a docx is opened in a child process only.
#pragma once

#include <span>
#include <string>

#include "bulletin/import.hpp"
#include "bulletin/reader.hpp"
#include "words/data_file.hpp"

namespace huiyin::office {

class NoticeReader {
 public:
  // program: huiyin itself, for the child. Refuses what the readers of the data refuse.
  static Result<NoticeReader> make(std::span<DataFile const> data, std::string program);

  // Refuses file.kind_unsupported, file.unreadable, text.undecodable, import.text_too_large.
  Result<bulletin::ImportNotice> read(std::string const& bytes, std::string const& name) const;
  // What was imported, as people read it.
  std::string restored(std::string_view text) const { return reader_.restored(text); }

 private:
  NoticeReader(bulletin::Reader reader, deadlines::Calendar calendar, std::string program)
      : reader_(std::move(reader)), calendar_(std::move(calendar)), program_(std::move(program)) {}

  bulletin::Reader reader_;
  deadlines::Calendar calendar_;
  std::string program_;
};

}  // namespace huiyin::office
