// SPDX-License-Identifier: MIT
// What a figure is about: the one key by which figures are compared, grouped, looked up and told. "The same but for the
// program" is the key with another program.
#pragma once

#include <compare>
#include <cstdint>

#include "base/string_pool.hpp"
#include "model/codes.hpp"
#include "model/date.hpp"
#include "model/dimension.hpp"
#include "model/entities.hpp"
#include "model/kind.hpp"

namespace minhbach {

using PeriodIndex = std::uint16_t;

// What a figure is about, whoever states it. 24 bytes, whatever number of dimensions a site declares: those with a role
// have a place of their own, all others together are one interned combination.
struct FigureKey {
    AreaIndex area = no_area;
    Coordinates coordinates = no_coordinates;
    StringPool::Index fund_year = 0;  // of the dimension of budget years: "2023", "2022/2023", "total", ""
    ProgramIndex program = no_index;  // no_index: of the area itself, under no program
    IndicatorIndex indicator = no_index;
    PeriodIndex period = 0;       // may be the timeless one
    PeriodIndex base = no_index;  // what a change counts from; no_index where the figure is none, or does not say
    CodeIndex capital = no_code;  // of the dimensions that have these roles
    CodeIndex fund = no_code;

    auto operator<=>(const FigureKey&) const = default;
};

// What one source says of it, at whatever date: figures that may be computed with each other. Formulas work on lines of
// no indicator, which all indicators share.
struct FigureLine : FigureKey {
    SourceIndex source = no_index;  // no_index: of several sources

    auto operator<=>(const FigureLine&) const = default;
};

// One thing that a source states: the figures of a statement have one value, or the source contradicts itself.
struct Statement : FigureLine {
    Kind kind;             // first, where there is room for it: a statement has 32 bytes
    Date as_of = no_date;  // no_date where the source gives none

    bool operator==(const Statement&) const = default;
    // By date, then by kind.
    std::strong_ordering operator<=>(const Statement& other) const {
        if (const auto lines = static_cast<const FigureLine&>(*this) <=> static_cast<const FigureLine&>(other);
            lines != 0) {
            return lines;
        }
        return as_of != other.as_of ? as_of <=> other.as_of : kind <=> other.kind;
    }
};

// The key, or line, or statement with another value in one place.
template <typename Key, typename Value, typename Place>
Key with(Key key, Value Place::*member, Value value) {
    key.*member = value;
    return key;
}

// The line that all indicators share.
inline FigureLine line_of(const FigureLine& figure) {
    return with(figure, &FigureKey::indicator, IndicatorIndex{no_index});
}

// 64 bits of which each depends on all of the key. Equal hashes are no proof of equal keys.
std::uint64_t hash_of(const FigureKey& key);
std::uint64_t hash_of(const FigureLine& line);
std::uint64_t hash_of(const Statement& statement);

}  // namespace minhbach
