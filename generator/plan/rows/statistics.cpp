// SPDX-License-Identifier: MIT
#include "plan/rows/statistics.hpp"

#include "plan/rows/figures.hpp"

namespace minhbach {

std::map<Statistic, AreaValues> statistics_of(const Corpus& corpus, const DerivedValues& derived,
                                              std::span<const ObservationIndex> observations,
                                              std::span<const DerivedIndex> computed) {
    std::map<Statistic, AreaValues> statistics;
    for_each_figure(corpus, observations, computed, [&](FigureRef ref) {
        const Statement figure = statement_of(corpus, derived, ref);
        Statistic key{figure, corpus.areas[figure.area].level, figure.kind, figure.as_of};
        key.line.area = no_area;
        key.line.source = no_index;
        add_different(corpus, derived, statistics[key][figure.area], ref);
    });
    return statistics;
}

}  // namespace minhbach
