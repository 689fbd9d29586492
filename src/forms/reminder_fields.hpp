// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
// The tables of fields of a reminder's record, events and requests.
#pragma once

#include "forms/item_fields.hpp"
#include "forms/reminder_requests.hpp"
#include "rectification/reminder_row.hpp"

namespace huiyin::forms {

// Records, as they are answered, and their parts.
template <>
inline constexpr auto fields<rectification::ReminderLine> = Fields{
    Field{"item", &rectification::ReminderLine::item}, Field{"number", &rectification::ReminderLine::number},
    Field{"finding_text", &rectification::ReminderLine::finding_text}, Field{"due", &rectification::ReminderLine::due}};
template <>
inline constexpr auto fields<rectification::Delivery> =
    Fields{Field{"number", &rectification::Delivery::number},       Field{"by", &rectification::Delivery::by},
           Field{"channel", &rectification::Delivery::channel},     Field{"on", &rectification::Delivery::on},
           Field{"recipient", &rectification::Delivery::recipient}, Field{"note", &rectification::Delivery::note},
           Field{"outcome", &rectification::Delivery::outcome}};
template <>
inline constexpr auto fields<rectification::ReminderAnswer> =
    Fields{Field{"by", &rectification::ReminderAnswer::by}, Field{"text", &rectification::ReminderAnswer::text}};
template <>
inline constexpr auto fields<rectification::Reminder> =
    Fields{Field{"id", &rectification::Reminder::id},
           Field{"version", &rectification::Reminder::version},
           Field{"unit", &rectification::Reminder::unit},
           Field{"form", &rectification::Reminder::form},
           Field{"reference", &rectification::Reminder::reference},
           Field{"issued", &rectification::Reminder::issued},
           Field{"text", &rectification::Reminder::text},
           Field{"answer_by", &rectification::Reminder::answer_by},
           Field{"lines", &rectification::Reminder::lines},
           Field{"deliveries", &rectification::Reminder::deliveries},
           Field{"state", &rectification::Reminder::state},
           Field{"answer", &rectification::Reminder::answer},
           Field{"reason", &rectification::Reminder::reason}};
template <>
inline constexpr auto fields<rectification::ReminderBeside> =
    Fields{Field{"unit_name", &rectification::ReminderBeside::unit_name},
           Field{"open_steps", &rectification::ReminderBeside::open_steps}};
template <>
inline constexpr auto fields<rectification::ReminderRow> =
    Fields{Field{"id", &rectification::ReminderRow::id},
           Field{"version", &rectification::ReminderRow::version},
           Field{"unit", &rectification::ReminderRow::unit},
           Field{"unit_name", &rectification::ReminderRow::unit_name},
           Field{"form", &rectification::ReminderRow::form},
           Field{"reference", &rectification::ReminderRow::reference},
           Field{"issued_on", &rectification::ReminderRow::issued_on},
           Field{"answer_by", &rectification::ReminderRow::answer_by},
           Field{"state", &rectification::ReminderRow::state},
           Field{"lines", &rectification::ReminderRow::lines},
           Field{"deliveries", &rectification::ReminderRow::deliveries}};

// Requests.
template <>
inline constexpr auto fields<IssueReminderRequest> =
    Fields{Field{"unit", &IssueReminderRequest::unit},
           Field{"form", &IssueReminderRequest::form},
           OptionalField{"reference", &IssueReminderRequest::reference},
           Field{"text", &IssueReminderRequest::text},
           OptionalField{"answer_by", &IssueReminderRequest::answer_by},
           Field{"items", &IssueReminderRequest::items}};
template <>
inline constexpr auto fields<rectification::NoteDelivery> =
    Fields{Field{"channel", &rectification::NoteDelivery::channel}, Field{"on", &rectification::NoteDelivery::on},
           Field{"recipient", &rectification::NoteDelivery::recipient},
           OptionalField{"note", &rectification::NoteDelivery::note}};
template <>
inline constexpr auto fields<rectification::MailReminder> =
    Fields{Field{"mail_address", &rectification::MailReminder::address}};
template <>
inline constexpr auto fields<rectification::AnswerReminder> =
    Fields{Field{"text", &rectification::AnswerReminder::text}};
template <>
inline constexpr auto fields<rectification::WithdrawReminder> =
    Fields{Field{"reason", &rectification::WithdrawReminder::reason}};

// Events, as the journal keeps them.
template <>
inline constexpr auto fields<rectification::ReminderIssued> =
    EventFields{"reminder_issued",
                Field{"unit", &rectification::ReminderIssued::unit},
                Field{"form", &rectification::ReminderIssued::form},
                Field{"reference", &rectification::ReminderIssued::reference},
                Field{"by", &rectification::ReminderIssued::by},
                Field{"text", &rectification::ReminderIssued::text},
                Field{"answer_by", &rectification::ReminderIssued::answer_by},
                Field{"lines", &rectification::ReminderIssued::lines}};
template <>
inline constexpr auto fields<rectification::DeliveryNoted> =
    EventFields{"delivery_noted",
                Field{"by", &rectification::DeliveryNoted::by},
                Field{"channel", &rectification::DeliveryNoted::channel},
                Field{"on", &rectification::DeliveryNoted::on},
                Field{"recipient", &rectification::DeliveryNoted::recipient},
                Field{"note", &rectification::DeliveryNoted::note}};
template <>
inline constexpr auto fields<rectification::MailAsked> =
    EventFields{"mail_asked", Field{"by", &rectification::MailAsked::by},
                Field{"mail_address", &rectification::MailAsked::address}};
template <>
inline constexpr auto fields<rectification::MailEnded> =
    EventFields{"mail_ended", Field{"number", &rectification::MailEnded::number},
                Field{"outcome", &rectification::MailEnded::outcome}, Field{"note", &rectification::MailEnded::note}};
template <>
inline constexpr auto fields<rectification::ReminderAnswered> =
    EventFields{"reminder_answered", Field{"by", &rectification::ReminderAnswered::by},
                Field{"text", &rectification::ReminderAnswered::text}};
template <>
inline constexpr auto fields<rectification::ReminderWithdrawn> =
    EventFields{"reminder_withdrawn", Field{"by", &rectification::ReminderWithdrawn::by},
                Field{"reason", &rectification::ReminderWithdrawn::reason}};

}  // namespace huiyin::forms
