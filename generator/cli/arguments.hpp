// SPDX-License-Identifier: MIT
// The command line: which command, with which options.
#pragma once

#include <filesystem>
#include <optional>
#include <string>

#include "base/exit_code.hpp"
#include "base/message.hpp"

namespace minhbach {

enum class Command : unsigned char { none, build, check, version, help };

struct Arguments {
    Command command = Command::none;
    std::filesystem::path source = ".";
    std::filesystem::path out;  // empty: SOURCE/public
    std::string base_url;       // empty: that of data/site.json
    std::string theme = "default";
    Tongue language = Tongue::vi;  // of messages
    unsigned jobs = 0;             // 0: one for each core
    bool overwrite_foreign = false;
    bool sync = true;
    bool print_findings = false;  // check: print the findings of the reconciliation
    bool strict = false;          // errors among the findings fail the build
};

// Either arguments, or the text to print and the exit code to leave with (help, or a mistake).
struct ParsedArguments {
    Arguments arguments;
    std::string message;
    std::optional<ExitCode> exit;
};

ParsedArguments parse_arguments(int argc, const char* const* argv);

std::string help_text(Tongue language);

}  // namespace minhbach
