// SPDX-License-Identifier: MIT
// The charts of money of a made up site, and what is drawn in them as lines of text.
#pragma once

#include <numeric>
#include <string>
#include <vector>

#include "plan/charts/charts.hpp"
#include "plan/plan_site.hpp"

namespace minhbach {

using Lines = std::vector<std::string>;

inline Lines points_of(const Chart& chart, Language language = english) {
    Lines lines;
    for (const ChartPoint& point : chart.points) {
        lines.push_back(chart.rows[point.row].name.in(language) + " | " + chart.series[point.series].in(language) +
                        " | " + to_string(point.value));
    }
    return lines;
}

inline std::vector<Chart> charts_of(const PlanSite& site, ChartCategory category = ChartCategory::program) {
    std::vector<ObservationIndex> all(site.corpus.observations.size());
    std::iota(all.begin(), all.end(), 0U);
    const auto rows = make_money_rows(site.corpus, ReadingOrder(site.corpus), {}, all, {});
    return make_money_charts(site.corpus, rows, category, {"Nơi đây", "This place"}, ProgramTree(site.corpus));
}

// The one chart of a kind; an empty one where there is none.
inline Chart chart_of(const PlanSite& site, ChartKind kind, ChartCategory category = ChartCategory::program) {
    for (const Chart& chart : charts_of(site, category)) {
        if (chart.kind == kind) {
            return chart;
        }
    }
    return {};
}

// A budget line: assigned (where not 0) and disbursed (where not 0).
inline void line(PlanSite& site, PlanSite::Figure figure, std::int64_t assigned, std::int64_t disbursed) {
    if (assigned != 0) {
        figure.indicator = PlanSite::assigned;
        figure.kind = kinds::plan;
        figure.value = assigned;
        site.add(figure);
    }
    if (disbursed != 0) {
        figure.indicator = PlanSite::disbursed;
        figure.kind = kinds::actual;
        figure.value = disbursed;
        site.add(figure);
    }
}

}  // namespace minhbach
