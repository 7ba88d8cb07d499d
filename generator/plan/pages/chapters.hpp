// SPDX-License-Identifier: MIT
// Figures in the order in which they are read, cut where the meaning changes: by theme, by period, and where a page
// would grow too heavy.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "plan/money/money_table.hpp"
#include "plan/outline/plan.hpp"

namespace minhbach {

// Figures that belong together, on one page or several.
struct Chapter {
    LocalText title;
    std::string key;  // of its address
    std::vector<ObservationIndex> observations;
    std::vector<DerivedIndex> derived;

    std::size_t size() const { return observations.size() + derived.size(); }
};

class Chapters {
public:
    // `themes` in the order in which they are read.
    Chapters(const Corpus& corpus, const DerivedValues& derived, const ReadingOrder& order,
             const std::vector<std::string>& themes)
        : corpus_(corpus), derived_(derived), order_(order), themes_(themes), money_(corpus) {}

    // Of the figures of a page those that are wanted and stand in no row of its money: by theme, and there by
    // indicator, program and area.
    std::vector<Chapter> by_theme(const Subject& subject, const std::function<bool(const FigureKey&)>& wanted) const;

    // The newest first, in each the areas by name.
    std::vector<Chapter> by_period(const std::vector<FigureRef>& figures) const;

    // In the measure of plan/rows/row_weight.
    std::size_t weight_of(const Chapter& chapter) const;

    // Where a chapter is cut: how many of its rows stand before each further page, and at the end all of them.
    std::vector<std::size_t> cuts(const Chapter& chapter) const;

private:
    std::size_t weight_of(DerivedIndex index) const;
    template <typename ComesFirst>
    void sort(Chapter& chapter, const ComesFirst& comes_first) const;
    Statement statement(FigureRef ref) const { return statement_of(corpus_, derived_, ref); }

    const Corpus& corpus_;
    const DerivedValues& derived_;
    const ReadingOrder& order_;
    const std::vector<std::string>& themes_;
    MoneyIndicators money_;
};

std::size_t size_of(const std::vector<Chapter>& chapters);

}  // namespace minhbach
