// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
// Requests about one's own way in: signing in, the first password, another one, the second factor.
#pragma once

#include <optional>
#include <string>

#include "forms/form.hpp"
#include "words/day.hpp"

namespace huiyin::forms {

struct SignInRequest {
  std::string login;
  std::string password;
  std::optional<std::string> code;  // of the second factor, or one of its list
};

struct ActivationRequest {
  std::string login;
  std::string code;  // from the security administrator
  std::string password;
};

struct ChangePasswordRequest {
  std::string password;
  std::string new_password;
};

struct PasswordAgainRequest {
  std::string password;
};

struct FactorCodeRequest {
  std::string code;
};

// Of a demonstration alone.
struct EnterDemoRequest {
  std::string login;
};

struct MoveClockRequest {
  Day today;
};

}  // namespace huiyin::forms
