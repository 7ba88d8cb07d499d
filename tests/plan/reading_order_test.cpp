// SPDX-License-Identifier: MIT
#include "plan/rows/reading_order.hpp"

#include <algorithm>
#include <catch2/catch.hpp>

#include "plan/plan_site.hpp"

using namespace minhbach;

namespace {

using Texts = std::vector<std::string>;

// The figures of a site in reading order, each told by what `tell` says of it.
template <typename Tell>
Texts in_order(const PlanSite& site, const Tell& tell) {
    std::vector<Statement> figures(site.corpus.observations.begin(), site.corpus.observations.end());
    const ReadingOrder order(site.corpus);
    std::stable_sort(figures.begin(), figures.end(), order);
    Texts result;
    for (const Statement& figure : figures) {
        result.push_back(tell(figure));
    }
    return result;
}

}  // namespace

TEST_CASE("Budget years stand as they passed and sums of years behind them whatever the order of the file") {
    PlanSite site;
    for (const char* year : {"total", "2023", "2022/2023", "2021", "2024", "", "2021/2022", "2022", "2021/2025"}) {
        site.add({.fund_year = year});
    }
    CHECK(in_order(site, [&](const Statement& figure) { return site.corpus.strings[figure.fund_year]; }) ==
          Texts{"", "2021", "2022", "2021/2022", "2023", "2022/2023", "2024", "2021/2025", "total"});
}

TEST_CASE("Periods stand as they passed and a part of a year before the year") {
    PlanSite site;
    for (const PeriodIndex period : {PlanSite::y2024, PlanSite::y2023, PlanSite::h2023, PlanSite::y2022}) {
        site.add({.period = period});
    }
    CHECK(in_order(site, [&](const Statement& figure) { return to_string(site.corpus.periods[figure.period]); }) ==
          Texts{"2022", "2023-S1", "2023", "2024"});
    const ReadingOrder order(site.corpus);
    CHECK(order.place_of(PlanSite::y2022) < order.place_of(PlanSite::y2023));
    CHECK(order.place_of(PlanSite::h2023) < order.place_of(PlanSite::y2023));
}

TEST_CASE("One thing after the other decides the order of two figures") {
    PlanSite site;
    site.add({});
    const Statement first = site.corpus.observations[0];
    site.add({.fund_year = "2023"});
    const auto year = site.corpus.observations[1].fund_year;
    const ReadingOrder order(site.corpus);
    const auto comes_after = [&](const Statement& later, const Statement& earlier) {
        return order(earlier, later) && !order(later, earlier);
    };
    // Each of these makes a figure come later, and counts more than all that stand behind it.
    std::vector<Statement> changes(10, first);
    changes[0].area = first.area + 1;
    changes[1].program = static_cast<ProgramIndex>(first.program + 1);
    changes[2].indicator = static_cast<IndicatorIndex>(first.indicator + 1);
    changes[3].coordinates = 1;
    changes[4].capital = Capital::investment;
    changes[5].fund = Fund::central;
    changes[6].fund_year = year;
    changes[7].period = PlanSite::y2024;
    changes[8].base = PlanSite::y2022;
    changes[9].source = 1;
    for (std::size_t i = 0; i < changes.size(); ++i) {
        CAPTURE(i);
        CHECK(comes_after(changes[i], first));
        if (i > 0) {
            CHECK(comes_after(changes[i - 1], changes[i]));
        }
    }
    Statement dated = first;
    dated.as_of = *parse_date("2023-06-30");
    Statement planned = first;
    planned.kind = kinds::plan;
    CHECK(comes_after(dated, first));
    CHECK(comes_after(planned, first));
    CHECK(comes_after(dated, planned));
    CHECK(comes_after(changes.back(), dated));
    CHECK_FALSE(order(first, first));
    Statement of_area = first;
    of_area.program = no_index;
    CHECK(comes_after(first, of_area));
}

TEST_CASE("Without a site an order knows no time and still no figure comes before itself") {
    const ReadingOrder none;
    Statement a;
    Statement b;
    b.period = 3;
    b.fund_year = 7;
    CHECK_FALSE(none(a, a));
    CHECK_FALSE(none(a, b));
    CHECK(none.place_of(3) == 0);
}
