// SPDX-License-Identifier: MIT
// What a command is asked for goes to standard output, and what cannot be printed is no success.
#pragma once

#include <string_view>
#include <system_error>

namespace minhbach {

// Nobody can read the result: the disk is full, the output was closed.
class LostOutput : public std::system_error {
public:
    using std::system_error::system_error;
};

// Opens what was closed at the start (>&-), so that no file of the site comes to stand where messages are printed, and
// so that printing there fails.
void hold_standard_streams();

void print_result(std::string_view text);  // throws LostOutput

// All of it has left the process, or LostOutput is thrown.
void finish_results();

}  // namespace minhbach
