// SPDX-License-Identifier: MIT
// Which sums of money the head of a page tells, what their parts give where the whole is not stated, and what is said
// to be left out.
#include "plan/pages/heads.hpp"

#include <catch2/catch.hpp>
#include <map>

#include "base/limits.hpp"
#include "plan/outline/routes.hpp"
#include "plan/plan_site.hpp"

using namespace minhbach;

namespace {

struct Money : PlanSite {
    std::string day = "2023-06-30";

    void planned(ProgramIndex program, CodeIndex capital, const char* year, std::int64_t value,
                 CodeIndex fund = Fund::none) {
        add({.program = program,
             .capital = capital,
             .fund = fund,
             .fund_year = year,
             .kind = kinds::plan,
             .value = value});
    }
    void spent(ProgramIndex program, CodeIndex capital, const char* year, std::int64_t value,
               CodeIndex fund = Fund::none, Kind kind = kinds::actual) {
        add({.program = program,
             .indicator = disbursed,
             .capital = capital,
             .fund = fund,
             .fund_year = year,
             .kind = kind,
             .as_of = day,
             .value = value});
    }
    void both(ProgramIndex program, CodeIndex capital, const char* year, std::int64_t plan, std::int64_t value,
              CodeIndex fund = Fund::none) {
        planned(program, capital, year, plan, fund);
        spent(program, capital, year, value, fund);
    }

    Head head(const std::string& path) {
        const Plan all = plan();
        const Subject* subject = all.find(path);
        REQUIRE(subject != nullptr);
        return subject->head;
    }
    Head of_area(AreaIndex area = province) { return head(area_path(corpus, area)); }
    Head of_program(ProgramIndex program) { return head(program_path(corpus, program)); }

    const std::string& capital(CodeIndex code) const { return corpus.dimensions.capital().codes[code].id; }

    // "investment 2023: 100 -> 60 (60.000000)", what is left out in brackets.
    std::string told(const HeadLine& line) const {
        std::string text = capital(line.capital) + " " + corpus.strings[line.fund_year] + ":";
        for (const Decimal plan : line.assigned.empty() ? line.allocated : line.assigned) {
            text += " " + to_string(plan);
        }
        text += line.expected ? " expected" : "";
        for (const HeadResult& result : line.results) {
            text += " -> " + corpus.kinds.id(result.kind) + " " + to_string(result.value);
            text += result.rates.size() == 1 ? " " + to_string(rounded(result.rates[0], 2)) + "%" : "";
            text += result.parts.empty() ? "" : " of parts";
            Decimal sum;
            for (const ObservationIndex part : result.parts) {
                sum = minhbach::add(sum, corpus.observations[part].value).value();
            }
            CHECK((result.parts.empty() || sum == result.value));
            text += result.unknown.mantissa != 0 ? " without " + to_string(result.unknown) : "";
        }
        for (const HeadLine& part : line.of_which) {
            text += " {" + told(part) + "}";
        }
        return text;
    }
    std::string told(const Head& head) const {
        std::string text;
        for (const HeadMoney& money : head.money) {
            for (const HeadLine& line : money.lines) {
                text += (text.empty() ? "" : "; ") + told(line);
            }
            text += money.together ? " + " + told(*money.together) : "";
            for (const LeftOutSum& line : money.left_out) {
                text += " [" + capital(line.capital) + " " + corpus.strings[line.fund_year] +
                        (line.plan ? ": " + to_string(*line.plan) : "") + "]";
            }
            text += money.absent == Capital::none ? "" : " no " + capital(money.absent);
        }
        return text;
    }
};

}  // namespace

TEST_CASE("Each kind of capital is told and money carried over is left out by name") {
    Money site;
    site.both(Money::gnbv, Capital::investment, "2023", 100, 25);
    site.both(Money::gnbv, Capital::investment, "2022", 900, 30);
    site.both(Money::gnbv, Capital::recurrent, "2023", 60, 1, Fund::total);
    CHECK(site.told(site.of_area()) ==
          "investment 2023: 100 -> actual 25 25.00%; recurrent 2023: 60 -> actual 1 1.67% [investment 2022: 900]");
    CHECK(site.told(site.head(area_program_path(site.corpus, Money::province, Money::gnbv))) ==
          site.told(site.of_area()));
}

TEST_CASE("Beside a sum of one kind of capital stands that of the other, of the same area and program") {
    Money site;
    site.both(Money::gnbv, Capital::investment, "2023", 100, 25);
    site.both(Money::gnbv, Capital::recurrent, "2023", 60, 1, Fund::total);
    site.both(Money::gnbv, Capital::investment, "2022", 900, 30);
    const Plan plan = site.plan();
    const Subject& page = *plan.find(area_program_path(site.corpus, Money::province, Money::gnbv));
    const HeadLine& first = *sum_told(page);
    const auto beside = sums_beside(page, first);
    REQUIRE(beside.size() == 1);
    CHECK(site.told(*beside[0]) == "recurrent 2023: 60 -> actual 1 1.67%");
    CHECK(figures_told(page, first) == std::vector<ObservationIndex>{0, 1, 2, 3});
    REQUIRE(sums_beside(page, *beside[0]).size() == 1);
    CHECK(sums_beside(page, *beside[0])[0] == &first);
    // A page that does not tell of a line tells nothing beside it; nor has it anything of another area or program.
    FigureLine carried_over = first;
    carried_over.fund_year = site.corpus.strings.find("2022").value();
    CHECK(sums_beside(page, carried_over).empty());
    CHECK(figures_told(page, carried_over).empty());
    site.add_money({.area = Money::district, .capital = Capital::investment}, 10, 5);
    const Plan more = site.plan();
    const Subject& program = *more.find(program_path(site.corpus, Money::gnbv));
    REQUIRE(sums_told(program.head).size() == 3);
    CHECK(sums_beside(program, *sums_told(program.head)[0]).size() == 1);
    CHECK(sums_beside(program, *sums_told(program.head)[2]).empty());
    // Pages that tell the one in a line have the figures of both.
    for (const char* path : {"", "programs/"}) {
        const auto& figures = more.find(path)->observations;
        CHECK(std::count(figures.begin(), figures.end(), 3U) == 1);
    }
    CHECK(std::count(program.detail.told.begin(), program.detail.told.end(), 3U) >= 1);
}

TEST_CASE("Money of a year is not left out where that of several years, of all kinds and funds, is told") {
    const auto left_out = [](const PlanSite::Figure& other) {
        Money site;
        site.corpus.periods.push_back(*parse_period("2021/2023"));
        const auto years = static_cast<PeriodIndex>(site.corpus.periods.size() - 1);
        for (const auto& [indicator, kind, value] :
             {std::tuple{Money::assigned, kinds::plan, 900}, std::tuple{Money::disbursed, kinds::actual, 700}}) {
            site.add({.indicator = indicator,
                      .capital = Capital::total,
                      .fund = Fund::total,
                      .fund_year = "2021/2023",
                      .period = years,
                      .kind = kind,
                      .as_of = kind == kinds::actual ? "2024-01-31" : "",
                      .value = value});
        }
        site.add(other);
        return site.told(site.of_area());
    };
    const std::string told = "total 2021/2023: 900 -> actual 700 77.78%";
    const auto sum = [](CodeIndex capital, CodeIndex fund, const char* year) {
        return PlanSite::Figure{.capital = capital, .fund = fund, .fund_year = year, .kind = kinds::plan, .value = 60};
    };
    CHECK(left_out(sum(Capital::recurrent, Fund::none, "2023")) == told);
    CHECK(left_out(sum(Capital::investment, Fund::central, "2022")) == told);
    CHECK(left_out(sum(Capital::recurrent, Fund::none, "2020")) == told + " [recurrent 2020: 60]");
    CHECK(left_out(sum(Capital::recurrent, Fund::none, "2024")) == told + " [recurrent 2024: 60]");
    CHECK(left_out(sum(Capital::recurrent, Fund::none, "")) == told + " [recurrent : 60]");
    CHECK(left_out(sum(Capital::recurrent, Fund::none, "total")) == told + " [recurrent total: 60]");
}

TEST_CASE("Of one kind of capital or one fund another is left out, and of all years a year is not") {
    const auto left_out = [](CodeIndex capital, CodeIndex fund, const char* year) {
        Money site;
        site.both(Money::gnbv, Capital::recurrent, "total", 900, 700, Fund::central);
        site.planned(Money::gnbv, capital, year, 60, fund);
        const std::string told = site.told(site.of_area());
        const std::size_t open = told.find(" [");
        return open == std::string::npos ? std::string() : told.substr(open, told.find(']') - open + 1);
    };
    CHECK(left_out(Capital::recurrent, Fund::central, "2022").empty());
    CHECK(left_out(Capital::recurrent, Fund::district, "2022") == " [recurrent 2022: 60]");
    CHECK(left_out(Capital::recurrent, Fund::none, "2022") == " [recurrent 2022: 60]");
}

TEST_CASE("Of a sum that is left out the plan is told where it is one, and none that is only expected") {
    Money site;
    site.both(Money::gnbv, Capital::investment, "2023", 100, 25);
    site.planned(Money::gnbv, Capital::investment, "2022", 60);
    site.planned(Money::gnbv, Capital::investment, "2021", 70);
    site.planned(Money::gnbv, Capital::investment, "2021", 71);
    site.planned(Money::gnbv, Capital::investment, "2020", 80);
    site.corpus.observations.back().note = site.corpus.strings.intern("expected");
    CHECK(
        site.told(site.of_area()).ends_with(" [investment 2020] [investment 2021] [investment 2022: 60] no recurrent"));
}

TEST_CASE("Money of another time is left out of nothing") {
    const auto left_out = [](PeriodIndex period) {
        Money site;
        site.both(Money::gnbv, Capital::investment, "2023", 100, 25);
        site.add({.indicator = Money::assigned,
                  .capital = Capital::investment,
                  .fund_year = "2022",
                  .period = period,
                  .kind = kinds::plan,
                  .value = 60});
        return site.told(site.of_area());
    };
    CHECK(left_out(Money::y2023) == "investment 2023: 100 -> actual 25 25.00% [investment 2022: 60] no recurrent");
    CHECK(left_out(Money::h2023) == "investment 2023: 100 -> actual 25 25.00% [investment 2022: 60] no recurrent");
    CHECK(left_out(Money::y2022) == "investment 2023: 100 -> actual 25 25.00% no recurrent");
    CHECK(left_out(Money::y2024) == "investment 2022: 60 no recurrent");
}

TEST_CASE("A plan that its source only expects is told as such, and so is what it is part of") {
    Money site;
    site.add(
        {.capital = Capital::investment, .fund_year = "2023", .kind = kinds::plan, .value = 100, .note = "expected"});
    site.spent(Money::gnbv, Capital::investment, "2023", 25);
    site.both(Money::gnbv, Capital::recurrent, "2023", 60, 6);
    CHECK(site.told(site.of_area()) ==
          "investment 2023: 100 expected -> actual 25 25.00%; recurrent 2023: 60 -> actual 6 10.00% + total 2023: 160 "
          "expected -> actual 31 19.38% of parts");
    site.corpus.observations[0].note = site.corpus.strings.intern("about");
    CHECK(site.told(site.of_area()).find("expected") == std::string::npos);
}

TEST_CASE("Where the source states no result for the whole the sum of its parts is told as one") {
    Money site;
    site.planned(Money::gnbv, Capital::recurrent, "2023", 100);
    site.both(Money::gnbv_1, Capital::recurrent, "2023", 60, 12);
    site.both(Money::gnbv_2, Capital::recurrent, "2023", 40, 3);
    CHECK(site.told(site.of_area()) == "recurrent 2023: 100 -> actual 15 15.00% of parts no investment");
    // Another line of the same projects is no part of this one.
    site.both(Money::gnbv_2, Capital::recurrent, "2022", 7, 7);
    site.both(Money::gnbv_2, Capital::investment, "2023", 7, 7);
    CHECK(site.told(site.of_area()).starts_with("recurrent 2023: 100 -> actual 15 15.00% of parts"));
}

TEST_CASE("A sum of parts has the class that its pace falls into, where all that it is made of is exact") {
    const auto status = [](const auto& change) {
        Money site;
        const auto pace = static_cast<IndicatorIndex>(site.corpus.indicators.size());
        site.add_indicator("pace", 1, FormulaKind::pace, {PlanSite::rate});
        site.add_indicator("speed", 1, FormulaKind::status, {pace});
        // Half of the year had passed.
        site.corpus.indicators[pace + 1].formula.classes = {
            {{}, {"a", "a"}}, {Decimal{-35, 0}, {"b", "b"}}, {Decimal{-34, 0}, {"c", "c"}}};
        site.planned(PlanSite::gnbv, Capital::recurrent, "2023", 100);
        site.both(PlanSite::gnbv_1, Capital::recurrent, "2023", 60, 10);
        site.both(PlanSite::gnbv_2, Capital::recurrent, "2023", 40, 5);
        change(site);
        const HeadLine line = site.of_area().money.at(0).lines.at(0);
        CHECK((line.status == no_index || line.status == pace + 1));
        return line.status == no_index ? std::size_t{0} : line.status_class;
    };
    CHECK(status([](Money&) {}) == 2);
    CHECK(status([](Money& site) { site.corpus.observations[4].value = Decimal{6, 0}; }) == 3);
    CHECK(status([](Money& site) { site.corpus.observations[4].value = Decimal{4, 0}; }) == 1);
    for (const std::size_t figure : {0U, 2U, 4U}) {
        INFO(figure);
        CHECK(status([&](Money& site) {
                  site.corpus.observations[figure].note = site.corpus.strings.intern("about");
              }) == 0);
    }
    // What the source states has a class among the computed values, or none.
    CHECK(status([](Money& site) { site.spent(PlanSite::gnbv, Capital::recurrent, "2023", 15); }) == 0);
}

TEST_CASE("What was spent is all of a plan that it may be, as far as the two are rounded") {
    const auto told = [](std::int64_t plan, std::int64_t spent) {
        Money site;
        site.both(PlanSite::gnbv, Capital::investment, "2023", plan, spent);
        for (Observation& row : site.corpus.observations) {
            row.reported_value = row.value;
            row.reported_unit = 0;
        }
        return site.of_area().money.at(0).lines.at(0).results.at(0).is_all;
    };
    CHECK(told(100, 100));
    CHECK_FALSE(told(100, 101));
    CHECK_FALSE(told(100, 99));
    // The outcome is in whole thousands.
    CHECK(told(4'066'733'960, 4'066'734'000));
    CHECK_FALSE(told(4'066'733'960, 4'066'735'000));
    // Of two plans it is neither.
    Money site;
    site.both(PlanSite::gnbv, Capital::investment, "2023", 100, 100);
    site.planned(PlanSite::gnbv, Capital::investment, "2023", 90);
    CHECK_FALSE(site.of_area().money.at(0).lines.at(0).results.at(0).is_all);
    // A sum of parts is all where it is the plan.
    Money parts;
    parts.planned(Money::gnbv, Capital::recurrent, "2023", 100);
    parts.both(Money::gnbv_1, Capital::recurrent, "2023", 60, 60);
    parts.both(Money::gnbv_2, Capital::recurrent, "2023", 40, 40);
    CHECK(parts.of_area().money.at(0).lines.at(0).results.at(0).is_all);
}

TEST_CASE("The site's own classes decide who is neither ahead nor behind") {
    // Of the year 49.59% had passed.
    const auto even = [](std::int64_t spent, const std::vector<std::int64_t>& limits) {
        Money site;
        const auto pace = static_cast<IndicatorIndex>(site.corpus.indicators.size());
        site.add_indicator("pace", 1, FormulaKind::pace, {PlanSite::rate});
        if (!limits.empty()) {
            site.add_indicator("speed", 1, FormulaKind::status, {pace});
            auto& classes = site.corpus.indicators[pace + 1].formula.classes;
            classes = {{{}, {"a", "a"}}};
            for (const std::int64_t from : limits) {
                classes.push_back({Decimal{from, 0}, {"b", "b"}});
            }
        }
        site.both(PlanSite::gnbv, Capital::investment, "2023", 100, spent);
        const HeadLine line = site.of_area().money.at(0).lines.at(0);
        REQUIRE(line.pace.has_value());
        return line.even;
    };
    CHECK(even(57, {-10, 10}));
    CHECK(even(43, {-10, 10}));
    CHECK_FALSE(even(60, {-10, 10}));
    CHECK_FALSE(even(39, {-10, 10}));
    CHECK_FALSE(even(57, {-5, 5}));
    // One class of all who are ahead is no class of those who are even.
    CHECK_FALSE(even(50, {0}));
    CHECK_FALSE(even(90, {-20, -5}));
    // Without classes any distance is one.
    CHECK_FALSE(even(50, {}));
}

TEST_CASE("Money of all years has the years as its parts, and is none of what states no year") {
    const auto told = [](const char* whole, bool with_total) {
        Money site;
        site.planned(Money::gnbv, Capital::recurrent, whole, 100);
        site.both(Money::gnbv, Capital::recurrent, "2022", 40, 10);
        site.both(Money::gnbv, Capital::recurrent, "2023", 60, 20);
        if (with_total) {
            site.planned(Money::gnbv, Capital::recurrent, "total", 100);
        }
        return site.told(site.of_area());
    };
    CHECK(told("total", false).starts_with("recurrent total: 100 -> actual 30 30.00% of parts"));
    CHECK(told("", false).starts_with("recurrent : 100 -> actual 30 30.00% of parts"));
    CHECK(told("", true).find("-> actual 30 30.00% of parts") != std::string::npos);
}

TEST_CASE("Parts that do not make up the plan are no parts of it") {
    Money site;
    site.planned(Money::gnbv, Capital::recurrent, "2023", 101);
    site.both(Money::gnbv_1, Capital::recurrent, "2023", 60, 12);
    site.both(Money::gnbv_2, Capital::recurrent, "2023", 40, 3);
    CHECK(site.told(site.of_area()) == "recurrent 2023: 101 no investment");
    // Of two plans of a part one makes up the whole.
    site.planned(Money::gnbv_2, Capital::recurrent, "2023", 41);
    CHECK(site.told(site.of_area()) == "recurrent 2023: 101 -> actual 15 14.85% of parts no investment");
}

TEST_CASE("A sum of parts says which part of the plan has no result, and is not told where that is much") {
    Money site;
    site.planned(Money::gnbv, Capital::recurrent, "2023", 100);
    site.both(Money::gnbv_1, Capital::recurrent, "2023", 90, 45);
    site.planned(Money::gnbv_2, Capital::recurrent, "2023", 10);
    CHECK(site.told(site.of_area()) == "recurrent 2023: 100 -> actual 45 45.00% of parts without 10 no investment");
    Money less;
    less.planned(Money::gnbv, Capital::recurrent, "2023", 100);
    less.both(Money::gnbv_1, Capital::recurrent, "2023", 89, 45);
    less.planned(Money::gnbv_2, Capital::recurrent, "2023", 11);
    CHECK(less.told(less.of_area()) == "recurrent 2023: 100 no investment");
}

TEST_CASE("Results of another day or kind are not added up, and what is stated is not added up anew") {
    Money site;
    site.planned(Money::gnbv, Capital::recurrent, "2023", 100);
    site.both(Money::gnbv_1, Capital::recurrent, "2023", 60, 12);
    site.day = "2023-05-31";
    site.both(Money::gnbv_2, Capital::recurrent, "2023", 40, 3);
    CHECK(site.told(site.of_area()) == "recurrent 2023: 100 no investment");
    site.spent(Money::gnbv_1, Capital::recurrent, "2023", 9);
    CHECK(site.told(site.of_area()) == "recurrent 2023: 100 -> actual 12 12.00% of parts no investment");
    site.day = "2023-12-31";
    site.spent(Money::gnbv_1, Capital::recurrent, "2023", 60, Fund::none, kinds::estimate);
    site.spent(Money::gnbv_2, Capital::recurrent, "2023", 40, Fund::none, kinds::estimate);
    CHECK(site.told(site.of_area()) == "recurrent 2023: 100 -> actual 12 12.00% of parts no investment");
    site.spent(Money::gnbv, Capital::recurrent, "2023", 70);
    CHECK(site.told(site.of_area()) == "recurrent 2023: 100 -> actual 70 70.00% no investment");
}

TEST_CASE("All kinds of capital are told as a whole with each of them, through funds, years and divisions") {
    Money site;
    site.planned(Money::gnbv, Capital::total, "total", 100);
    site.planned(Money::gnbv, Capital::investment, "total", 70);
    site.both(Money::gnbv, Capital::investment, "2022", 20, 20);
    site.both(Money::gnbv, Capital::investment, "2023", 50, 40);
    site.planned(Money::gnbv, Capital::recurrent, "total", 30);
    site.add({.coordinates = 1, .capital = Capital::recurrent, .fund_year = "total", .kind = kinds::plan, .value = 10});
    site.add({.coordinates = 2, .capital = Capital::recurrent, .fund_year = "total", .kind = kinds::plan, .value = 20});
    for (const Coordinates part : {Coordinates{1}, Coordinates{2}}) {
        site.add({.indicator = Money::disbursed,
                  .coordinates = part,
                  .capital = Capital::recurrent,
                  .fund_year = "total",
                  .as_of = site.day,
                  .value = 5});
    }
    CHECK(
        site.told(site.of_area()) ==
        "total total: 100 -> actual 70 70.00% of parts {investment total: 70 -> actual 60 85.71% of parts} {recurrent "
        "total: 30 -> actual 10 33.33% of parts}");
    Money funds;
    funds.planned(Money::gnbv, Capital::investment, "2023", 100, Fund::total);
    funds.both(Money::gnbv, Capital::investment, "2023", 95, 19, Fund::central);
    funds.planned(Money::gnbv, Capital::investment, "2023", 5, Fund::district);
    CHECK(funds.told(funds.of_area()) == "investment 2023: 100 -> actual 19 19.00% of parts without 5 no recurrent");
}

TEST_CASE("Of a division with parts of its own the uppermost stand in the sum, and below them their own") {
    Money site;
    const Coordinates transport = 1;
    const Coordinates school = 2;
    const Coordinates roads = add_breakdown(site.corpus, "roads", {}, transport);
    const auto line = [&](Coordinates part, std::int64_t plan, std::int64_t result) {
        site.add({.coordinates = part,
                  .capital = Capital::recurrent,
                  .fund_year = "2023",
                  .kind = kinds::plan,
                  .value = plan});
        if (result >= 0) {
            site.add({.indicator = Money::disbursed,
                      .coordinates = part,
                      .capital = Capital::recurrent,
                      .fund_year = "2023",
                      .as_of = site.day,
                      .value = result});
        }
    };
    site.planned(Money::gnbv, Capital::recurrent, "2023", 30);
    line(school, 20, 5);
    line(transport, 10, -1);
    // The roads are all of transport's plan: transport's result is theirs.
    line(roads, 10, 4);
    CHECK(site.told(site.of_area()) == "recurrent 2023: 30 -> actual 9 30.00% of parts no investment");
    // A second road brings the roads beside transport to 40: only transport's own plan makes up the whole.
    line(add_breakdown(site.corpus, "rail", {}, transport), 10, 1);
    CHECK(site.told(site.of_area()) == "recurrent 2023: 30 no investment");
    line(transport, 10, 7);
    CHECK(site.told(site.of_area()) == "recurrent 2023: 30 -> actual 12 40.00% of parts no investment");
}

TEST_CASE("Two kinds of capital are added up where date, kind, year and fund are the same") {
    const auto told = [](const char* year, const char* day, CodeIndex fund, Kind kind) {
        Money site;
        site.both(Money::gnbv, Capital::investment, "2023", 100, 25);
        site.day = day;
        site.planned(Money::gnbv, Capital::recurrent, year, 60, fund);
        site.spent(Money::gnbv, Capital::recurrent, year, 15, fund, kind);
        return site.told(site.of_area());
    };
    CHECK(told("2023", "2023-06-30", Fund::none, kinds::actual)
              .ends_with(" + total 2023: 160 -> actual 40 25.00% of parts"));
    for (const std::string& apart :
         {told("2022", "2023-06-30", Fund::none, kinds::actual), told("2023", "2023-05-31", Fund::none, kinds::actual),
          told("2023", "2023-06-30", Fund::total, kinds::actual),
          told("2023", "2023-06-30", Fund::none, kinds::estimate)}) {
        CHECK(apart.find(" + ") == std::string::npos);
    }
    Money two_plans;
    two_plans.both(Money::gnbv, Capital::investment, "2023", 100, 25);
    two_plans.both(Money::gnbv, Capital::recurrent, "2023", 60, 15);
    two_plans.planned(Money::gnbv, Capital::recurrent, "2023", 61);
    CHECK(two_plans.told(two_plans.of_area()).find(" + ") == std::string::npos);
}

TEST_CASE("Of programs the widest with a result is told, and others with money are named") {
    Money site;
    site.both(Money::gnbv, Capital::total, "2023", 500, 25);
    site.both(Money::ntm, Capital::total, "2023", 600, 35);
    const Head other = site.of_area();
    CHECK(site.told(other) == "total 2023: 600 -> actual 35 5.83%");
    CHECK(other.other_programs == std::vector<ProgramIndex>{Money::gnbv});
    site.planned(Money::group, Capital::total, "2023", 900);
    CHECK(site.told(site.of_area()).starts_with("total 2023: 600"));
    site.spent(Money::group, Capital::total, "2023", 60);
    const Head group = site.of_area();
    CHECK(site.told(group) == "total 2023: 900 -> actual 60 6.67%");
    CHECK(group.other_programs.empty());
}

TEST_CASE("A page of a program tells two areas and counts those of its parts") {
    Money site;
    site.both(Money::gnbv, Capital::total, "2023", 500, 25);
    const auto of = [&](AreaIndex area, IndicatorIndex indicator, ProgramIndex program, std::int64_t value) {
        site.add({.area = area,
                  .program = program,
                  .indicator = indicator,
                  .capital = Capital::total,
                  .fund_year = "2023",
                  .kind = indicator == Money::assigned ? kinds::plan : kinds::actual,
                  .as_of = indicator == Money::assigned ? "" : site.day,
                  .value = value});
    };
    of(Money::district, Money::assigned, Money::gnbv, 80);
    of(Money::district, Money::disbursed, Money::gnbv, 8);
    CHECK(site.of_program(Money::gnbv).money.size() == 2);
    CHECK_FALSE(site.of_program(Money::gnbv).more_money);
    of(Money::commune, Money::assigned, Money::gnbv, 9);
    of(Money::commune, Money::disbursed, Money::gnbv, 9);
    of(Money::neighbour, Money::disbursed, Money::gnbv_1_1, 9);
    of(Money::nation, Money::disbursed, Money::gnbv_1, 9);
    const Head head = site.of_program(Money::gnbv);
    REQUIRE(head.money.size() == 2);
    CHECK(head.money[0].lines[0].area == Money::province);
    CHECK(head.money[1].lines[0].area == Money::district);
    CHECK(head.more_money);
    using Counts = std::vector<std::pair<AreaIndex, std::size_t>>;
    // The highest first, those of one level by name: "mau" stands before "thu".
    CHECK(head.areas == Counts{{Money::nation, 1},
                               {Money::neighbour, 1},
                               {Money::province, 2},
                               {Money::district, 2},
                               {Money::commune, 2}});
    CHECK(site.of_program(Money::gnbv_1).areas == Counts{{Money::nation, 1}, {Money::neighbour, 1}});
}

TEST_CASE("A program of more areas than its page lists has the lines of those that it lists, whatever their codes") {
    Money site;
    for (std::size_t i = 0; i < limits::rows_of_page; ++i) {
        const AreaIndex area = site.add_area(std::to_string(100 + i), Level::province, Money::nation, "b");
        site.add_money({.area = area}, 10, 1);
        site.add_money({.area = area, .program = Money::gnbv_1}, 10, 1);
    }
    // The last of the registry, and the first by name.
    const AreaIndex first = site.add_area("999", Level::province, Money::nation, "a");
    site.add_money({.area = first}, 10, 1);
    const auto plan_of_first = static_cast<ObservationIndex>(site.corpus.observations.size() - 2);
    site.add_money({.area = first, .program = Money::gnbv_1}, 10, 1);
    const Plan plan = site.plan();
    const Subject& whole = *plan.find("programs/gnbv/");
    CHECK(whole.head.areas.size() == limits::rows_of_page + 1);
    REQUIRE(areas_listed(whole.head).size() == limits::areas_of_program);
    CHECK(areas_listed(whole.head).front().first == first);
    const auto& told = whole.detail.told;
    CHECK(told.size() == 2 * limits::areas_of_program);
    CHECK(std::find(told.begin(), told.end(), plan_of_first) != told.end());
    // Of a part of a program the tiles are of the same areas.
    const Subject& part = *plan.find("programs/gnbv/gnbv.1/");
    REQUIRE(part.by_area.size() == limits::areas_of_program);
    CHECK(part.by_area.back().only_area == first);
}

TEST_CASE("A printed percentage is told to be another one only where it is") {
    const auto contradicted = [](Decimal printed, bool questioned) {
        Money site;
        site.both(PlanSite::gnbv, Capital::total, "2023", 100, 60);
        Observation& spent = site.corpus.observations.back();
        spent.has_rate = true;
        spent.reported_rate = printed;
        if (questioned) {
            site.contradict({1, 0});
            site.findings.back().rule = RuleKind::rate;
        }
        return site.of_area().money.at(0).lines.at(0).results.at(0).contradicted;
    };
    CHECK(contradicted({61, 0}, true) == Decimal{61, 0});
    CHECK(contradicted({601, 1}, true) == Decimal{601, 1});
    // "Of the plan", which is of something else: the number itself is right.
    CHECK_FALSE(contradicted({6000, 2}, true));
    CHECK_FALSE(contradicted({61, 0}, false));
}

TEST_CASE("Where plans are revised what has results is told before an early plan of a later year") {
    Money site;
    site.corpus.kinds.declare({{"early", {"a", "a"}, {}, Kind(KindRole::intended, false, 0)},
                               {"plan", {"b", "b"}, {}, Kind(KindRole::intended, false, 1)},
                               {"actual", {"c", "c"}, {}, kinds::actual}});
    const Kind early(KindRole::intended, false, 0);
    const Kind late(KindRole::intended, false, 1);
    site.add({.capital = Capital::total, .period = Money::y2024, .kind = early, .value = 700});
    const Head alone = site.of_area();
    REQUIRE(alone.money.size() == 1);
    CHECK(alone.money[0].lines[0].plan_kind == early);
    site.add({.capital = Capital::total, .kind = late, .value = 500});
    site.spent(Money::gnbv, Capital::total, "", 60);
    const Head head = site.of_area();
    REQUIRE(head.money.size() == 1);
    const HeadLine& line = head.money[0].lines[0];
    CHECK(line.period == Money::y2023);
    CHECK(line.plan_kind == late);
    // Results without a plan say less, however new.
    site.add({.indicator = Money::disbursed,
              .capital = Capital::total,
              .fund_year = "2024",
              .period = Money::y2024,
              .source = 1,
              .as_of = "2024-06-30"});
    CHECK(site.of_area().money[0].lines[0].period == Money::y2023);
    // The plan of the one report and the result of another are one line.
    site.add({.indicator = Money::disbursed,
              .capital = Capital::total,
              .period = Money::y2024,
              .source = 1,
              .as_of = "2024-06-30",
              .value = 70});
    const HeadLine joined = site.of_area().money[0].lines[0];
    CHECK(joined.period == Money::y2024);
    CHECK(joined.plan_kind == early);
    REQUIRE(joined.results.size() == 1);
    CHECK(joined.results[0].rates == std::vector{Decimal{10, 0}});
}

TEST_CASE("Of one kind of plan the latest is told, with a result or without") {
    Money site;
    site.both(Money::gnbv, Capital::total, "2023", 500, 25);
    site.add(
        {.capital = Capital::total, .fund_year = "2024", .period = Money::y2024, .kind = kinds::plan, .value = 700});
    CHECK(site.of_area().money[0].lines[0].period == Money::y2024);
}

TEST_CASE("A page of a program tells of what holds all others where no other area has money of it") {
    Money site;
    for (const bool given : {true, false}) {
        site.add({.area = Money::nation,
                  .program = Money::ntm,
                  .indicator = given ? Money::assigned : Money::disbursed,
                  .capital = Capital::total,
                  .fund_year = "2023",
                  .kind = given ? kinds::plan : kinds::actual,
                  .as_of = given ? "" : site.day,
                  .value = given ? 800 : 400});
    }
    const Head nation = site.of_program(Money::ntm);
    REQUIRE(nation.money.size() == 1);
    CHECK(nation.money[0].lines[0].area == Money::nation);
    site.both(Money::ntm, Capital::total, "2023", 500, 25);
    const Head province = site.of_program(Money::ntm);
    REQUIRE(province.money.size() == 1);
    CHECK(province.money[0].lines[0].area == Money::province);
}

TEST_CASE(
    "What lists of areas and programs tell is what the page of the two tells first, or the newest with a result") {
    Money site;
    site.both(Money::gnbv, Capital::total, "2023", 500, 25);
    const auto sum = [&](const char* path) { return *sum_told(*site.plan().find(path)); };
    const HeadLine first = sum("areas/96-thu/gnbv/");
    CHECK(first.period == Money::y2023);
    CHECK(to_string(first.results.front().rates.front()) == "5.000000");
    CHECK(figures_of(first) == std::vector<ObservationIndex>{0, 1});
    CHECK(figures_of(sum("areas/96-thu/")) == std::vector<ObservationIndex>{0, 1});
    // Sentences tell of the plan of the next year, large numbers of the newest result.
    site.add(
        {.capital = Capital::total, .fund_year = "2024", .period = Money::y2024, .kind = kinds::plan, .value = 700});
    CHECK(site.of_area().money[0].lines[0].period == Money::y2024);
    REQUIRE(sums_told(site.of_area()).size() == 1);
    CHECK(sum("areas/96-thu/gnbv/").period == Money::y2023);
    // Without any there is no sum.
    Money other;
    other.planned(Money::gnbv, Capital::total, "2023", 500);
    CHECK(sum_told(*other.plan().find("areas/96-thu/gnbv/")) == nullptr);
    // Of two plans it would be a share of either.
    Money two;
    two.both(Money::gnbv, Capital::total, "2023", 500, 25);
    two.planned(Money::gnbv, Capital::total, "2023", 600);
    CHECK(sum_told(*two.plan().find("areas/96-thu/gnbv/")) == nullptr);
    // Nothing is a share of nothing.
    Money none;
    none.both(Money::gnbv, Capital::total, "2023", 0, 25);
    CHECK(sum_told(*none.plan().find("areas/96-thu/gnbv/")) == nullptr);
}

TEST_CASE("Two kinds of capital that are told together are the sum of no single figure") {
    Money site;
    site.both(Money::gnbv, Capital::investment, "2023", 500, 25);
    site.both(Money::gnbv, Capital::recurrent, "2023", 300, 15);
    const Head head = site.of_area();
    REQUIRE(sums_told(head).size() == 1);
    CHECK(to_string(sums_told(head)[0]->results.front().value) == "40");
    CHECK(figures_of(*sums_told(head)[0]).empty());
}

TEST_CASE("Of a sum that is left out its plan is told, and how much of it was spent where that is known") {
    Money site;
    site.both(PlanSite::gnbv, Capital::none, "2023", 100, 60);
    site.both(PlanSite::gnbv, Capital::none, "2022", 50, 1);  // carried over
    site.planned(PlanSite::gnbv, Capital::none, "2021", 40);
    const Head head = site.of_area();
    REQUIRE(head.money.size() == 1);
    REQUIRE(head.money[0].left_out.size() == 2);
    std::map<std::string, std::string> told;
    for (const LeftOutSum& sum : head.money[0].left_out) {
        told[site.corpus.strings[sum.fund_year]] =
            to_string(sum.plan.value_or(Decimal{})) + " " + (sum.rate ? to_string(*sum.rate) : "unknown");
    }
    CHECK(told == std::map<std::string, std::string>{{"2022", "50 2.000000"}, {"2021", "40 unknown"}});
}
