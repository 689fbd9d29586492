// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
// The tables of fields of a use of results, and of findings told beside another.
#pragma once

#include "forms/item_fields.hpp"
#include "forms/use_requests.hpp"
#include "rectification/lineage.hpp"
#include "rectification/result_use_row.hpp"

namespace huiyin::forms {

// Records, as they are answered, and their parts.
template <>
inline constexpr auto fields<rectification::UseAnswer> =
    Fields{Field{"by", &rectification::UseAnswer::by}, Field{"on", &rectification::UseAnswer::on},
           Field{"answerer", &rectification::UseAnswer::answerer}, Field{"text", &rectification::UseAnswer::text}};
template <>
inline constexpr auto fields<rectification::ResultUse> =
    Fields{Field{"id", &rectification::ResultUse::id},
           Field{"version", &rectification::ResultUse::version},
           Field{"kind", &rectification::ResultUse::kind},
           Field{"finding", &rectification::ResultUse::finding},
           Field{"team", &rectification::ResultUse::team},
           Field{"problem", &rectification::ResultUse::problem},
           Field{"organisation", &rectification::ResultUse::organisation},
           Field{"body_name", &rectification::ResultUse::body_name},
           Field{"on", &rectification::ResultUse::on},
           Field{"registered", &rectification::ResultUse::registered},
           Field{"text", &rectification::ResultUse::text},
           Field{"answer_by", &rectification::ResultUse::answer_by},
           Field{"state", &rectification::ResultUse::state},
           Field{"answer", &rectification::ResultUse::answer},
           Field{"outcome", &rectification::ResultUse::outcome}};
template <>
inline constexpr auto fields<rectification::UseBeside> =
    Fields{Field{"organisation_name", &rectification::UseBeside::organisation_name},
           Field{"open_steps", &rectification::UseBeside::open_steps}};
template <>
inline constexpr auto fields<rectification::ResultUseRow> =
    Fields{Field{"id", &rectification::ResultUseRow::id},
           Field{"version", &rectification::ResultUseRow::version},
           Field{"kind", &rectification::ResultUseRow::kind},
           Field{"finding", &rectification::ResultUseRow::finding},
           Field{"problem", &rectification::ResultUseRow::problem},
           Field{"organisation_name", &rectification::ResultUseRow::organisation_name},
           Field{"body_name", &rectification::ResultUseRow::body_name},
           Field{"on", &rectification::ResultUseRow::on},
           Field{"answer_by", &rectification::ResultUseRow::answer_by},
           Field{"state", &rectification::ResultUseRow::state}};
template <>
inline constexpr auto fields<rectification::FindingRow> =
    Fields{Field{"id", &rectification::FindingRow::id},
           Field{"inspection", &rectification::FindingRow::inspection},
           Field{"unit", &rectification::FindingRow::unit},
           Field{"unit_name", &rectification::FindingRow::unit_name},
           Field{"round_name", &rectification::FindingRow::round_name},
           Field{"number", &rectification::FindingRow::number},
           Field{"text", &rectification::FindingRow::text},
           Field{"finding_class", &rectification::FindingRow::finding_class},
           Field{"fed_back_on", &rectification::FindingRow::fed_back_on},
           Field{"repeat_of", &rectification::FindingRow::repeat_of},
           Field{"items", &rectification::FindingRow::items}};
template <>
inline constexpr auto fields<rectification::SimilarFinding> =
    Fields{Flat{&rectification::SimilarFinding::finding}, Field{"kinship", &rectification::SimilarFinding::kinship}};
template <>
inline constexpr auto fields<rectification::Generation> =
    Fields{Flat{&rectification::Generation::finding}, Field{"closed_on", &rectification::Generation::closed_on},
           Field{"days_clean", &rectification::Generation::days_clean}};
template <>
inline constexpr auto fields<rectification::Lineage> =
    Fields{Field{"generations", &rectification::Lineage::generations},
           Field{"repeats_of_unit", &rectification::Lineage::repeats_of_unit}};

// Requests.
template <>
inline constexpr auto fields<RegisterUseRequest> =
    Fields{Field{"kind", &RegisterUseRequest::kind},
           OptionalField{"finding", &RegisterUseRequest::finding},
           OptionalField{"problem", &RegisterUseRequest::problem},
           OptionalField{"organisation", &RegisterUseRequest::organisation},
           OptionalField{"body_name", &RegisterUseRequest::body_name},
           Field{"on", &RegisterUseRequest::on},
           Field{"text", &RegisterUseRequest::text},
           OptionalField{"answer_by", &RegisterUseRequest::answer_by}};
template <>
inline constexpr auto fields<rectification::AnswerUse> =
    Fields{Field{"on", &rectification::AnswerUse::on}, Field{"answerer", &rectification::AnswerUse::answerer},
           Field{"text", &rectification::AnswerUse::text}};
template <>
inline constexpr auto fields<rectification::CloseUse> = Fields{Field{"outcome", &rectification::CloseUse::outcome}};

// Events, as the journal keeps them.
template <>
inline constexpr auto fields<rectification::UseRegistered> =
    EventFields{"use_registered",
                Field{"kind", &rectification::UseRegistered::kind},
                Field{"finding", &rectification::UseRegistered::finding},
                Field{"team", &rectification::UseRegistered::team},
                Field{"problem", &rectification::UseRegistered::problem},
                Field{"organisation", &rectification::UseRegistered::organisation},
                Field{"body_name", &rectification::UseRegistered::body_name},
                Field{"on", &rectification::UseRegistered::on},
                Field{"by", &rectification::UseRegistered::by},
                Field{"text", &rectification::UseRegistered::text},
                Field{"answer_by", &rectification::UseRegistered::answer_by}};
template <>
inline constexpr auto fields<rectification::UseAnswered> = EventFields{
    "use_answered", Field{"by", &rectification::UseAnswered::by}, Field{"on", &rectification::UseAnswered::on},
    Field{"answerer", &rectification::UseAnswered::answerer}, Field{"text", &rectification::UseAnswered::text}};
template <>
inline constexpr auto fields<rectification::UseClosed> = EventFields{
    "use_closed", Field{"by", &rectification::UseClosed::by}, Field{"outcome", &rectification::UseClosed::outcome}};

}  // namespace huiyin::forms
