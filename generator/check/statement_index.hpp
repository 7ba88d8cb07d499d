// SPDX-License-Identifier: MIT
// All observations by what they state: the same statistic at other places, its plan, its parts are one look-up away.
// Sorted once; never pairs of everything.
#pragma once

#include <cstdint>
#include <span>
#include <utility>
#include <vector>

#include "model/corpus.hpp"

namespace minhbach {

class StatementIndex {
public:
    explicit StatementIndex(const Corpus& corpus);

    // The exact figures (not "about", not missing) of a statement, in the order of the corpus.
    std::span<const ObservationIndex> find(const Statement& statement) const;

    // What is intended (`kind` is a plan or an aim) for the statistic that `result` states a value of: the figures
    // without a date, else those of the date of the result, else the newest that are not later. A result without a date
    // may be of any, so that only the figures of a single date are meant.
    std::span<const ObservationIndex> intended(const Statement& result, IndicatorIndex indicator, Kind kind) const;
    // The same of the latest revision of the plan that there is; and of what is aimed at.
    std::span<const ObservationIndex> planned(const Statement& result, IndicatorIndex indicator) const;
    std::span<const ObservationIndex> aimed(const Statement& result, IndicatorIndex indicator) const;

private:
    std::span<const ObservationIndex> first_of(const std::vector<Kind>& kinds, const Statement& result,
                                               IndicatorIndex indicator) const;
    const Statement& statement(std::size_t place) const { return corpus_.observations[order_[place]]; }

    const Corpus& corpus_;
    std::vector<std::uint64_t> hashes_;  // sorted; of equal ones, those of one statement stand together
    std::vector<ObservationIndex> order_;
    std::vector<ObservationIndex> dated_;  // plans and targets that have a date, by statement
    // Where the hashes with the same foremost bits begin: hashes are even, so that a bucket holds about one and a
    // look-up is two reads, not a search.
    std::vector<std::uint32_t> buckets_;
    unsigned shift_ = 63;
};

}  // namespace minhbach
