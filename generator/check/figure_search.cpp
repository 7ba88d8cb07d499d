#include "check/figure_search.hpp"

#include <algorithm>

namespace minhbach {

FigureSearch::FigureSearch(const Corpus& corpus) : corpus_(corpus) {
    for (std::size_t i = 0; i < corpus.observations.size(); ++i) {
        if (corpus.observations[i].has_value()) {
            order_.push_back(static_cast<ObservationIndex>(i));
        }
    }
    std::sort(order_.begin(), order_.end(), [&](ObservationIndex a, ObservationIndex b) {
        const Observation& x = corpus.observations[a];
        const Observation& y = corpus.observations[b];
        const UnitIndex unit_x = corpus.indicators[x.indicator].unit;
        const UnitIndex unit_y = corpus.indicators[y.indicator].unit;
        if (x.source != y.source || unit_x != unit_y) {
            return std::pair(x.source, unit_x) < std::pair(y.source, unit_y);
        }
        const auto order = x.value <=> y.value;
        return order != 0 ? order < 0 : a < b;
    });
}

std::vector<ObservationIndex> FigureSearch::between(SourceIndex source, UnitIndex unit, Decimal low, Decimal high, std::size_t limit) const {
    const auto before = [&](ObservationIndex index, const Decimal& value) {
        const Observation& row = corpus_.observations[index];
        const UnitIndex row_unit = corpus_.indicators[row.indicator].unit;
        return row.source != source || row_unit != unit ? std::pair(row.source, row_unit) < std::pair(source, unit) : row.value < value;
    };
    std::vector<ObservationIndex> result;
    for (auto at = std::lower_bound(order_.begin(), order_.end(), low, before); at != order_.end() && result.size() < limit; ++at) {
        const Observation& row = corpus_.observations[*at];
        if (row.source != source || corpus_.indicators[row.indicator].unit != unit || row.value > high) {
            break;
        }
        if (result.empty() || corpus_.observations[result.back()].value != row.value) {
            result.push_back(*at);
        }
    }
    return result;
}

}  // namespace minhbach
