// SPDX-License-Identifier: MIT
#include "check/figure_search.hpp"

#include <algorithm>

namespace minhbach {

FigureSearch::FigureSearch(const Corpus& corpus) : corpus_(corpus), by_source_(corpus.sources.size()) {}

const std::vector<ObservationIndex>& FigureSearch::figures_of(SourceIndex source) const {
    const std::lock_guard lock(mutex_);
    std::vector<ObservationIndex>& figures = by_source_[source];
    if (!figures.empty()) {
        return figures;
    }
    // The corpus holds its observations by source.
    const auto& rows = corpus_.observations;
    const auto first =
        std::partition_point(rows.begin(), rows.end(), [&](const Observation& row) { return row.source < source; });
    for (auto row = first; row != rows.end() && row->source == source; ++row) {
        if (row->has_value()) {
            figures.push_back(static_cast<ObservationIndex>(row - rows.begin()));
        }
    }
    std::sort(figures.begin(), figures.end(), [&](ObservationIndex a, ObservationIndex b) {
        const Observation& x = corpus_.observations[a];
        const Observation& y = corpus_.observations[b];
        const UnitIndex unit_x = corpus_.indicators[x.indicator].unit;
        const UnitIndex unit_y = corpus_.indicators[y.indicator].unit;
        if (unit_x != unit_y) {
            return unit_x < unit_y;
        }
        const auto order = x.value <=> y.value;
        return order != 0 ? order < 0 : a < b;
    });
    return figures;
}

std::vector<ObservationIndex> FigureSearch::between(SourceIndex source, UnitIndex unit, Decimal low, Decimal high,
                                                    std::size_t limit) const {
    const std::vector<ObservationIndex>& figures = figures_of(source);
    const auto before = [&](ObservationIndex index, const Decimal& value) {
        const Observation& row = corpus_.observations[index];
        const UnitIndex row_unit = corpus_.indicators[row.indicator].unit;
        return row_unit != unit ? row_unit < unit : row.value < value;
    };
    std::vector<ObservationIndex> result;
    for (auto at = std::lower_bound(figures.begin(), figures.end(), low, before);
         at != figures.end() && result.size() < limit; ++at) {
        const Observation& row = corpus_.observations[*at];
        if (corpus_.indicators[row.indicator].unit != unit || row.value > high) {
            break;
        }
        if (result.empty() || corpus_.observations[result.back()].value != row.value) {
            result.push_back(*at);
        }
    }
    return result;
}

}  // namespace minhbach
