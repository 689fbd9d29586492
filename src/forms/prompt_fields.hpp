// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
// The tables of fields of prompts and of the requests about them.
#pragma once

#include "forms/fields.hpp"
#include "forms/prompt_requests.hpp"
#include "rectification/prompt.hpp"

namespace huiyin::forms {

template <>
inline constexpr auto fields<rectification::PromptRow> =
    Fields{Field{"id", &rectification::PromptRow::id},
           Field{"kind", &rectification::PromptRow::kind},
           Field{"thing", &rectification::PromptRow::thing},
           Field{"number", &rectification::PromptRow::number},
           Field{"unit_name", &rectification::PromptRow::unit_name},
           Field{"due", &rectification::PromptRow::due},
           Field{"rung", &rectification::PromptRow::rung},
           Field{"colour", &rectification::PromptRow::colour},
           Field{"told_on", &rectification::PromptRow::told_on}};

// Requests.
template <>
inline constexpr auto fields<SeePromptsRequest> = Fields{OptionalField{"lines", &SeePromptsRequest::lines}};
template <>
inline constexpr auto fields<OwnMailRequest> = Fields{Field{"mail_address", &OwnMailRequest::mail_address}};
template <>
inline constexpr auto fields<MailCodeRequest> = Fields{Field{"code", &MailCodeRequest::code}};

}  // namespace huiyin::forms
