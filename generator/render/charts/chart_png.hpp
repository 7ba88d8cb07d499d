// SPDX-License-Identifier: MIT
// A chart as a PNG that other sites and messengers show beside a link to its page: its title at one side, its picture
// at the other, in the shape that they have for it.
#pragma once

#include <string>

#include "plan/charts/chart.hpp"
#include "render/charts/chart_frame.hpp"
#include "render/charts/chart_looks.hpp"
#include "render/words/format.hpp"

namespace minhbach {

inline constexpr int chart_png_width = 800;
inline constexpr int chart_png_height = 420;

// Of a chart with more rows than can be read in this shape the first, which it says. Empty where no font of this
// machine has all letters: no picture is better than boxes in the place of words. The same machine gives the same
// bytes.
std::string chart_png(const Chart& chart, const Formatter& format, const ChartLooks& looks, const ChartFrame& frame);

}  // namespace minhbach
