// SPDX-License-Identifier: MIT
// Maps of areas within their boundaries, as pictures and for Vega.
#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>
#include <regex>

#include "base/limits.hpp"
#include "load/theme_words.hpp"
#include "model/vietnamese.hpp"
#include "render/charts/chart_layout.hpp"
#include "render/charts/chart_svg.hpp"
#include "render/charts/vega_lite.hpp"
#include "render/made_map.hpp"
#include "render/theme_looks.hpp"

using namespace minhbach;

namespace {

using List = std::vector<std::string>;

List found(const std::string& text, const std::string& pattern) {
    List list;
    const std::regex expression(pattern);
    for (std::sregex_iterator at(text.begin(), text.end(), expression), end; at != end; ++at) {
        list.push_back((*at)[1]);
    }
    return list;
}

std::string drawn(const Chart& chart) {
    return chart_svg(chart, Formatter(*theme_words(), vietnamese), "chart-x", "chart-x-text");
}

// Three areas in a row: two with values, the last without.
MadeChart three(const std::string& first) {
    MadeChart chart(ChartKind::map);
    Corpus corpus;
    Diagnostics diagnostics;
    const MadeMesh mesh(3, 1, 3);
    for (AreaIndex i = 0; i < 3; ++i) {
        bound(corpus, i, {mesh.cell(static_cast<int>(i), 0)});
    }
    chart.add(first, "thực hiện", "10", ChartMark::done).add("Nam", "thực hiện", "90", ChartMark::done);
    chart.rows.push_back({MadeChart::same("Tây"), false, true});
    chart.map = Maps(corpus, diagnostics).of({0, 1, 2});
    REQUIRE(chart.map);
    return chart;
}

}  // namespace

TEST_CASE("An area within its boundary is the darker the more, and dashed without a figure") {
    const std::string svg = drawn(three("Bắc <&>"));
    CHECK(found(svg, "<path class=\"(\\w+)\"") == List{"a0", "a4", "clear", "void"});
    CHECK(found(svg, "<title>([^/]*)</title>") == List{"Bắc &lt;&amp;&gt; 10", "Nam 90", "Tây —"});
    CHECK(found(svg, "<text class=\"b\"[^>]*>([^/]*)</text>") == List{"Bắc &lt;&amp;&gt;", "10"});
    CHECK(found(svg, "<text class=\"d\"[^>]*>([^/]*)</text>") == List{"Nam", "90"});
    CHECK(found(svg, "<text class=\"z\"[^>]*>([^/]*)</text>") == List{"Tây"});
    CHECK(found(svg, "<text class=\"k\"[^>]*>([^/]*)</text>").size() == 5);
    CHECK(svg.find("<g class=\"map\" transform=\"scale(0.5)\">") != std::string::npos);
}

TEST_CASE("A name that is too long for its area gives way to the number") {
    const std::string svg = drawn(three("Thành phố có tên rất dài và còn dài hơn nữa"));
    CHECK(found(svg, "<text class=\"b\"[^>]*>([^/]*)</text>") == List{"10"});
}

TEST_CASE("However many areas a map has its picture is small and words give way first") {
    std::vector<std::size_t> sizes;
    for (const auto& [columns, lines] :
         std::vector<std::pair<int, int>>{{2, 1}, {3, 3}, {5, 4}, {7, 5}, {9, 7}, {14, 12}}) {
        const MadeChart chart = made_map(columns, lines);
        const std::string svg = drawn(chart);
        INFO(columns << " x " << lines << ": " << svg.size());
        CHECK(svg.size() <= limits::map_bytes);
        CHECK(svg.size() > 1'500);
        // No area is lost: its classes, the dashed ones and the square.
        const auto rings = [&](const Chart& of) {
            std::size_t count = 0;
            for (const MapShape& shape : of.map->areas) {
                count += shape.rings.size();
            }
            return count;
        };
        std::size_t outlines = 0;
        for (const std::string& path : found(svg, "<path class=\"(?:a\\d|void)\" d=\"([^\"]*)\"")) {
            outlines += static_cast<std::size_t>(std::count(path.begin(), path.end(), 'M'));
        }
        CHECK(outlines == rings(chart));
        const ChartLayout layout = lay_out(chart, Formatter(*theme_words(), vietnamese));
        CHECK(layout.map.joined == (svg.find("<title>") == std::string::npos));
    }
    CHECK_FALSE(lay_out(made_map(3, 3), Formatter(*theme_words(), vietnamese)).map.joined);
    CHECK(lay_out(made_map(14, 12), Formatter(*theme_words(), vietnamese)).map.joined);
}

TEST_CASE("Vega gets the outlines as features that are projected already") {
    const MadeChart chart = made_map(3, 2);
    const auto spec =
        nlohmann::json::parse(vega_lite_specification(*theme_words(), theme_looks(), chart, "x", vietnamese));
    List names;
    for (const auto& layer : spec["layer"]) {
        names.push_back(layer["name"]);
    }
    CHECK(names == List{"areas", "clear", "void", "signs", "b"});
    const auto& areas = spec["layer"][0];
    CHECK(areas["projection"] == nlohmann::json{{"type", "identity"}, {"scale", 0.5}, {"translate", {0, 0}}});
    const auto& first = areas["data"]["values"][0];
    CHECK(first["type"] == "Feature");
    CHECK(first["category"] == "Vùng 0");
    CHECK(first["value"] == 0);
    CHECK(first["class"] == 0);
    // An outer ring with its hole.
    REQUIRE(first["geometry"]["coordinates"].size() == 1);
    REQUIRE(first["geometry"]["coordinates"][0].size() == 2);
    const auto& ring = first["geometry"]["coordinates"][0][0];
    CHECK(ring.front() == ring.back());
    CHECK(ring[0][0].is_number_integer());
}
