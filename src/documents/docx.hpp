// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
// The text of a .docx (docs/decisions/0012-docx.md). Call it only in the parse child: see documents/child.hpp.
// Promises: paragraphs and table rows are lines, cells are set apart by TAB, list numbers are written out, notes follow
// at the end; macros are refused; nothing outside the file is ever followed.
#pragma once

#include <string>
#include <string_view>

#include "words/result.hpp"

namespace huiyin::documents {

Result<std::string> read_docx(std::string_view bytes);

}  // namespace huiyin::documents
