// SPDX-License-Identifier: MIT
// What the two amounts of a budget line give where no formula of the site does, since its plan and its result stand in
// different reports.
#pragma once

#include <optional>

#include "model/exactness.hpp"
#include "plan/money/money_table.hpp"
#include "plan/money/plan_in_force.hpp"

namespace minhbach {

// Under the indicators that the site declares for its money; nothing where it declares none, or the row has the value.
struct RowResults {
    std::optional<SpentOfPlan> amounts;  // what they are computed of; nothing: they are not
    std::optional<Decimal> share;        // of the plan in force, or of what was allocated, in percent to 6 decimals
    std::optional<Decimal> left;         // of the same; below zero only where the site's indicator may be
    Bound share_bound = Bound::exact;
    Bound left_bound = Bound::exact;
};

RowResults results_of(const Corpus& corpus, const MoneyRow& row);

}  // namespace minhbach
