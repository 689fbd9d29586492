# SPDX-FileCopyrightText: 2026 The Huiyin authors
# SPDX-License-Identifier: Apache-2.0

# huiyin_embed(TARGET DIRECTORY TABLE): puts every file below DIRECTORY into TARGET, by .incbin in a generated assembler
# file with a table of that name. Editing a file reassembles; adding or removing one configures again. A directory that
# is not there is an empty table.
function(huiyin_embed target directory table)
  file(GLOB_RECURSE names CONFIGURE_DEPENDS RELATIVE ${directory} ${directory}/*)
  list(FILTER names EXCLUDE REGEX "\\.license$|~$|(^|/)\\.")
  list(SORT names)

  set(contents "")
  set(rows "")
  set(paths "")
  set(number 0)
  foreach(name IN LISTS names)
    string(APPEND contents "name_${number}: .ascii \"${name}\"\nname_${number}_end:\n"
                           ".balign 16\nfile_${number}: .incbin \"${directory}/${name}\"\nfile_${number}_end:\n")
    string(APPEND rows ".quad name_${number}, name_${number}_end - name_${number}, "
                       "file_${number}, file_${number}_end - file_${number}\n")
    list(APPEND paths "${directory}/${name}")
    math(EXPR number "${number} + 1")
  endforeach()

  set(assembler ${CMAKE_CURRENT_BINARY_DIR}/${table}.S)
  file(CONFIGURE OUTPUT ${assembler} @ONLY CONTENT [[
#if defined(__CET__)
#include <cet.h>
#endif
.section .note.GNU-stack, "", %progbits
.section .rodata
@contents@
.section .data.rel.ro, "aw"
.globl @table@, @table@_end
.balign 8
@table@:
@rows@@table@_end:
]])
  set_source_files_properties(${assembler} PROPERTIES OBJECT_DEPENDS "${paths}")
  target_sources(${target} PRIVATE ${assembler})
endfunction()
