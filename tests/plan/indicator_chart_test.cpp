// SPDX-License-Identifier: MIT
// The chart of an indicator's page: one statistic over the areas that have it.
#include <catch2/catch.hpp>
#include <numeric>

#include "load/theme_words.hpp"
#include "model/exactness.hpp"
#include "plan/charts/charts.hpp"
#include "plan/plan_site.hpp"

using namespace minhbach;

namespace {

using Lines = std::vector<std::string>;

std::vector<Chart> charts_of(const PlanSite& site, IndicatorIndex indicator = PlanSite::poverty) {
    std::vector<ObservationIndex> observations(site.corpus.observations.size());
    std::iota(observations.begin(), observations.end(), 0U);
    std::vector<DerivedIndex> computed(site.derived.size());
    std::iota(computed.begin(), computed.end(), 0U);
    return make_area_rankings(site.corpus, site.derived, indicator, observations, computed, "by-area");
}

// "area | series | value" of the one chart there is.
Lines bars_of(const PlanSite& site) {
    const auto charts = charts_of(site);
    Lines lines;
    if (charts.size() == 1) {
        for (const ChartPoint& point : charts[0].points) {
            lines.push_back(charts[0].rows[point.row].name.in(english) + " | " +
                            charts[0].series[point.series].in(english) + " | " + to_string(point.value));
        }
    }
    return lines;
}

constexpr auto poverty = PlanSite::poverty;

}  // namespace

TEST_CASE("A value that is not exact says on which side of it the true one lies") {
    const auto bound = [](const char* note, bool computed) {
        PlanSite site;
        site.add({.area = PlanSite::neighbour, .indicator = poverty, .value = 9});
        const PlanSite::Figure figure{.indicator = poverty, .value = 12, .note = note};
        if (computed) {
            site.derived.values[site.compute(figure)].exactness = exactness_of(note);
        } else {
            site.add(figure);
        }
        const auto charts = charts_of(site);
        REQUIRE(charts.size() == 1);
        CHECK(charts[0].points[1].bound == Bound::exact);
        return charts[0].points[0].bound;
    };
    for (const bool computed : {false, true}) {
        CHECK(bound("over", computed) == Bound::at_least);
        CHECK(bound("at_most", computed) == Bound::at_most);
        CHECK(bound("about", computed) == Bound::about);
        CHECK(bound("in_words", computed) == Bound::exact);
    }
}

TEST_CASE("Charts tell numbers with the digits of the tables beside them") {
    PlanSite site;
    site.corpus.units[1].base = 1;
    site.add({.area = PlanSite::neighbour, .indicator = poverty, .value = 9});
    site.add({.indicator = poverty, .value = 12});
    CHECK(charts_of(site).at(0).decimals == 2);
    CHECK_FALSE(charts_of(site).at(0).is_shortened);
}

TEST_CASE("An indicator is drawn over the areas of one level that have it") {
    PlanSite site;
    site.add({.area = PlanSite::province, .indicator = poverty, .value = 12});
    site.add({.area = PlanSite::neighbour, .indicator = poverty, .value = 9});
    site.add({.area = PlanSite::district, .indicator = poverty, .value = 20});
    const auto charts = charts_of(site);
    REQUIRE(charts.size() == 1);
    CHECK(charts[0].kind == ChartKind::ranking);
    CHECK(charts[0].name == "by-area");
    CHECK(charts[0].unit.in(vietnamese) == "đv percent");
    CHECK(charts[0].unit.in(english) == "unit percent");
    CHECK(charts[0].title.in(vietnamese) == "vi poverty_rate theo địa phương: Nghèo, 2023, thực hiện");
    CHECK(charts[0].title.in(english) == "en poverty_rate by area: Poverty, 2023, actual");
    CHECK(charts[0].text.in(vietnamese) == "Biểu đồ chấm: vi poverty_rate của 2 địa phương (đơn vị tính: đv percent).");
    CHECK(charts[0].text.in(english) == "Dot chart: en poverty_rate of 2 areas, in unit percent.");
    CHECK(bars_of(site) == Lines{"en thu | actual | 12", "en mau | actual | 9"});
    CHECK(charts[0].rows[1].name.in(vietnamese) == "vi mau");
    CHECK(charts[0].series[charts[0].points[1].series].in(vietnamese) == "thực hiện");
    CHECK(charts[0].points[1].id == to_observation_id(2));
    CHECK(charts[0].series == std::vector<LocalText>{{"kế hoạch", "plan"},
                                                     {"thực hiện", "actual"},
                                                     {"ước thực hiện", "estimate"},
                                                     {"mục tiêu", "target"},
                                                     {"đề nghị", "requested"}});
}

TEST_CASE("A whole is drawn before its parts that as many areas have") {
    PlanSite site;
    for (const Coordinates part : {Coordinates{2}, no_coordinates, Coordinates{1}}) {
        for (const AreaIndex area : {PlanSite::province, PlanSite::neighbour}) {
            site.add(
                {.area = area, .indicator = poverty, .coordinates = part, .value = part == no_coordinates ? 9 : 0});
        }
    }
    CHECK(bars_of(site) == Lines{"en thu | actual | 9", "en mau | actual | 9"});
}

TEST_CASE("A total is drawn before its parts, and what is of no program before a program, wherever they are declared") {
    const auto drawn = [](PlanSite::Figure part, PlanSite::Figure whole) {
        PlanSite site;
        for (const AreaIndex area : {PlanSite::province, PlanSite::neighbour}) {
            for (const auto& [figure, value] : {std::pair(part, 1), std::pair(whole, 9)}) {
                PlanSite::Figure of = figure;
                of.area = area;
                of.indicator = poverty;
                of.value = value;
                site.add(of);
            }
        }
        return to_string(charts_of(site).at(0).points.at(0).value);
    };
    const std::string whole = "9";
    CHECK(drawn({.capital = Capital::investment}, {.capital = Capital::total}) == whole);
    CHECK(drawn({.program = PlanSite::gnbv_1}, {.program = PlanSite::ntm}) == whole);
    CHECK(drawn({.program = PlanSite::gnbv}, {.program = no_index}) == whole);
    CHECK(drawn({.fund_year = "2023"}, {.fund_year = "total"}) == whole);
}

TEST_CASE("Where an indicator in percent has more areas than fit, those that lag behind are drawn, too") {
    PlanSite site;
    site.corpus.units[1].quantity = "percent";
    for (int i = 0; i < 20; ++i) {
        const std::string id = "x" + std::to_string(i);
        site.add(
            {.area = site.add_area(id, Level::province, PlanSite::nation, id), .indicator = poverty, .value = 1 + i});
    }
    const auto charts = charts_of(site);
    REQUIRE(charts.size() == 1);
    CHECK(charts[0].rows.front().name.in(english) == "en x19");
    CHECK(charts[0].rows.back().name.in(english) == "en x0");
    CHECK(charts[0].text.in(english).ends_with(
        " Only the 9 highest and the 9 lowest of 20 rows are drawn, and not those between them; see the tables of the "
        "page."));
    site.corpus.units[1].quantity = "count";
    CHECK(charts_of(site).at(0).text.in(english).ends_with(" 2 more rows are not drawn; see the tables of the page."));
}

TEST_CASE("The title of an indicator's chart says all that its figures share") {
    PlanSite site;
    for (const AreaIndex area : {PlanSite::province, PlanSite::neighbour}) {
        site.add({.area = area,
                  .program = PlanSite::gnbv_1,
                  .indicator = poverty,
                  .coordinates = 2,
                  .capital = Capital::investment,
                  .fund = Fund::central,
                  .fund_year = "2022",
                  .kind = kinds::estimate});
    }
    CHECK(charts_of(site).at(0).title.in(english) ==
          "en poverty_rate by area: 1: Roads, en school, investment capital · central budget · funds carried over from "
          "2022, 2023, estimate");
    CHECK(charts_of(site).at(0).title.in(vietnamese) ==
          "vi poverty_rate theo địa phương: 1: Đường, vi school, vốn đầu tư phát triển · ngân sách trung ương · vốn "
          "năm 2022 kéo dài, 2023, ước thực hiện");
}

TEST_CASE("The title of an indicator's chart says a year in digits and another period in words") {
    PlanSite site;
    for (const AreaIndex area : {PlanSite::province, PlanSite::neighbour}) {
        site.add({.area = area, .indicator = poverty, .period = 3});
    }
    CHECK(charts_of(site).at(0).title.in(english) == "en poverty_rate by area: Poverty, first half of 2023, actual");
    site.corpus.periods[3] = *parse_period("2023/24", {7});
    CHECK(charts_of(site).at(0).title.in(english) == "en poverty_rate by area: Poverty, 2023/24, actual");
}

TEST_CASE("Nothing is drawn of one area and of an indicator whose numbers are no lengths") {
    PlanSite site;
    site.add({.area = PlanSite::province, .indicator = poverty});
    CHECK(charts_of(site).empty());
    CHECK(charts_of(PlanSite()).empty());
    site.add({.area = PlanSite::neighbour, .indicator = poverty, .value = 2});
    CHECK(charts_of(site).size() == 1);
    CHECK(charts_of(site, PlanSite::rank).empty());
    CHECK(charts_of(site, PlanSite::status).empty());
    CHECK(charts_of(site, PlanSite::rate).size() == 1);
}

TEST_CASE("Figures of other kinds dates lines and levels are no neighbours") {
    const PlanSite::Figure base{.area = PlanSite::neighbour, .indicator = poverty, .as_of = "2023-12-31", .value = 2};
    const auto alone = [&](PlanSite::Figure other) {
        PlanSite site;
        site.add({.area = PlanSite::province, .indicator = poverty, .as_of = "2023-12-31", .value = 1});
        site.add(other);
        return charts_of(site).empty();
    };
    CHECK_FALSE(alone(base));
    const auto changed = [&](auto change) {
        PlanSite::Figure figure = base;
        change(figure);
        return alone(figure);
    };
    CHECK(changed([](auto& figure) { figure.kind = kinds::estimate; }));
    CHECK(changed([](auto& figure) { figure.as_of = "2023-12-30"; }));
    CHECK(changed([](auto& figure) { figure.as_of = ""; }));
    CHECK(changed([](auto& figure) { figure.period = PlanSite::y2022; }));
    CHECK(changed([](auto& figure) { figure.program = PlanSite::ntm; }));
    CHECK(changed([](auto& figure) { figure.coordinates = 1; }));
    CHECK(changed([](auto& figure) { figure.area = PlanSite::district; }));
    CHECK(changed([](auto& figure) { figure.missing = Missing::suppressed; }));
    CHECK_FALSE(changed([](auto& figure) { figure.source = 1; }));
}

TEST_CASE("What most areas share is drawn and of equals the newest period then the newest date") {
    PlanSite site;
    for (const AreaIndex area : {PlanSite::province, PlanSite::neighbour}) {
        site.add({.area = area, .indicator = poverty, .period = PlanSite::y2024, .kind = kinds::target, .value = 5});
        site.add({.area = area, .indicator = poverty, .as_of = "2023-12-31", .value = 6});
    }
    CHECK(charts_of(site).at(0).title.in(english) == "en poverty_rate by area: Poverty, 2024, target");

    const AreaIndex third = site.add_area("98", Level::province, PlanSite::nation, "ba");
    site.add({.area = third, .indicator = poverty, .as_of = "2023-12-31", .value = 7});
    CHECK(bars_of(site) == Lines{"en ba | actual | 7", "en thu | actual | 6", "en mau | actual | 6"});

    PlanSite dates;
    for (const AreaIndex area : {PlanSite::province, PlanSite::neighbour}) {
        for (const auto& [day, value] : {std::pair{"2023-06-30", 1}, std::pair{"2023-12-31", 2}, std::pair{"", 3}}) {
            dates.add({.area = area, .indicator = poverty, .as_of = day, .value = value});
        }
    }
    // Each date is a panel of its own, the newest first.
    const auto panels = charts_of(dates);
    REQUIRE(panels.size() == 3);
    std::vector<std::string> names;
    for (const Chart& panel : panels) {
        names.push_back(panel.name + " " + to_string(panel.points.front().value));
        CHECK(panel.points.size() == 2);
    }
    CHECK(names == std::vector<std::string>{"by-area 2", "by-area-2023-2023-06-30 1", "by-area-2023 3"});
    CHECK(panels[0].title.in(english) == "en poverty_rate by area: Poverty, 2023, actual, up to 31 December 2023");
}

TEST_CASE("An area with two different figures is not drawn and one that repeats its figure is") {
    PlanSite site;
    const AreaIndex third = site.add_area("98", Level::province, PlanSite::nation, "ba");
    site.add({.area = PlanSite::province, .indicator = poverty, .value = 5});
    site.add({.area = PlanSite::neighbour, .indicator = poverty, .value = 6});
    site.add({.area = third, .indicator = poverty, .value = 7});
    site.add({.area = third, .indicator = poverty, .source = 1, .value = 7});
    site.add({.area = PlanSite::neighbour, .indicator = poverty, .source = 1, .value = 8});
    CHECK(bars_of(site) == Lines{"en ba | actual | 7", "en thu | actual | 5"});
    CHECK(charts_of(site).at(0).text.in(english) ==
          "Dot chart: en poverty_rate of 2 areas, in unit percent. 1 area with different figures is not drawn.");
    site.add({.area = third, .indicator = poverty, .source = 1, .value = 9});
    CHECK(charts_of(site).empty());
}

TEST_CASE("Computed figures are drawn with their own ids") {
    PlanSite site;
    site.add({.area = PlanSite::province, .indicator = PlanSite::rate, .value = 70});
    site.compute({.area = PlanSite::district, .indicator = PlanSite::rate, .value = 50});
    site.compute({.area = PlanSite::neighbour, .indicator = PlanSite::rate, .value = 80});
    const auto charts = charts_of(site, PlanSite::rate);
    REQUIRE(charts.size() == 1);
    REQUIRE(charts[0].points.size() == 2);
    CHECK(charts[0].points[1].id == to_observation_id(1));
    CHECK(charts[0].points[0].id == to_derived_id(2));
    CHECK(charts[0].points[0].value == Decimal{80, 0});
    // The same number reported and computed is one bar.
    site.compute({.area = PlanSite::province, .indicator = PlanSite::rate, .value = 70});
    CHECK(charts_of(site, PlanSite::rate).at(0).points.size() == 2);
}

TEST_CASE("Areas of one name are told apart by their codes") {
    PlanSite site;
    const AreaIndex twin = site.add_area("98", Level::province, PlanSite::nation, "thu");
    site.add({.area = PlanSite::province, .indicator = poverty, .value = 5});
    site.add({.area = PlanSite::neighbour, .indicator = poverty, .value = 6});
    site.add({.area = twin, .indicator = poverty, .value = 7});
    CHECK(bars_of(site) == Lines{"en thu, 98 | actual | 7", "en mau | actual | 6", "en thu, 96 | actual | 5"});
    CHECK(charts_of(site).at(0).rows[0].name.in(vietnamese) == "vi thu, 98");
}

TEST_CASE("An area with different figures is not drawn and the chart says so") {
    PlanSite site;
    const auto add = [&](AreaIndex area, std::int64_t value, SourceIndex source = 0) {
        site.add({.area = area, .indicator = poverty, .source = source, .value = value});
    };
    const AreaIndex third = site.add_area("98", Level::province, PlanSite::nation, "ba");
    const AreaIndex fourth = site.add_area("99", Level::province, PlanSite::nation, "tu");
    for (const AreaIndex area : {AreaIndex{PlanSite::province}, AreaIndex{PlanSite::neighbour}, third, fourth}) {
        add(area, 10 + static_cast<std::int64_t>(area));
    }
    CHECK(charts_of(site).at(0).text.in(english) == "Dot chart: en poverty_rate of 4 areas, in unit percent.");
    add(third, 5, 1);
    CHECK(charts_of(site).at(0).text.in(vietnamese) ==
          "Biểu đồ chấm: vi poverty_rate của 3 địa phương (đơn vị tính: đv percent). Không vẽ 1 địa phương có nhiều số "
          "khác "
          "nhau.");
    CHECK(charts_of(site).at(0).text.in(english).ends_with(" 1 area with different figures is not drawn."));
    add(fourth, 6, 1);
    CHECK(charts_of(site).at(0).text.in(english).ends_with(" 2 areas with different figures are not drawn."));
}

TEST_CASE("Where all areas have zero, one number says so of all of them") {
    PlanSite site;
    site.add({.area = PlanSite::province, .indicator = poverty, .value = 0});
    site.add({.area = PlanSite::neighbour, .indicator = poverty, .value = 0});
    const auto charts = charts_of(site);
    REQUIRE(charts.size() == 1);
    CHECK(charts[0].kind == ChartKind::number);
    CHECK(charts[0].title.in(english) == "en poverty_rate by area: Poverty, 2023, actual");
    CHECK(bars_of(site) == Lines{"All 2 areas | actual | 0"});
    CHECK(charts[0].points[0].id.empty());
    site.add({.area = PlanSite::neighbour, .indicator = poverty, .period = PlanSite::y2022, .value = 0});
    CHECK(charts_of(site).size() == 1);
}

TEST_CASE("One figure alone becomes a number in large digits") {
    PlanSite site;
    site.add({.area = PlanSite::province, .indicator = poverty, .as_of = "2023-06-12", .value = 12});
    const auto number = [&] {
        std::vector<ObservationIndex> all(site.corpus.observations.size());
        std::iota(all.begin(), all.end(), 0U);
        return make_number(site.corpus, site.derived, poverty, all, {}, "number");
    };
    const auto charts = number();
    REQUIRE(charts.size() == 1);
    CHECK(charts[0].kind == ChartKind::number);
    CHECK(charts[0].title.in(english) == "en poverty_rate: Poverty, 2023, actual, up to 12 June 2023");
    CHECK(charts[0].text.in(english) == "There is one figure only, and nothing to compare it with.");
    CHECK(charts[0].rows.at(0).name.in(english) == "en thu");
    CHECK(charts[0].unit.in(english) == "unit percent");
    REQUIRE(charts[0].points.size() == 1);
    CHECK(charts[0].points[0].id == to_observation_id(1));
    CHECK(to_string(charts[0].points[0].value) == "12");
    CHECK(charts[0].from == std::vector<std::uint16_t>{site.corpus.observations[0].source});
    site.add({.area = PlanSite::neighbour, .indicator = poverty, .value = 9});
    CHECK(number().empty());
    PlanSite none;
    CHECK(make_number(none.corpus, none.derived, poverty, {}, {}, "number").empty());
}

TEST_CASE("Of one area three programs are drawn on the page of the indicator, and two are not") {
    PlanSite site;
    site.add({.program = PlanSite::gnbv, .value = 12});
    site.add({.program = PlanSite::ntm, .value = 9});
    const auto charts = [](PlanSite& of) { return of.plan().find("indicators/assigned/")->charts; };
    CHECK(charts(site).empty());
    // What several have together is none of them.
    site.add({.program = PlanSite::group, .value = 30});
    CHECK(charts(site).empty());
    site.add_program("p", "program", no_index, "", "p", "p");
    site.add({.program = static_cast<ProgramIndex>(site.corpus.programs.size() - 1), .value = 5});
    const auto drawn = charts(site);
    REQUIRE(drawn.size() == 1);
    CHECK(drawn[0].kind == ChartKind::ranking);
    CHECK(drawn[0].rows.size() == 3);
}

TEST_CASE("Parts of programs that are called alike are told apart by what they stand below and whose part they are") {
    PlanSite site;
    // Two bridges of one program, below its roads and its water, and one of another.
    site.add_program("gnbv.2.1", "subproject", PlanSite::gnbv_2, "1.1", "Cầu", "Bridges");
    site.add_program("ntm.1", "project", PlanSite::ntm, "1", "Đường", "Roads");
    const auto roads = static_cast<ProgramIndex>(site.corpus.programs.size() - 1);
    site.add_program("ntm.1.1", "subproject", roads, "1.1", "Cầu", "Bridges");
    Slice slice;
    slice.line.indicator = PlanSite::assigned;
    slice.by_program = true;
    slice.areas = 1;
    const auto add = [&](ProgramIndex program) {
        SliceRow row;
        row.area = PlanSite::province;
        row.program = program;
        row.figures = {FigureRef::observation(site.add({.program = program, .value = 10}))};
        slice.rows.push_back(row);
    };
    add(PlanSite::gnbv_1_1);
    add(static_cast<ProgramIndex>(roads - 1));
    const auto names = [&] {
        const auto charts =
            make_slice_ranking(site.corpus, site.derived, ProgramTree(site.corpus), PlanSite::assigned, slice, "lead");
        std::vector<std::string> of;
        for (const ChartRow& row : charts.at(0).rows) {
            of.push_back(row.name.in(english));
        }
        return of;
    };
    CHECK(names() == std::vector<std::string>{"Bridges, Roads", "Bridges, Water"});
    add(static_cast<ProgramIndex>(roads + 1));
    CHECK(names() ==
          std::vector<std::string>{"Bridges, Roads, Poverty", "Bridges, Water, Poverty", "Bridges, Countryside"});
    // What nothing tells apart is counted: the one of two that is not drawn.
    const auto text = [&] {
        return make_slice_ranking(site.corpus, site.derived, ProgramTree(site.corpus), PlanSite::assigned, slice,
                                  "lead")
            .at(0)
            .text.in(english);
    };
    CHECK(text().find("with the name") == std::string::npos);
    add(static_cast<ProgramIndex>(roads + 1));
    CHECK(text().find("1 row with the name of another is not drawn") != std::string::npos);
    CHECK(names().size() == 3);
}

TEST_CASE("A chart of rows of one slice says how many are of another date") {
    const auto said = [](std::size_t others) {
        PlanSite site;
        std::vector<Chart> charts;
        Slice slice;
        slice.line.indicator = poverty;
        for (std::size_t i = 0; i < 3 + others; ++i) {
            const std::string id = "x" + std::to_string(i);
            SliceRow row;
            row.area = site.add_area(id, Level::province, PlanSite::nation, id);
            row.figures = {FigureRef::observation(site.add({.area = row.area,
                                                            .indicator = poverty,
                                                            .as_of = i < 3 ? "2023-12-31" : "2023-06-30",
                                                            .value = static_cast<std::int64_t>(1 + i)}))};
            slice.rows.push_back(row);
        }
        charts = make_slice_ranking(site.corpus, site.derived, ProgramTree(site.corpus), poverty, slice, "lead");
        REQUIRE(charts.size() == 1);
        CHECK(charts[0].rows.size() == 3);
        return charts[0].text.in(english);
    };
    CHECK(said(0).find("other date") == std::string::npos);
    CHECK(said(1).find("1 value of another date is not drawn") != std::string::npos);
    CHECK(said(2).find("2 values of other dates are not drawn") != std::string::npos);
}
