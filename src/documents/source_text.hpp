// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
// The bytes of a file as decoded text. What it is, is told by its bytes first and its name last. Promises: a kind we do
// not read is refused with its name; a docx is opened in a child process only.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "chinese/encoding.hpp"
#include "words/result.hpp"

namespace huiyin::documents {

enum class FileKind { text, docx, xlsx };

Result<FileKind> kind_of(std::string_view bytes,
                         std::string_view name);  // refuses file.kind_unsupported, archive.encrypted

struct SourceText {
  std::string text;
  std::optional<std::string> encoding;  // none for a docx
};

// program: huiyin itself, for the child. encoding: as told, however the bytes look.
Result<SourceText> source_text(std::string const& bytes, std::string const& name, std::string const& program,
                               std::optional<chinese::Encoding> encoding = {});

}  // namespace huiyin::documents
