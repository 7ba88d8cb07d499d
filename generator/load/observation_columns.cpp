// SPDX-License-Identifier: MIT
#include "load/observation_columns.hpp"

#include <algorithm>
#include <span>

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
    return known_names(names) * 2 > required_columns;
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
                                fmt::format("{}", fmt::join(std::span(column_names).first(required_columns), ",")));
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

bool is_numeric(Column column) {
    return column == Column::reported_value || column == Column::reported_rate;
}

class HeadingReader {
public:
    explicit HeadingReader(const SourceText& source) : source_(source) { columns_.position.fill(columns_.absent); }

    std::optional<ObservationColumns> read(const std::vector<CsvCell>& heading) {
        columns_.width = heading.size();
        if (is_no_heading(source_, heading)) {
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
            read_cell(heading[i], i);
        }
        for (std::size_t i = 0; i < column_names.size(); ++i) {
            if (columns_.position[i] == columns_.absent && !misspelt_[i] && !is_optional(static_cast<Column>(i))) {
                report_missing(heading.front(), static_cast<Column>(i));
            }
        }
        if (!good_) {
            return std::nullopt;
        }
        columns_.form = *form_;
        return columns_;
    }

private:
    void fail(const CsvCell& cell, std::string code, LocalText message, LocalText hint) {
        source_.error(cell.offset, count_code_points(cell.text), std::move(code), std::move(message), std::move(hint));
        good_ = false;
    }

    void read_cell(const CsvCell& cell, std::size_t place) {
        std::string_view name = cell.text;
        std::string_view suffix;
        if (const auto colon = name.find(':'); colon != std::string_view::npos) {
            suffix = name.substr(colon + 1);
            name = name.substr(0, colon);
        }
        const auto known = std::find(column_names.begin(), column_names.end(), name);
        if (known == column_names.end()) {
            report_unknown(cell, name);
            return;
        }
        const auto index = static_cast<std::size_t>(known - column_names.begin());
        if (columns_.position[index] != columns_.absent) {
            fail(cell, "duplicate-column", say("cột \"{0}\" có hai lần", "the column \"{0}\" is there twice", name),
                 say("bỏ một trong hai cột", "remove one of the two"));
        }
        columns_.position[index] = place;
        if (is_numeric(static_cast<Column>(index))) {
            read_form(cell, name, suffix);
        } else if (!suffix.empty()) {
            fail(cell, "unknown-column",
                 say("cột \"{0}\" không có phần sau dấu hai chấm", "the column \"{0}\" takes nothing after a colon",
                     name),
                 say("chỉ viết \"{0}\"", "write \"{0}\" only", name));
        }
    }

    void report_unknown(const CsvCell& cell, std::string_view name) {
        const auto near = ++unknown_ <= Diagnostics::kept_per_code
                              ? near_code(name, {column_names.begin(), column_names.end()})
                              : std::nullopt;
        fail(cell, "unknown-column", say("không có cột \"{0}\"", "there is no column \"{0}\"", cell.text),
             near ? say("có phải \"{0}\"?", "did you mean \"{0}\"?", *near)
                  : say("bỏ cột này; các cột: {0}", "remove it; the columns are: {0}",
                        fmt::format("{}", fmt::join(column_names, ", "))));
        if (near) {
            misspelt_[static_cast<std::size_t>(std::find(column_names.begin(), column_names.end(), *near) -
                                               column_names.begin())] = true;
        }
    }

    void read_form(const CsvCell& cell, std::string_view name, std::string_view suffix) {
        if (suffix != "vi" && suffix != "plain") {
            fail(cell, "number-form-missing",
                 say("tiêu đề cột \"{0}\" chưa nói số viết theo kiểu nào",
                     "the heading \"{0}\" does not say how numbers are written", name),
                 say("viết {0}:vi nếu số như 1.234,5; {0}:plain nếu số như 1234.5",
                     "write {0}:vi for numbers like 1.234,5; {0}:plain for numbers like 1234.5", name));
            return;
        }
        const NumberForm said = suffix == "vi" ? NumberForm::vietnamese : NumberForm::plain;
        if (form_ && *form_ != said) {
            fail(cell, "number-form-mixed",
                 say("hai cột số trong một tệp phải cùng một kiểu viết",
                     "both number columns of a file are written in the same form"),
                 say("ghi cả hai tiêu đề là :vi hoặc cả hai là :plain, và viết số ở cả hai cột theo kiểu đó",
                     "write both headings with :vi or both with :plain, and the numbers of both columns in that form"));
        }
        form_ = said;
    }

    void report_missing(const CsvCell& first, Column column) {
        const std::string_view name = column_names[static_cast<std::size_t>(column)];
        source_.error(
            first.offset, 1, "missing-column", say("thiếu cột \"{0}\"", "the column \"{0}\" is missing", name),
            is_numeric(column)
                ? say("thêm cột {0}:vi (số như 1.234,5) hoặc {0}:plain (số như 1234.5)",
                      "add a column {0}:vi (numbers like 1.234,5) or {0}:plain (numbers like 1234.5)", name)
                : say("thêm cột này; ô không có gì thì để trống", "add it; cells without anything stay empty"));
        good_ = false;
    }

    const SourceText& source_;
    ObservationColumns columns_;
    std::optional<NumberForm> form_;
    std::array<bool, column_names.size()> misspelt_{};
    std::size_t unknown_ = 0;
    bool good_ = true;
};

}  // namespace

std::optional<ObservationColumns> read_columns(const SourceText& source, const std::vector<CsvCell>& heading) {
    return HeadingReader(source).read(heading);
}

}  // namespace minhbach
