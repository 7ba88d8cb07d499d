// The figures of each source by value: which other figure of the report would explain a difference, or make a percentage fit.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "model/corpus.hpp"

namespace minhbach {

class FigureSearch {
public:
    explicit FigureSearch(const Corpus& corpus);

    // The figures of `source` in the canonical unit `unit` with a value in [low, high], each value once, at most `limit`.
    std::vector<ObservationIndex> between(SourceIndex source, UnitIndex unit, Decimal low, Decimal high, std::size_t limit) const;

private:
    const Corpus& corpus_;
    std::vector<ObservationIndex> order_;  // by source, unit, value
};

}  // namespace minhbach
