// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
#include "http/caller.hpp"

#include <fmt/format.h>

#include "office/sign_in.hpp"

namespace huiyin::http {
namespace {

constexpr std::chrono::minutes seen_again(1);

bool changes(Request const& request) { return request.verb != Verb::get && request.verb != Verb::head; }

Result<void> carries_guard(Request const& request, std::string_view token) {
  auto const sent = request.field("x-huiyin-guard").value_or("");
  if (!seal::equal_in_constant_time(sent, office::guard_of(token).view()))
    return refuse(Fault::forbidden, "session.guard_wrong");
  return from_our_pages(request);
}

void note_seen(StaffSite const& site, store::KnownSession const& session, Moment now) {
  if (now >= session.seen_at && now - session.seen_at < seen_again) return;
  site.desk.upkeep(
      [id = session.id, now](store::Upkeep& upkeep) -> Result<void> {
        upkeep.seen(id, now);
        return {};
      },
      [](Result<void> const&) {});
}

}  // namespace

Result<void> from_our_pages(Request const& request) {
  auto const refused = refuse(Fault::forbidden, "session.from_elsewhere");
  if (auto const site = request.field("sec-fetch-site")) {
    if (*site != "same-origin") return refused;
    return {};
  }
  auto const origin = request.field("origin");
  std::string_view const scheme = request.peer.way == Way::tls ? "https" : "http";
  if (origin && *origin != fmt::format("{}://{}", scheme, request.field("host").value_or(""))) return refused;
  return {};
}

Result<Caller> find_caller(StaffSite const& site, store::Session& store, Request const& request) {
  auto const token = request.cookie(session_cookie);
  if (!token) return refuse(Fault::unauthenticated, "session.missing");
  Digest const digest = sha256(*token);
  auto session = store::find_session(store, digest, day_of(request.received));
  if (!session) return refuse(Fault::unauthenticated, "session.ended");
  HUIYIN_TRY(
      site.session_rules.still_signed_in(session->mandates, session->opened_at, session->seen_at, request.received));
  if (changes(request)) HUIYIN_TRY(carries_guard(request, *token));
  note_seen(site, *session, request.received);
  Actor actor{session->account, session->person, session->mandates, render(session->id)};
  return Caller{*std::move(session), digest, std::move(actor)};
}

std::string render_cookie(std::string_view token) {
  return fmt::format("{}={}; Path=/; Secure; HttpOnly; SameSite=Strict", session_cookie, token);
}

std::string render_no_cookie() {
  return fmt::format("{}=; Path=/; Secure; HttpOnly; SameSite=Strict; Max-Age=0", session_cookie);
}

}  // namespace huiyin::http
