// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
#include <systemd/sd-daemon.h>

#include "app/config_command.hpp"
#include "app/keep_house.hpp"
#include "app/office_commands.hpp"
#include "app/own_clock.hpp"
#include "app/server_log.hpp"
#include "app/setup_serving.hpp"
#include "app/telling.hpp"

namespace huiyin::app {

namespace {

// Until there is an office. Answers whether there is one, or else it was told to end.
Result<bool> set_up_first(cli::GivenSettings const& given, Configuration const& configuration,
                          std::shared_ptr<spdlog::logger> const& log, EndSignals const& signals) {
  constexpr std::chrono::seconds pulse{1};
  if (HUIYIN_TRY(state_of(configuration)) != OfficeState::none) return true;
  auto const setting_up = HUIYIN_TRY(SetupServing::start(given, configuration, log));
  cli::say(setting_up->readiness_line());
  sd_notify(0, "READY=1");
  bool was_told_to_end = false;
  while (!was_told_to_end && !setting_up->is_founded()) was_told_to_end = signals.came_within(pulse);
  setting_up->stop();
  return !was_told_to_end;
}

Result<void> serve(Configuration const& configuration, std::shared_ptr<spdlog::logger> const& log,
                   EndSignals const& signals) {
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
  EndSignals const signals;
  auto configuration = load_configuration(order.settings);
  if (!configuration) return tell_faults(configuration.error(), speech);
  auto const log = open_log(*configuration);
  std::string const folder = configuration->folder.string();
  auto const is_founded = set_up_first(order.settings, *configuration, log, signals);
  if (!is_founded) return tell(speech, folder, is_founded.error());
  if (!*is_founded) return cli::all_done;
  configuration = load_configuration(order.settings);  // which set-up may have written
  if (!configuration) return tell_faults(configuration.error(), speech);
  auto const served = serve(*configuration, log, signals);
  if (!served) return tell(speech, folder, served.error());
  return cli::all_done;
}

}  // namespace huiyin::app
