// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
// Handlers of organisations, persons, posts, accounts and grants: lists, and what each change wishes of the desk.
#pragma once

#include "http/staff_call.hpp"

namespace huiyin::http {

Result<Answer> list_organisations(Call const& call, store::View& view);
Result<Answer> list_persons(Call const& call, store::View& view);
Result<Answer> list_posts(Call const& call, store::View& view);
Result<Answer> list_accounts(Call const& call, store::View& view);
Result<Answer> list_grants(Call const& call, store::View& view);

Wish create_organisation(Call const& call);
Wish rename_organisation(Call const& call);
Wish close_organisation(Call const& call);
Wish create_person(Call const& call);
Wish rename_person(Call const& call);
Wish depart_person(Call const& call);
Wish create_post(Call const& call);
Wish fill_post(Call const& call);
Wish vacate_post(Call const& call);
Wish create_account(Call const& call);
Wish activate_account(Call const& call);
Wish disable_account(Call const& call);
Wish create_grant(Call const& call);
Wish end_grant(Call const& call);

Result<Answer> show_activated(Call const& call, store::View& view, Done const& done);  // with the one-time code

}  // namespace huiyin::http
