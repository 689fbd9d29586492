# SPDX-FileCopyrightText: 2026 The Huiyin authors
# SPDX-License-Identifier: Apache-2.0
# The terminal's table of operations, made of the API's contract and of what the terminal calls its things.
find_package(Python3 REQUIRED COMPONENTS Interpreter)
set(operation_rows ${PROJECT_BINARY_DIR}/generated/cli/operation_rows.hpp)
set(operation_sources ${PROJECT_SOURCE_DIR}/api/openapi.yaml ${PROJECT_SOURCE_DIR}/data/terminal.toml)
file(MAKE_DIRECTORY ${PROJECT_BINARY_DIR}/generated/cli)
add_custom_command(
  OUTPUT ${operation_rows}
  COMMAND Python3::Interpreter ${PROJECT_SOURCE_DIR}/tools/make_operations.py ${operation_sources} ${operation_rows}
  DEPENDS ${operation_sources} ${PROJECT_SOURCE_DIR}/tools/make_operations.py
  COMMENT "Making the table of operations")
