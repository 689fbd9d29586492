// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
// The tables of fields of a task's record, events and requests.
#pragma once

#include "forms/item_fields.hpp"
#include "forms/task_requests.hpp"
#include "rectification/task_row.hpp"

namespace huiyin::forms {

// Parts of tasks, answered and kept alike.
template <>
inline constexpr auto fields<rectification::TaskMeasure> =
    Fields{Field{"id", &rectification::TaskMeasure::id}, Field{"text", &rectification::TaskMeasure::text}};

// Records, as they are answered.
template <>
inline constexpr auto fields<rectification::TaskAnswer> =
    Fields{Field{"number", &rectification::TaskAnswer::number},
           Field{"by", &rectification::TaskAnswer::by},
           Field{"text", &rectification::TaskAnswer::text},
           Field{"attachments", &rectification::TaskAnswer::attachments},
           Field{"accepted", &rectification::TaskAnswer::accepted},
           Field{"sent_back", &rectification::TaskAnswer::sent_back},
           Field{"to_mend", &rectification::TaskAnswer::to_mend}};
template <>
inline constexpr auto fields<rectification::Task> = Fields{Field{"id", &rectification::Task::id},
                                                           Field{"version", &rectification::Task::version},
                                                           Field{"item", &rectification::Task::item},
                                                           Field{"unit", &rectification::Task::unit},
                                                           Field{"organisation", &rectification::Task::organisation},
                                                           Field{"handed", &rectification::Task::handed},
                                                           Field{"finding_text", &rectification::Task::finding_text},
                                                           Field{"measures", &rectification::Task::measures},
                                                           Field{"text", &rectification::Task::text},
                                                           Field{"due", &rectification::Task::due},
                                                           Field{"state", &rectification::Task::state},
                                                           Field{"answers", &rectification::Task::answers},
                                                           Field{"reason", &rectification::Task::reason}};
template <>
inline constexpr auto fields<rectification::TaskBeside> =
    Fields{Field{"unit_name", &rectification::TaskBeside::unit_name},
           Field{"organisation_name", &rectification::TaskBeside::organisation_name},
           Field{"item_number", &rectification::TaskBeside::item_number},
           Field{"open_steps", &rectification::TaskBeside::open_steps}};
template <>
inline constexpr auto fields<rectification::TaskRow> =
    Fields{Field{"id", &rectification::TaskRow::id},
           Field{"version", &rectification::TaskRow::version},
           Field{"item", &rectification::TaskRow::item},
           Field{"item_number", &rectification::TaskRow::item_number},
           Field{"unit", &rectification::TaskRow::unit},
           Field{"unit_name", &rectification::TaskRow::unit_name},
           Field{"organisation", &rectification::TaskRow::organisation},
           Field{"organisation_name", &rectification::TaskRow::organisation_name},
           Field{"finding_text", &rectification::TaskRow::finding_text},
           Field{"text", &rectification::TaskRow::text},
           Field{"due", &rectification::TaskRow::due},
           Field{"state", &rectification::TaskRow::state},
           Field{"answers", &rectification::TaskRow::answers},
           Field{"to_mend", &rectification::TaskRow::to_mend}};

// Requests.
template <>
inline constexpr auto fields<HandDownTaskRequest> =
    Fields{Field{"item", &HandDownTaskRequest::item}, Field{"organisation", &HandDownTaskRequest::organisation},
           OptionalField{"measures", &HandDownTaskRequest::measures}, Field{"text", &HandDownTaskRequest::text},
           Field{"due", &HandDownTaskRequest::due}};
template <>
inline constexpr auto fields<AnswerTaskRequest> =
    Fields{Field{"text", &AnswerTaskRequest::text}, OptionalField{"attachments", &AnswerTaskRequest::attachments}};
template <>
inline constexpr auto fields<rectification::CheckTask> = Fields{};
template <>
inline constexpr auto fields<rectification::SendTaskBack> =
    Fields{Field{"to_mend", &rectification::SendTaskBack::to_mend}};
template <>
inline constexpr auto fields<rectification::WithdrawTask> =
    Fields{Field{"reason", &rectification::WithdrawTask::reason}};

// Events, as the journal keeps them.
template <>
inline constexpr auto fields<rectification::TaskHandedDown> =
    EventFields{"task_handed_down",
                Field{"item", &rectification::TaskHandedDown::item},
                Field{"unit", &rectification::TaskHandedDown::unit},
                Field{"organisation", &rectification::TaskHandedDown::organisation},
                Field{"by", &rectification::TaskHandedDown::by},
                Field{"finding_text", &rectification::TaskHandedDown::finding_text},
                Field{"measures", &rectification::TaskHandedDown::measures},
                Field{"text", &rectification::TaskHandedDown::text},
                Field{"due", &rectification::TaskHandedDown::due}};
template <>
inline constexpr auto fields<rectification::TaskAnswered> = EventFields{
    "task_answered", Field{"by", &rectification::TaskAnswered::by}, Field{"text", &rectification::TaskAnswered::text},
    Field{"attachments", &rectification::TaskAnswered::attachments}};
template <>
inline constexpr auto fields<rectification::TaskAccepted> =
    EventFields{"task_accepted", Field{"by", &rectification::TaskAccepted::by}};
template <>
inline constexpr auto fields<rectification::TaskSentBack> =
    EventFields{"task_sent_back", Field{"by", &rectification::TaskSentBack::by},
                Field{"to_mend", &rectification::TaskSentBack::to_mend}};
template <>
inline constexpr auto fields<rectification::TaskWithdrawn> =
    EventFields{"task_withdrawn", Field{"by", &rectification::TaskWithdrawn::by},
                Field{"reason", &rectification::TaskWithdrawn::reason}};

}  // namespace huiyin::forms
