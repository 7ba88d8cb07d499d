// SPDX-License-Identifier: MIT
#include "model/area_tree.hpp"

#include <algorithm>
#include <map>
#include <string_view>
#include <utility>

namespace minhbach {

AreaTree::AreaTree(const Corpus& corpus) {
    for (std::size_t i = 0; i < corpus.areas.size(); ++i) {
        const Area& area = corpus.areas[static_cast<AreaIndex>(i)];
        below_[area.parent].push_back(static_cast<AreaIndex>(i));
        dated_ = dated_ || area.valid_from || area.valid_to;
    }
    // Two names that differ in one language may be one in another, without its accents.
    for (std::size_t i = 0; i < std::max<std::size_t>(corpus.site.languages.size(), 1); ++i) {
        find_namesakes(corpus, static_cast<Language>(i));
    }
}

void AreaTree::find_namesakes(const Corpus& corpus, Language language) {
    std::unordered_map<std::string_view, AreaIndex> named;
    std::map<std::pair<std::string_view, AreaIndex>, AreaIndex> named_within;
    for (std::size_t i = 0; i < corpus.areas.size(); ++i) {
        const auto index = static_cast<AreaIndex>(i);
        const Area& area = corpus.areas[index];
        const std::string_view name = area.full_name.in(language);
        const auto [same, is_new] = named.try_emplace(name, index);
        const auto [twin, is_only] = named_within.try_emplace({name, area.parent}, index);
        if (!is_only) {
            twins_.insert({twin->second, index});
        }
        if (!is_new) {
            for (const AreaIndex one : {same->second, index}) {
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
