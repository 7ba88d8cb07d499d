// SPDX-License-Identifier: MIT
// What a chart's files are called. They are addresses that stay: frames of other sites and links lead to them.
#pragma once

#include <string>
#include <string_view>

#include "model/corpus.hpp"
#include "plan/charts/chart.hpp"

namespace minhbach {

// Below the folder of the page that the chart is of.
inline constexpr std::string_view chart_folder = "charts/";

// The chart that the page of an indicator opens with.
inline constexpr std::string_view lead_chart_name = "by-area";

// The others that pages have of themselves.
inline constexpr std::string_view money_by_program_chart_name = "plan-disbursed-by-project";
inline constexpr std::string_view plans_below_chart_name = "plan-by-project";  // of parts that state no results
inline constexpr std::string_view money_by_area_chart_name = "plan-disbursed-by-area";
inline constexpr std::string_view composition_chart_name = "plan-by-fund-and-capital";
inline constexpr std::string_view steps_chart_name = "disbursed-by-date";
inline constexpr std::string_view rates_chart_name = "rate-by-area";  // with a time behind it at other times
inline constexpr std::string_view map_chart_name = "map";
inline constexpr std::string_view course_chart_name = "over-time";        // of one of several indicators with its id
inline constexpr std::string_view strip_chart_name = "among-neighbours";  // with the id of its indicator
inline constexpr std::string_view percent_findings_chart_name = "contradictions-in-percent";
inline constexpr std::string_view money_findings_chart_name = "contradictions-in-money";

// "over-time-poverty-rate".
std::string chart_name_of_indicator(std::string_view name, std::string_view indicator);

// Whether a chart may get a name without being declared: two of one name on a page would be one file.
bool is_own_chart_name(const Corpus& corpus, std::string_view name);

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
