// SPDX-License-Identifier: MIT
#include "load/csv_reader.hpp"

#include <algorithm>
#include <optional>

#include "base/text.hpp"

namespace minhbach {

namespace {

// A cell that does not end on its line either holds a line break or lacks its closing quote. It holds a line break when
// the next quote closes it: a comma or the end of a line follows, and no comma comes before, as it does before a quote
// that opens. Returns the offset of that quote, or nothing.
std::optional<std::size_t> closing_quote_on_later_line(std::string_view text, std::size_t from) {
    constexpr std::size_t farthest = 10'000;  // a note may be long, but a missing quote must not swallow the file
    const std::size_t quote = text.substr(0, std::min(text.size(), from + farthest)).find('"', from);
    if (quote == std::string_view::npos || text[quote - 1] == ',' || text[quote - 1] == '\n') {
        return std::nullopt;
    }
    const bool closes = quote + 1 == text.size() || text[quote + 1] == ',' || text[quote + 1] == '\n';
    return closes ? std::optional(quote) : std::nullopt;
}

}  // namespace

bool CsvReader::next(std::vector<CsvCell>& cells) {
    const std::string_view text = source_.text();
    cells.clear();
    unquoted_used_ = 0;
    damaged_ = false;
    while (at_ < text.size() && text[at_] == '\n') {
        ++at_;
    }
    if (at_ >= text.size()) {
        return false;
    }
    // Room for every cell of the row, so that no text moves while views of it are handed out.
    const std::size_t line_end = std::min(text.find('\n', at_), text.size());
    const auto cells_at_most =
        static_cast<std::size_t>(std::count(text.begin() + static_cast<std::ptrdiff_t>(at_),
                                            text.begin() + static_cast<std::ptrdiff_t>(line_end), ',')) +
        1;
    if (unquoted_.size() < cells_at_most) {
        unquoted_.resize(cells_at_most);
    }
    while (true) {
        cells.push_back(at_ < text.size() && text[at_] == '"' ? read_quoted() : read_plain());
        if (at_ >= text.size()) {
            return true;
        }
        if (text[at_++] == '\n') {
            return true;
        }
    }
}

CsvCell CsvReader::read_plain() {
    const std::string_view text = source_.text();
    const std::size_t start = at_;
    at_ = std::min(text.find_first_of(",\n", start), text.size());
    const std::string_view cell = text.substr(start, at_ - start);
    if (const auto quote = cell.find('"'); quote != std::string_view::npos) {
        source_.error(start + quote, 1, "csv-stray-quote",
                      say("dấu nháy kép ở giữa ô", "there is a quote inside a cell that is not quoted"),
                      say("đặt cả ô trong dấu nháy kép và viết dấu nháy bên trong hai lần",
                          "put the whole cell into quotes and double the quotes inside it"));
    }
    return {cell, start, cell.size()};
}

CsvCell CsvReader::read_quoted() {
    const std::string_view text = source_.text();
    const std::size_t start = at_;
    const std::size_t line_end = std::min(text.find('\n', start), text.size());
    std::string& content = unquoted_[unquoted_used_++];
    content.clear();
    for (std::size_t i = start + 1; i < line_end; ++i) {
        if (text[i] != '"') {
            content += text[i];
        } else if (i + 1 < line_end && text[i + 1] == '"') {
            content += '"';
            ++i;
        } else {
            at_ = i + 1;
            if (at_ < line_end && text[at_] != ',') {
                damaged_ = true;
                source_.error(at_, 1, "csv-after-quote",
                              say("sau dấu nháy đóng phải là dấu phẩy hoặc hết dòng",
                                  "after the closing quote a comma or the end of the line is expected"),
                              say("dấu nháy bên trong ô phải viết hai lần", "quotes inside a cell must be doubled"));
                at_ = std::min(text.find(',', at_), line_end);
            }
            return {content, start, at_ - start};
        }
    }
    damaged_ = true;
    const std::size_t width = count_code_points(text.substr(start, line_end - start));
    const auto close = closing_quote_on_later_line(text, line_end);
    if (close) {
        source_.error(start, width, "csv-line-break",
                      say("ô này có dấu xuống dòng ở bên trong", "there is a line break inside this cell"),
                      say("viết nội dung của ô trên một dòng", "write what the cell holds on one line"));
    } else {
        source_.error(start, width, "csv-quote-not-closed",
                      say("ô mở bằng dấu nháy kép nhưng không có dấu nháy đóng",
                          "this cell begins with a quote that is not closed"),
                      say("thêm dấu nháy kép ở cuối ô", "add a quote at the end of the cell"));
    }
    // The row ends here; what else stands on its last line belongs to it.
    at_ = close ? std::min(text.find('\n', *close), text.size()) : line_end;
    return {content, start, at_ - start};
}

}  // namespace minhbach
