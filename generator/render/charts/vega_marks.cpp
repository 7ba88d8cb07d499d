// SPDX-License-Identifier: MIT
#include "render/charts/vega_marks.hpp"

#include <utility>

#include "render/charts/chart_layout.hpp"

namespace minhbach {

namespace {

using Json = VegaMarks::Json;

// A gradient of hard stops, since Vega has no patterns: an estimate is hatched.
Json hatched(const ChartLooks& looks) {
    constexpr int stripes = 24;
    Json stops = Json::array();
    for (int i = 0; i < stripes; ++i) {
        const std::string_view color = i % 2 == 0 ? looks.of("est").stroke : std::string_view(looks.paper());
        stops.push_back({{"offset", static_cast<double>(i) / stripes}, {"color", color}});
        stops.push_back({{"offset", static_cast<double>(i + 1) / stripes}, {"color", color}});
    }
    return {{"gradient", "linear"}, {"x1", 0}, {"y1", 0}, {"x2", 1}, {"y2", 0}, {"stops", std::move(stops)}};
}

// As SVG writes dashes.
Json dashes(std::string_view text) {
    Json list = Json::array();
    for (const char sign : text) {
        if (sign != ' ') {
            list.push_back(sign - '0');
        }
    }
    return list;
}

}  // namespace

Json VegaMarks::dot(std::string_view mark, double radius) const {
    constexpr double pi = 3.14159265358979;
    const ChartLook& look = looks_.of(mark);
    const bool hollow = look.fill.empty() || look.fill == "none";
    return {{"type", "point"},
            {"shape", "circle"},
            {"filled", true},
            {"size", pi * radius * radius},
            {"opacity", 1},
            {"fill", hollow ? std::string_view(looks_.paper()) : look.fill},
            {"fillOpacity", look.fill == "none" ? 0 : 1},
            {"stroke", look.stroke.empty() ? look.fill : look.stroke},
            {"strokeWidth", look.stroke.empty() ? 0 : look.stroke_width}};
}

Json VegaMarks::line(std::string_view mark) const {
    const ChartLook& look = looks_.of(mark);
    Json line{{"type", "rule"}, {"color", look.stroke}, {"strokeWidth", look.stroke_width}};
    if (!look.dash.empty()) {
        line["strokeDash"] = dashes(look.dash);
    }
    return line;
}

Json VegaMarks::filled(std::string_view mark) const {
    const ChartLook& look = looks_.of(mark);
    Json area{{"color", look.fill.empty() ? hatched(looks_) : Json(look.fill)}};
    if (!look.stroke.empty()) {
        area["stroke"] = look.stroke;
        area["strokeWidth"] = look.stroke_width;
    }
    return area;
}

Json VegaMarks::outline(std::string_view mark) const {
    const ChartLook& look = looks_.of(mark);
    return {{"type", "rect"}, {"filled", false}, {"stroke", look.stroke}, {"strokeDash", dashes(look.dash)}};
}

Json VegaMarks::of_classes(const std::string& marks, std::string_view ChartLook::*what) const {
    Json range = Json::array();
    for (int i = 0; i < ChartLayout::tile_classes; ++i) {
        range.push_back(looks_.of(marks + std::to_string(i)).*what);
    }
    return {{"field", "class"},
            {"type", "ordinal"},
            {"legend", nullptr},
            {"scale", {{"domain", {0, 1, 2, 3, 4}}, {"range", std::move(range)}}}};
}

}  // namespace minhbach
