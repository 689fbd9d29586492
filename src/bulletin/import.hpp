// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
// A notice that was brought into the office (导入): the file as it was sent, its text, what was read in it, and the
// drafts that a person confirms. What was read never changes; the drafts do, until they are admitted into the records
// or the import is discarded with a reason.
#pragma once

#include <array>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "bulletin/drafts.hpp"
#include "rectification/item.hpp"
#include "words/digest.hpp"
#include "words/ids.hpp"
#include "words/named.hpp"
#include "words/result.hpp"
#include "words/version.hpp"

namespace huiyin::bulletin {

enum class ImportState { open, admitted, discarded };
constexpr std::array import_state_names{Named{ImportState::open, "open"}, Named{ImportState::admitted, "admitted"},
                                        Named{ImportState::discarded, "discarded"}};
static_assert(named_in_order(import_state_names));
constexpr auto const& names_of(ImportState) { return import_state_names; }

enum class ImportStep { revise, admit, discard };  // open while the import is; it can be discarded when admitted, too
constexpr std::array import_step_names{Named{ImportStep::revise, "revise"}, Named{ImportStep::admit, "admit"},
                                       Named{ImportStep::discard, "discard"}};
static_assert(named_in_order(import_step_names));
constexpr auto const& names_of(ImportStep) { return import_step_names; }

struct Import {
  ImportId id;
  Version version{};
  ImportState state = ImportState::open;
  rectification::By by;
  std::string name;  // the file's, as the person named it
  Digest source;     // of the bytes as they were sent
  std::int64_t size = 0;
  std::optional<std::string> encoding;  // none of a document that states its own
  Kind kind = Kind::other;
  std::string text;     // decoded; spans count its code points
  std::string reading;  // the record of the reading as JSON (forms/reading_json.hpp)
  Drafts drafts;
  std::vector<InspectionId> inspections;  // that admitting made
  std::string reason;                     // why it was discarded
  friend bool operator==(Import const&, Import const&) = default;
};

// An import as a list shows it.
struct ImportRow {
  ImportId id;
  Version version{};
  ImportState state = ImportState::open;
  rectification::By by;
  std::string name;
  Kind kind = Kind::other;
  std::string title;
  std::string unit;
  std::int64_t findings = 0;  // not dropped
  std::int64_t doubtful = 0;
};

constexpr std::size_t largest_import_text = 1024UL * 1024;  // bytes of UTF-8

struct ImportNotice {
  std::string name;
  Digest source;
  std::int64_t size = 0;
  std::optional<std::string> encoding;
  Kind kind = Kind::other;
  std::string text;
  std::string reading;
  Drafts drafts;
};
struct ReviseDrafts {
  Drafts drafts;
};
struct AdmitDrafts {
  std::vector<std::string> units;  // for whose names among the drafts there is an organisation
  std::vector<InspectionId> inspections;
};
struct DiscardImport {
  std::string reason;
};

struct NoticeImported {
  rectification::By by;
  std::string name;
  Digest source;
  std::int64_t size = 0;
  std::optional<std::string> encoding;
  Kind kind = Kind::other;
  std::string text;
  std::string reading;
  Drafts drafts;
};
struct DraftsRevised {
  Drafts drafts;
};
struct DraftsAdmitted {
  std::vector<InspectionId> inspections;
};
struct ImportDiscarded {
  std::string reason;
};
using ImportEvent = std::variant<NoticeImported, DraftsRevised, DraftsAdmitted, ImportDiscarded>;

// Refuses import.name_missing, import.text_empty, import.text_too_large, list.too_long.
Result<std::vector<ImportEvent>> decide(ImportNotice const& notice, rectification::By by);
// These refuse import.not_open; and besides
// what written(Drafts) refuses;
Result<std::vector<ImportEvent>> decide(Import const& import, ReviseDrafts const& revise);
// import.nothing_to_admit, import.finding_without_unit (the unit that nothing is said of);
Result<std::vector<ImportEvent>> decide(Import const& import, AdmitDrafts const& admit);
// import.reason_missing. One that was admitted can be discarded as well: what admitting made goes with it (office).
Result<std::vector<ImportEvent>> decide(Import const& import, DiscardImport const& discard);
Import after(ImportId id, std::optional<Import> before, std::vector<ImportEvent> const& events);

}  // namespace huiyin::bulletin
