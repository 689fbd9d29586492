// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
// The tables of fields of people's records, events and requests.
#pragma once

#include "forms/fields.hpp"
#include "forms/people_requests.hpp"

namespace huiyin::forms {

// Records, as they are answered.
template <>
inline constexpr auto fields<people::Organisation> =
    Fields{Field{"id", &people::Organisation::id},         Field{"version", &people::Organisation::version},
           Field{"parent", &people::Organisation::parent}, Field{"kind", &people::Organisation::kind},
           Field{"name", &people::Organisation::name},     Field{"closed", &people::Organisation::closed}};
template <>
inline constexpr auto fields<people::Person> = Fields{
    Field{"id", &people::Person::id}, Field{"version", &people::Person::version}, Field{"name", &people::Person::name}};
template <>
inline constexpr auto fields<people::Post> =
    Fields{Field{"id", &people::Post::id}, Field{"version", &people::Post::version},
           Field{"organisation", &people::Post::organisation}, Field{"title", &people::Post::title},
           Field{"holder", &people::Post::holder}};
template <>
inline constexpr auto fields<people::Account> =
    Fields{Field{"id", &people::Account::id}, Field{"version", &people::Account::version},
           Field{"person", &people::Account::person}, Field{"login", &people::Account::login},
           Field{"state", &people::Account::state}};
template <>
inline constexpr auto fields<people::Grant> = Fields{Field{"id", &people::Grant::id},
                                                     Field{"version", &people::Grant::version},
                                                     Field{"account", &people::Grant::account},
                                                     Field{"role", &people::Grant::role},
                                                     Field{"organisation", &people::Grant::organisation},
                                                     Field{"since", &people::Grant::since},
                                                     Field{"until", &people::Grant::until},
                                                     Field{"ended", &people::Grant::ended}};

template <>
inline constexpr auto fields<people::AccountRow> =
    Fields{Field{"id", &people::AccountRow::id},         Field{"version", &people::AccountRow::version},
           Field{"person", &people::AccountRow::person}, Field{"person_name", &people::AccountRow::person_name},
           Field{"login", &people::AccountRow::login},   Field{"state", &people::AccountRow::state}};
template <>
inline constexpr auto fields<people::GrantRow> = Fields{Field{"id", &people::GrantRow::id},
                                                        Field{"version", &people::GrantRow::version},
                                                        Field{"account", &people::GrantRow::account},
                                                        Field{"login", &people::GrantRow::login},
                                                        Field{"person_name", &people::GrantRow::person_name},
                                                        Field{"role", &people::GrantRow::role},
                                                        Field{"organisation", &people::GrantRow::organisation},
                                                        Field{"unit_name", &people::GrantRow::unit_name},
                                                        Field{"since", &people::GrantRow::since},
                                                        Field{"until", &people::GrantRow::until},
                                                        Field{"ended", &people::GrantRow::ended}};

// Requests.
template <>
inline constexpr auto fields<FoundOrganisationRequest> =
    Fields{OptionalField{"parent", &FoundOrganisationRequest::parent}, Field{"kind", &FoundOrganisationRequest::kind},
           Field{"name", &FoundOrganisationRequest::name}};
template <>
inline constexpr auto fields<people::RenameOrganisation> = Fields{Field{"name", &people::RenameOrganisation::name}};
template <>
inline constexpr auto fields<people::CloseOrganisation> = Fields{};
template <>
inline constexpr auto fields<people::RegisterPerson> = Fields{Field{"name", &people::RegisterPerson::name}};
template <>
inline constexpr auto fields<people::RenamePerson> = Fields{Field{"name", &people::RenamePerson::name}};
template <>
inline constexpr auto fields<people::DepartPerson> =
    Fields{Field{"how", &people::DepartPerson::how}, OptionalField{"successor", &people::DepartPerson::successor},
           Field{"reason", &people::DepartPerson::reason}};
template <>
inline constexpr auto fields<people::CreatePost> =
    Fields{Field{"organisation", &people::CreatePost::organisation}, Field{"title", &people::CreatePost::title},
           OptionalField{"holder", &people::CreatePost::holder}};
template <>
inline constexpr auto fields<people::FillPost> = Fields{Field{"holder", &people::FillPost::holder}};
template <>
inline constexpr auto fields<people::VacatePost> = Fields{};
template <>
inline constexpr auto fields<people::OpenAccount> =
    Fields{Field{"person", &people::OpenAccount::person}, Field{"login", &people::OpenAccount::login}};
template <>
inline constexpr auto fields<people::ActivateAccount> = Fields{};
template <>
inline constexpr auto fields<people::DisableAccount> = Fields{};
template <>
inline constexpr auto fields<GiveRoleRequest> =
    Fields{Field{"account", &GiveRoleRequest::account}, Field{"role", &GiveRoleRequest::role},
           OptionalField{"organisation", &GiveRoleRequest::organisation},
           OptionalField{"since", &GiveRoleRequest::since}, OptionalField{"until", &GiveRoleRequest::until}};
template <>
inline constexpr auto fields<people::EndGrant> = Fields{};

// Events, as the journal keeps them.
template <>
inline constexpr auto fields<people::OrganisationFounded> =
    EventFields{"organisation_founded", Field{"parent", &people::OrganisationFounded::parent},
                Field{"kind", &people::OrganisationFounded::kind}, Field{"name", &people::OrganisationFounded::name}};
template <>
inline constexpr auto fields<people::OrganisationRenamed> =
    EventFields{"organisation_renamed", Field{"name", &people::OrganisationRenamed::name}};
template <>
inline constexpr auto fields<people::OrganisationClosed> = EventFields{"organisation_closed"};
template <>
inline constexpr auto fields<people::PersonRegistered> =
    EventFields{"person_registered", Field{"name", &people::PersonRegistered::name}};
template <>
inline constexpr auto fields<people::PersonRenamed> =
    EventFields{"person_renamed", Field{"name", &people::PersonRenamed::name}};
template <>
inline constexpr auto fields<people::PersonDeparted> = EventFields{
    "person_departed", Field{"how", &people::PersonDeparted::how},
    Field{"successor", &people::PersonDeparted::successor}, Field{"reason", &people::PersonDeparted::reason}};
template <>
inline constexpr auto fields<people::PostCreated> =
    EventFields{"post_created", Field{"organisation", &people::PostCreated::organisation},
                Field{"title", &people::PostCreated::title}, Field{"holder", &people::PostCreated::holder}};
template <>
inline constexpr auto fields<people::PostFilled> =
    EventFields{"post_filled", Field{"holder", &people::PostFilled::holder}};
template <>
inline constexpr auto fields<people::PostVacated> = EventFields{"post_vacated"};
template <>
inline constexpr auto fields<people::AccountOpened> = EventFields{
    "account_opened", Field{"person", &people::AccountOpened::person}, Field{"login", &people::AccountOpened::login}};
template <>
inline constexpr auto fields<people::AccountActivated> = EventFields{"account_activated"};
template <>
inline constexpr auto fields<people::AccountDisabled> = EventFields{"account_disabled"};
template <>
inline constexpr auto fields<people::RoleGiven> = EventFields{"role_given",
                                                              Field{"account", &people::RoleGiven::account},
                                                              Field{"role", &people::RoleGiven::role},
                                                              Field{"organisation", &people::RoleGiven::organisation},
                                                              Field{"since", &people::RoleGiven::since},
                                                              Field{"until", &people::RoleGiven::until}};
template <>
inline constexpr auto fields<people::GrantEnded> = EventFields{"grant_ended"};

}  // namespace huiyin::forms
