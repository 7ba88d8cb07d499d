// SPDX-License-Identifier: MIT
#include "load/number_cell.hpp"

#include <algorithm>
#include <optional>
#include <utility>

#include "base/text.hpp"
#include "load/text_damage.hpp"

namespace minhbach {

namespace {

// 13.805: at most three digits, a dot, three digits. In Vietnam that is thirteen thousand, elsewhere thirteen and a
// bit.
bool looks_grouped(std::string_view text) {
    if (text.starts_with('-')) {
        text.remove_prefix(1);
    }
    const auto dot = text.find('.');
    return dot != std::string_view::npos && dot >= 1 && dot <= 3 && text.size() - dot == 4 && text[0] != '0';
}

// 000005 and 0109, which are codes; 0,5 is a number.
bool has_leading_zero(std::string_view text) {
    if (text.starts_with('-')) {
        text.remove_prefix(1);
    }
    return text.size() > 1 && text[0] == '0' && text[1] >= '0' && text[1] <= '9';
}

// The digits without dots and commas: what is meant when the last of these grouped thousands.
std::string without_points(std::string_view text) {
    std::string digits(text);
    std::erase_if(digits, [](char c) { return c == '.' || c == ','; });
    return digits;
}

// 1,250: with dots for commas a number that looks grouped.
bool looks_grouped_by_comma(std::string text) {
    if (text.find('.') != std::string::npos) {
        return false;
    }
    std::replace(text.begin(), text.end(), ',', '.');
    return looks_grouped(text);
}

// 1,9E+03: short for a number of which only the first digits are left.
bool looks_shortened(std::string_view text) {
    const auto sign = text.find_first_of("eE");
    if (sign == std::string_view::npos || sign == 0 || sign + 1 == text.size()) {
        return false;
    }
    const auto all = [](std::string_view part, std::string_view of) {
        return part.find_first_not_of(of) == std::string_view::npos;
    };
    return all(text.substr(0, sign), "-0123456789.,") && all(text.substr(sign + 1), "+-0123456789");
}

// What a spreadsheet program wrote instead of the number that its user saw; nothing where it is something else.
std::optional<Message> trace_of_spreadsheet(std::string_view text) {
    if (looks_shortened(text)) {
        return say("bảng tính đã viết gọn số này và bỏ các chữ số sau: đặt ô kiểu số (Number), rồi xuất lại CSV",
                   "a spreadsheet shortened this number and left its last digits out: format the cell as a number and "
                   "export the CSV file again");
    }
    if (text.starts_with('=')) {
        return say("trong ô là công thức, không phải kết quả: dán giá trị (Paste values), rồi xuất lại CSV",
                   "the cell holds a formula, not its result: paste it as values and export the CSV file again");
    }
    if (text.starts_with('#')) {
        return say(
            "bảng tính báo lỗi hoặc thiếu chỗ trong ô này: sửa công thức hay nới rộng cột, rồi xuất lại CSV",
            "a spreadsheet wrote an error here, or had no room: mend the formula or widen the column, and export "
            "the CSV file again");
    }
    if (text.starts_with('\'')) {
        return say("bỏ dấu ' ở đầu: bảng tính dùng nó để giữ số thành chữ",
                   "remove the ' before it, by which a spreadsheet keeps a number as text");
    }
    return std::nullopt;
}

Message bad_number_hint(std::string_view text, bool vietnamese) {
    if (auto trace = trace_of_spreadsheet(text)) {
        return std::move(*trace);
    }
    if (const auto special = first_special_character(text)) {
        const std::string& vi = special->name.vi;
        const std::string& en = special->name.en;
        return special->invisible
                   ? Message{fmt::format("trong ô có ký tự không nhìn thấy {}: xoá nó rồi gõ lại số", vi),
                             fmt::format("the cell holds an invisible character, {}: delete it, or type the number "
                                         "again",
                                         en)}
                   : Message{fmt::format("trong ô có {}: số âm viết với dấu - trên bàn phím (U+002D)", vi),
                             fmt::format("the cell holds {}: write a negative number with the - of the keyboard "
                                         "(U+002D)",
                                         en)};
    }
    if (text.size() > 2 && text.starts_with('(') && text.ends_with(')')) {
        return say("ngoặc đơn không dùng cho số âm: nếu là số âm viết -{0}, nếu không thì bỏ ngoặc",
                   "brackets do not make a number negative: write -{0} if it is, or else remove the brackets",
                   text.substr(1, text.size() - 2));
    }
    if (!vietnamese && looks_grouped_by_comma(std::string(text))) {
        std::string with_point(text);
        std::replace(with_point.begin(), with_point.end(), ',', '.');
        return say(
            "\"{0}\" có thể là {1} hoặc {2}: xem lại báo cáo; nếu dấu phẩy ngăn hàng nghìn thì viết {1}, nếu nó "
            "đứng trước phần thập phân thì viết {2}",
            "\"{0}\" may be {1} or {2}: look at the report; if the comma groups thousands, write {1}, if it "
            "stands before decimals, write {2}",
            text, without_points(text), with_point);
    }
    const bool any_digit = std::any_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
    if (!any_digit) {
        return say(
            "nếu nguồn không có số này: để trống ô và ghi not_reported (không nêu) hoặc not_applicable (không áp dụng) "
            "vào cột note",
            "when the source does not state it: leave the cell empty and write not_reported or not_applicable into the "
            "column note");
    }
    const bool other = (vietnamese ? parse_plain(text) : parse_vietnamese(text)).has_value();
    if (other && vietnamese) {
        return say(
            "tiêu đề cột nói số viết kiểu :vi (1.234,5) nhưng số này viết kiểu 1234.5; sửa số, hoặc đổi tiêu đề thành "
            ":plain nếu cả tệp viết như vậy",
            "the heading says :vi (1.234,5) but this number is written like 1234.5; mend it, or change the heading to "
            ":plain if the whole file is written so");
    }
    if (other) {
        return say(
            "tiêu đề cột nói số viết kiểu :plain (1234.5) nhưng số này viết kiểu 1.234,5; sửa số, hoặc đổi tiêu đề "
            "thành :vi nếu cả tệp viết như vậy",
            "the heading says :plain (1234.5) but this number is written like 1.234,5; mend it, or change the heading "
            "to :vi if the whole file is written so");
    }
    return vietnamese
               ? say("viết như đã in: dấu chấm ngăn hàng nghìn, dấu phẩy trước phần thập phân (1.234,5), không kèm đơn "
                     "vị hay dấu %",
                     "write it as printed: dots between thousands, a comma before the decimals (1.234,5), no unit and "
                     "no %")
               : say("viết 1234.5: không ngăn hàng nghìn, dấu chấm trước phần thập phân, không kèm đơn vị hay dấu %",
                     "write 1234.5: no grouping of thousands, a dot before the decimals, no unit and no %");
}

}  // namespace

bool fits_both_forms(std::string_view text, const Unit& unit) {
    const bool percentage = unit.quantity == "percent" || unit.quantity == "points";
    return !unit.integer && !percentage && (looks_grouped(text) || looks_grouped_by_comma(std::string(text)));
}

void report_too_long(const SourceText& source, const CsvCell& cell) {
    source.error(cell.offset, count_code_points(cell.text), "number-too-long",
                 say("số quá dài để giữ chính xác (tối đa 18 chữ số)",
                     "the number is too long to be kept exactly (18 digits at most)"),
                 say("kiểm tra số và đơn vị của nó", "check the number and its unit"));
}

std::optional<Decimal> read_form(const SourceText& source, const CsvCell& cell, NumberForm form) {
    const bool vietnamese = form == NumberForm::vietnamese;
    const auto value = vietnamese ? parse_vietnamese(cell.text) : parse_plain(cell.text);
    if (value) {
        return value;
    }
    const std::string digits = without_points(cell.text);
    const bool too_long =
        digits.size() > 18 && std::all_of(digits.begin(), digits.end(), [](char c) { return c >= '0' && c <= '9'; });
    if (too_long) {
        report_too_long(source, cell);
    } else {
        source.error(cell.offset, count_code_points(cell.text), "bad-number",
                     say("\"{0}\" không đúng kiểu viết số của tệp", "\"{0}\" is not a number in the form of this file",
                         cell.text),
                     bad_number_hint(cell.text, vietnamese));
    }
    return std::nullopt;
}

std::optional<Decimal> read_number(const SourceText& source, const CsvCell& cell, NumberForm form, const Unit& unit) {
    const bool vietnamese = form == NumberForm::vietnamese;
    const auto value = read_form(source, cell, form);
    const std::size_t width = count_code_points(cell.text);
    if (!value) {
        return std::nullopt;
    }
    if (has_leading_zero(cell.text)) {
        source.error(cell.offset, width, "leading-zero",
                     say("\"{0}\" bắt đầu bằng số 0 như một mã, không phải một số",
                         "\"{0}\" begins with a zero as a code does, not a number", cell.text),
                     say("kiểm tra ô này có phải là mã ở cột khác không; nếu là số thì bỏ số 0 ở đầu",
                         "check that it is no code of another column; if it is a number, leave the zero out"));
        return std::nullopt;
    }
    const bool whole = rounded(*value, 0) == *value;
    if (unit.integer && !whole) {
        source.error(cell.offset, width, "not-a-whole-number",
                     {fmt::format("{} không phải là số nguyên, mà đơn vị là {}", cell.text,
                                  unit.name.in(source.languages().nearest(Tongue::vi))),
                      fmt::format("{} is not a whole number, but counts {}", cell.text,
                                  unit.name.in(source.languages().nearest(Tongue::en)))},
                     looks_grouped(cell.text)
                         ? say("nếu dấu trong số là để ngăn hàng nghìn, viết {0}",
                               "if its point is there to group thousands, write {0}", without_points(cell.text))
                         : say("kiểm tra số trong báo cáo; nếu đúng là số thập phân thì dùng một đơn vị khác",
                               "compare it with the report; if it does have decimals, use another unit"));
        return std::nullopt;
    }
    if (vietnamese && (unit.quantity == "percent" || unit.quantity == "points") && looks_grouped(cell.text)) {
        std::string with_comma(cell.text);
        std::replace(with_comma.begin(), with_comma.end(), '.', ',');
        source.error(cell.offset, width, "thousands-mixed-up",
                     say("{0} ở kiểu :vi có nghĩa là {1}%", "{0} in the form :vi means {1}%", cell.text,
                         without_points(cell.text)),
                     say("phần thập phân viết sau dấu phẩy: {0}", "decimals stand after a comma: {0}", with_comma));
        return std::nullopt;
    }
    if (!vietnamese && looks_grouped(cell.text) && unit.quantity != "percent" && unit.quantity != "points") {
        source.warning(
            cell.offset, width, "thousands-unclear",
            say("{0} ở kiểu :plain được đọc là số thập phân, không phải {1}",
                "{0} in the form :plain is read as a decimal number, not as {1}", cell.text, without_points(cell.text)),
            say("nếu báo cáo in {0} với nghĩa hàng nghìn, viết {1}, hoặc viết cả tệp theo kiểu :vi; nếu đúng là số "
                "thập phân thì không cần sửa",
                "if the report groups thousands in {0}, write {1}, or write the whole file in the form :vi; if it is a "
                "decimal number nothing has to be done",
                cell.text, without_points(cell.text)));
    }
    return value;
}

}  // namespace minhbach
