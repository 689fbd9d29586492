# SPDX-FileCopyrightText: 2026 The Huiyin authors
# SPDX-License-Identifier: Apache-2.0
# policy.csv as text the compiler can read; editing it compiles what depends on it again.
set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS ${CMAKE_CURRENT_SOURCE_DIR}/policy/policy.csv)
file(READ ${CMAKE_CURRENT_SOURCE_DIR}/policy/policy.csv policy_csv)
file(CONFIGURE OUTPUT ${PROJECT_BINARY_DIR}/generated/policy/policy_csv.hpp @ONLY CONTENT [[
#pragma once

#include <string_view>

namespace huiyin::policy {

constexpr std::string_view policy_csv = R"csv(@policy_csv@)csv";

}  // namespace huiyin::policy
]])
