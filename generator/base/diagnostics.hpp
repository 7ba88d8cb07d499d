// SPDX-License-Identifier: MIT
// What is wrong with the input, and where: the one way in which every stage reports the mistakes of people.
//
// A stage never prints and never throws for bad input; it adds diagnostics and goes on, so that one run reports all
// mistakes. The command turns the list into text and an exit code.
#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <mutex>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/message.hpp"

namespace minhbach {

enum class Severity : unsigned char { error, warning };

// A position in an input file. line and column count from 1, column in Unicode code points; 0 means "the whole line" or
// "the whole file".
struct Place {
    std::string file;  // as the user would write it, relative to the source folder
    std::uint32_t line = 0;
    std::uint32_t column = 0;

    auto operator<=>(const Place&) const = default;
};

struct Diagnostic {
    Severity severity = Severity::error;
    std::string code;  // stable kebab-case name of the kind of mistake, e.g. "unknown-area"
    Place place;
    Message message;          // what is wrong
    Message hint;             // what to do; may be empty
    std::string excerpt;      // the line of the file, without its line break; empty when there is none
    std::uint32_t width = 1;  // how many code points the caret underlines
};

// A growing list of diagnostics. Safe to add to from several threads; the order of `sorted` does not depend on theirs.
class Diagnostics {
public:
    // Of one kind of mistake in one file only so many are kept, the foremost in the file; the others are counted.
    static constexpr std::size_t kept_per_code = 100;

    void add(Diagnostic diagnostic);

    // All of another list, which was kept apart to be counted by itself.
    void add_all(const Diagnostics& others);

    bool has_errors() const { return errors_ != 0; }
    std::size_t errors() const { return errors_; }
    std::size_t warnings() const { return warnings_; }

    // By file, line, column, code, then by all else.
    std::vector<Diagnostic> sorted() const;

private:
    mutable std::mutex mutex_;
    std::map<std::pair<std::string, std::string>, std::vector<Diagnostic>>
        kept_;  // by file and code; each a heap with the last in order on top
    std::size_t errors_ = 0;
    std::size_t warnings_ = 0;
};

// All diagnostics as text for a person: "file:line:column: error: message", the line, a caret, the hint; then a closing
// count.
std::string to_text(const Diagnostics& diagnostics, Tongue tongue);

// The line number `line` (from 1) of `text`, without its line break, for an excerpt.
std::string line_of(std::string_view text, std::uint32_t line);

// Line and column (code points) of byte `offset` in `text`.
Place place_at(std::string_view file, std::string_view text, std::size_t offset);

}  // namespace minhbach
