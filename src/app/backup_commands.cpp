// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
#include <boost/json/array.hpp>
#include <boost/json/object.hpp>
#include <boost/json/serialize.hpp>

#include <fmt/chrono.h>
#include <fmt/format.h>

#include "app/config_command.hpp"
#include "app/office_commands.hpp"
#include "app/open_office.hpp"
#include "app/own_scratch.hpp"
#include "app/sealed_backup.hpp"
#include "app/status_line.hpp"
#include "app/tell_verification.hpp"
#include "app/telling.hpp"
#include "journal/base64.hpp"
#include "store/backup.hpp"

namespace huiyin::app {

namespace {

namespace fs = std::filesystem;
namespace json = boost::json;
using store::Manifest;

store::OfficeStore store_of(Configuration const& configuration) {
  return {configuration.database, configuration.journal.checkpoints};
}

std::int64_t size_of(Manifest const& manifest) { return manifest.store.size + manifest.checkpoints.size; }

// By the clock on the wall, which in China is eight hours ahead.
std::string name_of_backup(Moment now) {
  auto const wall = std::chrono::floor<std::chrono::seconds>(now + std::chrono::hours(8));
  return fmt::format("{:%Y-%m-%d-%H%M%S}", fmt::gmtime(wall.time_since_epoch().count()));
}

std::string root_of(Manifest const& manifest) { return journal::to_base64(bytes_of(manifest.head.root)); }

json::object object_of(Manifest const& manifest, fs::path const& folder) {
  return {{"folder", folder.string()}, {"engine", name_of(manifest.engine)},      {"schema", manifest.schema},
          {"at", render(manifest.at)}, {"entries", count_of(manifest.head.size)}, {"root", root_of(manifest)},
          {"size", size_of(manifest)}};
}

std::map<std::string_view, std::string> filling_of(Manifest const& manifest, fs::path const& folder) {
  constexpr double mebibyte = 1024.0 * 1024.0;
  return {{"folder", folder.string()},
          {"at", render(manifest.at)},
          {"entries", std::to_string(count_of(manifest.head.size))},
          {"root", root_of(manifest)},
          {"size", fmt::format("{:.1f} MiB", static_cast<double>(size_of(manifest)) / mebibyte)}};
}

Result<Manifest> backed_up(Configuration const& configuration, fs::path const& folder, cli::Speech const& speech) {
  StatusLine const line(speech);
  return store::back_up(store_of(configuration), folder, own_clock()(), line.copying());
}

bool is_sealing(Configuration const& configuration) {
  std::error_code unknown;
  return fs::exists(configuration.backup_seal, unknown);
}

Result<Manifest> checked(cli::BackupOrder const& order) {
  auto const scratch = HUIYIN_TRY(own_scratch());
  auto const opened = HUIYIN_TRY(OpenedBackup::open(order.folder, order.key, scratch.folder));
  return store::check_backup(opened.folder());
}

Result<Manifest> put_back(Configuration const& configuration, cli::RestoreOrder const& order) {
  auto const scratch = HUIYIN_TRY(own_scratch());
  auto const opened = HUIYIN_TRY(OpenedBackup::open(order.folder, order.key, scratch.folder));
  HUIYIN_TRY(make_data_folder(configuration));
  return store::restore(opened.folder(), store_of(configuration));
}

int told(Result<Manifest> const& manifest, cli::BackupOrder const& order, std::string_view label,
         cli::Speech const& speech) {
  if (!manifest) return tell(speech, order.folder.string(), manifest.error());
  return tell_result(order.output, json::serialize(object_of(*manifest, order.folder)),
                     speech.messages.text(label, filling_of(*manifest, order.folder)) + "\n");
}

std::string what_comes_next(std::vector<fs::path> const& missing, cli::Speech const& speech) {
  std::string made;
  if (!missing.empty()) made += speech.messages.text("label.restore.keys") + "\n";
  for (fs::path const& key : missing) made += "  " + key.string() + "\n";
  return made + speech.messages.text("label.restore.next") + "\n";
}

// None where the office is on SQLite, which is restored into a file of its own.
Result<std::optional<store::PostgresServer>> empty_database(store::Place const& place, cli::DrillOrder const& order) {
  auto const* const server = std::get_if<store::PostgresServer>(&place);
  if (!server && order.database) return refuse(Fault::invalid_input, "backup.no_database_wanted", *order.database);
  if (!server) return std::optional<store::PostgresServer>();
  if (!order.database) return refuse(Fault::invalid_input, "backup.database_wanted");
  return std::optional(store::beside(*server, *order.database));
}

Result<journal::Verification> drilled(Configuration const& configuration, cli::DrillOrder const& order,
                                      cli::Speech const& speech) {
  auto database = HUIYIN_TRY(empty_database(configuration.database, order));
  std::array const keys{HUIYIN_TRY(own_verifier(configuration))};
  auto const scratch = HUIYIN_TRY(own_scratch());
  auto const opened = HUIYIN_TRY(OpenedBackup::open(order.folder, order.key, scratch.folder));
  StatusLine const line(speech);
  return store::drill(opened.folder(), {scratch, std::move(database), keys}, line.entries());
}

// Believed only after a drill; on PostgreSQL, where a drill wants a database of its own, after its digests.
Result<void> proven(Configuration const& configuration, fs::path const& folder, cli::Speech const& speech) {
  if (std::holds_alternative<store::PostgresServer>(configuration.database)) {
    HUIYIN_TRY(store::check_backup(folder));
    return {};
  }
  cli::DrillOrder order;
  order.folder = folder;
  auto const found = HUIYIN_TRY(drilled(configuration, order, speech));
  if (verdict_on(found) != journal::Verdict::sound)
    return refuse(Fault::conflict, "backup.drill_failed", std::string(name_of(verdict_on(found))));
  return {};
}

Result<Manifest> taken(Configuration const& configuration, cli::BackupOrder const& order, cli::Speech const& speech) {
  auto const manifest = HUIYIN_TRY(backed_up(configuration, order.folder, speech));
  bool const is_scheduled = order.act == cli::BackupAct::scheduled;
  if (is_scheduled) HUIYIN_TRY(proven(configuration, order.folder, speech));
  if (is_sealing(configuration)) HUIYIN_TRY(seal_backup(order.folder, configuration.backup_seal));
  if (is_scheduled) HUIYIN_TRY(keep_newest(configuration.backups, configuration.backups_kept));
  return manifest;
}

}  // namespace

int run_backup(cli::BackupOrder const& given, cli::Speech const& speech) {
  if (given.act == cli::BackupAct::check) return told(checked(given), given, "label.backup.whole", speech);
  auto const configuration = load_configuration(given.settings);
  if (!configuration) return tell_faults(configuration.error(), speech);
  cli::BackupOrder order = given;
  if (order.folder.empty()) order.folder = configuration->backups / name_of_backup(own_clock()());
  return told(taken(*configuration, order, speech), order, "label.backup.done", speech);
}

int run_restore(cli::RestoreOrder const& order, cli::Speech const& speech) {
  auto const configuration = load_configuration(order.settings);
  if (!configuration) return tell_faults(configuration.error(), speech);
  auto const manifest = put_back(*configuration, order);
  if (!manifest) return tell(speech, order.folder.string(), manifest.error());
  auto const missing = missing_keys(*configuration);
  json::object object = object_of(*manifest, order.folder);
  json::array& keys = object["missing_keys"].emplace_array();
  for (fs::path const& key : missing) keys.emplace_back(key.string());
  return tell_result(order.output, json::serialize(object),
                     speech.messages.text("label.restore.done", filling_of(*manifest, order.folder)) + "\n" +
                         what_comes_next(missing, speech));
}

int run_drill(cli::DrillOrder const& order, cli::Speech const& speech) {
  auto const configuration = load_configuration(order.settings);
  if (!configuration) return tell_faults(configuration.error(), speech);
  auto const found = drilled(*configuration, order, speech);
  if (!found) return tell(speech, order.folder.string(), found.error());
  return tell_verification(*found, order.output, speech);
}

}  // namespace huiyin::app
