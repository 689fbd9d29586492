// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
#include "store/migrations.hpp"

#include <charconv>

#include <fmt/format.h>

#include "store/connection.hpp"
#include "store/migration_files.hpp"
#include "words/digest.hpp"

namespace huiyin::store {

namespace {

constexpr auto journal_of_steps =
    "CREATE TABLE IF NOT EXISTS schema_migration (number BIGINT PRIMARY KEY, name TEXT NOT NULL, digest CHAR(64) NOT "
    "NULL, "
    "applied_at BIGINT NOT NULL)";

struct Applied {
  std::int64_t number = 0;
  Digest digest;
  auto tie() const { return std::tie(number, digest); }
};

struct Step {
  Migration migration;
  std::string_view text;
};

bool is_for(std::string_view name, Dialect dialect) {
  if (name.ends_with(".sqlite.sql")) return dialect == Dialect::sqlite;
  if (name.ends_with(".postgres.sql")) return dialect == Dialect::postgres;
  return true;
}

std::vector<Step> steps_for(Dialect dialect) {
  std::vector<Step> steps;
  for (MigrationFile const& file : migration_files) {
    if (!is_for(file.name, dialect)) continue;
    Step step{{0, std::string(file.name.substr(0, file.name.find('.')))}, file.text};
    std::from_chars(file.name.data(), file.name.data() + 4, step.migration.number);
    steps.push_back(std::move(step));
  }
  return steps;
}

Result<std::vector<Step>> pending_steps(Session& session) {
  session.connection().script(journal_of_steps);
  auto const applied = session.query<Applied>(sql("SELECT number, digest FROM schema_migration ORDER BY number"));
  auto const steps = steps_for(session.dialect());
  if (applied.size() > steps.size())
    return refuse(Fault::conflict, "schema.newer", fmt::to_string(applied.back().number));
  for (std::size_t at = 0; at < applied.size(); ++at)
    if (applied[at].number != steps[at].migration.number || applied[at].digest != sha256(steps[at].text))
      return refuse(Fault::conflict, "schema.step_changed", steps[at].migration.name);
  return std::vector<Step>(steps.begin() + static_cast<std::ptrdiff_t>(applied.size()), steps.end());
}

}  // namespace

Result<std::vector<Migration>> pending_migrations(Session& session) {
  std::vector<Migration> pending;
  for (Step& step : HUIYIN_TRY(pending_steps(session))) pending.push_back(std::move(step.migration));
  return pending;
}

Result<std::vector<Migration>> migrate(Session& session, Moment now) {
  auto const steps = HUIYIN_TRY(pending_steps(session));
  std::vector<Migration> applied;
  for (Step const& step : steps) {
    session.connection().begin(Begin::to_write);
    session.connection().script(step.text);
    session.exec(
        sql("INSERT INTO schema_migration (number, name, digest, applied_at) VALUES (:number, :name, :digest, :at)"),
        bind("number", step.migration.number), bind("name", step.migration.name), bind("digest", sha256(step.text)),
        bind("at", now));
    session.connection().commit();
    applied.push_back(step.migration);
  }
  return applied;
}

std::int64_t schema_version(Session& session) {
  auto const there = session.query_one<std::int64_t>(
      session.dialect() == Dialect::sqlite
          ? sql("SELECT count(*) FROM sqlite_master WHERE name = 'schema_migration'")
          : sql("SELECT count(*) FROM information_schema.tables WHERE table_schema = current_schema() AND table_name = "
                "'schema_migration'"));
  if (there != 1) return 0;
  return session.query_one<std::int64_t>(sql("SELECT coalesce(max(number), 0) FROM schema_migration")).value_or(0);
}

}  // namespace huiyin::store
