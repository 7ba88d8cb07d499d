// SPDX-License-Identifier: MIT
// A program as a tile: how much of its money was spent, in the areas that say so.
#pragma once

#include "plan/program_tiles.hpp"
#include "render/views/view.hpp"
#include "render/words/page_context.hpp"

namespace minhbach {

// Fills the names of TILE (see docs/themes.md).
View tile_view(const PageContext& context, const ProgramTile& tile);

// Of these the names that tell how much was spent and where; without a sum they are empty.
void fill_sum(const PageContext& context, const ProgramTile& tile, View& view);

// The same, of a program among the parts of the page.
void fill_sum_of(const PageContext& context, ProgramIndex program, View& view);

// How long the bar of a percentage is that was spent, as an attribute of a picture has it: "0" to "100".
std::string bar_width(Decimal rate);

// Up to when a figure counts: its cut-off date, or else its period.
std::string until_text(const PageContext& context, Date as_of, PeriodIndex period);

}  // namespace minhbach
