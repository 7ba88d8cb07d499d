// SPDX-License-Identifier: MIT
// Which of several figures is told first where each would do: what came to be before what is meant to be, and a whole
// before its parts. Keys are ordered by places in registries, which say neither.
#pragma once

#include <compare>
#include <utility>

#include "model/corpus.hpp"

namespace minhbach {

// How much of what there is a figure takes in. The larger the more, each respect before the next.
struct Wholeness {
    int program = 0;      // 2 of no program, 1 of a whole one, 0 of a part
    int coordinates = 0;  // 3 no code, 2 that of a basis alone, 1 totals, 0 a part
    int money = 0;        // of capital and fund so many are not divided
    int breadth = 0;      // of these a total before what a source does not say, and a code before those below it
    int years = 0;        // of whose budget
    auto operator<=>(const Wholeness&) const = default;
};

Wholeness wholeness_of(const Corpus& corpus, const FigureKey& figure);

// By what of two figures the newer is known.
inline std::pair<Date, Date> time_of(const Corpus& corpus, const FigureKey& figure, Date as_of) {
    return {corpus.periods[figure.period].last, as_of};
}

// Of all budget years 3, of those that a source does not say 2, of several 1, of one 0.
int breadth_of_years(const Corpus& corpus, StringPool::Index budget_year);

// What came to be before what is expected, that before what is intended, and what is asked for last; the larger the
// earlier.
constexpr int reality_of(Kind kind) {
    return static_cast<int>(KindRole::requested) - static_cast<int>(kind.role());
}

}  // namespace minhbach
