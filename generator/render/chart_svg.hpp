// SPDX-License-Identifier: MIT
// Charts as pictures within the page: SVG with classes only, so that the theme's style sheet colours them, in light, in
// dark and on paper; no script draws them.
#pragma once

#include <string>
#include <string_view>

#include "plan/chart.hpp"
#include "render/format.hpp"

namespace minhbach {

// `title` is the id of the element that names the chart, `text` of the one that says what it shows. 320 units wide, as
// a phone is in pixels; a name stands above its bars, the numbers beside them. Of many bars those with the most money
// or the largest value are drawn, and how many are not is said (`limits::bars_of_picture`).
std::string chart_svg(const Chart& chart, const Formatter& format, std::string_view title, std::string_view text);

}  // namespace minhbach
