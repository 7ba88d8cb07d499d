// SPDX-License-Identifier: MIT
#include "plan/chart_files.hpp"

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

}  // namespace

std::string chart_file_name(const Chart& chart, ChartFile file) {
    return chart.name + std::string(ending(file));
}

std::string chart_file_path(const Chart& chart, ChartFile file) {
    return std::string(chart_folder) + chart_file_name(chart, file);
}

}  // namespace minhbach
