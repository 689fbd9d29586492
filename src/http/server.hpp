// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
// The server: listeners that share nothing but what their handlers call, so that a flood at one leaves the others be.
// Promises: what it listens on is open once start has answered; stop lets requests under way end, within Limits::drain,
// and then nothing of the server runs any more. (docs/decisions/0033)
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "http/setting.hpp"

namespace huiyin::http {

class Server {
 public:
  // Refuses http.address_unusable, http.address_unsafe (plain beyond loopback), http.socket_in_use,
  // http.certificate_unreadable.
  static Result<std::unique_ptr<Server>> start(std::vector<ListenerSetting> listeners, Surroundings around);
  ~Server();
  Server(Server const&) = delete;
  Server& operator=(Server const&) = delete;

  std::uint16_t port(std::size_t listener) const;  // 0 for a Unix domain socket
  // Reads the certificates again, for connections to come. Refuses http.certificate_unreadable: then the old one stays.
  Result<void> renew_certificates();
  void stop();  // blocks; not on a thread of the server

 private:
  class Listener;
  Server();
  std::vector<std::unique_ptr<Listener>> listeners_;
};

// Whether what is spoken there stays on this machine; an address that is none does not.
bool is_loopback(std::string const& address);

}  // namespace huiyin::http
