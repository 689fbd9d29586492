// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
#include "documents/source_text.hpp"

#include <algorithm>
#include <array>
#include <filesystem>

#include "documents/child.hpp"

namespace huiyin::documents {

namespace {

// Magic numbers of what people hold instead of a text, and what to call it.
struct Magic {
  std::string_view bytes;
  char const* kind;
};
constexpr std::string_view compound_magic = "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1";  // also of an encrypted docx or xlsx
constexpr std::array foreign_kinds{
    Magic{"%PDF-", "PDF"},
    Magic{compound_magic, "DOC / WPS (Word 97-2003)"},
    Magic{"{\\rtf", "RTF"},
    Magic{"\xFF\xD8\xFF", "JPEG"},
    Magic{"\x89PNG\r\n", "PNG"},
    Magic{"GIF8", "GIF"},
    Magic{std::string_view("II*\0", 4), "TIFF"},
    Magic{std::string_view("MM\0*", 4), "TIFF"},
    Magic{"Rar!\x1A", "RAR"},
    Magic{"7z\xBC\xAF", "7z"},
    Magic{"\x1F\x8B\x08", "gzip"},
    Magic{"\x7F"
          "ELF",
          "ELF"},
};
constexpr std::string_view zip_magic = "PK\x03\x04";

bool begins(std::string_view bytes, std::string_view with) { return bytes.substr(0, with.size()) == with; }

}  // namespace

Result<FileKind> kind_of(std::string_view bytes, std::string_view name) {
  std::string const ending = std::filesystem::path(name).extension().string();
  if (begins(bytes, compound_magic)) {
    if (ending == ".docx" || ending == ".xlsx") return refuse(Fault::invalid_input, "archive.encrypted");
    if (ending == ".xls" || ending == ".et")
      return refuse(Fault::invalid_input, "file.kind_unsupported", "XLS / ET (Excel 97-2003)");
  }
  auto const known = std::find_if(foreign_kinds.begin(), foreign_kinds.end(),
                                  [&](Magic const& magic) { return begins(bytes, magic.bytes); });
  if (known != foreign_kinds.end()) return refuse(Fault::invalid_input, "file.kind_unsupported", known->kind);
  if (begins(bytes, zip_magic)) {
    if (ending == ".xlsx") return FileKind::xlsx;
    if (bytes.find("word/") != std::string_view::npos || ending == ".docx") return FileKind::docx;
    if (bytes.find("xl/worksheets/") != std::string_view::npos) return FileKind::xlsx;
    return refuse(Fault::invalid_input, "file.kind_unsupported", ending.empty() ? "ZIP" : "ZIP (" + ending + ")");
  }
  if (begins(bytes, "RIFF") && bytes.substr(8, 4) == "WEBP")
    return refuse(Fault::invalid_input, "file.kind_unsupported", "WebP");
  if (begins(bytes, "BM") && (ending == ".bmp" || ending == ".BMP"))
    return refuse(Fault::invalid_input, "file.kind_unsupported", "BMP");
  return FileKind::text;
}

Result<SourceText> source_text(std::string const& bytes, std::string const& name, std::string const& program,
                               std::optional<chinese::Encoding> encoding) {
  FileKind const kind = HUIYIN_TRY(kind_of(bytes, name));
  if (kind == FileKind::xlsx) return refuse(Fault::invalid_input, "file.kind_unsupported", "XLSX");
  if (kind == FileKind::docx) return SourceText{HUIYIN_TRY(read_in_child(bytes, program)), {}};

  chinese::Decoded decoded = HUIYIN_TRY(encoding ? chinese::decode(bytes, *encoding) : chinese::decode(bytes));
  return SourceText{std::move(decoded.text), std::string(chinese::name_of(decoded.encoding))};
}

}  // namespace huiyin::documents
