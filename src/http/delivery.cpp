// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
// How a Connection sends an answer: as one text, piece by piece, or event by event.
#include <boost/asio/use_awaitable.hpp>

#include "http/connection.hpp"

namespace huiyin::http {
namespace {

namespace asio = boost::asio;
using Ticker = std::chrono::steady_clock;

constexpr std::string_view last_chunk = "0\r\n\r\n";

std::string framed(std::string bytes, AnswerFraming framing) {
  return framing == AnswerFraming::chunked ? as_chunk(bytes) : std::move(bytes);
}

}  // namespace

asio::awaitable<WireState> Connection::deliver(Answer answer, Exchange* now) {
  AnswerFraming const framing = framing_of(answer, now->terms);
  std::string head = render_answer_head(answer, now->terms);
  bool const head_only = now->terms.verb == Verb::head || framing == AnswerFraming::none;
  if (head_only) co_return co_await outflow_->send(std::move(head));
  if (auto* const text = std::get_if<std::string>(&answer.body)) co_return co_await outflow_->send(head += *text);

  WireState const begun = co_await outflow_->send(std::move(head));
  if (begun != WireState::open) co_return begun;
  if (auto* const bytes = std::get_if<ByteStream>(&answer.body))
    co_return co_await deliver_bytes(std::move(*bytes), framing);
  co_return co_await deliver_events(std::get<EventStream>(std::move(answer.body)), framing);
}

// A source that breaks off, or gives other than it said, ends the connection: the receiver must not take it for whole.
asio::awaitable<WireState> Connection::deliver_bytes(ByteStream stream, AnswerFraming framing) {
  std::uint64_t given = 0;
  while (true) {
    auto piece = co_await stream.source->next();
    if (!piece) co_return WireState::ended;
    given += piece->size();
    if (piece->empty()) break;
    if (stream.length && given > *stream.length) co_return WireState::ended;
    WireState const state = co_await outflow_->send(framed(std::move(*piece), framing));
    if (state != WireState::open) co_return state;
  }
  if (stream.length && given != *stream.length) co_return WireState::ended;
  if (framing != AnswerFraming::chunked) co_return WireState::open;
  co_return co_await outflow_->send(std::string(last_chunk));
}

asio::awaitable<WireState> Connection::deliver_events(EventStream stream, AnswerFraming framing) {
  constexpr std::chrono::milliseconds one_look(1000);  // so that a stopping server need not wait long
  auto last_sent = Ticker::now();
  while (!stopping_) {
    auto const events = co_await stream.source->next(std::min(one_look, limits().event_silence));
    if (!events) break;
    std::string text;
    for (ServerEvent const& event : *events) text += as_event_text(event);
    if (text.empty() && Ticker::now() - last_sent >= limits().event_silence) text = ":\n\n";
    if (text.empty()) continue;
    WireState const state = co_await outflow_->send(framed(std::move(text), framing));
    if (state != WireState::open) co_return state;
    last_sent = Ticker::now();
  }
  if (framing != AnswerFraming::chunked) co_return WireState::open;
  co_return co_await outflow_->send(std::string(last_chunk));
}

}  // namespace huiyin::http
