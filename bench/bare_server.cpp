// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
// A server of Beast alone, to measure ours beside: bare_server FILE. Answers every request with the answer that FILE
// holds, as it stood on the wire, under the limits and patience of our listeners. Says its port on standard output;
// runs until it is killed.
#include <chrono>
#include <fstream>
#include <iostream>
#include <iterator>
#include <stdexcept>
#include <string>

#include <boost/asio/as_tuple.hpp>
#include <boost/asio/co_spawn.hpp>
#include <boost/asio/detached.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/strand.hpp>
#include <boost/asio/use_awaitable.hpp>
#include <boost/beast/core.hpp>
#include <boost/beast/http.hpp>

namespace {

namespace asio = boost::asio;
namespace beast = boost::beast;
namespace http = beast::http;
using asio::ip::tcp;
using Answer = http::response<http::string_body>;
using Stream = beast::basic_stream<tcp, asio::any_io_executor>;

constexpr std::chrono::seconds patience(20);
constexpr std::uint32_t largest_head = 16 * 1024;
constexpr int requests_per_connection = 200;
constexpr auto answering = asio::as_tuple(asio::use_awaitable);

Answer read_answer(char const* file) {
  std::ifstream from(file, std::ios::binary);
  std::string const raw((std::istreambuf_iterator<char>(from)), std::istreambuf_iterator<char>());
  http::response_parser<http::string_body> parser;
  parser.eager(true);
  beast::error_code fault;
  parser.put(asio::buffer(raw), fault);
  if (fault || !parser.is_done()) throw std::runtime_error("no whole answer stands in the file: " + fault.message());
  return parser.release();
}

asio::awaitable<void> serve(tcp::socket socket, Answer const& answer) {
  socket.set_option(tcp::no_delay(true));
  Stream stream(std::move(socket));
  beast::flat_buffer received;
  for (int asked = 1; asked <= requests_per_connection; ++asked) {
    http::request_parser<http::string_body> parser;
    parser.header_limit(largest_head);
    stream.expires_after(patience);
    auto const [unread, read] = co_await http::async_read(stream, received, parser, answering);
    if (unread) break;
    Answer now = answer;
    if (asked == requests_per_connection || !parser.get().keep_alive()) now.set("connection", "close");
    stream.expires_after(patience);
    auto const [unsent, sent] = co_await http::async_write(stream, now, answering);
    if (unsent || !now.keep_alive()) break;
  }
  beast::error_code gone;
  stream.socket().shutdown(tcp::socket::shutdown_both, gone);
}

asio::awaitable<void> accept_all(tcp::acceptor& door, Answer const& answer) {
  for (;;) {
    auto socket =
        co_await door.async_accept(asio::any_io_executor(asio::make_strand(door.get_executor())), asio::use_awaitable);
    auto const strand = socket.get_executor();
    asio::co_spawn(strand, serve(std::move(socket), answer), asio::detached);
  }
}

}  // namespace

int main(int count, char** words) {
  if (count != 2) {
    std::cerr << "bare_server FILE\n";
    return 2;
  }
  Answer const answer = read_answer(words[1]);
  asio::io_context context;
  tcp::acceptor door(context, tcp::endpoint(asio::ip::address_v4::loopback(), 0));
  std::cout << door.local_endpoint().port() << std::endl;
  asio::co_spawn(context, accept_all(door, answer), asio::detached);
  context.run();
}
