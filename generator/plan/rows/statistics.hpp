// SPDX-License-Identifier: MIT
// One statistic of several areas: what rankings and maps are made of, and which of several statistics they show.
#pragma once

#include <algorithm>
#include <map>
#include <span>
#include <tuple>
#include <utility>
#include <vector>

#include "compute/derived.hpp"
#include "plan/rows/wholeness.hpp"

namespace minhbach {

// One statistic of one level of areas, one kind and one date.
struct Statistic {
    FigureLine line;  // of no area and no source
    LevelIndex level = no_level;
    Kind kind;
    Date as_of = no_date;

    auto operator<=>(const Statistic&) const = default;
};

using AreaValues = std::map<AreaIndex, std::vector<FigureRef>>;  // different ones only

// Of printed figures and of computed ones.
std::map<Statistic, AreaValues> statistics_of(const Corpus& corpus, const DerivedValues& derived,
                                              std::span<const ObservationIndex> observations,
                                              std::span<const DerivedIndex> computed);

// Of statistics that as many areas have the newest, then what came to be, then a whole before its parts.
inline auto rank_of(const Corpus& corpus, const Statistic& of) {
    return std::tuple(time_of(corpus, of.line, of.as_of), reality_of(of.kind), wholeness_of(corpus, of.line));
}

// What most areas share; of equals that of the highest rank, and of those the first in their order.
template <typename Key, typename Rank>
auto most_shared(const std::map<Key, AreaValues>& statistics, const Rank& rank_of_key) {
    const auto rank = [&](const auto& entry) { return std::pair(entry.second.size(), rank_of_key(entry.first)); };
    return std::max_element(statistics.begin(), statistics.end(),
                            [&](const auto& a, const auto& b) { return rank(a) < rank(b); });
}

}  // namespace minhbach
