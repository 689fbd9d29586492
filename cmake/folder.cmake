# SPDX-FileCopyrightText: 2026 The Huiyin authors
# SPDX-License-Identifier: Apache-2.0

# Every folder reads the one precompiled header, which the first folder, words, builds.
function(huiyin_precompiled target)
  if(target STREQUAL "huiyin_words")
    target_precompile_headers(${target} PRIVATE ${PROJECT_SOURCE_DIR}/src/words/standard.hpp)
  else()
    target_precompile_headers(${target} REUSE_FROM huiyin_words)
  endif()
endfunction()

# huiyin_folder(NAME [USES lib...]): one static library for src/NAME and, with tests on, one test program of its *_test.cpp.
function(huiyin_folder name)
  cmake_parse_arguments(PARSE_ARGV 1 FOLDER "" "" "USES")
  file(GLOB sources CONFIGURE_DEPENDS ${CMAKE_CURRENT_SOURCE_DIR}/${name}/*.cpp)
  set(tests ${sources})
  list(FILTER sources EXCLUDE REGEX "_test\\.cpp$")
  list(FILTER tests INCLUDE REGEX "_test\\.cpp$")

  if(NOT sources)
    add_library(huiyin_${name} INTERFACE)
    return()
  endif()
  add_library(huiyin_${name} STATIC ${sources})
  target_include_directories(huiyin_${name} PUBLIC ${CMAKE_CURRENT_SOURCE_DIR})
  target_link_libraries(huiyin_${name} PUBLIC fmt::fmt ${FOLDER_USES})
  huiyin_precompiled(huiyin_${name})

  if(HUIYIN_TESTS AND tests)
    add_executable(${name}_test ${tests})
    target_link_libraries(${name}_test PRIVATE huiyin_${name} GTest::gtest_main)
    target_compile_definitions(${name}_test PRIVATE HUIYIN_SOURCE_DIR="${PROJECT_SOURCE_DIR}")
    huiyin_precompiled(${name}_test)
    add_test(NAME ${name} COMMAND ${name}_test)
  endif()
endfunction()
