// SPDX-License-Identifier: MIT
#include "load/observation_columns.hpp"

#include <algorithm>

#include "base/text.hpp"
#include "load/hints.hpp"

namespace minhbach {

namespace {

std::size_t known_names(const std::vector<std::string_view>& names) {
    return static_cast<std::size_t>(std::count_if(names.begin(), names.end(), [](std::string_view name) {
        name = name.substr(0, name.find(':'));
        return std::find(column_names.begin(), column_names.end(), name) != column_names.end();
    }));
}

bool is_heading(const std::vector<std::string_view>& names) {
    return known_names(names) * 2 > column_names.size();
}

// The line among the first of the file that is the heading, if one is.
std::optional<std::uint32_t> line_of_heading(const SourceText& source) {
    constexpr std::size_t farthest = 20;
    const auto lines = split(source.text().substr(0, 20'000), '\n');
    for (std::size_t i = 0; i < std::min(lines.size(), farthest); ++i) {
        if (is_heading(split(lines[i], ','))) {
            return static_cast<std::uint32_t>(i + 1);
        }
    }
    return std::nullopt;
}

// One message for a first line that is no heading at all: a title, "sep=,", the table of somebody else.
void report_foreign_heading(const SourceText& source, const CsvCell& first,
                            const std::vector<std::string_view>& names) {
    const std::string found = fmt::format("{}", fmt::join(names, ","));
    const auto line = line_of_heading(source);
    LocalText hint = line ? say("tiêu đề ở dòng {0}: xoá các dòng trước nó",
                                "the heading is on line {0}: remove the lines before it", *line)
                          : say("dòng đầu phải là: {0}; hai cột số ghi thêm :vi hoặc :plain",
                                "the first line must be: {0}; the two columns of numbers with :vi or :plain behind",
                                fmt::format("{}", fmt::join(column_names, ",")));
    source.error(first.offset, 1, "not-a-heading",
                 say("dòng đầu không phải là tiêu đề của tệp số liệu: \"{0}\"",
                     "the first line is not the heading of a file of observations: \"{0}\"", found),
                 std::move(hint));
}

// Columns without a name behind the last one that has one: spreadsheet programs write them as commas.
std::size_t width_without_empty_columns(const std::vector<CsvCell>& heading) {
    std::size_t width = heading.size();
    while (width > 1 && trimmed(heading[width - 1].text).empty()) {
        --width;
    }
    return width;
}

// What makes the columns not worth looking at; reported.
bool is_no_heading(const SourceText& source, const std::vector<CsvCell>& heading) {
    const CsvCell& first = heading.front();
    if (heading.size() == 1 && first.text.find_first_of(";\t") != std::string_view::npos) {
        source.error(
            first.offset, count_code_points(first.text), "wrong-separator",
            say("các ô của tệp này không ngăn bằng dấu phẩy", "the cells of this file are not separated by commas"),
            say("lưu lại với dấu phẩy giữa các ô, không phải dấu chấm phẩy hay Tab (Excel lấy dấu này từ thiết lập "
                "vùng của Windows)",
                "save it with commas between the cells, not semicolons or tabs (Excel takes the separator from the "
                "region settings of Windows)"));
        return true;
    }
    std::vector<std::string_view> names;
    std::transform(heading.begin(), heading.end(), std::back_inserter(names),
                   [](const CsvCell& cell) { return cell.text; });
    if (is_heading(names)) {
        return false;
    }
    report_foreign_heading(source, first, names);
    return true;
}

void report_missing(const SourceText& source, const CsvCell& first, std::size_t column) {
    const bool numeric = column == static_cast<std::size_t>(Column::reported_value) ||
                         column == static_cast<std::size_t>(Column::reported_rate);
    source.error(
        first.offset, 1, "missing-column",
        say("thiếu cột \"{0}\"", "the column \"{0}\" is missing", column_names[column]),
        numeric
            ? say("thêm cột {0}:vi (số như 1.234,5) hoặc {0}:plain (số như 1234.5)",
                  "add a column {0}:vi (numbers like 1.234,5) or {0}:plain (numbers like 1234.5)", column_names[column])
            : say("thêm cột này; ô không có gì thì để trống", "add it; cells without anything stay empty"));
}

}  // namespace

std::optional<ObservationColumns> read_columns(const SourceText& source, const std::vector<CsvCell>& heading) {
    constexpr std::size_t absent = static_cast<std::size_t>(-1);
    ObservationColumns columns;
    columns.position.fill(absent);
    columns.width = heading.size();
    std::optional<NumberForm> form;
    std::array<bool, column_names.size()> misspelt{};
    std::size_t unknown = 0;
    bool good = true;
    const auto fail = [&](const CsvCell& cell, std::string code, LocalText message, LocalText hint) {
        source.error(cell.offset, count_code_points(cell.text), std::move(code), std::move(message), std::move(hint));
        good = false;
    };
    if (is_no_heading(source, heading)) {
        return std::nullopt;
    }
    const std::size_t width = width_without_empty_columns(heading);
    if (width < heading.size()) {
        fail(heading[width], "empty-columns",
             say("sau cột cuối cùng có {0} cột không tên", "behind the last column there are {0} without a name",
                 heading.size() - width),
             say("xoá các cột trống ở cuối bảng, cả trong các dòng số liệu",
                 "remove the empty columns at the end of the table, in the rows below, too"));
    }
    for (std::size_t i = 0; i < width; ++i) {
        const CsvCell& cell = heading[i];
        std::string_view name = cell.text;
        std::string_view suffix;
        if (const auto colon = name.find(':'); colon != std::string_view::npos) {
            suffix = name.substr(colon + 1);
            name = name.substr(0, colon);
        }
        const auto known = std::find(column_names.begin(), column_names.end(), name);
        if (known == column_names.end()) {
            const auto near = ++unknown <= Diagnostics::kept_per_code
                                  ? near_code(name, {column_names.begin(), column_names.end()})
                                  : std::nullopt;
            fail(cell, "unknown-column", say("không có cột \"{0}\"", "there is no column \"{0}\"", cell.text),
                 near ? say("có phải \"{0}\"?", "did you mean \"{0}\"?", *near)
                      : say("bỏ cột này; các cột: {0}", "remove it; the columns are: {0}",
                            fmt::format("{}", fmt::join(column_names, ", "))));
            if (near) {
                misspelt[static_cast<std::size_t>(std::find(column_names.begin(), column_names.end(), *near) -
                                                  column_names.begin())] = true;
            }
            continue;
        }
        const auto column = static_cast<std::size_t>(known - column_names.begin());
        if (columns.position[column] != absent) {
            fail(cell, "duplicate-column", say("cột \"{0}\" có hai lần", "the column \"{0}\" is there twice", name),
                 say("bỏ một trong hai cột", "remove one of the two"));
        }
        columns.position[column] = i;
        const bool numeric = column == static_cast<std::size_t>(Column::reported_value) ||
                             column == static_cast<std::size_t>(Column::reported_rate);
        if (!numeric) {
            if (!suffix.empty()) {
                fail(cell, "unknown-column",
                     say("cột \"{0}\" không có phần sau dấu hai chấm", "the column \"{0}\" takes nothing after a colon",
                         name),
                     say("chỉ viết \"{0}\"", "write \"{0}\" only", name));
            }
            continue;
        }
        if (suffix != "vi" && suffix != "plain") {
            fail(cell, "number-form-missing",
                 say("tiêu đề cột \"{0}\" chưa nói số viết theo kiểu nào",
                     "the heading \"{0}\" does not say how numbers are written", name),
                 say("viết {0}:vi nếu số như 1.234,5; {0}:plain nếu số như 1234.5",
                     "write {0}:vi for numbers like 1.234,5; {0}:plain for numbers like 1234.5", name));
            continue;
        }
        const NumberForm said = suffix == "vi" ? NumberForm::vietnamese : NumberForm::plain;
        if (form && *form != said) {
            fail(cell, "number-form-mixed",
                 say("hai cột số trong một tệp phải cùng một kiểu viết",
                     "both number columns of a file are written in the same form"),
                 say("ghi cả hai tiêu đề là :vi hoặc cả hai là :plain, và viết số ở cả hai cột theo kiểu đó",
                     "write both headings with :vi or both with :plain, and the numbers of both columns in that form"));
        }
        form = said;
    }
    for (std::size_t column = 0; column < column_names.size(); ++column) {
        if (columns.position[column] == absent && !misspelt[column]) {
            report_missing(source, heading.front(), column);
            good = false;
        }
    }
    if (!good) {
        return std::nullopt;
    }
    columns.form = *form;
    return columns;
}

}  // namespace minhbach
