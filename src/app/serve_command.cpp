// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
#include <systemd/sd-daemon.h>

#include "app/config_command.hpp"
#include "app/keep_house.hpp"
#include "app/office_commands.hpp"
#include "app/own_clock.hpp"
#include "app/server_log.hpp"
#include "app/telling.hpp"

namespace huiyin::app {

namespace {

Result<void> serve(Configuration const& configuration, std::shared_ptr<spdlog::logger> const& log) {
  EndSignals const signals;
  auto const serving = HUIYIN_TRY(Serving::start(configuration, log, {own_clock()}));
  cli::say(serving->readiness_line());
  log->info("event=ready");
  sd_notify(0, "READY=1");  // nothing where no service manager waits
  keep_house(configuration, *serving, signals);
  sd_notify(0, "STOPPING=1");
  serving->stop();
  return {};
}

}  // namespace

int run_serve(cli::ServeOrder const& order, cli::Speech const& speech) {
  auto const configuration = load_configuration(order.settings);
  if (!configuration) return tell_faults(configuration.error(), speech);
  auto const log = open_log(*configuration);
  auto const served = serve(*configuration, log);
  if (!served) return tell(speech, configuration->folder.string(), served.error());
  return cli::all_done;
}

}  // namespace huiyin::app
