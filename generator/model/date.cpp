// SPDX-License-Identifier: MIT
#include "model/date.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <utility>

namespace minhbach {

namespace {

// All of `text` as a number of exactly `digits` digits.
std::optional<int> number(std::string_view text, std::size_t digits) {
    int value = 0;
    if (text.size() != digits) {
        return std::nullopt;
    }
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc{} || end != text.data() + text.size() || text[0] == '-') {
        return std::nullopt;
    }
    return value;
}

std::optional<Date> from_calendar(int year, int month, int day) {
    const std::chrono::year_month_day calendar{std::chrono::year{year},
                                               std::chrono::month{static_cast<unsigned>(month)},
                                               std::chrono::day{static_cast<unsigned>(day)}};
    // A report on public programs is of our times; 20244-01-01 or 0202 is a slip of the keyboard.
    if (!calendar.ok() || year < 1900 || year > 2199) {
        return std::nullopt;
    }
    return Date{static_cast<std::int32_t>(std::chrono::sys_days{calendar}.time_since_epoch().count())};
}

// Months first..last of a year that begins in some month, whole.
std::optional<Period> months(PeriodKind kind, int year, int part, int first, int last, std::uint8_t first_month) {
    constexpr int of_a_year = 12;
    const auto calendar_month = [&](int month) {
        const int at = first_month - 1 + month - 1;
        return std::pair(year + at / of_a_year, at % of_a_year + 1);
    };
    const auto [first_year, begin_month] = calendar_month(first);
    const auto [last_year, end_month] = calendar_month(last);
    const std::chrono::year_month_day_last end{
        std::chrono::year{last_year},
        std::chrono::month_day_last{std::chrono::month{static_cast<unsigned>(end_month)}}};
    const auto begin = from_calendar(first_year, begin_month, 1);
    const auto final_day = from_calendar(last_year, end_month, static_cast<int>(static_cast<unsigned>(end.day())));
    if (!begin || !final_day) {
        return std::nullopt;
    }
    return Period{kind,
                  static_cast<std::int16_t>(year),
                  static_cast<std::uint8_t>(part),
                  static_cast<std::int16_t>(year),
                  first_month,
                  *begin,
                  *final_day};
}

// A year as it begins a text, and what follows it.
struct YearText {
    int year = 0;
    std::uint8_t first_month = 1;
    std::string_view rest;
};

std::optional<YearText> year_at(std::string_view text, Calendar calendar) {
    constexpr std::size_t digits = 4;
    constexpr std::size_t with_next = 7;
    const auto year = number(text.substr(0, digits), digits);
    if (!year) {
        return std::nullopt;
    }
    const std::string_view rest = text.substr(digits);
    const bool is_single = rest.size() == digits + 1 && rest[0] == '/';  // 2021/2023 names two
    if (calendar.first_month != 1 && rest.starts_with('/') && !is_single) {
        const auto next = number(rest.substr(1, 2), 2);
        if (!next || *next != (*year + 1) % 100) {
            return std::nullopt;
        }
        return YearText{*year, calendar.first_month, text.substr(with_next)};
    }
    return YearText{*year, 1, rest};
}

// Several years, from the first of one to the last of the other.
std::optional<Period> span(int first, int last, std::uint8_t first_month) {
    constexpr int of_a_year = 12;
    const auto begin = months(PeriodKind::years, first, 0, 1, of_a_year, first_month);
    const auto end = last > first ? months(PeriodKind::years, last, 0, 1, of_a_year, first_month) : std::nullopt;
    if (!begin || !end) {
        return std::nullopt;
    }
    Period period = *begin;
    period.last_year = static_cast<std::int16_t>(last);
    period.last = end->last;
    return period;
}

}  // namespace

std::optional<Date> parse_date(std::string_view text) {
    if (text.size() != 10 || text[4] != '-' || text[7] != '-') {
        return std::nullopt;
    }
    const auto year = number(text.substr(0, 4), 4);
    const auto month = number(text.substr(5, 2), 2);
    const auto day = number(text.substr(8, 2), 2);
    return year && month && day ? from_calendar(*year, *month, *day) : std::nullopt;
}

int month_number(Date date) {
    const auto calendar = to_calendar(date);
    return static_cast<int>(calendar.year()) * 12 + static_cast<int>(static_cast<unsigned>(calendar.month()));
}

std::chrono::year_month_day to_calendar(Date date) {
    return std::chrono::year_month_day{std::chrono::sys_days{std::chrono::days{date.days}}};
}

std::string to_string(Date date) {
    const auto calendar = to_calendar(date);
    return fmt::format("{:04}-{:02}-{:02}", static_cast<int>(calendar.year()), static_cast<unsigned>(calendar.month()),
                       static_cast<unsigned>(calendar.day()));
}

std::optional<Period> parse_period(std::string_view text, Calendar calendar) {
    constexpr int of_a_year = 12;
    const auto start = year_at(text, calendar);
    if (!start) {
        return std::nullopt;
    }
    const auto& [year, first_month, rest] = *start;
    const auto part_of_year = [&](PeriodKind kind, int part, int first, int last) {
        return months(kind, start->year, part, first, last, start->first_month);
    };
    if (rest.empty()) {
        return part_of_year(PeriodKind::year, 0, 1, of_a_year);
    }
    if (first_month == 1 && rest[0] == '/') {
        const auto last = number(rest.substr(1), 4);
        return last ? span(year, *last, first_month) : std::nullopt;
    }
    if (rest[0] != '-' || rest.size() < 3) {
        return std::nullopt;
    }
    const std::string_view part = rest.substr(1);
    if (part == "S1" || part == "S2") {
        const int half = part[1] - '0';
        return part_of_year(PeriodKind::half, half, half * 6 - 5, half * 6);
    }
    if (part.size() == 2 && part[0] == 'Q' && part[1] >= '1' && part[1] <= '4') {
        const int quarter = part[1] - '0';
        return part_of_year(PeriodKind::quarter, quarter, quarter * 3 - 2, quarter * 3);
    }
    if (part.ends_with('M')) {
        const auto count = number(part.substr(0, part.size() - 1), part.size() - 1);
        const bool good = count && *count >= 1 && *count < of_a_year && part[0] != '0';
        return good ? part_of_year(PeriodKind::months, *count, 1, *count) : std::nullopt;
    }
    if (first_month != 1) {
        const auto last = year_at(part, calendar);
        return last && last->first_month == first_month && last->rest.empty() ? span(year, last->year, first_month)
                                                                              : std::nullopt;
    }
    const auto month = number(part, 2);
    return month && *month >= 1 && *month <= of_a_year ? part_of_year(PeriodKind::month, *month, *month, *month)
                                                       : std::nullopt;
}

std::string in_address(const Period& period) {
    std::string text = period.kind == PeriodKind::timeless ? "timeless" : to_string(period);
    std::replace(text.begin(), text.end(), '/', '-');
    return text;
}

std::string year_text(int year, std::uint8_t first_month) {
    return first_month == 1 ? fmt::format("{:04}", year) : fmt::format("{:04}/{:02}", year, (year + 1) % 100);
}

std::string to_string(const Period& period) {
    std::string year = year_text(period.year, period.first_month);
    switch (period.kind) {
        case PeriodKind::half: return fmt::format("{}-S{}", year, period.part);
        case PeriodKind::quarter: return fmt::format("{}-Q{}", year, period.part);
        case PeriodKind::month: return fmt::format("{}-{:02}", year, period.part);
        case PeriodKind::months: return fmt::format("{}-{}M", year, period.part);
        case PeriodKind::years:
            return year + (period.first_month == 1 ? "/" : "-") + year_text(period.last_year, period.first_month);
        case PeriodKind::timeless: return {};
        case PeriodKind::year: break;
    }
    return year;
}

std::optional<Period> year_before(const Period& period) {
    if (period.kind == PeriodKind::years || period.kind == PeriodKind::timeless) {
        return std::nullopt;
    }
    Period earlier = period;
    --earlier.year;
    return parse_period(to_string(earlier), {period.first_month});
}

}  // namespace minhbach
