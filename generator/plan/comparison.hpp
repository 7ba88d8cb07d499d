// SPDX-License-Identifier: MIT
// Areas side by side: which statistics several areas share, and the figure each of them has.
#pragma once

#include <optional>
#include <vector>

#include "compute/derived.hpp"

namespace minhbach {

// One statistic: a line of figures without its area, source and period, and the newest figure of each area. Figures of
// different kinds, periods or dates may stand beside each other; each cell says its own.
struct ComparisonRow {
    IndicatorIndex indicator = no_index;
    FigureLine line;                                // of no area, source or period
    std::vector<std::optional<FigureRef>> figures;  // by column
    std::vector<bool> contradicted;  // by column: the newest figures differ, so none of them stands there
};

struct Comparison {
    std::vector<AreaIndex> areas;  // the columns
    std::vector<ComparisonRow> rows;
};

// At most so many areas and rows: a page must not grow with the nation.
inline constexpr std::size_t compared_areas = 12;
inline constexpr std::size_t compared_rows = 150;

// The areas with the most figures, and the statistics that at least two of them have, of whole programs and without
// breakdown.
Comparison compare_areas(const Corpus& corpus, const DerivedValues& derived);

}  // namespace minhbach
