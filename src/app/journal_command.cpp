// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
#include <boost/json/array.hpp>
#include <boost/json/object.hpp>
#include <boost/json/serialize.hpp>

#include <fmt/format.h>

#include <unistd.h>

#include "app/config_command.hpp"
#include "app/office_commands.hpp"
#include "app/open_office.hpp"
#include "app/own_clock.hpp"
#include "app/telling.hpp"
#include "forms/verification_json.hpp"
#include "store/verify.hpp"

namespace huiyin::app {

namespace {

namespace json = boost::json;

// How far it has come, on one line of a terminal; silent elsewhere.
class Counting {
 public:
  explicit Counting(cli::Speech const& speech) : speech_(speech), shown_(isatty(STDERR_FILENO) != 0) {}
  Counting(Counting const&) = delete;
  Counting& operator=(Counting const&) = delete;
  ~Counting() {
    if (shown_) fmt::print(stderr, "\r\x1b[K");
  }
  store::Progress progress() {
    return [this](std::uint64_t entries) {
      if (shown_)
        fmt::print(stderr, "\r\x1b[K{}",
                   speech_.messages.text("progress.entries", {{"entries", std::to_string(entries)}}));
    };
  }

 private:
  cli::Speech const& speech_;
  bool shown_;
};

std::string text_of(journal::Verification const& found, cli::Speech const& speech) {
  std::string made = fmt::format("{}\n", named("verdict", speech, verdict_on(found)));
  made += speech.messages.text("label.journal.counts", {{"entries", std::to_string(found.entries)},
                                                        {"met", std::to_string(found.checkpoints_met)},
                                                        {"unmet", std::to_string(found.checkpoints_unmet)}}) +
          "\n";
  for (journal::Break const& broken : found.breaks)
    made += fmt::format("  {} {}–{} {}\n", named("verdict", speech, broken.verdict), broken.first, broken.last,
                        broken.detail);
  return made;
}

Result<journal::VerifierKey> own_verifier(Configuration const& configuration) {
  auto const keys = HUIYIN_TRY(load_keys(configuration));
  return keys.signing.verifier();
}

Result<journal::Verification> verified(Configuration const& configuration, cli::RowsToo rows,
                                       store::Progress const& progress) {
  std::array const keys{HUIYIN_TRY(own_verifier(configuration))};
  store::ReadPool pool(configuration.database, 1);
  auto lease = HUIYIN_TRY(pool.lease());
  store::KnownCheckpoints const known{configuration.journal.checkpoints, keys};
  if (rows == cli::RowsToo::no) return store::verify_journal(*lease, known, progress);
  return store::verify_rows(*lease, known, {std::filesystem::temp_directory_path(), own_clock()()}, progress);
}

Result<store::Rebuild> rebuilt(Configuration const& configuration, store::Progress const& progress) {
  store::ReadPool pool(configuration.database, 1);
  auto lease = HUIYIN_TRY(pool.lease());
  return store::rebuild(*lease, {std::filesystem::temp_directory_path(), own_clock()()}, progress);
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

int shown(cli::Output output, std::string const& json_text, std::string const& text) {
  return cli::say(output == cli::Output::json ? json_text + "\n" : text);
}

}  // namespace

int run_journal(cli::JournalOrder const& order, cli::Speech const& speech) {
  auto const configuration = load_configuration(order.settings);
  if (!configuration) return tell_faults(configuration.error(), speech);
  auto const found = [&] {
    Counting counting(speech);
    return verified(*configuration, order.rows, counting.progress());
  }();
  if (!found) return tell(speech, configuration->folder.string(), found.error());
  int const said = shown(order.output, forms::verification_json(*found), text_of(*found, speech));
  return said == cli::all_done ? exit_code(verdict_on(*found)) : said;
}

int run_rebuild(cli::RebuildOrder const& order, cli::Speech const& speech) {
  auto const configuration = load_configuration(order.settings);
  if (!configuration) return tell_faults(configuration.error(), speech);
  auto const made = [&] {
    Counting counting(speech);
    return rebuilt(*configuration, counting.progress());
  }();
  if (!made) return tell(speech, configuration->folder.string(), made.error());
  int const said = shown(order.output, json::serialize(object_of(*made)), text_of(*made, speech));
  if (said != cli::all_done) return said;
  return is_sound(*made) ? cli::all_done : exit_code(journal::Verdict::row_mismatch);
}

}  // namespace huiyin::app
