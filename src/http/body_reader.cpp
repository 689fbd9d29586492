// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
#include "http/body_reader.hpp"

#include <fmt/format.h>
#include <boost/asio/buffer.hpp>
#include <boost/asio/use_awaitable.hpp>
#include <boost/beast/http/buffer_body.hpp>
#include <boost/beast/http/parser.hpp>

namespace huiyin::http {
namespace {

namespace beast = boost::beast;
using Ticker = std::chrono::steady_clock;

constexpr std::size_t piece_bytes = 64 * 1024;
constexpr std::size_t longest_unread_framing = 16 * 1024;  // of a chunk's head or the trailer
constexpr std::uint64_t free_framing = 64 * 1024;          // of all chunks; beyond it, as much as there is content

std::string sizes_in_words(std::uint64_t bytes) {
  constexpr std::uint64_t mebi = 1024 * 1024;
  return bytes >= mebi ? fmt::format("{} MiB", bytes / mebi) : fmt::format("{} KiB", bytes / 1024);
}

Error malformed() { return refuse(Fault::invalid_input, "http.body_malformed"); }

}  // namespace

struct BodyReader::Parsing {
  beast::http::request_parser<beast::http::buffer_body> parser;
  std::string room = std::string(piece_bytes, '\0');
};

BodyReader::BodyReader(std::shared_ptr<Inflow> inflow, std::shared_ptr<Outflow> outflow, Limits const& limits,
                       BodyTerms terms)
    : inflow_(std::move(inflow)),
      outflow_(std::move(outflow)),
      pace_(limits.body_credit, limits.slowest_bytes_per_second),
      terms_(terms),
      parsing_(std::make_unique<Parsing>()) {}

BodyReader::~BodyReader() = default;

Result<void> BodyReader::begin(std::string_view raw_head) {
  if (terms_.declared_bytes > terms_.most_bytes)
    return refuse(Fault::too_large, "http.body_too_large", sizes_in_words(terms_.most_bytes));
  auto& parser = parsing_->parser;
  parser.eager(false);
  parser.header_limit(static_cast<std::uint32_t>(2 * largest_head));
  parser.body_limit(terms_.most_bytes);
  beast::error_code fault;
  std::size_t const read = parser.put(boost::asio::buffer(raw_head.data(), raw_head.size()), fault);
  bool const same_measure = parser.chunked() ? terms_.framing == BodyFraming::chunked
                                             : parser.content_length().value_or(0) == terms_.declared_bytes;
  if (fault || read != raw_head.size() || !parser.is_header_done() || !same_measure)
    return refuse(Fault::invalid_input, "http.framing", "second reading");
  return {};
}

bool BodyReader::at_end() const { return parsing_->parser.is_done(); }

Ticker::duration BodyReader::waited() const {
  return waited_ + (waiting_since_ ? Ticker::now() - *waiting_since_ : Ticker::duration::zero());
}

Result<BodyReader::Step> BodyReader::parse_some() {
  auto& parser = parsing_->parser;
  if (terms_.framing == BodyFraming::chunked && !chunks_.take(std::string_view(inflow_->received()).substr(framed_)))
    return malformed();
  framed_ = inflow_->received().size();
  auto& body = parser.get().body();
  body.data = parsing_->room.data();
  body.size = parsing_->room.size();
  beast::error_code fault;
  std::string const& received = inflow_->received();
  std::size_t const read = parser.put(boost::asio::buffer(received.data(), received.size()), fault);
  inflow_->drop(read);
  framed_ -= read;
  taken_ += read;
  std::string piece = parsing_->room.substr(0, parsing_->room.size() - body.size);

  if (fault == beast::http::error::body_limit || taken_ > 2 * terms_.most_bytes + free_framing)
    return refuse(Fault::too_large, "http.body_too_large", sizes_in_words(terms_.most_bytes));
  bool const starved = fault == beast::http::error::need_more;
  if (fault && !starved && fault != beast::http::error::need_buffer) return malformed();
  if (starved && inflow_->received().size() > longest_unread_framing) return malformed();
  bool const stuck = read == 0 && piece.empty();
  return Step{std::move(piece), starved || stuck};
}

boost::asio::awaitable<Result<void>> BodyReader::wait_for_more() {
  if (std::exchange(terms_.before_body, Continue::not_asked) == Continue::asked &&
      co_await outflow_->send("HTTP/1.1 100 Continue\r\n\r\n") != WireState::open)
    co_return refuse(Fault::invalid_input, "http.body_cut");
  auto const began = Ticker::now();
  std::size_t const before = inflow_->received().size();
  waiting_since_ = began;
  WireState const state =
      pace_.patience() == Pace::Wait::zero() ? WireState::too_slow : co_await inflow_->read_more(pace_.patience());
  waiting_since_.reset();
  waited_ += Ticker::now() - began;
  pace_.moved(inflow_->received().size() - before, Ticker::now() - began);
  if (state == WireState::too_slow) co_return refuse(Fault::invalid_input, "http.body_slow");
  if (state == WireState::ended) co_return refuse(Fault::invalid_input, "http.body_cut");
  co_return Result<void>();
}

boost::asio::awaitable<Result<std::string>> BodyReader::next() {
  while (!at_end()) {
    if (inflow_->received().empty()) {
      auto const more = co_await wait_for_more();
      if (!more) co_return more.error();
    }
    auto step = parse_some();
    if (!step) co_return step.error();
    if (!step->piece.empty()) co_return std::move(step->piece);
    if (step->starved && !at_end()) {
      auto const more = co_await wait_for_more();
      if (!more) co_return more.error();
    }
  }
  co_return std::string();
}

boost::asio::awaitable<Result<std::string>> BodyReader::whole() {
  std::string all;
  while (true) {
    auto piece = co_await next();
    if (!piece) co_return piece.error();
    if (piece->empty()) co_return all;
    all += *piece;
  }
}

}  // namespace huiyin::http
