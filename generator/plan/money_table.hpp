// SPDX-License-Identifier: MIT
// Plan against disbursed, line by line: the observations of a page arranged so that a budget line stands on one row.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "compute/derived.hpp"
#include "model/corpus.hpp"

namespace minhbach {

// One budget line: all that the sources say of one area, program, breakdown, capital, fund, budget year and period. A
// list with more than one entry means that the source states more than one figure.
struct MoneyRow : FigureLine {
    bool is_part = false;  // another row of the same program says more than this one: it is a part of it
    std::vector<ObservationIndex> assigned;
    std::vector<ObservationIndex> disbursed;
    std::vector<DerivedIndex> rate;
    std::vector<DerivedIndex> undisbursed;
};

// The indicators that the table is about; no_index where the registry has none of that name.
struct MoneyIndicators {
    IndicatorIndex assigned = no_index;
    IndicatorIndex disbursed = no_index;
    IndicatorIndex rate = no_index;
    IndicatorIndex undisbursed = no_index;

    explicit MoneyIndicators(const Corpus& corpus);
    bool shows(const Observation& observation) const {
        return observation.indicator == assigned || observation.indicator == disbursed;
    }
};

// Rows sorted by area, program (in the order of the registry), source, period, then wholes before their parts. A
// statement repeated with the same value is listed once.
std::vector<MoneyRow> make_money_rows(const Corpus& corpus, const DerivedValues& derived,
                                      std::span<const ObservationIndex> observations,
                                      std::span<const DerivedIndex> derived_of_page);

}  // namespace minhbach
