// SPDX-License-Identifier: MIT
// Which figures of an indicator can be held against each other, and which of them its page opens with.
#include <algorithm>
#include <catch2/catch.hpp>
#include <numeric>

#include "base/limits.hpp"
#include "plan/pages/slice_pages.hpp"
#include "plan/plan_site.hpp"
#include "plan/slices/slices.hpp"

using namespace minhbach;

namespace {

using Lines = std::vector<std::string>;

constexpr auto poverty = PlanSite::poverty;

IndicatorSlices slices_of(const PlanSite& site) {
    std::vector<ObservationIndex> observations(site.corpus.observations.size());
    std::iota(observations.begin(), observations.end(), 0U);
    std::vector<DerivedIndex> computed(site.derived.size());
    std::iota(computed.begin(), computed.end(), 0U);
    return make_slices(site.corpus, site.derived, "indicators/poverty_rate/", observations, computed);
}

// "area program: value, value" of each row.
Lines rows_of(const PlanSite& site, const Slice& slice) {
    Lines lines;
    for (const SliceRow& row : slice.rows) {
        std::string line = site.corpus.areas[row.area].id;
        line += slice.by_program ? " " + site.corpus.programs[row.program].id : "";
        for (const FigureRef ref : row.figures) {
            line += " " + to_string(value_of(site.corpus, site.derived, ref));
        }
        lines.push_back(std::move(line));
    }
    return lines;
}

Lines first_of(const PlanSite& site) {
    return rows_of(site, slices_of(site).all.at(0));
}

std::vector<AreaIndex> add_provinces(PlanSite& site, int count) {
    std::vector<AreaIndex> areas;
    for (int i = 0; i < count; ++i) {
        areas.push_back(site.add_area(std::to_string(100 + i), Level::province, PlanSite::nation, "tinh"));
    }
    return areas;
}

void add_all(PlanSite& site, const std::vector<AreaIndex>& areas, PlanSite::Figure figure) {
    for (const AreaIndex area : areas) {
        figure.area = area;
        figure.value = area;
        site.add(figure);
    }
}

}  // namespace

TEST_CASE("A slice has areas of one level with the largest value first and contradictions behind") {
    PlanSite site;
    const auto more = add_provinces(site, 2);
    site.add({.area = PlanSite::province, .indicator = poverty, .value = 3});
    site.add({.area = PlanSite::neighbour, .indicator = poverty, .value = 8});
    site.add({.area = more[0], .indicator = poverty, .value = 5});
    site.add({.area = more[1], .indicator = poverty, .value = 9});
    site.add({.area = more[1], .indicator = poverty, .source = 1, .value = 10});
    // The same value again is no contradiction, and a district no province.
    site.add({.area = PlanSite::neighbour, .indicator = poverty, .source = 1, .value = 8});
    site.add({.area = PlanSite::district, .indicator = poverty, .value = 20});
    CHECK(first_of(site) == Lines{"97 8", "100 5", "96 3", "101 9 10"});
    const IndicatorSlices slices = slices_of(site);
    CHECK(slices.shown == 4);
    CHECK(slices.rest == std::vector{FigureRef::observation(5), FigureRef::observation(6)});
    CHECK(slices.coverage.areas == 5);
    CHECK(slices.coverage.figures == 7);
    CHECK(slices.all.at(0).title.in(english) == "Poverty, 2023, actual");
}

TEST_CASE("Slices of parts that have one name in two programs say of which they are") {
    PlanSite site;
    const auto areas = add_provinces(site, 70);
    for (const auto& [id, parent] : {std::pair{"gnbv.x", PlanSite::gnbv}, std::pair{"ntm.x", PlanSite::ntm}}) {
        site.add_program(id, "project", parent, "", "Quản lý", "Administration");
        const auto part = static_cast<ProgramIndex>(site.corpus.programs.size() - 1);
        add_all(site, areas, {.program = part, .indicator = poverty});
    }
    const auto titles = [&] {
        Lines lines;
        for (const Slice& slice : slices_of(site).all) {
            lines.push_back(slice.title.in(english));
        }
        std::sort(lines.begin(), lines.end());
        return lines;
    };
    CHECK(titles() == Lines{"Administration, 2023, actual, Countryside", "Administration, 2023, actual, Poverty"});
    site.corpus.programs[static_cast<ProgramIndex>(site.corpus.programs.size() - 1)].short_name = {"Khác", "Other"};
    CHECK(titles() == Lines{"Administration, 2023, actual", "Other, 2023, actual"});
}

TEST_CASE("What several programs have together is none of them") {
    PlanSite site;
    for (const ProgramIndex program : {PlanSite::group, PlanSite::gnbv, PlanSite::ntm}) {
        site.add({.program = program, .indicator = poverty, .value = 10 - program});
    }
    CHECK(first_of(site) == Lines{"96 gnbv 9", "96 ntm 5"});
    const IndicatorSlices slices = slices_of(site);
    REQUIRE(slices.told);
    CHECK(to_string(value_of(site.corpus, site.derived, slices.told->most)) == "9");
}

TEST_CASE("The first place of a rank stands first") {
    PlanSite site;
    for (const AreaIndex area : {PlanSite::province, PlanSite::neighbour}) {
        site.compute({.area = area, .indicator = PlanSite::rank, .value = area == PlanSite::province ? 2 : 1});
    }
    CHECK(first_of(site) == Lines{"97 1", "96 2"});
}

TEST_CASE("The newest figure of an area stands for it and the older one is listed besides") {
    PlanSite site;
    site.add({.area = PlanSite::province, .indicator = poverty, .as_of = "2023-06-30", .value = 1});
    site.add({.area = PlanSite::province, .indicator = poverty, .as_of = "2023-12-31", .value = 2});
    site.add({.area = PlanSite::neighbour, .indicator = poverty, .as_of = "2023-06-30", .value = 3});
    CHECK(first_of(site) == Lines{"97 3", "96 2"});
    CHECK(slices_of(site).rest == std::vector{FigureRef::observation(0)});
    // Of several dates a slice has none.
    CHECK(slices_of(site).all.at(0).as_of == no_date);
    site.add({.area = PlanSite::neighbour, .indicator = poverty, .as_of = "2023-12-31", .value = 4});
    CHECK(slices_of(site).all.at(0).as_of == *parse_date("2023-12-31"));
}

TEST_CASE("A page opens with what came to be and with the newest that half as many areas have as the most shared") {
    PlanSite site;
    const auto areas = add_provinces(site, 7);
    add_all(site, areas, {.indicator = poverty, .period = PlanSite::y2022});
    add_all(site, {areas[0], areas[1], areas[2]}, {.indicator = poverty, .period = PlanSite::y2023});
    add_all(site, areas, {.indicator = poverty, .period = PlanSite::y2024, .kind = kinds::plan});
    CHECK(slices_of(site).all.at(0).line.period == PlanSite::y2022);
    add_all(site, {areas[3]}, {.indicator = poverty, .period = PlanSite::y2023});
    CHECK(slices_of(site).all.at(0).line.period == PlanSite::y2023);
    CHECK(slices_of(site).all.at(0).kind == kinds::actual);
}

TEST_CASE("A page opens with wholes before parts that as many areas have") {
    PlanSite site;
    const std::vector<AreaIndex> both{PlanSite::province, PlanSite::neighbour};
    add_all(site, both, {.indicator = poverty, .coordinates = 1, .period = PlanSite::y2024});
    add_all(site, both, {.program = PlanSite::gnbv_1, .indicator = poverty, .period = PlanSite::y2024});
    add_all(site, both, {.indicator = poverty});
    const Slice first = slices_of(site).all.at(0);
    CHECK(first.line.period == PlanSite::y2023);
    CHECK(first.line.coordinates == no_coordinates);
}

TEST_CASE("A page opens with whole programs before many parts of one") {
    PlanSite site;
    for (int i = 0; i < 20; ++i) {
        site.add_program(("gnbv.x" + std::to_string(i)).c_str(), "project", PlanSite::gnbv, "", "Phần", "Part");
        site.add({.program = static_cast<ProgramIndex>(PlanSite::ntm + 1 + i), .indicator = poverty});
    }
    site.add({.program = PlanSite::gnbv, .indicator = poverty, .value = 1});
    site.add({.program = PlanSite::ntm, .indicator = poverty, .value = 2});
    CHECK(first_of(site) == Lines{"96 ntm 2", "96 gnbv 1"});
}

TEST_CASE("Programs that few areas have are rows of one slice") {
    PlanSite site;
    site.add({.program = PlanSite::gnbv, .indicator = poverty, .value = 1});
    site.add({.program = PlanSite::ntm, .indicator = poverty, .value = 2});
    site.add({.program = PlanSite::gnbv_1, .indicator = poverty, .value = 3});
    const Slice first = slices_of(site).all.at(0);
    CHECK(first.by_program);
    CHECK(first.areas == 1);
    CHECK(first.line.program == no_index);
    CHECK(rows_of(site, first) == Lines{"96 ntm 2", "96 gnbv 1"});
    CHECK(slice_key(site.corpus, first) == "2023--actual--province--each-program");
    // One area and two rows are no comparison: all stand in one table.
    CHECK(slices_of(site).shown == 0);
    CHECK(slices_of(site).rest.size() == 3);
    site.add({.area = PlanSite::neighbour, .program = PlanSite::ntm, .indicator = poverty, .value = 4});
    CHECK(slices_of(site).shown == 3);
}

TEST_CASE("The chart of programs of one area says how many are contradicted if any are") {
    PlanSite site;
    site.add_program("p", "program", no_index, "", "p", "p");
    const auto third = static_cast<ProgramIndex>(site.corpus.programs.size() - 1);
    for (const ProgramIndex program : {ProgramIndex{PlanSite::gnbv}, ProgramIndex{PlanSite::ntm}, third}) {
        site.add({.program = program, .indicator = poverty, .value = 3 + program});
    }
    const auto chart = [&] {
        const Plan plan = site.plan();
        const Subject* page = plan.find("indicators/poverty_rate/");
        REQUIRE(page != nullptr);
        REQUIRE(page->charts.size() == 1);
        return page->charts.front();
    };
    const std::string drawn = chart().text.in(english);
    CHECK(drawn.starts_with("Dot chart: en poverty_rate of 3 programs"));
    CHECK(drawn.find("different figures") == std::string::npos);
    for (const SourceIndex source : {SourceIndex{0}, SourceIndex{1}}) {
        site.add({.program = PlanSite::gnbv_1, .indicator = poverty, .source = source, .value = 1 + source});
    }
    site.add({.program = PlanSite::ntm, .indicator = poverty, .source = 1, .value = 90});
    CHECK(chart().text.in(english).find("different figures") != std::string::npos);
}

TEST_CASE("A program that three areas have is a slice of its own") {
    PlanSite site;
    const auto areas = add_provinces(site, 3);
    add_all(site, areas, {.program = PlanSite::gnbv, .indicator = poverty});
    add_all(site, {areas[0], areas[1]}, {.program = PlanSite::ntm, .indicator = poverty});
    const Slice first = slices_of(site).all.at(0);
    CHECK_FALSE(first.by_program);
    CHECK(first.line.program == PlanSite::gnbv);
    CHECK(tells_enough(first));
    CHECK(slice_key(site.corpus, first) == "2023--actual--province--program-gnbv");
}

TEST_CASE("Few figures stay on one page whatever they are of") {
    PlanSite site;
    const auto areas = add_provinces(site, 20);
    for (const PeriodIndex period : {PlanSite::y2022, PlanSite::y2023, PlanSite::y2024}) {
        add_all(site, areas, {.indicator = poverty, .period = period});
    }
    REQUIRE(site.corpus.observations.size() == limits::rows_of_page);
    const IndicatorSlices few = slices_of(site);
    REQUIRE(few.all.size() == 1);
    CHECK(few.all[0].path.empty());
    CHECK(few.all[0].line.period == PlanSite::y2024);
    CHECK(few.shown == 20);
    CHECK(few.rest.size() == 40);
    site.add({.indicator = poverty});
    const IndicatorSlices many = slices_of(site);
    REQUIRE(many.all.size() == 3);
    CHECK(many.all[0].path == "indicators/poverty_rate/2024--actual--province--program-gnbv/");
    CHECK(many.all[1].path == "indicators/poverty_rate/2023--actual--province--program-gnbv/");
    CHECK(many.all[2].path == "indicators/poverty_rate/2022--actual--province--program-gnbv/");
    CHECK(many.rest.empty());
    CHECK(many.left_out.all() == 0);
}

TEST_CASE("Addresses of slices stay when newer figures come first") {
    PlanSite site;
    const auto areas = add_provinces(site, 40);
    add_all(site, areas, {.indicator = poverty, .period = PlanSite::y2022});
    add_all(site, areas, {.indicator = poverty, .period = PlanSite::y2023});
    Lines before;
    for (const Slice& slice : slices_of(site).all) {
        before.push_back(slice.path);
    }
    add_all(site, areas, {.indicator = poverty, .period = PlanSite::y2024});
    Lines after;
    for (const Slice& slice : slices_of(site).all) {
        after.push_back(slice.path);
    }
    CHECK(before.size() == 2);
    CHECK(after.size() == 3);
    for (const std::string& path : before) {
        CHECK(std::find(after.begin(), after.end(), path) != after.end());
    }
}

TEST_CASE("The address of a slice has all codes by which it differs from others") {
    PlanSite site;
    const auto areas = add_provinces(site, 3);
    add_all(site, areas,
            {.program = no_index,
             .indicator = poverty,
             .coordinates = 1,
             .capital = Capital::investment,
             .fund_year = "2022",
             .period = PlanSite::h2023,
             .kind = kinds::estimate});
    CHECK(slice_key(site.corpus, slices_of(site).all.at(0)) ==
          "2023-S1--estimate--province--breakdown-transport--capital-investment--fund_year-2022");
}

TEST_CASE("Slices of two areas have no pages and one that fits on the page of its indicator has none") {
    PlanSite site;
    const auto areas = add_provinces(site, 40);
    add_all(site, areas, {.indicator = poverty});
    for (const PeriodIndex period : {PlanSite::y2022, PlanSite::h2023}) {
        for (const CodeIndex capital : {Capital::none, Capital::investment}) {
            for (const Coordinates part : {no_coordinates, Coordinates{1}, Coordinates{2}}) {
                add_all(site, {areas[0], areas[1]},
                        {.indicator = poverty, .coordinates = part, .capital = capital, .period = period});
            }
        }
    }
    REQUIRE(site.corpus.observations.size() > limits::rows_of_page);
    const IndicatorSlices slices = slices_of(site);
    REQUIRE(slices.all.size() == 1);
    CHECK(slices.all[0].path.empty());
    CHECK(slices.shown == 40);
    CHECK(slices.rest.size() == 24);
}

TEST_CASE("What is left out of the page of an indicator is the least important and counted by what it is") {
    PlanSite site;
    const std::size_t room = limits::further_pages * limits::rows_of_page;
    site.add({.indicator = poverty, .period = PlanSite::y2024});
    // Parts come first in the file, and are left out nevertheless.
    for (int i = 0; i < 7; ++i) {
        site.add({.indicator = poverty, .coordinates = 1});
    }
    for (int i = 0; i < 5; ++i) {
        site.add({.program = PlanSite::gnbv_1, .indicator = poverty});
    }
    for (int i = 0; i < 3; ++i) {
        site.add({.indicator = poverty, .period = PlanSite::y2022});
    }
    for (std::size_t i = 0; i < room - 1; ++i) {
        site.add({.indicator = poverty});
    }
    const IndicatorSlices slices = slices_of(site);
    CHECK(slices.left_out.divided == 7);
    CHECK(slices.left_out.projects == 5);
    CHECK(slices.left_out.others == 2);
    CHECK(slices.rest.size() == room);
    CHECK(site.corpus.observations[slices.rest.back().index()].period == PlanSite::y2022);
}

TEST_CASE("An indicator without figures has no slice and what is missing is listed") {
    PlanSite site;
    CHECK(slices_of(site).all.empty());
    CHECK(slices_of(site).shown == 0);
    site.add({.indicator = poverty, .missing = Missing::not_reported});
    CHECK(slices_of(site).all.empty());
    CHECK(slices_of(site).rest.size() == 1);
    CHECK(slices_of(site).coverage.figures == 0);
    CHECK_FALSE(slices_of(site).coverage.has_time);
    CHECK_FALSE(slices_of(site).told.has_value());
}
