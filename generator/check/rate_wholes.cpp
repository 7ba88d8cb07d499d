// SPDX-License-Identifier: MIT
#include "check/rate_wholes.hpp"

namespace minhbach {

std::vector<ObservationIndex> rate_wholes(const ReconciliationRules& rules, const StatementIndex& statements,
                                          const Observation& row) {
    std::vector<ObservationIndex> wholes;
    const auto collect = [&](IndicatorIndex indicator, Kind kind) {
        const auto found = statements.intended(row, indicator, kind);
        wholes.insert(wholes.end(), found.begin(), found.end());
    };
    for (const auto& [part, whole] : rules.rates) {
        if (part == row.indicator && wholes.empty()) {
            collect(whole, Kind::plan);
        }
    }
    if (wholes.empty() && is_result(row.kind)) {
        collect(row.indicator, Kind::plan);
        if (wholes.empty()) {
            collect(row.indicator, Kind::target);
        }
    }
    return wholes;
}

}  // namespace minhbach
