// SPDX-License-Identifier: MIT
// What a chart's files are called. They are addresses that stay: frames of other sites and links lead to them.
#pragma once

#include <string>
#include <string_view>

#include "plan/chart.hpp"

namespace minhbach {

// Below the folder of the page that the chart is of.
inline constexpr std::string_view chart_folder = "charts/";

// The chart that the page of an indicator opens with.
inline constexpr std::string_view lead_chart_name = "by-area";

enum class ChartFile {
    alone,          // HTML, to stand in pages of others
    specification,  // Vega-Lite
    svg,
    png,  // of the first chart of a page only
    table
};

// From the folder of charts.
std::string chart_file_name(const Chart& chart, ChartFile file);

// From the folder of the page.
std::string chart_file_path(const Chart& chart, ChartFile file);

}  // namespace minhbach
