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

# Tests read GoogleTest through a precompiled header of their own. In sanitizer builds they are compiled plainly but for
# the address sanitizer: what is under test is instrumented in full, and test code takes a third of the time.
function(huiyin_test_options target)
  if(HUIYIN_SANITIZE)
    target_compile_options(${target} PRIVATE -O0 -fno-sanitize=undefined)
  endif()
endfunction()

if(HUIYIN_TESTS)
  find_package(GTest REQUIRED)
  file(CONFIGURE OUTPUT ${PROJECT_BINARY_DIR}/test_headers.cpp CONTENT "")
  add_library(huiyin_test_headers OBJECT ${PROJECT_BINARY_DIR}/test_headers.cpp)
  target_link_libraries(huiyin_test_headers PRIVATE fmt::fmt GTest::gtest)
  target_precompile_headers(huiyin_test_headers PRIVATE ${PROJECT_SOURCE_DIR}/src/words/standard.hpp <gtest/gtest.h>)
  huiyin_test_options(huiyin_test_headers)
endif()

# huiyin_folder(NAME [USES lib...] [WITHOUT file...] [TOGETHER]): one static library for src/NAME, but for some files, and,
# with tests on, one test program of its *_test.cpp. TOGETHER: builds that begin from nothing (HUIYIN_TOGETHER) compile
# several of its files as one, for which the names in its unnamed namespaces must differ.
option(HUIYIN_TOGETHER "compile files of the large folders by several at a time" OFF)

function(huiyin_compile_together target)
  set_target_properties(${target} PROPERTIES UNITY_BUILD ON UNITY_BUILD_BATCH_SIZE 6)
  if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU")  # a file's own types are not its main file's here
    target_compile_options(${target} PRIVATE -Wno-subobject-linkage)
  endif()
endfunction()

function(huiyin_folder name)
  cmake_parse_arguments(PARSE_ARGV 1 FOLDER "TOGETHER" "" "USES;WITHOUT")
  file(GLOB sources CONFIGURE_DEPENDS ${CMAKE_CURRENT_SOURCE_DIR}/${name}/*.cpp)
  list(TRANSFORM FOLDER_WITHOUT PREPEND ${CMAKE_CURRENT_SOURCE_DIR}/${name}/)
  list(REMOVE_ITEM sources ${FOLDER_WITHOUT})
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
  if(HUIYIN_TOGETHER AND FOLDER_TOGETHER)
    huiyin_compile_together(huiyin_${name})
  endif()

  if(HUIYIN_TESTS AND tests)
    add_executable(${name}_test ${tests})
    target_link_libraries(${name}_test PRIVATE huiyin_${name} GTest::gtest_main)
    target_compile_definitions(${name}_test PRIVATE HUIYIN_SOURCE_DIR="${PROJECT_SOURCE_DIR}")
    target_precompile_headers(${name}_test REUSE_FROM huiyin_test_headers)
    huiyin_test_options(${name}_test)
    if(HUIYIN_TOGETHER AND FOLDER_TOGETHER)
      huiyin_compile_together(${name}_test)
    endif()
    add_test(NAME ${name} COMMAND ${name}_test)
  endif()
endfunction()
