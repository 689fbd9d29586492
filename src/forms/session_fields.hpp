// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
// The tables of fields of the requests about one's own way in.
#pragma once

#include "forms/fields.hpp"
#include "forms/session_requests.hpp"

namespace huiyin::forms {

template <>
inline constexpr auto fields<SignInRequest> =
    Fields{Field{"login", &SignInRequest::login}, Field{"password", &SignInRequest::password},
           OptionalField{"code", &SignInRequest::code}};
template <>
inline constexpr auto fields<ActivationRequest> =
    Fields{Field{"login", &ActivationRequest::login}, Field{"code", &ActivationRequest::code},
           Field{"password", &ActivationRequest::password}};
template <>
inline constexpr auto fields<ChangePasswordRequest> = Fields{
    Field{"password", &ChangePasswordRequest::password}, Field{"new_password", &ChangePasswordRequest::new_password}};
template <>
inline constexpr auto fields<PasswordAgainRequest> = Fields{Field{"password", &PasswordAgainRequest::password}};
template <>
inline constexpr auto fields<FactorCodeRequest> = Fields{Field{"code", &FactorCodeRequest::code}};
template <>
inline constexpr auto fields<EnterDemoRequest> = Fields{Field{"login", &EnterDemoRequest::login}};
template <>
inline constexpr auto fields<MoveClockRequest> = Fields{Field{"today", &MoveClockRequest::today}};

}  // namespace huiyin::forms
