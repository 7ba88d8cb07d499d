// SPDX-License-Identifier: MIT
// The kinds of formula whose inputs stand on one line, but attainment, which has a file of its own.
#include <catch2/catch.hpp>

#include "compute/book.hpp"

using namespace minhbach;

namespace {

struct Term {
    const char* value;
    Kind kind;
    const char* as_of;
};

// What a ratio and a difference of two figures tell, in this order.
Values paired(const Term& first, const Term& second) {
    Book book;
    const auto x = book.indicator("x", "household");
    const auto y = book.indicator("y", "household");
    book.derived("ratio", "percent", FormulaKind::ratio, {x, y});
    book.derived("difference", "household", FormulaKind::difference, {x, y});
    book.add(x, first.value, "2023", first.kind).as_of = parse_date(first.as_of).value_or(no_date);
    book.add(y, second.value, "2023", second.kind).as_of = parse_date(second.as_of).value_or(no_date);
    Values told = book.told("ratio");
    const Values differences = book.told("difference");
    told.insert(told.end(), differences.begin(), differences.end());
    return told;
}

}  // namespace

TEST_CASE("The figures of each line are put together, whatever order the reports come in") {
    Book book;
    const auto assigned = book.indicator("assigned", "million_vnd");
    const auto disbursed = book.indicator("disbursed", "million_vnd");
    book.derived("rate", "percent", FormulaKind::ratio, {disbursed, assigned});
    book.derived("rest", "million_vnd", FormulaKind::difference, {assigned, disbursed});
    book.add(assigned, "8", "2023", kinds::plan);
    book.add(disbursed, "3", "2022");
    book.add(assigned, "4", "2022", kinds::plan);
    book.add(disbursed, "5", "2023");
    book.add(assigned, "1", "2021", kinds::plan);
    book.add(disbursed, "1", "2024");
    book.add(disbursed, "6", "2023");
    book.add(disbursed, "3", "2022");
    CHECK(book.told("rate") == Values{"20 gnbv one 2023 actual: 62.500000 <- 3 0",
                                      "20 gnbv one 2023 actual: 75.000000 <- 6 0",
                                      "20 gnbv one 2022 actual: 75.000000 <- 1 2"});
    CHECK(book.told("rest") == Values{"20 gnbv one 2023 actual: 3 <- 0 3", "20 gnbv one 2023 actual: 2 <- 0 6",
                                      "20 gnbv one 2022 actual: 1 <- 2 1"});
    CHECK(compute_derived(book.corpus).lines.size() == 4);
}

TEST_CASE("A result beside a plan gives a result of its date, but a target of all there are remains a target") {
    const char* const june = "2023-06-30";
    CHECK(paired({"1", kinds::actual, june}, {"4", kinds::plan, ""}) ==
          Values{"20 gnbv one 2023 actual 2023-06-30: 25.000000 <- 0 1",
                 "20 gnbv one 2023 actual 2023-06-30: -3 <- 0 1"});
    CHECK(paired({"1", kinds::estimate, june}, {"4", kinds::target, ""}) ==
          Values{"20 gnbv one 2023 estimate 2023-06-30: 25.000000 <- 0 1",
                 "20 gnbv one 2023 estimate 2023-06-30: -3 <- 0 1"});
    CHECK(paired({"1", kinds::target, ""}, {"4", kinds::actual, june}) ==
          Values{"20 gnbv one 2023 target: 25.000000 <- 0 1", "20 gnbv one 2023 actual 2023-06-30: -3 <- 0 1"});
    CHECK(paired({"1", kinds::plan, ""}, {"4", kinds::estimate, ""}) ==
          Values{"20 gnbv one 2023 plan: 25.000000 <- 0 1", "20 gnbv one 2023 estimate: -3 <- 0 1"});
    CHECK(paired({"1", kinds::plan, ""}, {"4", kinds::plan, ""}) ==
          Values{"20 gnbv one 2023 plan: 25.000000 <- 0 1", "20 gnbv one 2023 plan: -3 <- 0 1"});
}

TEST_CASE("Two of one sort are put together only when kind and date agree") {
    CHECK(paired({"1", kinds::plan, ""}, {"4", kinds::target, ""}).empty());
    CHECK(paired({"1", kinds::actual, ""}, {"4", kinds::estimate, ""}).empty());
    CHECK(paired({"1", kinds::actual, ""}, {"4", kinds::actual, "2023-06-30"}).empty());
    CHECK(paired({"1", kinds::plan, "2023-01-01"}, {"4", kinds::plan, "2023-06-30"}).empty());
    CHECK(paired({"1", kinds::actual, "2023-06-30"}, {"4", kinds::actual, "2023-06-30"}).size() == 2);
}

TEST_CASE("A sum names its terms in the order of the formula, whatever order they stand in") {
    Book book;
    const auto a = book.indicator("a", "household");
    const auto b = book.indicator("b", "household");
    const auto c = book.indicator("c", "household");
    book.derived("sum", "household", FormulaKind::sum, {a, b, c});
    for (const auto& [indicator, value] : {std::pair{c, "0.25"}, std::pair{a, "3"}, std::pair{b, "10.5"}}) {
        book.add(indicator, value).as_of = *parse_date("2023-06-30");
    }
    CHECK(book.told("sum") == Values{"20 gnbv one 2023 actual 2023-06-30: 13.75 <- 1 2 0"});
    book.add(a, "4").as_of = *parse_date("2023-06-30");
    book.add(a, "3.0").as_of = *parse_date("2023-06-30");
    book.add(b, "10.50").as_of = *parse_date("2023-06-30");
    CHECK(book.told("sum") == Values{"20 gnbv one 2023 actual 2023-06-30: 13.75 <- 1 2 0",
                                     "20 gnbv one 2023 actual 2023-06-30: 14.75 <- 3 2 0"});
}

TEST_CASE("There is no sum where the term in the middle is missing, of another date or not to be chosen") {
    const auto sum = [](auto change) {
        Book book;
        const auto a = book.indicator("a", "household");
        const auto b = book.indicator("b", "household");
        const auto c = book.indicator("c", "household");
        Formula& formula = book.derived("sum", "household", FormulaKind::sum, {a, b, c});
        book.add(a, "1");
        book.add(c, "4");
        change(book.add(b, "2"), formula);
        return book.values("sum");
    };
    CHECK(sum([](Observation&, Formula&) {}) == Values{"7"});
    CHECK(sum([](Observation& row, Formula&) { row.missing = Missing::suppressed; }).empty());
    CHECK(sum([](Observation& row, Formula&) { row.as_of = *parse_date("2023-12-31"); }).empty());
    CHECK(sum([](Observation& row, Formula&) { row.kind = kinds::target; }).empty());
    CHECK(sum([](Observation& row, Formula&) { row.value = {1, 18}; }) == Values{"5.000000000000000001"});
    CHECK(sum([](Observation& row, Formula&) { row.value = {9'223'372'036'854'775'807, 0}; }).empty());
    CHECK(sum([](Observation&, Formula& formula) { formula.scope.kinds = {kinds::estimate}; }).empty());
    CHECK(sum([](Observation&, Formula& formula) { formula.scope.kinds = {kinds::actual}; }) == Values{"7"});
}

TEST_CASE("The share of a period that has passed counts its first and its last day") {
    const auto share = [](const char* period, const char* day) {
        return to_string(elapsed_share(*parse_period(period), *parse_date(day)));
    };
    CHECK(share("2023", "2022-12-31") == "0.000000");
    CHECK(share("2023", "2023-01-01") == "0.273973");
    CHECK(share("2023", "2023-12-30") == "99.726027");
    CHECK(share("2023", "2023-12-31") == "100.000000");
    CHECK(share("2023", "2024-01-01") == "100.000000");
    CHECK(share("2023-Q1", "2023-02-14") == "50.000000");
    CHECK(share("2021/2024", "2021-12-31") == "24.982888");
}

TEST_CASE("Pace is of what came about by a date that is not before the period, not of estimates") {
    Book book;
    const auto rate = book.indicator("rate", "percent");
    book.derived("pace", "percentage_points", FormulaKind::pace, {rate});
    const auto add = [&](const char* period, Kind kind, const char* day) {
        book.add(rate, "30", period, kind).as_of = *parse_date(day);
    };
    add("2023-Q1", kinds::estimate, "2023-02-14");
    add("2024-Q1", kinds::actual, "2023-12-31");
    add("2024-Q2", kinds::actual, "2024-04-01");
    add("2023-Q3", kinds::plan, "2023-08-14");
    add("2023-Q3", kinds::target, "2023-08-14");
    add("2023-Q4", kinds::actual, "2024-02-01");
    CHECK(book.told("pace") == Values{"20 gnbv one 2024-Q2 actual 2024-04-01: 28.901099 <- 2",
                                      "20 gnbv one 2023-Q4 actual 2024-02-01: -70.000000 <- 5"});
}

TEST_CASE("A class begins at its limit, which belongs to it") {
    Book book;
    const auto rate = book.indicator("rate", "percent");
    book.derived("status", "class", FormulaKind::status, {rate}).classes = {
        {std::nullopt, {"", ""}}, {parse_plain("-10"), {"", ""}}, {parse_plain("10"), {"", ""}}};
    for (const auto& [value, period] :
         {std::pair{"-10.01", "2019"}, std::pair{"-10", "2020"}, std::pair{"9.99", "2021"}, std::pair{"10.0", "2022"},
          std::pair{"900", "2023"}}) {
        book.add(rate, value, period, kinds::estimate).as_of = *parse_date("2023-06-30");
    }
    book.add(rate, "11", "2023", kinds::plan);
    CHECK(book.told("status") ==
          Values{"20 gnbv one 2019 estimate 2023-06-30: 1 <- 0", "20 gnbv one 2020 estimate 2023-06-30: 2 <- 1",
                 "20 gnbv one 2021 estimate 2023-06-30: 2 <- 2", "20 gnbv one 2022 estimate 2023-06-30: 3 <- 3",
                 "20 gnbv one 2023 estimate 2023-06-30: 3 <- 4", "20 gnbv one 2023 plan: 3 <- 5"});
    // A class whose limit could not be read, which has been reported, takes nothing.
    book.corpus.indicators[book["status"]].formula.classes[2].from.reset();
    CHECK(book.values("status") == Values{"1", "2", "2", "2", "2", "2"});
}

TEST_CASE("A sum needs all its terms, of one kind and date") {
    Book book;
    const auto poor = book.indicator("poor_households", "household");
    const auto near = book.indicator("near_poor_households", "household");
    book.derived("poor_and_near_poor", "household", FormulaKind::sum, {poor, near});
    book.add(poor, "35922");
    CHECK(book.values("poor_and_near_poor").empty());
    book.add(near, "15793");
    CHECK(book.values("poor_and_near_poor") == Values{"51715"});
    book.corpus.observations.back().kind = kinds::estimate;
    CHECK(book.values("poor_and_near_poor").empty());
}

TEST_CASE("Pace is the rate less the share of the period that has passed") {
    CHECK(to_string(elapsed_share(*parse_period("2024"), *parse_date("2024-06-12"))) == "44.808743");
    CHECK(to_string(elapsed_share(*parse_period("2023"), *parse_date("2024-01-31"))) == "100.000000");
    CHECK(to_string(elapsed_share(*parse_period("2024"), *parse_date("2023-12-31"))) == "0.000000");
    Book book;
    const auto rate = book.indicator("rate", "percent");
    const auto pace = book.derived("pace", "percentage_points", FormulaKind::pace, {rate}).kind;
    CHECK(pace == FormulaKind::pace);
    Formula& status = book.derived("status", "class", FormulaKind::status, {*book.corpus.indicators.find("pace")});
    status.classes = {{std::nullopt, {"chậm", "behind"}},
                      {parse_plain("-10"), {"kịp", "on course"}},
                      {parse_plain("10"), {"vượt", "ahead"}}};
    book.add(rate, "25.05", "2024").as_of = *parse_date("2024-06-12");
    book.add(rate, "50", "2023").as_of = *parse_date("2023-06-30");
    book.add(rate, "30", "2022");  // of no day
    CHECK(book.values("pace") == Values{"-19.758743", "0.410959"});
    CHECK(book.values("status") == Values{"1", "2"});
}

TEST_CASE(
    "Where a term is stated twice with two values there is no sum and an amount each is no amount of the whole and "
    "percent "
    "of a loss says nothing") {
    Book book;
    const auto poor = book.indicator("poor", "household");
    const auto near = book.indicator("near", "household");
    book.derived("both", "household", FormulaKind::sum, {poor, near});
    book.add(poor, "10");
    book.add(near, "5");
    book.add(near, "6");
    CHECK(book.values("both").empty());
    Book each;
    const auto assigned = each.indicator("assigned", "million_vnd");
    const auto disbursed = each.indicator("disbursed", "million_vnd");
    each.derived("rate", "percent", FormulaKind::ratio, {disbursed, assigned});
    each.add(assigned, "500", "2023", kinds::plan).note = each.corpus.strings.intern("per_unit");
    each.add(disbursed, "5");
    CHECK(each.values("rate").empty());
    Book loss;
    const auto profit = loss.indicator("profit", "million_vnd");
    loss.derived("growth", "percent", FormulaKind::change, {profit}).as = ChangeAs::relative;
    loss.add(profit, "-10", "2022");
    loss.add(profit, "-5", "2023");
    CHECK(loss.values("growth").empty());
}

TEST_CASE("Money of a budget year may be spent into the next one, that of a part of it until its end") {
    Formula formula;
    const auto last = [&](const char* period) {
        const Period time = spending_period(formula, *parse_period(period));
        CHECK(time.first == parse_period(period)->first);
        return to_string(time.last);
    };
    CHECK(last("2023") == "2023-12-31");
    formula.spent_until = std::chrono::January / 31;
    CHECK(last("2023") == "2024-01-31");
    CHECK(last("2021/2025") == "2026-01-31");
    // Never before the year is over, whenever it begins: of one from April on the next such day.
    const Calendar april{4};
    CHECK(to_string(spending_period(formula, *parse_period("2023/24", april)).last) == "2025-01-31");
    formula.spent_until = std::chrono::April / 30;
    CHECK(to_string(spending_period(formula, *parse_period("2023/24", april)).last) == "2024-04-30");
    formula.spent_until = std::chrono::January / 31;
    CHECK(last("2023-S2") == "2023-12-31");
    CHECK(last("2023-Q4") == "2023-12-31");
    CHECK(last("2023-12") == "2023-12-31");
    Book book;
    const auto rate = book.indicator("rate", "percent");
    book.derived("pace", "percentage_points", FormulaKind::pace, {rate}).spent_until = formula.spent_until;
    book.add(rate, "95").as_of = *parse_date("2023-12-31");
    book.add(rate, "100").as_of = *parse_date("2024-01-31");
    CHECK(book.values("pace") == Values{"2.828283", "0.000000"});
}

TEST_CASE("A result is held against the plan without a date, or that of its own day, or the newest before it") {
    const auto rates = [](std::vector<const char*> plans, const char* result) {
        Book book;
        const auto assigned = book.indicator("assigned", "million_vnd");
        const auto disbursed = book.indicator("disbursed", "million_vnd");
        book.derived("rate", "percent", FormulaKind::ratio, {disbursed, assigned});
        book.derived("rest", "million_vnd", FormulaKind::difference, {assigned, disbursed});
        for (std::size_t i = 0; i < plans.size(); ++i) {
            Observation& plan = book.add(assigned, i == 0 ? "10" : i == 1 ? "20" : "50", "2023", kinds::plan);
            plan.as_of = std::string(plans[i]).empty() ? no_date : *parse_date(plans[i]);
        }
        book.add(disbursed, "5").as_of = std::string(result).empty() ? no_date : *parse_date(result);
        CHECK(book.values("rate").size() == book.values("rest").size());
        return book.values("rate");
    };
    const std::string of_first = "50.000000";
    const std::string of_second = "25.000000";
    CHECK(rates({""}, "2023-06-30") == Values{of_first});
    CHECK(rates({"2023-06-30", ""}, "2023-06-30") == Values{of_second});
    CHECK(rates({"2023-06-30", "2023-03-31", "2023-09-30"}, "2023-06-30") == Values{of_first});
    CHECK(rates({"2023-03-31", "2023-05-31", "2023-09-30"}, "2023-06-30") == Values{of_second});
    CHECK(rates({"2023-09-30"}, "2023-06-30").empty());
    CHECK(rates({"2023-09-30"}, "") == Values{of_first});
    CHECK(rates({"2023-09-30", "2023-06-30"}, "").empty());
    CHECK(rates({"2023-09-30", ""}, "") == Values{of_second});
    CHECK(rates({"2023-06-30", "2023-06-30"}, "2023-06-30") == Values{of_first, of_second});
}
