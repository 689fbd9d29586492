// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
#include "forms/json_forms.hpp"
#include "forms/people_fields.hpp"

namespace huiyin::forms {

template Form<FoundOrganisationRequest> read_form<FoundOrganisationRequest>(std::string_view, std::size_t);
template Form<people::RenameOrganisation> read_form<people::RenameOrganisation>(std::string_view, std::size_t);
template Form<people::CloseOrganisation> read_form<people::CloseOrganisation>(std::string_view, std::size_t);
template Form<people::RegisterPerson> read_form<people::RegisterPerson>(std::string_view, std::size_t);
template Form<people::RenamePerson> read_form<people::RenamePerson>(std::string_view, std::size_t);
template Form<people::DepartPerson> read_form<people::DepartPerson>(std::string_view, std::size_t);
template Form<people::CreatePost> read_form<people::CreatePost>(std::string_view, std::size_t);
template Form<people::FillPost> read_form<people::FillPost>(std::string_view, std::size_t);
template Form<people::VacatePost> read_form<people::VacatePost>(std::string_view, std::size_t);
template Form<people::OpenAccount> read_form<people::OpenAccount>(std::string_view, std::size_t);
template Form<people::ActivateAccount> read_form<people::ActivateAccount>(std::string_view, std::size_t);
template Form<people::DisableAccount> read_form<people::DisableAccount>(std::string_view, std::size_t);
template Form<GiveRoleRequest> read_form<GiveRoleRequest>(std::string_view, std::size_t);
template Form<people::EndGrant> read_form<people::EndGrant>(std::string_view, std::size_t);

template std::string write_events<people::OrganisationEvent>(std::vector<people::OrganisationEvent> const&);
template Result<std::vector<people::OrganisationEvent>> read_events<people::OrganisationEvent>(std::string_view);
template std::string write_events<people::PersonEvent>(std::vector<people::PersonEvent> const&);
template Result<std::vector<people::PersonEvent>> read_events<people::PersonEvent>(std::string_view);
template std::string write_events<people::PostEvent>(std::vector<people::PostEvent> const&);
template Result<std::vector<people::PostEvent>> read_events<people::PostEvent>(std::string_view);
template std::string write_events<people::AccountEvent>(std::vector<people::AccountEvent> const&);
template Result<std::vector<people::AccountEvent>> read_events<people::AccountEvent>(std::string_view);
template std::string write_events<people::GrantEvent>(std::vector<people::GrantEvent> const&);
template Result<std::vector<people::GrantEvent>> read_events<people::GrantEvent>(std::string_view);

template std::string render_view<people::Organisation>(people::Organisation const&);
template std::string render_view<people::Person>(people::Person const&);
template std::string render_view<people::Post>(people::Post const&);
template std::string render_view<people::Account>(people::Account const&);
template std::string render_view<people::Grant>(people::Grant const&);
template std::string render_view<people::AccountRow>(people::AccountRow const&);
template std::string render_view<people::GrantRow>(people::GrantRow const&);

}  // namespace huiyin::forms
