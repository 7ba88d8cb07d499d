// SPDX-License-Identifier: MIT
#include "emit/spreadsheet_text.hpp"

#include <algorithm>

#include "base/hidden_characters.hpp"
#include "base/text.hpp"

namespace minhbach {

namespace {

constexpr std::string_view cell_ends = ";\t\n\r";

// "-5", "-12.50", "-1.234,5": harmless to whoever opens it, and a number to who computes with it.
bool is_number(std::string_view cell) {
    if (cell.size() < 2 || (cell.front() != '-' && cell.front() != '+')) {
        return false;
    }
    cell.remove_prefix(1);
    return cell.front() >= '0' && cell.front() <= '9' &&
           cell.find_first_not_of("0123456789.,") == std::string_view::npos;
}

bool begins_formula(char32_t point) {
    constexpr std::u32string_view signs = U"=+-@＝＋－＠";
    return signs.find(point) != std::u32string_view::npos;
}

// Passed over by some program before it looks at what a cell holds.
bool is_passed_over(char32_t point) {
    constexpr std::u32string_view quotes = U"\"'`“”‘’";
    return quotes.find(point) != std::u32string_view::npos || is_blank(to_utf8(point));
}

bool is_run(std::string_view cell) {
    if (!holds_sign_of_formula(cell) || is_number(cell)) {
        return false;
    }
    const auto points = code_points(cell);
    const auto sign = std::find_if_not(points.begin(), points.end(), is_passed_over);
    return sign != points.end() && begins_formula(*sign);
}

}  // namespace

bool holds_sign_of_formula(std::string_view text) {
    return text.find_first_of("=+-@\xEF") != std::string_view::npos;  // the full-width forms begin with that byte
}

std::string for_spreadsheet(std::string_view text) {
    std::string result;
    for (std::size_t at = 0;;) {
        const std::size_t end = std::min(text.find_first_of(cell_ends, at), text.size());
        const std::string_view cell = text.substr(at, end - at);
        result += is_run(cell) ? "'" : "";
        result += cell;
        if (end == text.size()) {
            return result;
        }
        result += text[end];
        at = end + 1;
    }
}

}  // namespace minhbach
