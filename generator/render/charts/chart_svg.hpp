// SPDX-License-Identifier: MIT
// Charts as pictures: within a page SVG with classes only, so that the theme's style sheet colours it, in light, in
// dark and on paper; as a file of its own with its looks, its title, its dates and its sources. No script draws them.
#pragma once

#include <string>
#include <string_view>

#include "plan/charts/chart.hpp"
#include "render/charts/chart_frame.hpp"
#include "render/charts/chart_looks.hpp"
#include "render/words/format.hpp"

namespace minhbach {

// `title` is the id of the element that names the chart, `text` of the one that says what it shows; what the picture
// needs ids for begins with `title`. One that is too high for a sheet of paper is of the class `tall`, too.
std::string chart_svg(const Chart& chart, const Formatter& format, std::string_view title, std::string_view text);

std::string chart_svg_file(const Chart& chart, const Formatter& format, const ChartLooks& looks,
                           const ChartFrame& frame);

}  // namespace minhbach
