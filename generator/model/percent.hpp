// SPDX-License-Identifier: MIT
// Percentages and other computed values: of what there is a percentage, and with how many digits they are told.
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

// Pages tell what was computed to so many decimals; the data has all.
inline constexpr std::uint8_t told_digits = 2;

// To so many decimals, and to more where it would look like nothing and is not.
inline Decimal told_amount(Decimal amount, std::uint8_t digits = told_digits) {
    for (; digits < amount.scale; ++digits) {
        const Decimal told = rounded(amount, digits);
        if (told.mantissa != 0 || told == amount) {
            return told;
        }
    }
    return amount;
}

// The same, and up to four where it would look like the whole: 99.9996 is no 100. What is nearer to it than that is
// what amounts are rounded to.
inline Decimal told_percent(Decimal percent, std::uint8_t digits = told_digits) {
    constexpr Decimal whole{100, 0};
    constexpr std::uint8_t most = 4;
    for (std::uint8_t more = digits; more <= most; ++more) {
        if (const Decimal told = told_amount(percent, more); told != whole || told == percent) {
            return told;
        }
    }
    return told_amount(percent, digits);
}

// What was computed, by whether it is a percentage.
inline Decimal told_computed(Decimal value, bool is_percentage) {
    return is_percentage ? told_percent(value) : told_amount(value);
}

}  // namespace minhbach
