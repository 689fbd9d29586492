// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
// The tables of fields of a rectification plan's record, events and requests, and of what is remarked on one.
#pragma once

#include "forms/item_fields.hpp"
#include "forms/plan_requests.hpp"
#include "rectification/plan_row.hpp"

namespace huiyin::forms {

// Records, as they are answered and kept, and their parts.
template <>
inline constexpr auto fields<rectification::Remark> =
    Fields{Field{"kind", &rectification::Remark::kind},       Field{"weight", &rectification::Remark::weight},
           Field{"finding", &rectification::Remark::finding}, Field{"opinion", &rectification::Remark::opinion},
           Field{"item", &rectification::Remark::item},       Field{"measure", &rectification::Remark::measure},
           Field{"detail", &rectification::Remark::detail}};
template <>
inline constexpr auto fields<rectification::PlanLineMeasure> =
    Fields{Field{"measure", &rectification::PlanLineMeasure::measure},
           Field{"text", &rectification::PlanLineMeasure::text},
           Field{"accountable_post", &rectification::PlanLineMeasure::accountable_post},
           Field{"responsible_leader", &rectification::PlanLineMeasure::responsible_leader},
           Field{"lead_department", &rectification::PlanLineMeasure::lead_department},
           Field{"co_departments", &rectification::PlanLineMeasure::co_departments},
           Field{"handler", &rectification::PlanLineMeasure::handler},
           Field{"due", &rectification::PlanLineMeasure::due},
           Field{"keep_up", &rectification::PlanLineMeasure::keep_up}};
template <>
inline constexpr auto fields<rectification::PlanLine> =
    Fields{Field{"item", &rectification::PlanLine::item},
           Field{"number", &rectification::PlanLine::number},
           Field{"finding_text", &rectification::PlanLine::finding_text},
           Field{"root_cause", &rectification::PlanLine::root_cause},
           Field{"goal", &rectification::PlanLine::goal},
           Field{"due", &rectification::PlanLine::due},
           Field{"keep_up", &rectification::PlanLine::keep_up},
           Field{"measures", &rectification::PlanLine::measures}};
template <>
inline constexpr auto fields<rectification::PlanReviewer> =
    Fields{Field{"reviewer", &rectification::PlanReviewer::reviewer}, Field{"role", &rectification::PlanReviewer::role},
           Field{"collates", &rectification::PlanReviewer::collates}};
template <>
inline constexpr auto fields<rectification::AnsweredRemark> =
    Fields{Field{"remark", &rectification::AnsweredRemark::remark},
           Field{"answer", &rectification::AnsweredRemark::answer}, Field{"by", &rectification::AnsweredRemark::by}};
template <>
inline constexpr auto fields<rectification::PlanOpinionGiven> = Fields{
    Field{"reviewer", &rectification::PlanOpinionGiven::reviewer},
    Field{"agrees", &rectification::PlanOpinionGiven::agrees}, Field{"text", &rectification::PlanOpinionGiven::text},
    Field{"on_paper", &rectification::PlanOpinionGiven::on_paper}, Field{"by", &rectification::PlanOpinionGiven::by}};
template <>
inline constexpr auto fields<rectification::PlanVerdict> =
    Fields{Field{"accepted", &rectification::PlanVerdict::accepted}, Field{"text", &rectification::PlanVerdict::text},
           Field{"on_paper", &rectification::PlanVerdict::on_paper}, Field{"by", &rectification::PlanVerdict::by}};
template <>
inline constexpr auto fields<rectification::PlanVersion> =
    Fields{Field{"number", &rectification::PlanVersion::number},
           Field{"amendment", &rectification::PlanVersion::amendment},
           Field{"meeting", &rectification::PlanVersion::meeting},
           Field{"met_on", &rectification::PlanVersion::met_on},
           Field{"approved", &rectification::PlanVersion::approved},
           Field{"lines", &rectification::PlanVersion::lines},
           Field{"submitted", &rectification::PlanVersion::submitted},
           Field{"review_by", &rectification::PlanVersion::review_by},
           Field{"warnings", &rectification::PlanVersion::warnings},
           Field{"opinions", &rectification::PlanVersion::opinions},
           Field{"verdict", &rectification::PlanVersion::verdict}};
template <>
inline constexpr auto fields<rectification::RectificationPlan> =
    Fields{Field{"id", &rectification::RectificationPlan::id},
           Field{"version", &rectification::RectificationPlan::version},
           Field{"inspection", &rectification::RectificationPlan::inspection},
           Field{"team", &rectification::RectificationPlan::team},
           Field{"unit", &rectification::RectificationPlan::unit},
           Field{"opened", &rectification::RectificationPlan::opened},
           Field{"preset", &rectification::RectificationPlan::preset},
           Field{"reviewers", &rectification::RectificationPlan::reviewers},
           Field{"review_days", &rectification::RectificationPlan::review_days},
           Field{"state", &rectification::RectificationPlan::state},
           Field{"returned", &rectification::RectificationPlan::returned},
           Field{"amendment", &rectification::RectificationPlan::amendment},
           Field{"answers", &rectification::RectificationPlan::answers},
           Field{"versions", &rectification::RectificationPlan::versions}};
template <>
inline constexpr auto fields<rectification::PlanBeside> =
    Fields{Field{"unit_name", &rectification::PlanBeside::unit_name},
           Field{"open_steps", &rectification::PlanBeside::open_steps},
           Field{"speaks_for", &rectification::PlanBeside::speaks_for}};
template <>
inline constexpr auto fields<rectification::PlanRow> =
    Fields{Field{"id", &rectification::PlanRow::id},
           Field{"version", &rectification::PlanRow::version},
           Field{"inspection", &rectification::PlanRow::inspection},
           Field{"unit", &rectification::PlanRow::unit},
           Field{"unit_name", &rectification::PlanRow::unit_name},
           Field{"state", &rectification::PlanRow::state},
           Field{"number", &rectification::PlanRow::number},
           Field{"returned", &rectification::PlanRow::returned},
           Field{"amending", &rectification::PlanRow::amending},
           Field{"submitted_on", &rectification::PlanRow::submitted_on},
           Field{"review_by", &rectification::PlanRow::review_by},
           Field{"waiting", &rectification::PlanRow::waiting},
           Field{"open_steps", &rectification::PlanRow::open_steps}};
template <>
inline constexpr auto fields<rectification::PlanAsItStands> = Fields{
    Field{"lines", &rectification::PlanAsItStands::lines}, Field{"remarks", &rectification::PlanAsItStands::remarks}};

// Requests.
template <>
inline constexpr auto fields<OpenPlanRequest> =
    Fields{Field{"inspection", &OpenPlanRequest::inspection}, Field{"preset", &OpenPlanRequest::preset},
           OptionalField{"review_days", &OpenPlanRequest::review_days}};
template <>
inline constexpr auto fields<AnswerRemarkRequest> = Fields{Field{"kind", &AnswerRemarkRequest::kind},
                                                           OptionalField{"finding", &AnswerRemarkRequest::finding},
                                                           OptionalField{"opinion", &AnswerRemarkRequest::opinion},
                                                           OptionalField{"item", &AnswerRemarkRequest::item},
                                                           OptionalField{"measure", &AnswerRemarkRequest::measure},
                                                           OptionalField{"detail", &AnswerRemarkRequest::detail},
                                                           Field{"text", &AnswerRemarkRequest::text}};
template <>
inline constexpr auto fields<rectification::ApprovePlan> = Fields{
    Field{"meeting", &rectification::ApprovePlan::meeting}, Field{"met_on", &rectification::ApprovePlan::met_on}};
template <>
inline constexpr auto fields<rectification::SubmitPlan> = Fields{};
template <>
inline constexpr auto fields<rectification::ReviewPlan> =
    Fields{Field{"reviewer", &rectification::ReviewPlan::reviewer}, Field{"agrees", &rectification::ReviewPlan::agrees},
           OptionalField{"text", &rectification::ReviewPlan::text},
           OptionalField{"on_paper", &rectification::ReviewPlan::on_paper}};
template <>
inline constexpr auto fields<rectification::AcceptPlan> =
    Fields{OptionalField{"text", &rectification::AcceptPlan::text},
           OptionalField{"on_paper", &rectification::AcceptPlan::on_paper},
           OptionalField{"without_the_rest", &rectification::AcceptPlan::without_the_rest}};
template <>
inline constexpr auto fields<rectification::SendPlanBack> =
    Fields{Field{"reason", &rectification::SendPlanBack::reason},
           OptionalField{"on_paper", &rectification::SendPlanBack::on_paper},
           OptionalField{"without_the_rest", &rectification::SendPlanBack::without_the_rest}};
template <>
inline constexpr auto fields<rectification::AmendPlan> = Fields{Field{"reason", &rectification::AmendPlan::reason}};

// Events, as the journal keeps them.
template <>
inline constexpr auto fields<rectification::PlanOpened> =
    EventFields{"plan_opened",
                Field{"inspection", &rectification::PlanOpened::inspection},
                Field{"team", &rectification::PlanOpened::team},
                Field{"unit", &rectification::PlanOpened::unit},
                Field{"by", &rectification::PlanOpened::by},
                Field{"preset", &rectification::PlanOpened::preset},
                Field{"reviewers", &rectification::PlanOpened::reviewers},
                Field{"review_days", &rectification::PlanOpened::review_days}};
template <>
inline constexpr auto fields<rectification::RemarkAnswered> =
    EventFields{"remark_answered", Field{"answered", &rectification::RemarkAnswered::answered}};
template <>
inline constexpr auto fields<rectification::PlanApproved> = EventFields{
    "plan_approved", Field{"by", &rectification::PlanApproved::by},
    Field{"meeting", &rectification::PlanApproved::meeting}, Field{"met_on", &rectification::PlanApproved::met_on},
    Field{"lines", &rectification::PlanApproved::lines}};
template <>
inline constexpr auto fields<rectification::PlanSubmitted> =
    EventFields{"plan_submitted", Field{"by", &rectification::PlanSubmitted::by},
                Field{"review_by", &rectification::PlanSubmitted::review_by},
                Field{"warnings", &rectification::PlanSubmitted::warnings}};
template <>
inline constexpr auto fields<rectification::PlanReviewed> =
    EventFields{"plan_reviewed", Field{"opinion", &rectification::PlanReviewed::opinion}};
template <>
inline constexpr auto fields<rectification::PlanAccepted> =
    EventFields{"plan_accepted", Field{"verdict", &rectification::PlanAccepted::verdict}};
template <>
inline constexpr auto fields<rectification::PlanSentBack> =
    EventFields{"plan_sent_back", Field{"verdict", &rectification::PlanSentBack::verdict}};
template <>
inline constexpr auto fields<rectification::PlanAmended> = EventFields{
    "plan_amended", Field{"by", &rectification::PlanAmended::by}, Field{"reason", &rectification::PlanAmended::reason}};

}  // namespace huiyin::forms
