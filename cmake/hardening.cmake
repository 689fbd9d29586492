# SPDX-FileCopyrightText: 2026 The Huiyin authors
# SPDX-License-Identifier: Apache-2.0
# Warnings are errors, and every program is built hardened: checked library calls, guarded stacks, zeroed variables,
# position independence, tables read-only after start. HUIYIN_SANITIZE names sanitizers, for example address,undefined.
set(HUIYIN_SANITIZE "" CACHE STRING "sanitizers to build with, as -fsanitize= takes them")

add_compile_options(-Wall -Wextra -Wpedantic -Wshadow -Wconversion -Wformat=2 -Wnon-virtual-dtor -Werror)
add_compile_options(-fstack-protector-strong -fstack-clash-protection -ffile-prefix-map=${PROJECT_SOURCE_DIR}=.)
if(CMAKE_SYSTEM_PROCESSOR MATCHES "x86_64|amd64")
  add_compile_options(-fcf-protection)
endif()
if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
  if(NOT HUIYIN_SANITIZE)  # zeroed variables would hide findings
    add_compile_options(-ftrivial-auto-var-init=zero)
  endif()
  add_compile_options(-Wno-maybe-uninitialized)  # GCC 12 sees it in every std::optional once it optimises
else()
  add_compile_options(-Wno-sign-conversion)  # which GCC does not count to -Wconversion
endif()
add_compile_definitions(_GLIBCXX_ASSERTIONS)

if(HUIYIN_SANITIZE)
  add_compile_options(-fsanitize=${HUIYIN_SANITIZE} -fno-sanitize-recover=all -fno-omit-frame-pointer)
  if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU")  # a third of the time to compile, for what the address sanitizer finds as well
    add_compile_options(-fno-sanitize=null,alignment,object-size,vptr,nonnull-attribute,returns-nonnull-attribute)
  endif()
  string(REPLACE "fuzzer-no-link" "" link_sanitizers "${HUIYIN_SANITIZE}")  # a fuzz target adds its own main
  string(REGEX REPLACE "^,|,$" "" link_sanitizers "${link_sanitizers}")
  add_link_options(-fsanitize=${link_sanitizers})
else()
  # FORTIFY needs optimisation and only hides findings from the sanitizers.
  add_compile_options($<$<NOT:$<CONFIG:Debug>>:-U_FORTIFY_SOURCE> $<$<NOT:$<CONFIG:Debug>>:-D_FORTIFY_SOURCE=3>)
endif()

add_compile_options(-fPIE)
add_link_options(-pie -Wl,-z,relro,-z,now,-z,noexecstack)
