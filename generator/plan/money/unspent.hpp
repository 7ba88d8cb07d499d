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

struct UnspentLines {
    std::vector<MoneyRow> rows;  // one a line, each with one plan in force, the largest first
    std::size_t more = 0;        // lines with smaller plans
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
    UnspentLines nothing;     // the newest result is zero, and came to be
    PartlySpentLines partly;  // it is less than the plan
    // Nobody states a result that came to be, of the line or of parts that make it up. Its rows are of no date where no
    // source says of one that it does not tell.
    UnspentLines unstated;
};

// Whether less than a tenth was spent: as good as nothing, and news where nothing would be.
bool is_hardly_spent(const Corpus& corpus, const PartlySpent& row);

// `parts`: all the money of the area.
Unspent find_unspent(const Corpus& corpus, std::span<const MoneyRow> rows, MoneyParts& parts);

}  // namespace minhbach
