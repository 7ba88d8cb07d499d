// SPDX-License-Identifier: MIT
// Areas side by side: which areas, which rows, and which figure stands in a cell.
#include "plan/comparison.hpp"

#include <catch2/catch.hpp>

#include "plan/plan_site.hpp"

using namespace minhbach;

namespace {

constexpr auto poverty = PlanSite::poverty;

Comparison compare(const PlanSite& site) {
    return compare_areas(site.corpus, site.derived);
}

// A cell as its value; "?" where it is contradicted, "" where it is empty.
std::vector<std::string> cells_of(const PlanSite& site, const ComparisonRow& row) {
    std::vector<std::string> cells;
    for (std::size_t i = 0; i < row.figures.size(); ++i) {
        const auto& figure = row.figures[i];
        std::string text;
        if (figure) {
            text = to_string(figure->is_derived() ? site.derived[figure->index()].value
                                                  : site.corpus.observations[figure->index()].value);
        }
        cells.push_back(text + (row.contradicted[i] ? "?" : ""));
    }
    return cells;
}

// What stands in the province's cell when it has these two figures, and its neighbour one.
std::string chosen(PlanSite::Figure first, PlanSite::Figure second) {
    PlanSite site;
    first.indicator = second.indicator = poverty;
    first.value = 1;
    second.value = 2;
    site.add(first);
    site.add(second);
    site.add({.area = PlanSite::neighbour, .indicator = poverty, .value = 9});
    const auto rows = compare(site).rows;
    REQUIRE(rows.size() == 1);
    return cells_of(site, rows[0])[0];
}

using Figure = PlanSite::Figure;

}  // namespace

TEST_CASE("The areas with the most figures come first and neither the nation nor communes are compared") {
    PlanSite site;
    site.add({.area = PlanSite::province});
    for (int i = 0; i < 3; ++i) {
        site.add({.area = PlanSite::nation});
        site.add({.area = PlanSite::commune});
        site.add({.area = PlanSite::district});
    }
    site.add({.area = PlanSite::neighbour, .missing = Missing::not_reported});
    site.add({.area = PlanSite::neighbour});
    CHECK(compare(site).areas == std::vector<AreaIndex>{PlanSite::district, PlanSite::neighbour, PlanSite::province});
}

TEST_CASE("Of areas with equally many figures the first of the registry comes first and twelve are enough") {
    PlanSite site;
    std::vector<AreaIndex> expected;
    for (int i = 0; i < 13; ++i) {
        const auto area = site.add_area("d" + std::to_string(i), AreaLevel::district, PlanSite::province, "x");
        site.add({.area = area});
        expected.push_back(area);
    }
    expected.pop_back();
    CHECK(compared_areas == 12);
    CHECK(compare(site).areas == expected);
    // One more figure brings the last one in, before all others.
    site.add({.area = static_cast<AreaIndex>(site.corpus.areas.size() - 1)});
    const auto areas = compare(site).areas;
    REQUIRE(areas.size() == 12);
    CHECK(areas[0] == site.corpus.areas.size() - 1);
    CHECK(areas[1] == expected[0]);
    CHECK(areas[11] == expected[10]);
}

TEST_CASE("A row needs two areas with a figure") {
    PlanSite site;
    site.add({.area = PlanSite::province, .indicator = poverty, .value = 12});
    site.add({.area = PlanSite::province, .program = PlanSite::ntm, .indicator = PlanSite::assigned, .value = 5});
    site.add({.area = PlanSite::neighbour, .indicator = poverty, .missing = Missing::suppressed});
    CHECK(compare(site).rows.empty());
    site.add({.area = PlanSite::district, .indicator = poverty, .value = 30});
    const auto rows = compare(site).rows;
    REQUIRE(rows.size() == 1);
    CHECK(rows[0].indicator == poverty);
    CHECK(rows[0].line.program == PlanSite::gnbv);
    CHECK(rows[0].line.area == no_area);
    CHECK(rows[0].line.source == no_index);
    CHECK(cells_of(site, rows[0]) == std::vector<std::string>{"12", "", "30"});
}

TEST_CASE("Only whole programs all funds and all capital without breakdown are compared") {
    const auto rows_with = [](Figure figure) {
        PlanSite site;
        figure.area = PlanSite::province;
        site.add(figure);
        figure.area = PlanSite::neighbour;
        site.add(figure);
        return compare(site).rows.size();
    };
    CHECK(rows_with({}) == 1);
    CHECK(rows_with({.capital = Capital::total, .fund = Fund::total}) == 1);
    CHECK(rows_with({.program = PlanSite::group}) == 1);
    CHECK(rows_with({.program = PlanSite::gnbv_1}) == 0);
    CHECK(rows_with({.breakdown = 0}) == 0);
    CHECK(rows_with({.capital = Capital::investment}) == 0);
    CHECK(rows_with({.capital = Capital::recurrent}) == 0);
    CHECK(rows_with({.fund = Fund::central}) == 0);
    CHECK(rows_with({.fund = Fund::local}) == 0);
}

TEST_CASE("What is stated with and without a total stands on rows of its own") {
    PlanSite site;
    site.add({.area = PlanSite::province, .capital = Capital::total, .value = 1});
    site.add({.area = PlanSite::neighbour, .capital = Capital::none, .value = 2});
    CHECK(compare(site).rows.empty());
}

TEST_CASE("In a cell a result stands before what is expected and that before what is planned") {
    const Figure actual{.period = PlanSite::y2022};
    const Figure estimate{.period = PlanSite::y2023, .kind = Kind::estimate};
    const Figure plan{.period = PlanSite::y2024, .kind = Kind::plan};
    const Figure target{.period = PlanSite::y2023, .kind = Kind::target};
    CHECK(chosen(actual, estimate) == "1");
    CHECK(chosen(estimate, actual) == "2");
    CHECK(chosen(estimate, plan) == "1");
    CHECK(chosen(plan, estimate) == "2");
    // A plan is worth as much as a target: the newer period decides.
    CHECK(chosen(plan, target) == "1");
    CHECK(chosen(target, plan) == "2");
}

TEST_CASE("Of one kind the newest period stands in the cell and then the newest date") {
    CHECK(chosen({.period = PlanSite::y2022, .as_of = "2024-06-30"}, {.period = PlanSite::y2023}) == "2");
    CHECK(chosen({.period = PlanSite::y2023}, {.period = PlanSite::y2022, .as_of = "2024-06-30"}) == "1");
    CHECK(chosen({.period = PlanSite::y2023}, {.period = PlanSite::h2023}) == "1");
    CHECK(chosen({.as_of = "2023-06-30"}, {.as_of = "2023-07-01"}) == "2");
    CHECK(chosen({.as_of = "2023-07-01"}, {.as_of = "2023-06-30"}) == "1");
    CHECK(chosen({.as_of = ""}, {.as_of = "2023-06-30"}) == "2");
}

TEST_CASE("Money of all budget years stands before money of no stated one and that before one year") {
    CHECK(chosen({.fund_year = "total"}, {.fund_year = ""}) == "1");
    CHECK(chosen({.fund_year = ""}, {.fund_year = "total"}) == "2");
    CHECK(chosen({.fund_year = ""}, {.fund_year = "2023"}) == "1");
    CHECK(chosen({.fund_year = "2023"}, {.fund_year = ""}) == "2");
    CHECK(chosen({.fund_year = "2022"}, {.fund_year = "2023"}) == "2");
    CHECK(chosen({.fund_year = "2023"}, {.fund_year = "2022"}) == "1");
    // A later date counts more than the budget year.
    CHECK(chosen({.fund_year = "total", .as_of = "2023-06-30"}, {.fund_year = "2023", .as_of = "2023-12-31"}) == "2");
}

TEST_CASE("Two newest figures that differ contradict each other whatever is older or newer") {
    CHECK(chosen({.source = 0}, {.source = 1}) == "1?");
    PlanSite site;
    site.add({.area = PlanSite::province, .indicator = poverty, .period = PlanSite::y2022, .value = 7});
    site.add({.area = PlanSite::province, .indicator = poverty, .period = PlanSite::y2022, .source = 1, .value = 8});
    site.add({.area = PlanSite::neighbour, .indicator = poverty, .value = 5});
    site.add({.area = PlanSite::neighbour, .indicator = poverty, .source = 1, .value = 5});
    auto rows = compare(site).rows;
    REQUIRE(rows.size() == 1);
    CHECK(cells_of(site, rows[0]) == std::vector<std::string>{"7?", "5"});
    // A newer figure settles it; an older one does not bring it back.
    site.add({.area = PlanSite::province, .indicator = poverty, .value = 6});
    site.add({.area = PlanSite::province, .indicator = poverty, .period = PlanSite::y2022, .value = 9});
    rows = compare(site).rows;
    CHECK(cells_of(site, rows.at(0)) == std::vector<std::string>{"6", "5"});
}

TEST_CASE("Computed figures stand in cells as reported ones do") {
    PlanSite site;
    site.add({.area = PlanSite::province});
    site.add({.area = PlanSite::neighbour});
    site.compute({.area = PlanSite::province, .indicator = PlanSite::rate, .as_of = "2023-06-30", .value = 40});
    site.compute({.area = PlanSite::province, .indicator = PlanSite::rate, .as_of = "2023-12-31", .value = 80});
    site.compute({.area = PlanSite::neighbour, .indicator = PlanSite::rate, .value = 90});
    site.compute({.area = PlanSite::commune, .indicator = PlanSite::rate, .value = 10});
    const auto rows = compare(site).rows;
    REQUIRE(rows.size() == 2);
    CHECK(rows[1].indicator == PlanSite::rate);
    CHECK(cells_of(site, rows[1]) == std::vector<std::string>{"80", "90"});
    CHECK(rows[1].figures[0]->is_derived());
}

TEST_CASE("What most areas share comes first then the order of the registry") {
    PlanSite site;
    for (const AreaIndex area : {PlanSite::province, PlanSite::neighbour, PlanSite::district}) {
        site.add({.area = area, .indicator = poverty});
        if (area != PlanSite::district) {
            site.add({.area = area, .program = PlanSite::ntm, .indicator = PlanSite::disbursed});
            site.add({.area = area, .program = PlanSite::gnbv, .indicator = PlanSite::disbursed});
            site.add({.area = area, .indicator = PlanSite::assigned});
        }
    }
    std::vector<std::pair<int, int>> order;
    for (const ComparisonRow& row : compare(site).rows) {
        order.emplace_back(row.indicator, row.line.program);
    }
    CHECK(order == std::vector<std::pair<int, int>>{{poverty, PlanSite::gnbv},
                                                    {PlanSite::assigned, PlanSite::gnbv},
                                                    {PlanSite::disbursed, PlanSite::gnbv},
                                                    {PlanSite::disbursed, PlanSite::ntm}});
}

TEST_CASE("At most a hundred and fifty rows are compared") {
    PlanSite site;
    const auto rows_with = [&](int indicators) {
        while (static_cast<int>(site.corpus.indicators.size()) < indicators) {
            site.add_indicator(("i" + std::to_string(site.corpus.indicators.size())).c_str(), 0);
        }
        site.corpus.observations.clear();
        for (int i = 0; i < indicators; ++i) {
            for (const AreaIndex area : {PlanSite::province, PlanSite::neighbour}) {
                site.add({.area = area, .indicator = static_cast<IndicatorIndex>(i)});
            }
        }
        return compare(site).rows;
    };
    CHECK(rows_with(149).size() == 149);
    CHECK(rows_with(150).size() == 150);
    const auto rows = rows_with(151);
    REQUIRE(rows.size() == 150);
    CHECK(rows.back().indicator == 149);
}
