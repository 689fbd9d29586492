// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
#include "http/listener.hpp"

#include <netinet/tcp.h>
#include <sys/stat.h>
#include <unistd.h>

#include <future>

#include <fmt/format.h>
#include <spdlog/spdlog.h>
#include <boost/asio/as_tuple.hpp>
#include <boost/asio/co_spawn.hpp>
#include <boost/asio/ip/network_v6.hpp>
#include <boost/asio/post.hpp>
#include <boost/asio/steady_timer.hpp>
#include <boost/asio/strand.hpp>
#include <boost/asio/use_awaitable.hpp>

#include "http/broken.hpp"
#include "http/stream_wire.hpp"

namespace huiyin::http {
namespace {

namespace asio = boost::asio;
using asio::ip::tcp;
using Local = asio::local::stream_protocol;
using ErrorCode = boost::system::error_code;

constexpr int backlog = 1024;

asio::ip::address plain_form(asio::ip::address const& address) {
  if (address.is_v6() && address.to_v6().is_v4_mapped())
    return asio::ip::make_address_v4(asio::ip::v4_mapped, address.to_v6());
  return address;
}

std::string household_of(asio::ip::address const& address) {
  if (address.is_v4()) return address.to_string();
  return asio::ip::make_network_v6(address.to_v6(), 64).canonical().to_string();
}

std::string host_of(asio::ip::address const& address) {
  return address.is_v6() ? fmt::format("[{}]", address.to_string()) : address.to_string();
}

// The kernel, too, gives up on a receiver that takes nothing.
void limit_unsent(tcp::socket& socket, Limits const& limits) {
  auto const milliseconds = static_cast<int>(limits.write_credit.count());
  ErrorCode ignored;
  socket.set_option(tcp::no_delay(true), ignored);
  socket.set_option(asio::detail::socket_option::integer<IPPROTO_TCP, TCP_USER_TIMEOUT>(milliseconds), ignored);
}

bool is_answered(std::string const& path) {
  asio::io_context context;
  Local::socket probe(context);
  ErrorCode fault;
  probe.connect(Local::endpoint(path), fault);
  return !fault;
}

Error unusable(std::string const& place, ErrorCode const& fault) {
  return refuse(Fault::unavailable, "http.address_unusable", fmt::format("{}: {}", place, fault.message()));
}

}  // namespace

Server::Listener::Listener(std::shared_ptr<House const> house)
    : house_(std::move(house)),
      admission_(house_->setting.limits),
      door_(asio::make_strand(context_)),
      tcp_(door_),
      local_(door_) {}

Server::Listener::~Listener() {
  context_.stop();
  for (std::thread& thread : threads_) thread.join();
  close_door();
}

Result<void> Server::Listener::open() {
  if (house_->setting.certificate) tls_ = HUIYIN_TRY(load_tls(*house_->setting.certificate));
  if (auto const* place = std::get_if<TcpPlace>(&house_->setting.place)) return open_tcp(*place);
  return open_socket(std::get<SocketPlace>(house_->setting.place));
}

Result<void> Server::Listener::open_tcp(TcpPlace const& place) {
  std::string const said = fmt::format("{}:{}", place.address, place.port);
  ErrorCode fault;
  auto const address = asio::ip::make_address(place.address, fault);
  if (fault) return unusable(said, fault);
  if (!tls_ && !address.is_loopback()) return refuse(Fault::invalid_input, "http.address_unsafe", said);
  tcp::endpoint const endpoint(address, place.port);
  tcp_.open(endpoint.protocol(), fault);
  if (!fault) tcp_.set_option(tcp::acceptor::reuse_address(true), fault);
  if (!fault) tcp_.bind(endpoint, fault);
  if (!fault) tcp_.listen(backlog, fault);
  if (fault) return unusable(said, fault);
  return {};
}

Result<void> Server::Listener::open_socket(SocketPlace const& place) {
  constexpr mode_t owner_and_group = 0660;
  if (is_answered(place.path)) return refuse(Fault::conflict, "http.socket_in_use", place.path);
  struct stat present {};
  if (::lstat(place.path.c_str(), &present) == 0 && S_ISSOCK(present.st_mode)) ::unlink(place.path.c_str());
  ErrorCode fault;
  local_.open(Local(), fault);
  // Before bind, so that there is no moment in which others may connect.
  if (!fault && ::fchmod(local_.native_handle(), owner_and_group) != 0)
    fault.assign(errno, boost::system::system_category());
  if (!fault) local_.bind(Local::endpoint(place.path), fault);
  if (!fault && ::chmod(place.path.c_str(), owner_and_group) != 0)
    fault.assign(errno, boost::system::system_category());
  if (!fault) local_.listen(backlog, fault);
  if (fault) return unusable(place.path, fault);
  return {};
}

std::uint16_t Server::Listener::port() const {
  ErrorCode none;
  return tcp_.is_open() ? tcp_.local_endpoint(none).port() : std::uint16_t{0};
}

void Server::Listener::run() {
  auto const ended = [log = house_->around->log](std::exception_ptr const& broken) {
    if (broken) log->error("event=accepting_broken what={}", what_broke(broken));
  };
  if (tcp_.is_open()) asio::co_spawn(door_, accept_all(this, &tcp_), ended);
  if (local_.is_open()) asio::co_spawn(door_, accept_all(this, &local_), ended);
  for (std::size_t i = 0; i < house_->setting.threads; ++i) threads_.emplace_back([this] { context_.run(); });
}

Result<void> Server::Listener::renew_certificate() {
  if (!house_->setting.certificate) return {};
  auto fresh = HUIYIN_TRY(load_tls(*house_->setting.certificate));
  asio::post(door_, [this, fresh = std::move(fresh)] { tls_ = fresh; });
  return {};
}

template <class Acceptor>
asio::awaitable<void> Server::Listener::accept_all(Listener* listener, Acceptor* acceptor) {
  constexpr std::chrono::milliseconds until_handles_are_free(100);
  while (acceptor->is_open()) {
    auto [fault, socket] = co_await acceptor->async_accept(asio::any_io_executor(asio::make_strand(listener->context_)),
                                                           asio::as_tuple(asio::use_awaitable));
    if (!fault) {
      listener->welcome(std::move(socket));
    } else if (acceptor->is_open()) {
      asio::steady_timer pause(acceptor->get_executor(), until_handles_are_free);
      co_await pause.async_wait(asio::as_tuple(asio::use_awaitable));
    }
  }
}

void Server::Listener::welcome(tcp::socket socket) {
  ErrorCode fault;
  tcp::endpoint const here = socket.local_endpoint(fault);
  tcp::endpoint const there = fault ? tcp::endpoint() : socket.remote_endpoint(fault);
  if (fault) return;
  limit_unsent(socket, house_->setting.limits);
  Arrival arrival{socket.get_executor(), nullptr, {}, house_->setting.hosts, {}};
  auto const from = plain_form(there.address());
  arrival.hosts.push_back(host_of(plain_form(here.address())));
  if (plain_form(here.address()).is_loopback()) arrival.hosts.emplace_back("localhost");
  arrival.household = household_of(from);
  arrival.peer = {tls_ ? Way::tls : Way::plain, from.to_string()};
  arrival.wire = tls_ ? tls_wire(std::move(socket), tls_) : std::make_shared<PlainWire<tcp>>(std::move(socket));
  serve(std::move(arrival));
}

void Server::Listener::welcome(Local::socket socket) {
  Arrival arrival{socket.get_executor(), nullptr, {Way::terminal, ""}, house_->setting.hosts, ""};
  arrival.wire = std::make_shared<PlainWire<Local>>(std::move(socket));
  serve(std::move(arrival));
}

void Server::Listener::serve(Arrival arrival) {
  std::string const& name = house_->setting.name;
  if (admission_.enter(arrival.household) == Admitted::no) {
    if (house_->metrics) house_->metrics->turned_away(name);
    return;
  }
  if (house_->metrics) house_->metrics->opened(name);
  auto const connection =
      std::make_shared<Connection>(std::move(arrival.wire), std::move(arrival.peer), std::move(arrival.hosts), house_);
  std::uint64_t number = 0;
  {
    std::lock_guard const lock(mutex_);
    number = ++guests_so_far_;
    guests_.emplace(number, Guest{arrival.strand, connection});
  }
  asio::co_spawn(arrival.strand, Connection::serve(connection),
                 [this, number, household = std::move(arrival.household)](std::exception_ptr const& broken) {
                   if (broken) house_->around->log->error("event=connection_broken what={}", what_broke(broken));
                   farewell(number, household);
                 });
}

void Server::Listener::farewell(std::uint64_t number, std::string const& household) {
  admission_.leave(household);
  if (house_->metrics) house_->metrics->closed(house_->setting.name);
  std::lock_guard const lock(mutex_);
  guests_.erase(number);
  if (guests_.empty()) left_.notify_all();
}

void Server::Listener::close_door() {
  ErrorCode ignored;
  tcp_.close(ignored);
  if (!local_.is_open()) return;
  std::string const bound = local_.local_endpoint(ignored).path();  // empty: the file there is not ours
  local_.close(ignored);
  if (!bound.empty()) ::unlink(bound.c_str());
}

void Server::Listener::part(Parting parting) {
  std::lock_guard const lock(mutex_);
  for (auto const& [number, guest] : guests_)
    asio::post(guest.strand, [connection = guest.connection, parting] {
      if (parting == Parting::politely)
        connection->stop();
      else
        connection->cut();
    });
}

void Server::Listener::begin_stop() {
  auto const closed = std::make_shared<std::promise<void>>();
  asio::post(door_, [this, closed] {
    close_door();
    part(Parting::politely);
    closed->set_value();
  });
  closed->get_future().wait();
}

void Server::Listener::end_stop() {
  constexpr std::chrono::seconds for_the_cut(1);
  std::unique_lock lock(mutex_);
  auto const all_left = [this] { return guests_.empty(); };
  if (!left_.wait_for(lock, house_->setting.limits.drain, all_left)) {
    lock.unlock();
    part(Parting::at_once);
    lock.lock();
    left_.wait_for(lock, for_the_cut, all_left);
  }
  lock.unlock();
  context_.stop();
  for (std::thread& thread : threads_) thread.join();
  threads_.clear();
}

}  // namespace huiyin::http
