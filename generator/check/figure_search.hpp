// SPDX-License-Identifier: MIT
// The figures of each source by value: which other figure of the report would explain a difference, or make a
// percentage fit; and whether that says anything.
#pragma once

#include <cstdint>
#include <map>
#include <mutex>
#include <utility>
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

    // Whether it says anything that a figure of `source` in the canonical unit `unit` has this value, above zero:
    // whether so few have values like it that at most one in ten numbers of its size would be that of some figure by
    // chance.
    bool is_telling(SourceIndex source, UnitIndex unit, Decimal value) const;

private:
    // The different values above zero of one unit, by the power of ten of their last digit that is not zero; sorted.
    using ByLastDigit = std::map<std::pair<UnitIndex, int>, std::vector<Decimal>>;

    const std::vector<ObservationIndex>& figures_of(SourceIndex source) const;
    const ByLastDigit& values_of(SourceIndex source) const;

    const Corpus& corpus_;
    mutable std::mutex mutex_;
    mutable std::vector<std::vector<ObservationIndex>> by_source_;  // by unit, value; empty until asked for
    mutable std::vector<ByLastDigit> values_;                       // the same
};

}  // namespace minhbach
