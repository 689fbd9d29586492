# SPDX-FileCopyrightText: 2026 The Huiyin authors
# SPDX-License-Identifier: Apache-2.0
# tables.csv as text the compiler can read; editing it compiles what depends on it again.
set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS ${CMAKE_CURRENT_SOURCE_DIR}/store/tables.csv)
file(READ ${CMAKE_CURRENT_SOURCE_DIR}/store/tables.csv tables_csv)
file(CONFIGURE OUTPUT ${PROJECT_BINARY_DIR}/generated/store/tables_csv.hpp @ONLY CONTENT [[
#pragma once

#include <string_view>

namespace huiyin::store {

constexpr std::string_view tables_csv = R"csv(@tables_csv@)csv";

}  // namespace huiyin::store
]])
