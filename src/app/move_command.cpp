// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
#include <boost/json/object.hpp>
#include <boost/json/serialize.hpp>

#include "app/config_command.hpp"
#include "app/office_commands.hpp"
#include "app/own_clock.hpp"
#include "app/status_line.hpp"
#include "app/telling.hpp"
#include "journal/base64.hpp"
#include "store/move.hpp"

namespace huiyin::app {

namespace {

Result<store::Moved> moved(Configuration const& configuration, cli::MoveOrder const& order, cli::Speech const& speech) {
  auto from = HUIYIN_TRY(store::open_session(configuration.database, store::Access::write));
  if (store::others_are_connected(from)) return refuse(Fault::conflict, "move.in_use");
  StatusLine const line(speech);
  return store::move_store(from, database_at(order.database, configuration.folder), own_clock()(), line.entries());
}

}  // namespace

int run_move(cli::MoveOrder const& order, cli::Speech const& speech) {
  auto const configuration = load_configuration(order.settings);
  if (!configuration) return tell_faults(configuration.error(), speech);
  auto const done = moved(*configuration, order, speech);
  if (!done) return tell(speech, order.database, done.error());
  auto const entries = count_of(done->head.size);
  auto const root = journal::to_base64(bytes_of(done->head.root));
  boost::json::object const object{
      {"database", order.database}, {"entries", entries}, {"root", root}, {"rows", done->rows}};
  return tell_result(order.output, boost::json::serialize(object),
                     speech.messages.text("label.move.done", {{"database", order.database},
                                                              {"entries", std::to_string(entries)},
                                                              {"root", root},
                                                              {"rows", std::to_string(done->rows)}}) +
                         "\n");
}

}  // namespace huiyin::app
