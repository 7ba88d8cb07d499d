// SPDX-License-Identifier: MIT
// What is wrong with a table whatever it is about: what separates its cells, columns without a name, rows with more or
// fewer cells than the heading.
#pragma once

#include <cstddef>
#include <vector>

#include "load/csv_reader.hpp"

namespace minhbach {

// True, reported, when the cells of the file are not separated by commas.
bool report_wrong_separator(const SourceText& source, const std::vector<CsvCell>& heading);

// The cells of the heading but for those without a name behind the last one that has one, which spreadsheet programs
// write as commas and which are reported.
std::size_t named_width(const SourceText& source, const std::vector<CsvCell>& heading);

// Spreadsheet programs write empty rows as a line of commas.
bool is_empty_row(const std::vector<CsvCell>& cells);

// False, reported, when a row has more or fewer cells than the heading.
bool has_width(const SourceText& source, const std::vector<CsvCell>& cells, std::size_t width);

}  // namespace minhbach
