// SPDX-License-Identifier: MIT
// What charts of one statistic over several areas are made of.
#pragma once

#include <string>
#include <vector>

#include "compute/derived.hpp"
#include "plan/charts/chart.hpp"
#include "plan/rows/statistics.hpp"

namespace minhbach {

// A chart of one statistic, to which values are still to be added.
class OverAreas {
public:
    OverAreas(const Corpus& corpus, const DerivedValues& derived, IndicatorIndex indicator, const Statistic& of,
              ChartKind kind, std::string name);

    // The value of the row that comes next, where there is one: of two different figures neither is drawn.
    bool add_value(const std::vector<FigureRef>& refs);

    Chart chart;
    std::size_t contradicted = 0;

private:
    const Corpus& corpus_;
    const DerivedValues& derived_;
    const Words& words_;
    IndicatorIndex indicator_;
    Statistic of_;
    std::uint32_t series_ = 0;
};

}  // namespace minhbach
