// SPDX-License-Identifier: MIT
#include "render/vega_lite.hpp"

#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

#include "load/theme_words.hpp"

using namespace minhbach;
using Json = nlohmann::ordered_json;

namespace {

Chart chart_of(ChartKind kind) {
    Chart chart;
    chart.kind = kind;
    chart.title = {"Kế hoạch", "Plan against result"};
    chart.text = {"Biểu đồ", "Chart"};
    chart.unit = {"triệu đồng", "million VND"};
    // As plan/chart gives them to charts of each kind.
    switch (kind) {
        case ChartKind::plan_against_disbursed:
            chart.series = {
                {"Kế hoạch", "Plan"}, {"Giải ngân", "Disbursed"}, {"Ước giải ngân", "Disbursed (estimate)"}};
            break;
        case ChartKind::composition:
            chart.series = {{"vốn sự nghiệp", "recurrent capital"}, {"vốn đầu tư phát triển", "investment capital"}};
            break;
        default:
            chart.series = {
                {"kế hoạch", "plan"}, {"thực hiện", "actual"}, {"ước thực hiện", "estimate"}, {"mục tiêu", "target"}};
    }
    chart.points = {{{"Dự án 2", "Project 2"}, {"Kế hoạch", "Plan"}, {50000, 0}, "o000000000001"},
                    {{"Dự án 2", "Project 2"}, {"Giải ngân", "Disbursed"}, {453915, 1}, "o000000000002"},
                    {{"Dự án 1", "Project 1"}, {"Kế hoạch", "Plan"}, {-7, 0}, "d000000000003"}};
    return chart;
}

Json specification(ChartKind kind, Language language) {
    const std::string text = vega_lite_specification(*theme_words(), chart_of(kind), "Mô tả \"đủ\"", language);
    CHECK(text.ends_with("}\n"));
    return Json::parse(text);
}

}  // namespace

TEST_CASE("A chart becomes a specification in the reader's language with its data inline") {
    const Json vi = specification(ChartKind::plan_against_disbursed, vietnamese);
    CHECK(vi == Json::parse(R"({
        "$schema": "https://vega.github.io/schema/vega-lite/v5.json",
        "title": "Kế hoạch",
        "description": "Mô tả \"đủ\"",
        "width": "container",
        "data": {"values": [
            {"category": "Dự án 2", "series": "Kế hoạch", "value": 50000.0, "observation": "o000000000001"},
            {"category": "Dự án 2", "series": "Giải ngân", "value": 45391.5, "observation": "o000000000002"},
            {"category": "Dự án 1", "series": "Kế hoạch", "value": -7.0, "observation": "d000000000003"}]},
        "mark": {"type": "bar"},
        "encoding": {
            "y": {"field": "category", "type": "nominal", "sort": null, "title": null, "axis": {"labelLimit": 320}},
            "x": {"field": "value", "type": "quantitative", "title": "triệu đồng", "axis": {"format": ",.0f"}},
            "color": {"field": "series", "type": "nominal", "title": null,
                      "scale": {"domain": ["Kế hoạch", "Giải ngân"], "range": ["#7c8a99", "#0b5d66"]}},
            "yOffset": {"field": "series", "type": "nominal", "sort": null},
            "tooltip": [{"field": "category", "type": "nominal", "title": "Mục"},
                        {"field": "series", "type": "nominal", "title": "Loại"},
                        {"field": "value", "type": "quantitative", "title": "triệu đồng"}]},
        "config": {"locale": {"number": {"decimal": ",", "thousands": ".", "grouping": [3], "currency": ["", ""]}}}
    })"));
}

TEST_CASE("An English chart has English words and the number form of d3 itself") {
    const Json en = specification(ChartKind::plan_against_disbursed, english);
    CHECK(en["title"] == "Plan against result");
    CHECK(en["data"]["values"][1] ==
          Json::parse(
              R"({"category": "Project 2", "series": "Disbursed", "value": 45391.5, "observation": "o000000000002"})"));
    CHECK(en["encoding"]["x"]["title"] == "million VND");
    CHECK(en["encoding"]["color"]["scale"]["domain"] == Json::parse(R"(["Plan", "Disbursed"])"));
    CHECK(en["encoding"]["tooltip"] == Json::parse(R"([{"field": "category", "type": "nominal", "title": "Item"},
                                                       {"field": "series", "type": "nominal", "title": "Kind"},
                                                       {"field": "value", "type": "quantitative",
                                                        "title": "million VND"}])"));
    CHECK_FALSE(en.contains("config"));
}

TEST_CASE("Only plan and result stand side by side and only areas have decimals at the axis") {
    const Json stacked = specification(ChartKind::composition, vietnamese);
    CHECK_FALSE(stacked["encoding"].contains("yOffset"));
    CHECK(stacked["encoding"]["x"]["axis"]["format"] == ",.0f");
    const Json areas = specification(ChartKind::by_area, vietnamese);
    CHECK_FALSE(areas["encoding"].contains("yOffset"));
    CHECK(areas["encoding"]["x"]["axis"]["format"] == ",~f");
}

TEST_CASE("A series has its own colour whatever stands first and a result says its date") {
    Chart chart = chart_of(ChartKind::plan_against_disbursed);
    chart.points = {{{"a", "a"}, {"Ước giải ngân", "Disbursed (estimate)"}, {1, 0}, "o1", {"31/01/2024", "31 Jan"}},
                    {{"b", "b"}, {"Giải ngân", "Disbursed"}, {2, 0}, "o2"}};
    const Json en = Json::parse(vega_lite_specification(*theme_words(), chart, "", english));
    CHECK(en["encoding"]["color"]["scale"].dump() ==
          "{\"domain\":[\"Disbursed\",\"Disbursed (estimate)\"],\"range\":[\"#0b5d66\",\"#6fb1b8\"]}");
    CHECK(en["data"]["values"][0]["date"] == "31 Jan");
    CHECK_FALSE(en["data"]["values"][1].contains("date"));
    CHECK(en["encoding"]["tooltip"][3] == Json::parse(R"({"field": "date", "type": "nominal", "title": "Up to"})"));

    const auto scale = [](ChartKind kind, LocalText series) {
        Chart of = chart_of(kind);
        of.points = {{{"a", "a"}, std::move(series), {1, 0}, "o1"}};
        return Json::parse(vega_lite_specification(*theme_words(), of, "", vietnamese))["encoding"]["color"]["scale"]
            .dump();
    };
    CHECK(scale(ChartKind::by_area, {"kế hoạch", "plan"}) == R"({"domain":["kế hoạch"],"range":["#7c8a99"]})");
    CHECK(scale(ChartKind::by_area, {"thực hiện", "actual"}) == R"({"domain":["thực hiện"],"range":["#0b5d66"]})");
    CHECK(scale(ChartKind::by_area, {"mục tiêu", "target"}) == R"({"domain":["mục tiêu"],"range":["#b08a3c"]})");
    CHECK(scale(ChartKind::composition, {"vốn đầu tư phát triển", "investment capital"}) ==
          R"({"domain":["vốn đầu tư phát triển"],"range":["#0b5d66"]})");
    CHECK(scale(ChartKind::composition, {"vốn sự nghiệp", "recurrent capital"}) ==
          R"({"domain":["vốn sự nghiệp"],"range":["#7c8a99"]})");
}
