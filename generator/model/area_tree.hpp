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
    // In what an area lies, where its full name does not tell it from another one of the site; no_area where it does,
    // and where it lies in none.
    AreaIndex told_apart_by(AreaIndex area) const;
    // Whether that does not tell them apart either: another one of its name lies there, too, or neither lies in any.
    bool has_twin(AreaIndex area) const { return twins_.contains(area); }
    // Whether a day is recorded on which some area began or ended.
    bool is_dated() const { return dated_; }

private:
    void find_namesakes(const Corpus& corpus, Language language);

    bool dated_ = false;
    std::unordered_map<AreaIndex, std::vector<AreaIndex>> below_;
    std::unordered_map<AreaIndex, AreaIndex> told_apart_by_;
    std::unordered_set<AreaIndex> twins_;
};

}  // namespace minhbach
