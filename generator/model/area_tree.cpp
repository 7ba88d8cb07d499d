// SPDX-License-Identifier: MIT
#include "model/area_tree.hpp"

#include <string_view>

namespace minhbach {

AreaTree::AreaTree(const Corpus& corpus) {
    std::unordered_map<std::string_view, AreaIndex> named;
    for (std::size_t i = 0; i < corpus.areas.size(); ++i) {
        const Area& area = corpus.areas[static_cast<AreaIndex>(i)];
        below_[area.parent].push_back(static_cast<AreaIndex>(i));
        dated_ = dated_ || area.valid_from || area.valid_to;
        const auto [same, is_new] = named.try_emplace(area.full_name.in(Languages::first), static_cast<AreaIndex>(i));
        if (!is_new) {
            namesakes_.insert({same->second, static_cast<AreaIndex>(i)});
        }
    }
}

const std::vector<AreaIndex>& AreaTree::below(AreaIndex area) const {
    static const std::vector<AreaIndex> none;
    const auto found = below_.find(area);
    return found == below_.end() ? none : found->second;
}

std::vector<AreaIndex> AreaTree::all_below(AreaIndex area) const {
    std::vector<AreaIndex> all = below(area);
    for (std::size_t i = 0; i < all.size(); ++i) {
        const std::vector<AreaIndex>& more = below(all[i]);
        all.insert(all.end(), more.begin(), more.end());
    }
    return all;
}

}  // namespace minhbach
