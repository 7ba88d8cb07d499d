// SPDX-License-Identifier: MIT
// The order in which tables put figures: what belongs together side by side, years as they passed, and sums of years
// behind the years they add up.
#pragma once

#include <compare>
#include <cstdint>
#include <vector>

#include "model/corpus.hpp"

namespace minhbach {

// A strict order of lines and of statements; of equals only what is equal. Registries give the order of areas,
// programs, indicators and dimensions; the figure without any code comes before those that are broken down.
class ReadingOrder {
public:
    ReadingOrder() = default;
    // Looks at every figure: made once for a site, see Plan::order.
    explicit ReadingOrder(const Corpus& corpus);

    bool operator()(const FigureLine& a, const FigureLine& b) const { return compare(a, b) < 0; }
    bool operator()(const Statement& a, const Statement& b) const;

    // Where figures of one theme stand together: by indicator, program and area, and as above within these.
    bool by_indicator(const Statement& a, const Statement& b) const;

    // Which of two periods comes first: 2022, 2023, 2022–2023, 2024.
    std::uint32_t place_of(PeriodIndex period) const { return period < periods_.size() ? periods_[period] : 0; }
    // What has no basis comes first.
    std::uint32_t place_of_base(PeriodIndex base) const { return base == no_index ? 0 : place_of(base) + 1; }
    // Of a budget year: none, then years as they passed, then the total of them.
    std::uint32_t place_of_year(StringPool::Index budget_year) const {
        return budget_year < fund_years_.size() ? fund_years_[budget_year] : 0;
    }

private:
    std::strong_ordering compare(const FigureLine& a, const FigureLine& b) const;

    std::vector<std::uint32_t> periods_;     // by PeriodIndex
    std::vector<std::uint32_t> fund_years_;  // by StringPool::Index, of those that are budget years of figures
};

}  // namespace minhbach
