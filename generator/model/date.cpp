// SPDX-License-Identifier: MIT
#include "model/date.hpp"

#include <fmt/format.h>

#include <charconv>

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

// Months first..last of a year, whole.
std::optional<Period> months(PeriodKind kind, int year, int part, int first, int last) {
    const std::chrono::year_month_day_last end{
        std::chrono::year{year}, std::chrono::month_day_last{std::chrono::month{static_cast<unsigned>(last)}}};
    const auto begin = from_calendar(year, first, 1);
    const auto final_day = from_calendar(year, last, static_cast<int>(static_cast<unsigned>(end.day())));
    if (!begin || !final_day) {
        return std::nullopt;
    }
    return Period{kind,
                  static_cast<std::int16_t>(year),
                  static_cast<std::uint8_t>(part),
                  static_cast<std::int16_t>(year),
                  *begin,
                  *final_day};
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

std::chrono::year_month_day to_calendar(Date date) {
    return std::chrono::year_month_day{std::chrono::sys_days{std::chrono::days{date.days}}};
}

std::string to_string(Date date) {
    const auto calendar = to_calendar(date);
    return fmt::format("{:04}-{:02}-{:02}", static_cast<int>(calendar.year()), static_cast<unsigned>(calendar.month()),
                       static_cast<unsigned>(calendar.day()));
}

std::optional<Period> parse_period(std::string_view text) {
    const auto year = number(text.substr(0, 4), 4);
    if (!year) {
        return std::nullopt;
    }
    if (text.size() == 4) {
        return months(PeriodKind::year, *year, 0, 1, 12);
    }
    if (text.size() == 9 && text[4] == '/') {
        const auto last = number(text.substr(5), 4);
        const auto begin = months(PeriodKind::years, *year, 0, 1, 12);
        const auto end = last && *last > *year ? months(PeriodKind::years, *last, 0, 1, 12) : std::nullopt;
        if (!begin || !end) {
            return std::nullopt;
        }
        return Period{
            PeriodKind::years, static_cast<std::int16_t>(*year), 0, static_cast<std::int16_t>(*last), begin->first,
            end->last};
    }
    if (text.size() != 7 || text[4] != '-') {
        return std::nullopt;
    }
    if (text[5] == 'S' && (text[6] == '1' || text[6] == '2')) {
        const int half = text[6] - '0';
        return months(PeriodKind::half, *year, half, half * 6 - 5, half * 6);
    }
    if (text[5] == 'Q' && text[6] >= '1' && text[6] <= '4') {
        const int quarter = text[6] - '0';
        return months(PeriodKind::quarter, *year, quarter, quarter * 3 - 2, quarter * 3);
    }
    const auto month = number(text.substr(5), 2);
    return month && *month >= 1 && *month <= 12 ? months(PeriodKind::month, *year, *month, *month, *month)
                                                : std::nullopt;
}

std::string to_string(const Period& period) {
    switch (period.kind) {
        case PeriodKind::half: return fmt::format("{:04}-S{}", period.year, period.part);
        case PeriodKind::quarter: return fmt::format("{:04}-Q{}", period.year, period.part);
        case PeriodKind::month: return fmt::format("{:04}-{:02}", period.year, period.part);
        case PeriodKind::years: return fmt::format("{:04}/{:04}", period.year, period.last_year);
        case PeriodKind::timeless: return {};
        case PeriodKind::year: break;
    }
    return fmt::format("{:04}", period.year);
}

}  // namespace minhbach
