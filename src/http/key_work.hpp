// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
// Inside http: what the handlers of one's own way in share.
#pragma once

#include "http/staff_call.hpp"
#include "office/sign_in.hpp"

namespace huiyin::http {

// Does the slow work on a password. Refuses sign_in.busy when too many wait.
template <class T>
boost::asio::awaitable<Result<T>> on_key_derivers(StaffSite& site, std::function<Result<T>()> work) {
  auto done = co_await on_readers<T>(site.key_derivers, std::move(work));
  if (!done && done.error().code == "http.busy") co_return refuse(Fault::too_many, "sign_in.busy");
  co_return done;
}

// A caller who has given his password again, checked on this thread.
struct Checked {
  Caller caller;
  office::SignInAttempt attempt;
};
Result<Checked> check_again(StaffSite const& site, Request const& request, std::string const& password);

// Who asks for a change of his own, found on a reader. Refuses what find_caller refuses.
boost::asio::awaitable<Result<Caller>> caller_of_change(StaffSite& site, std::shared_ptr<Request const> request);

// Runs on the writer and is kept whatever it answers, so that a failure stays counted.
boost::asio::awaitable<Result<void>> settle(StaffSite& site, store::Desk::UpkeepBody body);

}  // namespace huiyin::http
