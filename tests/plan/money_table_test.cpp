// SPDX-License-Identifier: MIT
#include "plan/money/money_table.hpp"

#include <catch2/catch.hpp>
#include <numeric>
#include <tuple>

#include "plan/money/plan_in_force.hpp"
#include "plan/plan_site.hpp"

using namespace minhbach;

namespace {

// A corpus with one area, one program and the two indicators of money.
struct Budget {
    Corpus corpus;

    Budget() {
        declare_dimensions(corpus);
        for (const char* id : {"a", "b", "c"}) {
            add_breakdown(corpus, id);
        }
        corpus.periods.push_back(*parse_period("2023"));
        corpus.areas.add(Area{});
        corpus.programs.add(Program{});
        for (const char* id : {"assigned", "disbursed"}) {
            Indicator indicator;
            indicator.id = id;
            corpus.indicators.add(indicator);
        }
        declare_money(corpus);
    }

    void add(IndicatorIndex indicator, CodeIndex capital, CodeIndex fund, const char* fund_year, std::int64_t value,
             Coordinates coordinates = no_coordinates) {
        Observation row;
        row.id = corpus.observations.size() + 1;
        row.area = 0;
        row.program = 0;
        row.source = 0;
        row.indicator = indicator;
        row.capital = capital;
        row.fund = fund;
        row.fund_year = corpus.strings.intern(fund_year);
        row.coordinates = coordinates;
        row.value = {value, 0};
        row.kind = indicator == 0 ? kinds::plan : kinds::actual;
        corpus.observations.push_back(row);
    }

    std::vector<MoneyRow> rows() const {
        std::vector<ObservationIndex> all(corpus.observations.size());
        std::iota(all.begin(), all.end(), 0U);
        return make_money_rows(corpus, ReadingOrder(corpus), {}, all, {});
    }
};

}  // namespace

TEST_CASE("Plan and disbursement of one budget line stand on one row") {
    Budget budget;
    budget.add(0, Capital::investment, Fund::central, "2023", 100);
    budget.add(1, Capital::investment, Fund::central, "2023", 60);
    const auto rows = budget.rows();
    REQUIRE(rows.size() == 1);
    CHECK(rows[0].assigned == std::vector<ObservationIndex>{0});
    CHECK(rows[0].disbursed == std::vector<ObservationIndex>{1});
    CHECK_FALSE(rows[0].is_part);
}

TEST_CASE("A row is a part where another row of its program says more along every dimension") {
    Budget budget;
    budget.add(0, Capital::total, Fund::total, "2023", 100);
    budget.add(0, Capital::investment, Fund::total, "2023", 70);
    budget.add(0, Capital::investment, Fund::central, "2023", 60);
    const auto rows = budget.rows();
    REQUIRE(rows.size() == 3);
    CHECK_FALSE(rows[0].is_part);
    CHECK(rows[0].capital == Capital::total);
    CHECK(rows[1].is_part);
    CHECK(rows[2].is_part);
}

TEST_CASE("Two kinds of capital without a total are both wholes") {
    Budget budget;
    budget.add(0, Capital::investment, Fund::none, "2023", 70);
    budget.add(0, Capital::recurrent, Fund::none, "total", 60);
    const auto rows = budget.rows();
    REQUIRE(rows.size() == 2);
    for (const MoneyRow& row : rows) {
        CHECK_FALSE(row.is_part);
    }
}

TEST_CASE("A breakdown is a part of its line") {
    Budget budget;
    budget.add(0, Capital::investment, Fund::central, "2023", 70);
    budget.add(0, Capital::investment, Fund::central, "2023", 20, 3);
    const auto rows = budget.rows();
    REQUIRE(rows.size() == 2);
    CHECK_FALSE(rows[0].is_part);
    CHECK(rows[1].is_part);
    CHECK(rows[1].coordinates == 3);
}

TEST_CASE("Two different statements of one line are both listed, a repeated one once") {
    Budget budget;
    budget.add(0, Capital::recurrent, Fund::none, "total", 4550);
    budget.add(0, Capital::recurrent, Fund::none, "total", 4450);
    budget.add(0, Capital::recurrent, Fund::none, "total", 4550);
    const auto rows = budget.rows();
    REQUIRE(rows.size() == 1);
    CHECK(rows[0].assigned == std::vector<ObservationIndex>{0, 1});
}

TEST_CASE("Different figures beyond those a cell holds are counted once each") {
    Budget budget;
    for (std::int64_t value = 1; value <= 43; ++value) {
        budget.add(0, Capital::recurrent, Fund::none, "total", value);
    }
    // One that is held, one that is left out already.
    budget.add(0, Capital::recurrent, Fund::none, "total", 1);
    budget.add(0, Capital::recurrent, Fund::none, "total", 43);
    for (std::int64_t value = 1; value <= 40; ++value) {
        budget.add(1, Capital::recurrent, Fund::none, "total", value);
    }
    const auto whole = budget.rows();
    REQUIRE(whole.size() == 1);
    CHECK(whole[0].assigned.size() == 40);
    CHECK(whole[0].assigned.back() == 39);
    CHECK(whole[0].assigned_omitted == 3);
    CHECK(whole[0].disbursed.size() == 40);
    CHECK(whole[0].disbursed_omitted == 0);
    budget.add(1, Capital::recurrent, Fund::none, "total", 41);
    CHECK(budget.rows()[0].disbursed_omitted == 1);
    // Of another date: a row of its own, whose plan is the same; on one row of the line both are counted.
    for (std::int64_t value = 1; value <= 42; ++value) {
        budget.add(1, Capital::recurrent, Fund::none, "total", value);
        budget.corpus.observations.back().as_of = Date{1};
    }
    const auto dated = budget.rows();
    REQUIRE(dated.size() == 2);
    CHECK(dated[0].disbursed_omitted == 2);
    CHECK(dated[1].disbursed_omitted == 1);
    CHECK(dated[1].assigned_omitted == 3);
    const auto lines = whole_lines(dated);
    REQUIRE(lines.size() == 1);
    CHECK(lines[0].disbursed.size() == 80);
    CHECK(lines[0].disbursed_omitted == 3);
    CHECK(lines[0].assigned_omitted == 3);
}

namespace {

std::vector<MoneyRow> rows_of(const PlanSite& site) {
    std::vector<ObservationIndex> all(site.corpus.observations.size());
    std::iota(all.begin(), all.end(), 0U);
    std::vector<DerivedIndex> computed(site.derived.size());
    std::iota(computed.begin(), computed.end(), 0U);
    return make_money_rows(site.corpus, ReadingOrder(site.corpus), site.derived, all, computed);
}

// Whether the second line is a part of the first, alone with it.
bool is_part(PlanSite::Figure whole, PlanSite::Figure part, Calendar calendar = {}) {
    PlanSite site;
    site.corpus.calendar = calendar;
    whole.value = 1;
    part.value = 2;
    site.add(whole);
    site.add(part);
    const auto rows = rows_of(site);
    REQUIRE(rows.size() == 2);
    for (const MoneyRow& row : rows) {
        if (site.corpus.observations[row.assigned.at(0)].value == Decimal{2, 0}) {
            return row.is_part;
        }
    }
    return false;
}

}  // namespace

TEST_CASE("A row is a part of another by capital fund and budget year and never the other way round") {
    const auto both = [](PlanSite::Figure whole, PlanSite::Figure part) {
        CHECK(is_part(whole, part));
        CHECK_FALSE(is_part(part, whole));
    };
    both({.capital = Capital::total}, {.capital = Capital::none});
    both({.capital = Capital::none}, {.capital = Capital::investment});
    both({.capital = Capital::total}, {.capital = Capital::recurrent});
    both({.fund = Fund::total}, {.fund = Fund::none});
    both({.fund = Fund::none}, {.fund = Fund::local});
    both({.fund = Fund::local}, {.fund = Fund::provincial});
    both({.fund = Fund::total}, {.fund = Fund::foreign});
    both({.fund_year = "total"}, {.fund_year = ""});
    both({.fund_year = ""}, {.fund_year = "2022/2023"});
    both({.fund_year = "2022/2023"}, {.fund_year = "2023"});
    both({}, {.coordinates = 1});
    CHECK_FALSE(is_part({.capital = Capital::investment}, {.capital = Capital::recurrent}));
    CHECK_FALSE(is_part({.fund = Fund::central}, {.fund = Fund::provincial}));
    CHECK_FALSE(is_part({.fund_year = "2022"}, {.fund_year = "2023"}));
    // More in one dimension and less in another: neither takes in the other.
    CHECK_FALSE(is_part({.capital = Capital::total, .fund = Fund::central},
                        {.capital = Capital::investment, .fund = Fund::total}));
    CHECK_FALSE(is_part({.capital = Capital::total, .fund_year = "2023"},
                        {.capital = Capital::investment, .fund_year = "total"}));
    CHECK_FALSE(is_part({.fund = Fund::total, .fund_year = "2023"}, {.fund = Fund::central, .fund_year = "total"}));
}

TEST_CASE("A financial year is one year and several of them take in each") {
    const Calendar from_april{4};
    CHECK(is_part({.fund_year = "2018/19-2020/21"}, {.fund_year = "2019/20"}, from_april));
    CHECK_FALSE(is_part({.fund_year = "2018/19-2020/21"}, {.fund_year = "2021/22"}, from_april));
    CHECK_FALSE(is_part({.fund_year = "2018/19"}, {.fund_year = "2018/19-2020/21"}, from_april));
    CHECK_FALSE(is_part({.fund_year = "2018/19"}, {.fund_year = "2019/20"}, from_april));
    CHECK(is_part({.fund_year = ""}, {.fund_year = "2018/19"}, from_april));
}

TEST_CASE("A row is no part of another area program period or report") {
    const PlanSite::Figure whole{.capital = Capital::total};
    CHECK(is_part(whole, {.capital = Capital::investment}));
    CHECK_FALSE(is_part(whole, {.area = PlanSite::neighbour, .capital = Capital::investment}));
    CHECK_FALSE(is_part(whole, {.program = PlanSite::gnbv_1, .capital = Capital::investment}));
    CHECK_FALSE(is_part(whole, {.capital = Capital::investment, .period = PlanSite::y2024}));
    CHECK_FALSE(is_part(whole, {.capital = Capital::investment, .source = 1}));
    // Even without a whole, a breakdown is a part.
    CHECK(is_part({.area = PlanSite::neighbour}, {.coordinates = 2}));
    // The whole itself is no part because a breakdown says more of capital.
    CHECK_FALSE(is_part({.coordinates = 2, .capital = Capital::total}, {.capital = Capital::investment}));
}

TEST_CASE("Rows go by area program period and report and the newest and the wholes stand first") {
    PlanSite site;
    site.add({.area = PlanSite::neighbour, .value = 1});
    site.add({.program = PlanSite::gnbv_1, .value = 2});
    site.add({.source = 1, .value = 3});
    site.add({.period = PlanSite::y2024, .value = 4});
    site.add({.capital = Capital::investment, .value = 5});
    site.add({.coordinates = 1, .value = 6});
    site.add({.capital = Capital::total, .value = 7});
    site.add({.coordinates = 2, .capital = Capital::total, .value = 8});
    std::string order;
    for (const MoneyRow& row : rows_of(site)) {
        order += to_string(site.corpus.observations[row.assigned.at(0)].value) + (row.is_part ? "p " : " ");
    }
    CHECK(order == "4 7 5p 6p 8p 3 2 1 ");
}

namespace {

// "plans / results of the report": "10 12 / 4 of 1".
std::vector<std::string> lines_of(const PlanSite& site) {
    std::vector<std::string> lines;
    for (const MoneyRow& row : rows_of(site)) {
        std::string text;
        for (const ObservationIndex index : row.assigned) {
            text += (site.corpus.observations[index].has_value() ? to_string(site.corpus.observations[index].value)
                                                                 : std::string("-")) +
                    " ";
        }
        text += "/ ";
        for (const ObservationIndex index : row.disbursed) {
            text += (site.corpus.observations[index].has_value() ? to_string(site.corpus.observations[index].value)
                                                                 : std::string("-")) +
                    " ";
        }
        lines.push_back(text + "of " + std::to_string(row.source));
    }
    return lines;
}

using Lines = std::vector<std::string>;

}  // namespace

TEST_CASE("The plan of one report and the result of another stand on one row") {
    PlanSite site;
    site.add({.value = 10});
    site.add({.source = 1, .missing = Missing::not_reported});
    site.add({.indicator = PlanSite::disbursed, .source = 1, .as_of = "2023-12-31", .value = 4});
    CHECK(lines_of(site) == Lines{"10 / 4 of 1"});
    // Of another line it is not.
    site.add({.indicator = PlanSite::disbursed, .period = PlanSite::y2024, .as_of = "2024-12-31", .value = 5});
    CHECK(lines_of(site) == Lines{"/ 5 of 0", "10 / 4 of 1"});
    // A result at another date is another row of the line.
    site.add({.indicator = PlanSite::disbursed, .source = 1, .as_of = "2023-06-30", .value = 2});
    CHECK(lines_of(site) == Lines{"/ 5 of 0", "10 / 4 of 1", "10 / 2 of 1"});
}

TEST_CASE("Results that several reports state of one line stand together and the newest first") {
    PlanSite site;
    site.add({.indicator = PlanSite::disbursed, .as_of = "2023-06-30", .value = 2});
    site.add({.indicator = PlanSite::disbursed, .source = 1, .as_of = "2023-12-31", .value = 4});
    CHECK(lines_of(site) == Lines{"/ 4 of 1", "/ 2 of 1"});
    const auto rows = rows_of(site);
    CHECK(rows_of_line(rows, 0).size() == 2);
}

TEST_CASE("A report that says nothing more of a line than another has no row of it") {
    PlanSite site;
    site.add({.value = 10});
    site.add({.indicator = PlanSite::disbursed, .as_of = "2023-12-31", .value = 4});
    site.add({.source = 1, .value = 10});
    CHECK(lines_of(site) == Lines{"10 / 4 of 0"});
    site.add({.indicator = PlanSite::disbursed, .source = 1, .as_of = "2023-12-31", .value = 4});
    CHECK(lines_of(site) == Lines{"10 / 4 of 0"});
    // What differs is published.
    PlanSite other;
    other.add({.value = 10});
    other.add({.indicator = PlanSite::disbursed, .as_of = "2023-12-31", .value = 4});
    other.add({.source = 1, .value = 11});
    other.add({.indicator = PlanSite::disbursed, .source = 1, .as_of = "2023-12-31", .value = 4});
    CHECK(lines_of(other) == Lines{"10 / 4 of 0", "11 / 4 of 1"});
    // The same amount at another date is another figure, and of a later day the later report has the line.
    PlanSite later;
    later.add({.value = 10});
    later.add({.indicator = PlanSite::disbursed, .as_of = "2023-06-30", .value = 4});
    later.add({.source = 1, .value = 10});
    later.add({.indicator = PlanSite::disbursed, .source = 1, .as_of = "2023-12-31", .value = 4});
    CHECK(lines_of(later) == Lines{"10 / 4 of 1", "10 / 4 of 1"});
    // A report that says more stands for one that says less.
    PlanSite wider;
    wider.add({.value = 10});
    wider.add({.indicator = PlanSite::disbursed, .as_of = "2023-12-31", .value = 4});
    wider.add({.source = 1, .value = 10});
    wider.add({.source = 1, .value = 12});
    wider.add({.indicator = PlanSite::disbursed, .source = 1, .as_of = "2023-12-31", .value = 4});
    CHECK(lines_of(wider) == Lines{"10 12 / 4 of 1"});
    PlanSite more;
    more.add({.indicator = PlanSite::disbursed, .as_of = "2023-12-31", .value = 4});
    more.add({.source = 1, .value = 10});
    more.add({.indicator = PlanSite::disbursed, .source = 1, .as_of = "2023-12-31", .value = 4});
    CHECK(lines_of(more) == Lines{"10 / 4 of 1"});
}

TEST_CASE("A revision that a report leaves empty revises nothing") {
    PlanSite site;
    const Kind early(KindRole::intended, false, 0);
    const Kind late(KindRole::intended, false, 1);
    site.add({.kind = early, .value = 10});
    site.add({.kind = late, .missing = Missing::not_reported});
    const auto rows = rows_of(site);
    REQUIRE(rows.size() == 1);
    const auto plans = in_force(site.corpus, rows[0]);
    REQUIRE(plans.size() == 1);
    CHECK(site.corpus.observations[plans[0]].value == Decimal{10, 0});
    // In whichever order they are stated.
    PlanSite turned;
    turned.add({.kind = late, .value = 12});
    turned.add({.kind = early, .value = 10});
    const auto turned_rows = rows_of(turned);
    const auto last = in_force(turned.corpus, turned_rows.at(0));
    REQUIRE(last.size() == 1);
    CHECK(turned.corpus.observations[last[0]].kind == late);
    site.add({.capital = Capital::total, .kind = early, .missing = Missing::not_reported});
    site.add({.capital = Capital::total, .kind = late, .missing = Missing::not_reported});
    const auto empty = in_force(site.corpus, rows_of(site)[0]);
    REQUIRE(empty.size() == 1);
    CHECK(site.corpus.observations[empty[0]].kind == late);
}

TEST_CASE("Plans of several reports without a result stand on one row each once") {
    PlanSite site;
    site.add({.value = 10});
    site.add({.source = 1, .value = 12});
    CHECK(lines_of(site) == Lines{"10 12 / of 0"});
    PlanSite same;
    same.add({.value = 10});
    same.add({.source = 1, .value = 10});
    CHECK(lines_of(same) == Lines{"10 / of 0"});
    // Reports that state nothing are one row that says so.
    PlanSite silent;
    silent.add({.missing = Missing::not_reported});
    silent.add({.source = 1, .missing = Missing::not_reported});
    CHECK(lines_of(silent) == Lines{"- / of 0"});
}

TEST_CASE("The newest period with a result is that of what was done before what is expected") {
    PlanSite site;
    site.add({.period = PlanSite::y2024, .value = 10});
    CHECK_FALSE(newest_with_result(site.corpus, rows_of(site)).has_value());
    site.add({.indicator = PlanSite::disbursed, .period = PlanSite::y2022, .as_of = "2022-12-31", .value = 4});
    CHECK(newest_with_result(site.corpus, rows_of(site)) == PeriodIndex{PlanSite::y2022});
    site.add({.indicator = PlanSite::disbursed, .as_of = "2023-12-31", .value = 4});
    CHECK(newest_with_result(site.corpus, rows_of(site)) == PeriodIndex{PlanSite::y2023});
    site.add({.indicator = PlanSite::disbursed, .period = PlanSite::y2024, .kind = kinds::estimate, .value = 4});
    CHECK(newest_with_result(site.corpus, rows_of(site)) == PeriodIndex{PlanSite::y2023});
}

TEST_CASE("A row carries all that its line is about") {
    PlanSite site;
    site.add({.area = PlanSite::district,
              .program = PlanSite::gnbv_2,
              .indicator = PlanSite::disbursed,
              .coordinates = 2,
              .capital = Capital::recurrent,
              .fund = Fund::foreign,
              .fund_year = "2022",
              .period = PlanSite::y2024,
              .source = 1});
    const MoneyRow row = rows_of(site).at(0);
    CHECK(row.area == PlanSite::district);
    CHECK(row.program == PlanSite::gnbv_2);
    CHECK(row.coordinates == 2);
    CHECK(row.capital == Capital::recurrent);
    CHECK(row.fund == Fund::foreign);
    CHECK(site.corpus.strings[row.fund_year] == "2022");
    CHECK(row.period == PlanSite::y2024);
    CHECK(row.source == 1);
    CHECK(row.assigned.empty());
    CHECK(row.disbursed == std::vector<ObservationIndex>{0});
}

TEST_CASE("A statement that differs in kind date or reason is listed beside the first") {
    PlanSite site;
    const PlanSite::Figure first{.indicator = PlanSite::disbursed, .as_of = "2023-12-31", .value = 7};
    const auto also = [&](auto change) {
        PlanSite::Figure figure = first;
        change(figure);
        site.add(figure);
    };
    also([](auto&) {});                                                // 0
    also([](auto& figure) { figure.kind = kinds::estimate; });         // 1
    also([](auto& figure) { figure.as_of = "2024-01-31"; });           // 2
    also([](auto& figure) { figure.value = 8; });                      // 3
    also([](auto& figure) { figure.missing = Missing::suppressed; });  // 4
    also([](auto&) {});                                                // said already
    const auto rows = rows_of(site);
    REQUIRE(rows.size() == 3);
    CHECK(rows[0].disbursed == std::vector<ObservationIndex>{2});
    CHECK(rows[1].disbursed == std::vector<ObservationIndex>{0, 3, 4});
    CHECK(rows[2].disbursed == std::vector<ObservationIndex>{1});
}

namespace {

// What each row says: its kind, its date, the plan, the results and the rates.
std::string told(const PlanSite& site, std::span<const MoneyRow> rows) {
    std::string text;
    for (const MoneyRow& row : rows) {
        text += site.corpus.kinds.id(row.kind) + " " + (row.as_of == no_date ? "-" : to_string(row.as_of));
        for (const auto* cell : {&row.assigned, &row.disbursed}) {
            text += " |";
            for (const ObservationIndex index : *cell) {
                text += " " + to_string(site.corpus.observations[index].value);
            }
        }
        text += " |";
        for (const DerivedIndex index : row.rate) {
            text += " " + to_string(site.derived[index].value);
        }
        text += "\n";
    }
    return text;
}

PlanSite with_results() {
    PlanSite site;
    const PlanSite::Figure spent{.indicator = PlanSite::disbursed};
    const auto at = [&](Kind kind, const char* date, std::int64_t value, IndicatorIndex indicator) {
        PlanSite::Figure figure = spent;
        figure.kind = kind;
        figure.as_of = date;
        figure.value = value;
        figure.indicator = indicator;
        return figure;
    };
    site.add(at(kinds::target, "2024-01-31", 95, PlanSite::disbursed));
    site.add(at(kinds::estimate, "2024-01-31", 45, PlanSite::disbursed));
    site.add(at(kinds::actual, "2023-06-30", 20, PlanSite::disbursed));
    site.add(at(kinds::plan, "", 90, PlanSite::disbursed));
    site.add(at(kinds::actual, "2023-11-30", 33, PlanSite::disbursed));
    site.add({.kind = kinds::plan, .value = 100});
    for (const auto& [kind, date, value] : {std::tuple{kinds::estimate, "2024-01-31", 450},
                                            {kinds::actual, "2023-06-30", 200},
                                            {kinds::actual, "2023-11-30", 330},
                                            {kinds::target, "2024-01-31", 950},
                                            {kinds::actual, "2023-01-01", 1}}) {
        site.compute(at(kind, date, value, PlanSite::rate));
    }
    return site;
}

}  // namespace

TEST_CASE("Each date and kind of result has a row with the plan and its own rate and the newest actual stands first") {
    const PlanSite site = with_results();
    CHECK(told(site, rows_of(site)) ==
          "actual 2023-11-30 | 100 | 33 | 330\n"
          "actual 2023-06-30 | 100 | 20 | 200\n"
          "estimate 2024-01-31 | 100 | 45 | 450\n"
          "plan - | 100 | 90 |\n"
          "target 2024-01-31 | 100 | 95 |\n");
}

TEST_CASE("A whole line has the results of all dates and no target") {
    const PlanSite site = with_results();
    CHECK(told(site, whole_lines(rows_of(site))) == "actual 2023-11-30 | 100 | 33 20 45 | 330 200 450\n");
    PlanSite goal;
    goal.add({.program = PlanSite::ntm, .indicator = PlanSite::disbursed, .kind = kinds::target, .value = 95});
    CHECK(whole_lines(rows_of(goal)).empty());
    goal.add({.program = PlanSite::ntm, .kind = kinds::plan, .value = 100});
    CHECK(told(goal, whole_lines(rows_of(goal))) == "target - | 100 | |\n");
    CHECK(whole_lines({}).empty());
}

TEST_CASE("The rows of a line end where another line begins") {
    PlanSite site = with_results();
    site.add({.program = PlanSite::ntm, .value = 7});
    const auto rows = rows_of(site);
    CHECK(rows.size() == 6);
    CHECK(rows_of_line(rows, 0).size() == 5);
    CHECK(rows_of_line(rows, 3).size() == 2);
    CHECK(rows_of_line(rows, 5).size() == 1);
}

TEST_CASE("Computed rates and remainders stand on the row of their line and others nowhere") {
    PlanSite site;
    site.add({.indicator = PlanSite::disbursed, .capital = Capital::total});
    site.add({.indicator = PlanSite::disbursed, .capital = Capital::investment});
    const auto left = site.compute({.indicator = PlanSite::undisbursed, .capital = Capital::total});
    const auto rate = site.compute({.indicator = PlanSite::rate, .capital = Capital::total});
    const auto part = site.compute({.indicator = PlanSite::rate, .capital = Capital::investment});
    site.compute({.indicator = PlanSite::status, .capital = Capital::total});
    site.compute({.indicator = PlanSite::rate, .capital = Capital::recurrent});
    site.compute({.indicator = PlanSite::rate, .capital = Capital::total, .source = 1});
    const auto rows = rows_of(site);
    REQUIRE(rows.size() == 2);
    CHECK(rows[0].rate == std::vector<DerivedIndex>{rate});
    CHECK(rows[0].undisbursed == std::vector<DerivedIndex>{left});
    CHECK(rows[1].rate == std::vector<DerivedIndex>{part});
    CHECK(rows[1].undisbursed.empty());
}

TEST_CASE("Only what is assigned and disbursed makes rows and a registry without them makes none") {
    PlanSite site;
    site.add({.indicator = PlanSite::poverty});
    site.add({.indicator = PlanSite::rate});
    site.add({.indicator = PlanSite::undisbursed});
    CHECK(rows_of(site).empty());
    const MoneyIndicators found(site.corpus);
    CHECK(found.assigned == PlanSite::assigned);
    CHECK(found.disbursed == PlanSite::disbursed);
    CHECK(found.rate == PlanSite::rate);
    CHECK(found.undisbursed == PlanSite::undisbursed);
    const MoneyIndicators none{Corpus()};
    CHECK(none.assigned == no_index);
    CHECK(none.undisbursed == no_index);
}

TEST_CASE("Money of several years takes in money of one of them and of no other year") {
    Budget budget;
    budget.add(0, Capital::recurrent, Fund::total, "2021/2023", 100);
    budget.add(0, Capital::recurrent, Fund::total, "2021", 10);
    budget.add(0, Capital::recurrent, Fund::total, "2022", 20);
    budget.add(0, Capital::recurrent, Fund::total, "2023", 30);
    budget.add(0, Capital::recurrent, Fund::total, "2020", 40);
    budget.add(0, Capital::recurrent, Fund::total, "2024", 50);
    budget.add(0, Capital::recurrent, Fund::total, "2022/2023", 60);
    const auto rows = budget.rows();
    REQUIRE(rows.size() == 7);
    for (const MoneyRow& row : rows) {
        const std::string& year = budget.corpus.strings[row.fund_year];
        INFO(year);
        CHECK(row.is_part == (year == "2021" || year == "2022" || year == "2023"));
    }
}

TEST_CASE("Amounts on another basis are no rows of the table, nor is what is computed of them") {
    Budget budget;
    Dimension prices;
    prices.id = "prices";
    prices.role = DimensionRole::basis;
    add_code(prices, "real", {"giá so sánh", "real"});
    budget.corpus.dimensions.add(prices);
    const Coordinates real = budget.corpus.dimensions.intern({0, 1});
    budget.add(0, Capital::none, Fund::none, "", 100);
    budget.add(0, Capital::none, Fund::none, "", 120, real);
    budget.add(1, Capital::none, Fund::none, "", 90, real);
    const auto rows = budget.rows();
    REQUIRE(rows.size() == 1);
    CHECK(rows[0].assigned == std::vector<ObservationIndex>{0});
    CHECK(rows[0].disbursed.empty());
    const MoneyIndicators indicators(budget.corpus);
    CHECK(indicators.shows(budget.corpus.observations[0]));
    CHECK_FALSE(indicators.shows(budget.corpus.observations[1]));
    FigureLine line;
    budget.corpus.site.money.rate = 1;
    CHECK(MoneyIndicators(budget.corpus).shows(1, line));
    CHECK_FALSE(MoneyIndicators(budget.corpus).shows(0, line));
    line.coordinates = real;
    CHECK_FALSE(MoneyIndicators(budget.corpus).shows(1, line));
}
