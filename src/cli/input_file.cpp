// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
#include "cli/input_file.hpp"

#include "documents/child.hpp"

#include <array>
#include <cerrno>
#include <filesystem>
#include <system_error>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace huiyin::cli {

namespace {

constexpr std::string_view largest_file_words = "256 MiB";

// Magic numbers of what people hold instead of a text, and what to call it.
struct Magic {
  std::string_view bytes;
  char const* kind;
};
constexpr std::array foreign_kinds{
    Magic{"%PDF-", "PDF"},
    Magic{"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1", "DOC / WPS (Word 97-2003)"},
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

Error unreadable(int reason) {
  return refuse(reason == ENOENT ? Fault::not_found : Fault::unavailable,
                reason == ENOENT ? "file.not_found" : "file.not_readable",
                std::error_code(reason, std::generic_category()).message());
}

Result<std::string> read_open_file(int file) {
  struct stat facts {};
  if (::fstat(file, &facts) != 0) return unreadable(errno);
  if (S_ISDIR(facts.st_mode)) return refuse(Fault::invalid_input, "file.is_folder");
  auto const size = S_ISREG(facts.st_mode) ? static_cast<std::uintmax_t>(facts.st_size) : 0;
  if (size > largest_file) return refuse(Fault::too_large, "file.too_large", std::string(largest_file_words));

  std::string bytes;
  std::size_t filled = 0;
  for (;;) {
    if (filled == bytes.size()) bytes.resize(filled == 0 ? static_cast<std::size_t>(size) + 4096 : filled * 2);
    ssize_t const got = ::read(file, bytes.data() + filled, bytes.size() - filled);
    if (got < 0 && errno == EINTR) continue;
    if (got < 0) return unreadable(errno);
    if (got == 0) break;
    filled += static_cast<std::size_t>(got);
    if (filled > largest_file) return refuse(Fault::too_large, "file.too_large", std::string(largest_file_words));
  }
  bytes.resize(filled);
  if (bytes.empty()) return refuse(Fault::invalid_input, "file.empty");
  return bytes;
}

}  // namespace

std::uintmax_t expected_size(std::string const& name) {
  std::error_code unknown;
  auto const size = name == "-" ? 0 : std::filesystem::file_size(name, unknown);
  return unknown ? 0 : size;
}

Result<std::string> read_bytes(std::string const& name) {
  if (name == "-") return read_open_file(STDIN_FILENO);
  int const file = ::open(name.c_str(), O_RDONLY | O_CLOEXEC);
  if (file < 0) return unreadable(errno);
  Result<std::string> bytes = read_open_file(file);
  ::close(file);
  return bytes;
}

Result<FileKind> kind_of(std::string_view bytes, std::string_view name) {
  auto const known = std::find_if(foreign_kinds.begin(), foreign_kinds.end(),
                                  [&](Magic const& magic) { return begins(bytes, magic.bytes); });
  if (known != foreign_kinds.end()) return refuse(Fault::invalid_input, "file.kind_unsupported", known->kind);
  std::string const ending = std::filesystem::path(name).extension().string();
  if (begins(bytes, zip_magic)) {
    if (bytes.find("word/") != std::string_view::npos || ending == ".docx") return FileKind::docx;
    return refuse(Fault::invalid_input, "file.kind_unsupported", ending.empty() ? "ZIP" : "ZIP (" + ending + ")");
  }
  if (begins(bytes, "RIFF") && bytes.substr(8, 4) == "WEBP")
    return refuse(Fault::invalid_input, "file.kind_unsupported", "WebP");
  if (begins(bytes, "BM") && (ending == ".bmp" || ending == ".BMP"))
    return refuse(Fault::invalid_input, "file.kind_unsupported", "BMP");
  return FileKind::text;
}

Result<SourceText> source_text(std::string const& bytes, std::string const& name,
                               std::optional<chinese::Encoding> encoding) {
  FileKind const kind = HUIYIN_TRY(kind_of(bytes, name));
  if (kind == FileKind::docx) return SourceText{HUIYIN_TRY(documents::read_in_child(bytes, "/proc/self/exe")), {}};

  chinese::Decoded decoded = HUIYIN_TRY(encoding ? chinese::decode(bytes, *encoding) : chinese::decode(bytes));
  return SourceText{std::move(decoded.text), std::string(chinese::name_of(decoded.encoding))};
}

}  // namespace huiyin::cli
