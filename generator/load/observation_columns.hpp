// SPDX-License-Identifier: MIT
// The header line of a file of observations: which column stands where, and in which form its numbers are written.
#pragma once

#include <array>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "load/csv_reader.hpp"
#include "model/dimension.hpp"

namespace minhbach {

enum class NumberForm : unsigned char {
    plain,       // 1234.5
    vietnamese,  // 1.234,5, as printed
};

// The columns that all sites have; behind them stand those of the declared dimensions, in their order.
enum class Column : unsigned char {
    area,
    program,
    indicator,
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

inline constexpr std::array<std::string_view, 12> fixed_columns{
    "area",           "program",       "indicator",     "period",  "as_of", "kind",
    "reported_value", "reported_unit", "reported_rate", "locator", "note",  "base"};

constexpr Column column_of_dimension(std::size_t dimension) {
    return static_cast<Column>(fixed_columns.size() + dimension);
}

// The two columns with numbers say in their heading how: "reported_value:vi" (1.234,5) or "reported_value:plain"
// (1234.5). There is no default: 1.234 means two different numbers.
struct ObservationColumns {
    static constexpr std::size_t absent = static_cast<std::size_t>(-1);  // the position of an optional column
    std::vector<std::string> names;                                      // of each Column
    std::vector<std::size_t> position;                                   // of each Column in a row
    std::size_t width = 0;                                               // cells of a row
    NumberForm form = NumberForm::plain;
};

// Reads the heading cells. Nothing, with diagnostics, when columns are missing, unknown, twice there, or the form of
// numbers is not said.
std::optional<ObservationColumns> read_columns(const SourceText& source, const std::vector<CsvCell>& heading,
                                               const Dimensions& dimensions);

}  // namespace minhbach
