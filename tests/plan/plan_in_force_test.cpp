// SPDX-License-Identifier: MIT
// Which plan a result is held against: the table, the head, lists of unspent money and tiles of a page all say the
// same.
#include "plan/money/plan_in_force.hpp"

#include <catch2/catch.hpp>

#include "plan/money/row_results.hpp"
#include "plan/pages/heads.hpp"
#include "plan/plan_site.hpp"

using namespace minhbach;

namespace {

struct Money : PlanSite {
    void plan_of(std::int64_t value, Figure figure = {}) {
        figure.indicator = assigned;
        figure.kind = kinds::plan;
        figure.value = value;
        add(figure);
    }
    void spent(std::int64_t value, Figure figure = {}) {
        figure.indicator = disbursed;
        figure.value = value;
        add(figure);
    }
    std::vector<MoneyRow> rows() {
        const Plan plan = this->plan();
        const Subject* page = plan.find("areas/96-thu/gnbv/");
        REQUIRE(page != nullptr);
        return page->money;
    }
    // Its share in the table of money, and in the head of the page; "none" where there is none.
    std::string shares() {
        const Plan all = plan();
        const Subject* page = all.find("areas/96-thu/gnbv/");
        REQUIRE(page != nullptr);
        std::string text;
        for (const MoneyRow& row : page->money) {
            const RowResults results = results_of(corpus, row);
            text += (results.share ? to_string(rounded(*results.share, 0)) : "none") + " ";
        }
        const HeadLine* told = sum_told(*page);
        return text + "| " + (told == nullptr ? "none" : to_string(rounded(told->results.front().rates.front(), 0)));
    }
};

std::string in_force_on(const char* day, std::vector<const char*> plans, bool with_result = true) {
    Money site;
    std::int64_t value = 100;
    MoneyRow row;
    row.as_of = *day == '\0' ? no_date : *parse_date(day);
    for (const char* as_of : plans) {
        row.assigned.push_back(site.add({.kind = kinds::plan, .as_of = as_of, .value = value}));
        value += 50;
    }
    row.kind = kinds::plan;
    if (with_result) {
        row.kind = kinds::actual;
        row.disbursed.push_back(site.add({.indicator = PlanSite::disbursed, .as_of = day}));
    }
    std::string text;
    for (const ObservationIndex index : in_force(site.corpus, row)) {
        text += (text.empty() ? "" : " ") + to_string(site.corpus.observations[index].value);
    }
    return text;
}

}  // namespace

TEST_CASE("Of plans that are each of a day that holds which is the newest on the day of the result") {
    CHECK(in_force_on("2023-12-31", {"2023-01-01", "2023-07-01"}) == "150");
    CHECK(in_force_on("2023-07-01", {"2023-01-01", "2023-07-01"}) == "150");
    CHECK(in_force_on("2023-06-30", {"2023-01-01", "2023-07-01"}) == "100");
    CHECK(in_force_on("2023-12-31", {"2023-07-01", "2023-07-01"}) == "100 150");
    CHECK(in_force_on("2022-12-31", {"2023-01-01", "2023-07-01"}).empty());
}

TEST_CASE("A plan of no day holds before those that are of one") {
    CHECK(in_force_on("2023-12-31", {"", "2023-07-01"}) == "100");
    CHECK(in_force_on("2022-12-31", {"2023-01-01", ""}) == "150");
}

TEST_CASE("Without a result the newest plan holds, and of a result of no day nobody knows which of several does") {
    CHECK(in_force_on("", {"2023-07-01", "2023-01-01"}, false) == "100");
    CHECK(in_force_on("", {"2023-07-01", "2023-01-01"}) == "100 150");
    CHECK(in_force_on("", {"2023-07-01"}) == "100");
}

TEST_CASE("Head and table of a page hold a result against the same plan") {
    Money revised;
    revised.plan_of(100, {.as_of = "2023-01-31"});
    revised.plan_of(200, {.as_of = "2023-12-01"});
    revised.spent(50, {.as_of = "2023-06-30"});
    CHECK(revised.shares() == "50 | 50");
    Money late;
    late.plan_of(100, {.as_of = "2023-12-31"});
    late.spent(40, {.as_of = "2023-06-30"});
    CHECK(late.shares() == "none | none");
    Money requested;
    requested.add({.kind = kinds::requested, .value = 120});
    requested.spent(40);
    CHECK(requested.shares() == "none | none");
    Money yearly;
    yearly.plan_of(100, {.note = "per_year"});
    yearly.spent(40);
    CHECK(yearly.shares() == "none | none");
}

TEST_CASE("A plan beside a request joins the result of another report") {
    Money site;
    site.add({.kind = kinds::requested, .value = 120});
    site.spent(40);
    site.plan_of(100, {.source = 1});
    CHECK(site.shares() == "40 | 40");
}

TEST_CASE("What is asked for does not hide what was allocated") {
    Money site;
    site.add_indicator("allocated", 0);
    const auto allocated = static_cast<IndicatorIndex>(site.corpus.indicators.size() - 1);
    site.corpus.site.money.allocated = allocated;
    site.add({.kind = kinds::requested, .value = 120});
    site.add({.indicator = allocated, .value = 80});
    site.spent(40);
    CHECK(site.shares() == "50 | 50");
}

TEST_CASE("Each row of a line has the plan of its own report") {
    Money site;
    site.plan_of(1000);
    site.spent(100, {.as_of = "2023-03-31"});
    site.plan_of(900, {.source = 1});
    site.spent(450, {.source = 1, .as_of = "2023-06-30"});
    CHECK(site.shares() == "50 10 | 50");
}

TEST_CASE("What parts give of a day on which no plan of the line was in force is not said to be left") {
    for (const std::int64_t spent : {0, 10}) {
        CAPTURE(spent);
        Money site;
        site.plan_of(100, {.capital = Capital::total, .as_of = "2023-01-31"});
        site.plan_of(120, {.capital = Capital::total, .as_of = "2023-01-31"});
        site.plan_of(100, {.capital = Capital::total, .as_of = "2023-09-30"});
        site.plan_of(60, {.capital = Capital::investment});
        site.plan_of(40, {.capital = Capital::recurrent});
        site.spent(spent, {.capital = Capital::investment, .as_of = "2023-06-30"});
        site.spent(spent, {.capital = Capital::recurrent, .as_of = "2023-06-30"});
        const Plan plan = site.plan();
        const Unspent& unspent = plan.find("areas/96-thu/gnbv/")->unspent;
        for (const auto* lines : {&unspent.nothing, &unspent.unstated}) {
            for (const MoneyRow& row : lines->rows) {
                CHECK(plan_in_force(site.corpus, row) != nullptr);
                CHECK(row.capital != Capital::total);
            }
        }
        for (const PartlySpent& row : unspent.partly.rows) {
            CHECK(plan_in_force(site.corpus, row) != nullptr);
            CHECK(row.capital != Capital::total);
        }
    }
}
