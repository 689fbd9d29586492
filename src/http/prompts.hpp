// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
// Handlers of what the program tells a person by itself: his prompts, his own mail address for them, his calendar of
// due days. They need no rule of the policy, since they are about himself alone; what he may not see is in none.
#pragma once

#include "http/staff_call.hpp"

namespace huiyin::http {

Result<Answer> list_prompts(Call const& call, store::View& view);
Result<Answer> count_prompts(Call const& call, store::View& view);
HandlerAnswer see_prompts(StaffSite& site, Request request);

HandlerAnswer read_own_mail(StaffSite& site, Request request);
HandlerAnswer give_own_mail(StaffSite& site, Request request);
HandlerAnswer confirm_own_mail(StaffSite& site, Request request);
HandlerAnswer drop_own_mail(StaffSite& site, Request request);

HandlerAnswer read_own_calendar(StaffSite& site, Request request);
HandlerAnswer make_own_calendar(StaffSite& site, Request request);
HandlerAnswer drop_own_calendar(StaffSite& site, Request request);
// For programs that read calendars, with the token as the only key. Refuses calendar_feed.unknown,
// calendar_feed.too_often.
HandlerAnswer read_calendar(StaffSite& site, Request request);

}  // namespace huiyin::http
