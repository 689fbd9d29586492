// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
// Handlers of one's own way in: signing in and out, the first password and another one, the second factor. They need no
// rule of the policy, since everybody may about himself. Promises: passwords are derived on threads of their own, and
// when too many come at once they are told to wait (sign_in.busy); a failure is counted even though it is refused.
#pragma once

#include "http/staff_call.hpp"
#include "office/sign_in.hpp"

namespace huiyin::http {

constexpr std::uint64_t own_body_limit = 16UL * 1024;

HandlerAnswer sign_in(StaffSite& site, Request request);
Result<Answer> read_session(Call const& call, store::View& view);
HandlerAnswer sign_out(StaffSite& site, Request request);

// Who has just signed in with these tokens, and the cookie for them.
Result<Answer> show_signed_in(StaffSite const& site, Request const& request, office::SessionTokens const& tokens);

HandlerAnswer activate_oneself(StaffSite& site, Request request);
HandlerAnswer change_password(StaffSite& site, Request request);

HandlerAnswer begin_factor(StaffSite& site, Request request);
HandlerAnswer confirm_factor(StaffSite& site, Request request);

}  // namespace huiyin::http
