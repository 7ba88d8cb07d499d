// SPDX-License-Identifier: MIT
#include "base/text.hpp"
#include "load/observation_rows.hpp"
#include "model/exactness.hpp"
#include "model/program_tree.hpp"

namespace minhbach {

void ObservationRows::check_indicator(const Observation& row) {
    const Indicator& indicator = corpus_.indicators[row.indicator];
    if (!indicator.reported) {
        error(Column::indicator, "derived-reported",
              say("\"{0}\" là chỉ tiêu tính toán, không nhập tay", "\"{0}\" is computed, it cannot be reported",
                  indicator.id),
              say("bỏ dòng này, trang tự tính; tỷ lệ in bên cạnh một số tiền thì ghi vào cột reported_rate của số tiền "
                  "đó",
                  "remove this row, the site computes it; a percentage printed beside an amount goes into the column "
                  "reported_rate of that amount"));
    }
}

bool ObservationRows::unit_fits(const Observation& row) const {
    const UnitIndex unit = row.indicator == no_index ? UnitIndex{no_index} : corpus_.indicators[row.indicator].unit;
    return unit == no_index || row.reported_unit == no_index || corpus_.units[row.reported_unit].base == no_index ||
           corpus_.units[row.reported_unit].base == unit;
}

void ObservationRows::check_unit(const Observation& row) {
    if (unit_fits(row)) {
        return;
    }
    const Indicator& indicator = corpus_.indicators[row.indicator];
    const Unit& unit = corpus_.units[row.reported_unit];
    std::vector<std::string_view> fitting;
    for (const Unit& other : corpus_.units) {
        if (other.base == indicator.unit) {
            fitting.push_back(other.id);
        }
    }
    error(Column::reported_unit, "unit-does-not-fit",
          say("đơn vị \"{0}\" không dùng cho chỉ tiêu \"{1}\"", "the unit \"{0}\" does not fit the indicator \"{1}\"",
              unit.id, indicator.id),
          say("đơn vị dùng được: {0}", "units that fit: {0}", fmt::format("{}", fmt::join(fitting, ", "))));
}

void ObservationRows::check_base(const Observation& row) {
    if (row.base != no_index && corpus_.periods[row.base].first >= corpus_.periods[row.period].first) {
        error(Column::base, "base-not-earlier",
              say("kỳ so sánh {0} không sớm hơn kỳ {1} của số liệu",
                  "the base of comparison {0} is not earlier than the period {1} of the figure",
                  to_string(corpus_.periods[row.base]), to_string(corpus_.periods[row.period])),
              say("cột base ghi kỳ mà mức tăng, giảm được so với, ví dụ năm trước; số không phải là mức tăng, giảm thì "
                  "để trống",
                  "the column base says what an increase or decrease counts from, such as the year before; it is empty "
                  "for figures that are none"));
    }
}

void ObservationRows::check_expected(const Observation& row) {
    if (!is_intended(row.kind) && has_code(corpus_.strings[row.note], "expected")) {
        error(Column::note, "expected-not-planned",
              say("ghi chú \"expected\" (dự kiến) chỉ dùng cho kế hoạch hoặc mục tiêu",
                  "the note \"expected\" is for a plan or a target only"),
              say("kết quả mà nguồn dự kiến thì ghi estimate ở cột kind",
                  "a result that the source expects is an estimate in the column kind"));
    }
}

void ObservationRows::check_validity(const Observation& row) {
    const Area& area = corpus_.areas[row.area];
    const Period& period = corpus_.periods[row.period];
    if (period.kind == PeriodKind::timeless) {
        return;
    }
    if ((area.valid_from && *area.valid_from > period.last) || (area.valid_to && *area.valid_to < period.first)) {
        const Languages& languages = corpus_.site.languages;
        const bool ended = area.valid_to && *area.valid_to < period.first;
        const std::string day = to_string(ended ? *area.valid_to : *area.valid_from);
        Message hint = say("kiểm tra mã đơn vị và kỳ", "check the code and the period");
        if (const auto& others = ended ? area.successors : area.predecessors; !others.empty()) {
            hint = {"đơn vị trong kỳ đó:", "in that period there is:"};
            for (const AreaIndex other : others) {
                const char* comma = other == others.front() ? "" : ",";
                const Area& entry = corpus_.areas[other];
                hint.vi +=
                    fmt::format("{} {} ({})", comma, entry.id, entry.full_name.in(languages.nearest(Tongue::vi)));
                hint.en +=
                    fmt::format("{} {} ({})", comma, entry.id, entry.full_name.in(languages.nearest(Tongue::en)));
            }
        }
        error(Column::area, "area-not-valid",
              {fmt::format("{} ({}) {} {}, không có trong kỳ {}", area.full_name.in(languages.nearest(Tongue::vi)),
                           area.id, ended ? "chỉ tồn tại đến" : "chỉ có từ", day, to_string(period)),
               fmt::format("{} ({}) exists only {} {}, not in the period {}",
                           area.full_name.in(languages.nearest(Tongue::en)), area.id, ended ? "until" : "from", day,
                           to_string(period))},
              std::move(hint));
    }
    if (row.program == no_index) {
        return;
    }
    const Program& program = corpus_.programs[row.program];
    // A program that has ended still spends what was carried over; one that has not begun spends nothing.
    if (program.valid_from && *program.valid_from > period.last) {
        error(Column::program, "program-not-valid",
              say("chương trình \"{0}\" bắt đầu từ {1}, chưa có trong kỳ {2}",
                  "the program \"{0}\" begins on {1}, after the period {2}", program.id, to_string(*program.valid_from),
                  to_string(period)),
              say("kiểm tra mã chương trình và kỳ", "check the code and the period"));
    }
}

void ObservationRows::check_program_area(const Observation& row) {
    if (row.program == no_index || may_run(corpus_, row.program, row.area)) {
        return;
    }
    const Area& area = corpus_.areas[row.area];
    const Languages& languages = corpus_.site.languages;
    const std::string& program = corpus_.programs[row.program].id;
    error(Column::program, "program-not-in-area",
          {fmt::format("chương trình \"{}\" không thực hiện ở {} ({})", program,
                       area.full_name.in(languages.nearest(Tongue::vi)), area.id),
           fmt::format("the program \"{}\" is not run in {} ({})", program,
                       area.full_name.in(languages.nearest(Tongue::en)), area.id)},
          say("kiểm tra hai mã, hoặc thêm địa phương vào \"areas\" của chương trình trong data/programs.json",
              "check the two codes, or add the area to \"areas\" of the program in data/programs.json"));
}

}  // namespace minhbach
