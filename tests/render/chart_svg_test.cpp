// SPDX-License-Identifier: MIT
#include "render/charts/chart_svg.hpp"
#include "render/charts/chart_layout.hpp"

#include <algorithm>
#include <catch2/catch.hpp>

#include "base/limits.hpp"
#include "load/theme_words.hpp"
#include "render/chart_of.hpp"
#include "render/charts/chart_looks.hpp"
#include "render/charts/chart_picture.hpp"
#include "render/theme_looks.hpp"

using namespace minhbach;

namespace {

using List = std::vector<std::string>;

std::string drawn(const Chart& chart, Language language = english) {
    const Formatter format(*theme_words(), language);
    return chart_svg(chart, format, "chart-x", "chart-x-text");
}

// The marks of a picture, without those of its key: "class: attributes that were asked for".
List marks(const std::string& svg, const std::string& element, const List& attributes) {
    List found;
    const auto plot = svg.find("<g class=\"plot\"");
    REQUIRE(plot != std::string::npos);
    for (auto at = svg.find("<" + element + " ", plot); at != std::string::npos;
         at = svg.find("<" + element + " ", at + 1)) {
        const auto value = [&](const std::string& name) {
            const auto begin = svg.find(" " + name + "=\"", at) + name.size() + 3;
            return svg.substr(begin, svg.find('"', begin) - begin);
        };
        std::string mark = value("class") + ":";
        for (const std::string& name : attributes) {
            mark += " " + value(name);
        }
        found.push_back(mark);
    }
    return found;
}
List bars(const std::string& svg) {
    return marks(svg, "rect", {"x", "width", "height"});
}
List dots(const std::string& svg) {
    return marks(svg, "circle", {"cx", "cy", "r"});
}
List lines(const std::string& svg) {
    return marks(svg, "path", {"d"});
}

List texts(const std::string& svg, const std::string& kind) {
    List found;
    const std::string begin = "<text class=\"" + kind + "\"";
    for (auto at = svg.find(begin); at != std::string::npos; at = svg.find(begin, at + 1)) {
        const auto start = svg.find('>', at) + 1;
        found.push_back(svg.substr(start, svg.find('<', start) - start));
    }
    return found;
}

}  // namespace

TEST_CASE("A number that is not exact has the sign that says on which side of it the true one lies") {
    MadeChart chart(ChartKind::ranking);
    for (const char* const name : {"A", "B", "C", "D"}) {
        chart.add(name, "Value", "12.5", ChartMark::done);
    }
    chart.points[1].bound = Bound::at_least;
    chart.points[2].bound = Bound::at_most;
    chart.points[3].bound = Bound::about;
    CHECK(texts(drawn(chart.arranged()), "v") == List{"12.5", "≥ 12.5", "≤ 12.5", "≈ 12.5"});
}

TEST_CASE("Numbers of money have two digits at least and others as many decimals as in tables") {
    MadeChart chart(ChartKind::ranking);
    chart.add("A", "Value", "0.0451", ChartMark::done).add("B", "Value", "0.9752", ChartMark::done);
    chart.decimals = 2;
    CHECK(texts(drawn(chart), "v") == List{"0.045", "0.98"});
    chart.is_shortened = false;
    CHECK(texts(drawn(chart), "v") == List{"0.05", "0.98"});
}

TEST_CASE("What was spent lies on what was planned, in one measure, and the numbers stand beside") {
    const std::string svg = drawn(MadeChart(ChartKind::spending)
                                      .plan("Roads", "50")
                                      .spent("Roads", "25.5")
                                      .plan("Water", "100")
                                      .spent("Water", "0")
                                      .arranged());
    // Most unspent money first, then what has nothing spent.
    CHECK(texts(svg, "n") == List{"Water", "Roads"});
    CHECK(texts(svg, "v") == List{"0 / 100 (0.0%)", "25.5 / 50 (51.0%)"});
    CHECK(bars(svg) == List{"plan: 0 196 12", "done: 0 0 6", "plan: 0 98 12", "done: 0 49.98 6"});
    CHECK(texts(svg, "k") == List{"Plan", "Spent"});
    CHECK(svg.starts_with("<svg class=\"chart\" viewBox=\"0 0 320 "));
    CHECK(svg.find("role=\"img\" aria-labelledby=\"chart-x\" aria-describedby=\"chart-x-text\"") != std::string::npos);
    CHECK(svg.find("hatch") == std::string::npos);
    CHECK(svg.find("style") == std::string::npos);
}

TEST_CASE("What is not stated is a dash and an outline, and what is expected is hatched") {
    MadeChart chart(ChartKind::spending);
    chart.plan("Roads", "1234.56").add("Water", "Expected", "617.28", ChartMark::expected).plan("Water", "1000");
    chart.rows[0].lacks_result = true;
    const std::string svg = drawn(chart.arranged(), vietnamese);
    CHECK(texts(svg, "n") == List{"Water", "Roads"});
    CHECK(texts(svg, "v") == List{"617,3 / 1.000 (61,7\u00a0%)", "— / 1.234,6"});
    const List drawn_bars = bars(svg);
    REQUIRE(drawn_bars.size() == 4);
    CHECK(drawn_bars[0].starts_with("plan: 0 "));
    CHECK(drawn_bars[1].starts_with("est: 0 "));
    CHECK(drawn_bars[3] == "gap: 0 10 6");
    CHECK(svg.find("<pattern id=\"chart-x-hatch\"") != std::string::npos);
    CHECK(svg.find("fill=\"url(#chart-x-hatch)\"") != std::string::npos);
    MadeChart without(ChartKind::spending);
    without.spent("Roads", "5").plan("Water", "9").spent("Water", "1");
    without.rows[0].lacks_plan = true;
    // Behind what was spent, where the end of the plan is not known; and not beyond the picture.
    const std::string behind = drawn(without.arranged());
    const List of_two = bars(behind);
    REQUIRE(of_two.size() == 4);
    CHECK(of_two[3].starts_with("gap: "));
    CHECK(of_two[3].substr(5, of_two[3].find(' ', 5) - 5) == of_two[2].substr(8, of_two[2].find(' ', 8) - 8));
    CHECK(texts(drawn(without), "v").back() == "5 / —");
}

TEST_CASE("Where money was to be if it were spent evenly there is a thin line, and the key says so") {
    MadeChart chart(ChartKind::spending);
    chart.plan("Roads", "100").spent("Roads", "20").plan("Water", "50").spent("Water", "40");
    CHECK(texts(drawn(chart), "k") == List{"Plan", "Spent"});
    CHECK(lines(drawn(chart)).empty());
    chart.rows[0].even = Decimal{50, 0};
    const std::string svg = drawn(chart.arranged());
    CHECK(texts(svg, "k") == List{"Plan", "Spent", "Spent evenly over time"});
    const List plan = bars(svg);
    const double bar = std::stod(plan.at(0).substr(plan[0].find(' ', 6) + 1));
    CHECK(lines(svg) == List{fmt::format("even: M{0:.4g} 18L{0:.4g} 33", bar / 2)});
}

TEST_CASE("Parts of a whole fill a bar, each in the look of its place") {
    const std::string svg = drawn(MadeChart(ChartKind::composition)
                                      .add("Central", "Investment", "30", ChartMark::part)
                                      .add("Central", "Recurrent", "70", ChartMark::part)
                                      .add("Local", "Recurrent", "50", ChartMark::part)
                                      .arranged());
    CHECK(texts(svg, "n") == List{"Central", "Local"});
    CHECK(bars(svg) == List{"p0: 0 77.4 12", "p1: 77.4 180.6 12", "p1: 0 258 12"});
    CHECK(texts(svg, "v") == List{"30 + 70", "50"});
    CHECK(texts(svg, "k") == List{"Investment", "Recurrent"});
    // Of nothing there are no shares.
    CHECK(bars(drawn(MadeChart(ChartKind::composition).add("a", "x", "0", ChartMark::part))).empty());
}

TEST_CASE("Areas are ranked by dots, and where a value is below zero the zero is drawn") {
    MadeChart chart(ChartKind::ranking);
    chart.add("A", "actual", "-25", ChartMark::done).add("B", "actual", "75", ChartMark::done);
    const std::string svg = drawn(chart.arranged());
    CHECK(texts(svg, "n") == List{"B", "A"});
    CHECK(dots(svg) == List{"done: 280 24 4", "done: 5 68 4"});
    CHECK(lines(svg) == List{"guide: M73.75 24L280 24", "zero: M73.75 16L73.75 32", "guide: M73.75 68L5 68",
                             "zero: M73.75 60L73.75 76"});
    CHECK(texts(svg, "k").empty());
    MadeChart one(ChartKind::ranking);
    one.add("A", "actual", "0.04", ChartMark::done);
    // Beside a bar one decimal is enough, but never is something nothing.
    CHECK(texts(drawn(one), "v") == List{"0.04"});
    CHECK(drawn(one).find("zero") == std::string::npos);
    one.percent = true;
    CHECK(texts(drawn(one), "v") == List{"0.04%"});
}

TEST_CASE("An area is found among its neighbours, and the ends of the line have their names") {
    MadeChart chart(ChartKind::strip);
    chart.percent = true;
    chart.add("Own", "this", "20", ChartMark::own)
        .add("Low", "others", "10", ChartMark::other)
        .add("High", "others", "80.125", ChartMark::other);
    const std::string svg = drawn(chart.arranged());
    CHECK(dots(svg) == List{"other: 45.19 34 4", "other: 313 34 4", "own: 83.38 34 6"});
    CHECK(texts(svg, "m") == List{"Own 20%", "Low 10%", "High 80.13%"});
    CHECK(texts(svg, "k") == List{"this", "others"});
    // Of names that would touch one another the least matters most.
    MadeChart close(ChartKind::strip);
    close.add("The own", "this", "100", ChartMark::own)
        .add("A long name of a low place", "others", "99", ChartMark::other)
        .add("A long name of a high place", "others", "101", ChartMark::other);
    CHECK(texts(drawn(close.arranged()), "m") == List{"The own 100", "A long name of a low place 99"});
}

TEST_CASE("Contradictions are two dots, amounts each in a measure of their own") {
    MadeChart chart(ChartKind::pairs);
    chart.add("Small", "printed", "10", ChartMark::printed).add("Small", "computed", "5", ChartMark::computed);
    chart.add("Large", "printed", "1000", ChartMark::printed).add("Large", "computed", "4000", ChartMark::computed);
    const std::string svg = drawn(chart.arranged());
    CHECK(texts(svg, "n") == List{"Small", "Large"});
    CHECK(texts(svg, "v") == List{"10 → 5", "1,000 → 4,000"});
    const List found = dots(svg);
    REQUIRE(found.size() == 4);
    // The larger of each row stands at the end.
    const std::string end = found[0].substr(0, found[0].find(' ', 9)).substr(9);
    CHECK(found[3].starts_with("computed: " + end + " "));
    chart.percent = true;
    const List shares = dots(drawn(chart));
    CHECK(shares[0].starts_with("printed: 6.9"));
    CHECK(texts(drawn(chart), "v")[0] == "10% → 5%");
}

TEST_CASE("What was spent by one date after the other goes up in steps beside the plan") {
    MadeChart chart(ChartKind::steps);
    chart.add("x", "Spent", "10", ChartMark::done, "2024-01-01")
        .add("x", "Spent", "40", ChartMark::done, "2024-03-31")
        .plan("x", "80");
    const std::string svg = drawn(chart.arranged());
    CHECK(lines(svg) == List{"zero: M0 160L320 160", "line: M20 143H300V92", "aim: M0 24L320 24"});
    CHECK(dots(svg) == List{"done: 20 143 4", "done: 300 92 4"});
    CHECK(texts(svg, "m") == List{"Plan 80", "40", "10", "0", "2024-03-31", "2024-01-01"});
    CHECK(texts(svg, "k") == List{"Spent", "Plan"});
}

TEST_CASE("A line over time is broken where the way of counting changed, and an aim is a tick") {
    MadeChart chart(ChartKind::series);
    chart.add("x", "actual", "4", ChartMark::done, "2020-12-31")
        .add("x", "actual", "3", ChartMark::done, "2021-12-31")
        .add("x", "actual", "8", ChartMark::done, "2022-12-31")
        .add("x", "target", "2", ChartMark::target, "2023-12-31");
    CHECK(lines(drawn(chart.arranged()))[1] == "line: M20 92L113.3 109L206.7 24");
    chart.breaks.push_back(*parse_date("2022-01-01"));
    const std::string svg = drawn(chart);
    CHECK(lines(svg) == List{"zero: M0 160L320 160", "break: M113.6 24L113.6 160", "line: M20 92L113.3 109M206.7 24",
                             "way: M206.7 24L300 126", "goal: M293 126L307 126"});
    CHECK(dots(svg) == List{"done: 20 92 4", "done: 113.3 109 4", "done: 206.7 24 4"});
    CHECK(texts(svg, "k") == List{"actual", "target"});
}

TEST_CASE("Numbers that leave no room for bars stand above them") {
    MadeChart chart(ChartKind::spending);
    chart.plan("Roads", "123456789012.5").spent("Roads", "98765432109.5");
    const std::string svg = drawn(chart);
    CHECK(texts(svg, "v").empty());
    CHECK(texts(svg, "l") == List{"98,765,432,109.5 / 123,456,789,012.5 (80.0%)"});
    CHECK(bars(svg)[0] == "plan: 0 320 12");
}

TEST_CASE("A long name takes three lines, is cut with a mark and can be no markup") {
    const std::string long_name =
        "Đầu tư phát triển hạ tầng kinh tế - xã hội các huyện nghèo, các xã đặc biệt khó khăn "
        "vùng bãi ngang, ven biển và hải đảo trong giai đoạn từ năm 2021 đến năm 2025";
    MadeChart chart(ChartKind::ranking);
    chart.add(long_name, "x", "2", ChartMark::done).add("<b>&", "x", "1", ChartMark::done);
    const List names = texts(drawn(chart.arranged()), "n");
    REQUIRE(names.size() == 4);
    CHECK(long_name.starts_with(names[0] + " " + names[1] + " "));
    CHECK(names[2].ends_with("…"));
    CHECK(names[3] == "&lt;b&gt;&amp;");
    // A word that is longer than a line is cut within.
    MadeChart word(ChartKind::ranking);
    word.add(std::string(180, 'x'), "x", "2", ChartMark::done);
    const List cut = texts(drawn(word), "n");
    REQUIRE(cut.size() == 3);
    CHECK(cut[0] == std::string(49, 'x'));
    CHECK(cut[1] == std::string(49, 'x'));
    CHECK(cut[2] == std::string(47, 'x') + "…");
}

TEST_CASE("Of many rows the most important are drawn, and the picture stays small") {
    MadeChart chart(ChartKind::spending);
    for (int i = 0; i < 60; ++i) {
        const std::string name = std::to_string(i) + " " + std::string(198, 'n');
        chart.plan(name, std::to_string(1000 + i)).spent(name, "500");
    }
    const std::string svg = drawn(chart.arranged());
    REQUIRE(texts(svg, "v").size() == limits::bars_of_picture);
    CHECK(texts(svg, "v")[0] == "500 / 1,059 (47.2%)");
    CHECK(svg.size() < 8'000);
}

TEST_CASE("A picture as a file of its own has its looks, its title, its words and its sources") {
    MadeChart chart(ChartKind::spending);
    chart.plan("Roads", "50").add("Roads", "Expected", "5", ChartMark::expected);
    const Formatter format(*theme_words(), english);
    const std::string svg =
        chart_svg_file(chart, format, theme_looks(), {"Money <of> roads", "What it leaves out", "Source: a report"});
    CHECK(svg.starts_with("<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"344\""));
    CHECK(svg.find("<title id=\"title\">Money &lt;of&gt; roads</title>") != std::string::npos);
    CHECK(texts(svg, "title") == List{"Money &lt;of&gt; roads"});
    CHECK(texts(svg, "k") == List{"Plan", "Expected", "What it leaves out", "Source: a report"});
    CHECK(svg.find("class=\"plan\" fill=\"#dcd8ce\"") != std::string::npos);
    CHECK(svg.find("url(#chart-hatch)") != std::string::npos);
    CHECK(svg.find("style") == std::string::npos);
    const std::string counted = chart_svg_file(chart, format, theme_looks(), {"Money", "Words", "Source", "Unit: km"});
    CHECK(texts(counted, "k") == List{"Unit: km", "Plan", "Expected", "Words", "Source"});
    for (const ChartMark mark :
         {ChartMark::plan, ChartMark::done, ChartMark::expected, ChartMark::target, ChartMark::part, ChartMark::own,
          ChartMark::other, ChartMark::printed, ChartMark::computed}) {
        ChartPoint point;
        point.mark = mark;
        CHECK_NOTHROW(theme_looks().of(chart_class(point)));
    }
}

TEST_CASE("From right to left rows begin at the right, but time and places are not turned") {
    Languages languages{{"ar", "العربية", true}};
    Words words(languages);
    const Formatter format(words, Languages::first);
    MadeChart chart(ChartKind::ranking);
    chart.add("A", "actual", "75", ChartMark::done).add("B", "actual", "25", ChartMark::done);
    const std::string svg = chart_svg(chart, format, "chart-x", "chart-x-text");
    CHECK(svg.starts_with("<svg class=\"chart rtl\""));
    CHECK(svg.find("<text class=\"n\" x=\"320\"") != std::string::npos);
    const List found = lines(svg);
    REQUIRE(found.size() == 2);
    CHECK(found[0].starts_with("guide: M315 "));
    MadeChart time(ChartKind::slope);
    time.add("x", "actual", "1", ChartMark::done, "2020-12-31").add("x", "actual", "2", ChartMark::done, "2021-12-31");
    const std::string slope = chart_svg(time, format, "chart-x", "chart-x-text");
    CHECK(slope.starts_with("<svg class=\"chart\""));
    CHECK(dots(slope)[0].starts_with("done: 20 "));
}

TEST_CASE("A course that stays far from zero is drawn from a round number below it, which is told") {
    const auto course = [](const std::vector<std::string>& values, ChartKind kind = ChartKind::slope) {
        MadeChart chart(kind);
        chart.percent = true;
        int year = 2020;
        for (const std::string& value : values) {
            chart.add("x", "actual", value, ChartMark::done, (std::to_string(++year) + "-12-31").c_str());
        }
        return drawn(chart.arranged());
    };
    const auto told = [&](const std::vector<std::string>& values) { return texts(course(values), "m").front(); };
    CHECK(told({"26", "22"}) == "16%");
    CHECK(told({"99.5", "99.43"}) == "99.32%");
    CHECK(told({"2400", "2100"}) == "1,600%");
    CHECK(lines(course({"26", "22"})).front() == "zero: M0 160L320 160");
    // Near zero, below it or all alike: from zero, as before.
    for (const std::vector<std::string>& near :
         std::vector<std::vector<std::string>>{{"26", "12"}, {"2", "-1"}, {"5", "5"}, {"1", "5"}}) {
        const List all = texts(course(near), "m");
        INFO(near.front());
        CHECK(std::find(all.begin(), all.end(), "0") != all.end());
    }
    // What was spent by one day after the other grows from nothing.
    MadeChart steps(ChartKind::steps);
    steps.add("x", "a", "50", ChartMark::done, "2024-03-31").add("x", "a", "55", ChartMark::done, "2024-06-12");
    const List all = texts(drawn(steps.arranged()), "m");
    CHECK(std::find(all.begin(), all.end(), "0") != all.end());
}

TEST_CASE("Between the highest and the lowest rows of a long ranking stands how many are left out") {
    MadeChart chart(ChartKind::ranking);
    chart.percent = true;
    for (const char* value : {"90", "80", "20", "10"}) {
        chart.add(value, "actual", value, ChartMark::done);
    }
    const Formatter format(*theme_words(), english);
    CHECK(lay_out(chart.arranged(), format).labels.empty());
    chart.more = 5;
    const Chart some = chart.arranged();
    const ChartLayout layout = lay_out(some, format);
    REQUIRE(layout.labels.size() == 1);
    CHECK(layout.labels[0].text == "5 others between them");
    const std::size_t first = both_ends(4).first;
    REQUIRE(first == 2);
    CHECK(layout.bars[first - 1] < layout.labels[0].y);
    CHECK(layout.labels[0].y < layout.bars[first]);
    // It has a line of its own.
    CHECK(layout.bars[2] - layout.bars[1] > layout.bars[1] - layout.bars[0]);
    CHECK(layout.bars[3] - layout.bars[2] == layout.bars[1] - layout.bars[0]);
    CHECK(texts(drawn(some), "m") == List{"5 others between them"});
}

TEST_CASE("A map has a square an area, the darker the more, and an outline where there is no figure") {
    MadeChart chart(ChartKind::tiles);
    for (const auto& [name, value] : std::vector<std::pair<std::string, std::string>>{
             {"Bắc", "0"}, {"Trung", "49"}, {"Nam", "100"}, {"Đông", "20"}}) {
        chart.add(name, "actual", value, ChartMark::done);
        ChartRow& row = chart.rows[chart.row(name)];
        row.column = static_cast<std::uint8_t>(3 + chart.rows.size());
        row.line = 2;
    }
    chart.rows.push_back({MadeChart::same("Tây"), false, true, {}, 4, 3});
    const std::string svg = drawn(chart.arranged());
    CHECK(bars(svg) == List{"t0: 1 62 62", "t2: 65 62 62", "t4: 129 62 62", "t1: 193 62 62", "gap: 1 62 62"});
    CHECK(svg.find("<title>Tây —</title>") != std::string::npos);
    CHECK(texts(svg, "b") == List{"Bắc", "0", "Trung", "49", "Đông", "20"});
    CHECK(texts(svg, "d") == List{"Nam", "100"});
    CHECK(texts(svg, "z") == List{"Tây"});
    CHECK(texts(svg, "k") == List{"0–19", "20–39", "40–59", "60–79", "80–100"});
}

TEST_CASE("The key names the outline of what is not stated, where there is one") {
    const auto key = [](const MadeChart& chart) { return texts(drawn(chart), "k"); };
    MadeChart stated(ChartKind::spending);
    stated.plan("Roads", "50").spent("Roads", "25");
    const List without = key(stated);
    CHECK(std::find(without.begin(), without.end(), "not stated") == without.end());
    MadeChart open = stated;
    open.plan("Water", "100");
    open.rows[1].lacks_result = true;
    const List with = key(open);
    REQUIRE(with.size() == without.size() + 1);
    CHECK(with.back() == "not stated");
}

TEST_CASE("A map of one value has one class, and below zero ranges are told in words") {
    const auto key = [](const char* one, const char* other) {
        MadeChart chart(ChartKind::tiles);
        chart.add("A", "x", one, ChartMark::done).add("B", "x", other, ChartMark::done);
        chart.rows[1].column = 1;
        return texts(drawn(chart), "k");
    };
    CHECK(key("7", "7") == List{"7"});
    CHECK(key("0.5", "10.5") == List{"0.5–2.5", "2.5–4.5", "4.5–6.5", "6.5–8.5", "8.5–10.5"});
    CHECK(key("-10.5", "-0.5") ==
          List{"−10.5 to −8.5", "−8.5 to −6.5", "−6.5 to −4.5", "−4.5 to −2.5", "−2.5 to −0.5"});
    // Of whole numbers those that are in a class, and no class without one.
    CHECK(key("0", "10") == List{"0–1", "2–3", "4–5", "6–7", "8–10"});
    CHECK(key("1", "5") == List{"1", "2", "3", "4", "5"});
    CHECK(key("1", "3") == List{"1", "2", "3"});
    CHECK(key("-10", "0") == List{"−10 to −9", "−8 to −7", "−6 to −5", "−4 to −3", "−2 to 0"});
    CHECK(key("0", "1000000000000").front() == "0–199,999,999,999");
}
