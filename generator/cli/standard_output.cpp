// SPDX-License-Identifier: MIT
#include "cli/standard_output.hpp"

#include <fcntl.h>
#include <unistd.h>

#include <cerrno>
#include <cstdio>

namespace minhbach {

void hold_standard_streams() {
    for (const int stream : {STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO}) {
        if (fcntl(stream, F_GETFD) == -1 && errno == EBADF) {
            // The lowest number that is free: that of the stream. The wrong way round on purpose.
            open("/dev/null", stream == STDIN_FILENO ? O_WRONLY : O_RDONLY);
        }
    }
}

void print_result(std::string_view text) {
    if (std::fwrite(text.data(), 1, text.size(), stdout) != text.size()) {
        throw LostOutput(errno, std::generic_category());
    }
}

void finish_results() {
    if (std::fflush(stdout) != 0) {
        throw LostOutput(errno, std::generic_category());
    }
}

}  // namespace minhbach
