// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
#include "http/connection.hpp"

#include <sys/random.h>

#include <fmt/format.h>
#include <spdlog/spdlog.h>
#include <boost/asio/co_spawn.hpp>
#include <boost/asio/this_coro.hpp>
#include <boost/asio/use_awaitable.hpp>

#include "http/access_log.hpp"
#include "http/broken.hpp"
#include "http/problem.hpp"
#include "http/wakeup.hpp"

namespace huiyin::http {
namespace {

namespace asio = boost::asio;
using Ticker = std::chrono::steady_clock;

std::string new_request_id() {
  std::uint64_t random = 0;
  if (getrandom(&random, sizeof random, 0) != sizeof random)
    throw std::runtime_error("the system has no random numbers");
  return fmt::format("{:016x}", random);
}

struct NoBody : ByteSource {
  asio::awaitable<Result<std::string>> next() override { co_return std::string(); }
};

// A handler at work. It may be given up, and then finishes for nobody.
struct HandlerRun {
  std::shared_ptr<Wakeup> wakeup;
  std::exception_ptr broken;
  Result<Answer> outcome;
};

bool is_unchanged(Answer const& answer, std::optional<std::string_view> known_tag) {
  auto const tag = value_of(answer.fields, "etag");
  return answer.status == 200 && tag && known_tag == tag;
}

Caching caching_of(Target const& target) {
  return !target.segments.empty() && target.segments[0] == "api" ? Caching::never : Caching::as_answered;
}

Request request_of(Head head, Match match, Peer peer) {
  Request request;
  request.verb = head.verb;
  request.segments = std::move(head.target.segments);
  request.query = std::move(head.target.query);
  request.fields = std::move(head.fields);
  request.parameters = std::move(match.parameters);
  request.peer = std::move(peer);
  return request;
}

}  // namespace

Connection::Connection(std::shared_ptr<Wire> wire, Peer peer, std::vector<std::string> hosts,
                       std::shared_ptr<House const> house)
    : wire_(std::move(wire)),
      peer_(std::move(peer)),
      hosts_(std::move(hosts)),
      house_(std::move(house)),
      inflow_(std::make_shared<Inflow>(wire_)),
      outflow_(std::make_shared<Outflow>(wire_, limits())) {}

void Connection::stop() {
  stopping_ = true;
  if (at_rest_) wire_->close();
}

asio::awaitable<void> Connection::serve(std::shared_ptr<Connection> connection) {
  constexpr std::chrono::seconds for_last_words(2);
  Connection& self = *connection;
  WireState state = co_await self.wire_->open(self.limits().handshake);
  Afterwards afterwards = Afterwards::keep_alive;
  for (std::size_t asked = 1; state == WireState::open && afterwards == Afterwards::keep_alive; ++asked) {
    self.at_rest_ = self.inflow_->received().empty();
    if (self.stopping_ && self.at_rest_) break;
    auto arrived =
        co_await self.inflow_->next_head(asked == 1 ? self.limits().head : self.limits().idle, self.limits().head);
    self.at_rest_ = false;
    if (std::holds_alternative<NoHead>(arrived)) break;
    if (asked >= self.limits().requests_per_connection) self.stopping_ = true;
    auto* const error = std::get_if<Error>(&arrived);
    Result<std::string> raw_head =
        error ? Result<std::string>(std::move(*error)) : std::get<std::string>(std::move(arrived));
    afterwards = co_await self.exchange(std::move(raw_head));
  }
  if (afterwards == Afterwards::close) {
    co_await self.wire_->finish(for_last_words);
    co_await self.inflow_->discard(for_last_words);
  }
  self.wire_->close();
}

Connection::Exchange Connection::begin_exchange() const {
  Exchange now{};
  now.began = Ticker::now();
  now.messages = &house_->around->chinese;
  now.terms.way = peer_.way;
  now.terms.strict_transport = house_->setting.strict_transport;
  now.terms.request_id = new_request_id();
  now.terms.now = house_->around->clock();
  return now;
}

Answer Connection::refused(Error const& error, Exchange* now) const {
  now->code = error.code;
  return problem(error, *now->messages);
}

asio::awaitable<Afterwards> Connection::exchange(Result<std::string> raw_head) {
  Exchange now = begin_exchange();
  std::uint64_t const sent_before = outflow_->sent();
  Result<Head> head = raw_head ? examine_head(*raw_head, hosts_) : Result<Head>(raw_head.error());
  Answer answer;
  if (head) {
    now.terms.verb = head->verb;
    now.terms.version = head->version;
    now.terms.afterwards = head->afterwards;
    now.terms.caching = caching_of(head->target);
    now.messages = language_of(value_of(head->fields, "accept-language")) == forms::Language::english
                       ? &house_->around->english
                       : &house_->around->chinese;
    answer = co_await answer_to(std::move(*head), std::move(*raw_head), &now);
  } else {
    answer = refused(head.error(), &now);
    now.terms.afterwards = Afterwards::close;
  }
  if (stopping_ || framing_of(answer, now.terms) == AnswerFraming::until_close)
    now.terms.afterwards = Afterwards::close;
  int const status = answer.status;
  WireState const state = co_await deliver(std::move(answer), &now);
  note(now, status, outflow_->sent() - sent_before);
  if (state != WireState::open) wire_->close();
  co_return state == WireState::open ? now.terms.afterwards : Afterwards::close;
}

asio::awaitable<Answer> Connection::answer_to(Head head, std::string raw_head, Exchange* now) {
  bool const asks = head.verb == Verb::get || head.verb == Verb::head;
  std::string const first = head.target.segments.size() == 1 ? head.target.segments[0] : "";
  if (asks && first == "healthz") co_return json_answer(R"({"status":"ok"})");
  if (asks && first == "readyz") {
    auto const ready = co_await Readiness::now(house_->readiness);
    co_return ready ? json_answer(R"({"status":"ready"})") : refused(ready.error(), now);
  }
  if (asks && first == "metrics" && house_->setting.metrics_page == MetricsPage::shown)
    co_return text_answer(house_->metrics->render());

  auto found = house_->setting.site->router.find(head.verb, head.target.segments);
  if (auto* const match = std::get_if<Match>(&found))
    co_return co_await answer_route(std::move(*match), std::move(head), std::move(raw_head), now);

  if (head.framing != BodyFraming::none) now->terms.afterwards = Afterwards::close;
  auto const& allowed = std::get<NoRoute>(found).allowed;
  if (allowed.empty()) co_return refused(refuse(Fault::not_found, "http.not_found"), now);
  Error const error = refuse(Fault::invalid_input, "http.method_not_allowed");
  now->code = error.code;
  Answer answer = problem_with_status(405, error, *now->messages);
  answer.fields.push_back({"allow", render_allow(allowed)});
  co_return answer;
}

asio::awaitable<Answer> Connection::answer_route(Match match, Head head, std::string raw_head, Exchange* now) {
  std::size_t const route = match.route;
  RouteRule const& rule = house_->setting.site->router.rule(route);
  now->pattern = rule.pattern;
  std::shared_ptr<BodyReader> body;
  if (head.framing != BodyFraming::none) {
    BodyTerms const terms{rule.body_limit, head.framing, head.declared_bytes, head.before_body};
    body = std::make_shared<BodyReader>(inflow_, outflow_, limits(), terms);
    auto const begun = body->begin(raw_head);
    if (!begun) {
      now->terms.afterwards = Afterwards::close;
      co_return refused(begun.error(), now);
    }
  }
  Request request = request_of(std::move(head), std::move(match), peer_);
  request.id = now->terms.request_id;
  request.received = now->terms.now;
  request.messages = now->messages;
  if (rule.body_flow == BodyFlow::streaming) {
    request.stream = body ? std::shared_ptr<ByteSource>(body) : std::make_shared<NoBody>();
  } else if (body) {
    auto whole = co_await body->whole();
    if (!whole) {
      now->terms.afterwards = Afterwards::close;
      co_return refused(whole.error(), now);
    }
    request.body = std::move(*whole);
  }
  auto const known_tag = request.field("if-none-match");
  std::optional<std::string> const tag = known_tag ? std::optional(std::string(*known_tag)) : std::nullopt;
  Answer answer = co_await run_handler(route, std::move(request), body, now);
  if (body && !body->at_end()) now->terms.afterwards = Afterwards::close;
  if (is_unchanged(answer, tag)) answer = {304, std::move(answer.fields), std::string()};
  co_return answer;
}

asio::awaitable<Answer> Connection::run_handler(std::size_t route, Request request, std::shared_ptr<BodyReader> body,
                                                Exchange* now) {
  auto const executor = co_await asio::this_coro::executor;
  auto const run = std::make_shared<HandlerRun>();
  run->wakeup = std::make_shared<Wakeup>(executor);
  asio::co_spawn(executor, house_->setting.site->answer(route, std::move(request)),
                 [run](std::exception_ptr broken, Result<Answer> outcome) {
                   run->broken = std::move(broken);
                   run->outcome = std::move(outcome);
                   run->wakeup->wake();
                 });
  auto const began = Ticker::now();
  while (!run->wakeup->woken()) {
    auto const worked = Ticker::now() - began - (body ? body->waited() : Ticker::duration::zero());
    if (worked >= limits().handler) {
      house_->around->log->warn("event=handler_slow request={} route={}", now->terms.request_id, now->pattern);
      now->terms.afterwards = Afterwards::close;
      co_return refused(refuse(Fault::unavailable, "http.handler_slow"), now);
    }
    co_await Wakeup::wait_until(run->wakeup, Ticker::now() + (limits().handler - worked));
  }
  if (run->broken) {
    house_->around->log->error("event=handler_broken request={} route={} what={}", now->terms.request_id, now->pattern,
                               what_broke(run->broken));
    Error const error = refuse(Fault::unavailable, "http.broken", now->terms.request_id);
    now->code = error.code;
    co_return problem_with_status(500, error, *now->messages);
  }
  if (!run->outcome) co_return refused(run->outcome.error(), now);
  co_return std::move(*run->outcome);
}

void Connection::note(Exchange const& now, int status, std::uint64_t bytes) const {
  auto const took = Ticker::now() - now.began;
  ListenerSetting const& setting = house_->setting;
  if (house_->metrics) house_->metrics->answered(setting.name, status, took);
  AccessLine line;
  line.received = now.terms.now;
  line.request_id = now.terms.request_id;
  line.listener = setting.name;
  line.address = setting.log_addresses == LogAddresses::yes ? std::string_view(peer_.address) : std::string_view();
  line.verb = name_of(now.terms.verb);
  line.route = now.pattern;
  line.status = status;
  line.code = now.code;
  line.bytes = bytes;
  line.took = std::chrono::duration_cast<std::chrono::milliseconds>(took);
  house_->around->log->info(render(line));
}

}  // namespace huiyin::http
