// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
#include "bulletin/ledger_import.hpp"

#include "chinese/utf8.hpp"
#include "chinese/written.hpp"

namespace huiyin::bulletin {

Drafts draft_ledger_import(LedgerReading const& reading) {
  Drafts drafts;
  drafts.title.value = reading.title;
  drafts.unit.value = reading.unit.value_or("");
  for (std::size_t place = 0; place < reading.entries.size(); ++place) {
    LedgerEntry const& entry = reading.entries[place];
    if (!comes_in(entry)) continue;
    DraftFinding finding;
    finding.key = static_cast<std::int64_t>(place) + 1;
    finding.text = entry.finding;
    finding.spans = entry.spans;
    if (!entry.category.empty() && chinese::count_code_points(entry.category.front()) <= chinese::line_limit)
      finding.finding_class = entry.category.front();
    finding.unit = entry.unit == reading.unit.value_or("") ? std::string() : entry.unit;
    finding.due = entry.limit.due;
    finding.limit_text = entry.limit.text;
    finding.keep_up = entry.limit.keep_up;
    drafts.findings.push_back(std::move(finding));
  }
  return drafts;
}

}  // namespace huiyin::bulletin
