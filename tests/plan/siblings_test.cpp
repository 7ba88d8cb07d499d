// SPDX-License-Identifier: MIT
// Which areas have pages beside each other.
#include "plan/pages/siblings.hpp"

#include <algorithm>
#include <catch2/catch.hpp>
#include <string>
#include <vector>

#include "base/limits.hpp"
#include "plan/plan_site.hpp"

using namespace minhbach;

namespace {

std::vector<std::string> paths_of(const Plan& plan, PageKind kind) {
    std::vector<std::string> paths;
    for (const Subject& subject : plan.subjects) {
        if (subject.kind == kind) {
            paths.push_back(subject.path);
        }
    }
    std::sort(paths.begin(), paths.end());
    return paths;
}

using Paths = std::vector<std::string>;

// So many districts of one province, each with one figure of one line.
std::vector<AreaIndex> add_districts(PlanSite& site, std::size_t count) {
    std::vector<AreaIndex> areas;
    for (std::size_t i = 0; i < count; ++i) {
        areas.push_back(site.add_area("d" + std::to_string(i), Level::district, PlanSite::province, "x"));
        site.add({.area = areas.back(), .indicator = PlanSite::poverty});
    }
    return areas;
}

}  // namespace

TEST_CASE("Areas of one level below one area are put side by side and two of them on a page of their own") {
    PlanSite site;
    for (const AreaIndex area : {PlanSite::province, PlanSite::neighbour, PlanSite::nation, PlanSite::district}) {
        site.add({.area = area, .indicator = PlanSite::poverty});
    }
    const Plan plan = site.plan();
    CHECK(paths_of(plan, PageKind::siblings) == Paths{"compare/VN-viet-nam/province/"});
    CHECK(paths_of(plan, PageKind::pair) == Paths{"compare/VN-viet-nam/province/96-thu/97-mau/"});
    CHECK(plan.find("areas/96-thu/")->compared_with.front().area == PlanSite::neighbour);
    CHECK(plan.find("areas/97-mau/")->compared_with.front().area == PlanSite::province);
    CHECK(plan.find("areas/96-thu/960-an-binh/")->compared_with.empty());
    const Comparison& comparison = plan.find("compare/VN-viet-nam/province/96-thu/97-mau/")->comparison;
    CHECK(comparison.areas == std::vector<AreaIndex>{PlanSite::province, PlanSite::neighbour});
}

TEST_CASE("An area stands beside another with the figure that tells most of the two") {
    PlanSite site;
    const auto told = [&] { return site.plan().find("areas/96-thu/")->compared_with.front(); };
    // Plans alone.
    const ObservationIndex plan_here = site.add({.area = PlanSite::province, .kind = kinds::plan});
    const ObservationIndex plan_there = site.add({.area = PlanSite::neighbour, .kind = kinds::plan});
    CHECK(told().own == FigureRef::observation(plan_here));
    CHECK(told().theirs == FigureRef::observation(plan_there));
    // The larger of two amounts.
    site.add({.area = PlanSite::province, .program = PlanSite::ntm, .kind = kinds::plan, .value = 9});
    site.add({.area = PlanSite::neighbour, .program = PlanSite::ntm, .kind = kinds::plan, .value = 1});
    CHECK(told().own == FigureRef::observation(plan_here + 2));
    // What came of it tells more.
    const ObservationIndex here = site.add({.area = PlanSite::province, .indicator = PlanSite::poverty});
    const ObservationIndex there = site.add({.area = PlanSite::neighbour, .indicator = PlanSite::poverty});
    CHECK(told().own == FigureRef::observation(here));
    CHECK(told().theirs == FigureRef::observation(there));
    const Plan plan = site.plan();
    CHECK(plan.find("areas/97-mau/")->compared_with.front().own == FigureRef::observation(there));
    CHECK(plan.find("areas/97-mau/")->compared_with.front().theirs == FigureRef::observation(here));
}

TEST_CASE("Figures that have no difference do not stand beside each other") {
    PlanSite site;
    site.add({.area = PlanSite::province, .indicator = PlanSite::poverty, .as_of = "2023-06-30"});
    site.add({.area = PlanSite::neighbour, .indicator = PlanSite::poverty, .as_of = "2023-12-31"});
    const Plan plan = site.plan();
    const ComparedArea& told = plan.find("areas/96-thu/")->compared_with.front();
    CHECK(told.area == PlanSite::neighbour);
    CHECK_FALSE(told.own.has_value());
    CHECK_FALSE(told.theirs.has_value());
}

TEST_CASE("Small areas are not put side by side") {
    PlanSite site;
    const AreaIndex second = site.add_area("09602", Level::commune, PlanSite::district, "hai");
    for (const AreaIndex area : {AreaIndex{PlanSite::commune}, second}) {
        site.add({.area = area, .indicator = PlanSite::poverty});
    }
    CHECK(paths_of(site.plan(), PageKind::siblings).empty());
}

TEST_CASE("Two areas without a line in common have no page of the two") {
    PlanSite site;
    site.add({.area = PlanSite::province, .indicator = PlanSite::poverty, .period = PlanSite::y2022});
    site.add({.area = PlanSite::neighbour, .indicator = PlanSite::poverty, .period = PlanSite::y2023});
    CHECK(paths_of(site.plan(), PageKind::pair).empty());
    // Nor do figures that contradict each other make one.
    site.add({.area = PlanSite::province, .indicator = PlanSite::poverty, .period = PlanSite::y2023, .value = 3});
    site.add({.area = PlanSite::province, .indicator = PlanSite::poverty, .period = PlanSite::y2023, .source = 1});
    CHECK(paths_of(site.plan(), PageKind::pair).empty());
    site.add({.area = PlanSite::neighbour, .indicator = PlanSite::assigned});
    site.add({.area = PlanSite::province, .indicator = PlanSite::assigned});
    CHECK(paths_of(site.plan(), PageKind::pair).size() == 1);
}

TEST_CASE("What areas have of parts alone puts them side by side too") {
    PlanSite site;
    for (const AreaIndex area : {PlanSite::province, PlanSite::neighbour}) {
        site.add({.area = area, .program = PlanSite::gnbv_1});
    }
    const Plan plan = site.plan();
    CHECK(paths_of(plan, PageKind::siblings).size() == 1);
    CHECK(paths_of(plan, PageKind::pair).size() == 1);
}

TEST_CASE("Of many siblings only those near each other have a page of the two") {
    PlanSite few;
    add_districts(few, limits::siblings_in_pairs);
    const std::size_t count = limits::siblings_in_pairs;
    CHECK(paths_of(few.plan(), PageKind::pair).size() == count * (count - 1) / 2);
    PlanSite many;
    const std::vector<AreaIndex> areas = add_districts(many, count + 1);
    const Plan plan = many.plan();
    CHECK(paths_of(plan, PageKind::pair).size() == 2 * (count + 1) - 3);
    std::vector<AreaIndex> beside;
    for (const ComparedArea& other : plan.find("areas/96-thu/d5-x/")->compared_with) {
        beside.push_back(other.area);
    }
    CHECK(beside == std::vector<AreaIndex>{areas[3], areas[4], areas[6], areas[7]});
}

TEST_CASE("A table of siblings has twelve columns of those with the most figures in the order of the registry") {
    PlanSite site;
    const std::vector<AreaIndex> areas = add_districts(site, 13);
    const auto compared = [&] {
        const Plan plan = site.plan();
        return plan.find("compare/96-thu/district/")->comparison.areas;
    };
    CHECK(compared() == std::vector<AreaIndex>(areas.begin(), areas.end() - 1));
    site.add({.area = areas.back(), .indicator = PlanSite::assigned});
    std::vector<AreaIndex> expected(areas.begin(), areas.end() - 2);
    expected.push_back(areas.back());
    CHECK(compared() == expected);
}
