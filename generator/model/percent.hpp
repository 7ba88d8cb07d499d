// SPDX-License-Identifier: MIT
// Percentages: of what there is one, and how one is told.
#pragma once

#include <optional>

#include "base/decimal.hpp"

namespace minhbach {

// How many decimals a percentage is computed to, halves away from zero.
inline constexpr std::uint8_t percent_digits = 6;

// What share of the whole a part is, in percent. Percent of nothing, or of less than nothing, say nothing.
inline std::optional<Decimal> percent_of(Decimal part, Decimal whole) {
    return whole.mantissa > 0 ? divide(part, whole, 2, percent_digits) : std::nullopt;
}

// To so many decimals, and to more where it would look like nothing, or the whole, and is not: 99.9996 is no 100.
inline Decimal told_percent(Decimal percent, std::uint8_t digits) {
    constexpr Decimal whole{100, 0};
    for (; digits < percent.scale; ++digits) {
        const Decimal told = rounded(percent, digits);
        const bool seems = told.mantissa == 0 || told == whole;
        if (!seems || told == percent) {
            return told;
        }
    }
    return percent;
}

}  // namespace minhbach
