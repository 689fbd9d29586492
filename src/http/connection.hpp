// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
// Inside http: one connection, request after request, until either side has enough. Everything here runs on the
// connection's strand; member coroutines are awaited by serve, which holds the connection.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "http/answer_head.hpp"
#include "http/body_reader.hpp"
#include "http/inflow.hpp"
#include "http/metrics.hpp"
#include "http/outflow.hpp"
#include "http/readiness.hpp"
#include "http/setting.hpp"

namespace huiyin::http {

// What all connections of a listener share.
struct House {
  ListenerSetting setting;
  std::shared_ptr<Surroundings const> around;
  std::shared_ptr<Readiness> readiness;
  std::shared_ptr<Metrics> metrics;  // none: nobody asked for them
};

class Connection {
 public:
  Connection(std::shared_ptr<Wire> wire, Peer peer, std::vector<std::string> hosts, std::shared_ptr<House const> house);

  static boost::asio::awaitable<void> serve(std::shared_ptr<Connection> connection);
  void stop();                    // after the request under way; at once when there is none
  void cut() { wire_->close(); }  // now

 private:
  struct Exchange {  // one request and its answer
    AnswerTerms terms;
    std::chrono::steady_clock::time_point began;
    forms::Messages const* messages;
    std::string_view pattern;
    std::string code;
  };

  boost::asio::awaitable<Afterwards> exchange(Result<std::string> raw_head);
  boost::asio::awaitable<Answer> answer_to(Head head, std::string raw_head, Exchange* now);
  boost::asio::awaitable<Answer> answer_route(Match match, Head head, std::string raw_head, Exchange* now);
  boost::asio::awaitable<Answer> run_handler(std::size_t route, Request request, std::shared_ptr<BodyReader> body,
                                             Exchange* now);
  boost::asio::awaitable<WireState> deliver(Answer answer, Exchange* now);
  boost::asio::awaitable<WireState> deliver_bytes(ByteStream stream, AnswerFraming framing);
  boost::asio::awaitable<WireState> deliver_events(EventStream stream, AnswerFraming framing);

  Exchange begin_exchange() const;
  Answer refused(Error const& error, Exchange* now) const;
  void note(Exchange const& now, int status, std::uint64_t bytes) const;
  Limits const& limits() const { return house_->setting.limits; }

  std::shared_ptr<Wire> wire_;
  Peer peer_;
  std::vector<std::string> hosts_;
  std::shared_ptr<House const> house_;
  std::shared_ptr<Inflow> inflow_;
  std::shared_ptr<Outflow> outflow_;
  bool at_rest_ = true;
  bool stopping_ = false;
};

}  // namespace huiyin::http
