// SPDX-License-Identifier: MIT
// The fixed code lists of the data contract: reason for a missing value, qualifiers, directions.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string_view>

namespace minhbach {

// Why a value is missing; `present` when it is not.
enum class Missing : std::uint8_t { present, not_reported, not_applicable, suppressed };
enum class Direction : std::uint8_t { none, more_is_better, less_is_better };

inline constexpr std::array<std::string_view, 4> missing_codes{"", "not_reported", "not_applicable", "suppressed"};
inline constexpr std::array<std::string_view, 3> direction_codes{"none", "more_is_better", "less_is_better"};

// What a source adds to a figure in words ("khoảng", "trên"); joined by ";" in the note column.
inline constexpr std::array<std::string_view, 12> qualifier_codes{"in_words", "about",    "over",     "under",
                                                                  "nearly",   "at_least", "at_most",  "preliminary",
                                                                  "expected", "per_unit", "per_year", "illegible"};

constexpr std::string_view to_string(Missing value) {
    return missing_codes[static_cast<std::size_t>(value)];
}
constexpr std::string_view to_string(Direction value) {
    return direction_codes[static_cast<std::size_t>(value)];
}

// The position of `text` in a code list as the list's enum, or nothing.
template <typename Enum, std::size_t N>
constexpr std::optional<Enum> from_code(const std::array<std::string_view, N>& codes, std::string_view text) {
    for (std::size_t i = 0; i < N; ++i) {
        if (codes[i] == text) {
            return static_cast<Enum>(i);
        }
    }
    return std::nullopt;
}

}  // namespace minhbach
