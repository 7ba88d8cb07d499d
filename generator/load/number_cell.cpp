#include "load/number_cell.hpp"

#include "base/text.hpp"

namespace minhbach {

namespace {

// 13.805: at most three digits, a dot, three digits. In Vietnam that is thirteen thousand, elsewhere thirteen and a bit.
bool looks_grouped(std::string_view text) {
    if (text.starts_with('-')) {
        text.remove_prefix(1);
    }
    const auto dot = text.find('.');
    return dot != std::string_view::npos && dot >= 1 && dot <= 3 && text.size() - dot == 4 && text[0] != '0';
}

}  // namespace

std::optional<Decimal> read_number(const SourceText& source, const CsvCell& cell, NumberForm form, const Unit& unit) {
    const bool vietnamese = form == NumberForm::vietnamese;
    const auto value = vietnamese ? parse_vietnamese(cell.text) : parse_plain(cell.text);
    const std::size_t width = count_code_points(cell.text);
    if (!value) {
        const bool other = (vietnamese ? parse_plain(cell.text) : parse_vietnamese(cell.text)).has_value();
        LocalText hint = vietnamese ? say("viết như đã in: dấu chấm ngăn hàng nghìn, dấu phẩy trước phần thập phân (1.234,5), không kèm đơn vị",
                                          "write it as printed: dots between thousands, a comma before the decimals (1.234,5), no unit")
                                    : say("viết 1234.5: không ngăn hàng nghìn, dấu chấm trước phần thập phân, không kèm đơn vị",
                                          "write 1234.5: no grouping of thousands, a dot before the decimals, no unit");
        if (other) {
            hint = vietnamese ? say("tệp này khai báo số kiểu :vi (1.234,5) nhưng số này viết kiểu 1234.5; sửa số, hoặc đổi tiêu đề cột thành :plain",
                                    "this file declares numbers as :vi (1.234,5) but this one is written like 1234.5; mend it, or change the heading to :plain")
                              : say("tệp này khai báo số kiểu :plain (1234.5) nhưng số này viết kiểu 1.234,5; sửa số, hoặc đổi tiêu đề cột thành :vi",
                                    "this file declares numbers as :plain (1234.5) but this one is written like 1.234,5; mend it, or change the heading to :vi");
        }
        source.error(cell.offset, width, "bad-number", say("\"{0}\" không đúng kiểu viết số của tệp", "\"{0}\" is not a number in the form of this file", cell.text), std::move(hint));
        return std::nullopt;
    }
    const bool whole = rounded(*value, 0) == *value;
    if (unit.integer && !whole) {
        source.error(cell.offset, width, "not-a-whole-number", say("{0} ({1}) phải là số nguyên", "{0} ({1}) must be a whole number", cell.text, unit.name.in(Language::vi)),
                     say("có thể nhầm dấu ngăn hàng nghìn với dấu thập phân", "thousands and decimals may be mixed up"));
        return std::nullopt;
    }
    if (vietnamese && (unit.quantity == "percent" || unit.quantity == "points") && looks_grouped(cell.text)) {
        source.error(cell.offset, width, "thousands-mixed-up", say("{0} ở kiểu :vi là hàng nghìn phần trăm", "{0} in the form :vi is thousands of percent", cell.text),
                     say("phần thập phân viết sau dấu phẩy: 12,345", "decimals stand after a comma: 12,345"));
        return std::nullopt;
    }
    if (!vietnamese && looks_grouped(cell.text) && unit.quantity != "percent" && unit.quantity != "points") {
        source.warning(cell.offset, width, "thousands-unclear", say("{0} ở kiểu :plain là số thập phân, không phải hàng nghìn", "{0} in the form :plain is a decimal number, not thousands", cell.text),
                       say("nếu báo cáo in 13.805 (mười ba nghìn), viết 13805 hoặc đổi tệp sang :vi", "if the report prints 13.805 for thirteen thousand, write 13805 or make the file :vi"));
    }
    return value;
}

}  // namespace minhbach
