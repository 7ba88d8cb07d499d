// SPDX-License-Identifier: MIT
#include "load/hints.hpp"

#include <algorithm>
#include <charconv>
#include <optional>

namespace minhbach {

namespace {

// 31/12/2023, 31-12-2023, 2023-6-30: the three numbers, the year first.
std::optional<Date> date_as_people_write_it(std::string_view text) {
    std::string plain(text);
    std::replace_if(
        plain.begin(), plain.end(), [](char c) { return c == '/' || c == '.'; }, '-');
    std::vector<int> numbers;
    for (const std::string_view part : split(plain, '-')) {
        int value = 0;
        const auto [end, error] = std::from_chars(part.data(), part.data() + part.size(), value);
        if (error != std::errc{} || end != part.data() + part.size() || part.size() > 4) {
            return std::nullopt;
        }
        numbers.push_back(value);
    }
    if (numbers.size() != 3) {
        return std::nullopt;
    }
    if (numbers[0] < 1000) {
        std::swap(numbers[0], numbers[2]);
    }
    return parse_date(fmt::format("{:04}-{:02}-{:02}", numbers[0], numbers[1], numbers[2]));
}

// Some labels stand in brackets already.
std::string_view without_brackets(std::string_view text) {
    return text.starts_with('(') && text.ends_with(')') ? text.substr(1, text.size() - 2) : text;
}

}  // namespace

Message date_hint(std::string_view wrong) {
    if (const auto meant = date_as_people_write_it(wrong)) {
        return say("viết năm-tháng-ngày: {0}", "write year-month-day: {0}", to_string(*meant));
    }
    return say("viết năm-tháng-ngày, ví dụ 2024-01-31", "write year-month-day, as in 2024-01-31");
}

Message period_hint(Calendar calendar) {
    if (calendar.first_month != 1) {
        return say(
            "viết 2018/19 (cả năm), 2018/19-S1 (nửa đầu), 2018/19-Q2 (quý 2), 2018/19-9M (9 tháng đầu), "
            "2018/19-2020/21 (nhiều năm), 2018-06 (tháng 6) hoặc 2018 (năm dương lịch)",
            "write 2018/19 (the year), 2018/19-S1 (its first half), 2018/19-Q2 (a quarter), 2018/19-9M (its first "
            "nine months), 2018/19-2020/21 (several years), 2018-06 (a month) or 2018 (a calendar year)");
    }
    return say(
        "viết 2023 (cả năm), 2024-S1 (6 tháng đầu năm), 2024-Q2 (quý 2), 2024-9M (9 tháng đầu năm), 2024-06 (tháng 6) "
        "hoặc 2021/2023 (nhiều năm)",
        "write 2023 (the year), 2024-S1 (its first half), 2024-Q2 (a quarter), 2024-9M (its first nine months), "
        "2024-06 "
        "(a month) or 2021/2023 (several years)");
}

Message budget_year_hint(Calendar calendar, std::string_view total) {
    const bool calendar_years = calendar.first_month == 1;
    const char* one = calendar_years ? "2023" : "2018/19";
    const char* several = calendar_years ? "2022/2023" : "2018/19-2020/21";
    if (total.empty()) {
        return say("viết {0}, {1} (nhiều năm), hoặc để trống", "write {0}, {1} (several years), or nothing", one,
                   several);
    }
    return say("viết {0}, {1} (nhiều năm), {2} (tất cả các năm), hoặc để trống",
               "write {0}, {1} (several years), {2} (all years), or nothing", one, several, total);
}

Message code_list_hint(std::string_view wrong, const std::vector<std::string_view>& codes) {
    if (const auto near = near_code(wrong, codes)) {
        return say("có phải \"{0}\"?", "did you mean \"{0}\"?", *near);
    }
    return say("chọn một trong: {0}", "choose one of: {0}", fmt::format("{}", fmt::join(codes, ", ")));
}

NamedCode::NamedCode(std::string_view id, const LocalText& name, const Languages& languages)
    : code(id), shown(shown_name(name, languages)) {
    for (const Language language : languages) {
        names.push_back(name.in(language));
    }
}

Message named_code_hint(std::string_view wrong, const std::vector<NamedCode>& codes) {
    const std::string plain = folded(trimmed(wrong));
    const auto written = [&](auto matches) {
        const NamedCode* found = nullptr;
        for (const NamedCode& code : codes) {
            if (!plain.empty() && std::any_of(code.names.begin(), code.names.end(),
                                              [&](const std::string& name) { return matches(folded(name)); })) {
                if (found != nullptr) {
                    return static_cast<const NamedCode*>(nullptr);
                }
                found = &code;
            }
        }
        return found;
    };
    for (const NamedCode& code : codes) {
        if (folded(code.code) == plain) {
            return say("có phải \"{0}\"?", "did you mean \"{0}\"?", code.code);
        }
    }
    const NamedCode* named = written([&](const std::string& name) { return name == plain; });
    if (named == nullptr && plain.size() >= 3) {
        named = written([&](const std::string& name) { return name.find(plain) != std::string::npos; });
    }
    if (named != nullptr) {
        return say("ở đây ghi mã, không ghi tên: \"{0}\"", "a code is written here, not a name: \"{0}\"", named->code);
    }
    std::vector<std::string_view> known;
    Message all{"chọn một trong:", "choose one of:"};
    for (const NamedCode& code : codes) {
        const char* comma = known.empty() ? "" : ",";
        known.push_back(code.code);
        all.vi += fmt::format("{} {} ({})", comma, code.code, without_brackets(code.shown.vi));
        all.en += fmt::format("{} {} ({})", comma, code.code, without_brackets(code.shown.en));
    }
    const auto near = near_code(wrong, known);
    return near ? say("có phải \"{0}\"?", "did you mean \"{0}\"?", *near) : all;
}

std::optional<std::string_view> near_code(std::string_view wrong, const std::vector<std::string_view>& codes) {
    constexpr std::size_t longest = 100;
    return wrong.size() > longest ? std::nullopt : nearest(wrong, codes);
}

Message unknown_code_hint(const std::string& registry_file) {
    return say("sửa lại cho đúng một mã trong {0}, hoặc thêm mã này vào đó",
               "use a code that is in {0}, or add this one to it", registry_file);
}

Message code_hint(std::string_view wrong, const Dimension& dimension, const Languages& languages) {
    constexpr std::size_t few = 16;
    if (dimension.codes.size() > few) {
        return code_hint(wrong, dimension.codes, languages, dimension.file());
    }
    std::vector<NamedCode> known;
    for (const DimensionCode& code : dimension.codes) {
        if (!code.id.empty()) {
            known.emplace_back(code.id, code.name, languages);
        }
    }
    return named_code_hint(wrong, known);
}

Message dimension_hint(std::string_view wrong, const Dimensions& dimensions) {
    std::vector<std::string_view> known;
    for (const Dimension& dimension : dimensions) {
        known.emplace_back(dimension.id);
    }
    known.insert(known.end(), {"program", "area"});
    return code_list_hint(wrong, known);
}

}  // namespace minhbach
