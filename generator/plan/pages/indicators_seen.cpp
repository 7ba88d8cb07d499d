// SPDX-License-Identifier: MIT
#include "plan/pages/indicators_seen.hpp"

#include <algorithm>
#include <string_view>
#include <tuple>

#include "base/limits.hpp"

namespace minhbach {

std::vector<IndicatorIndex> indicators_seen(const Corpus& corpus, const std::vector<IndicatorIndex>& listed,
                                            const CoverageOfIndicators& coverage) {
    constexpr std::size_t too_few_to_fold = 2;
    const auto& headlines = corpus.site.headline_indicators;
    std::map<std::string_view, std::vector<IndicatorIndex>> themes;
    for (const IndicatorIndex index : listed) {
        themes[corpus.indicators[index].theme].push_back(index);
    }
    const auto rank = [&](IndicatorIndex index) {
        const Coverage& of = *coverage.at(index);
        const bool is_headline = std::find(headlines.begin(), headlines.end(), index) != headlines.end();
        return std::tuple(is_headline, of.areas, of.figures);
    };
    std::vector<IndicatorIndex> seen;
    for (auto& [theme, own] : themes) {
        std::erase_if(own, [&](IndicatorIndex index) { return coverage.at(index)->figures <= 1; });
        if (themes.size() > 1 && own.size() > limits::indicators_of_theme + too_few_to_fold) {
            std::stable_sort(own.begin(), own.end(),
                             [&](IndicatorIndex a, IndicatorIndex b) { return rank(b) < rank(a); });
            own.resize(limits::indicators_of_theme);
        }
        seen.insert(seen.end(), own.begin(), own.end());
    }
    std::sort(seen.begin(), seen.end());
    return seen;
}

}  // namespace minhbach
