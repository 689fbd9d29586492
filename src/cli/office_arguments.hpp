// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
// The arguments of the commands that are about a whole office. Refuse usage.no_act, usage.unknown_act,
// usage.field_missing, usage.too_many_words and what Options refuses.
#pragma once

#include "cli/arguments.hpp"

namespace huiyin::cli {

Result<Order> config_arguments(std::vector<std::string> arguments);
Result<Order> init_arguments(std::vector<std::string> arguments);
Result<Order> setup_arguments(std::vector<std::string> arguments);
Result<Order> demo_arguments(std::vector<std::string> arguments);
Result<Order> serve_arguments(std::vector<std::string> arguments);
Result<Order> status_arguments(std::vector<std::string> arguments);
Result<Order> doctor_arguments(std::vector<std::string> arguments);
Result<Order> journal_arguments(std::vector<std::string> arguments);
Result<Order> audit_arguments(std::vector<std::string> arguments);
Result<Order> backup_arguments(std::vector<std::string> arguments);
Result<Order> restore_arguments(std::vector<std::string> arguments);

Result<Order> move_arguments(std::vector<std::string> arguments);

}  // namespace huiyin::cli
