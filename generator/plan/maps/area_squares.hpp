// SPDX-License-Identifier: MIT
// Maps of squares that lead to the pages of areas, and say of which areas anything is known at all.
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <vector>

#include "model/area_tree.hpp"
#include "model/corpus.hpp"

namespace minhbach {

// What a site has of an area: nothing, figures, how much of its money was spent.
enum class WhatIsKnown : std::uint8_t { none, figures, spent };

struct AreaSquare {
    AreaIndex area = no_area;  // no_area: nothing lies here
    WhatIsKnown known = WhatIsKnown::none;
};

// Areas right below one, of one level, as `tile` in data/areas.json places them.
struct AreaSquares {
    AreaIndex of = no_area;
    std::size_t columns = 0;
    std::vector<AreaSquare> squares;  // line by line, `columns` in each but the last; without empty lines at the edges
};

using KnownOf = std::function<WhatIsKnown(AreaIndex)>;

// Of the level right below an area that has most squares. Without any where fewer than three have one, none of them is
// covered, or a phone has no room for so many columns.
AreaSquares squares_below(const Corpus& corpus, const AreaTree& tree, AreaIndex of, const KnownOf& known);

// Of the whole site: the highest areas that have such a map; nothing below them has another one.
std::vector<AreaSquares> squares_of_site(const Corpus& corpus, const AreaTree& tree, const KnownOf& known);

}  // namespace minhbach
