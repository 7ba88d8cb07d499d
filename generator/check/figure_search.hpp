// SPDX-License-Identifier: MIT
// The figures of each source by value: which other figure of the report would explain a difference, or make a
// percentage fit.
#pragma once

#include <cstdint>
#include <mutex>
#include <vector>

#include "model/corpus.hpp"

namespace minhbach {

// Sorts the figures of a source when it is first asked about it: most sources of a nation never are. Safe to ask from
// several threads.
class FigureSearch {
public:
    explicit FigureSearch(const Corpus& corpus);

    // The figures of `source` in the canonical unit `unit` with a value in [low, high], each value once, at most
    // `limit`.
    std::vector<ObservationIndex> between(SourceIndex source, UnitIndex unit, Decimal low, Decimal high,
                                          std::size_t limit) const;

private:
    const std::vector<ObservationIndex>& figures_of(SourceIndex source) const;

    const Corpus& corpus_;
    mutable std::mutex mutex_;
    mutable std::vector<std::vector<ObservationIndex>> by_source_;  // by unit, value; empty until asked for
};

}  // namespace minhbach
