// SPDX-License-Identifier: MIT
#include "plan/money/row_results.hpp"

#include "model/percent.hpp"

namespace minhbach {

namespace {

// What was spent of the plan; where nobody states one, of what was allocated.
std::optional<SpentOfPlan> amounts_of(const Corpus& corpus, const MoneyRow& row) {
    const Observation* allocated = allocated_of(corpus, row);
    const Observation* spent = only_value(corpus, row.disbursed);
    if (allocated == nullptr || spent == nullptr || !are_of_one_thing(corpus, *allocated, *spent)) {
        return spent_of_plan(corpus, row);
    }
    return SpentOfPlan{&row, allocated, spent};
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
    const auto& [line, plan, spent] = *results.amounts;
    if (row.rate.empty() && money.rate != no_index) {
        results.share = percent_of(spent->value, plan->value);
    }
    const auto left = results.amounts->left();
    // Where more was spent than the plan, and the site's own indicator has no numbers below zero, the share says it.
    if (row.undisbursed.empty() && money.left != no_index && left &&
        (left->mantissa >= 0 || corpus.indicators[money.left].below_zero)) {
        results.left = left;
    }
    return results;
}

}  // namespace minhbach
