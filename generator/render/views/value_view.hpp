// SPDX-License-Identifier: MIT
// One figure as a row, printed or computed: what it is about, its value, when, and who says so.
#pragma once

#include <vector>

#include "render/views/view.hpp"
#include "render/words/page_context.hpp"

namespace minhbach {

// Fills the names of VALUES (see docs/themes.md).
View value_row(const PageContext& context, FigureRef ref);
// The value alone, as a cell.
View value_cell(const PageContext& context, FigureRef ref, bool with_unit);

// The computed values of the page's detail, by theme, and the same in one list.
void fill_computed(const PageContext& context, View& view);
std::vector<View> values_computed(const PageContext& context);

}  // namespace minhbach
