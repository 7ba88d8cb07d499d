// SPDX-License-Identifier: MIT
#include "plan/charts/chart_files.hpp"

#include <catch2/catch.hpp>

using namespace minhbach;

TEST_CASE("A chart's files keep their addresses, each of its own kind") {
    Chart chart;
    chart.name = "by-area";
    CHECK(chart_file_path(chart, ChartFile::alone) == "charts/by-area.html");
    CHECK(chart_file_path(chart, ChartFile::specification) == "charts/by-area.vl.json");
    CHECK(chart_file_path(chart, ChartFile::svg) == "charts/by-area.svg");
    CHECK(chart_file_path(chart, ChartFile::png) == "charts/by-area.png");
    CHECK(chart_file_path(chart, ChartFile::table) == "charts/by-area.csv");
    CHECK(chart_file_name(chart, ChartFile::svg) == "by-area.svg");
}
