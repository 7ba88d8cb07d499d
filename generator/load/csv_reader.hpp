// SPDX-License-Identifier: MIT
// CSV after RFC 4180, row by row, with the place of every cell.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "load/source_text.hpp"

namespace minhbach {

struct CsvCell {
    std::string_view text;   // without its quotes; valid until the next row is read
    std::size_t offset = 0;  // of its first byte in the file
    std::size_t length = 0;  // in bytes of the file, quotes included
};

// Reads one row after the other. A quoted cell that holds a line break is reported as a mistake: no column of ours
// needs one, and nearly always a closing quote is missing.
class CsvReader {
public:
    explicit CsvReader(const SourceText& source) : source_(source) {}

    // False at the end of the file. Blank lines are passed over.
    bool next(std::vector<CsvCell>& cells);

    // The quotes of the last row are wrong, which has been reported: where its cells end is a guess.
    bool damaged() const { return damaged_; }

private:
    CsvCell read_quoted();
    CsvCell read_plain();

    const SourceText& source_;
    std::size_t at_ = 0;
    bool damaged_ = false;
    std::vector<std::string> unquoted_;  // texts of cells that had doubled quotes
    std::size_t unquoted_used_ = 0;
};

}  // namespace minhbach
