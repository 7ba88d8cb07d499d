#include "render/vega_lite.hpp"

#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

using namespace minhbach;

TEST_CASE("A chart becomes a specification in the reader's language, with its data inline") {
    Chart chart;
    chart.title = {"Kế hoạch", "Plan"};
    chart.text = {"Biểu đồ", "Chart"};
    chart.points = {{{"Dự án 1", "Project 1"}, {"Giải ngân", "Disbursed"}, {45391, 0}, "o000000000001"}};
    const auto vi = nlohmann::json::parse(vega_lite_specification(chart, "Mô tả", Language::vi));
    CHECK(vi["title"] == "Kế hoạch");
    CHECK(vi["data"]["values"][0]["category"] == "Dự án 1");
    CHECK(vi["data"]["values"][0]["value"] == 45391);
    CHECK(vi["data"]["values"][0]["observation"] == "o000000000001");
    CHECK(vi["config"]["locale"]["number"]["decimal"] == ",");
    const auto en = nlohmann::json::parse(vega_lite_specification(chart, "Mô tả", Language::en));
    CHECK(en["title"] == "Plan");
    CHECK_FALSE(en.contains("config"));
}
