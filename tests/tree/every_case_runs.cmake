# SPDX-License-Identifier: MIT
# What ctest runs is what the program has: each case is of a file, whose tag one of ctest's tests asks for. With PROGRAM, BUILD and CTEST.
execute_process(COMMAND ${PROGRAM} --list-test-names-only OUTPUT_VARIABLE names) # its exit code is the number of tests
execute_process(COMMAND ${PROGRAM} --filenames-as-tags --list-tags OUTPUT_VARIABLE tags)
execute_process(COMMAND ${CTEST} --test-dir ${BUILD} -N -V -L unit OUTPUT_VARIABLE listed COMMAND_ERROR_IS_FATAL ANY)
# Names hold brackets and semicolons, which would make lists of CMake longer or shorter.
string(REGEX REPLACE "[^\n]" "" names "${names}")
string(LENGTH "${names}" count)
string(REGEX REPLACE "[][;]" "" tags "${tags}")
string(REGEX MATCHALL "[0-9]+  #[^\n]+" files "${tags}")
set(run 0)
foreach(file ${files})
  string(REGEX MATCH "^([0-9]+)  (.*)" file "${file}")
  string(FIND "${listed}" "[${CMAKE_MATCH_2}]" at)
  if(at EQUAL -1)
    message(FATAL_ERROR "ctest runs none of the ${CMAKE_MATCH_1} test cases of ${CMAKE_MATCH_2}")
  endif()
  math(EXPR run "${run} + ${CMAKE_MATCH_1}")
endforeach()
if(count LESS 800 OR NOT run EQUAL count)
  message(FATAL_ERROR "The program has ${count} test cases, ctest runs ${run}")
endif()
