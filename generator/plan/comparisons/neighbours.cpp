// SPDX-License-Identifier: MIT
#include "plan/comparisons/neighbours.hpp"

#include <algorithm>
#include <utility>

#include "plan/money/money_table.hpp"

namespace minhbach {

namespace {

// What figures share that stand beside one another: all but the source, with the area above in the place of the area,
// and the level.
std::pair<Statement, LevelIndex> shared(const Corpus& corpus, const DerivedValues& derived, FigureRef figure) {
    Statement key = statement_of(corpus, derived, figure);
    const Area& area = corpus.areas[key.area];
    key.area = area.parent;
    key.source = no_index;
    return {key, area.level};
}

}  // namespace

Neighbours::Neighbours(const Corpus& corpus, const DerivedValues& derived) : corpus_(corpus), derived_(derived) {
    indicators_ = corpus.site.headline_indicators;
    if (const IndicatorIndex rate = MoneyIndicators(corpus).rate; rate != no_index) {
        indicators_.push_back(rate);
    }
    // Numbers of classes and places are no lengths.
    std::erase_if(indicators_, [&](IndicatorIndex index) { return !is_measure(corpus.indicators[index]); });
    std::vector<std::pair<std::pair<Statement, LevelIndex>, FigureRef>> sorted;
    for (ObservationIndex i = 0; i < corpus.observations.size(); ++i) {
        if (knows(corpus.observations[i].indicator) && corpus.observations[i].has_value()) {
            sorted.emplace_back(shared(corpus, derived, FigureRef::observation(i)), FigureRef::observation(i));
        }
    }
    for (DerivedIndex i = 0; i < derived.size(); ++i) {
        if (knows(derived[i].indicator)) {
            sorted.emplace_back(shared(corpus, derived, FigureRef::derived(i)), FigureRef::derived(i));
        }
    }
    std::stable_sort(sorted.begin(), sorted.end(), [&](const auto& a, const auto& b) {
        return a.first != b.first
                   ? a.first < b.first
                   : statement_of(corpus, derived, a.second).area < statement_of(corpus, derived, b.second).area;
    });
    figures_.reserve(sorted.size());
    for (const auto& [key, figure] : sorted) {
        figures_.push_back(figure);
    }
}

bool Neighbours::knows(IndicatorIndex indicator) const {
    return std::find(indicators_.begin(), indicators_.end(), indicator) != indicators_.end();
}

std::span<const FigureRef> Neighbours::of(FigureRef figure) const {
    const auto key = shared(corpus_, derived_, figure);
    const auto first = std::partition_point(figures_.begin(), figures_.end(),
                                            [&](FigureRef other) { return shared(corpus_, derived_, other) < key; });
    const auto last = std::partition_point(first, figures_.end(),
                                           [&](FigureRef other) { return shared(corpus_, derived_, other) == key; });
    return {first, last};
}

}  // namespace minhbach
