// SPDX-License-Identifier: MIT
// The outlines of a map as SVG; its words and its key are those of charts.
#pragma once

#include <string>

#include "plan/chart.hpp"
#include "render/charts/chart_looks.hpp"
#include "render/charts/map_layout.hpp"
#include "render/words/format.hpp"

namespace minhbach {

// `looks`: for a file without a style sheet, or null.
std::string map_outlines(const Chart& chart, const MapLayout& layout, const Formatter& format, const ChartLooks* looks);

}  // namespace minhbach
