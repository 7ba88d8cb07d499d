# SPDX-License-Identifier: MIT
# What ctest runs is what the program has: a name that CMake cuts in two makes tests that run nothing and pass. With PROGRAM, BUILD and CTEST.
execute_process(COMMAND ${PROGRAM} --list-test-names-only OUTPUT_VARIABLE names) # its exit code is the number of tests
execute_process(COMMAND ${CTEST} --test-dir ${BUILD} -N -L unit OUTPUT_VARIABLE listed COMMAND_ERROR_IS_FATAL ANY)
if(names MATCHES "[^\n]*;[^\n]*")
  message(FATAL_ERROR "The name of a test case holds a semicolon, at which CMake cuts it: ${CMAKE_MATCH_0}")
endif()
string(REGEX MATCHALL "[^\n]+" cases "${names}")
list(LENGTH cases count)
string(REGEX MATCH "Total Tests: ([0-9]+)" total "${listed}")
if(count LESS 800 OR NOT CMAKE_MATCH_1 EQUAL count)
  message(FATAL_ERROR "The program has ${count} test cases, ctest runs ${CMAKE_MATCH_1}")
endif()
