// SPDX-License-Identifier: MIT
// What the home page tells of the whole site.
#include "plan/money/home.hpp"

#include <algorithm>
#include <catch2/catch.hpp>

#include "base/limits.hpp"
#include "plan/plan_site.hpp"
#include "plan/rows/figures.hpp"

using namespace minhbach;

namespace {

Home home_of(PlanSite& site) {
    return site.plan().find("")->home;
}

}  // namespace

TEST_CASE("A program is told in the areas of one level that state both amounts for one line") {
    PlanSite site;
    site.add_money({.area = PlanSite::province}, 100, 40);
    site.add_money({.area = PlanSite::neighbour}, 60, 10);
    site.add_money({.area = PlanSite::district}, 7, 7);                                // is in the province
    site.add_money({.area = PlanSite::nation}, 1000, 500);                             // holds all others
    site.add_money({.area = PlanSite::neighbour, .period = PlanSite::y2024}, 50, 50);  // newer, but of one area
    const Home home = home_of(site);
    REQUIRE(home.tiles.size() == 1);
    const ProgramTile& tile = home.tiles[0];
    CHECK(tile.program == PlanSite::gnbv);
    CHECK(tile.areas == 2);
    CHECK(tile.areas_with_figures == 3);
    CHECK(to_string(tile.plan) == "160");
    CHECK(to_string(tile.spent) == "50");
    REQUIRE(tile.rate.has_value());
    // Rounded once, where it is shown.
    CHECK(to_string(*tile.rate) == "31.250000");
    CHECK(tile.of.period == PlanSite::y2023);
    CHECK(tile.rows.size() == 2);
}

TEST_CASE("What cannot be added up is not") {
    PlanSite site;
    // Two plans for one line, a result that is only expected, and a plan alone.
    site.add_money({}, 100, 40);
    site.add({.indicator = PlanSite::assigned, .kind = kinds::plan, .value = 90});
    site.add({.area = PlanSite::neighbour, .indicator = PlanSite::disbursed, .kind = kinds::estimate, .value = 9});
    site.add({.area = PlanSite::neighbour, .kind = kinds::plan, .value = 90});
    site.add({.program = PlanSite::ntm, .kind = kinds::plan, .value = 5});
    const Home home = home_of(site);
    REQUIRE(home.tiles.size() == 2);
    CHECK(home.tiles[0].areas == 0);
    CHECK(home.tiles[0].areas_with_figures == 2);
    CHECK_FALSE(home.tiles[0].rate.has_value());
    CHECK(home.tiles[1].program == PlanSite::ntm);
    CHECK(home.tiles[1].areas == 0);
}

TEST_CASE("Its figures are those that are added up") {
    PlanSite site;
    site.add_money({}, 100, 40);
    site.add({.program = PlanSite::gnbv_1, .kind = kinds::plan, .value = 60});
    site.add({.indicator = PlanSite::poverty});
    const Plan plan = site.plan();
    CHECK(plan.find("")->observations == std::vector<std::uint32_t>{0, 1});
    CHECK(plan.find("")->derived.empty());
    CHECK(plan.find("")->money.empty());
}

TEST_CASE("The fastest and the slowest of three areas stand out") {
    PlanSite site;
    const auto rate = [&](AreaIndex area, std::int64_t value) {
        site.add({.area = area});
        return site.compute({.area = area, .indicator = PlanSite::rate, .value = value});
    };
    AreaIndex third = site.add_area("98", Level::province, PlanSite::nation, "ba");
    const auto a = rate(PlanSite::province, 40);
    const auto b = rate(PlanSite::neighbour, 70);
    CHECK(home_of(site).rates.empty());
    const auto c = rate(third, 55);
    const Home home = home_of(site);
    CHECK(home.rates == std::vector{FigureRef::derived(a), FigureRef::derived(b), FigureRef::derived(c)});
    REQUIRE(home.standouts.size() == 2);
    CHECK(home.standouts[0].what == Standout::What::fastest);
    CHECK(home.standouts[0].of.area == PlanSite::neighbour);
    CHECK(to_string(home.standouts[0].value) == "70");
    CHECK(home.standouts[0].count == 3);
    CHECK(home.standouts[1].what == Standout::What::slowest);
    CHECK(home.standouts[1].of.area == PlanSite::province);
    // It is drawn, too.
    const Plan plan = site.plan();
    REQUIRE(plan.find("")->charts.size() == 1);
    CHECK(plan.find("")->charts[0].name == "rate-by-area");
    // Of what is not exact nobody knows its place: it is no first and no last, and of two nothing is said.
    site.derived.values[b].exactness.bound = Bound::at_least;
    CHECK(home_of(site).standouts.empty());
    AreaIndex fourth = site.add_area("99", Level::province, PlanSite::nation, "bon");
    rate(fourth, 60);
    const Home exact = home_of(site);
    REQUIRE(exact.standouts.size() == 2);
    CHECK(exact.standouts[0].of.area == fourth);
    CHECK(exact.standouts[0].count == 3);
}

TEST_CASE("A rate that a report prints is ranked among those that are computed, as on the page of rates") {
    PlanSite site;
    const AreaIndex third = site.add_area("98", Level::province, PlanSite::nation, "ba");
    const AreaIndex fourth = site.add_area("99", Level::province, PlanSite::nation, "bon");
    const auto print = [&](AreaIndex area, std::int64_t value) {
        const ObservationIndex index = site.add({.area = area, .indicator = PlanSite::rate, .value = value});
        site.corpus.observations[index].reported_value = {value, 0};
        site.corpus.observations[index].reported_unit = 1;
        return FigureRef::observation(index);
    };
    const auto compute = [&](AreaIndex area, Decimal value) {
        const DerivedIndex index = site.compute({.area = area, .indicator = PlanSite::rate});
        site.derived.values[index].value = value;
        return FigureRef::derived(index);
    };
    const FigureRef printed = print(PlanSite::province, 90);
    // Rounded it is what is computed; one and the same rate.
    print(PlanSite::neighbour, 70);
    const FigureRef exact = compute(PlanSite::neighbour, {7012, 2});
    const FigureRef alone = compute(third, {5500, 2});
    // Another value than the computed one: both are known of this area, and none is its rate.
    const FigureRef differs = print(fourth, 30);
    const FigureRef from = compute(fourth, {3100, 2});
    const Home home = home_of(site);
    CHECK(home.rates == std::vector{printed, exact, alone, differs, from});
    REQUIRE(home.standouts.size() == 2);
    CHECK(home.standouts[0].of.area == PlanSite::province);
    CHECK(home.standouts[0].count == 3);
    CHECK(home.standouts[0].figures == std::vector<ObservationIndex>{printed.index()});
    CHECK(home.standouts[1].of.area == third);
    const Plan plan = site.plan();
    const Subject& page = *plan.find("");
    CHECK(std::find(page.observations.begin(), page.observations.end(), printed.index()) != page.observations.end());
    REQUIRE(page.charts.size() == 1);
    CHECK(page.charts[0].points.size() == 3);
    const Subject* program = plan.find("programs/gnbv/");
    REQUIRE(program != nullptr);
    const auto ranked = std::find_if(program->charts.begin(), program->charts.end(),
                                     [](const Chart& chart) { return chart.name == "rate-by-area"; });
    REQUIRE(ranked != program->charts.end());
    CHECK(ranked->points.size() == 3);
    const Subject* of_rates = plan.find("indicators/disbursement_rate/");
    REQUIRE(of_rates != nullptr);
    REQUIRE(!of_rates->charts.empty());
    CHECK(of_rates->charts[0].points.size() == 3);
    // The other way round, too: a computed figure before the printed one.
    std::vector<FigureRef> refs{exact};
    add_different(site.corpus, site.derived, refs, FigureRef::observation(1));
    CHECK(refs == std::vector{exact});
}

TEST_CASE("Of rates that as many areas have those of all kinds of capital are ranked") {
    PlanSite site;
    const AreaIndex third = site.add_area("98", Level::province, PlanSite::nation, "ba");
    std::vector<FigureRef> of_all;
    std::int64_t value = 10;
    for (const AreaIndex area : {AreaIndex{PlanSite::province}, AreaIndex{PlanSite::neighbour}, third}) {
        site.add({.area = area});
        site.compute({.area = area, .indicator = PlanSite::rate, .capital = Capital::investment, .value = value + 50});
        of_all.push_back(FigureRef::derived(
            site.compute({.area = area, .indicator = PlanSite::rate, .capital = Capital::total, .value = value})));
        value += 10;
    }
    CHECK(home_of(site).rates == of_all);
}

TEST_CASE("Where no program has three areas it is told who of all programs stands out and nobody is ranked") {
    PlanSite site;
    site.add_program("p", "program", no_index, "", "p", "p");
    const auto third = static_cast<ProgramIndex>(site.corpus.programs.size() - 1);
    site.add_money({.program = PlanSite::gnbv}, 100, 40);
    site.add_money({.program = PlanSite::ntm}, 10, 7);
    // Several programs together are no program beside them.
    site.add_money({.program = PlanSite::group}, 1000, 999);
    CHECK(home_of(site).standouts.empty());
    site.add_money({.program = third}, 100, 55);
    const Home home = home_of(site);
    CHECK(home.rates.empty());
    REQUIRE(home.standouts.size() == 2);
    CHECK(home.standouts[0].what == Standout::What::fastest);
    CHECK(home.standouts[0].of.program == PlanSite::ntm);
    CHECK(to_string(home.standouts[0].value) == "70.000000");
    CHECK(home.standouts[1].what == Standout::What::slowest);
    CHECK(home.standouts[1].of.program == PlanSite::gnbv);
    StringPool::Index& note = site.corpus.observations.back().note;
    note = site.corpus.strings.intern("about");
    CHECK(home_of(site).standouts.empty());
    note = 0;
    // A plan stated twice with other amounts has no share.
    site.add({.program = third, .indicator = PlanSite::assigned, .kind = kinds::plan, .value = 7});
    CHECK(home_of(site).standouts.empty());
}

TEST_CASE("Of whom two reports say different things it is not told that he stands out") {
    PlanSite site;
    site.add_program("p", "program", no_index, "", "p", "p");
    site.add_program("q", "program", no_index, "", "q", "q");
    const auto third = static_cast<ProgramIndex>(site.corpus.programs.size() - 2);
    const auto fourth = static_cast<ProgramIndex>(third + 1);
    site.add_money({.program = PlanSite::gnbv}, 100, 40);
    site.add_money({.program = PlanSite::ntm}, 100, 70);
    site.add_money({.program = third}, 100, 55);
    site.add_money({.program = fourth}, 100, 99);
    site.add_money({.program = fourth, .source = 1}, 200, 1);
    const Home home = home_of(site);
    REQUIRE(home.standouts.size() == 2);
    CHECK(home.standouts[0].of.program == PlanSite::ntm);
    CHECK(home.standouts[1].of.program == PlanSite::gnbv);
}

TEST_CASE("Only money of one kind and date is held against each other") {
    PlanSite site;
    site.add_program("p", "program", no_index, "", "p", "p");
    const auto third = static_cast<ProgramIndex>(site.corpus.programs.size() - 1);
    site.add_money({.program = PlanSite::gnbv}, 100, 40);
    site.add_money({.program = PlanSite::ntm}, 10, 7);
    site.add_money({.program = third, .capital = Capital::investment}, 100, 55);
    CHECK(home_of(site).standouts.empty());
}

TEST_CASE("The largest amount of which nothing was spent stands out and so does who is contradicted most") {
    PlanSite site;
    site.add_money({.area = PlanSite::province}, 100, 0);
    site.add_money({.area = PlanSite::neighbour}, 300, 0);
    site.add_money({.area = PlanSite::district}, 900, 1);
    Finding finding;
    finding.observations = {0};
    site.findings = {finding};
    CHECK(home_of(site).standouts.size() == 1);  // one area alone stands out of nothing
    finding.observations = {2};
    site.findings.push_back(finding);
    finding.observations = {3};
    site.findings.push_back(finding);
    // What can be explained is not held against anybody.
    finding.observations = {0};
    finding.severity = FindingSeverity::warning;
    site.findings.insert(site.findings.end(), 3, finding);
    const Home home = home_of(site);
    REQUIRE(home.standouts.size() == 2);
    CHECK(home.standouts[0].what == Standout::What::nothing_spent);
    CHECK(home.standouts[0].of.area == PlanSite::neighbour);
    CHECK(to_string(home.standouts[0].value) == "300");
    CHECK(home.standouts[0].of.program == PlanSite::gnbv);
    CHECK(home.standouts[1].what == Standout::What::most_contradicted);
    CHECK(home.standouts[1].of.area == PlanSite::neighbour);
    CHECK(home.standouts[1].count == 2);
    CHECK(home.standouts[1].shared_with.empty());
    // Who shares a place with all others does not stand out.
    finding.observations = {1};
    finding.severity = FindingSeverity::error;
    site.findings.push_back(finding);
    CHECK(home_of(site).standouts.size() == 1);
    // Two of three do, and three of four do not.
    finding.observations = {4};
    site.findings.push_back(finding);
    const Home shared = home_of(site);
    REQUIRE(shared.standouts.size() == 2);
    CHECK(shared.standouts[1].of.area == PlanSite::province);
    CHECK(shared.standouts[1].shared_with == std::vector<AreaIndex>{PlanSite::neighbour});
    CHECK(shared.standouts[1].count == 2);
    // Of one figure that another report repeats.
    Observation again = site.corpus.observations[2];
    again.source = static_cast<SourceIndex>(again.source + 1);
    site.corpus.observations.push_back(again);
    finding.observations = {static_cast<ObservationIndex>(site.corpus.observations.size() - 1)};
    site.findings.push_back(finding);
    CHECK(home_of(site).standouts[1].count == 2);
    CHECK(home_of(site).standouts[1].shared_with.size() == 1);
    finding.observations = {5};
    site.findings.push_back(finding);
    finding.observations = {site.add({.area = PlanSite::commune, .indicator = PlanSite::poverty})};
    site.findings.push_back(finding);
    CHECK(home_of(site).standouts.size() == 1);
    // What holds all others has its figures, too.
    for (const auto indicator : {PlanSite::poverty, PlanSite::assigned, PlanSite::disbursed}) {
        finding.observations = {site.add({.area = PlanSite::nation, .indicator = indicator})};
        site.findings.push_back(finding);
    }
    CHECK(home_of(site).standouts.back().of.area == PlanSite::nation);
    CHECK(home_of(site).standouts.back().count == 3);
}

TEST_CASE("What stands out as unspent is what the pages of areas tell of") {
    PlanSite site;
    // The whole program has spent something, a part of it nothing; and what was nothing in June is something in
    // December.
    site.add_money({}, 1000, 10);
    site.add_money({.program = PlanSite::gnbv_2}, 700, 0);
    site.add_money({.program = PlanSite::ntm, .as_of = "2023-06-30"}, 900, 0);
    site.add({.program = PlanSite::ntm, .indicator = PlanSite::disbursed, .as_of = "2023-12-31", .value = 5});
    const Plan plan = site.plan();
    const auto& standouts = plan.find("")->home.standouts;
    const auto nothing = std::find_if(standouts.begin(), standouts.end(), [](const Standout& standout) {
        return standout.what == Standout::What::nothing_spent;
    });
    REQUIRE(nothing != standouts.end());
    CHECK(nothing->of.program == PlanSite::gnbv_2);
    CHECK(to_string(nothing->value) == "700");
    CHECK(plan.find("areas/96-thu/")->unspent.nothing.rows.front().program == PlanSite::gnbv_2);
}

TEST_CASE("The newest result and the newest reports are told") {
    PlanSite site;
    CHECK_FALSE(home_of(site).newest_figure.has_value());
    site.add({.as_of = "2023-06-12"});
    site.add({.kind = kinds::plan, .as_of = "2025-01-01"});
    site.corpus.sources[1].as_of = parse_date("2024-01-01");
    const Home home = home_of(site);
    REQUIRE(home.newest_figure.has_value());
    CHECK(to_string(*home.newest_figure) == "2023-06-12");
    // A term that ends after its report was made, or issued, is no newer.
    site.add({.period = PlanSite::y2024});
    CHECK(to_string(*home_of(site).newest_figure) == "2024-12-31");
    site.corpus.sources[0].period = parse_period("2023");
    CHECK(to_string(*home_of(site).newest_figure) == "2023-06-12");
    // A row that says of which day it is is believed.
    site.add({.as_of = "2024-03-31"});
    CHECK(to_string(*home_of(site).newest_figure) == "2024-03-31");
    site.corpus.observations.pop_back();
    site.corpus.sources[0].issued = "2025-07";
    CHECK(to_string(*home_of(site).newest_figure) == "2024-12-31");
    site.corpus.sources[0].issued = "2024-07";
    CHECK(to_string(*home_of(site).newest_figure) == "2023-06-12");
    site.corpus.sources[0].issued = {};
    site.corpus.sources[0].as_of = parse_date("2024-07-01");
    CHECK(to_string(*home_of(site).newest_figure) == "2023-06-12");
    REQUIRE(home.newest.size() == 2);
    CHECK(home.newest[0] == 1);
    // A plan for ten years is as old as the day on which it was issued.
    site.corpus.sources[0] = site.corpus.sources[1];
    site.corpus.sources[0].as_of.reset();
    site.corpus.sources[0].period = parse_period("2021/2030");
    CHECK(home_of(site).newest.front() == 0);
    site.corpus.sources[0].issued = "2021-03";
    CHECK(home_of(site).newest.front() == 1);
}

TEST_CASE("A program that only the nation has is told of the nation and names it") {
    PlanSite site;
    site.add_money({.area = PlanSite::nation, .program = PlanSite::ntm}, 1000, 500);
    site.add_money({.area = PlanSite::nation}, 100, 50);
    site.add_money({.area = PlanSite::province}, 10, 4);
    const Home home = home_of(site);
    REQUIRE(home.tiles.size() == 2);
    CHECK(home.tiles[0].program == PlanSite::gnbv);
    CHECK(to_string(home.tiles[0].plan) == "10");
    CHECK(home.tiles[0].only_area == PlanSite::province);
    CHECK(home.tiles[1].program == PlanSite::ntm);
    CHECK(to_string(home.tiles[1].plan) == "1000");
    CHECK(home.tiles[1].only_area == PlanSite::nation);
    CHECK(home.more_programs == 0);
    site.add_money({.area = PlanSite::neighbour}, 10, 4);
    CHECK(home_of(site).tiles[0].only_area == no_area);
}

TEST_CASE("Of many programs those of most areas and most money have a tile and the others are counted") {
    PlanSite site;
    const auto first = static_cast<ProgramIndex>(site.corpus.programs.size());
    constexpr std::size_t programs = limits::tiles_of_home + 3;
    for (std::size_t i = 0; i < programs; ++i) {
        const std::string id = "p" + std::to_string(i);
        site.add_program(id.c_str(), "program", no_index, "", id.c_str(), id.c_str());
        site.add_money({.program = static_cast<ProgramIndex>(first + i)}, 100 + static_cast<std::int64_t>(i), 1);
    }
    // Little money, but of two areas.
    site.add_money({.program = first}, 1, 1);
    site.add_money({.area = PlanSite::neighbour, .program = static_cast<ProgramIndex>(first + 1)}, 1, 1);
    const Home home = home_of(site);
    REQUIRE(home.tiles.size() == limits::tiles_of_home);
    CHECK(home.more_programs == 3);
    CHECK(home.tiles.front().program == first + programs - 1);
    CHECK(home.tiles.back().program == first + 1);
    CHECK(home.tiles[limits::tiles_of_home - 2].program == first + 4);
}

TEST_CASE("Of two plans as large of which nothing was spent neither is the largest") {
    const auto told = [](std::int64_t other, AreaIndex area, SourceIndex source) {
        PlanSite site;
        site.add_money({}, 300, 0);
        site.add_money({.area = area, .source = source}, other, 0);
        const Home home = home_of(site);
        const auto nothing = std::find_if(home.standouts.begin(), home.standouts.end(), [](const Standout& standout) {
            return standout.what == Standout::What::nothing_spent;
        });
        return nothing == home.standouts.end() ? std::string() : to_string(nothing->value);
    };
    CHECK(told(200, PlanSite::neighbour, 0) == "300");
    CHECK(told(400, PlanSite::neighbour, 0) == "400");
    CHECK(told(300, PlanSite::neighbour, 0).empty());
}

TEST_CASE("Where nothing is told of money the home page has the rankings of the site's headline indicators") {
    PlanSite site;
    site.corpus.site.headline_indicators = {PlanSite::poverty};
    for (const AreaIndex area : {PlanSite::province, PlanSite::neighbour}) {
        site.add({.area = area, .program = no_index, .indicator = PlanSite::poverty, .value = 10 + area});
    }
    site.add_area("98", Level::province, PlanSite::nation, "ba");
    const auto third = static_cast<AreaIndex>(site.corpus.areas.size() - 1);
    const ObservationIndex last =
        site.add({.area = third, .program = no_index, .indicator = PlanSite::poverty, .value = 30});
    const auto charts = [&] {
        std::vector<std::string> names;
        const Plan plan = site.plan();
        const Subject* home = plan.find("");
        REQUIRE(home != nullptr);
        for (const Chart& chart : home->charts) {
            names.push_back(chart.name);
        }
        CHECK((names.empty() || std::count(home->observations.begin(), home->observations.end(), last) == 1));
        return names;
    };
    CHECK(charts() == std::vector<std::string>{"rate-by-area-poverty-rate"});
    site.add_money({}, 100, 40);
    CHECK(charts().empty());
}
