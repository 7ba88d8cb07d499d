// SPDX-License-Identifier: MIT
#include "plan/chart_text.hpp"

#include <fmt/format.h>

#include "model/labels.hpp"

namespace minhbach {

LocalText in_unit(const LocalText& unit) {
    return {unit.vi.empty() ? "" : ", đơn vị " + unit.vi, unit.en.empty() ? "" : ", in " + unit.en};
}

void say_dates(Chart& chart, const std::set<Date>& dates) {
    if (dates.empty()) {
        return;
    }
    const LocalText first = date_label(*dates.begin());
    const LocalText last = date_label(*dates.rbegin());
    const bool one = dates.size() == 1;
    chart.text.vi += one ? fmt::format(" Số giải ngân tính đến {}.", last.vi)
                         : fmt::format(" Số giải ngân tính đến các ngày từ {} đến {}.", first.vi, last.vi);
    chart.text.en += one ? fmt::format(" Disbursed up to {}.", last.en)
                         : fmt::format(" Disbursed up to dates from {} to {}.", first.en, last.en);
}

void say_gaps(Chart& chart, std::size_t gaps) {
    if (gaps == 0) {
        return;
    }
    chart.text.vi += fmt::format(
        " Ở {} dòng không có một số kế hoạch hay một số giải ngân duy nhất; chỗ trống không phải "
        "số 0.",
        gaps);
    chart.text.en += fmt::format(" {} no single plan or no single disbursed amount; a gap is not zero.",
                                 gaps == 1 ? "1 line has" : fmt::format("{} lines have", gaps));
}

void say_left_out(Chart& chart, const LeftOut& left) {
    if (left.lines > 0) {
        chart.text.vi +=
            fmt::format(" Không vẽ {} dòng mà báo cáo không nêu số hoặc nêu nhiều số khác nhau.", left.lines);
        chart.text.en += left.lines == 1
                             ? std::string(" 1 line with no figure, or with several, is not drawn.")
                             : fmt::format(" {} lines with no figure, or with several, are not drawn.", left.lines);
    }
    if (left.repeats > 0) {
        chart.text.vi += fmt::format(" Không vẽ {} số mà một báo cáo khác nêu cho cùng dòng.", left.repeats);
        chart.text.en +=
            left.repeats == 1
                ? std::string(" 1 figure that another report gives for the same line is not drawn.")
                : fmt::format(" {} figures that another report gives for the same lines are not drawn.", left.repeats);
    }
}

LocalText text_by_area(const Indicator& of, const KindEntry& kind, const Chart& chart, std::size_t contradicted) {
    const LocalText what = is_actual(kind.kind) ? LocalText{} : kind.name;
    const LocalText unit = in_unit(chart.unit);
    LocalText text{fmt::format("Biểu đồ cột: {}{} của {} địa phương{}.", of.name.vi,
                               what.vi.empty() ? "" : " (" + what.vi + ")", chart.points.size(), unit.vi),
                   fmt::format("Bar chart: {}{} of {} areas{}.", of.name.en,
                               what.en.empty() ? "" : " (" + what.en + ")", chart.points.size(), unit.en)};
    if (contradicted > 0) {
        text.vi += fmt::format(" Không vẽ {} địa phương có nhiều số khác nhau.", contradicted);
        text.en += contradicted == 1 ? std::string(" 1 area with different figures is not drawn.")
                                     : fmt::format(" {} areas with different figures are not drawn.", contradicted);
    }
    return text;
}

}  // namespace minhbach
