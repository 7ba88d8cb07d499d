// SPDX-License-Identifier: MIT
// Runs a command from beginning to end: the stages in their order, what is printed between them, and the exit code.
#pragma once

#include "base/exit_code.hpp"
#include "cli/arguments.hpp"

namespace minhbach {

ExitCode run(const Arguments& arguments);

}  // namespace minhbach
