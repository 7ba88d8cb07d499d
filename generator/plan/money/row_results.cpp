// SPDX-License-Identifier: MIT
#include "plan/money/row_results.hpp"

#include <array>

#include "model/percent.hpp"
#include "plan/money/amount_bounds.hpp"
#include "plan/money/plan_in_force.hpp"

namespace minhbach {

namespace {

// What was spent of the plan; where nobody states one, of what was allocated.
std::optional<SpentOfPlan> amounts_of(const Corpus& corpus, const MoneyRow& row) {
    const auto of_allocated = spent_of(corpus, row, allocated_of(corpus, row));
    return of_allocated ? of_allocated : spent_of_plan(corpus, row);
}

}  // namespace

RowResults results_of(const Corpus& corpus, const MoneyRow& row) {
    const MoneyDeclaration& money = corpus.site.money;
    RowResults results;
    if (is_result(row.kind)) {
        results.amounts = amounts_of(corpus, row);
    }
    if (!results.amounts) {
        return results;
    }
    const std::array plan{index_of(corpus, *results.amounts->plan)};
    const std::array spent{index_of(corpus, *results.amounts->spent)};
    const auto share_bound = bound_of_share(corpus, plan, spent);
    if (row.rate.empty() && money.rate != no_index && share_bound) {
        results.share = percent_of(results.amounts->spent->value, results.amounts->plan->value);
        results.share_bound = *share_bound;
    }
    const auto left = results.amounts->left();
    const auto left_bound = bound_of_rest(corpus, plan, spent);
    // Where more was spent than the plan, and the site's own indicator has no numbers below zero, the share says it.
    if (row.undisbursed.empty() && money.left != no_index && left && left_bound &&
        (left->mantissa >= 0 || corpus.indicators[money.left].below_zero)) {
        results.left = left;
        results.left_bound = *left_bound;
    }
    return results;
}

}  // namespace minhbach
