# SPDX-FileCopyrightText: 2026 The Huiyin authors
# SPDX-License-Identifier: Apache-2.0
# The schema's steps as text in a header: src/store/migrations/NNNN_name[.sqlite|.postgres].sql, in the order of their names.
file(GLOB steps CONFIGURE_DEPENDS ${CMAKE_CURRENT_SOURCE_DIR}/store/migrations/*.sql)
list(SORT steps)
set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS ${steps})
set(rows "")
foreach(step IN LISTS steps)
  file(READ ${step} text)
  get_filename_component(name ${step} NAME)
  string(APPEND rows "    MigrationFile{\"${name}\", R\"sql(${text})sql\"},\n")
endforeach()
file(CONFIGURE OUTPUT ${PROJECT_BINARY_DIR}/generated/store/migration_files.hpp @ONLY CONTENT [[
#pragma once

#include <array>
#include <string_view>

namespace huiyin::store {

struct MigrationFile {
  std::string_view name;
  std::string_view text;
};

constexpr std::array migration_files{
@rows@};

}  // namespace huiyin::store
]])
