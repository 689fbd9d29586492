// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
#include "office/notice_reader.hpp"

#include <fmt/format.h>

#include "chinese/mapped_text.hpp"
#include "chinese/utf8.hpp"
#include "documents/source_text.hpp"
#include "forms/reading_json.hpp"

namespace huiyin::office {

Result<NoticeReader> NoticeReader::make(std::span<DataFile const> data, std::string program) {
  auto reader = HUIYIN_TRY(bulletin::Reader::make(data));
  auto calendar = HUIYIN_TRY(deadlines::Calendar::make(data));
  return NoticeReader(std::move(reader), std::move(calendar), std::move(program));
}

Result<bulletin::ImportNotice> NoticeReader::read(std::string const& bytes, std::string const& name) const {
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

}  // namespace huiyin::office
