// SPDX-License-Identifier: MIT
#include "base/decimal.hpp"

#include <algorithm>
#include <limits>

namespace minhbach {

namespace {

__extension__ using Wide = __int128;

constexpr int max_scale = 18;

Wide power_of_ten(int exponent) {
    Wide result = 1;
    for (int i = 0; i < exponent; ++i) {
        result *= 10;
    }
    return result;
}

std::optional<Decimal> narrowed(Wide mantissa, int scale) {
    if (scale > max_scale || scale < 0 || mantissa > std::numeric_limits<std::int64_t>::max() ||
        mantissa < std::numeric_limits<std::int64_t>::min()) {
        return std::nullopt;
    }
    return Decimal{static_cast<std::int64_t>(mantissa), static_cast<std::uint8_t>(scale)};
}

bool is_digit(char c) {
    return c >= '0' && c <= '9';
}

// Reads [-]digits[point digits] where the integer digits have had their grouping removed.
std::optional<Decimal> from_digits(bool negative, std::string_view integer, std::string_view fraction) {
    if (integer.empty() || integer.size() + fraction.size() > 18) {
        return std::nullopt;
    }
    std::int64_t mantissa = 0;
    for (const std::string_view part : {integer, fraction}) {
        for (const char c : part) {
            if (!is_digit(c)) {
                return std::nullopt;
            }
            mantissa = mantissa * 10 + (c - '0');
        }
    }
    return Decimal{negative ? -mantissa : mantissa, static_cast<std::uint8_t>(fraction.size())};
}

std::optional<Decimal> parse_with(std::string_view text, char point, bool grouped) {
    const bool negative = text.starts_with('-');
    if (negative) {
        text.remove_prefix(1);
    }
    const auto at = text.find(point);
    std::string_view integer = text.substr(0, at);
    const std::string_view fraction = at == std::string_view::npos ? std::string_view{} : text.substr(at + 1);
    if (at != std::string_view::npos && fraction.empty()) {
        return std::nullopt;
    }
    std::string joined;
    if (grouped && integer.find('.') != std::string_view::npos) {
        const auto first = integer.find('.');
        if (first == 0 || first > 3 || integer[0] == '0') {  // 0.123 is a decimal in the other form, not 123
            return std::nullopt;
        }
        joined = integer.substr(0, first);
        for (std::size_t i = first; i < integer.size(); i += 4) {
            if (integer[i] != '.' || integer.size() - i < 4) {
                return std::nullopt;
            }
            joined += integer.substr(i + 1, 3);
        }
        integer = joined;
    }
    return from_digits(negative, integer, fraction);
}

}  // namespace

std::strong_ordering operator<=>(const Decimal& a, const Decimal& b) {
    const int scale = std::max(a.scale, b.scale);
    const Wide left = a.mantissa * power_of_ten(scale - a.scale);
    const Wide right = b.mantissa * power_of_ten(scale - b.scale);
    return left < right   ? std::strong_ordering::less
           : left > right ? std::strong_ordering::greater
                          : std::strong_ordering::equal;
}

std::optional<Decimal> parse_plain(std::string_view text) {
    return parse_with(text, '.', false);
}

std::optional<Decimal> parse_vietnamese(std::string_view text) {
    return parse_with(text, ',', true);
}

std::string to_string(Decimal value) {
    const bool negative = value.mantissa < 0;
    std::string digits = std::to_string(value.mantissa);
    if (negative) {
        digits.erase(0, 1);
    }
    if (digits.size() <= value.scale) {
        digits.insert(0, value.scale + 1 - digits.size(), '0');
    }
    if (value.scale > 0) {
        digits.insert(digits.size() - value.scale, 1, '.');
    }
    return negative ? "-" + digits : digits;
}

double to_double(Decimal value) {
    return static_cast<double>(value.mantissa) / static_cast<double>(power_of_ten(value.scale));
}

std::optional<Decimal> add(Decimal a, Decimal b) {
    const int scale = std::max(a.scale, b.scale);
    return narrowed(a.mantissa * power_of_ten(scale - a.scale) + b.mantissa * power_of_ten(scale - b.scale), scale);
}

std::optional<Decimal> subtract(Decimal a, Decimal b) {
    const int scale = std::max(a.scale, b.scale);
    return narrowed(a.mantissa * power_of_ten(scale - a.scale) - b.mantissa * power_of_ten(scale - b.scale), scale);
}

std::optional<Decimal> multiply(Decimal a, Decimal b) {
    Wide mantissa = static_cast<Wide>(a.mantissa) * b.mantissa;
    int scale = a.scale + b.scale;
    while (scale > a.scale && mantissa % 10 == 0) {
        mantissa /= 10;
        --scale;
    }
    // A factor of 1000 turns printed decimals into whole units: 13805.469 × 1000 is 13805469, not 13805469.000.
    while (scale > 0 && b.scale == 0 && b.mantissa % 10 == 0 && mantissa % 10 == 0 && mantissa != 0) {
        mantissa /= 10;
        --scale;
    }
    return narrowed(mantissa, mantissa == 0 ? std::min<int>(scale, a.scale) : scale);
}

std::optional<Decimal> divide(Decimal a, Decimal b, int shift, std::uint8_t digits) {
    if (b.mantissa == 0) {
        return std::nullopt;
    }
    // a/b × 10^(shift+digits) as an integer: (am × 10^(bs+shift+digits)) / (bm × 10^as)
    const int exponent = b.scale + shift + digits - a.scale;
    Wide numerator = a.mantissa;
    Wide denominator = b.mantissa;
    if (exponent > 19 || exponent < -19) {
        return std::nullopt;
    }
    (exponent >= 0 ? numerator : denominator) *= power_of_ten(exponent >= 0 ? exponent : -exponent);
    if (denominator < 0) {
        numerator = -numerator;
        denominator = -denominator;
    }
    Wide quotient = numerator / denominator;
    const Wide remainder = numerator % denominator;
    if (2 * (remainder < 0 ? -remainder : remainder) >= denominator) {
        quotient += numerator < 0 ? -1 : 1;
    }
    return narrowed(quotient, digits);
}

Decimal magnitude(Decimal value) {
    return {value.mantissa < 0 ? -value.mantissa : value.mantissa, value.scale};
}

Decimal rounded(Decimal value, std::uint8_t digits) {
    if (value.scale <= digits) {
        return value;
    }
    const Wide unit = power_of_ten(value.scale - digits);
    Wide quotient = value.mantissa / unit;
    const Wide remainder = value.mantissa % unit;
    if (2 * (remainder < 0 ? -remainder : remainder) >= unit) {
        quotient += value.mantissa < 0 ? -1 : 1;
    }
    return {static_cast<std::int64_t>(quotient), digits};
}

}  // namespace minhbach
