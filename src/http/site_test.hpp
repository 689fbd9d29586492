// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
// A site for proofs of the transport: echoes, streams, and handlers that misbehave. No part of the product.
#pragma once

#include <fmt/format.h>
#include <boost/asio/steady_timer.hpp>
#include <boost/asio/this_coro.hpp>
#include <boost/asio/use_awaitable.hpp>

#include "http/bell.hpp"
#include "http/server.hpp"
#include "words/ids.hpp"

namespace huiyin::http::test {

struct Stage {
  std::shared_ptr<Readers> readers = std::make_shared<Readers>(2, 64);
  std::shared_ptr<Bell> bell = std::make_shared<Bell>();
};

// So many bytes, as pieces of 64 KiB.
class Zeros : public ByteSource {
 public:
  explicit Zeros(std::uint64_t bytes) : left_(bytes) {}
  boost::asio::awaitable<Result<std::string>> next() override {
    std::string piece(static_cast<std::size_t>(std::min<std::uint64_t>(left_, 64 * 1024)), '0');
    left_ -= piece.size();
    co_return piece;
  }

 private:
  std::uint64_t left_;
};

class Rings : public EventSource {
 public:
  explicit Rings(std::shared_ptr<Bell> bell) : bell_(std::move(bell)), heard_(bell_->times_rung()) {}
  boost::asio::awaitable<std::optional<std::vector<ServerEvent>>> next(std::chrono::milliseconds patience) override {
    auto const now = co_await Bell::wait(bell_, heard_, patience);
    std::vector<ServerEvent> events;
    for (; heard_ < now; ++heard_) events.push_back({std::to_string(heard_ + 1), "rung", "line 1\nline 2"});
    co_return events;
  }

 private:
  std::shared_ptr<Bell> bell_;
  std::uint64_t heard_;
};

inline HandlerAnswer echo(Stage&, Request request) {
  std::string text = request.body;
  for (Field const& member : request.query) text += fmt::format("{}={}\n", member.name, member.value);
  co_return text_answer(std::move(text));
}

inline HandlerAnswer item(Stage&, Request request) {
  co_return with_version(text_answer(render(request.path_id<ItemId>("id"))), Version{7});
}

inline HandlerAnswer change_item(Stage&, Request request) {
  auto const version = version_asked(request);
  if (!version) co_return version.error();
  if (*version != Version{7}) co_return refuse(Fault::stale, "test.stale");
  co_return with_version(text_answer(request.body), next(*version));
}

inline HandlerAnswer upload(Stage&, Request request) {
  std::uint64_t bytes = 0;
  while (true) {
    auto const piece = co_await request.stream->next();
    if (!piece) co_return piece.error();
    if (piece->empty()) break;
    bytes += piece->size();
  }
  co_return text_answer(std::to_string(bytes));
}

inline HandlerAnswer ignore_upload(Stage&, Request) { co_return empty_answer(); }

inline HandlerAnswer download(Stage&, Request request) {
  std::uint64_t const bytes = std::stoull(std::string(request.parameter("bytes")));
  auto const source = std::make_shared<Zeros>(bytes);
  std::optional<std::uint64_t> length;
  if (request.asked("length") == "said") length = bytes;
  if (request.asked("length") == "wrong") length = bytes + 1;
  co_return Answer{200, {{"content-type", "application/octet-stream"}}, ByteStream{source, length}};
}

inline HandlerAnswer events(Stage& stage, Request) {
  co_return Answer{200, {}, EventStream{std::make_shared<Rings>(stage.bell)}};
}

inline HandlerAnswer read(Stage& stage, Request) {
  std::function<Result<Answer>()> work = []() -> Result<Answer> { return text_answer("read"); };
  return on_readers<Answer>(stage.readers, std::move(work));
}

inline HandlerAnswer sleep(Stage&, Request request) {
  std::chrono::milliseconds const pause(std::stoul(std::string(request.parameter("milliseconds"))));
  boost::asio::steady_timer timer(co_await boost::asio::this_coro::executor, pause);
  co_await timer.async_wait(boost::asio::use_awaitable);
  co_return text_answer("awake");
}

inline HandlerAnswer broken(Stage&, Request) {
  throw std::runtime_error("secret of the inside");
  co_return empty_answer();
}

inline HandlerAnswer injected(Stage&, Request) {
  co_return Answer{200, {{"x-field", "a\r\nset-cookie: b"}}, std::string()};
}

inline HandlerAnswer refused(Stage&, Request request) {
  co_return refuse(Fault::conflict, "test.refused", std::string(request.asked("detail").value_or("")));
}

inline HandlerAnswer page(Stage&, Request) {
  co_return Answer{200, {{"etag", "\"1\""}, {"cache-control", "max-age=60"}}, std::string("page")};
}

constexpr std::array routes{
    Route<Stage>{Verb::get, "/", "page", "read", page},
    Route<Stage>{Verb::get, "/api/v1/echo", "test", "read", echo},
    Route<Stage>{Verb::post, "/api/v1/echo", "test", "change", echo},
    Route<Stage>{Verb::get, "/api/v1/items/{id}", "item", "read", item},
    Route<Stage>{Verb::patch, "/api/v1/items/{id}", "item", "change", change_item},
    Route<Stage>{Verb::put, "/api/v1/upload", "test", "change", upload, 8 * 1024 * 1024, BodyFlow::streaming},
    Route<Stage>{Verb::put, "/api/v1/ignored", "test", "change", ignore_upload, 8 * 1024 * 1024, BodyFlow::streaming},
    Route<Stage>{Verb::get, "/api/v1/download/{bytes:number}", "test", "read", download},
    Route<Stage>{Verb::get, "/api/v1/events", "test", "read", events},
    Route<Stage>{Verb::get, "/api/v1/read", "test", "read", read},
    Route<Stage>{Verb::get, "/api/v1/sleep/{milliseconds:number}", "test", "read", sleep},
    Route<Stage>{Verb::get, "/api/v1/broken", "test", "read", broken},
    Route<Stage>{Verb::get, "/api/v1/injected", "test", "read", injected},
    Route<Stage>{Verb::get, "/api/v1/refused", "test", "read", refused},
};
static_assert(well_formed_table(routes));

}  // namespace huiyin::http::test
