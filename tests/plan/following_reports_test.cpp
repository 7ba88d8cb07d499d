// SPDX-License-Identifier: MIT
// Reports that follow each other, as those of the quarters of a year do: everywhere the newest state of a line is told,
// and nothing of an earlier one as if it still held.
#include <algorithm>
#include <catch2/catch.hpp>
#include <numeric>

#include "plan/money/unspent.hpp"
#include "plan/pages/heads.hpp"
#include "plan/plan_site.hpp"

using namespace minhbach;

namespace {

constexpr SourceIndex first = 0;
constexpr SourceIndex second = 1;

struct Quarters : PlanSite {
    void planned(SourceIndex source, std::int64_t value) {
        add({.fund_year = "2023", .source = source, .kind = kinds::plan, .value = value});
    }
    void spent(SourceIndex source, const char* day, std::int64_t value, Kind kind = kinds::actual) {
        add({.indicator = disbursed,
             .fund_year = "2023",
             .source = source,
             .kind = kind,
             .as_of = day,
             .value = value});
    }
    // What one of them states: the plan, and what was spent of it by a day.
    void report(SourceIndex source, std::int64_t plan, const char* day, std::int64_t value) {
        planned(source, plan);
        spent(source, day, value);
    }
    std::vector<MoneyRow> rows() const {
        std::vector<ObservationIndex> all(corpus.observations.size());
        std::iota(all.begin(), all.end(), 0U);
        return make_money_rows(corpus, ReadingOrder(corpus), {}, all, {});
    }
    // "31/3 of 100: 0" a row, with the source it is told as of: "b 2023-03-31 100: 0".
    std::vector<std::string> told() const {
        std::vector<std::string> lines;
        for (const MoneyRow& row : rows()) {
            std::string line = (row.source == first ? "a " : "b ") + (row.as_of == no_date ? "" : to_string(row.as_of));
            for (const ObservationIndex plan : row.assigned) {
                line += " " + to_string(corpus.observations[plan].value);
            }
            line += ":";
            for (const ObservationIndex result : row.disbursed) {
                line += " " + to_string(corpus.observations[result].value);
            }
            lines.push_back(line);
        }
        return lines;
    }
};

using Lines = std::vector<std::string>;

}  // namespace

TEST_CASE("A later report takes over a line, its plan is the last word, and the earlier state stands below it") {
    Quarters site;
    site.report(first, 100, "2023-03-31", 0);
    site.report(second, 120, "2023-06-30", 40);
    CHECK(site.told() == Lines{"b 2023-06-30 120: 40", "b 2023-03-31 100: 0"});
    const std::vector<MoneyRow> rows = site.rows();
    CHECK(rows_of_line(rows, 0).size() == 2);
    // Whichever comes first in the registry.
    Quarters turned;
    turned.report(second, 100, "2023-03-31", 0);
    turned.report(first, 120, "2023-06-30", 40);
    CHECK(turned.told() == Lines{"a 2023-06-30 120: 40", "a 2023-03-31 100: 0"});
    // One that says nothing of the plan leaves that of the other in force.
    Quarters unplanned;
    unplanned.report(first, 100, "2023-03-31", 0);
    unplanned.spent(second, "2023-06-30", 40);
    CHECK(unplanned.told() == Lines{"b 2023-06-30 100: 40", "b 2023-03-31 100: 0"});
}

TEST_CASE("What an earlier report expected gives way to what a later one expects of the same day") {
    Quarters site;
    site.report(first, 100, "2023-03-31", 10);
    site.spent(first, "2023-12-31", 100, kinds::estimate);
    site.report(second, 100, "2023-06-30", 40);
    site.spent(second, "2023-12-31", 90, kinds::estimate);
    CHECK(site.told() == Lines{"b 2023-06-30 100: 40", "b 2023-03-31 100: 10", "b 2023-12-31 100: 90"});
}

TEST_CASE("What an earlier report aimed at stays on the line that a later one takes over") {
    Quarters site;
    site.report(first, 100, "2023-03-31", 10);
    site.spent(first, "", 95, kinds::target);
    site.report(second, 100, "2023-06-30", 40);
    CHECK(site.told() == Lines{"b 2023-06-30 100: 40", "b 2023-03-31 100: 10", "b  100: 95"});
}

TEST_CASE("Reports that differ on one day keep a row each, and so does one that is of no day") {
    Quarters site;
    site.report(first, 100, "2023-06-30", 30);
    site.report(second, 100, "2023-06-30", 40);
    CHECK(site.told() == Lines{"a 2023-06-30 100: 30", "b 2023-06-30 100: 40"});
    Quarters earlier_too;
    earlier_too.report(first, 100, "2023-03-31", 5);
    earlier_too.spent(first, "2023-06-30", 30);
    earlier_too.report(second, 100, "2023-06-30", 40);
    CHECK(earlier_too.told().size() == 3);
    Quarters undated;
    undated.report(first, 100, "", 30);
    undated.report(second, 100, "2023-06-30", 40);
    CHECK(undated.told() == Lines{"a  100: 30", "b 2023-06-30 100: 40"});
}

TEST_CASE("Heads, tiles, lists of unspent money and charts tell the newest state") {
    Quarters site;
    site.report(first, 100, "2023-03-31", 0);
    site.report(second, 100, "2023-06-30", 40);
    const Plan plan = site.plan();
    const Subject& area = *plan.find("areas/96-thu/");
    REQUIRE(sum_told(area) != nullptr);
    CHECK(to_string(sum_told(area)->results.front().value) == "40");
    CHECK(area.unspent.nothing.rows.empty());
    const Subject& page = *plan.find("areas/96-thu/gnbv/");
    REQUIRE(page.unspent.partly.rows.size() == 1);
    CHECK(page.unspent.partly.rows.front().left == Decimal{60, 0});
    const Home& home = plan.find("")->home;
    REQUIRE(home.tiles.size() == 1);
    CHECK(to_string(home.tiles.front().spent) == "40");
    CHECK(std::none_of(home.standouts.begin(), home.standouts.end(),
                       [](const Standout& one) { return one.what == Standout::What::nothing_spent; }));
    const auto chart = std::find_if(page.charts.begin(), page.charts.end(),
                                    [](const Chart& one) { return one.kind == ChartKind::spending; });
    REQUIRE(chart != page.charts.end());
    CHECK(std::any_of(chart->points.begin(), chart->points.end(), [](const ChartPoint& point) {
        return point.value == Decimal{40, 0};
    }));
}

TEST_CASE("Where plans were revised between them the head tells of the newer report") {
    Quarters site;
    site.report(first, 100, "2023-03-31", 10);
    site.report(second, 90, "2023-06-30", 40);
    const Plan plan = site.plan();
    CHECK(to_string(sum_told(*plan.find("areas/96-thu/"))->results.front().value) == "40");
    CHECK(to_string(sum_told(*plan.find("areas/96-thu/"))->plans().front()) == "90");
}

TEST_CASE("Of two reports on different lines the head tells of the one with the newest result") {
    Quarters site;
    site.add_money({.capital = Capital::investment, .source = first, .as_of = "2023-03-31"}, 500, 10);
    site.add_money({.capital = Capital::recurrent, .source = second, .as_of = "2023-06-30"}, 90, 40);
    CHECK(to_string(sum_told(*site.plan().find("areas/96-thu/"))->results.front().value) == "40");
}

TEST_CASE("What was asked for is no plan: nothing is a share of it") {
    PlanSite site;
    site.add({.kind = kinds::requested, .value = 200});
    site.add({.indicator = PlanSite::disbursed, .as_of = "2023-06-30", .value = 50});
    const Plan plan = site.plan();
    CHECK_FALSE(plan.find("")->home.tiles.front().has_sum());
    CHECK(plan.find("areas/96-thu/gnbv/")->unspent.partly.rows.empty());
    // Nor does it stand in the way of one.
    site.add({.kind = kinds::plan, .value = 100});
    const Plan given = site.plan();
    REQUIRE(given.find("")->home.tiles.front().has_sum());
    CHECK(to_string(given.find("")->home.tiles.front().plan) == "100");
}

TEST_CASE("A code that stands beside another is no part of it, whatever stands below the other") {
    PlanSite site;
    Dimension* capital = nullptr;
    for (std::size_t i = 0; i < site.corpus.dimensions.size(); ++i) {
        if (site.corpus.dimensions[i].role == DimensionRole::capital) {
            capital = &site.corpus.dimensions[i];
        }
    }
    DimensionCode below;
    below.id = "construction";
    below.parent = below.declared_parent = Capital::investment;
    capital->codes.add(below);
    const auto construction = static_cast<CodeIndex>(capital->codes.size() - 1);
    FigureKey investment;
    investment.capital = Capital::investment;
    FigureKey recurrent;
    recurrent.capital = Capital::recurrent;
    FigureKey part;
    part.capital = construction;
    FigureKey all;
    all.capital = Capital::total;
    FigureKey unsaid;
    CHECK_FALSE(takes_in_money(site.corpus, investment, recurrent));
    CHECK_FALSE(takes_in_money(site.corpus, recurrent, investment));
    CHECK(takes_in_money(site.corpus, investment, part));
    CHECK_FALSE(takes_in_money(site.corpus, part, investment));
    CHECK(takes_in_money(site.corpus, all, investment));
    CHECK(takes_in_money(site.corpus, all, unsaid));
    CHECK(takes_in_money(site.corpus, unsaid, part));
    CHECK_FALSE(takes_in_money(site.corpus, unsaid, all));
    CHECK_FALSE(takes_in_money(site.corpus, investment, unsaid));
}

TEST_CASE("Two reports of one day that differ are two bars, each by its report") {
    PlanSite site;
    for (SourceIndex source = 0; source < 2; ++source) {
        site.corpus.sources[source].short_title = {source == 0 ? "một" : "hai", source == 0 ? "one" : "two"};
        site.add({.source = source, .kind = kinds::plan, .value = 1000 + 200 * source});
        site.add(
            {.indicator = PlanSite::disbursed, .source = source, .as_of = "2023-12-31", .value = 600 + 300 * source});
    }
    const Plan plan = site.plan();
    const Subject* page = plan.find("areas/96-thu/gnbv/");
    REQUIRE(page != nullptr);
    const auto chart = std::find_if(page->charts.begin(), page->charts.end(),
                                    [](const Chart& of) { return of.kind == ChartKind::spending; });
    REQUIRE(chart != page->charts.end());
    REQUIRE(chart->rows.size() == 2);
    CHECK(chart->rows[0].name.in(english).ends_with("one"));
    CHECK(chart->rows[1].name.in(english).ends_with("two"));
    CHECK(chart->points.size() == 4);
}
