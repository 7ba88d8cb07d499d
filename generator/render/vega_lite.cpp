// SPDX-License-Identifier: MIT
#include "render/vega_lite.hpp"

#include <algorithm>
#include <array>
#include <nlohmann/json.hpp>

namespace minhbach {

namespace {

using Json = nlohmann::ordered_json;

// The series that are there, each in the colour that is its own in all charts of the kind.
Json colors(const Chart& chart, Language language) {
    constexpr std::array<const char*, 4> palette{"#7c8a99", "#0b5d66", "#6fb1b8", "#b08a3c"};
    const std::vector<LocalText>& series = chart.series;
    Json domain = Json::array();
    Json range = Json::array();
    for (std::size_t i = 0; i < series.size(); ++i) {
        if (std::any_of(chart.points.begin(), chart.points.end(),
                        [&](const ChartPoint& point) { return point.series == series[i]; })) {
            domain.push_back(series[i].in(language));
            range.push_back(palette[i % palette.size()]);
        }
    }
    return {{"domain", std::move(domain)}, {"range", std::move(range)}};
}

// Whether all its values are so small that an axis in whole numbers would repeat them.
bool is_small(const Chart& chart) {
    constexpr Decimal small{10, 0};
    return std::all_of(chart.points.begin(), chart.points.end(),
                       [&](const ChartPoint& point) { return point.value < small; });
}

}  // namespace

std::string vega_lite_specification(const Words& words, const Chart& chart, const std::string& description,
                                    Language language) {
    Json values = Json::array();
    bool dated = false;
    for (const ChartPoint& point : chart.points) {
        Json value{{"category", point.category.in(language)},
                   {"series", point.series.in(language)},
                   {"value", to_double(point.value)},
                   {"observation", point.id}};
        if (!point.date.in(language).empty()) {
            value["date"] = point.date.in(language);
            dated = true;
        }
        values.push_back(std::move(value));
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
                     {"axis", {{"format", chart.kind == ChartKind::by_area || is_small(chart) ? ",~f" : ",.0f"}}}};
    encoding["color"] = {
        {"field", "series"}, {"type", "nominal"}, {"title", nullptr}, {"scale", colors(chart, language)}};
    if (chart.kind == ChartKind::plan_against_disbursed) {
        encoding["yOffset"] = {{"field", "series"}, {"type", "nominal"}, {"sort", nullptr}};
    }
    encoding["tooltip"] = {{{"field", "category"}, {"type", "nominal"}, {"title", words.in(language, "chart_item")}},
                           {{"field", "series"}, {"type", "nominal"}, {"title", words.in(language, "chart_kind")}},
                           {{"field", "value"}, {"type", "quantitative"}, {"title", amount}}};
    if (dated) {
        encoding["tooltip"].push_back(
            {{"field", "date"}, {"type", "nominal"}, {"title", words.in(language, "chart_up_to")}});
    }
    Json specification;
    specification["$schema"] = "https://vega.github.io/schema/vega-lite/v5.json";
    specification["title"] = chart.title.in(language);
    specification["description"] = description;
    specification["width"] = "container";
    specification["data"] = {{"values", std::move(values)}};
    specification["mark"] = {{"type", "bar"}};
    specification["encoding"] = std::move(encoding);
    if (const NumberSigns signs = NumberSigns::of(words.languages().tag(language)); signs != NumberSigns{".", ","}) {
        // d3 puts these into every number of the chart.
        specification["config"] = {{"locale",
                                    {{"number",
                                      {{"decimal", signs.decimal},
                                       {"thousands", signs.thousands},
                                       {"grouping", {3}},
                                       {"currency", {"", ""}}}}}}};
    }
    return specification.dump(1) + "\n";
}

}  // namespace minhbach
