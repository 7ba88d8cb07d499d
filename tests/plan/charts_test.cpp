// SPDX-License-Identifier: MIT
// Charts beside those of money and of one indicator: neighbours, courses over time, steps, contradictions.
#include "plan/charts/charts.hpp"

#include <catch2/catch.hpp>
#include <numeric>

#include "base/limits.hpp"
#include "plan/made_boundaries.hpp"
#include "plan/maps/map_shape.hpp"
#include "plan/plan_site.hpp"

using namespace minhbach;

namespace {

using Lines = std::vector<std::string>;

struct Charting : PlanSite {
    Charting() { corpus.units[1].quantity = "percent"; }

    std::vector<ObservationIndex> all() const {
        std::vector<ObservationIndex> list(corpus.observations.size());
        std::iota(list.begin(), list.end(), 0U);
        return list;
    }
    std::vector<Chart> strips(AreaIndex of) const {
        return make_strips(corpus, derived, Neighbours(corpus, derived), of, all(), {});
    }
    std::vector<Chart> over_time() const { return make_time_chart(corpus, derived, poverty, all(), {}, "over-time"); }
    std::vector<Chart> money() const {
        const auto rows = make_money_rows(corpus, ReadingOrder(corpus), {}, all(), {});
        return make_money_charts(corpus, rows, ChartCategory::program, {"Nơi đây", "This place"}, ProgramTree(corpus));
    }
    void poverty_of(AreaIndex area, std::int64_t value, PeriodIndex period = y2023, Kind kind = kinds::actual) {
        add({.area = area, .program = no_index, .indicator = poverty, .period = period, .kind = kind, .value = value});
    }
};

Lines values_of(const Chart& chart) {
    Lines lines;
    for (const ChartPoint& point : chart.points) {
        lines.push_back(chart.rows[point.row].name.in(english) + " | " + chart.series[point.series].in(english) +
                        " | " + to_string(point.value) + " | " + point.date.in(english));
    }
    return lines;
}

}  // namespace

TEST_CASE("An area is shown among those beside it, by what the site holds to be its main results") {
    Charting site;
    site.poverty_of(PlanSite::province, 12);
    site.poverty_of(PlanSite::neighbour, 9);
    const AreaIndex third = site.add_area("98", Level::province, PlanSite::nation, "ba");
    site.poverty_of(third, 20);
    CHECK(site.strips(PlanSite::province).empty());  // nobody said that it is one
    site.corpus.site.headline_indicators = {PlanSite::poverty};
    site.poverty_of(PlanSite::district, 50);  // of another level
    site.poverty_of(PlanSite::neighbour, 7, PlanSite::y2022);
    const auto strips = site.strips(PlanSite::province);
    REQUIRE(strips.size() == 1);
    CHECK(strips[0].kind == ChartKind::strip);
    CHECK(strips[0].name == "among-neighbours-poverty-rate");
    CHECK(strips[0].percent);
    CHECK(values_of(strips[0]) ==
          Lines{"en thu | This area | 12 | ", "en mau | Its neighbours | 9 | ", "en ba | Its neighbours | 20 | "});
    CHECK(strips[0].text.in(english) == "Each dot is one of 3 areas that report; the large one is en thu.");
    CHECK(site.strips(PlanSite::district).empty());
    // An area of which two numbers are stated has no dot; without its own there is nothing to show.
    site.poverty_of(third, 21);
    CHECK(site.strips(PlanSite::province).empty());
    const AreaIndex fourth = site.add_area("99", Level::province, PlanSite::nation, "tu");
    site.poverty_of(fourth, 1);
    CHECK(
        site.strips(PlanSite::province).at(0).text.in(english) ==
        "Each dot is one of 3 areas that report; the large one is en thu. 1 area with different figures is not drawn.");
    CHECK(site.strips(third).empty());
}

TEST_CASE(
    "Among its neighbours an area stands with what came to be, not with newer aims, and with wholes before parts") {
    Charting site;
    site.corpus.site.headline_indicators = {PlanSite::poverty};
    const AreaIndex third = site.add_area("98", Level::province, PlanSite::nation, "ba");
    std::int64_t value = 1;
    for (const AreaIndex area : {AreaIndex{PlanSite::province}, AreaIndex{PlanSite::neighbour}, third}) {
        site.add({.area = area, .indicator = PlanSite::poverty, .period = PlanSite::y2022, .value = 10 + value});
        site.poverty_of(area, 20 + value, PlanSite::y2023, kinds::estimate);
        site.poverty_of(area, 30 + value, PlanSite::y2024, kinds::target);
        // Of a part of the people, and newer.
        site.add({.area = area,
                  .program = no_index,
                  .indicator = PlanSite::poverty,
                  .coordinates = 1,
                  .period = PlanSite::y2024,
                  .value = 40 + value});
        ++value;
    }
    const auto strips = site.strips(PlanSite::province);
    REQUIRE(strips.size() == 1);
    CHECK(to_string(strips[0].points.at(0).value) == "11");
    CHECK(strips[0].title.in(english).ends_with("2022, actual"));
    // What nobody else has cannot be compared, whatever it is.
    PlanSite::Figure alone{.program = no_index, .indicator = PlanSite::poverty, .value = 50};
    site.add(alone);
    CHECK(site.strips(PlanSite::province).at(0).title.in(english).ends_with("2022, actual"));
}

TEST_CASE("Of more areas than can be told apart there is no strip") {
    Charting site;
    site.corpus.site.headline_indicators = {PlanSite::poverty};
    for (std::size_t i = 0; i < limits::dots_of_strip; ++i) {
        site.poverty_of(site.add_area("x" + std::to_string(i), Level::province, PlanSite::nation, "x"),
                        static_cast<std::int64_t>(i));
    }
    const AreaIndex first = 5;
    CHECK(site.strips(first).size() == 1);
    site.poverty_of(PlanSite::province, 5);
    CHECK(site.strips(first).empty());
}

TEST_CASE("One statistic of one area goes over time, results joined and aims beside them") {
    Charting site;
    site.poverty_of(PlanSite::province, 12);
    CHECK(site.over_time().empty());
    site.poverty_of(PlanSite::province, 15, PlanSite::y2022);
    auto charts = site.over_time();
    REQUIRE(charts.size() == 1);
    CHECK(charts[0].kind == ChartKind::slope);
    CHECK(charts[0].title.in(english) == "en poverty_rate over time: en thu");
    CHECK(values_of(charts[0]) == Lines{"en thu | actual | 15 | 2022", "en thu | actual | 12 | 2023"});
    CHECK(to_string(charts[0].points[0].at) == "2022-12-31");
    CHECK(charts[0].text.in(english) == "Line chart: en poverty_rate at 2 times, in unit percent.");
    // A half year never stands beside a whole one, nor what is aimed at for a time of its own.
    site.poverty_of(PlanSite::province, 14, PlanSite::h2023);
    site.poverty_of(PlanSite::province, 10, PlanSite::y2024, kinds::target);
    charts = site.over_time();
    CHECK(charts.at(0).kind == ChartKind::slope);
    CHECK(values_of(charts[0]) ==
          Lines{"en thu | actual | 15 | 2022", "en thu | actual | 12 | 2023", "en thu | target | 10 | 2024"});
    site.poverty_of(PlanSite::province, 11, PlanSite::y2024);
    CHECK(site.over_time().at(0).kind == ChartKind::series);
    // What is counted up to a day within the year is not the year's.
    site.add({.program = no_index,
              .indicator = PlanSite::poverty,
              .period = PlanSite::y2024,
              .as_of = "2024-06-30",
              .value = 13});
    CHECK(values_of(site.over_time().at(0)).size() == 4);
    // Two numbers of one time are no point.
    site.poverty_of(PlanSite::province, 16, PlanSite::y2022);
    CHECK(site.over_time().at(0).text.in(english) ==
          "Line chart: en poverty_rate at 2 times, in unit percent. 1 time with different figures is not drawn.");
}

TEST_CASE("Quarters follow each other, and no first months of a year stand beside those of another length") {
    Charting site;
    const auto period = [&](const char* name) {
        site.corpus.periods.push_back(*parse_period(name));
        return static_cast<PeriodIndex>(site.corpus.periods.size() - 1);
    };
    std::int64_t value = 0;
    for (const char* quarter : {"2022-Q1", "2022-Q2", "2022-Q3", "2022-Q4"}) {
        site.poverty_of(PlanSite::province, ++value, period(quarter));
    }
    REQUIRE(site.over_time().size() == 1);
    CHECK(site.over_time().at(0).points.size() == 4);
    Charting months;
    for (const char* first : {"2022-M9", "2023-M5"}) {
        months.corpus.periods.push_back(*parse_period("2022"));
        Period& span = months.corpus.periods.back();
        span.kind = PeriodKind::months;
        span.part = static_cast<std::uint8_t>(first[6] - '0');
        span.last = *parse_date(first[6] == '9' ? "2022-09-30" : "2022-05-31");
        months.poverty_of(PlanSite::province, 7, static_cast<PeriodIndex>(months.corpus.periods.size() - 1));
    }
    CHECK(months.over_time().empty());
}

TEST_CASE("A result of one time stands beside what is aimed at after it") {
    Charting site;
    site.poverty_of(PlanSite::province, 26, PlanSite::y2023, kinds::estimate);
    site.poverty_of(PlanSite::province, 30, PlanSite::y2022, kinds::target);
    CHECK(site.over_time().empty());
    site.poverty_of(PlanSite::province, 22, PlanSite::y2024, kinds::target);
    auto charts = site.over_time();
    REQUIRE(charts.size() == 1);
    CHECK(charts[0].kind == ChartKind::slope);
    CHECK(charts[0].title.in(english) == "en poverty_rate and target: en thu");
    CHECK(charts[0].text.in(english) == "Line chart: en poverty_rate and the next target, in unit percent.");
    auto way = way_to_target(charts[0]);
    REQUIRE(way.has_value());
    CHECK(to_string(way->first->value) == "26");
    CHECK(to_string(way->second->value) == "22");
    // Of one time what was done leads on; what is aimed at before it does not.
    site.poverty_of(PlanSite::province, 25);
    charts = site.over_time();
    way = way_to_target(charts.at(0));
    REQUIRE(way.has_value());
    CHECK(to_string(way->first->value) == "25");
    // Two aims of one time are none.
    site.poverty_of(PlanSite::province, 21, PlanSite::y2024, kinds::target);
    CHECK(site.over_time().empty());
}

TEST_CASE("What a plan of all that an area does aims at follows what came to be, not what the plan expected") {
    Charting site;
    site.add_program("ktxh", "plan", no_index, "", "KTXH", "Development");
    const auto plan = static_cast<ProgramIndex>(site.corpus.programs.size() - 1);
    const auto of_plan = [&](PeriodIndex period, Kind kind, std::int64_t value) {
        site.add({.program = plan, .indicator = PlanSite::poverty, .period = period, .kind = kind, .value = value});
    };
    of_plan(PlanSite::y2023, kinds::estimate, 26);
    of_plan(PlanSite::y2024, kinds::target, 22);
    auto charts = site.over_time();
    REQUIRE(charts.size() == 1);
    CHECK(charts[0].title.in(english).ends_with("en thu, Development"));
    // Another report states what came to be, under no program.
    site.poverty_of(PlanSite::province, 25);
    charts = site.over_time();
    REQUIRE(charts.size() == 1);
    CHECK(charts[0].title.in(english) == "en poverty_rate and target: en thu");
    const auto way = way_to_target(charts[0]);
    REQUIRE(way.has_value());
    CHECK(to_string(way->first->value) == "25");
    CHECK(to_string(way->second->value) == "22");
}

TEST_CASE("Of courses that are known at as many times that of a whole is drawn") {
    Charting site;
    for (const PeriodIndex period : {PlanSite::y2022, PlanSite::y2023}) {
        site.add({.program = PlanSite::gnbv_1, .indicator = PlanSite::poverty, .period = period, .value = 1});
        site.add({.program = PlanSite::gnbv, .indicator = PlanSite::poverty, .period = period, .value = 2});
        site.poverty_of(PlanSite::province, 3, period);
    }
    CHECK(values_of(site.over_time().at(0)) == Lines{"en thu | actual | 3 | 2022", "en thu | actual | 3 | 2023"});
}

TEST_CASE("There is no way to a target that is counted in another way") {
    Charting site;
    site.poverty_of(PlanSite::province, 26);
    site.poverty_of(PlanSite::province, 22, PlanSite::y2024, kinds::target);
    SeriesBreak at;
    at.from = *parse_date("2024-01-01");
    site.corpus.indicators[PlanSite::poverty].breaks = {at};
    CHECK_FALSE(way_to_target(site.over_time().at(0)).has_value());
    // Nor in charts of other kinds.
    Chart steps = site.over_time().at(0);
    steps.breaks.clear();
    CHECK(way_to_target(steps).has_value());
    steps.kind = ChartKind::steps;
    CHECK_FALSE(way_to_target(steps).has_value());
}

TEST_CASE("A course over time knows where the way of counting changed within it") {
    Charting site;
    site.poverty_of(PlanSite::province, 12);
    site.poverty_of(PlanSite::province, 15, PlanSite::y2022);
    SeriesBreak before;
    before.from = *parse_date("2022-01-01");
    SeriesBreak within;
    within.from = *parse_date("2023-01-01");
    site.corpus.indicators[PlanSite::poverty].breaks = {before, within};
    const Chart chart = site.over_time().at(0);
    CHECK(chart.breaks == std::vector<Date>{within.from});
    CHECK(chart.text.in(english).ends_with("do not compare what is before and after."));
}

TEST_CASE("A map has all its areas, however many they are and whatever they are called") {
    Charting site;
    for (std::uint8_t i = 0; i < 40; ++i) {
        // All of one name, as quarters of towns are.
        const AreaIndex area = site.add_area("x" + std::to_string(i), Level::commune, PlanSite::district, "one");
        site.corpus.areas[area].tile = AreaTile{i, 1};
        if (i != 3) {
            site.poverty_of(area, i);
        }
        if (i == 4) {
            site.poverty_of(area, 90);  // two different figures: neither is drawn
        }
    }
    // Of another map, of fewer areas; and one without a place.
    const AreaIndex far = site.add_area("y", Level::commune, PlanSite::neighbour, "far");
    site.corpus.areas[far].tile = AreaTile{0, 0};
    site.poverty_of(far, 7);
    site.poverty_of(PlanSite::commune, 8);
    const auto charts = make_tiles(site.corpus, site.derived, PlanSite::poverty, site.all(), {}, "map");
    REQUIRE(charts.size() == 1);
    CHECK(charts[0].rows.size() == 40);
    CHECK(charts[0].points.size() == 38);
    CHECK(charts[0].more == 0);
    for (const ChartPoint& point : charts[0].points) {
        CHECK(point.value == Decimal{charts[0].rows[point.row].column, 0});
    }
    CHECK(charts[0].rows[3].lacks_result);
    CHECK(charts[0].rows[4].lacks_result);
    CHECK(charts[0].text.in(english).ends_with("1 area with different figures is not drawn."));
    // Who was not there in the period is not on its map.
    site.corpus.areas[far - 1].valid_from = parse_date("2024-01-01");
    CHECK(make_tiles(site.corpus, site.derived, PlanSite::poverty, site.all(), {}, "map").at(0).rows.size() == 39);
}

TEST_CASE("Areas are drawn within their boundaries where each with a figure has one") {
    Charting site;
    const MadeMesh mesh(2, 2, 1);
    std::vector<AreaIndex> areas;
    for (int i = 0; i < 4; ++i) {
        const std::string id = "x" + std::to_string(i);
        areas.push_back(site.add_area(id, Level::commune, PlanSite::neighbour, id));
        site.corpus.areas[areas.back()].tile = AreaTile{static_cast<std::uint8_t>(i), 0};
    }
    Diagnostics diagnostics;
    Maps maps(site.corpus, diagnostics);
    const auto map = [&] {
        return make_map(site.corpus, site.derived, maps, PlanSite::poverty, site.all(), {}, "map");
    };
    for (std::size_t i = 0; i < 3; ++i) {
        site.poverty_of(areas[i], static_cast<std::int64_t>(5 + i));
    }
    CHECK(map().empty());
    for (int i = 0; i < 2; ++i) {
        bound(site.corpus, areas[static_cast<std::size_t>(i)], {mesh.cell(i % 2, i / 2)});
    }
    CHECK(map().empty());  // the third has none
    for (int i = 2; i < 4; ++i) {
        bound(site.corpus, areas[static_cast<std::size_t>(i)], {mesh.cell(i % 2, i / 2)});
    }
    const auto charts = map();
    REQUIRE(charts.size() == 1);
    CHECK(charts[0].kind == ChartKind::map);
    CHECK(charts[0].title.in(english) == "en poverty_rate on the map: 2023, actual");
    CHECK(values_of(charts[0]).size() == 3);
    REQUIRE(charts[0].rows.size() == 4);
    CHECK(charts[0].rows[3].lacks_result);
    REQUIRE(charts[0].map);
    CHECK(charts[0].map->areas.size() == 4);
    CHECK(charts[0].text.in(english).ends_with("The borders are simplified."));
    // Charts of the same areas have the same outlines.
    CHECK(map()[0].map == charts[0].map);
    // Who drew the borders is said, each once.
    site.corpus.boundaries[0].source = "Survey";
    site.corpus.boundaries[3].source = "Survey";
    CHECK(map()[0].text.in(english).ends_with("The borders are simplified. Source of the borders: Survey."));
    CHECK(diagnostics.sorted().empty());
}

TEST_CASE("What was spent by several dates goes up in steps beside its plan") {
    Charting site;
    site.add({.indicator = PlanSite::assigned, .kind = kinds::plan, .as_of = "", .value = 100});
    site.add({.indicator = PlanSite::disbursed, .as_of = "2023-06-30", .value = 20});
    const auto steps = [&] {
        for (Chart& chart : site.money()) {
            if (chart.kind == ChartKind::steps) {
                return std::move(chart);
            }
        }
        return Chart{};
    };
    CHECK(steps().points.empty());
    site.add({.indicator = PlanSite::disbursed, .source = 1, .as_of = "2023-12-31", .value = 60});
    const Chart chart = steps();
    CHECK(chart.name == "disbursed-by-date");
    CHECK(values_of(chart) == Lines{"This place | Plan | 100 | ", "This place | Disbursed | 20 | 30 June 2023",
                                    "This place | Disbursed | 60 | 31 December 2023"});
    CHECK(chart.from.size() == 2);
    // Reports that contradict each other about one day are no course.
    site.add({.indicator = PlanSite::disbursed, .source = 1, .as_of = "2023-06-30", .value = 21});
    CHECK(steps().points.empty());
}

TEST_CASE("Contradictions are pairs, the largest difference first, percentages apart from money") {
    Charting site;
    const auto finding = [&](std::int64_t printed, std::int64_t computed, UnitIndex unit) {
        Finding found;
        found.id = site.findings.size() + 1;
        found.printed = {printed, 0};
        found.computed = {computed, 0};
        found.difference = {printed - computed, 0};
        found.unit = unit;
        found.observations = {site.add({.indicator = PlanSite::disbursed, .value = printed})};
        site.findings.push_back(found);
    };
    finding(100, 90, 0);
    finding(10, 95, 0);
    finding(50, 49, 1);
    finding(7, 7, 0);
    site.findings.back().has_computed = false;
    const std::vector<std::uint32_t> all{0, 1, 2, 3};
    const auto charts = make_finding_charts(site.corpus, site.findings, all, {"báo cáo", "a report"});
    REQUIRE(charts.size() == 2);
    CHECK(charts[0].name == "contradictions-in-percent");
    CHECK(charts[0].percent);
    CHECK(charts[1].name == "contradictions-in-money");
    CHECK(charts[1].title.in(english) == "Amounts as printed and as other figures give them: a report");
    CHECK(values_of(charts[1]) == Lines{"en disbursed (en thu, Poverty, 2023, actual) | As printed | 10 | ",
                                        "en disbursed (en thu, Poverty, 2023, actual) | By other figures | 95 | ",
                                        "en disbursed (en thu, Poverty, 2023, actual) | As printed | 100 | ",
                                        "en disbursed (en thu, Poverty, 2023, actual) | By other figures | 90 | "});
    CHECK(charts[1].points[0].id == to_finding_id(2));
    CHECK(charts[1].text.in(english) ==
          "Each row is a contradiction, the largest in relation to its numbers first; 2 of them, in unit million_vnd. "
          "Only "
          "those are drawn where a printed number and what other figures give cannot both be right. Each row has its "
          "own scale, from 0 to the larger of its two amounts.");
    CHECK(make_finding_charts(site.corpus, site.findings, {}, {}).empty());
    // Three reports that contradict a fourth in one way are one row.
    finding(10, 95, 0);
    finding(10, 96, 0);
    const std::vector<std::uint32_t> more{0, 1, 4, 5};
    CHECK(make_finding_charts(site.corpus, site.findings, more, {})[0].rows.size() == 3);
    // Parts of one name in two programs are two rows, whatever their numbers, and say of which they are.
    Charting named;
    for (const auto& [id, program] : {std::pair{"gnbv.x", PlanSite::gnbv}, std::pair{"ntm.x", PlanSite::ntm}}) {
        named.add_program(id, "project", program, "", "Quản lý", "Administration");
        Finding found = site.findings[1];
        found.id = program;
        found.observations = {named.add({.program = static_cast<ProgramIndex>(named.corpus.programs.size() - 1),
                                         .indicator = PlanSite::disbursed,
                                         .value = 10})};
        named.findings.push_back(found);
    }
    const auto twins = make_finding_charts(named.corpus, named.findings, std::vector<std::uint32_t>{0, 1}, {});
    REQUIRE(twins.at(0).rows.size() == 2);
    CHECK(twins[0].rows[0].name.in(english) == "en disbursed (en thu, Administration, 2023, actual), Poverty");
    CHECK(twins[0].rows[1].name.in(english) == "en disbursed (en thu, Administration, 2023, actual), Countryside");
    // What no picture can show is counted, where anything else is drawn.
    finding(2000, 1999, 0);
    const std::vector<std::uint32_t> small{0, 1, 6};
    const auto drawn = make_finding_charts(site.corpus, site.findings, small, {});
    CHECK(drawn[0].rows.size() == 2);
    CHECK(drawn[0].text.in(english).find("; 3 of them, ") != std::string::npos);
    CHECK(drawn[0].text.in(english).ends_with(
        " 1 row whose two numbers lie less than 0.1% apart is not drawn; see the tables of the page."));
    finding(1000, 999, 0);
    finding(30000, 29999, 0);
    CHECK(make_finding_charts(site.corpus, site.findings, std::vector<std::uint32_t>{6, 7}, {})[0].rows.size() == 1);
    CHECK(make_finding_charts(site.corpus, site.findings, std::vector<std::uint32_t>{6, 8}, {})[0].rows.size() == 2);
    // What some of the parts give is not what the number would have to be.
    site.findings[1].some_parts = true;
    CHECK(make_finding_charts(site.corpus, site.findings, std::vector<std::uint32_t>{0, 1, 5}, {})[0].rows.size() == 2);
    site.findings[1].some_parts = false;
    // What two reports print differently is not recomputed, and what can be explained is no contradiction.
    site.findings[1].rule = RuleKind::conflict;
    site.findings[0].severity = FindingSeverity::warning;
    CHECK(make_finding_charts(site.corpus, site.findings, more, {})[0].rows.size() == 2);
    // A percentage is not called by the name of the amount it is printed with.
    CHECK(values_of(charts[0])[0] ==
          "Percentage printed with en disbursed (en thu, Poverty, 2023, actual) | As printed | 50 | ");
}

TEST_CASE("Rows are arranged by what is unspent, then not stated, and the least are left out") {
    Chart chart;
    chart.kind = ChartKind::spending;
    const auto row = [&](const char* name, std::int64_t plan, std::int64_t spent) {
        const auto at = static_cast<std::uint32_t>(chart.rows.size());
        chart.rows.push_back({{name}});
        if (plan >= 0) {
            chart.points.push_back({at, 0, ChartMark::plan, {plan, 0}, {}});
        }
        if (spent >= 0) {
            chart.points.push_back({at, 1, ChartMark::done, {spent, 0}, {}});
        }
        chart.rows.back().lacks_plan = plan < 0;
        chart.rows.back().lacks_result = spent < 0;
    };
    row("not stated", 900, -1);
    row("nothing", 500, 0);
    row("little left", 1000, 990);
    row("much left", 300, 100);
    row("no plan", -1, 950);
    const auto names = [&] {
        Lines list;
        for (const ChartRow& of : chart.rows) {
            list.push_back(of.name.in(Languages::first));
        }
        return list;
    };
    arrange(chart);
    CHECK(names() == Lines{"nothing", "much left", "little left", "no plan", "not stated"});
    CHECK(chart.points[0].value == Decimal{500, 0});
    CHECK(chart.points.back().row == 4);
    for (std::size_t i = 0; i < limits::bars_of_picture; ++i) {
        row("more", 5000, 1);
    }
    arrange(chart);
    CHECK(chart.rows.size() == limits::bars_of_picture);
    CHECK(chart.more == 5);
    CHECK(names().back() == "more");
    CHECK(chart.points.size() == 2 * limits::bars_of_picture);
}

TEST_CASE("Of more percentages than fit the highest and the lowest are drawn, of amounts the largest") {
    constexpr std::int64_t count = 40;
    const auto drawn = [](bool percent) {
        Chart chart;
        chart.kind = ChartKind::ranking;
        chart.percent = percent;
        for (std::int64_t i = 0; i < count; ++i) {
            chart.points.push_back(
                {static_cast<std::uint32_t>(chart.rows.size()), 0, ChartMark::done, {i, 0}, std::to_string(i)});
            chart.rows.push_back({{std::to_string(i)}});
        }
        arrange(chart);
        return chart;
    };
    const auto values = [](const Chart& chart) {
        std::vector<std::int64_t> list;
        for (const ChartPoint& point : chart.points) {
            CHECK(chart.rows.at(point.row).name.in(Languages::first) == point.id);
            list.push_back(point.value.mantissa);
        }
        return list;
    };
    const auto largest = static_cast<std::int64_t>(limits::bars_of_picture);
    const std::int64_t lowest = largest / 2;
    std::vector<std::int64_t> ends;
    std::vector<std::int64_t> first;
    for (std::int64_t i = 0; i < largest; ++i) {
        first.push_back(count - 1 - i);
        ends.push_back(i < largest - lowest ? count - 1 - i : largest - 1 - i);
    }
    CHECK(values(drawn(true)) == ends);
    CHECK(values(drawn(false)) == first);
    CHECK(drawn(true).rows.size() == limits::bars_of_picture);
    CHECK(drawn(true).more == static_cast<std::size_t>(count) - limits::bars_of_picture);
    // A picture that has room for less leaves out the middle, too.
    Chart less = drawn(true);
    shorten(less, 3);
    CHECK(values(less) == std::vector<std::int64_t>{count - 1, count - 2, 0});
    CHECK(less.more == static_cast<std::size_t>(count) - 3);
    shorten(less, 1);
    CHECK(values(less) == std::vector<std::int64_t>{count - 1});
}

TEST_CASE("Of more bars of money than fit those of the largest sums are drawn, whatever is left of them") {
    Chart chart;
    chart.kind = ChartKind::spending;
    constexpr std::int64_t count = 25;
    for (std::int64_t i = 0; i < count; ++i) {
        const auto row = static_cast<std::uint32_t>(chart.rows.size());
        chart.rows.push_back({{std::to_string(i)}});
        // The larger the plan, the less is left of it.
        chart.points.push_back({row, 0, ChartMark::plan, {1000 * (i + 1), 0}, "p" + std::to_string(i)});
        chart.points.push_back({row, 1, ChartMark::done, {1000 * (i + 1) - (count - i), 0}, "s" + std::to_string(i)});
    }
    arrange(chart);
    const auto fewest = count - static_cast<std::int64_t>(limits::bars_of_picture);
    CHECK(chart.rows.size() == limits::bars_of_picture);
    CHECK(chart.more == static_cast<std::size_t>(fewest));
    CHECK(chart.rows.front().name.in(Languages::first) == std::to_string(fewest));
    CHECK(chart.rows.back().name.in(Languages::first) == std::to_string(count - 1));
    CHECK(chart.points.size() == 2 * limits::bars_of_picture);
    for (const ChartPoint& point : chart.points) {
        CHECK(point.id.substr(1) == chart.rows.at(point.row).name.in(Languages::first));
    }
    // As many as fit are all drawn, in the order of what is left.
    Chart few = chart;
    few.more = 0;
    arrange(few);
    CHECK(few.more == 0);
    CHECK(few.rows.size() == limits::bars_of_picture);
}
