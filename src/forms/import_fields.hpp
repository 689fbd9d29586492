// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
// The tables of fields of an import's record, drafts, events and requests.
#pragma once

#include "bulletin/import.hpp"
#include "forms/import_requests.hpp"
#include "forms/inspection_fields.hpp"
#include "forms/item_fields.hpp"

namespace huiyin::forms {

// The drafts, asked for, kept and answered alike.
template <>
inline constexpr auto fields<bulletin::Span> =
    Fields{Field{"begin", &bulletin::Span::begin}, Field{"end", &bulletin::Span::end},
           Field{"certainty", &bulletin::Span::certainty}};
template <>
inline constexpr auto fields<bulletin::DraftValue> =
    Fields{Field{"value", &bulletin::DraftValue::value}, Field{"spans", &bulletin::DraftValue::spans}};
template <>
inline constexpr auto fields<bulletin::DraftFinding> =
    Fields{Field{"key", &bulletin::DraftFinding::key},
           Field{"text", &bulletin::DraftFinding::text},
           Field{"spans", &bulletin::DraftFinding::spans},
           Field{"finding_class", &bulletin::DraftFinding::finding_class},
           Field{"unit", &bulletin::DraftFinding::unit},
           Field{"due", &bulletin::DraftFinding::due},
           Field{"limit_text", &bulletin::DraftFinding::limit_text},
           Field{"keep_up", &bulletin::DraftFinding::keep_up},
           Field{"opinions", &bulletin::DraftFinding::opinions},
           Field{"dropped", &bulletin::DraftFinding::dropped}};
template <>
inline constexpr auto fields<bulletin::DraftRequirement> =
    Fields{Field{"key", &bulletin::DraftRequirement::key}, Field{"heading", &bulletin::DraftRequirement::heading},
           Field{"points", &bulletin::DraftRequirement::points}, Field{"spans", &bulletin::DraftRequirement::spans},
           Field{"dropped", &bulletin::DraftRequirement::dropped}};
template <>
inline constexpr auto fields<bulletin::Drafts> = Fields{Field{"title", &bulletin::Drafts::title},
                                                        Field{"inspecting_body", &bulletin::Drafts::inspecting_body},
                                                        Field{"unit", &bulletin::Drafts::unit},
                                                        Field{"feedback_date", &bulletin::Drafts::feedback_date},
                                                        Field{"onsite_from", &bulletin::Drafts::onsite_from},
                                                        Field{"onsite_to", &bulletin::Drafts::onsite_to},
                                                        Field{"findings", &bulletin::Drafts::findings},
                                                        Field{"requirements", &bulletin::Drafts::requirements}};

// Records, as they are answered.
template <>
inline constexpr auto fields<bulletin::Import> =
    Fields{Field{"id", &bulletin::Import::id},         Field{"version", &bulletin::Import::version},
           Field{"state", &bulletin::Import::state},   Field{"by", &bulletin::Import::by},
           Field{"name", &bulletin::Import::name},     Field{"source", &bulletin::Import::source},
           Field{"size", &bulletin::Import::size},     Field{"encoding", &bulletin::Import::encoding},
           Field{"kind", &bulletin::Import::kind},     Field{"text", &bulletin::Import::text},
           Field{"drafts", &bulletin::Import::drafts}, Field{"inspections", &bulletin::Import::inspections},
           Field{"reason", &bulletin::Import::reason}};
template <>
inline constexpr auto fields<bulletin::ImportRow> = Fields{Field{"id", &bulletin::ImportRow::id},
                                                           Field{"version", &bulletin::ImportRow::version},
                                                           Field{"state", &bulletin::ImportRow::state},
                                                           Field{"by", &bulletin::ImportRow::by},
                                                           Field{"name", &bulletin::ImportRow::name},
                                                           Field{"kind", &bulletin::ImportRow::kind},
                                                           Field{"title", &bulletin::ImportRow::title},
                                                           Field{"unit", &bulletin::ImportRow::unit},
                                                           Field{"findings", &bulletin::ImportRow::findings},
                                                           Field{"doubtful", &bulletin::ImportRow::doubtful}};

// Requests.
template <>
inline constexpr auto fields<bulletin::ReviseDrafts> = Fields{Field{"drafts", &bulletin::ReviseDrafts::drafts}};
template <>
inline constexpr auto fields<bulletin::DiscardImport> = Fields{Field{"reason", &bulletin::DiscardImport::reason}};
template <>
inline constexpr auto fields<AdmittedUnit> =
    Fields{Field{"named", &AdmittedUnit::named}, OptionalField{"organisation", &AdmittedUnit::organisation},
           OptionalField{"new_name", &AdmittedUnit::new_name}, OptionalField{"parent", &AdmittedUnit::parent}};
template <>
inline constexpr auto fields<AdmitDraftsRequest> =
    Fields{OptionalField{"round", &AdmitDraftsRequest::round},
           OptionalField{"new_round", &AdmitDraftsRequest::new_round},
           OptionalField{"team", &AdmitDraftsRequest::team},
           OptionalField{"new_team", &AdmitDraftsRequest::new_team},
           Field{"fed_back_on", &AdmitDraftsRequest::fed_back_on},
           OptionalField{"onsite_from", &AdmitDraftsRequest::onsite_from},
           OptionalField{"onsite_to", &AdmitDraftsRequest::onsite_to},
           Field{"units", &AdmitDraftsRequest::units},
           OptionalField{"number_prefix", &AdmitDraftsRequest::number_prefix},
           OptionalField{"assign_items", &AdmitDraftsRequest::assign_items},
           OptionalField{"known_numbers", &AdmitDraftsRequest::known_numbers},
           OptionalField{"due_otherwise", &AdmitDraftsRequest::due_otherwise}};

// Events, as the journal keeps them.
template <>
inline constexpr auto fields<bulletin::NoticeImported> =
    EventFields{"notice_imported",
                Field{"by", &bulletin::NoticeImported::by},
                Field{"name", &bulletin::NoticeImported::name},
                Field{"source", &bulletin::NoticeImported::source},
                Field{"size", &bulletin::NoticeImported::size},
                Field{"encoding", &bulletin::NoticeImported::encoding},
                Field{"kind", &bulletin::NoticeImported::kind},
                Field{"text", &bulletin::NoticeImported::text},
                Field{"reading", &bulletin::NoticeImported::reading},
                Field{"drafts", &bulletin::NoticeImported::drafts}};
template <>
inline constexpr auto fields<bulletin::DraftsRevised> =
    EventFields{"drafts_revised", Field{"drafts", &bulletin::DraftsRevised::drafts}};
template <>
inline constexpr auto fields<bulletin::DraftsAdmitted> =
    EventFields{"drafts_admitted", Field{"inspections", &bulletin::DraftsAdmitted::inspections}};
template <>
inline constexpr auto fields<bulletin::ImportDiscarded> =
    EventFields{"import_discarded", Field{"reason", &bulletin::ImportDiscarded::reason}};

}  // namespace huiyin::forms
