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

// What a figure is about, without where it stands and what it says.
struct Statement {
    AreaIndex area = no_area;
    Date as_of = no_date;
    StringPool::Index fund_year = 0;
    SourceIndex source = no_index;
    ProgramIndex program = no_index;
    IndicatorIndex indicator = no_index;
    BreakdownIndex breakdown = no_index;
    PeriodIndex period = 0;
    Capital capital = Capital::none;
    Fund fund = Fund::none;
    Kind kind = Kind::actual;

    static Statement of(const Observation& row);
    auto operator<=>(const Statement&) const = default;
};

class StatementIndex {
public:
    explicit StatementIndex(const Corpus& corpus);

    // The exact figures (not "about", not missing) of a statement, in the order of the corpus.
    std::span<const ObservationIndex> find(const Statement& statement) const;

private:
    std::vector<std::uint64_t> hashes_;  // sorted
    std::vector<ObservationIndex> order_;
    // Where the hashes with the same foremost bits begin: hashes are even, so that a bucket holds about one and a
    // look-up is two reads, not a search.
    std::vector<std::uint32_t> buckets_;
    unsigned shift_ = 63;
};

}  // namespace minhbach
