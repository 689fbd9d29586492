// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
#include "bulletin/import.hpp"

#include <algorithm>
#include <set>

#include <fmt/format.h>

#include "chinese/utf8.hpp"
#include "chinese/written.hpp"

namespace huiyin::bulletin {

namespace {

using Events = std::vector<ImportEvent>;

Result<void> still_open(Import const& import) {
  if (import.state != ImportState::open)
    return refuse(Fault::conflict, "import.not_open", std::string(name_of(import.state)));
  return {};
}

bool is_blank(std::string_view text) { return text.find_first_not_of(" \t\r\n") == std::string_view::npos; }

Import imported(ImportId id, NoticeImported const& event) {
  return {.id = id,
          .version = {},
          .state = ImportState::open,
          .by = event.by,
          .name = event.name,
          .source = event.source,
          .size = event.size,
          .encoding = event.encoding,
          .kind = event.kind,
          .text = event.text,
          .reading = event.reading,
          .drafts = event.drafts,
          .inspections = {},
          .reason = {}};
}

struct Happened {
  Import& import;
  void operator()(NoticeImported const&) const {}  // it stands already
  void operator()(DraftsRevised const& event) const { import.drafts = event.drafts; }
  void operator()(DraftsAdmitted const& event) const {
    import.state = ImportState::admitted;
    import.inspections = event.inspections;
  }
  void operator()(ImportDiscarded const& event) const {
    import.state = ImportState::discarded;
    import.reason = event.reason;
  }
};

}  // namespace

Result<Events> decide(ImportNotice const& notice, rectification::By by) {
  std::string name = HUIYIN_TRY(chinese::written_line(notice.name));
  if (name.empty()) return refuse(Fault::invalid_input, "import.name_missing");
  if (is_blank(notice.text)) return refuse(Fault::invalid_input, "import.text_empty");
  if (notice.text.size() > largest_import_text)
    return refuse(Fault::too_large, "import.text_too_large", fmt::to_string(largest_import_text));
  HUIYIN_TRY(fits(notice.drafts));
  return Events{NoticeImported{by, std::move(name), notice.source, notice.size, notice.encoding, notice.kind,
                               notice.text, notice.reading, notice.drafts}};
}

Result<Events> decide(Import const& import, ReviseDrafts const& revise) {
  HUIYIN_TRY(still_open(import));
  return Events{DraftsRevised{HUIYIN_TRY(written(revise.drafts, chinese::count_code_points(import.text)))}};
}

Result<Events> decide(Import const& import, AdmitDrafts const& admit) {
  HUIYIN_TRY(still_open(import));
  if (count_findings(import.drafts) == 0) return refuse(Fault::invalid_input, "import.nothing_to_admit");
  std::set<std::string> const named(admit.units.begin(), admit.units.end());
  auto const lost = std::ranges::find_if(import.drafts.findings, [&](DraftFinding const& finding) {
    return !finding.dropped && !named.contains(finding.unit);
  });
  if (lost != import.drafts.findings.end())
    return refuse(Fault::invalid_input, "import.finding_without_unit", lost->unit);
  return Events{DraftsAdmitted{admit.inspections}};
}

Result<Events> decide(Import const& import, DiscardImport const& discard) {
  if (import.state != ImportState::admitted) HUIYIN_TRY(still_open(import));
  std::string reason = HUIYIN_TRY(chinese::written_text(discard.reason));
  if (reason.empty()) return refuse(Fault::invalid_input, "import.reason_missing");
  return Events{ImportDiscarded{std::move(reason)}};
}

Import after(ImportId id, std::optional<Import> before, Events const& events) {
  Import import = before ? *std::move(before) : imported(id, std::get<NoticeImported>(events.at(0)));
  import.version = next(import.version);
  for (auto const& event : events) std::visit(Happened{import}, event);
  return import;
}

}  // namespace huiyin::bulletin
