// SPDX-License-Identifier: MIT
// Which lines of a table of money a chart of plans and results draws.
#pragma once

#include <cstddef>
#include <span>
#include <vector>

#include "model/corpus.hpp"
#include "plan/charts/charts.hpp"
#include "plan/money/money_table.hpp"

namespace minhbach {

using MoneyLines = std::vector<std::span<const MoneyRow>>;  // each line with the rows of all its results

struct DrawnLines {
    MoneyLines lines;
    LocalText only;           // what of all lines is drawn; empty where nothing was left out for want of room
    std::size_t repeats = 0;  // lines that another report states as one that is drawn
};

struct MoneyLinesOfCharts {
    DrawnLines drawn;
    // The parts of what is drawn, where all of them state plans and none a result.
    DrawnLines below;
    std::size_t other_levels = 0;  // lines that are left out, as they are of areas of another level
};

MoneyLinesOfCharts lines_of_charts(const Corpus& corpus, std::span<const MoneyRow> rows, ChartCategory category,
                                   const ToldLines& told);

// What its parts add up to where a line has no result of its own, as a head tells it.
const HeadResult* result_of_parts(const ToldLines& told, const MoneyRow& row);

// Whether a picture of them has room for an amount that was spent, or was to be spent by some day.
bool has_results(const Corpus& corpus, const MoneyLines& lines, const ToldLines& told);

// The same money, time after time: of a time two reports may say what they do not say alike.
bool is_course(const MoneyLines& lines);

}  // namespace minhbach
