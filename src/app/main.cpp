// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
#include "app/embedded_data.hpp"
#include "app/message_file.hpp"
#include "cli/run.hpp"

int main(int argc, char** argv) {
  return huiyin::cli::run(argc, argv, {HUIYIN_VERSION, huiyin::app::embedded_data, huiyin::app::load_messages});
}
