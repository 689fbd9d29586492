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
#include "store/verify.hpp"

namespace huiyin::app {

namespace {

namespace json = boost::json;

Result<journal::Verification> verified(Configuration const& configuration, cli::RowsToo rows,
                                       store::Progress const& progress) {
  std::array const keys{HUIYIN_TRY(own_verifier(configuration))};
  store::ReadPool pool(configuration.database, 1);
  auto lease = HUIYIN_TRY(pool.lease());
  store::KnownCheckpoints const known{configuration.journal.checkpoints, keys};
  if (rows == cli::RowsToo::no) return store::verify_journal(*lease, known, progress);
  auto const scratch = HUIYIN_TRY(own_scratch());
  return store::verify_rows(*lease, known, scratch, progress);
}

Result<store::Rebuild> rebuilt(Configuration const& configuration, store::Progress const& progress) {
  store::ReadPool pool(configuration.database, 1);
  auto lease = HUIYIN_TRY(pool.lease());
  auto const scratch = HUIYIN_TRY(own_scratch());
  return store::rebuild(*lease, scratch, progress);
}

json::object object_of(store::Rebuild const& made) {
  json::array notes;
  for (store::ReplayNote const& note : made.replay.notes)
    notes.push_back(json::object{
        {"why", name_of(note.why)}, {"position", note.position}, {"object", note.object}, {"detail", note.detail}});
  json::array mismatches;
  for (store::Mismatch const& each : made.comparison.mismatches)
    mismatches.push_back(
        json::object{{"table", each.table}, {"key", each.key}, {"deviation", name_of(each.deviation)}});
  return {{"entries", made.replay.entries}, {"changes", made.replay.changes},
          {"rows", made.comparison.rows},   {"differing", made.comparison.differing},
          {"notes", std::move(notes)},      {"mismatches", std::move(mismatches)}};
}

std::string text_of(store::Rebuild const& made, cli::Speech const& speech) {
  std::string text =
      speech.messages.text("label.rebuild.counts", {{"entries", std::to_string(made.replay.entries)},
                                                    {"rows", std::to_string(made.comparison.rows)},
                                                    {"differing", std::to_string(made.comparison.differing)}}) +
      "\n";
  for (store::ReplayNote const& note : made.replay.notes)
    text +=
        fmt::format("  {} {} {} {}\n", named("unreplayed", speech, note.why), note.position, note.object, note.detail);
  for (store::Mismatch const& each : made.comparison.mismatches)
    text += fmt::format("  {} {} {}\n", named("deviation", speech, each.deviation), each.table, each.key);
  return text;
}

bool is_sound(store::Rebuild const& made) {
  bool const replayed =
      std::ranges::all_of(made.replay.notes, [](auto const& note) { return note.why == store::Unreplayed::erased; });
  return replayed && made.comparison.differing == 0;
}

}  // namespace

int run_journal(cli::JournalOrder const& order, cli::Speech const& speech) {
  auto const configuration = load_configuration(order.settings);
  if (!configuration) return tell_faults(configuration.error(), speech);
  auto const found = [&] {
    StatusLine const line(speech);
    return verified(*configuration, order.rows, line.entries());
  }();
  if (!found) return tell(speech, configuration->folder.string(), found.error());
  return tell_verification(*found, order.output, speech);
}

int run_rebuild(cli::RebuildOrder const& order, cli::Speech const& speech) {
  auto const configuration = load_configuration(order.settings);
  if (!configuration) return tell_faults(configuration.error(), speech);
  auto const made = [&] {
    StatusLine const line(speech);
    return rebuilt(*configuration, line.entries());
  }();
  if (!made) return tell(speech, configuration->folder.string(), made.error());
  int const said = tell_result(order.output, json::serialize(object_of(*made)), text_of(*made, speech));
  if (said != cli::all_done) return said;
  return is_sound(*made) ? cli::all_done : exit_code(journal::Verdict::row_mismatch);
}

}  // namespace huiyin::app
