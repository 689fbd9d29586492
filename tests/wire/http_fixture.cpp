// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
// The transport without the office, for tests/walk/http_*.py:  http_fixture FOLDER
// Says on standard output, as JSON, where its listeners are; rings the bell of /api/v1/events for each line of
// standard input, and ends with it.
#include <cstdio>
#include <iostream>

#include <spdlog/sinks/null_sink.h>
#include <spdlog/spdlog.h>

#include "http/site_test.hpp"

namespace {

using namespace huiyin::http;

huiyin::Moment now() { return std::chrono::floor<std::chrono::milliseconds>(std::chrono::system_clock::now()); }

Surroundings surroundings(std::shared_ptr<Readers> readers) {
  Surroundings around;
  around.log = std::make_shared<spdlog::logger>("http", std::make_shared<spdlog::sinks::null_sink_mt>());
  around.clock = now;
  around.readers = std::move(readers);
  around.ready = [] { return huiyin::Result<void>(); };
  return around;
}

}  // namespace

int main(int argc, char** argv) {
  if (argc != 2) return 2;
  std::string const folder = argv[1];
  test::Stage stage;
  auto const site = std::make_shared<Site const>(site_of(std::span<Route<test::Stage> const>(test::routes), stage));

  ListenerSetting staff{};
  staff.name = "staff";
  staff.place = TcpPlace{};
  staff.hosts = {"localhost"};
  staff.site = site;
  staff.metrics_page = MetricsPage::shown;
  ListenerSetting letters = staff;
  letters.name = "public";
  letters.log_addresses = LogAddresses::no;
  ListenerSetting secure = staff;
  secure.name = "secure";
  secure.certificate = CertificateFiles{folder + "/certificate.pem", folder + "/key.pem"};
  ListenerSetting terminal = staff;
  terminal.name = "terminal";
  terminal.place = SocketPlace{folder + "/terminal.socket"};

  CertificateFiles const authority{folder + "/ca.pem", folder + "/ca-key.pem"};
  if (!ensure_authority(authority, {"localhost"}, now())) return 1;
  if (!ensure_certificate(*secure.certificate, authority, {"localhost", "127.0.0.1"}, "", now())) return 1;
  auto const server = Server::start({staff, letters, secure, terminal}, surroundings(stage.readers));
  if (!server) {
    std::cerr << server.error().code << ' ' << server.error().detail << '\n';
    return 1;
  }
  fmt::print(R"({{"staff": {}, "public": {}, "secure": {}, "fingerprint": "{}"}})"
             "\n",
             (*server)->port(0), (*server)->port(1), (*server)->port(2), fingerprint_of(*secure.certificate).value());
  std::fflush(stdout);
  for (std::string line; std::getline(std::cin, line);) stage.bell->ring();
  (*server)->stop();
  return 0;
}
