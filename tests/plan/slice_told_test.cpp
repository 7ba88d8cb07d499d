// SPDX-License-Identifier: MIT
// Which figures stand for an indicator in a list of all.
#include <catch2/catch.hpp>
#include <numeric>

#include "plan/plan_site.hpp"
#include "plan/slices/slices.hpp"

using namespace minhbach;

namespace {

constexpr auto poverty = PlanSite::poverty;
constexpr Coordinates transport = 1;
constexpr Coordinates school = 2;

IndicatorTold told_of(const PlanSite& site) {
    std::vector<ObservationIndex> observations(site.corpus.observations.size());
    std::iota(observations.begin(), observations.end(), 0U);
    const auto slices = find_slices(site.corpus, site.derived, observations, {});
    const auto told = told_of_slices(site.corpus, site.derived, slices);
    REQUIRE(told.has_value());
    return *told;
}

std::string value_of(const PlanSite& site, FigureRef ref) {
    return to_string(value_of(site.corpus, site.derived, ref));
}

}  // namespace

TEST_CASE("The least and the largest value of what can be compared stand for an indicator") {
    PlanSite site;
    site.add({.area = PlanSite::province, .indicator = poverty, .value = 3});
    site.add({.area = PlanSite::neighbour, .indicator = poverty, .value = 8});
    const IndicatorTold told = told_of(site);
    CHECK(value_of(site, told.least) == "3");
    CHECK(value_of(site, told.most) == "8");
    CHECK(told.area == no_area);
    CHECK(told.breakdowns == 0);
    CHECK(told.of.line.program == PlanSite::gnbv);
}

TEST_CASE("Of several programs it is told how many there are") {
    PlanSite site;
    for (const AreaIndex area : {PlanSite::province, PlanSite::neighbour}) {
        site.add({.area = area, .program = PlanSite::gnbv, .indicator = poverty, .value = 3});
    }
    CHECK(told_of(site).programs == 0);
    site.add({.program = PlanSite::ntm, .indicator = poverty, .value = 8});
    CHECK(told_of(site).programs == 2);
}

TEST_CASE("All there is stands for an indicator before a part that more areas have") {
    PlanSite site;
    site.add({.area = PlanSite::province, .indicator = poverty, .coordinates = transport, .value = 3});
    site.add({.area = PlanSite::neighbour, .indicator = poverty, .coordinates = transport, .value = 8});
    site.add({.area = PlanSite::province, .indicator = poverty, .period = PlanSite::y2022, .value = 20});
    const IndicatorTold told = told_of(site);
    CHECK(value_of(site, told.least) == "20");
    CHECK(told.least == told.most);
    CHECK(told.area == PlanSite::province);
    CHECK(told.breakdowns == 0);
}

TEST_CASE("All that is expected stands before parts of what came to be and no plan does") {
    PlanSite site;
    site.add({.indicator = poverty, .coordinates = transport, .value = 3});
    site.add({.indicator = poverty, .kind = kinds::plan, .value = 30});
    CHECK(told_of(site).of.line.coordinates == transport);
    CHECK(told_of(site).of.kind == kinds::actual);
    site.add({.indicator = poverty, .kind = kinds::estimate, .value = 20});
    CHECK(told_of(site).of.kind == kinds::estimate);
}

TEST_CASE("Parts of one time of which none is the whole are counted and a single one is told") {
    PlanSite site;
    site.add({.indicator = poverty, .coordinates = transport, .value = 3});
    site.add({.indicator = poverty, .coordinates = school, .period = PlanSite::y2022, .value = 4});
    CHECK(told_of(site).breakdowns == 0);
    CHECK(told_of(site).of.line.coordinates == transport);
    site.add({.indicator = poverty, .coordinates = school, .value = 5});
    CHECK(told_of(site).breakdowns == 2);
    CHECK(told_of(site).area == PlanSite::province);
    CHECK(told_of(site).of.line.period == PlanSite::y2023);
    site.add({.area = PlanSite::neighbour, .indicator = poverty, .coordinates = school, .value = 5});
    CHECK(told_of(site).breakdowns == 2);
    CHECK(told_of(site).area == no_area);
    CHECK(told_of(site).parts.empty());
}

TEST_CASE("Of one area up to three parts that differ in nothing else are told themselves") {
    PlanSite site;
    const auto add = [&](Coordinates part, ProgramIndex program = PlanSite::gnbv) {
        return FigureRef::observation(site.add({.program = program, .indicator = poverty, .coordinates = part}));
    };
    const FigureRef second = add(school);
    const FigureRef first = add(transport);
    CHECK(told_of(site).parts == std::vector<FigureRef>{first, second});
    const FigureRef third = add(add_breakdown(site.corpus, "market", {"chợ", "market"}));
    CHECK(told_of(site).parts == std::vector<FigureRef>{first, second, third});
    add(add_breakdown(site.corpus, "bridge", {"cầu", "bridge"}));
    CHECK(told_of(site).breakdowns == 4);
    CHECK(told_of(site).parts.empty());
}

TEST_CASE("Parts of different programs are no parts of one thing") {
    PlanSite site;
    site.add({.program = PlanSite::gnbv, .indicator = poverty, .coordinates = transport});
    site.add({.program = PlanSite::ntm, .indicator = poverty, .coordinates = school});
    CHECK(told_of(site).breakdowns == 2);
    CHECK(told_of(site).parts.empty());
}

TEST_CASE("All the money of a whole program stands before newer parts of it but for what is only expected") {
    PlanSite site;
    site.add({.indicator = poverty, .capital = Capital::recurrent, .period = PlanSite::y2024});
    site.add({.indicator = poverty, .capital = Capital::total, .period = PlanSite::y2024, .kind = kinds::estimate});
    CHECK(told_of(site).of.line.capital == Capital::recurrent);
    site.add({.indicator = poverty, .capital = Capital::total, .fund = Fund::central, .period = PlanSite::y2022});
    CHECK(told_of(site).of.line.capital == Capital::total);
    CHECK(told_of(site).of.line.fund == Fund::central);
    site.add({.indicator = poverty, .capital = Capital::total, .fund = Fund::total, .period = PlanSite::y2022});
    CHECK(told_of(site).of.line.fund == Fund::total);
    site.add({.program = PlanSite::gnbv_1, .indicator = poverty, .period = PlanSite::y2024});
    CHECK(told_of(site).of.line.program == PlanSite::gnbv);
}

TEST_CASE("Money carried over does not stand for an indicator where there is that of the year") {
    PlanSite site;
    site.add({.indicator = poverty, .fund_year = "2022", .period = PlanSite::y2024});
    site.add({.indicator = poverty, .fund_year = "2023", .period = PlanSite::y2023});
    CHECK(told_of(site).of.line.period == PlanSite::y2023);
}

TEST_CASE("A few parts that came to be are not told where more of them are expected") {
    PlanSite site;
    site.add({.indicator = poverty, .coordinates = transport});
    site.add({.indicator = poverty, .coordinates = school});
    site.add({.indicator = poverty, .coordinates = school, .kind = kinds::estimate});
    CHECK(told_of(site).parts.size() == 2);
    const Coordinates market = add_breakdown(site.corpus, "market", {"chợ", "market"});
    site.add({.indicator = poverty, .coordinates = market, .kind = kinds::plan});
    site.add({.indicator = poverty, .coordinates = market, .period = PlanSite::y2022, .kind = kinds::estimate});
    CHECK(told_of(site).parts.size() == 2);
    site.add({.indicator = poverty, .coordinates = market, .kind = kinds::estimate});
    CHECK(told_of(site).breakdowns == 2);
    CHECK(told_of(site).parts.empty());
}
