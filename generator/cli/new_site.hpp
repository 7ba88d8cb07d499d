// SPDX-License-Identifier: MIT
// minhbach new: a small site that can be built at once, to be changed into one's own.
#pragma once

#include "base/exit_code.hpp"
#include "cli/arguments.hpp"

namespace minhbach {

// Writes the site and prints the next steps, or prints what stands in the way and leaves nothing behind.
ExitCode create_site(const Arguments& arguments);

}  // namespace minhbach
