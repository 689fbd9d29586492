// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
#include "app/config_command.hpp"
#include "app/embedded_data.hpp"
#include "app/message_file.hpp"
#include "app/office_commands.hpp"
#include "app/socket_client.hpp"
#include "app/terminal_socket.hpp"
#include "cli/run.hpp"

int main(int argc, char** argv) {
  using namespace huiyin;
  return cli::run(
      argc, argv,
      {HUIYIN_VERSION,
       app::embedded_data,
       app::load_messages,
       {app::run_config, app::run_init, app::run_setup, app::run_serve, app::run_status, app::run_doctor, app::run_demo,
        app::run_journal, app::run_rebuild, app::run_backup, app::run_restore, app::run_drill, app::run_move},
       {app::terminal_socket, app::carry_over_socket}});
}
