// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
// Clients that keep their connections and ask one thing after another: http_load PORT CLIENTS SECONDS. Standard input
// has what to ask for, a line each: a target, and fields to send with it, divided by tabs. Each client takes every so
// many lines in turn. Prints as JSON how often each status was answered, in how many seconds, and the median, 95th and
// 99th percentile of milliseconds from asking to the answer's last byte. A new connection, when the server ended one,
// is in the seconds but not in the milliseconds.
#include <algorithm>
#include <chrono>
#include <iostream>
#include <map>
#include <memory>
#include <stdexcept>
#include <string>
#include <vector>

#include <fmt/format.h>

#include <boost/asio/co_spawn.hpp>
#include <boost/asio/connect.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/read.hpp>
#include <boost/asio/read_until.hpp>
#include <boost/asio/use_awaitable.hpp>
#include <boost/asio/write.hpp>

namespace {

namespace asio = boost::asio;
using asio::ip::tcp;
using Ticker = std::chrono::steady_clock;

struct Found {
  std::map<std::string, std::size_t> statuses;
  std::vector<double> milliseconds;
};

struct Load {
  tcp::endpoint server;
  std::vector<std::string> requests;
  std::size_t clients;
  Ticker::time_point end;
  Found found;
};

std::string request_of(std::string line, unsigned short port) {
  std::string fields = fmt::format("host: 127.0.0.1:{}\r\naccept-language: en\r\n", port);
  for (auto tab = line.rfind('\t'); tab != std::string::npos; tab = line.rfind('\t')) {
    fields += line.substr(tab + 1) + "\r\n";
    line.erase(tab);
  }
  return fmt::format("GET {} HTTP/1.1\r\n{}\r\n", line, fields);
}

std::size_t length_in(std::string_view head) {
  constexpr std::string_view name = "content-length: ";
  auto const at = head.find(name);
  return at == std::string_view::npos ? 0 : std::stoul(std::string(head.substr(at + name.size(), 20)));
}

class Client {
 public:
  Client(asio::any_io_executor const& executor, Load& load, std::size_t number)
      : socket_(executor), load_(load), number_(number) {}

  asio::awaitable<void> run() {
    for (std::size_t at = number_; Ticker::now() < load_.end; at += load_.clients) {
      if (!socket_.is_open()) co_await connect();
      auto const began = Ticker::now();
      std::string const status = co_await ask(load_.requests[at % load_.requests.size()]);
      std::chrono::duration<double, std::milli> const took = Ticker::now() - began;
      ++load_.found.statuses[status];
      load_.found.milliseconds.push_back(took.count());
      if (is_last_) socket_.close();
    }
  }

 private:
  asio::awaitable<void> connect() {
    co_await socket_.async_connect(load_.server, asio::use_awaitable);
    socket_.set_option(tcp::no_delay(true));
    received_.clear();
  }

  asio::awaitable<std::string> ask(std::string const& request) {
    co_await asio::async_write(socket_, asio::buffer(request), asio::use_awaitable);
    std::size_t const head =
        co_await asio::async_read_until(socket_, asio::dynamic_buffer(received_), "\r\n\r\n", asio::use_awaitable);
    std::string_view const said = std::string_view(received_).substr(0, head);
    is_last_ = said.find("connection: close\r\n") != std::string_view::npos;
    std::string status(said.substr(said.find(' ') + 1, 3));
    std::size_t const whole = head + length_in(said);
    if (received_.size() < whole)
      co_await asio::async_read(socket_, asio::dynamic_buffer(received_),
                                asio::transfer_exactly(whole - received_.size()), asio::use_awaitable);
    received_.erase(0, whole);
    co_return status;
  }

  tcp::socket socket_;
  Load& load_;
  std::size_t number_;
  std::string received_;
  bool is_last_ = false;
};

std::string told(Found& found, std::chrono::duration<double> took) {
  std::ranges::sort(found.milliseconds);
  auto const at = [&](std::size_t hundredths) {
    return found.milliseconds.at((found.milliseconds.size() - 1) * hundredths / 100);
  };
  std::string statuses;
  for (auto const& [status, count] : found.statuses)
    statuses += fmt::format(R"({}"{}": {})", statuses.empty() ? "" : ", ", status, count);
  return fmt::format(R"({{"statuses": {{{}}}, "seconds": {:.3f}, "median": {:.3f}, "p95": {:.3f}, "p99": {:.3f}}})",
                     statuses, took.count(), at(50), at(95), at(99));
}

void run(unsigned short port, std::size_t clients, std::chrono::seconds length) {
  Load load{{asio::ip::address_v4::loopback(), port}, {}, clients, Ticker::now() + length, {}};
  for (std::string line; std::getline(std::cin, line);) load.requests.push_back(request_of(line, port));
  asio::io_context context(1);
  std::vector<std::unique_ptr<Client>> all;
  auto const began = Ticker::now();
  for (std::size_t number = 0; number < clients; ++number) {
    all.push_back(std::make_unique<Client>(context.get_executor(), load, number));
    asio::co_spawn(context, all.back()->run(), [](std::exception_ptr broken) {
      if (broken) std::rethrow_exception(broken);
    });
  }
  context.run();
  std::cout << told(load.found, Ticker::now() - began) << "\n";
}

}  // namespace

int main(int count, char** words) {
  if (count != 4) {
    std::cerr << "http_load PORT CLIENTS SECONDS\n";
    return 2;
  }
  run(static_cast<unsigned short>(std::stoul(words[1])), std::stoul(words[2]),
      std::chrono::seconds(std::stoi(words[3])));
}
