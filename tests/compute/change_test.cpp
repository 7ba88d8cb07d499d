// SPDX-License-Identifier: MIT
// Changes: this year against the year before.
#include <catch2/catch.hpp>

#include "compute/book.hpp"

using namespace minhbach;

namespace {

// The change of two figures of which one is 100 and the other 130, with the periods and kinds given.
struct Statement {
    const char* period;
    Kind kind = kinds::actual;
    const char* as_of = "";
};

Values change(const Statement& before, const Statement& now) {
    Book book;
    const auto output = book.indicator("output", "million_vnd");
    book.derived("change", "million_vnd", FormulaKind::change, {output});
    book.add(output, "130", now.period, now.kind).as_of = parse_date(now.as_of).value_or(no_date);
    book.add(output, "100", before.period, before.kind).as_of = parse_date(before.as_of).value_or(no_date);
    return book.told("change");
}

// What one report states of a year, and another of the two after it, with the changes of it.
Book two_reports() {
    Book book;
    const auto output = book.indicator("output", "million_vnd");
    book.derived("change", "million_vnd", FormulaKind::change, {output});
    book.add(output, "100", "2021");
    book.add(output, "130", "2022").source = 1;
    book.add(output, "150", "2023").source = 1;
    return book;
}

}  // namespace

TEST_CASE("A change is held against the year before, across plan and result, never across a break") {
    Book book;
    const auto rate = book.indicator("poverty_rate", "percent", Direction::less_is_better);
    book.derived("poverty_rate_change", "percentage_points", FormulaKind::change, {rate}).as = ChangeAs::points;
    book.add(rate, "26.03", "2023", kinds::estimate);
    book.add(rate, "22.03", "2024", kinds::target);
    CHECK(book.values("poverty_rate_change") == Values{"-4.00"});
    book.corpus.indicators[rate].breaks.push_back({*parse_date("2024-01-01"), {"chuẩn mới", "a new standard"}});
    CHECK(book.values("poverty_rate_change").empty());
}

TEST_CASE("A relative change is percent of what was before") {
    Book book;
    const auto output = book.indicator("industrial_output", "million_vnd");
    book.derived("industrial_output_change", "percent", FormulaKind::change, {output}).as = ChangeAs::relative;
    book.add(output, "3447580", "2023", kinds::estimate);
    book.add(output, "3680000", "2024", kinds::target);
    CHECK(book.values("industrial_output_change") == Values{"6.741540"});
}

TEST_CASE("Nothing is computed of what a person has remarked to be of another line") {
    Book book = two_reports();
    CHECK(book.values("change") == Values{"30", "20"});
    book.corpus.misplaced = {0};
    CHECK(book.values("change") == Values{"20"});
    book.corpus.misplaced = {1, 2};
    CHECK(book.values("change").empty());
}

TEST_CASE("What a person has remarked that other sources count otherwise is held against its own source alone") {
    Book book = two_reports();
    for (const ObservationIndex figure : {0U, 1U}) {
        book.corpus.within_source = {figure};
        CHECK(book.values("change") == Values{"20"});
    }
    book.corpus.within_source = {2};
    CHECK(book.values("change") == Values{"30", "20"});
    // What is computed of it, too: here twice as much.
    book.derived("double", "million_vnd", FormulaKind::sum, {book["output"], book["output"]});
    book.derived("change_of_double", "million_vnd", FormulaKind::change, {book["double"]});
    CHECK(book.values("change_of_double") == Values{"60", "40"});
    for (const ObservationIndex figure : {0U, 1U}) {
        book.corpus.within_source = {figure};
        CHECK(book.values("change_of_double") == Values{"40"});
    }
}

TEST_CASE("Where a report states two years it is not held against another that has restated the later one") {
    Book book;
    const auto output = book.indicator("output", "million_vnd");
    book.derived("change", "million_vnd", FormulaKind::change, {output});
    book.add(output, "100", "2021");
    book.add(output, "120", "2022");
    book.add(output, "150", "2022").source = 1;
    CHECK(book.told("change") == Values{"20 gnbv one 2022 actual: 20 <- 1 0"});
    // Of one value, kind and date it does not matter whose the later one is.
    book.corpus.observations[2].value = {120, 0};
    CHECK(book.values("change") == Values{"20", "20"});
    book.corpus.observations[2].value = {150, 0};
    book.corpus.observations[1].kind = kinds::estimate;
    CHECK(book.values("change") == Values{"20", "50"});
}

TEST_CASE("A figure up to a day within the year is not compared with the whole year before") {
    Book book;
    const auto output = book.indicator("output", "million_vnd");
    book.derived("output_change", "million_vnd", FormulaKind::change, {output});
    book.add(output, "100", "2022");
    book.add(output, "50", "2023").as_of = *parse_date("2023-06-30");
    CHECK(book.values("output_change").empty());
    book.corpus.observations.back().as_of = *parse_date("2023-12-31");
    CHECK(book.values("output_change") == Values{"-50"});
}

TEST_CASE("The year before may stand in another report, if only one has it") {
    Book book;
    const auto schools = book.indicator("schools", "household");
    book.derived("schools_change", "household", FormulaKind::change, {schools});
    book.add(schools, "483", "2023");
    book.add(schools, "481", "2022").source = 1;
    CHECK(book.values("schools_change") == Values{"2"});
    Source third;
    third.id = "three";
    book.corpus.sources.add(third);
    book.add(schools, "480", "2022").source = 2;
    CHECK(book.values("schools_change").empty());
}

TEST_CASE("A repeated statement gives one share, and a break holds for what is computed from the series") {
    Book book;
    const auto rate = book.indicator("rate", "percent", Direction::less_is_better);
    book.derived("gap", "percentage_points", FormulaKind::gap, {rate});
    book.add(rate, "25", "2023");
    book.add(rate, "25.0", "2023");
    book.add(rate, "20", "2024", kinds::target);
    CHECK(book.values("gap") == Values{"5"});
    Book other;
    const auto poor = other.indicator("poor", "household", Direction::less_is_better);
    const auto near = other.indicator("near", "household", Direction::less_is_better);
    other.derived("both", "household", FormulaKind::sum, {poor, near});
    other.derived("both_change", "household", FormulaKind::change, {*other.corpus.indicators.find("both")});
    for (const char* year : {"2021", "2022"}) {
        other.add(poor, "10", year);
        other.add(near, "5", year);
    }
    CHECK(other.values("both_change") == Values{"0"});
    other.corpus.indicators[near].breaks.push_back({*parse_date("2022-01-01"), {"chuẩn mới", "a new standard"}});
    CHECK(other.values("both_change").empty());
}

TEST_CASE("A year is held against the year before, a part of a year against the same part") {
    CHECK(change({"2022"}, {"2023"}) == Values{"20 gnbv one 2023 actual: 30 <- 0 1"});
    CHECK(change({"2022-S2"}, {"2023-S2"}) == Values{"20 gnbv one 2023-S2 actual: 30 <- 0 1"});
    CHECK(change({"2022-Q3"}, {"2023-Q3"}) == Values{"20 gnbv one 2023-Q3 actual: 30 <- 0 1"});
    CHECK(change({"2022-03"}, {"2023-03"}) == Values{"20 gnbv one 2023-03 actual: 30 <- 0 1"});
    CHECK(change({"2021"}, {"2023"}).empty());
    CHECK(change({"2023"}, {"2022"}) == Values{"20 gnbv one 2023 actual: -30 <- 1 0"});
    CHECK(change({"2022-S1"}, {"2023-S2"}).empty());
    CHECK(change({"2022-Q3"}, {"2023-03"}).empty());
    CHECK(change({"2022"}, {"2023-S1"}).empty());
    CHECK(change({"2020/2021"}, {"2021/2022"}).empty());
    CHECK(change({"2020/2022"}, {"2021/2022"}).empty());
}

TEST_CASE("What is held against is a result of the whole year before") {
    CHECK(change({"2022", kinds::estimate}, {"2023", kinds::plan}) == Values{"20 gnbv one 2023 plan: 30 <- 0 1"});
    CHECK(change({"2022", kinds::plan}, {"2023", kinds::plan}).empty());
    CHECK(change({"2022", kinds::target}, {"2023"}).empty());
    CHECK(change({"2022", kinds::actual, "2022-12-30"}, {"2023"}).empty());
    CHECK(change({"2022", kinds::actual, "2022-12-31"}, {"2023"}).size() == 1);
    CHECK(change({"2022", kinds::estimate, "2023-01-15"}, {"2023"}).size() == 1);
}

TEST_CASE("A result of this year must be complete, a plan need not") {
    CHECK(change({"2022"}, {"2023", kinds::estimate, "2023-12-30"}).empty());
    CHECK(change({"2022"}, {"2023", kinds::estimate, "2023-12-31"}) ==
          Values{"20 gnbv one 2023 estimate 2023-12-31: 30 <- 0 1"});
    CHECK(change({"2022"}, {"2023", kinds::actual, "2024-01-01"}).size() == 1);
    CHECK(change({"2022"}, {"2023", kinds::target, "2023-06-30"}).empty());
}

TEST_CASE("Of the year before what came of it counts, or else what was expected, each statement by itself") {
    Book book;
    const auto output = book.indicator("output", "million_vnd");
    book.derived("change", "million_vnd", FormulaKind::change, {output});
    book.add(output, "7", "2022", kinds::estimate);
    book.add(output, "8", "2022", kinds::estimate);
    book.add(output, "10", "2023");
    book.add(output, "12", "2023", kinds::target);
    book.add(output, "10.0", "2023");
    CHECK(book.told("change") == Values{"20 gnbv one 2023 estimate: 3 <- 2 0", "20 gnbv one 2023 estimate: 2 <- 2 1",
                                        "20 gnbv one 2023 target: 5 <- 3 0", "20 gnbv one 2023 target: 4 <- 3 1"});
    book.add(output, "9.5", "2022");
    CHECK(book.told("change") == Values{"20 gnbv one 2023 actual: 0.5 <- 2 5", "20 gnbv one 2023 target: 2.5 <- 3 5"});
}

TEST_CASE("The same report comes first, and another counts only with one result of the same line") {
    Book book;
    const auto schools = book.indicator("schools", "household");
    book.derived("change", "household", FormulaKind::change, {schools});
    book.source("three");
    book.add(schools, "90", "2022", kinds::actual, "VN").source = 2;
    book.add(schools, "60", "2022", kinds::actual, "184").source = 1;
    book.add(schools, "50", "2023", kinds::actual, "184");
    book.add(schools, "45", "2023");
    book.add(schools, "40", "2022", kinds::plan);
    book.add(schools, "38", "2022", kinds::plan).source = 2;
    CHECK(book.told("change") == Values{"184 gnbv one 2023 actual: -10 <- 2 1"});
    Observation& other = book.add(schools, "41", "2022");
    other.source = 1;
    CHECK(book.told("change") == Values{"184 gnbv one 2023 actual: -10 <- 2 1", "20 gnbv one 2023 actual: 4 <- 3 6"});
    book.corpus.observations.back().coordinates = 1;
    CHECK(book.values("change") == Values{"-10"});
    book.corpus.observations.back().coordinates = no_coordinates;
    book.add(schools, "42", "2022").source = 1;  // the other report contradicts itself
    CHECK(book.values("change") == Values{"-10"});
    book.add(schools, "44", "2022");
    CHECK(book.told("change") == Values{"184 gnbv one 2023 actual: -10 <- 2 1", "20 gnbv one 2023 actual: 1 <- 3 8"});
}

TEST_CASE("Two other reports are no one report, even where they say the same, and the last in order is found too") {
    Book book;
    const auto schools = book.indicator("schools", "household");
    book.derived("change", "household", FormulaKind::change, {schools});
    book.source("three");
    book.add(schools, "50", "2023");
    book.add(schools, "40", "2022", kinds::plan).source = 1;
    book.add(schools, "44", "2022").source = 2;
    CHECK(book.told("change") == Values{"20 gnbv one 2023 actual: 6 <- 0 2"});
    book.add(schools, "44", "2022").source = 1;
    CHECK(book.values("change").empty());
}

TEST_CASE("A break lies between the first day of the year before and the last of this, the later included") {
    const auto broken = [](const char* from) {
        Book book;
        const auto rate = book.indicator("rate", "percent");
        book.derived("change", "percentage_points", FormulaKind::change, {rate}).as = ChangeAs::points;
        book.add(rate, "10.5", "2022");
        book.add(rate, "9", "2023");
        book.corpus.indicators[rate].breaks = {{*parse_date("2010-01-01"), {"a", "a"}},
                                               {*parse_date(from), {"b", "b"}}};
        return book.values("change").empty();
    };
    CHECK_FALSE(broken("2021-12-31"));
    CHECK_FALSE(broken("2022-01-01"));
    CHECK(broken("2022-01-02"));
    CHECK(broken("2023-01-01"));
    CHECK(broken("2023-12-31"));
    CHECK_FALSE(broken("2024-01-01"));
}

TEST_CASE("Percent of nothing or of a loss says nothing, but a difference does") {
    const auto change_from = [](const char* before, ChangeAs as) {
        Book book;
        const auto profit = book.indicator("profit", "million_vnd");
        book.derived("change", "million_vnd", FormulaKind::change, {profit}).as = as;
        book.add(profit, before, "2022");
        book.add(profit, "5", "2023");
        return book.values("change");
    };
    CHECK(change_from("0", ChangeAs::relative).empty());
    CHECK(change_from("-1", ChangeAs::relative).empty());
    CHECK(change_from("1", ChangeAs::relative) == Values{"400.000000"});
    CHECK(change_from("8", ChangeAs::relative) == Values{"-37.500000"});
    CHECK(change_from("0", ChangeAs::absolute) == Values{"5"});
    CHECK(change_from("-1", ChangeAs::absolute) == Values{"6"});
    CHECK(change_from("-1", ChangeAs::points) == Values{"6"});
}

TEST_CASE("A difference that needs too many digits gives no change") {
    Book book;
    const auto output = book.indicator("output", "million_vnd");
    book.derived("change", "percent", FormulaKind::change, {output}).as = ChangeAs::relative;
    book.add(output, "1", "2022").value = {1, 18};
    book.add(output, "999999999999999999", "2023");
    CHECK(book.values("change").empty());
}

TEST_CASE("A change of totals is of the same areas in both years") {
    Book book;
    const auto schools = book.indicator("schools", "household");
    book.derived("below", "household", FormulaKind::aggregate, {schools}).all_below = false;
    book.derived("change", "household", FormulaKind::change, {book["below"]});
    for (const char* area : {"181", "184"}) {
        book.add(schools, "3", "2022", kinds::actual, area);
        book.add(schools, "5", "2023", kinds::actual, area);
    }
    CHECK(book.told("change") == Values{"20 gnbv * 2023 actual: 4 <- d1 d0"});
    book.add(schools, "1", "2023", kinds::actual, "186");
    CHECK(book.values("change").empty());
    book.add(schools, "1", "2022", kinds::actual, "186");
    CHECK(book.values("change") == Values{"4"});
}

namespace {

// Budgets of two years and the outcome of the first.
struct Budgets : Book {
    IndicatorIndex amount = indicator("amount", "million_vnd");

    Budgets() {
        add(amount, "100", "2022", kinds::plan);
        add(amount, "80", "2022", kinds::actual);
        add(amount, "120", "2023", kinds::plan);
        add(amount, "90", "2023", kinds::actual);
    }

    Values change(Kind kind, Kind base, ChangeAs as = ChangeAs::absolute) {
        Formula& formula = derived("change", "million_vnd", FormulaKind::change, {amount});
        formula.as = as;
        formula.names_kinds = true;
        formula.of_kind = kind;
        formula.base_kind = base;
        return told("change");
    }
};

}  // namespace

TEST_CASE("A change may be of one kind against that of another, or of itself, a year before") {
    CHECK(Budgets().change(kinds::plan, kinds::actual) == Values{"20 gnbv one 2023 plan: 40 <- 2 1"});
    CHECK(Budgets().change(kinds::plan, kinds::plan) == Values{"20 gnbv one 2023 plan: 20 <- 2 0"});
    CHECK(Budgets().change(kinds::actual, kinds::plan) == Values{"20 gnbv one 2023 actual: -10 <- 3 0"});
    CHECK(Budgets().change(kinds::plan, kinds::actual, ChangeAs::relative) ==
          Values{"20 gnbv one 2023 plan: 50.000000 <- 2 1"});
    CHECK(Budgets().change(kinds::plan, kinds::estimate).empty());
    CHECK(Budgets().change(kinds::target, kinds::actual).empty());
}

TEST_CASE("The kind of the year before is sought in another report, too, and is of the whole year") {
    Budgets elsewhere;
    elsewhere.corpus.observations[1].source = 1;
    CHECK(elsewhere.change(kinds::plan, kinds::actual) == Values{"20 gnbv one 2023 plan: 40 <- 2 1"});
    Budgets early;
    early.corpus.observations[1].as_of = *parse_date("2022-06-30");
    CHECK(early.change(kinds::plan, kinds::actual).empty());
    Budgets dated;  // a budget of some day of the year is a budget of the year
    dated.corpus.observations[0].as_of = *parse_date("2022-06-30");
    CHECK(dated.change(kinds::plan, kinds::plan) == Values{"20 gnbv one 2023 plan: 20 <- 2 0"});
}

TEST_CASE("Money of its own budget year is held against that of the year before of its own") {
    Book book;
    const auto output = book.indicator("output", "million_vnd");
    book.derived("change", "million_vnd", FormulaKind::change, {output});
    const auto year_of = [&](const char* year) { return book.corpus.strings.intern(year); };
    book.add(output, "100", "2023").fund_year = year_of("2023");
    book.add(output, "150", "2024").fund_year = year_of("2024");
    CHECK(book.values("change") == Values{"50"});
    // Not against what was carried over.
    Book carried;
    const auto other = carried.indicator("output", "million_vnd");
    carried.derived("change", "million_vnd", FormulaKind::change, {other});
    carried.add(other, "100", "2023").fund_year = carried.corpus.strings.intern("2022");
    carried.add(other, "150", "2024").fund_year = carried.corpus.strings.intern("2024");
    CHECK(carried.values("change").empty());
}

TEST_CASE("What rests on an estimate is of the very kind of that estimate") {
    Book book;
    const Kind early(KindRole::expected, false, 0);
    const Kind late(KindRole::expected, false, 1);
    book.corpus.kinds.declare({{"early", {"a", "a"}, {}, early},
                               {"late", {"b", "b"}, {}, late},
                               {"plan", {"c", "c"}, {}, kinds::plan},
                               {"actual", {"d", "d"}, {}, kinds::actual}});
    const auto one = book.indicator("one", "million_vnd");
    const auto other = book.indicator("other", "million_vnd");
    book.derived("both", "million_vnd", FormulaKind::sum, {one, other});
    book.add(one, "1", "2023", early);
    book.add(other, "2", "2023", early);
    book.add(one, "3", "2024", late);
    book.add(other, "4", "2024", late);
    const DerivedValues all = compute_derived(book.corpus);
    REQUIRE(all.size() == 2);
    CHECK(all[0].kind != all[1].kind);
    for (const Derived& value : all) {
        CHECK((value.kind == early || value.kind == late));
    }
}
