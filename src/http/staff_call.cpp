// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
#include "http/staff_call.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "http/problem.hpp"

namespace huiyin::http {
namespace {

namespace asio = boost::asio;

std::string path_of(Request const& request) {
  std::string path;
  for (std::string const& segment : request.segments) path += "/" + segment;
  return path;
}

struct Prepared {
  Caller caller;
  std::optional<store::Repeat> repeat;
  Wish wish;
};

// A wish may read the store itself: the session that found the caller is given back before.
Result<Caller> caller_of(StaffSite const& site, Request const& request) {
  auto lease = HUIYIN_TRY(site.pool.lease());
  return find_caller(site, *lease, request);
}

Result<Prepared> prepare(StaffSite const& site, Request const& request, Outcome outcome, Wishing wishing) {
  auto caller = HUIYIN_TRY(caller_of(site, request));
  HUIYIN_TRY(has_media_type(request, "application/json"));
  auto repeat = HUIYIN_TRY(repeat_of(request, sha256(request.body)));
  Call call{site, request, caller};
  if (outcome == Outcome::changed) call.seen = HUIYIN_TRY(version_asked(request));
  Wish wish = wishing(call);
  return Prepared{std::move(caller), std::move(repeat), std::move(wish)};
}

Result<Answer> shown(StaffSite const& site, Request const& request, Caller const& caller, Showing showing,
                     Done const& done) {
  auto lease = HUIYIN_TRY(site.pool.lease());
  store::View view(std::move(lease), caller.actor, day_of(request.received));
  return showing({site, request, caller}, view, done);
}

}  // namespace

Result<void> has_media_type(Request const& request, std::string_view type) {
  std::string_view const sent = request.field("content-type").value_or("");
  if (request.body.empty() && sent.empty()) return {};
  if (!sent.starts_with(type) || sent.substr(type.size()).find_first_not_of(" ;") == 0)
    return refuse(Fault::invalid_input, "http.media_type_unknown", std::string(type));
  return {};
}

Result<std::optional<store::Repeat>> repeat_of(Request const& request, Digest const& body) {
  constexpr std::size_t longest = 100;
  auto const key = request.field("idempotency-key");
  if (!key) return std::optional<store::Repeat>();
  if (key->empty() || key->size() > longest || std::ranges::any_of(*key, [](char c) { return c <= ' ' || c > '~'; }))
    return refuse(Fault::invalid_input, "http.key_malformed");
  std::string const route = fmt::format("{} {}", name_of(request.verb), path_of(request));
  Sha256 digest;
  digest.add(request.field("if-match").value_or("")).add("\n");
  for (Field const& member : request.query) digest.add(fmt::format("{}={}\n", member.name, member.value));
  digest.add(bytes_of(body));
  return std::optional(store::Repeat{std::string(*key), route, digest.finish()});
}

asio::awaitable<Result<store::Receipt>> at_desk(StaffSite& site, Actor actor, std::optional<store::Repeat> repeat,
                                                store::Desk::Body body) {
  std::function<void(std::function<void(Result<store::Receipt>)>)> start =
      [&site, actor = std::move(actor), repeat = std::move(repeat), body = std::move(body)](
          std::function<void(Result<store::Receipt>)> done) { site.desk.change(actor, repeat, body, std::move(done)); };
  return await_completion<Result<store::Receipt>>(std::move(start));
}

asio::awaitable<Result<void>> at_upkeep(StaffSite& site, store::Desk::UpkeepBody body) {
  std::function<void(std::function<void(Result<void>)>)> start =
      [&site, body = std::move(body)](std::function<void(Result<void>)> done) {
        site.desk.upkeep(body, std::move(done));
      };
  return await_completion<Result<void>>(std::move(start));
}

HandlerAnswer answer_reading(StaffSite& site, Request request, Reading reading) {
  auto const asked = std::make_shared<Request const>(std::move(request));
  std::function<Result<Answer>()> work = [&site, asked, reading]() -> Result<Answer> {
    auto lease = HUIYIN_TRY(site.pool.lease());
    auto const caller = HUIYIN_TRY(find_caller(site, *lease, *asked));
    store::View view(std::move(lease), caller.actor, day_of(asked->received));
    return reading({site, *asked, caller}, view);
  };
  return on_readers<Answer>(site.readers, std::move(work));
}

HandlerAnswer answer_changing(StaffSite& site, Request request, Outcome outcome, Wishing wishing, Showing showing) {
  auto const asked = std::make_shared<Request const>(std::move(request));
  std::function<Result<Prepared>()> preparing = [&site, asked, outcome, wishing] {
    return prepare(site, *asked, outcome, wishing);
  };
  auto const prepared = co_await on_readers<Prepared>(site.readers, std::move(preparing));
  if (!prepared) co_return prepared.error();
  if (!prepared->wish) co_return problem(prepared->wish.error(), *asked->messages);

  auto const record = std::make_shared<std::any>();
  store::Desk::Body body = [wished = *prepared->wish, record](store::Change& change) -> Result<store::Receipt> {
    auto receipt = HUIYIN_TRY(wished(change));
    *record = change.recorded();
    return receipt;
  };
  auto const receipt = co_await at_desk(site, prepared->caller.actor, prepared->repeat, std::move(body));
  if (!receipt) co_return receipt.error();

  auto const done = std::make_shared<Done const>(Done{*receipt, *record});
  auto const caller = std::make_shared<Caller const>(prepared->caller);
  std::function<Result<Answer>()> show = [&site, asked, caller, showing, done] {
    return shown(site, *asked, *caller, showing, *done);
  };
  auto answer = co_await on_readers<Answer>(site.readers, std::move(show));
  if (answer && outcome == Outcome::made) {
    answer->status = 201;
    answer->fields.push_back({"location", path_of(*asked) + "/" + receipt->id});
  }
  co_return answer;
}

}  // namespace huiyin::http
