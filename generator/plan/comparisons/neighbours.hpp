// SPDX-License-Identifier: MIT
// Which figures may be set beside one another: those of the areas below one area, of one statistic, kind and date.
#pragma once

#include <span>
#include <vector>

#include "compute/derived.hpp"

namespace minhbach {

class Neighbours {
public:
    // Of the indicators that the heads of pages tell of: the site's headline indicators, and how much of the money was
    // spent. Keeps hold of both.
    Neighbours(const Corpus& corpus, const DerivedValues& derived);

    bool knows(IndicatorIndex indicator) const;
    // All figures that stand beside one, itself among them, in the order of their areas; an area may have several.
    std::span<const FigureRef> of(FigureRef figure) const;

private:
    const Corpus& corpus_;
    const DerivedValues& derived_;
    std::vector<IndicatorIndex> indicators_;
    std::vector<FigureRef> figures_;
};

}  // namespace minhbach
