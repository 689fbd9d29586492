// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
// A server without an office, which serves its set-up at the staff's address and nothing else. Promise: its one-time
// code lies in the data folder (setup.code, for its owner alone) until there is an office, and stands in the log.
#pragma once

#include <memory>
#include <mutex>

#include <spdlog/spdlog.h>

#include "app/set_up.hpp"
#include "http/server.hpp"
#include "http/setup_site.hpp"

namespace huiyin::app {

class SetupServing {
 public:
  // Refuses what ensure_certificates, create_private_file and Server::start refuse.
  static Result<std::unique_ptr<SetupServing>> start(cli::GivenSettings const& given,
                                                     Configuration const& configuration,
                                                     std::shared_ptr<spdlog::logger> const& log);

  std::string readiness_line() const;
  bool is_founded() const;  // here, or by huiyin setup at a terminal
  void stop();              // whoever was answered last has been
 private:
  SetupServing(cli::GivenSettings const& given, Configuration const& configuration);
  Result<void> ensure_code();
  Result<http::SetupScreen> show(int screen, forms::Messages const& messages);
  Result<http::SetupScreen> take(int screen, std::vector<http::Field> const& given, forms::Messages const& messages);
  Result<http::SetupOutcome> finish(forms::Messages const& messages);
  Result<SetupScene> scene() const;

  cli::GivenSettings const given_;
  Configuration const configuration_;
  std::mutex one_at_a_time_;
  std::string code_;
  http::SetupSite site_;
  std::unique_ptr<http::Server> server_;
};

}  // namespace huiyin::app
