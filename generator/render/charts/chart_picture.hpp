// SPDX-License-Identifier: MIT
// The marks of a chart, drawn on whatever they are drawn on.
#pragma once

#include "plan/charts/chart.hpp"
#include "render/charts/chart_canvas.hpp"
#include "render/words/format.hpp"

namespace minhbach {

// Draws key and marks from `top` on; the height of the picture down to their end.
int draw_chart(const Chart& chart, const Formatter& format, int top, ChartCanvas& canvas);

// Rows are read as the language is: from right to left their bars begin at the right. Time and maps are not turned.
bool is_mirrored(const Chart& chart, const Formatter& format);

// The class of a mark.
std::string chart_class(const ChartPoint& point);

}  // namespace minhbach
