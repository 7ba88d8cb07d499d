// SPDX-License-Identifier: MIT
#include "plan/pages/doubted_part.hpp"

#include <algorithm>

#include "plan/money/money_table.hpp"
#include "plan/pages/heads.hpp"
#include "plan/rows/finding_weight.hpp"

namespace minhbach {

namespace {

constexpr Decimal least_distance{5, 0};  // percent of the larger of the two numbers

bool is_part_of(const Corpus& corpus, const Observation& figure, const HeadLine& sum) {
    return figure.area == sum.area && figure.period == sum.period && figure.program != sum.program &&
           is_within(corpus, figure.program, sum.program) && takes_in_money(corpus, sum, figure);
}

// Whether it states what the sum does: the plan, or what was spent to the same day.
bool states_the_same(const MoneyIndicators& money, const Observation& figure, const HeadResult& result) {
    const bool is_spent = figure.indicator == money.disbursed && figure.kind == result.kind &&
                          figure.as_of == result.as_of.value_or(no_date);
    return money.is_given(figure) || is_spent;
}

}  // namespace

std::optional<std::uint32_t> doubted_part(const Corpus& corpus, std::span<const Finding> findings,
                                          const Subject& page) {
    const HeadLine* sum = sum_told(page);
    if (sum == nullptr) {
        return std::nullopt;
    }
    const MoneyIndicators money(corpus);
    const auto found = std::find_if(page.findings.begin(), page.findings.end(), [&](std::uint32_t index) {
        const Finding& finding = findings[index];
        const Observation& first = corpus.observations[finding.observations.front()];
        const auto distance = distance_of(finding);
        return finding.severity == FindingSeverity::error && distance && least_distance <= *distance &&
               is_part_of(corpus, first, *sum) && states_the_same(money, first, sum->results.front());
    });
    return found == page.findings.end() ? std::nullopt : std::optional(*found);
}

}  // namespace minhbach
