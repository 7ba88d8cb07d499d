// SPDX-License-Identifier: MIT
// A program as a tile: how much of its money was spent, in the areas that say so.
#pragma once

#include <vector>

#include "plan/money/program_tiles.hpp"
#include "render/views/sum_view.hpp"

namespace minhbach {

// Fills the names of TILE (see docs/themes.md).
View tile_view(const PageContext& context, const ProgramTile& tile);

// Of these the names that tell how much was spent and where; without a sum they are empty.
void fill_sum(const PageContext& context, const ProgramTile& tile, View& view);
// The same of all programs of an area together: says of how many of them.
void fill_whole(const PageContext& context, const ProgramTile& tile, View& view);

// The list `planned` of a tile: what was given, where nobody says what was spent.
void fill_planned(const PageContext& context, const ProgramTile& tile, View& view);

// The same, of a program among the parts of the page.
void fill_sum_of(const PageContext& context, ProgramIndex program, View& view);

// Lists the areas of which is told how much was spent and names the `others`; where that is told of none, the others
// are listed, each with the number of its figures.
void put_areas(std::vector<View> told, std::vector<View> others, View& view);

}  // namespace minhbach
