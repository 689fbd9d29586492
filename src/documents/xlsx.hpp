// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
// The sheets of an .xlsx, hidden ones too. Call it only in the parse child: see documents/child.hpp.
// Promises: values are those that were last shown, no formula is reckoned; of a rich text all runs, no readings above
// them; sheets that are charts or dialogs are left out; too much of anything is refused.
#pragma once

#include <string_view>

#include "documents/spreadsheet.hpp"

namespace huiyin::documents {

// Refuses xlsx.no_sheets, xlsx.too_large, and what documents/package.hpp and documents/xml_reader.hpp refuse.
Result<Spreadsheet> read_xlsx(std::string_view bytes);

}  // namespace huiyin::documents
