// SPDX-License-Identifier: MIT
// What stands around the picture of a chart: title, words, dates and sources, its values as a table, the files to take
// away, how to cite it and how to show it elsewhere.
#pragma once

#include "render/charts/chart_svg.hpp"
#include "render/views/view.hpp"
#include "render/words/page_context.hpp"

namespace minhbach {

// The names of CHARTS (docs/themes.md) for all charts of a page.
void fill_charts(const PageContext& context, View& view);

// What a chart shows and what the page says of it: the chart's text alternative.
std::string chart_text(const PageContext& context, const Chart& chart);

// What stands around the picture as a file of its own.
ChartFrame chart_frame(const PageContext& context, const Chart& chart);

// Whether a chart of the page is its picture, which has a file of its own.
bool is_main(const PageContext& context, const Chart& chart);

// What the head of a page says of its picture: `picture_url` and what belongs to it, if there is one.
void fill_picture(const PageContext& context, View& view);
// What stands beside it there: the address is that of the site, since the page's own does not fit.
ChartFrame picture_frame(const PageContext& context, const Chart& chart);

// The same names of one chart; `folder` leads to that of its files.
void fill_chart(const PageContext& context, const Chart& chart, std::string_view folder, View& view);

// Whether the site has what a browser draws charts with.
void fill_interactive(const PageContext& context, View& view);

}  // namespace minhbach
