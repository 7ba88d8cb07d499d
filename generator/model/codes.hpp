// SPDX-License-Identifier: MIT
// The fixed code lists of the data contract: capital, fund, kind, reason for a missing value, and area levels.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string_view>

namespace minhbach {

// `none`: money has no part in the figure, or the source does not say.
enum class Capital : std::uint8_t { none, investment, recurrent, total };
enum class Fund : std::uint8_t { none, central, provincial, district, commune, local, foreign, other, total };
// `requested`: what a source asks for or offers, which is neither meant to be nor done.
enum class Kind : std::uint8_t { actual, estimate, plan, target, requested };
// Why a value is missing; `present` when it is not.
enum class Missing : std::uint8_t { present, not_reported, not_applicable, suppressed };
enum class AreaLevel : std::uint8_t { nation, province, district, commune };
enum class Direction : std::uint8_t { none, more_is_better, less_is_better };

inline constexpr std::array<std::string_view, 4> capital_codes{"", "investment", "recurrent", "total"};
inline constexpr std::array<std::string_view, 9> fund_codes{"",      "central", "provincial", "district", "commune",
                                                            "local", "foreign", "other",      "total"};
inline constexpr std::array<std::string_view, 5> kind_codes{"actual", "estimate", "plan", "target", "requested"};
inline constexpr std::array<std::string_view, 4> missing_codes{"", "not_reported", "not_applicable", "suppressed"};
inline constexpr std::array<std::string_view, 4> area_level_codes{"nation", "province", "district", "commune"};
inline constexpr std::array<std::string_view, 3> direction_codes{"none", "more_is_better", "less_is_better"};

// What a source adds to a figure in words ("khoảng", "trên"); joined by ";" in the note column.
inline constexpr std::array<std::string_view, 11> qualifier_codes{"in_words", "about",    "over",     "under",
                                                                  "nearly",   "at_least", "at_most",  "preliminary",
                                                                  "expected", "per_unit", "illegible"};

constexpr std::string_view to_string(Capital value) {
    return capital_codes[static_cast<std::size_t>(value)];
}
constexpr std::string_view to_string(Fund value) {
    return fund_codes[static_cast<std::size_t>(value)];
}
constexpr std::string_view to_string(Kind value) {
    return kind_codes[static_cast<std::size_t>(value)];
}
constexpr std::string_view to_string(Missing value) {
    return missing_codes[static_cast<std::size_t>(value)];
}
constexpr std::string_view to_string(AreaLevel value) {
    return area_level_codes[static_cast<std::size_t>(value)];
}
constexpr std::string_view to_string(Direction value) {
    return direction_codes[static_cast<std::size_t>(value)];
}

// A plan or a target: what is meant to be, and has no cut-off date of its own.
constexpr bool is_intended(Kind kind) {
    return kind == Kind::plan || kind == Kind::target;
}

// What came of it, or is expected to come.
constexpr bool is_result(Kind kind) {
    return kind == Kind::actual || kind == Kind::estimate;
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
