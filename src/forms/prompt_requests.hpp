// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
// Requests about what is told to oneself: prompts that were seen, one's own mail address.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "forms/form.hpp"
#include "words/ids.hpp"

namespace huiyin::forms {

struct SeePromptsRequest {
  std::optional<std::vector<PromptLineId>> lines;  // none: all of them
};
struct OwnMailRequest {
  std::string mail_address;
};
struct MailCodeRequest {
  std::string code;  // from the mail
};

}  // namespace huiyin::forms
