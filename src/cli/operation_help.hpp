// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
// Help on what can be asked of the server, made of the table of operations: nouns, their verbs, the options of one, and
// what a shell completes.
#pragma once

#include "cli/operation.hpp"
#include "cli/run.hpp"

namespace huiyin::cli {

std::string help_on_nouns(Speech const& speech);
std::string help_on_noun(std::string_view noun, Speech const& speech);
std::string help_on_operation(Operation const& operation, Speech const& speech);

std::string bash_completion();  // of nouns, verbs and options, to be sourced by bash

}  // namespace huiyin::cli
