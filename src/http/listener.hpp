// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
// Inside http: one listener with its threads, its limits and its connections.
#pragma once

#include <condition_variable>
#include <map>
#include <memory>
#include <mutex>
#include <string>
#include <thread>
#include <vector>

#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/local/stream_protocol.hpp>

#include "http/admission.hpp"
#include "http/connection.hpp"
#include "http/server.hpp"
#include "http/tls_wire.hpp"

namespace huiyin::http {

class Server::Listener {
 public:
  explicit Listener(std::shared_ptr<House const> house);
  ~Listener();

  Result<void> open();
  void run();
  Result<void> renew_certificate();
  void begin_stop();  // accepts no more, lets what is under way end
  void end_stop();    // waits for that, then cuts the rest
  std::uint16_t port() const;

 private:
  using TcpAcceptor = boost::asio::ip::tcp::acceptor;
  using LocalAcceptor = boost::asio::local::stream_protocol::acceptor;
  enum class Parting { politely, at_once };
  struct Guest {
    boost::asio::any_io_executor strand;
    std::shared_ptr<Connection> connection;
  };
  struct Arrival {
    boost::asio::any_io_executor strand;
    std::shared_ptr<Wire> wire;
    Peer peer;
    std::vector<std::string> hosts;
    std::string household;
  };

  Result<void> open_tcp(TcpPlace const& place);
  Result<void> open_socket(SocketPlace const& place);
  template <class Acceptor>
  static boost::asio::awaitable<void> accept_all(Listener* listener, Acceptor* acceptor);
  void welcome(boost::asio::ip::tcp::socket socket);
  void welcome(boost::asio::local::stream_protocol::socket socket);
  void serve(Arrival arrival);
  void farewell(std::uint64_t number, std::string const& household);
  void close_door();
  void part(Parting parting);

  std::shared_ptr<House const> house_;
  std::shared_ptr<TlsContext> tls_;  // once it runs, on door_ alone
  Admission admission_;
  std::mutex mutex_;
  std::condition_variable left_;
  boost::asio::io_context context_;
  std::map<std::uint64_t, Guest> guests_;
  std::uint64_t guests_so_far_ = 0;
  boost::asio::any_io_executor door_;  // a strand: while the door is being closed, nobody is coming in
  TcpAcceptor tcp_;
  LocalAcceptor local_;
  std::vector<std::thread> threads_;
};

}  // namespace huiyin::http
