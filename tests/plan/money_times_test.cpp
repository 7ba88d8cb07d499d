// SPDX-License-Identifier: MIT
#include "plan/money/money_times.hpp"

#include <catch2/catch.hpp>
#include <numeric>

#include "plan/plan_site.hpp"

using namespace minhbach;

namespace {

struct Money : PlanSite {
    Money& planned(std::int64_t value, Figure about) {
        about.kind = kinds::plan;
        about.value = value;
        add(about);
        return *this;
    }
    std::vector<MoneyRow> rows() const {
        std::vector<ObservationIndex> all(corpus.observations.size());
        std::iota(all.begin(), all.end(), 0U);
        return make_money_rows(corpus, ReadingOrder(corpus), {}, all, {});
    }
    std::string plans(const std::vector<MoneyRow>& of) const {
        std::string text;
        for (const MoneyRow& row : of) {
            text += ' ' + std::to_string(corpus.observations[row.assigned.front()].value.mantissa);
        }
        return text;
    }
    // "LABEL #ANCHOR: PLANS" of each time.
    std::vector<std::string> times() const {
        std::vector<std::string> told;
        for (const MoneyTime& time : by_time(corpus, rows())) {
            told.push_back(time.label.in(english) + " #" + time.anchor + ":" + plans(time.rows));
        }
        return told;
    }
    // Three projects, each with a plan of this time: N, N + 1, N + 2.
    Money& time(std::int64_t value, PeriodIndex period, const std::string& fund_year) {
        planned(value, {.fund_year = fund_year, .period = period});
        planned(value + 1, {.program = gnbv_1, .fund_year = fund_year, .period = period});
        return planned(value + 2, {.program = gnbv_2, .fund_year = fund_year, .period = period});
    }
};

using Told = std::vector<std::string>;

}  // namespace

TEST_CASE("Money stands by its times, the newest first, carried-over money behind that of its year") {
    Money site;
    site.time(10, PlanSite::y2023, "2023").time(20, PlanSite::y2024, "2022/2023").time(30, PlanSite::y2024, "2024");
    site.time(40, PlanSite::y2024, "total").time(50, PlanSite::y2022, "");
    CHECK(site.times() == Told{"current and carried-over funds #money-2024--total: 40 41 42",
                               "funds of 2024 #money-2024: 30 31 32",
                               "funds carried over from 2022-2023 #money-2024--2022-2023: 20 21 22",
                               "funds of 2023 #money-2023: 10 11 12", "2022 #money-in-2022: 50 51 52"});
    auto rows = site.rows();
    CHECK(site.plans(rows) == " 40 20 30 10 50 41 21 31 11 51 42 22 32 12 52");
    sort_newest_first(site.corpus, rows);
    CHECK(site.plans(rows) == " 40 41 42 30 31 32 20 21 22 10 11 12 50 51 52");
}

TEST_CASE("A year stands before the years that end with it") {
    Money site;
    site.corpus.periods.push_back(*parse_period("2021/2023"));
    const auto years = static_cast<PeriodIndex>(site.corpus.periods.size() - 1);
    site.time(10, years, "").time(20, PlanSite::y2023, "").time(30, PlanSite::h2023, "").time(40, PlanSite::y2024, "");
    CHECK(site.times() == Told{"2024 #money-in-2024: 40 41 42", "2023 #money-in-2023: 20 21 22",
                               "2021–2023 #money-in-2021-2023: 10 11 12",
                               "first half of 2023 #money-in-2023-s1: 30 31 32"});
}

TEST_CASE("Of carried-over money that two years tell of each says when") {
    Money site;
    site.time(10, PlanSite::y2023, "2022").time(20, PlanSite::y2024, "2022").time(30, PlanSite::y2024, "2024");
    CHECK(site.times() == Told{"funds of 2024 #money-2024: 30 31 32",
                               "funds carried over from 2022, 2024 #money-2024--2022: 20 21 22",
                               "funds carried over from 2022, 2023 #money-2023--2022: 10 11 12"});
}

TEST_CASE("Few rows a time say themselves of when they are") {
    Money site;
    site.time(10, PlanSite::y2023, "2023");
    CHECK(site.times() == Told{"funds of 2023 #money-2023: 10 11 12"});
    site.planned(20, {.fund_year = "2024", .period = PlanSite::y2024});
    CHECK(site.times() == Told{" #: 20 10 11 12"});
    site.planned(21, {.program = PlanSite::gnbv_1, .fund_year = "2024", .period = PlanSite::y2024});
    CHECK(site.times() == Told{" #: 20 10 21 11 12"});
    site.planned(22, {.program = PlanSite::gnbv_2, .fund_year = "2024", .period = PlanSite::y2024});
    CHECK(site.times().size() == 2);
    CHECK(Money().times().empty());
}

TEST_CASE("A page keeps the program itself, then all of the newest time with results, then what there is room for") {
    Money site;
    site.time(10, PlanSite::y2022, "").time(20, PlanSite::y2023, "").time(30, PlanSite::y2024, "");
    const auto divided = [&](std::size_t most) {
        const MoneyRoom room = divide_rows(site.corpus, PlanSite::gnbv, site.rows(), most);
        return site.plans(room.kept) + " |" + site.plans(room.rest);
    };
    CHECK(divided(9) == site.plans(site.rows()) + " |");
    CHECK(divided(8) == " 30 31 32 20 21 22 10 | 11 12");
    CHECK(divided(7) == " 30 31 32 20 21 22 10 | 11 12");
    CHECK(divided(6) == " 30 31 32 20 10 | 21 22 11 12");
    CHECK(divided(4) == " 30 20 10 | 31 32 21 22 11 12");
    CHECK(divided(2) == " 30 20 | 31 32 21 22 10 11 12");
    site.add({.program = PlanSite::gnbv_1, .indicator = PlanSite::disbursed, .period = PlanSite::y2022});
    CHECK(divided(5) == " 30 20 10 11 12 | 31 32 21 22");
    site.planned(13, {.program = PlanSite::gnbv_1_1, .period = PlanSite::y2022});
    CHECK(divided(5) == " 30 20 10 11 12 | 31 32 21 22 13");
    // A kind of capital is a part of what is stated of all.
    site.planned(14, {.capital = Capital::investment, .period = PlanSite::y2022});
    CHECK(divided(6) == " 30 20 10 11 13 12 | 31 32 21 22 14");
    CHECK(divided(10).ends_with(" | 14"));
}

TEST_CASE("Money of a year and money told in that year have places of their own, and years that end alike an order") {
    Money site;
    site.time(10, PlanSite::y2024, "2022/2023").time(20, PlanSite::y2024, "2023").time(30, PlanSite::y2024, "2024");
    site.time(40, PlanSite::y2024, "");
    CHECK(site.times() == Told{"2024 #money-in-2024: 40 41 42", "funds of 2024 #money-2024: 30 31 32",
                               "funds carried over from 2023 #money-2024--2023: 20 21 22",
                               "funds carried over from 2022-2023 #money-2024--2022-2023: 10 11 12"});
}

TEST_CASE("Money of no time has no heading, and then none has") {
    Money site;
    site.corpus.periods.emplace_back();
    site.corpus.periods.back().kind = PeriodKind::timeless;
    const auto timeless = static_cast<PeriodIndex>(site.corpus.periods.size() - 1);
    site.time(10, timeless, "").time(20, PlanSite::y2024, "");
    REQUIRE(site.times().size() == 1);
    CHECK(site.times()[0].starts_with(" #:"));
}

TEST_CASE("Of several budget years of the newest period the newest has room first") {
    Money site;
    site.time(10, PlanSite::y2024, "2022").time(20, PlanSite::y2024, "2023").time(30, PlanSite::y2024, "2024");
    site.add({.program = PlanSite::gnbv_1,
              .indicator = PlanSite::disbursed,
              .fund_year = "2022",
              .period = PlanSite::y2024});
    const MoneyRoom room = divide_rows(site.corpus, PlanSite::gnbv, site.rows(), 5);
    CHECK(site.plans(room.kept) == " 30 31 32 20 10");
}
