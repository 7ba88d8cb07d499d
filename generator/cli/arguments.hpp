// SPDX-License-Identifier: MIT
// The command line: which command, with which options.
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "base/exit_code.hpp"
#include "base/message.hpp"

namespace minhbach {

enum class Command : unsigned char { none, build, check, create, version, help };

// What a new site is made with.
struct NewSite {
    std::filesystem::path folder;
    std::string title;
    std::vector<std::string> languages{"vi"};
    std::string currency = "VND";  // ISO 4217
    std::string calendar;          // "04-01": the first day of a year; empty: 1 January
    std::filesystem::path areas;   // a table of areas; empty: one area, as an example
};

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
    NewSite created;
    // What was installed with the program, see cli/share_folder.hpp; may be empty.
    std::filesystem::path share;            // with themes
    std::filesystem::path chart_libraries;  // with vega
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
