// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
#include "forms/json_forms.hpp"
#include "forms/session_fields.hpp"

namespace huiyin::forms {

template Form<SignInRequest> read_form<SignInRequest>(std::string_view, std::size_t);
template Form<ActivationRequest> read_form<ActivationRequest>(std::string_view, std::size_t);
template Form<ChangePasswordRequest> read_form<ChangePasswordRequest>(std::string_view, std::size_t);
template Form<PasswordAgainRequest> read_form<PasswordAgainRequest>(std::string_view, std::size_t);
template Form<FactorCodeRequest> read_form<FactorCodeRequest>(std::string_view, std::size_t);
template Form<EnterDemoRequest> read_form<EnterDemoRequest>(std::string_view, std::size_t);
template Form<MoveClockRequest> read_form<MoveClockRequest>(std::string_view, std::size_t);

}  // namespace huiyin::forms
