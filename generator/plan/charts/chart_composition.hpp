// SPDX-License-Identifier: MIT
// What a plan is made up of: of each fund, or budget year, the kinds of capital, as shares.
#pragma once

#include <span>

#include "plan/charts/chart.hpp"
#include "plan/money/money_table.hpp"

namespace minhbach {

// Of more kinds of capital a bar could not tell one from the other.
inline constexpr std::size_t kinds_of_composition = 4;

// Of the topmost program that is divided, in the newest period in which it is. Bars that all have one part show
// nothing: then the chart has no points.
Chart make_composition(const Corpus& corpus, std::span<const MoneyRow> rows, const LocalText& subject);

}  // namespace minhbach
