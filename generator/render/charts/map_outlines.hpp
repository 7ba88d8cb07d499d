// SPDX-License-Identifier: MIT
// The outlines of a map; its words and its key are those of charts.
#pragma once

#include "plan/charts/chart.hpp"
#include "render/charts/chart_canvas.hpp"
#include "render/charts/map_layout.hpp"
#include "render/words/format.hpp"

namespace minhbach {

void draw_outlines(const Chart& chart, const MapLayout& layout, const Formatter& format, ChartCanvas& canvas);

}  // namespace minhbach
