// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
// A file named on the command line, as decoded text. What it is, is told by its bytes first and its name last.
// Promises: never more than the limit in memory; a folder, an empty file and a kind we do not read are refused with
// what to do instead; a docx is opened in a child process only.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "chinese/encoding.hpp"
#include "words/result.hpp"

namespace huiyin::cli {

constexpr std::uintmax_t largest_file = 256U << 20U;

enum class FileKind { text, docx };

// Size on disk before it is read; nothing for standard input, a pipe, or what cannot be asked.
std::uintmax_t expected_size(std::string const& name);
Result<std::string> read_bytes(std::string const& name);

Result<FileKind> kind_of(std::string_view bytes, std::string_view name);

struct SourceText {
  std::string text;
  std::optional<std::string> encoding;  // none for a docx
};
Result<SourceText> source_text(std::string const& bytes, std::string const& name,
                               std::optional<chinese::Encoding> encoding);

}  // namespace huiyin::cli
