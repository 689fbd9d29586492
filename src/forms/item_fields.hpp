// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
// The tables of fields of an item's record, events and requests.
#pragma once

#include "forms/fields.hpp"
#include "forms/item_requests.hpp"
#include "forms/outcome_fields.hpp"
#include "rectification/coverage.hpp"
#include "rectification/item_row.hpp"

namespace huiyin::forms {

struct PlannedMeasure {  // a measure as it is asked for
  std::optional<MeasureId> id;
  std::string text;
  std::optional<PostId> accountable_post;
  std::optional<PostId> responsible_leader;
  std::optional<OrganisationId> lead_department;
  std::vector<OrganisationId> co_departments;
  std::string handler;
  std::optional<Day> due;
  bool keep_up = false;
};
struct PlanRequest {
  std::string root_cause;
  std::string goal;
  std::vector<PlannedMeasure> measures;
};

// Parts of items, answered and kept alike.
template <>
inline constexpr auto fields<rectification::Measure> =
    Fields{Field{"id", &rectification::Measure::id},
           Field{"text", &rectification::Measure::text},
           Field{"accountable_post", &rectification::Measure::accountable_post},
           Field{"responsible_leader", &rectification::Measure::responsible_leader},
           Field{"lead_department", &rectification::Measure::lead_department},
           Field{"co_departments", &rectification::Measure::co_departments},
           Field{"handler", &rectification::Measure::handler},
           Field{"due", &rectification::Measure::due},
           Field{"keep_up", &rectification::Measure::keep_up}};
template <>
inline constexpr auto fields<rectification::Plan> =
    Fields{Field{"root_cause", &rectification::Plan::root_cause}, Field{"goal", &rectification::Plan::goal},
           Field{"measures", &rectification::Plan::measures}};
template <>
inline constexpr auto fields<rectification::Attachment> =
    Fields{Field{"id", &rectification::Attachment::id}, Field{"name", &rectification::Attachment::name},
           Field{"content", &rectification::Attachment::content}, Field{"size", &rectification::Attachment::size}};
template <>
inline constexpr auto fields<rectification::Progress> =
    Fields{Field{"id", &rectification::Progress::id}, Field{"by", &rectification::Progress::by},
           Field{"text", &rectification::Progress::text}, Field{"attachments", &rectification::Progress::attachments}};
template <>
inline constexpr auto fields<rectification::Asked> =
    Fields{Field{"people", &rectification::Asked::people}, Field{"satisfied", &rectification::Asked::satisfied}};
template <>
inline constexpr auto fields<rectification::Judged> =
    Fields{Field{"by", &rectification::Judged::by}, Field{"judgement", &rectification::Judged::judgement},
           Field{"note", &rectification::Judged::note}};

// Records, as they are answered.
template <>
inline constexpr auto fields<rectification::Check> =
    Fields{Field{"by", &rectification::Check::by}, Field{"judgement", &rectification::Check::judgement},
           Field{"note", &rectification::Check::note}, Field{"methods", &rectification::Check::methods},
           Field{"asked", &rectification::Check::asked}};
template <>
inline constexpr auto fields<rectification::Extension> =
    Fields{Field{"number", &rectification::Extension::number}, Field{"by", &rectification::Extension::by},
           Field{"from", &rectification::Extension::from}, Field{"to", &rectification::Extension::to},
           Field{"reason", &rectification::Extension::reason}};
template <>
inline constexpr auto fields<rectification::Closing> =
    Fields{Field{"number", &rectification::Closing::number},       Field{"applied", &rectification::Closing::applied},
           Field{"check", &rectification::Closing::check},         Field{"closed", &rectification::Closing::closed},
           Field{"sent_back", &rectification::Closing::sent_back}, Field{"to_mend", &rectification::Closing::to_mend}};
template <>
inline constexpr auto fields<rectification::Signature> =
    Fields{Field{"by", &rectification::Signature::by}, Field{"what", &rectification::Signature::what},
           Field{"signer", &rectification::Signature::signer}, Field{"signed_on", &rectification::Signature::signed_on},
           Field{"attachment", &rectification::Signature::attachment}};
template <>
inline constexpr auto fields<rectification::Marks> =
    Fields{Field{"returned", &rectification::Marks::returned}, Field{"reopened", &rectification::Marks::reopened},
           Field{"extended", &rectification::Marks::extended}};
template <>
inline constexpr auto fields<rectification::Item> =
    Fields{Field{"id", &rectification::Item::id},
           Field{"version", &rectification::Item::version},
           Field{"inspection", &rectification::Item::inspection},
           Field{"finding", &rectification::Item::finding},
           Field{"team", &rectification::Item::team},
           Field{"unit", &rectification::Item::unit},
           Field{"number", &rectification::Item::number},
           Field{"finding_text", &rectification::Item::finding_text},
           Field{"opinions", &rectification::Item::opinions},
           Field{"state", &rectification::Item::state},
           Field{"due", &rectification::Item::due},
           Field{"keep_up", &rectification::Item::keep_up},
           Field{"position", &rectification::Item::position},
           Field{"position_reason", &rectification::Item::position_reason},
           Flat{&rectification::Item::plan},
           Field{"progress", &rectification::Item::progress},
           Field{"closings", &rectification::Item::closings},
           Field{"signatures", &rectification::Item::signatures},
           Flat{&rectification::Item::marks},
           Field{"office_note", &rectification::Item::office_note},
           Field{"reason", &rectification::Item::reason},
           Field{"first_due", &rectification::Item::first_due},
           Field{"extensions", &rectification::Item::extensions},
           Field{"next_milestone", &rectification::Item::next_milestone},
           Field{"watches", &rectification::Item::watches},
           Flat{&rectification::Item::outcome},
           Field{"follow_ups", &rectification::Item::follow_ups}};
template <>
inline constexpr auto fields<rectification::CoveredItem> =
    Fields{Field{"id", &rectification::CoveredItem::id}, Field{"number", &rectification::CoveredItem::number},
           Field{"state", &rectification::CoveredItem::state}};
template <>
inline constexpr auto fields<rectification::CoveredFinding> = Fields{
    Field{"id", &rectification::CoveredFinding::id}, Field{"number", &rectification::CoveredFinding::number},
    Field{"text", &rectification::CoveredFinding::text}, Field{"withdrawn", &rectification::CoveredFinding::withdrawn},
    Field{"items", &rectification::CoveredFinding::items}};
template <>
inline constexpr auto fields<rectification::CoveredOpinion> = Fields{
    Field{"id", &rectification::CoveredOpinion::id}, Field{"number", &rectification::CoveredOpinion::number},
    Field{"heading", &rectification::CoveredOpinion::heading}, Field{"items", &rectification::CoveredOpinion::items}};
template <>
inline constexpr auto fields<rectification::Coverage> =
    Fields{Field{"items", &rectification::Coverage::items}, Field{"findings", &rectification::Coverage::findings},
           Field{"opinions", &rectification::Coverage::opinions}};
template <>
inline constexpr auto fields<rectification::ItemBeside> =
    Fields{Field{"open_steps", &rectification::ItemBeside::open_steps},
           Field{"may_hand_down", &rectification::ItemBeside::may_hand_down}};
template <>
inline constexpr auto fields<rectification::ItemRow> =
    Fields{Field{"id", &rectification::ItemRow::id},
           Field{"version", &rectification::ItemRow::version},
           Field{"number", &rectification::ItemRow::number},
           Field{"finding_text", &rectification::ItemRow::finding_text},
           Field{"state", &rectification::ItemRow::state},
           Field{"due", &rectification::ItemRow::due},
           Field{"keep_up", &rectification::ItemRow::keep_up},
           Field{"position", &rectification::ItemRow::position},
           Flat{&rectification::ItemRow::marks},
           Field{"inspection", &rectification::ItemRow::inspection},
           Field{"team", &rectification::ItemRow::team},
           Field{"unit", &rectification::ItemRow::unit},
           Field{"unit_name", &rectification::ItemRow::unit_name},
           Field{"first_due", &rectification::ItemRow::first_due},
           Field{"milestone_on", &rectification::ItemRow::milestone_on}};

// Requests.
template <>
inline constexpr auto fields<AssignItemRequest> =
    Fields{Field{"finding", &AssignItemRequest::finding}, Field{"number", &AssignItemRequest::number},
           OptionalField{"opinions", &AssignItemRequest::opinions}, OptionalField{"due", &AssignItemRequest::due},
           OptionalField{"keep_up", &AssignItemRequest::keep_up}};
template <>
inline constexpr auto fields<PlannedMeasure> =
    Fields{OptionalField{"id", &PlannedMeasure::id},
           Field{"text", &PlannedMeasure::text},
           OptionalField{"accountable_post", &PlannedMeasure::accountable_post},
           OptionalField{"responsible_leader", &PlannedMeasure::responsible_leader},
           OptionalField{"lead_department", &PlannedMeasure::lead_department},
           OptionalField{"co_departments", &PlannedMeasure::co_departments},
           OptionalField{"handler", &PlannedMeasure::handler},
           OptionalField{"due", &PlannedMeasure::due},
           OptionalField{"keep_up", &PlannedMeasure::keep_up}};
template <>
inline constexpr auto fields<PlanRequest> =
    Fields{Field{"root_cause", &PlanRequest::root_cause}, Field{"goal", &PlanRequest::goal},
           Field{"measures", &PlanRequest::measures}};
template <>
inline constexpr auto fields<ReportProgressRequest> = Fields{
    Field{"text", &ReportProgressRequest::text}, OptionalField{"attachments", &ReportProgressRequest::attachments}};
template <>
inline constexpr auto fields<rectification::AcceptItem> = Fields{};
template <>
inline constexpr auto fields<rectification::ApplyForClosing> = Fields{};
template <>
inline constexpr auto fields<rectification::CheckItem> = Fields{
    Field{"judgement", &rectification::CheckItem::judgement}, OptionalField{"note", &rectification::CheckItem::note},
    OptionalField{"methods", &rectification::CheckItem::methods},
    OptionalField{"asked", &rectification::CheckItem::asked},
    OptionalField{"next_milestone", &rectification::CheckItem::next_milestone}};
template <>
inline constexpr auto fields<rectification::SendItemBack> =
    Fields{Field{"to_mend", &rectification::SendItemBack::to_mend}};
template <>
inline constexpr auto fields<rectification::CloseItem> =
    Fields{OptionalField{"next_milestone", &rectification::CloseItem::next_milestone}};
template <>
inline constexpr auto fields<rectification::ReopenItem> = Fields{Field{"reason", &rectification::ReopenItem::reason}};
template <>
inline constexpr auto fields<rectification::ExtendItem> =
    Fields{Field{"due", &rectification::ExtendItem::due}, Field{"reason", &rectification::ExtendItem::reason}};
template <>
inline constexpr auto fields<rectification::CancelItem> = Fields{Field{"reason", &rectification::CancelItem::reason}};
template <>
inline constexpr auto fields<rectification::TakePosition> =
    Fields{Field{"position", &rectification::TakePosition::position},
           OptionalField{"reason", &rectification::TakePosition::reason}};
template <>
inline constexpr auto fields<rectification::LinkOpinions> =
    Fields{Field{"opinions", &rectification::LinkOpinions::opinions}};
template <>
inline constexpr auto fields<rectification::MarkKeepUp> =
    Fields{Field{"keep_up", &rectification::MarkKeepUp::keep_up},
           OptionalField{"next_milestone", &rectification::MarkKeepUp::next_milestone}};
template <>
inline constexpr auto fields<rectification::NoteOnItem> = Fields{Field{"note", &rectification::NoteOnItem::note}};
template <>
inline constexpr auto fields<SignOnPaperRequest> =
    Fields{Field{"what", &SignOnPaperRequest::what}, Field{"signer", &SignOnPaperRequest::signer},
           Field{"signed_on", &SignOnPaperRequest::signed_on}, Field{"attachment", &SignOnPaperRequest::attachment}};

// Events, as the journal keeps them.
template <>
inline constexpr auto fields<rectification::ItemAssigned> =
    EventFields{"item_assigned",
                Field{"inspection", &rectification::ItemAssigned::inspection},
                Field{"finding", &rectification::ItemAssigned::finding},
                Field{"team", &rectification::ItemAssigned::team},
                Field{"unit", &rectification::ItemAssigned::unit},
                Field{"number", &rectification::ItemAssigned::number},
                Field{"finding_text", &rectification::ItemAssigned::finding_text},
                Field{"opinions", &rectification::ItemAssigned::opinions},
                Field{"due", &rectification::ItemAssigned::due},
                Field{"keep_up", &rectification::ItemAssigned::keep_up}};
template <>
inline constexpr auto fields<rectification::ItemAccepted> =
    EventFields{"item_accepted", Field{"by", &rectification::ItemAccepted::by}};
template <>
inline constexpr auto fields<rectification::ItemPlanned> =
    EventFields{"item_planned", Flat{&rectification::ItemPlanned::plan}};
template <>
inline constexpr auto fields<rectification::ProgressReported> =
    EventFields{"progress_reported", Flat{&rectification::ProgressReported::progress}};
template <>
inline constexpr auto fields<rectification::ClosingApplied> =
    EventFields{"closing_applied", Field{"by", &rectification::ClosingApplied::by}};
template <>
inline constexpr auto fields<rectification::ItemChecked> =
    EventFields{"item_checked", Flat{&rectification::ItemChecked::check}};
template <>
inline constexpr auto fields<rectification::MethodsNamed> =
    EventFields{"methods_named", Field{"methods", &rectification::MethodsNamed::methods},
                Field{"asked", &rectification::MethodsNamed::asked}};
template <>
inline constexpr auto fields<rectification::ItemSentBack> =
    EventFields{"item_sent_back", Field{"by", &rectification::ItemSentBack::by},
                Field{"to_mend", &rectification::ItemSentBack::to_mend}};
template <>
inline constexpr auto fields<rectification::ItemClosed> =
    EventFields{"item_closed", Field{"by", &rectification::ItemClosed::by}};
template <>
inline constexpr auto fields<rectification::ItemReopened> =
    EventFields{"item_reopened", Field{"by", &rectification::ItemReopened::by},
                Field{"reason", &rectification::ItemReopened::reason}};
template <>
inline constexpr auto fields<rectification::ItemExtended> =
    EventFields{"item_extended", Field{"by", &rectification::ItemExtended::by},
                Field{"due", &rectification::ItemExtended::due}, Field{"reason", &rectification::ItemExtended::reason}};
template <>
inline constexpr auto fields<rectification::ItemCancelled> =
    EventFields{"item_cancelled", Field{"by", &rectification::ItemCancelled::by},
                Field{"reason", &rectification::ItemCancelled::reason}};
template <>
inline constexpr auto fields<rectification::PositionTaken> = EventFields{
    "position_taken", Field{"by", &rectification::PositionTaken::by},
    Field{"position", &rectification::PositionTaken::position}, Field{"reason", &rectification::PositionTaken::reason}};
template <>
inline constexpr auto fields<rectification::OpinionsLinked> =
    EventFields{"opinions_linked", Field{"opinions", &rectification::OpinionsLinked::opinions}};
template <>
inline constexpr auto fields<rectification::KeepUpMarked> =
    EventFields{"keep_up_marked", Field{"keep_up", &rectification::KeepUpMarked::keep_up}};
template <>
inline constexpr auto fields<rectification::ItemNoted> =
    EventFields{"item_noted", Field{"note", &rectification::ItemNoted::note}};
template <>
inline constexpr auto fields<rectification::ItemSigned> =
    EventFields{"item_signed", Flat{&rectification::ItemSigned::signature}};

}  // namespace huiyin::forms
