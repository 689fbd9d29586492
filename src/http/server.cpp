// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
#include "http/server.hpp"

#include <algorithm>

#include "http/listener.hpp"

namespace huiyin::http {

Server::Server() = default;

Server::~Server() { stop(); }

Result<std::unique_ptr<Server>> Server::start(std::vector<ListenerSetting> listeners, Surroundings around) {
  auto const shared = std::make_shared<Surroundings const>(std::move(around));
  auto const readiness = std::make_shared<Readiness>(shared->ready, shared->readers);
  bool const counts = std::ranges::any_of(
      listeners, [](ListenerSetting const& setting) { return setting.metrics_page == MetricsPage::shown; });
  auto const metrics = counts ? std::make_shared<Metrics>() : nullptr;

  std::vector<std::unique_ptr<Listener>> opened;
  for (ListenerSetting& setting : listeners) {
    House house{std::move(setting), shared, readiness, metrics};
    opened.push_back(std::make_unique<Listener>(std::make_shared<House const>(std::move(house))));
    HUIYIN_TRY(opened.back()->open());
  }
  for (auto const& listener : opened) listener->run();
  std::unique_ptr<Server> server(new Server);
  server->listeners_ = std::move(opened);
  return server;
}

std::uint16_t Server::port(std::size_t listener) const { return listeners_.at(listener)->port(); }

Result<void> Server::renew_certificates() {
  for (auto const& listener : listeners_) HUIYIN_TRY(listener->renew_certificate());
  return {};
}

void Server::stop() {
  for (auto const& listener : listeners_) listener->begin_stop();
  for (auto const& listener : listeners_) listener->end_stop();
  listeners_.clear();
}

bool is_loopback(std::string const& address) {
  boost::system::error_code fault;
  auto const parsed = boost::asio::ip::make_address(address, fault);
  return !fault && parsed.is_loopback();
}

}  // namespace huiyin::http
