// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
#include "forms/inspection_fields.hpp"
#include "forms/json_forms.hpp"

namespace huiyin::forms {

template Form<inspection::OpenRound> read_form<inspection::OpenRound>(std::string_view, std::size_t);
template Form<inspection::AuthoriseInspection> read_form<inspection::AuthoriseInspection>(std::string_view,
                                                                                          std::size_t);
template Form<inspection::GiveFeedback> read_form<inspection::GiveFeedback>(std::string_view, std::size_t);
template Form<inspection::RecordFinding> read_form<inspection::RecordFinding>(std::string_view, std::size_t);
template Form<inspection::ReviseFinding> read_form<inspection::ReviseFinding>(std::string_view, std::size_t);
template Form<inspection::WithdrawFinding> read_form<inspection::WithdrawFinding>(std::string_view, std::size_t);
template Form<LinkFindingRequest> read_form<LinkFindingRequest>(std::string_view, std::size_t);
template Form<inspection::UnlinkFinding> read_form<inspection::UnlinkFinding>(std::string_view, std::size_t);
template Form<inspection::RecordRequirement> read_form<inspection::RecordRequirement>(std::string_view, std::size_t);
template Form<inspection::ReviseRequirement> read_form<inspection::ReviseRequirement>(std::string_view, std::size_t);

template std::string write_events<inspection::RoundEvent>(std::vector<inspection::RoundEvent> const&);
template Result<std::vector<inspection::RoundEvent>> read_events<inspection::RoundEvent>(std::string_view);
template std::string write_events<inspection::InspectionEvent>(std::vector<inspection::InspectionEvent> const&);
template Result<std::vector<inspection::InspectionEvent>> read_events<inspection::InspectionEvent>(std::string_view);
template std::string write_events<inspection::FindingEvent>(std::vector<inspection::FindingEvent> const&);
template Result<std::vector<inspection::FindingEvent>> read_events<inspection::FindingEvent>(std::string_view);
template std::string write_events<inspection::RequirementEvent>(std::vector<inspection::RequirementEvent> const&);
template Result<std::vector<inspection::RequirementEvent>> read_events<inspection::RequirementEvent>(std::string_view);

template std::string render_view<inspection::Round>(inspection::Round const&);
template std::string render_view<inspection::Inspection>(inspection::Inspection const&);
template std::string render_view<inspection::Finding>(inspection::Finding const&);
template std::string render_view<inspection::Requirement>(inspection::Requirement const&);

}  // namespace huiyin::forms
