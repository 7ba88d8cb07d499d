// SPDX-License-Identifier: MIT
#include "plan/pages/page_squares.hpp"

#include <algorithm>
#include <unordered_map>

#include "base/limits.hpp"
#include "model/area_tree.hpp"
#include "plan/pages/heads.hpp"
#include "plan/pages/page_tiles.hpp"

namespace minhbach {

namespace {

bool has_map(const Subject& page) {
    return std::any_of(page.charts.begin(), page.charts.end(), [](const Chart& chart) {
        return chart.kind == ChartKind::tiles || chart.kind == ChartKind::map;
    });
}

}  // namespace

void add_squares(const Corpus& corpus, std::vector<Subject>& all) {
    if (std::none_of(corpus.areas.begin(), corpus.areas.end(),
                     [](const Area& area) { return area.tile.has_value(); })) {
        return;
    }
    std::unordered_map<AreaIndex, WhatIsKnown> of_pages;
    for (const Subject& subject : all) {
        if (subject.kind == PageKind::area) {
            of_pages[subject.area] = sum_told(subject) != nullptr || whole_told(subject) != nullptr ? WhatIsKnown::spent
                                     : subject.observations.empty()                                 ? WhatIsKnown::none
                                                                    : WhatIsKnown::figures;
        }
    }
    const auto known = [&](AreaIndex area) {
        const auto found = of_pages.find(area);
        return found == of_pages.end() ? WhatIsKnown::none : found->second;
    };
    const AreaTree tree(corpus);
    for (Subject& subject : all) {
        if (subject.kind == PageKind::home && !has_map(subject)) {
            subject.squares = squares_of_site(corpus, tree, known);
            if (subject.squares.size() > limits::squares_of_home) {
                subject.squares.clear();
            }
        } else if (subject.kind == PageKind::area) {
            AreaSquares map = squares_below(corpus, tree, subject.area, known);
            if (!map.squares.empty()) {
                subject.squares.push_back(std::move(map));
            }
        }
    }
}

}  // namespace minhbach
