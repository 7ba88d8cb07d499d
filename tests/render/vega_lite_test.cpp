// SPDX-License-Identifier: MIT
// That Vega draws of a specification what the picture shows, tests/published/chart_vega.test.mjs asks Vega itself.
#include "render/charts/vega_lite.hpp"

#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

#include "load/theme_words.hpp"
#include "render/chart_of.hpp"
#include "render/theme_looks.hpp"

using namespace minhbach;
using Json = nlohmann::ordered_json;

namespace {

Json specification(const Chart& chart, Language language = vietnamese) {
    const std::string text = vega_lite_specification(*theme_words(), theme_looks(), chart, "Mô tả \"đủ\"", language);
    CHECK(text.ends_with("}\n"));
    return Json::parse(text);
}

MadeChart money() {
    MadeChart chart(ChartKind::spending);
    chart.title = {"Kế hoạch", "Plan against result"};
    chart.unit = {"triệu đồng", "million VND"};
    chart.plan("Dự án 2", "50000").spent("Dự án 2", "45391.5").plan("Dự án 1", "7");
    chart.points[1].at = *parse_date("2024-06-12");
    chart.points[1].date = {"12/06/2024", "12 June 2024"};
    return chart;
}

std::vector<std::string> layers(const Json& spec) {
    std::vector<std::string> names;
    for (const Json& layer : spec["layer"]) {
        names.push_back(layer["name"]);
    }
    return names;
}
Json layer(const Json& spec, const std::string& name) {
    for (const Json& of : spec["layer"]) {
        if (of["name"] == name) {
            return of;
        }
    }
    return {};
}

using Names = std::vector<std::string>;

}  // namespace

TEST_CASE("A chart becomes a specification in the reader's language with its data inline") {
    const Json vi = specification(money());
    CHECK(vi["$schema"] == "https://vega.github.io/schema/vega-lite/v5.json");
    CHECK(vi["title"]["text"] == Json::parse(R"(["Kế hoạch"])"));
    CHECK(vi["title"]["subtitle"] == Json::parse(R"(["▭ Plan · ■ Spent", "triệu đồng"])"));
    CHECK(vi["description"] == "Mô tả \"đủ\"");
    CHECK(vi["width"] == "container");
    CHECK(vi["data"] == Json::parse(R"({"values": [
        {"row": 0, "category": "Dự án 2", "series": "Plan", "part": 0, "mark": "plan", "value": 50000.0,
         "observation": "o000000000001", "date": ""},
        {"row": 0, "category": "Dự án 2", "series": "Spent", "part": 1, "mark": "done", "value": 45391.5,
         "observation": "o000000000001", "at": "2024-06-12", "date": "12/06/2024"},
        {"row": 1, "category": "Dự án 1", "series": "Plan", "part": 0, "mark": "plan", "value": 7.0,
         "observation": "o000000000001", "date": ""}]})"));
    CHECK(vi["config"]["locale"]["number"] ==
          Json::parse(R"({"decimal": ",", "thousands": ".", "grouping": [3], "currency": ["", ""]})"));
    CHECK(layer(vi, "done")["encoding"]["tooltip"] == Json::parse(R"([
        {"field": "category", "type": "nominal", "title": "Mục"},
        {"field": "series", "type": "nominal", "title": "Loại"},
        {"field": "value", "type": "quantitative", "title": "triệu đồng", "format": ","},
        {"field": "date", "type": "nominal", "title": "Thời điểm"}])"));
}

TEST_CASE("An English chart has English words and the number form of d3 itself") {
    const Json en = specification(money(), english);
    CHECK(en["title"]["text"] == Json::parse(R"(["Plan against result"])"));
    CHECK(en["data"]["values"][1]["date"] == "12 June 2024");
    CHECK_FALSE(en["config"].contains("locale"));
    CHECK(layer(en, "v")["data"]["values"][0]["numbers"] == "45,391.5 / 50,000 (90.8%)");
}

TEST_CASE("Each kind of mark is a layer of the name it has in the picture") {
    MadeChart chart = money();
    CHECK(layers(specification(chart)) == Names{"plan", "done", "n", "v"});
    chart.rows[1].lacks_result = true;
    chart.rows[0].even = Decimal{25000, 0};
    CHECK(layers(specification(chart)) == Names{"plan", "done", "gap", "even", "n", "v"});
    CHECK(specification(chart)["title"]["subtitle"][0] == "▭ Plan · ■ Spent · │ Mức giải ngân đều theo thời gian");
    CHECK(layer(specification(chart), "even")["data"]["values"] == Json::parse(R"([{"row": 0, "even": 25000.0}])"));
    chart.add("Dự án 1", "Expected", "-7", ChartMark::expected);
    CHECK(layers(specification(chart)) == Names{"plan", "done", "est", "gap", "even", "n", "v", "zero"});

    MadeChart parts(ChartKind::composition);
    parts.add("a", "x", "1", ChartMark::part).add("a", "y", "3", ChartMark::part);
    const Json composition = specification(parts);
    CHECK(layers(composition) == Names{"parts", "n", "v"});
    CHECK(layer(composition, "parts")["encoding"]["x"]["stack"] == "normalize");
    CHECK(composition["data"]["values"][1]["share"] == 0.75);
    CHECK(layer(composition, "parts")["encoding"]["x"]["scale"]["domain"] == Json::parse("[0.0, 1.0]"));
    // Bars as long as each other have no length in a unit.
    parts.unit = {"triệu đồng", "million VND"};
    CHECK(specification(parts, english)["title"]["subtitle"].back() ==
          "Each bar is 100% of the plan of its row; unit of the numbers: million VND");

    MadeChart ranking(ChartKind::ranking);
    ranking.add("a", "x", "1", ChartMark::done);
    CHECK(layers(specification(ranking)) == Names{"guide", "dots", "n", "v"});
    CHECK(layer(specification(ranking), "dots")["mark"]["fill"] == "#1f3a73");
    // What is no result is hollow.
    ranking.points[0].mark = ChartMark::target;
    CHECK(layer(specification(ranking), "dots")["mark"]["fill"] == "#fcfbf8");

    MadeChart strip(ChartKind::strip);
    strip.add("a", "own", "1", ChartMark::own).add("b", "others", "2", ChartMark::other);
    CHECK(layers(specification(strip)) == Names{"zero", "other", "own", "m"});

    MadeChart pairs(ChartKind::pairs);
    pairs.add("a", "printed", "4", ChartMark::printed).add("a", "computed", "2", ChartMark::computed);
    const Json pair = specification(pairs);
    CHECK(layers(pair) == Names{"guide", "printed", "computed", "n", "v"});
    CHECK(pair["data"]["values"][1]["share"] == 0.5);
    CHECK(layer(pair, "guide")["data"]["values"][0] == Json::parse(R"({"row": 0, "from": 1.0, "to": 0.5})"));
    pairs.percent = true;
    CHECK_FALSE(specification(pairs)["data"]["values"][1].contains("share"));
}

TEST_CASE("Over time a line is cut into stretches where the way of counting changed") {
    MadeChart chart(ChartKind::series);
    chart.add("x", "actual", "4", ChartMark::done, "2020-12-31")
        .add("x", "actual", "3", ChartMark::done, "2021-12-31")
        .add("x", "actual", "8", ChartMark::done, "2022-12-31")
        .add("x", "estimate", "7", ChartMark::expected, "2023-12-31")
        .add("x", "plan", "6", ChartMark::plan, "2023-12-31")
        .add("x", "target", "2", ChartMark::target, "2024-12-31");
    chart.breaks.push_back(*parse_date("2022-01-01"));
    const Json spec = specification(chart);
    CHECK(layers(spec) == Names{"zero", "break", "line", "way", "done", "est", "plan", "goal", "m"});
    CHECK(layer(spec, "line")["data"]["values"] == Json::parse(R"([
        {"stretch": 0, "at": "2020-12-31", "value": 4.0}, {"stretch": 0, "at": "2021-12-31", "value": 3.0},
        {"stretch": 1, "at": "2022-12-31", "value": 8.0}])"));
    CHECK(layer(spec, "done")["encoding"]["x"]["scale"]["domain"] == Json::parse(R"(["2020-12-31", "2024-12-31"])"));
    CHECK_FALSE(layer(spec, "line")["mark"].contains("interpolate"));

    MadeChart steps(ChartKind::steps);
    steps.add("x", "Spent", "10", ChartMark::done, "2024-01-01")
        .add("x", "Spent", "40", ChartMark::done, "2024-03-31")
        .plan("x", "80");
    const Json stairs = specification(steps);
    CHECK(layers(stairs) == Names{"zero", "aim", "line", "done", "m"});
    CHECK(layer(stairs, "line")["mark"]["interpolate"] == "step-after");
}

TEST_CASE("What has no unit is called a value, and a percentage needs none in the title") {
    MadeChart chart(ChartKind::ranking);
    chart.add("a", "x", "1", ChartMark::done);
    CHECK_FALSE(specification(chart)["title"].contains("subtitle"));
    CHECK(layer(specification(chart), "dots")["encoding"]["tooltip"][2]["title"] == "Giá trị");
    chart.percent = true;
    chart.unit = {"%", "%"};
    CHECK_FALSE(specification(chart)["title"].contains("subtitle"));
    CHECK(layer(specification(chart), "v")["data"]["values"][0]["numbers"] == "1\u00a0%");
}
