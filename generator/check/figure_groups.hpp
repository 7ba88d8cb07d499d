// SPDX-License-Identifier: MIT
// Figures that agree in a key, found by hash instead of comparing all with all.
#pragma once

#include <algorithm>
#include <cstdint>
#include <span>
#include <utility>
#include <vector>

#include "check/reconcile.hpp"

namespace minhbach {

// Calls check(figures) for all exact figures that agree in key(figure), where there are at least two. The figures of a
// group come in their own order.
template <typename Select, typename MakeKey, typename Check>
void for_each_group(RuleRun& run, const Select& select, const MakeKey& key, const Check& check) {
    using minhbach::hash_of;
    std::vector<std::pair<std::uint64_t, ObservationIndex>> rows;
    for (std::size_t i = 0; i < run.corpus().observations.size(); ++i) {
        const Observation& row = run.corpus().observations[i];
        if (select(row) && is_exact(run.corpus(), row)) {
            rows.emplace_back(hash_of(key(row)), static_cast<ObservationIndex>(i));
        }
    }
    // By hash, which is quick; equal hashes are no proof of equal keys.
    std::sort(rows.begin(), rows.end(), [&](const auto& a, const auto& b) {
        if (a.first != b.first) {
            return a.first < b.first;
        }
        const auto order = key(run.row(a.second)) <=> key(run.row(b.second));
        return order != 0 ? order < 0 : a.second < b.second;
    });
    std::vector<ObservationIndex> group;
    for (std::size_t begin = 0; begin < rows.size();) {
        group.clear();
        std::size_t end = begin;
        while (end < rows.size() && rows[end].first == rows[begin].first &&
               key(run.row(rows[end].second)) == key(run.row(rows[begin].second))) {
            group.push_back(rows[end++].second);
        }
        if (group.size() > 1) {
            check(std::span<const ObservationIndex>(group));
        }
        begin = end;
    }
}

}  // namespace minhbach
