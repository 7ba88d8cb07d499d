// SPDX-License-Identifier: MIT
#include "plan/charts/chart_files.hpp"

#include <algorithm>
#include <array>

namespace minhbach {

namespace {

std::string_view ending(ChartFile file) {
    switch (file) {
        case ChartFile::alone: return ".html";
        case ChartFile::specification: return ".vl.json";
        case ChartFile::svg: return ".svg";
        case ChartFile::png: return ".png";
        case ChartFile::table: return ".csv";
    }
    return {};
}

constexpr std::array own_names{lead_chart_name,          money_by_program_chart_name,
                               plans_below_chart_name,   money_by_area_chart_name,
                               composition_chart_name,   steps_chart_name,
                               rates_chart_name,         map_chart_name,
                               course_chart_name,        percent_findings_chart_name,
                               money_findings_chart_name};

}  // namespace

std::string chart_name_of_indicator(std::string_view name, std::string_view indicator) {
    std::string full(name);
    full.append("-").append(indicator);
    std::replace(full.begin(), full.end(), '_', '-');
    return full;
}

bool is_own_chart_name(const Corpus& corpus, std::string_view name) {
    if (std::find(own_names.begin(), own_names.end(), name) != own_names.end() ||
        name.starts_with(std::string(rates_chart_name) + "-")) {
        return true;
    }
    const auto is_of_indicator = [&](std::string_view family) {
        return name.starts_with(family) &&
               std::any_of(corpus.indicators.begin(), corpus.indicators.end(), [&](const Indicator& indicator) {
                   return name == chart_name_of_indicator(family, indicator.id);
               });
    };
    return is_of_indicator(course_chart_name) || is_of_indicator(strip_chart_name);
}

std::string chart_file_name(const Chart& chart, ChartFile file) {
    return chart.name + std::string(ending(file));
}

std::string chart_file_path(const Chart& chart, ChartFile file) {
    return std::string(chart_folder) + chart_file_name(chart, file);
}

}  // namespace minhbach
