// SPDX-License-Identifier: MIT
// Calendar dates and the periods that figures are about.
#pragma once

#include <array>
#include <chrono>
#include <compare>
#include <cstdint>
#include <limits>
#include <optional>
#include <string>
#include <string_view>

namespace minhbach {

// A day, as days since 1970-01-01.
struct Date {
    std::int32_t days = 0;
    auto operator<=>(const Date&) const = default;
};

// "2024-06-12"; nothing for a day that does not exist.
std::optional<Date> parse_date(std::string_view text);
std::string to_string(Date date);
std::chrono::year_month_day to_calendar(Date date);
// Of the month of a day: the difference of two is how many months lie between them.
int month_number(Date date);

// `months`: the first so many of a year, as reports on its course have it.
enum class PeriodKind : std::uint8_t { year, half, quarter, month, years, months, timeless };

// Of the kinds of period that have a time.
inline constexpr std::array<std::string_view, 6> period_kind_codes{"year",  "half",  "quarter",
                                                                   "month", "years", "months"};

// In which month the years begin that are written 2018/19, as financial and school years are. With 1 there are none:
// all years are calendar years, which are written 2018 in every site.
struct Calendar {
    std::uint8_t first_month = 1;
};

inline constexpr Date no_date{std::numeric_limits<std::int32_t>::min()};

// A period of the contract: "2023", "2024-S1", "2024-Q2", "2024-9M", "2024-06", "2021/2023"; of years that do not begin
// in January "2018/19", "2018/19-S1", "2018/19-Q2", "2018/19-9M", "2018/19-2020/21". Both days are inside it. A
// timeless period is that of facts that hold at any time, such as the length of a border; its days are no_date.
struct Period {
    PeriodKind kind = PeriodKind::year;
    std::int16_t year = 0;
    std::uint8_t part = 0;         // half 1-2, quarter 1-4, month 1-12, months 1-11
    std::int16_t last_year = 0;    // of `years`, the one in which the last of them begins
    std::uint8_t first_month = 1;  // of its year, or years
    Date first;
    Date last;

    // Whether all of another one's days are its own; what has no time holds nothing, and is in nothing.
    bool contains(const Period& other) const {
        return kind != PeriodKind::timeless && other.kind != PeriodKind::timeless && first <= other.first &&
               other.last <= last;
    }

    auto operator<=>(const Period&) const = default;
};

inline constexpr Period timeless_period{PeriodKind::timeless, 0, 0, 0, 1, no_date, no_date};

std::optional<Period> parse_period(std::string_view text, Calendar calendar = {});
std::string to_string(const Period& period);  // "" of the timeless one

// As addresses and names of files have it: "2018-19", "timeless". Years that do not begin in January have a slash,
// which would be another folder.
std::string in_address(const Period& period);

// "2018", or "2018/19" of years that do not begin in January.
std::string year_text(int year, std::uint8_t first_month);

// The same part of the year before; nothing of several years and of what has no time.
std::optional<Period> year_before(const Period& period);

}  // namespace minhbach
