// SPDX-License-Identifier: MIT
// The header line of a file of observations: which column stands where, and in which form its numbers are written.
#pragma once

#include <array>
#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

#include "load/csv_reader.hpp"

namespace minhbach {

enum class NumberForm : unsigned char {
    plain,       // 1234.5
    vietnamese,  // 1.234,5, as printed
};

enum class Column : unsigned char {
    area,
    program,
    indicator,
    breakdown,
    capital,
    fund,
    fund_year,
    period,
    as_of,
    kind,
    reported_value,
    reported_unit,
    reported_rate,
    locator,
    note,
    base,
};

inline constexpr std::array<std::string_view, 16> column_names{
    "area",  "program", "indicator",      "breakdown",     "capital",       "fund",    "fund_year", "period",
    "as_of", "kind",    "reported_value", "reported_unit", "reported_rate", "locator", "note",      "base"};

// A file without changes has no base of comparison to write.
constexpr bool is_optional(Column column) {
    return column == Column::base;
}
inline constexpr std::size_t required_columns = 15;  // those before the optional ones

// The two columns with numbers say in their heading how: "reported_value:vi" (1.234,5) or "reported_value:plain"
// (1234.5). There is no default: 1.234 means two different numbers.
struct ObservationColumns {
    static constexpr std::size_t absent = static_cast<std::size_t>(-1);  // the position of an optional column
    std::array<std::size_t, column_names.size()> position{};             // of each Column in a row
    std::size_t width = 0;                                               // cells of a row
    NumberForm form = NumberForm::plain;
};

// Reads the heading cells. Nothing, with diagnostics, when columns are missing, unknown, twice there, or the form of
// numbers is not said.
std::optional<ObservationColumns> read_columns(const SourceText& source, const std::vector<CsvCell>& heading);

}  // namespace minhbach
