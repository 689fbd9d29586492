// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
// A refusal on the wire (RFC 9457): type, title, status, code, detail and the faults of an input, always these members
// and never anything of the inside. The one place where a refusal becomes a status.
#pragma once

#include <string>

#include "forms/form.hpp"
#include "forms/messages.hpp"
#include "http/answer.hpp"
#include "words/result.hpp"

namespace huiyin::http {

int status_of(Error const& error);
std::string_view title_of(int status);  // the phrase of RFC 9110

// What says how long to wait, or at what place of the body the mistake is, says so in Retry-After and in the faults.
Answer problem(Error const& error, forms::Messages const& messages);
Answer problem(forms::FormFaults const& faults, forms::Messages const& messages);  // form.refused
// For what HTTP has a status and Fault has no word: 405, 500.
Answer problem_with_status(int status, Error const& error, forms::Messages const& messages);

}  // namespace huiyin::http
