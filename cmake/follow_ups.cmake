# SPDX-FileCopyrightText: 2026 The Huiyin authors
# SPDX-License-Identifier: Apache-2.0
# follow_ups.csv as text the compiler can read; editing it compiles what depends on it again.
set(follow_ups ${PROJECT_SOURCE_DIR}/data/rectification/follow_ups.csv)
set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS ${follow_ups})
file(READ ${follow_ups} follow_ups_csv)
file(CONFIGURE OUTPUT ${PROJECT_BINARY_DIR}/generated/rectification/follow_ups_csv.hpp @ONLY CONTENT [[
#pragma once

#include <string_view>

namespace huiyin::rectification {

constexpr std::string_view follow_ups_csv = R"csv(@follow_ups_csv@)csv";

}  // namespace huiyin::rectification
]])
