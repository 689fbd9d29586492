// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
#include "http/people.hpp"

#include <boost/json.hpp>

#include "http/record_answers.hpp"
#include "http/wishes.hpp"
#include "office/activation.hpp"

namespace huiyin::http {

Result<Answer> list_organisations(Call const& call, store::View& view) {
  auto const asked = HUIYIN_TRY(Parameters::of(call.request, {"below", "kind", "q", "after", "limit"}));
  store::OrganisationFilter filter;
  filter.below = HUIYIN_TRY(asked.given<OrganisationId>("below"));
  filter.kind = HUIYIN_TRY(asked.given<people::OrganisationKind>("kind"));
  filter.name_part = HUIYIN_TRY(asked.given<std::string>("q"));
  auto const order = HUIYIN_TRY(asked.page());
  return page_answer(view.organisations(filter, order));
}

Result<Answer> list_persons(Call const& call, store::View& view) {
  auto const asked = HUIYIN_TRY(Parameters::of(call.request, {"q", "after", "limit"}));
  auto const name_part = HUIYIN_TRY(asked.given<std::string>("q"));
  auto const order = HUIYIN_TRY(asked.page());
  return page_answer(view.persons(name_part, order));
}

Result<Answer> list_posts(Call const& call, store::View& view) {
  auto const asked = HUIYIN_TRY(Parameters::of(call.request, {"organisation", "holder", "after", "limit"}));
  store::PostFilter filter;
  filter.organisation = HUIYIN_TRY(asked.given<OrganisationId>("organisation"));
  filter.holder = HUIYIN_TRY(asked.given<PersonId>("holder"));
  auto const order = HUIYIN_TRY(asked.page());
  return page_answer(view.posts(filter, order));
}

Result<Answer> list_accounts(Call const& call, store::View& view) {
  auto const asked = HUIYIN_TRY(Parameters::of(call.request, {"q", "state", "person", "after", "limit"}));
  store::AccountFilter filter;
  filter.name_part = HUIYIN_TRY(asked.given<std::string>("q"));
  filter.state = HUIYIN_TRY(asked.given<people::AccountState>("state"));
  filter.person = HUIYIN_TRY(asked.given<PersonId>("person"));
  auto const order = HUIYIN_TRY(asked.page());
  return page_answer(view.accounts(filter, order));
}

Result<Answer> list_grants(Call const& call, store::View& view) {
  auto const asked =
      HUIYIN_TRY(Parameters::of(call.request, {"account", "role", "organisation", "held_on", "after", "limit"}));
  store::GrantFilter filter;
  filter.account = HUIYIN_TRY(asked.given<AccountId>("account"));
  filter.role = HUIYIN_TRY(asked.given<Role>("role"));
  filter.organisation = HUIYIN_TRY(asked.given<OrganisationId>("organisation"));
  filter.held_on = HUIYIN_TRY(asked.given<Day>("held_on"));
  auto const order = HUIYIN_TRY(asked.page());
  return page_answer(view.grants(filter, order));
}

Wish create_organisation(Call const& call) {
  return wish_for<forms::FoundOrganisationRequest>(call, office::found_organisation);
}
Wish rename_organisation(Call const& call) {
  return wish_to_change<people::RenameOrganisation, OrganisationId>(call, office::change_organisation);
}
Wish close_organisation(Call const& call) {
  return wish_to_change<people::CloseOrganisation, OrganisationId>(call, office::change_organisation);
}
Wish create_person(Call const& call) { return wish_for<people::RegisterPerson>(call, office::register_person); }
Wish rename_person(Call const& call) {
  return wish_to_change<people::RenamePerson, PersonId>(call, office::rename_person);
}
Wish depart_person(Call const& call) {
  return wish_to_change<people::DepartPerson, PersonId>(call, office::depart_person);
}
Wish create_post(Call const& call) { return wish_for<people::CreatePost>(call, office::create_post); }
Wish fill_post(Call const& call) { return wish_to_change<people::FillPost, PostId>(call, office::change_post); }
Wish vacate_post(Call const& call) { return wish_to_change<people::VacatePost, PostId>(call, office::change_post); }
Wish create_account(Call const& call) { return wish_for<people::OpenAccount>(call, office::open_account); }

namespace {

template <class Action>
Wish wish_for_account(Call const& call) {
  return wish_to_change<Action, AccountId>(
      call, [by = office::Activating{call.site.server_key, call.site.lifetimes.activation_code}](
                store::Change& change, AccountId id, Version seen, Action const& action) {
        return office::change_account(change, id, seen, action, by);
      });
}

}  // namespace

Wish activate_account(Call const& call) { return wish_for_account<people::ActivateAccount>(call); }
Wish disable_account(Call const& call) { return wish_for_account<people::DisableAccount>(call); }
Wish create_grant(Call const& call) { return wish_for<forms::GiveRoleRequest>(call, office::give_role); }
Wish end_grant(Call const& call) { return wish_to_change<people::EndGrant, GrantId>(call, office::end_grant); }

Result<Answer> show_activated(Call const& call, store::View& view, Done const& done) {
  auto const seen = HUIYIN_TRY(seen_after<people::Account>(view, done));
  auto const code = office::activation_code(call.site.server_key, seen.record.id, done.receipt.version);
  auto told = boost::json::parse(render_seen(view, seen)).as_object();
  told.emplace("activation_code", boost::json::string_view(code.view().data(), code.view().size()));
  auto const expires_at = view.code_expires_at(seen.record.id);
  told.emplace("code_expires_at", expires_at ? boost::json::value(render(*expires_at)) : boost::json::value());
  return with_version(json_answer(boost::json::serialize(told)), seen.record.version);
}

}  // namespace huiyin::http
