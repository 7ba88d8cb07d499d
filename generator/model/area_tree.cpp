// SPDX-License-Identifier: MIT
#include "model/area_tree.hpp"

#include <map>
#include <string_view>
#include <utility>

namespace minhbach {

AreaTree::AreaTree(const Corpus& corpus) {
    std::unordered_map<std::string_view, AreaIndex> named;
    std::map<std::pair<std::string_view, AreaIndex>, AreaIndex> named_within;
    for (std::size_t i = 0; i < corpus.areas.size(); ++i) {
        const Area& area = corpus.areas[static_cast<AreaIndex>(i)];
        below_[area.parent].push_back(static_cast<AreaIndex>(i));
        dated_ = dated_ || area.valid_from || area.valid_to;
        const std::string_view name = area.full_name.in(Languages::first);
        const auto [same, is_new] = named.try_emplace(name, static_cast<AreaIndex>(i));
        const auto [twin, is_only] = named_within.try_emplace({name, area.parent}, static_cast<AreaIndex>(i));
        if (!is_only) {
            twins_.insert({twin->second, static_cast<AreaIndex>(i)});
        }
        if (!is_new) {
            for (const AreaIndex one : {same->second, static_cast<AreaIndex>(i)}) {
                told_apart_by_[one] = corpus.areas[one].parent;
            }
        }
    }
}

AreaIndex AreaTree::told_apart_by(AreaIndex area) const {
    const auto found = told_apart_by_.find(area);
    return found == told_apart_by_.end() ? no_area : found->second;
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
