// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
// What a server is made of: its listeners, each with limits and threads of its own, and what they share.
#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "forms/messages.hpp"
#include "http/answer_head.hpp"
#include "http/limits.hpp"
#include "http/readers.hpp"
#include "http/site.hpp"
#include "http/tls.hpp"
#include "words/moment.hpp"

namespace spdlog {
class logger;
}

namespace huiyin::http {

struct TcpPlace {
  std::string address = "127.0.0.1";
  std::uint16_t port = 0;  // 0: any free one
};

struct SocketPlace {
  std::string path;  // of a Unix domain socket, readable and writable for owner and group
};

enum class LogAddresses { yes, no };
enum class MetricsPage { none, shown };  // /metrics

struct ListenerSetting {
  std::string name;  // in the log and in metrics: staff, public, terminal
  std::variant<TcpPlace, SocketPlace> place;
  std::optional<CertificateFiles> certificate;  // none: plain, which only loopback may be
  // Lower case, without port. The address a connection came in at is always one, and over loopback localhost is.
  std::vector<std::string> hosts;
  std::shared_ptr<Site const> site;
  Limits limits{};
  std::size_t threads = 1;
  LogAddresses log_addresses = LogAddresses::yes;
  MetricsPage metrics_page = MetricsPage::none;
  StrictTransport strict_transport = StrictTransport::no;  // only where every browser trusts the certificate
};

struct Surroundings {
  forms::Messages chinese;
  forms::Messages english;
  std::shared_ptr<spdlog::logger> log;
  Clock clock;
  std::shared_ptr<Readers> readers;
  std::function<Result<void>()> ready;  // for /readyz; runs on the readers, at most once a second
};

}  // namespace huiyin::http
