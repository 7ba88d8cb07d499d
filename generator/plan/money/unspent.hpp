// SPDX-License-Identifier: MIT
// Money that was given and of which nothing was spent, or not all, and money of which no report says what was spent:
// things that a table of money lets run into each other.
#pragma once

#include <optional>
#include <span>
#include <vector>

#include "plan/money/money_parts.hpp"
#include "plan/money/money_table.hpp"

namespace minhbach {

// A line with one plan in force.
struct UnspentRow : MoneyRow {
    ObservationIndex unspendable = no_index;  // the figure that declares all of it impossible to spend, if one does
};

struct UnspentLines {
    std::vector<UnspentRow> rows;  // one a line, the largest first
    std::size_t more = 0;          // lines with smaller plans
};

// A line with one plan in force, of which less was spent.
struct PartlySpent : MoneyRow {
    Decimal left;
    Decimal spent;
    std::vector<ObservationIndex> parts{};  // that were added up to what was spent, where no source states it
};

struct PartlySpentLines {
    std::vector<PartlySpent> rows;  // those first of which most is left
    std::size_t more = 0;
};

// Of the newest period with results, of the programs furthest down of which results are told; of programs that have
// nothing of it, of longer periods that end with it.
struct Unspent {
    std::optional<PeriodIndex> period;
    UnspentLines nothing;     // the newest result is zero, and came to be, or all of it is declared unspendable
    PartlySpentLines partly;  // it is less than the plan
    // Of these less than a tenth of it: as good as nothing, and news where nothing would be.
    PartlySpentLines hardly;
    // Nobody states a result that came to be, of the line or of parts that make it up. Its rows are of no date where no
    // source says of one that it does not tell.
    UnspentLines unstated;
};

// `parts`: all the money of the area; `observations`: the figures that the rows are made of, with those of what cannot
// be spent.
Unspent find_unspent(const Corpus& corpus, std::span<const MoneyRow> rows,
                     std::span<const ObservationIndex> observations, MoneyParts& parts);

}  // namespace minhbach
