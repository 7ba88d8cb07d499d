// SPDX-License-Identifier: MIT
// Exact decimal numbers: what was printed stays what was printed, and money is never computed in binary floating point.
#pragma once

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace minhbach {

// mantissa × 10^-scale. 13805.469 is {13805469, 3}; 12.50 is {1250, 2} and keeps its last digit. About 18 significant
// digits; an operation that would need more gives nothing instead of a wrong number.
struct Decimal {
    std::int64_t mantissa = 0;
    std::uint8_t scale = 0;

    // Compares values: 12.5 and 12.50 are equal.
    friend std::strong_ordering operator<=>(const Decimal& a, const Decimal& b);
    friend bool operator==(const Decimal& a, const Decimal& b) { return (a <=> b) == 0; }
};

// "1234.5", "-3"; no grouping, "." before the decimals.
std::optional<Decimal> parse_plain(std::string_view text);

// "1.234,5": dots group thousands (all groups of three, or none at all: "2723"; no leading zero before a dot), a comma
// before the decimals.
std::optional<Decimal> parse_vietnamese(std::string_view text);

// "13805.469": the digits that were printed, "." before the decimals.
std::string to_string(Decimal value);

// The nearest double, beyond 15 digits or so one of its neighbours; for drawing only.
double to_double(Decimal value);

// Its distance from zero.
Decimal magnitude(Decimal value);
std::optional<Decimal> add(Decimal a, Decimal b);
std::optional<Decimal> subtract(Decimal a, Decimal b);
// Exact product; trailing zeros beyond the scale of `a` are dropped, so that 12.5 × 1000 is 12500 and 3364555 ×
// 0.000001 is 3.364555.
std::optional<Decimal> multiply(Decimal a, Decimal b);
// a / b × 10^shift to `digits` decimals, halves away from zero; nothing when b is zero. A percentage has shift 2.
std::optional<Decimal> divide(Decimal a, Decimal b, int shift, std::uint8_t digits);
// To at most `digits` decimals, halves away from zero.
Decimal rounded(Decimal value, std::uint8_t digits);

}  // namespace minhbach
