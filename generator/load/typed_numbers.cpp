// SPDX-License-Identifier: MIT
#include "load/typed_numbers.hpp"

#include <algorithm>
#include <array>

#include "base/text.hpp"

namespace minhbach {

namespace {

bool is_digit(char c) {
    return c >= '0' && c <= '9';
}

bool is_letter(std::string_view text, std::size_t at) {
    return at < text.size() && (static_cast<unsigned char>(text[at]) >= 0x80 || (text[at] >= 'a' && text[at] <= 'z') ||
                                (text[at] >= 'A' && text[at] <= 'Z'));
}

// Whether the last word before a number makes it a name: "Dự án 3", "Decision 90".
bool names_what_follows(std::string_view before) {
    if (!before.ends_with(' ')) {
        return false;
    }
    before.remove_suffix(1);
    static constexpr std::array<std::string_view, 16> words{
        "Dự án", "dự án",  "Nội dung", "phần",     "số",         "Quyết định", "Nghị quyết", "Kế hoạch",
        "Điều",  "roject", "omponent", "Decision", "Resolution", "Plan",       "No.",        "content"};
    return std::any_of(words.begin(), words.end(), [&](std::string_view word) { return before.ends_with(word); });
}

}  // namespace

void warn_of_typed_numbers(const SourceText& source, std::size_t body, const std::vector<FigureReference>& references,
                           Language language, const Corpus& corpus) {
    // Units by their first word, the longest first: "triệu đồng/người/năm" before "triệu đồng".
    std::vector<std::string> units;
    for (const Unit& unit : corpus.units) {
        units.push_back(unit.symbol.in(language));
        if (!unit.one.in(language).empty()) {
            units.push_back(unit.one.in(language));
        }
    }
    std::sort(units.begin(), units.end(), [](const std::string& a, const std::string& b) {
        return a.size() != b.size() ? a.size() > b.size() : a < b;
    });
    const std::string_view text = source.text();
    auto reference = references.begin();
    for (std::size_t at = body; at < text.size();) {
        if (reference != references.end() && at >= body + reference->offset) {
            // The words of a link are text like any other.
            at = body + reference->offset + (reference->finding ? reference->number_free : reference->length);
            ++reference;
            continue;
        }
        if (!is_digit(text[at])) {
            ++at;
            continue;
        }
        // "12/6/2024 giải ngân", "gnbv.1", "Dự án 3 chương trình": a date, a code, a name.
        const bool part_of_name =
            at > body && (is_letter(text, at - 1) || text[at - 1] == '/' || text[at - 1] == '-' ||
                          text[at - 1] == '.' || names_what_follows(text.substr(body, at - body)));
        const std::size_t begin = at;
        while (at < text.size() && (is_digit(text[at]) || ((text[at] == '.' || text[at] == ',') &&
                                                           at + 1 < text.size() && is_digit(text[at + 1])))) {
            ++at;
        }
        const std::string_view number = text.substr(begin, at - begin);
        const bool year = number.size() == 4 && (number.starts_with("19") || number.starts_with("20"));
        if (part_of_name || year || (at < text.size() && (text[at] == '/' || text[at] == '-'))) {
            continue;
        }
        std::size_t after = at;
        if (after < text.size() && text[after] == ' ') {
            ++after;
        } else if (text.substr(after).starts_with("\u00A0")) {
            after += 2;
        }
        for (const std::string& unit : units) {
            if (!unit.empty() && text.substr(after).starts_with(unit) &&
                (unit == "%" || !is_letter(text, after + unit.size())) && (after > at || unit == "%")) {
                source.warning(
                    begin, count_code_points(text.substr(begin, after + unit.size() - begin)), "typed-number",
                    say("số liệu gõ tay, sẽ không đổi theo dữ liệu", "a number typed by hand does not follow the data"),
                    say("thay bằng {{{{figure: …}}}} nếu số này có trong dữ liệu",
                        "put {{{{figure: …}}}} in its place if the data has it"));
                break;
            }
        }
    }
}

}  // namespace minhbach
