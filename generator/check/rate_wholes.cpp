// SPDX-License-Identifier: MIT
#include "check/rate_wholes.hpp"

namespace minhbach {

std::vector<ObservationIndex> rate_wholes(const ReconciliationRules& rules, const StatementIndex& statements,
                                          const Observation& row) {
    std::vector<ObservationIndex> wholes;
    const auto collect = [&](std::span<const ObservationIndex> found) {
        wholes.insert(wholes.end(), found.begin(), found.end());
    };
    for (const auto& [part, whole] : rules.rates) {
        if (part == row.indicator && wholes.empty()) {
            collect(statements.planned(row, whole));
        }
    }
    if (wholes.empty() && is_result(row.kind)) {
        collect(statements.planned(row, row.indicator));
        if (wholes.empty()) {
            collect(statements.aimed(row, row.indicator));
        }
    }
    return wholes;
}

}  // namespace minhbach
