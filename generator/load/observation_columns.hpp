// SPDX-License-Identifier: MIT
// The header line of a file of observations: which column stands where, and in which form its numbers are written.
#pragma once

#include <array>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/message.hpp"
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

// What there is to know of one of them, for the reader of files, for messages and for the table in docs/data.md.
struct FixedColumn {
    std::string_view name;
    bool may_be_missing = false;
    bool has_numbers = false;  // its heading says how they are written
    std::string_view about_vi;
    std::string_view about_en;

    Message about() const { return {std::string(about_vi), std::string(about_en)}; }
};

// In the order of Column.
inline constexpr std::array<FixedColumn, 12> fixed_columns{{
    {"area", false, false, "một mã của data/areas, có trong kỳ của số liệu",
     "a code of data/areas; the area must exist in the period"},
    {"program", false, false, "một mã của data/programs; để trống nếu là số của chính địa phương (dân số, kinh tế)",
     "a code of data/programs; nothing for a figure of the area itself (its people, its economy)"},
    {"indicator", false, false, "một mã của data/indicators", "a code of data/indicators"},
    {"period", false, false, "kỳ của số liệu; để trống nếu số không theo thời gian (chiều dài biên giới)",
     "the time the figure is about; nothing for a fact without a time (the length of a border), which has no money, "
     "date or base and is actual"},
    {"as_of", false, false, "ngày chốt số liệu, 2024-01-31; để trống nếu nguồn không ghi",
     "the cut-off date, 2024-01-31, or nothing where the source gives none"},
    {"kind", false, false, "một mã của data/kinds, hoặc của các loại có sẵn nếu không có tệp ấy",
     "a code of data/kinds, or of the kinds that there are without that file"},
    {"reported_value", false, true, "số như đã in", "the number as it is printed"},
    {"reported_unit", false, false, "một mã của data/units, hợp với chỉ tiêu",
     "a code of data/units that fits the indicator"},
    {"reported_rate", false, true, "tỷ lệ phần trăm in bên cạnh, không ghi dấu %; để trống nếu không có",
     "the percentage printed beside the figure, without the sign, or nothing"},
    {"locator", false, false, "vị trí trong nguồn: các đề mục của báo cáo, từ ngoài vào trong, cách nhau bằng /",
     "where in the document: its own headings, from the outside in, with / between"},
    {"note", false, false, "các mã ghi chú, cách nhau bằng ;", "codes of notes, with ; between, or nothing"},
    {"base", true, false, "kỳ gốc mà số tăng, giảm hay chỉ số so với, trước kỳ của số liệu; để trống nếu không có",
     "the period that an increase, decrease, growth rate or index counts from, earlier than the figure's own; nothing "
     "for figures that are no change, or where the source does not say"},
}};

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
