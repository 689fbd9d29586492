// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
// A refusal on the wire (RFC 9457): type, title, status, code, detail and the faults of an input, always these members
// and never anything of the inside. The one place where a Fault becomes a status.
#pragma once

#include <string>
#include <vector>

#include "forms/messages.hpp"
#include "http/answer.hpp"
#include "words/result.hpp"

namespace huiyin::http {

struct InputFault {
  std::string pointer;  // RFC 6901, into the body
  Error error;
};

int status_of(Fault fault);
std::string_view title_of(int status);  // the phrase of RFC 9110

Answer problem(Error const& error, forms::Messages const& messages, std::vector<InputFault> const& faults = {});
// For what HTTP has a status and Fault has no word: 405, 408, 500.
Answer problem_with_status(int status, Error const& error, forms::Messages const& messages);

}  // namespace huiyin::http
