// SPDX-License-Identifier: MIT
#include "render/chart_svg.hpp"

#include <algorithm>
#include <catch2/catch.hpp>

#include "base/limits.hpp"
#include "load/theme_words.hpp"

using namespace minhbach;

namespace {

LocalText same(const std::string& text) {
    return {text, text};
}

struct Bars : Chart {
    explicit Bars(ChartKind of) { kind = of; }

    Bars& add(const std::string& label, const std::string& part, const char* value, ChartMark mark) {
        points.push_back({same(label), same(part), *parse_plain(value), "o1", {}, mark});
        if (std::find(series.begin(), series.end(), same(part)) == series.end()) {
            series.push_back(same(part));
        }
        return *this;
    }
    Bars& plan(const std::string& label, const char* value) { return add(label, "Plan", value, ChartMark::plan); }
    Bars& spent(const std::string& label, const char* value) { return add(label, "Spent", value, ChartMark::done); }

    std::string drawn(Language language = english) const {
        const Formatter format(*theme_words(), language);
        return chart_svg(*this, format, "chart-x", "chart-x-text");
    }
};

// The rectangles of a picture: "class x width", and its texts.
std::vector<std::string> marks(const std::string& svg, bool of_key = false) {
    std::vector<std::string> found;
    for (auto at = svg.find("<rect "); at != std::string::npos; at = svg.find("<rect ", at + 1)) {
        const auto value = [&](const std::string& name) {
            const auto begin = svg.find(" " + name + "=\"", at) + name.size() + 3;
            return svg.substr(begin, svg.find('"', begin) - begin);
        };
        if (value("height") != "10" || of_key) {
            found.push_back(value("class") + " " + value("x") + " " + value("width"));
        }
    }
    return found;
}

std::vector<std::string> texts(const std::string& svg, const std::string& kind) {
    std::vector<std::string> found;
    const std::string begin = "<text class=\"" + kind + "\"";
    for (auto at = svg.find(begin); at != std::string::npos; at = svg.find(begin, at + 1)) {
        const auto start = svg.find('>', at) + 1;
        found.push_back(svg.substr(start, svg.find('<', start) - start));
    }
    return found;
}

using List = std::vector<std::string>;

}  // namespace

TEST_CASE("What was spent lies on what was planned, in one measure, and the numbers stand beside") {
    const std::string svg = Bars(ChartKind::plan_against_disbursed)
                                .plan("Roads", "50")
                                .spent("Roads", "25.5")
                                .plan("Water", "100")
                                .spent("Water", "0")
                                .drawn();
    // The larger plan first.
    CHECK(texts(svg, "n") == List{"Water", "Roads"});
    CHECK(marks(svg) == List{"plan 0.0 248.0", "done 0.0 0.0", "plan 0.0 124.0", "done 0.0 63.2"});
    CHECK(texts(svg, "v") == List{"0 / 100", "25.5 / 50"});
    CHECK(texts(svg, "k") == List{"Plan", "Spent"});
    CHECK(svg.starts_with("<svg class=\"chart\" viewBox=\"0 0 320 "));
    CHECK(svg.find("role=\"img\" aria-labelledby=\"chart-x\" aria-describedby=\"chart-x-text\"") != std::string::npos);
    CHECK(svg.find("hatch") == std::string::npos);
    CHECK(svg.find("style") == std::string::npos);
}

TEST_CASE("What is not stated is a dash and no bar, and what is expected is hatched") {
    const std::string svg = Bars(ChartKind::plan_against_disbursed)
                                .plan("Roads", "1234.56")
                                .add("Water", "Expected", "617.28", ChartMark::expected)
                                .plan("Water", "1000")
                                .drawn(vietnamese);
    CHECK(texts(svg, "v") == List{"— / 1.234,6", "617,3 / 1.000"});
    CHECK(marks(svg) == List{"plan 0.0 221.0", "est 0.0 110.5", "plan 0.0 179.0"});
    CHECK(svg.find("<pattern id=\"chart-x-hatch\"") != std::string::npos);
    CHECK(svg.find("fill=\"url(#chart-x-hatch)\"") != std::string::npos);
}

TEST_CASE("Parts of a whole stand in one bar one after the other, each in the colour of its place") {
    const std::string svg = Bars(ChartKind::composition)
                                .add("Central", "Investment", "30", ChartMark::part)
                                .add("Central", "Recurrent", "70", ChartMark::part)
                                .add("Local", "Recurrent", "50", ChartMark::part)
                                .drawn();
    CHECK(texts(svg, "n") == List{"Central", "Local"});
    CHECK(marks(svg) == List{"p0 0.0 78.6", "p1 78.6 183.4", "p1 0.0 131.0"});
    CHECK(texts(svg, "v") == List{"30 + 70", "50"});
}

TEST_CASE("Areas are ranked, and where a value is below zero the zero is drawn") {
    const std::string svg = Bars(ChartKind::by_area)
                                .add("A", "actual", "-25", ChartMark::done)
                                .add("B", "actual", "75", ChartMark::done)
                                .drawn();
    CHECK(texts(svg, "n") == List{"B", "A"});
    CHECK(marks(svg) == List{"done 72.5 217.5", "done 0.0 72.5"});
    CHECK(svg.find("<path class=\"zero\" d=\"M72.5 ") != std::string::npos);
    CHECK(texts(svg, "k").empty());
    const std::string above = Bars(ChartKind::by_area).add("A", "actual", "0.04", ChartMark::done).drawn();
    CHECK(above.find("zero") == std::string::npos);
    // Beside a bar one decimal is enough, but never is something nothing.
    CHECK(texts(above, "v") == List{"0.04"});
}

TEST_CASE("A long name takes two lines, is cut with a mark and can be no markup") {
    const std::string long_name =
        "Đầu tư phát triển hạ tầng kinh tế - xã hội các huyện nghèo, các xã đặc biệt khó khăn "
        "vùng bãi ngang, ven biển và hải đảo";
    const std::string svg = Bars(ChartKind::by_area)
                                .add(long_name, "x", "2", ChartMark::done)
                                .add("<b>&", "x", "1", ChartMark::done)
                                .drawn();
    CHECK(texts(svg, "n") == List{"Đầu tư phát triển hạ tầng kinh tế - xã hội các",
                                  "huyện nghèo, các xã đặc biệt khó khăn vùng bãi…", "&lt;b&gt;&amp;"});
    // A word that is longer than a line is cut within.
    const std::string word(130, 'x');
    const List lines = texts(Bars(ChartKind::by_area).add(word, "x", "2", ChartMark::done).drawn(), "n");
    REQUIRE(lines.size() == 2);
    CHECK(lines[0] == std::string(50, 'x'));
    CHECK(lines[1] == std::string(50, 'x') + "…");
}

TEST_CASE("Of many bars the largest are drawn, how many are not is said, and the picture stays small") {
    Bars chart(ChartKind::plan_against_disbursed);
    for (int i = 0; i < 60; ++i) {
        const std::string name = std::to_string(i) + " " + std::string(198, 'n');
        chart.plan(name, std::to_string(1000000 + i).c_str()).spent(name, "500000");
    }
    const std::string svg = chart.drawn();
    CHECK(texts(svg, "v").size() == limits::bars_of_picture);
    CHECK(texts(svg, "v")[0] == "500,000 / 1,000,059");
    CHECK(texts(svg, "more") == List{"… and 42 more rows, see the tables"});
    CHECK(svg.size() < 8'000);
}
