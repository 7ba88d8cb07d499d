// SPDX-License-Identifier: MIT
// The charts that a publisher declares, on their pages.
#include "plan/pages/declared_charts.hpp"
#include "plan/made_boundaries.hpp"

#include <catch2/catch.hpp>

#include "plan/pages/planner.hpp"
#include "plan/plan_site.hpp"

using namespace minhbach;

namespace {

struct Declaring : PlanSite {
    Diagnostics diagnostics;

    DeclaredChart& declare(DeclaredChartKind kind, IndicatorIndex indicator) {
        DeclaredChart chart;
        chart.id = "own";
        chart.kind = kind;
        chart.figures.indicator = indicator;
        chart.place = {"data/charts.json", 3, 9};
        chart.line = "indicator=x";
        corpus.charts.push_back(std::move(chart));
        return corpus.charts.back();
    }
    Plan planned() { return make_plan(corpus, derived, findings, diagnostics); }
    std::vector<std::string> said() {
        planned();
        std::vector<std::string> codes;
        for (const Diagnostic& diagnostic : diagnostics.sorted()) {
            codes.push_back(diagnostic.code + " " + std::to_string(diagnostic.place.line) + "+" +
                            std::to_string(diagnostic.width));
        }
        return codes;
    }
    void poverty_of(AreaIndex area, std::int64_t value, PeriodIndex period = y2023) {
        add({.area = area, .program = no_index, .indicator = poverty, .period = period, .value = value});
    }
};

using Said = std::vector<std::string>;

}  // namespace

TEST_CASE("A declared chart stands first on its page, under its own name") {
    Declaring site;
    site.poverty_of(PlanSite::province, 12);
    site.poverty_of(PlanSite::neighbour, 9);
    site.poverty_of(PlanSite::district, 30);
    DeclaredChart& chart = site.declare(DeclaredChartKind::ranking, PlanSite::poverty);
    chart.figures.area = PlanSite::nation;  // those below it
    chart.title = {"Nghèo ở các tỉnh", "Poverty of the provinces"};
    const Plan plan = site.planned();
    CHECK(site.said().empty());
    const Subject* home = plan.find("");
    REQUIRE(home != nullptr);
    REQUIRE(home->charts.size() == 1);
    CHECK(home->charts[0].name == "own");
    CHECK(home->charts[0].title.in(english) == "Poverty of the provinces");
    CHECK(home->charts[0].rows.size() == 2);
    CHECK(home->charts[0].rows[0].name.in(english) == "en thu");

    site.corpus.charts[0].on_area = PlanSite::province;
    site.corpus.charts[0].title = {};
    const Plan again = site.planned();
    const Subject* page = again.find("areas/96-thu/");
    REQUIRE(page != nullptr);
    CHECK(page->charts.at(0).title.in(english) == "en poverty_rate by area: 2023, actual");
}

TEST_CASE("A chart over time is of the area itself, and a map of areas that have places") {
    Declaring site;
    site.poverty_of(PlanSite::province, 12);
    site.poverty_of(PlanSite::province, 15, PlanSite::y2022);
    site.poverty_of(PlanSite::neighbour, 9);
    site.declare(DeclaredChartKind::over_time, PlanSite::poverty).figures.area = PlanSite::province;
    CHECK(site.planned().find("")->charts.at(0).kind == ChartKind::slope);
    site.corpus.charts.clear();
    DeclaredChart& map = site.declare(DeclaredChartKind::tiles, PlanSite::poverty);
    map.figures.period = *parse_period("2023");
    map.on_indicator = PlanSite::poverty;
    CHECK(site.said() == Said{"chart-too-few 3+11"});
    site.corpus.areas[PlanSite::province].tile = AreaTile{0, 0};
    site.corpus.areas[PlanSite::neighbour].tile = AreaTile{1, 0};
    site.corpus.areas[site.add_area("98", Level::province, PlanSite::nation, "vang")].tile = AreaTile{2, 3};
    const Plan plan = site.planned();
    const Chart& chart = plan.find("indicators/poverty_rate/")->charts.at(0);
    CHECK(chart.kind == ChartKind::tiles);
    REQUIRE(chart.rows.size() == 3);
    CHECK(chart.points.size() == 2);
    CHECK(chart.rows[1].column == 1);
    CHECK_FALSE(chart.rows[1].lacks_result);
    CHECK(chart.rows[2].line == 3);
    CHECK(chart.rows[2].lacks_result);

    // The same within boundaries, once there are some.
    site.corpus.charts[0].kind = DeclaredChartKind::map;
    CHECK(site.said() == Said{"chart-too-few 3+11", "chart-too-few 3+11"});
    const MadeMesh mesh(2, 1, 1);
    bound(site.corpus, PlanSite::province, {mesh.cell(0, 0)});
    bound(site.corpus, PlanSite::neighbour, {mesh.cell(1, 0)});
    CHECK(site.planned().find("indicators/poverty_rate/")->charts.at(0).kind == ChartKind::map);
}

TEST_CASE("On the page of an indicator a map takes the place of squares") {
    Declaring site;
    for (std::uint8_t i = 0; i < 3; ++i) {
        const AreaIndex area =
            site.add_area("x" + std::to_string(i), Level::commune, PlanSite::neighbour, "x" + std::to_string(i));
        site.corpus.areas[area].tile = AreaTile{i, 0};
        site.poverty_of(area, 5 + i);
    }
    const auto kinds = [&] {
        std::vector<ChartKind> drawn;
        const Plan plan = site.planned();
        for (const Chart& chart : plan.find("indicators/poverty_rate/")->charts) {
            drawn.push_back(chart.kind);
        }
        return drawn;
    };
    CHECK(kinds() == std::vector{ChartKind::ranking, ChartKind::tiles});
    const MadeMesh mesh(3, 1, 1);
    const auto first = static_cast<AreaIndex>(site.corpus.areas.size() - 3);
    bound(site.corpus, first, {mesh.cell(0, 0)});
    bound(site.corpus, first + 1, {mesh.cell(1, 0)});
    CHECK(kinds() == std::vector{ChartKind::ranking, ChartKind::tiles});
    bound(site.corpus, first + 2, {mesh.cell(2, 0)});
    CHECK(kinds() == std::vector{ChartKind::ranking, ChartKind::map});
}

TEST_CASE("A declared number is the one figure of its area") {
    Declaring site;
    site.poverty_of(PlanSite::province, 12);
    site.poverty_of(PlanSite::neighbour, 9);
    site.declare(DeclaredChartKind::number, PlanSite::poverty).figures.area = PlanSite::neighbour;
    const Plan plan = site.planned();
    CHECK(site.said().empty());
    const std::vector<Chart>& charts = plan.find("")->charts;
    REQUIRE(charts.size() == 1);
    CHECK(charts[0].kind == ChartKind::number);
    CHECK(charts[0].rows.at(0).name.in(english) == "en mau");
}

TEST_CASE("A declared chart may not be called what pages call charts of theirs") {
    for (const char* id :
         {"map", "by-area", "over-time", "over-time-poverty-rate", "among-neighbours-disbursed", "rate-by-area",
          "rate-by-area-2023", "disbursed-by-date", "plan-by-fund-and-capital", "plan-disbursed-by-project",
          "plan-disbursed-by-area", "contradictions-in-money", "contradictions-in-percent"}) {
        Declaring site;
        site.poverty_of(PlanSite::province, 12);
        site.poverty_of(PlanSite::neighbour, 9);
        DeclaredChart& chart = site.declare(DeclaredChartKind::ranking, PlanSite::poverty);
        chart.id = id;
        chart.id_place = {"data/charts.json", 2, 9};
        CAPTURE(id);
        CHECK(site.said() == Said{"chart-name-taken 2+" + std::to_string(chart.id.size())});
        CHECK(site.planned().find("")->charts.empty());
    }
    Declaring other;
    other.poverty_of(PlanSite::province, 12);
    other.poverty_of(PlanSite::neighbour, 9);
    other.declare(DeclaredChartKind::ranking, PlanSite::poverty).id = "over-time-of-poverty";
    CHECK(other.said().empty());
}

TEST_CASE("A declared chart that finds nothing, too much or no page says so at its place") {
    Declaring site;
    site.poverty_of(PlanSite::province, 12);
    site.poverty_of(PlanSite::neighbour, 9);
    DeclaredChart& chart = site.declare(DeclaredChartKind::ranking, PlanSite::poverty);
    chart.figures.period = *parse_period("2022");
    CHECK(site.said() == Said{"chart-empty 3+11"});
    CHECK(site.diagnostics.sorted()[0].hint.en.find("; without period there would be 2; ") != std::string::npos);

    Declaring several;
    for (const PeriodIndex period : {PlanSite::y2022, PlanSite::y2023}) {
        several.poverty_of(PlanSite::province, 12, period);
        several.poverty_of(PlanSite::neighbour, 9, period);
    }
    several.declare(DeclaredChartKind::ranking, PlanSite::poverty);
    CHECK(several.said() == Said{"chart-ambiguous 3+11"});
    CHECK(several.diagnostics.sorted()[0].hint.en == "add keys until one is left: period=2022 | period=2023");

    Declaring one;
    one.poverty_of(PlanSite::province, 12);
    one.declare(DeclaredChartKind::ranking, PlanSite::poverty);
    CHECK(one.said() == Said{"chart-too-few 3+11"});

    Declaring number;
    number.poverty_of(PlanSite::province, 12);
    number.poverty_of(PlanSite::neighbour, 9);
    number.declare(DeclaredChartKind::number, PlanSite::poverty);
    CHECK(number.said() == Said{"chart-ambiguous 3+11"});

    Declaring homeless;
    homeless.poverty_of(PlanSite::province, 12);
    homeless.poverty_of(PlanSite::neighbour, 9);
    homeless.declare(DeclaredChartKind::ranking, PlanSite::poverty).on_area = PlanSite::commune;
    CHECK(homeless.said() == Said{"chart-homeless 3+11"});
}
