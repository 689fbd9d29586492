// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
// A real server on 127.0.0.1 for the tests of this folder, with what it logs at hand.
#pragma once

#include <sstream>
#include <string>

#include <gtest/gtest.h>
#include <spdlog/sinks/ostream_sink.h>
#include <spdlog/spdlog.h>

#include "http/client_test.hpp"
#include "http/site_test.hpp"

namespace huiyin::http::test {

inline forms::Messages sentences(std::string const& language) {
  return forms::Messages(
      {{"refusal.test.refused", language + ": {detail}"}, {"refusal.http.not_found", language + ": no such address"}});
}

class House {
 public:
  explicit House(Limits limits = {}, std::size_t listeners = 1) {
    for (std::size_t i = 0; i < listeners; ++i) settings.push_back(setting(limits));
  }
  ~House() { server_.reset(); }

  ListenerSetting setting(Limits const& limits) {
    ListenerSetting made;
    made.name = "staff";
    made.place = TcpPlace{};
    made.hosts = {"localhost"};
    made.site = std::make_shared<Site const>(site_of(std::span<Route<Stage> const>(routes), stage));
    made.limits = limits;
    return made;
  }

  Result<void> open() {
    Surroundings around;
    around.chinese = sentences("zh");
    around.english = sentences("en");
    around.log = std::make_shared<spdlog::logger>("http", std::make_shared<spdlog::sinks::ostream_sink_mt>(log_));
    around.log->set_pattern("%v");
    around.clock = [] { return Moment(std::chrono::milliseconds(1'780'000'000'000)); };
    around.readers = stage.readers;
    around.ready = ready;
    server_ = HUIYIN_TRY(Server::start(settings, std::move(around)));
    return {};
  }
  std::uint16_t port(std::size_t listener = 0) {
    if (!server_) {
      EXPECT_TRUE(open());
    }
    return server_->port(listener);
  }
  void stop() { server_->stop(); }
  std::string log() {  // once it has stopped
    stop();
    return log_.str();
  }

  Received ask(std::string_view request_line, std::string_view fields = "", std::string_view body = "") {
    Client client(port());
    client.send(
        fmt::format("{} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n{}\r\n{}", request_line, fields, body));
    return client.receive(request_line.starts_with("HEAD"));
  }

  Stage stage;
  std::vector<ListenerSetting> settings;
  std::function<Result<void>()> ready = [] { return Result<void>(); };

 private:
  std::ostringstream log_;
  std::unique_ptr<Server> server_;
};

constexpr std::string_view keep_alive_get = "GET {} HTTP/1.1\r\nHost: localhost\r\n\r\n";

}  // namespace huiyin::http::test
