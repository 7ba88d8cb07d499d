// SPDX-License-Identifier: MIT
// What a printed percentage is a share of.
#pragma once

#include <vector>

#include "check/statement_index.hpp"
#include "model/finding.hpp"

namespace minhbach {

// The figures that the percentage beside `row` may be a share of: what the rules declare, or the plan of the same
// statistic.
std::vector<ObservationIndex> rate_wholes(const ReconciliationRules& rules, const StatementIndex& statements,
                                          const Observation& row);

}  // namespace minhbach
