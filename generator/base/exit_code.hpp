// SPDX-License-Identifier: MIT
// What the process tells the shell. Scripts rely on these numbers; they are documented in README.md.
#pragma once

namespace minhbach {

enum class ExitCode : int {
    ok = 0,
    usage = 2,           // the command line is wrong; nothing was read
    bad_input = 3,       // data or commentary has mistakes; nothing was written
    bad_theme = 4,       // a template or a translation of the theme has mistakes; nothing was written
    output_refused = 5,  // the output folder holds something the build must not overwrite, or is in use
    io_failure = 6,      // the system refused (no space, no memory, no permission)
    internal = 70,       // a bug in the generator
};

}  // namespace minhbach
