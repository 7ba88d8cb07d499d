// SPDX-License-Identifier: MIT
// Calendar dates and the periods that figures are about.
#pragma once

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

enum class PeriodKind : std::uint8_t { year, half, quarter, month, years, timeless };

inline constexpr Date no_date{std::numeric_limits<std::int32_t>::min()};

// A period of the contract: "2023", "2024-S1", "2024-Q2", "2024-06", "2021/2023". Both days are inside it. A timeless
// period is that of facts that hold at any time, such as the length of a border; its days are no_date.
struct Period {
    PeriodKind kind = PeriodKind::year;
    std::int16_t year = 0;
    std::uint8_t part = 0;       // half 1-2, quarter 1-4, month 1-12
    std::int16_t last_year = 0;  // of `years`
    Date first;
    Date last;

    auto operator<=>(const Period&) const = default;
};

inline constexpr Period timeless_period{PeriodKind::timeless, 0, 0, 0, no_date, no_date};

std::optional<Period> parse_period(std::string_view text);
std::string to_string(const Period& period);  // "" of the timeless one

}  // namespace minhbach
