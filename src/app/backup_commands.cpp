// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
#include <boost/json/array.hpp>
#include <boost/json/object.hpp>
#include <boost/json/serialize.hpp>

#include <fmt/format.h>

#include "app/config_command.hpp"
#include "app/office_commands.hpp"
#include "app/open_office.hpp"
#include "app/own_scratch.hpp"
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

Result<Manifest> put_back(Configuration const& configuration, fs::path const& folder) {
  HUIYIN_TRY(make_data_folder(configuration));
  return store::restore(folder, store_of(configuration));
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
  StatusLine const line(speech);
  return store::drill(order.folder, {scratch, std::move(database), keys}, line.entries());
}

}  // namespace

int run_backup(cli::BackupOrder const& order, cli::Speech const& speech) {
  if (order.act == cli::BackupAct::check)
    return told(store::check_backup(order.folder), order, "label.backup.whole", speech);
  auto const configuration = load_configuration(order.settings);
  if (!configuration) return tell_faults(configuration.error(), speech);
  return told(backed_up(*configuration, order.folder, speech), order, "label.backup.done", speech);
}

int run_restore(cli::RestoreOrder const& order, cli::Speech const& speech) {
  auto const configuration = load_configuration(order.settings);
  if (!configuration) return tell_faults(configuration.error(), speech);
  auto const manifest = put_back(*configuration, order.folder);
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
