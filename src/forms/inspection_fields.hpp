// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
// The tables of fields of the records, events and requests of an inspection.
#pragma once

#include "forms/fields.hpp"
#include "forms/inspection_requests.hpp"

namespace huiyin::forms {

template <>
inline constexpr auto fields<inspection::FindingText> =
    Fields{Field{"text", &inspection::FindingText::text},
           OptionalField{"finding_class", &inspection::FindingText::finding_class},
           OptionalField{"basis", &inspection::FindingText::basis}};

// Records, as they are answered.
template <>
inline constexpr auto fields<inspection::Round> = Fields{Field{"id", &inspection::Round::id},
                                                         Field{"version", &inspection::Round::version},
                                                         Field{"term", &inspection::Round::term},
                                                         Field{"year", &inspection::Round::year},
                                                         Field{"number", &inspection::Round::number},
                                                         Field{"name", &inspection::Round::name},
                                                         Field{"rules_version", &inspection::Round::rules_version}};
template <>
inline constexpr auto fields<inspection::Inspection> =
    Fields{Field{"id", &inspection::Inspection::id},
           Field{"version", &inspection::Inspection::version},
           Field{"round", &inspection::Inspection::round},
           Field{"team", &inspection::Inspection::team},
           Field{"unit", &inspection::Inspection::unit},
           Field{"onsite_from", &inspection::Inspection::onsite_from},
           Field{"onsite_to", &inspection::Inspection::onsite_to},
           Field{"fed_back_on", &inspection::Inspection::fed_back_on}};
template <>
inline constexpr auto fields<inspection::Finding> = Fields{Field{"id", &inspection::Finding::id},
                                                           Field{"version", &inspection::Finding::version},
                                                           Field{"inspection", &inspection::Finding::inspection},
                                                           Field{"number", &inspection::Finding::number},
                                                           Flat{&inspection::Finding::said},
                                                           Field{"withdrawn", &inspection::Finding::withdrawn},
                                                           Field{"reason", &inspection::Finding::reason},
                                                           Field{"repeat_of", &inspection::Finding::repeat_of}};
template <>
inline constexpr auto fields<inspection::Requirement> =
    Fields{Field{"id", &inspection::Requirement::id},
           Field{"version", &inspection::Requirement::version},
           Field{"inspection", &inspection::Requirement::inspection},
           Field{"number", &inspection::Requirement::number},
           Field{"heading", &inspection::Requirement::heading},
           Field{"points", &inspection::Requirement::points}};

// Requests.
template <>
inline constexpr auto fields<inspection::OpenRound> =
    Fields{Field{"term", &inspection::OpenRound::term}, Field{"year", &inspection::OpenRound::year},
           Field{"number", &inspection::OpenRound::number}, Field{"name", &inspection::OpenRound::name},
           Field{"rules_version", &inspection::OpenRound::rules_version}};
template <>
inline constexpr auto fields<inspection::AuthoriseInspection> =
    Fields{Field{"round", &inspection::AuthoriseInspection::round},
           Field{"team", &inspection::AuthoriseInspection::team}, Field{"unit", &inspection::AuthoriseInspection::unit},
           OptionalField{"onsite_from", &inspection::AuthoriseInspection::onsite_from},
           OptionalField{"onsite_to", &inspection::AuthoriseInspection::onsite_to}};
template <>
inline constexpr auto fields<inspection::GiveFeedback> = Fields{Field{"on", &inspection::GiveFeedback::on}};
template <>
inline constexpr auto fields<inspection::RecordFinding> =
    Fields{Field{"inspection", &inspection::RecordFinding::inspection},
           Field{"number", &inspection::RecordFinding::number}, Flat{&inspection::RecordFinding::said}};
template <>
inline constexpr auto fields<inspection::ReviseFinding> = Fields{Flat{&inspection::ReviseFinding::said}};
template <>
inline constexpr auto fields<inspection::WithdrawFinding> =
    Fields{Field{"reason", &inspection::WithdrawFinding::reason}};
template <>
inline constexpr auto fields<LinkFindingRequest> = Fields{Field{"repeat_of", &LinkFindingRequest::repeat_of}};
template <>
inline constexpr auto fields<inspection::UnlinkFinding> = Fields{Field{"reason", &inspection::UnlinkFinding::reason}};
template <>
inline constexpr auto fields<inspection::RecordRequirement> = Fields{
    Field{"inspection", &inspection::RecordRequirement::inspection},
    Field{"number", &inspection::RecordRequirement::number}, Field{"heading", &inspection::RecordRequirement::heading},
    OptionalField{"points", &inspection::RecordRequirement::points}};
template <>
inline constexpr auto fields<inspection::ReviseRequirement> =
    Fields{Field{"heading", &inspection::ReviseRequirement::heading},
           OptionalField{"points", &inspection::ReviseRequirement::points}};

// Events, as the journal keeps them.
template <>
inline constexpr auto fields<inspection::RoundOpened> =
    EventFields{"round_opened",
                Field{"term", &inspection::RoundOpened::term},
                Field{"year", &inspection::RoundOpened::year},
                Field{"number", &inspection::RoundOpened::number},
                Field{"name", &inspection::RoundOpened::name},
                Field{"rules_version", &inspection::RoundOpened::rules_version}};
template <>
inline constexpr auto fields<inspection::InspectionAuthorised> =
    EventFields{"inspection_authorised",
                Field{"round", &inspection::InspectionAuthorised::round},
                Field{"team", &inspection::InspectionAuthorised::team},
                Field{"unit", &inspection::InspectionAuthorised::unit},
                Field{"onsite_from", &inspection::InspectionAuthorised::onsite_from},
                Field{"onsite_to", &inspection::InspectionAuthorised::onsite_to}};
template <>
inline constexpr auto fields<inspection::FeedbackGiven> =
    EventFields{"feedback_given", Field{"on", &inspection::FeedbackGiven::on}};
template <>
inline constexpr auto fields<inspection::FindingRecorded> =
    EventFields{"finding_recorded", Field{"inspection", &inspection::FindingRecorded::inspection},
                Field{"number", &inspection::FindingRecorded::number}, Flat{&inspection::FindingRecorded::said}};
template <>
inline constexpr auto fields<inspection::FindingRevised> =
    EventFields{"finding_revised", Flat{&inspection::FindingRevised::said}};
template <>
inline constexpr auto fields<inspection::FindingWithdrawn> =
    EventFields{"finding_withdrawn", Field{"reason", &inspection::FindingWithdrawn::reason}};
template <>
inline constexpr auto fields<inspection::FindingLinked> =
    EventFields{"finding_linked", Field{"repeat_of", &inspection::FindingLinked::repeat_of}};
template <>
inline constexpr auto fields<inspection::FindingUnlinked> =
    EventFields{"finding_unlinked", Field{"reason", &inspection::FindingUnlinked::reason}};
template <>
inline constexpr auto fields<inspection::RequirementRecorded> =
    EventFields{"requirement_recorded", Field{"inspection", &inspection::RequirementRecorded::inspection},
                Field{"number", &inspection::RequirementRecorded::number},
                Field{"heading", &inspection::RequirementRecorded::heading},
                Field{"points", &inspection::RequirementRecorded::points}};
template <>
inline constexpr auto fields<inspection::RequirementRevised> =
    EventFields{"requirement_revised", Field{"heading", &inspection::RequirementRevised::heading},
                Field{"points", &inspection::RequirementRevised::points}};

}  // namespace huiyin::forms
