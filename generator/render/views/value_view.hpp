// SPDX-License-Identifier: MIT
// One figure as a row, printed or computed: what it is about, its value, when, and who says so.
#pragma once

#include <string>
#include <vector>

#include "render/views/view.hpp"
#include "render/words/page_context.hpp"

namespace minhbach {

// Fills the names of VALUES (see docs/themes.md).
View value_row(const PageContext& context, FigureRef ref);
// The value with its unit alone, as a cell. Whether it is planned, estimated or asked for stands elsewhere, in its row.
View value_cell(const PageContext& context, FigureRef ref);

// The value and its unit in words and figures, as a line of text has it.
std::string shown_value(const PageContext& context, FigureRef ref);
// The id of the figure, as data and anchors have it.
std::string figure_id(const PageContext& context, FigureRef ref);
// By what tables are sorted: the exact value, empty where there is none; the cut-off date, or else the end of the
// period.
std::string sort_value(const PageContext& context, FigureRef ref);
std::string sort_time(const PageContext& context, FigureRef ref);
// "9/12 đơn vị có số liệu" of a value computed over areas; else empty.
std::string coverage_text(const PageContext& context, FigureRef ref);

// The computed values of the page's detail, by theme, and the same in one list.
void fill_computed(const PageContext& context, View& view);
std::vector<View> values_computed(const PageContext& context);

}  // namespace minhbach
