// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
// Asking at the terminal. Promises: of what must not stand on a command line, where others see it and the shell keeps
// it, nothing that is typed is shown; where standard input is no terminal its next line is the answer.
#pragma once

#include <string>
#include <string_view>

#include "seal/secret.hpp"
#include "words/result.hpp"

namespace huiyin::cli {

// Shown as it is typed; an empty line takes what is proposed. Refuses terminal.no_answer.
Result<std::string> ask_line(std::string_view question, std::string const& proposed);

Result<seal::Secret> ask_secret(std::string_view question);  // refuses terminal.no_answer

// On a terminal the question comes again and the answers must be the same: terminal.answers_differ.
Result<seal::Secret> ask_new_secret(std::string_view question, std::string_view again);

}  // namespace huiyin::cli
