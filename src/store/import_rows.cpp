// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
#include "forms/import_requests.hpp"
#include "store/record.hpp"

namespace huiyin::store {

using bulletin::Import;

namespace {

constexpr char const* import_columns =
    "id, version, state, account, on_day, name, source, size, encoding, kind, text, reading, drafts, reason";

struct ImportColumns {
  ImportId id;
  Version version;
  bulletin::ImportState state;
  AccountId account;
  Day on;
  std::string name;
  Digest source;
  std::int64_t size;
  std::optional<std::string> encoding;
  bulletin::Kind kind;
  std::string text;
  std::string reading;
  std::string drafts;
  std::string reason;
  auto tie() const {
    return std::tie(id, version, state, account, on, name, source, size, encoding, kind, text, reading, drafts, reason);
  }
};

std::vector<InspectionId> inspections_of(Session& session, ImportId id) {
  return session.query<InspectionId>(sql("SELECT inspection FROM import_inspection WHERE import = :id ORDER BY place"),
                                     bind("id", id));
}

void write_inspections(Session& session, Import const& import) {
  std::int64_t place = 0;
  for (InspectionId const inspection : import.inspections)
    session.exec(sql("INSERT INTO import_inspection (import, place, inspection) VALUES (:import, :place, :inspection)"),
                 bind("import", import.id), bind("place", ++place), bind("inspection", inspection));
}

}  // namespace

template <>
std::optional<Import> Rows<Import>::load(Session& session, ImportId id) {
  auto row =
      session.query_one<ImportColumns>(sql("SELECT ", import_columns, " FROM import WHERE id = :id"), bind("id", id));
  if (!row) return std::nullopt;
  return Import{.id = row->id,
                .version = row->version,
                .state = row->state,
                .by = {row->account, row->on},
                .name = std::move(row->name),
                .source = row->source,
                .size = row->size,
                .encoding = std::move(row->encoding),
                .kind = row->kind,
                .text = std::move(row->text),
                .reading = std::move(row->reading),
                .drafts = read_or_throw(forms::read_drafts(row->drafts), "drafts", render(id)),
                .inspections = inspections_of(session, id),
                .reason = std::move(row->reason)};
}

template <>
policy::Standing Rows<Import>::standing(Session&, Import const&) {
  return {policy::Object::import, std::nullopt, std::nullopt, {}};
}

// Only drafts, state and what comes of it change; the inspections are written when there are any, which is once.
template <>
Result<void> Rows<Import>::write(Session& session, std::optional<Import> const& before, Import const& now) {
  if (before)
    HUIYIN_TRY(changed(session.exec(
        sql("UPDATE import SET version = :version, state = :state, title = :title, unit = :unit, findings = :findings, "
            "doubtful = :doubtful, reason = :reason, drafts = :drafts WHERE id = :id AND version = :before"),
        bind("version", now.version), bind("state", now.state), bind("title", now.drafts.title.value),
        bind("unit", now.drafts.unit.value), bind("findings", count_findings(now.drafts)),
        bind("doubtful", count_doubtful(now.drafts)), bind("reason", now.reason),
        bind("drafts", forms::write_drafts(now.drafts)), bind("id", now.id), bind("before", before->version))));
  else
    HUIYIN_TRY(unless_taken(session.insert(
        sql("INSERT INTO import (", import_columns,
            ", title, unit, findings, doubtful, text_digest) VALUES (:id, "
            ":version, :state, :account, :on, :name, :source, :size, :encoding, :kind, :text, :reading, :drafts, "
            ":reason, :title, :unit, :findings, :doubtful, :text_digest)"),
        bind("id", now.id), bind("version", now.version), bind("state", now.state), bind("account", now.by.account),
        bind("on", now.by.on), bind("name", now.name), bind("source", now.source), bind("size", now.size),
        bind("encoding", now.encoding), bind("kind", now.kind), bind("text", now.text), bind("reading", now.reading),
        bind("drafts", forms::write_drafts(now.drafts)), bind("reason", now.reason),
        bind("title", now.drafts.title.value), bind("unit", now.drafts.unit.value),
        bind("findings", count_findings(now.drafts)), bind("doubtful", count_doubtful(now.drafts)),
        bind("text_digest", sha256(now.text)))));
  if (!before || before->inspections != now.inspections) write_inspections(session, now);
  return {};
}

}  // namespace huiyin::store
