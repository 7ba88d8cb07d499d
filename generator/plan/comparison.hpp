// SPDX-License-Identifier: MIT
// Areas side by side: which statistics several areas share, and the figure each of them has.
#pragma once

#include <optional>
#include <vector>

#include "compute/derived.hpp"

namespace minhbach {

// What an area has of a statistic.
struct ComparisonCell {
    std::optional<FigureRef> figure;  // the newest of the row's line, or else of another line
    bool fits = false;                // it is of the row's line, so that it may stand beside the others
    bool contradicted = false;        // the newest figures differ, so none of them stands there
};

// One line, as all of its figures have it: one indicator, program, period, kind of capital, fund and budget year, and
// either results, or what is intended, or what is asked for. Of a statistic that areas report for different lines it is
// the line that most of them have; the others have none to compare. Figures of different dates may stand beside each
// other, and what is expected beside what was done; each cell says its own.
struct ComparisonRow {
    FigureLine line;                    // of no area and no source
    std::vector<ComparisonCell> cells;  // by column
};

struct Comparison {
    std::vector<AreaIndex> areas;  // the columns
    std::vector<ComparisonRow> rows;
};

// At most so many areas and rows: a page must not grow with the nation.
inline constexpr std::size_t compared_areas = 12;
inline constexpr std::size_t compared_rows = 40;

// The areas with the most figures, and the statistics that at least two of them have, of whole programs and without
// breakdown: those that most areas have on one line first.
Comparison compare_areas(const Corpus& corpus, const DerivedValues& derived);

// The figures that stand in its cells.
std::vector<FigureRef> figures_of(const Comparison& comparison);

}  // namespace minhbach
