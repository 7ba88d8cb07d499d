// SPDX-License-Identifier: MIT
#include "load/observation_columns.hpp"

#include <algorithm>

#include "base/text.hpp"
#include "load/csv_table.hpp"
#include "load/hints.hpp"

namespace minhbach {

namespace {

// What a site's columns are called.
class ColumnNames {
public:
    explicit ColumnNames(const Dimensions& dimensions) : incomplete_(dimensions.unread()) {
        for (const FixedColumn& column : fixed_columns) {
            all_.emplace_back(column.name);
            required_.push_back(!column.may_be_missing);
        }
        for (const Dimension& dimension : dimensions) {
            all_.push_back(dimension.id);
            required_.push_back(dimension.column_required);
        }
    }

    const std::vector<std::string>& all() const { return all_; }
    // The site's dimensions could not be read, which has been reported.
    bool are_incomplete() const { return incomplete_; }
    bool is_required(std::size_t column) const { return required_[column]; }
    std::optional<std::size_t> find(std::string_view name) const {
        const auto found = std::find(all_.begin(), all_.end(), name);
        return found == all_.end() ? std::nullopt : std::optional(static_cast<std::size_t>(found - all_.begin()));
    }

    // As people write them: what a figure is about, when, and then the figure.
    std::vector<std::string_view> in_order(bool with_optional) const {
        constexpr std::size_t before = static_cast<std::size_t>(Column::period);
        std::vector<std::string_view> order;
        const auto take = [&](std::size_t from, std::size_t to) {
            for (std::size_t i = from; i < to; ++i) {
                if (with_optional || required_[i]) {
                    order.emplace_back(all_[i]);
                }
            }
        };
        take(0, before);
        take(fixed_columns.size(), all_.size());
        take(before, fixed_columns.size());
        return order;
    }

    bool is_heading(const std::vector<std::string_view>& names) const {
        const auto known = std::count_if(names.begin(), names.end(), [&](std::string_view name) {
            return find(name.substr(0, name.find(':'))).has_value();
        });
        return static_cast<std::size_t>(known) * 2 > in_order(false).size();
    }

private:
    std::vector<std::string> all_;
    std::vector<bool> required_;
    bool incomplete_;
};

// The line among the first of the file that is the heading, if one is.
std::optional<std::uint32_t> line_of_heading(const SourceText& source, const ColumnNames& columns) {
    constexpr std::size_t farthest = 20;
    const auto lines = split(source.text().substr(0, 20'000), '\n');
    for (std::size_t i = 0; i < std::min(lines.size(), farthest); ++i) {
        if (columns.is_heading(split(lines[i], ','))) {
            return static_cast<std::uint32_t>(i + 1);
        }
    }
    return std::nullopt;
}

// One message for a first line that is no heading at all: a title, "sep=,", the table of somebody else.
void report_foreign_heading(const SourceText& source, const CsvCell& first, const std::vector<std::string_view>& names,
                            const ColumnNames& columns) {
    const std::string found = fmt::format("{}", fmt::join(names, ","));
    const auto line = line_of_heading(source, columns);
    Message hint = line ? say("tiêu đề ở dòng {0}: xoá các dòng trước nó",
                              "the heading is on line {0}: remove the lines before it", *line)
                        : say("dòng đầu phải là: {0}; hai cột số ghi thêm :vi hoặc :plain",
                              "the first line must be: {0}; the two columns of numbers with :vi or :plain behind",
                              fmt::format("{}", fmt::join(columns.in_order(false), ",")));
    source.error(first.offset, 1, "not-a-heading",
                 say("dòng đầu không phải là tiêu đề của tệp số liệu: \"{0}\"",
                     "the first line is not the heading of a file of observations: \"{0}\"", found),
                 std::move(hint));
}

// What makes the columns not worth looking at; reported.
bool is_no_heading(const SourceText& source, const std::vector<CsvCell>& heading, const ColumnNames& columns) {
    const CsvCell& first = heading.front();
    if (report_wrong_separator(source, heading)) {
        return true;
    }
    std::vector<std::string_view> names;
    std::transform(heading.begin(), heading.end(), std::back_inserter(names),
                   [](const CsvCell& cell) { return cell.text; });
    if (columns.is_heading(names) || columns.are_incomplete()) {
        return false;
    }
    report_foreign_heading(source, first, names, columns);
    return true;
}

// Nothing of the column of a dimension.
const FixedColumn* fixed(Column column) {
    const auto index = static_cast<std::size_t>(column);
    return index < fixed_columns.size() ? &fixed_columns.at(index) : nullptr;
}

bool is_numeric(Column column) {
    return fixed(column) != nullptr && fixed(column)->has_numbers;
}

class HeadingReader {
public:
    HeadingReader(const SourceText& source, const Dimensions& dimensions) : source_(source), names_(dimensions) {
        columns_.names = names_.all();
        columns_.position.assign(columns_.names.size(), columns_.absent);
        misspelt_.assign(columns_.names.size(), false);
    }

    std::optional<ObservationColumns> read(const std::vector<CsvCell>& heading) {
        columns_.width = heading.size();
        if (is_no_heading(source_, heading, names_)) {
            return std::nullopt;
        }
        const std::size_t width = named_width(source_, heading);
        good_ = width == heading.size();
        for (std::size_t i = 0; i < width; ++i) {
            read_cell(heading[i], i);
        }
        for (const std::string_view name : names_.in_order(false)) {
            const auto column = names_.find(name);
            if (column && columns_.position[*column] == columns_.absent && !misspelt_[*column]) {
                report_missing(heading.front(), static_cast<Column>(*column));
            }
        }
        if (!good_) {
            return std::nullopt;
        }
        columns_.form = *form_;
        return columns_;
    }

private:
    void fail(const CsvCell& cell, std::string code, Message message, Message hint) {
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
        const auto known = names_.find(name);
        if (!known) {
            report_unknown(cell, name);
            return;
        }
        const std::size_t index = *known;
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
        if (names_.are_incomplete()) {
            good_ = false;
            return;
        }
        const auto near =
            ++unknown_ <= Diagnostics::kept_per_code ? near_code(name, names_.in_order(true)) : std::nullopt;
        fail(cell, "unknown-column", say("không có cột \"{0}\"", "there is no column \"{0}\"", cell.text),
             near ? say("có phải \"{0}\"?", "did you mean \"{0}\"?", *near)
                  : say("bỏ cột này; các cột: {0}", "remove it; the columns are: {0}",
                        fmt::format("{}", fmt::join(names_.in_order(true), ", "))));
        if (near) {
            misspelt_[names_.find(*near).value_or(0)] = true;
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
        const std::string_view name = columns_.names[static_cast<std::size_t>(column)];
        source_.error(
            first.offset, 1, "missing-column", say("thiếu cột \"{0}\"", "the column \"{0}\" is missing", name),
            is_numeric(column)
                ? say("thêm cột {0}:vi (số như 1.234,5) hoặc {0}:plain (số như 1234.5)",
                      "add a column {0}:vi (numbers like 1.234,5) or {0}:plain (numbers like 1234.5)", name)
            : fixed(column) != nullptr
                ? Message{fmt::format("thêm cột này: {}", fixed(column)->about_vi),
                          fmt::format("add it: {}", fixed(column)->about_en)}
                : say("thêm cột này; ô không có gì thì để trống", "add it; cells without anything stay empty"));
        good_ = false;
    }

    const SourceText& source_;
    ColumnNames names_;
    ObservationColumns columns_;
    std::optional<NumberForm> form_;
    std::vector<bool> misspelt_;
    std::size_t unknown_ = 0;
    bool good_ = true;
};

}  // namespace

std::optional<ObservationColumns> read_columns(const SourceText& source, const std::vector<CsvCell>& heading,
                                               const Dimensions& dimensions) {
    return HeadingReader(source, dimensions).read(heading);
}

}  // namespace minhbach
