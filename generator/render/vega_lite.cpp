// SPDX-License-Identifier: MIT
#include "render/vega_lite.hpp"

#include <algorithm>
#include <nlohmann/json.hpp>

namespace minhbach {

namespace {

using Json = nlohmann::ordered_json;

std::vector<std::string> distinct(const Chart& chart, Language language, LocalText ChartPoint::*member) {
    std::vector<std::string> values;
    for (const ChartPoint& point : chart.points) {
        const std::string& text = (point.*member).in(language);
        if (std::find(values.begin(), values.end(), text) == values.end()) {
            values.push_back(text);
        }
    }
    return values;
}

}  // namespace

std::string vega_lite_specification(const Chart& chart, const std::string& description, Language language) {
    const bool vi = language == Language::vi;
    Json values = Json::array();
    for (const ChartPoint& point : chart.points) {
        values.push_back({{"category", point.category.in(language)},
                          {"series", point.series.in(language)},
                          {"value", to_double(point.value)},
                          {"observation", point.id}});
    }
    const std::string& amount = chart.unit.in(language);
    Json encoding;
    // The order of the program, not of the alphabet.
    encoding["y"] = {{"field", "category"},
                     {"type", "nominal"},
                     {"sort", nullptr},
                     {"title", nullptr},
                     {"axis", {{"labelLimit", 320}}}};
    encoding["x"] = {{"field", "value"},
                     {"type", "quantitative"},
                     {"title", amount},
                     {"axis", {{"format", chart.kind == ChartKind::by_area ? ",~f" : ",.0f"}}}};
    encoding["color"] = {
        {"field", "series"},
        {"type", "nominal"},
        {"title", nullptr},
        {"scale", {{"domain", distinct(chart, language, &ChartPoint::series)}, {"range", {"#7c8a99", "#0b5d66"}}}}};
    if (chart.kind == ChartKind::plan_against_disbursed) {
        encoding["yOffset"] = {{"field", "series"}, {"type", "nominal"}, {"sort", nullptr}};
    }
    encoding["tooltip"] = {{{"field", "category"}, {"type", "nominal"}, {"title", vi ? "Mục" : "Item"}},
                           {{"field", "series"}, {"type", "nominal"}, {"title", vi ? "Loại" : "Kind"}},
                           {{"field", "value"}, {"type", "quantitative"}, {"title", amount}}};
    Json specification;
    specification["$schema"] = "https://vega.github.io/schema/vega-lite/v5.json";
    specification["title"] = chart.title.in(language);
    specification["description"] = description;
    specification["width"] = "container";
    specification["data"] = {{"values", std::move(values)}};
    specification["mark"] = {{"type", "bar"}};
    specification["encoding"] = std::move(encoding);
    if (vi) {
        // d3 puts these into every number of the chart.
        specification["config"] = {
            {"locale",
             {{"number", {{"decimal", ","}, {"thousands", "."}, {"grouping", {3}}, {"currency", {"", " ₫"}}}}}}};
    }
    return specification.dump(1) + "\n";
}

}  // namespace minhbach
