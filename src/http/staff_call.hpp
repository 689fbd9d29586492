// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
// What every request of the staff site goes through, so that no handler repeats it: who asks, from which version a
// change starts, what a repeat is told by, the desk, and the answer as the asker may see it. A row of the table names
// one of reading, making and changing, and what is its own.
#pragma once

#include <any>

#include "forms/form.hpp"
#include "http/caller.hpp"
#include "store/view.hpp"

namespace huiyin::http {

struct Call {
  StaffSite const& site;
  Request const& request;
  Caller const& caller;
  Version seen{};  // of a change: the version it starts from, as If-Match says

  template <class AnId>
  AnId id() const {
    return request.path_id<AnId>("id");
  }
};

using Reading = Result<Answer> (*)(Call const&, store::View&);
using Wish = forms::Form<store::Desk::Body>;
using Wishing = Wish (*)(Call const&);

struct Done {
  store::Receipt receipt;
  std::any record;  // as the act left it; nothing: the act was done before, and the request is a repeat
};
using Showing = Result<Answer> (*)(Call const&, store::View&, Done const&);

enum class Outcome { made, changed, done };  // 201 with its address; 200, and If-Match is needed; 200 and no more

HandlerAnswer answer_reading(StaffSite& site, Request request, Reading reading);
HandlerAnswer answer_changing(StaffSite& site, Request request, Outcome outcome, Wishing wishing, Showing showing);

template <Reading read>
HandlerAnswer reading(StaffSite& site, Request request) {
  return answer_reading(site, std::move(request), read);
}
template <Wishing wish, Showing show>
HandlerAnswer making(StaffSite& site, Request request) {
  return answer_changing(site, std::move(request), Outcome::made, wish, show);
}
template <Wishing wish, Showing show>
HandlerAnswer changing(StaffSite& site, Request request) {
  return answer_changing(site, std::move(request), Outcome::changed, wish, show);
}

template <Wishing wish, Showing show>
HandlerAnswer doing(StaffSite& site, Request request) {
  return answer_changing(site, std::move(request), Outcome::done, wish, show);
}

// What the handlers with a course of their own are made of.

// Refuses http.media_type_unknown for a body that is not of the type.
Result<void> has_media_type(Request const& request, std::string_view type);

// Refuses http.key_malformed: an Idempotency-Key of other than 1 to 100 visible characters.
Result<std::optional<store::Repeat>> repeat_of(Request const& request, Digest const& body);

boost::asio::awaitable<Result<store::Receipt>> at_desk(StaffSite& site, Actor actor,
                                                       std::optional<store::Repeat> repeat, store::Desk::Body body);
boost::asio::awaitable<Result<void>> at_upkeep(StaffSite& site, store::Desk::UpkeepBody body);

}  // namespace huiyin::http
