// SPDX-License-Identifier: MIT
// Which areas lie in which.
#pragma once

#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "model/corpus.hpp"

namespace minhbach {

class AreaTree {
public:
    AreaTree() = default;
    explicit AreaTree(const Corpus& corpus);

    // Right below an area, in the order of the registry; of no_area those that lie in none.
    const std::vector<AreaIndex>& below(AreaIndex area) const;
    // Also what lies in those that lie in it.
    std::vector<AreaIndex> all_below(AreaIndex area) const;
    // Whether another area of the site has its full name.
    bool has_namesake(AreaIndex area) const { return namesakes_.contains(area); }
    // Whether a day is recorded on which some area began or ended.
    bool is_dated() const { return dated_; }

private:
    bool dated_ = false;
    std::unordered_map<AreaIndex, std::vector<AreaIndex>> below_;
    std::unordered_set<AreaIndex> namesakes_;
};

}  // namespace minhbach
