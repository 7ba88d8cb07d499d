// SPDX-License-Identifier: MIT
#include "load/csv_table.hpp"

#include <algorithm>

#include "base/text.hpp"

namespace minhbach {

bool report_wrong_separator(const SourceText& source, const std::vector<CsvCell>& heading) {
    const CsvCell& first = heading.front();
    if (heading.size() != 1 || first.text.find_first_of(";\t") == std::string_view::npos) {
        return false;
    }
    source.error(
        first.offset, count_code_points(first.text), "wrong-separator",
        say("các ô của tệp này không ngăn bằng dấu phẩy", "the cells of this file are not separated by commas"),
        say("lưu lại với dấu phẩy giữa các ô, không phải dấu chấm phẩy hay Tab (Excel lấy dấu này từ thiết lập "
            "vùng của Windows)",
            "save it with commas between the cells, not semicolons or tabs (Excel takes the separator from the "
            "region settings of Windows)"));
    return true;
}

std::size_t named_width(const SourceText& source, const std::vector<CsvCell>& heading) {
    std::size_t width = heading.size();
    while (width > 1 && trimmed(heading[width - 1].text).empty()) {
        --width;
    }
    if (width < heading.size()) {
        source.error(heading[width].offset, count_code_points(heading[width].text), "empty-columns",
                     say("sau cột cuối cùng có {0} cột không tên",
                         "behind the last column there are {0} without a name", heading.size() - width),
                     say("xoá các cột trống ở cuối bảng, cả trong các dòng số liệu",
                         "remove the empty columns at the end of the table, in the rows below, too"));
    }
    return width;
}

bool is_empty_row(const std::vector<CsvCell>& cells) {
    return std::all_of(cells.begin(), cells.end(), [](const CsvCell& cell) { return cell.text.empty(); });
}

bool has_width(const SourceText& source, const std::vector<CsvCell>& cells, std::size_t width) {
    if (cells.size() == width) {
        return true;
    }
    source.error(
        cells.front().offset, 1, "wrong-number-of-cells",
        say("dòng này có {0} ô, tiêu đề có {1}", "this row has {0} cells, the heading has {1}", cells.size(), width),
        cells.size() > width ? say("ô có dấu phẩy, kể cả số như 987,25, phải đặt trong dấu nháy kép: \"987,25\"",
                                   "a cell that holds a comma, a number like 987,25 too, must be quoted: \"987,25\"")
                             : say("ô không có gì vẫn cần dấu phẩy của nó", "an empty cell needs its comma, too"));
    return false;
}

}  // namespace minhbach
