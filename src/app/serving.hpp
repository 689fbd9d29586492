// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
// An office that is served: opened for writing, its listeners at work. Promises: what it listens on is open once start
// has answered; when it stops, requests under way end first and then a checkpoint is signed.
#pragma once

#include <memory>

#include <spdlog/spdlog.h>

#include "app/open_office.hpp"
#include "app/outbox.hpp"
#include "app/own_certificates.hpp"
#include "app/prompter.hpp"
#include "app/site_rules.hpp"
#include "http/public_site.hpp"
#include "http/server.hpp"
#include "http/staff_site.hpp"

namespace huiyin::app {

enum class Openings { all, terminal_only };

struct ServingWay {
  Clock clock;
  http::Demo const* demo = nullptr;  // of a demonstration; outlives the serving
  Openings openings = Openings::all;
};

class Serving {
 public:
  // Refuses what load_rules, load_keys, OpenOffice::open, ensure_certificates and Server::start refuse.
  static Result<std::unique_ptr<Serving>> start(Configuration const& configuration,
                                                std::shared_ptr<spdlog::logger> const& log, ServingWay way);

  std::string readiness_line() const;  // of Openings::all
  OpenOffice& office() { return *office_; }

  void sweep();
  void sign();
  void renew_certificates();  // those that end soon, and reads all of them again
  void stop();

 private:
  Serving(Configuration const& configuration, std::shared_ptr<spdlog::logger> log, ServingWay way, SiteRules rules);
  http::ListenerSetting terminal_listener(std::shared_ptr<http::Site const> site) const;
  void begin_prompting();
  Result<std::vector<http::ListenerSetting>> listeners();
  void tell_authority(Certificates const& certificates) const;

  Configuration configuration_;
  std::shared_ptr<spdlog::logger> log_;
  ServingWay way_;
  SiteRules rules_;
  std::unique_ptr<OpenOffice> office_;
  std::unique_ptr<http::StaffSite> context_;
  std::unique_ptr<store::ReadPool> public_pool_;
  std::unique_ptr<http::PublicSite> public_context_;
  std::unique_ptr<Outbox> outbox_;        // none where nothing is mailed
  std::unique_ptr<Prompter> prompter_;    // none where nobody is told by himself
  std::unique_ptr<http::Server> server_;  // last: it ends first
};

}  // namespace huiyin::app
