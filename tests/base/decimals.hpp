// SPDX-License-Identifier: MIT
// Decimals as text, so that a failure shows their digits, and random ones of every size and scale.
#pragma once

#include <cstdint>
#include <limits>
#include <optional>
#include <random>
#include <string>
#include <string_view>

#include <catch2/catch.hpp>

#include "base/decimal.hpp"

namespace minhbach {

inline constexpr std::int64_t largest = std::numeric_limits<std::int64_t>::max();
inline constexpr std::int64_t smallest = std::numeric_limits<std::int64_t>::min();

// The digits of a result, so that a failure shows them: equality alone does not see the scale.
inline std::string shown(std::optional<Decimal> value) {
    return value ? to_string(*value) : "nothing";
}

inline std::string plain(std::string_view text) {
    return shown(parse_plain(text));
}

inline std::string vietnamese(std::string_view text) {
    return shown(parse_vietnamese(text));
}

inline Decimal number(std::string_view text) {
    const auto value = parse_plain(text);
    REQUIRE(value.has_value());
    return *value;
}

inline bool is_same(Decimal a, Decimal b) {
    return a.mantissa == b.mantissa && a.scale == b.scale;
}

// 1234567.8 as a Vietnamese report prints it: 1.234.567,8.
inline std::string printed_in_vietnam(Decimal value) {
    std::string text = to_string(value);
    const auto point = text.find('.');
    const std::size_t start = text.starts_with('-') ? 1 : 0;
    const std::size_t end = point == std::string::npos ? text.size() : point;
    if (point != std::string::npos) {
        text[point] = ',';
    }
    for (std::size_t at = end; at > start + 3;) {
        at -= 3;
        text.insert(at, 1, '.');
    }
    return text;
}

// Numbers of every size and scale; the same ones in every run.
class RandomDecimals {
public:
    explicit RandomDecimals(std::uint64_t seed) : engine_(seed) {}

    std::int64_t up_to(std::int64_t bound) {
        return static_cast<std::int64_t>(engine_() % static_cast<std::uint64_t>(bound + 1));
    }

    // At most `digits` digits in the mantissa, with either sign.
    Decimal next(int digits, int scale_limit) {
        std::int64_t bound = 1;
        for (std::int64_t i = up_to(digits - 1); i >= 0; --i) {
            bound *= 10;
        }
        const std::int64_t mantissa = up_to(bound - 1);
        return {up_to(1) == 0 ? mantissa : -mantissa, static_cast<std::uint8_t>(up_to(scale_limit))};
    }

private:
    std::mt19937_64 engine_;
};

}  // namespace minhbach
