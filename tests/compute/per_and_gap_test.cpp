// SPDX-License-Identifier: MIT
// Amounts per head, and what is still missing to a target.
#include <catch2/catch.hpp>
#include <string>
#include <vector>

#include "compute/book.hpp"

using namespace minhbach;

namespace {

// Loans of 24 by households, changed from 8 of the same line.
template <typename Change>
Values per_head(const Change& change) {
    Book book;
    const auto loans = book.indicator("loans", "million_vnd");
    const auto households = book.indicator("households", "household");
    book.derived("per", "million_vnd_per_household", FormulaKind::per, {loans, households});
    book.program("ntm", "program", no_index);  // 3
    book.program("ktxh", "plan", no_index);    // 4
    book.add(loans, "24");
    book.add(households, "8");
    change(book.corpus.observations[0], book.corpus.observations[1], book);
    return book.told("per");
}

// The gaps of a result of 20 in 2023 to targets of these periods, stated in this order: 100 for the first, 200 for the
// second and so on.
Values gap_to(const std::vector<const char*>& targets, const char* result = "2023") {
    Book book;
    const auto communes = book.indicator("communes", "household");
    book.derived("gap", "household", FormulaKind::gap, {communes});
    book.add(communes, "20", result);
    for (std::size_t i = 0; i < targets.size(); ++i) {
        book.add(communes, (std::to_string(i + 1) + "00").c_str(), targets[i], kinds::target);
    }
    return book.values("gap");
}

}  // namespace

TEST_CASE("An amount per household has its denominator from the same area and year, or there is none") {
    Book book;
    const auto loans = book.indicator("loans", "million_vnd");
    const auto households = book.indicator("households", "household");
    book.derived("loans_per_household", "million_vnd_per_household", FormulaKind::per, {loans, households});
    book.add(loans, "1000");
    CHECK(book.values("loans_per_household").empty());
    book.add(households, "8").source = 1;
    CHECK(book.values("loans_per_household") == Values{"125.000000"});
    book.add(households, "10");  // of the same source: that one
    CHECK(book.values("loans_per_household") == Values{"100.000000"});
}

TEST_CASE("The gap is to the next target, and negative where it is exceeded") {
    Book book;
    const auto communes = book.indicator("communes", "household");
    const auto rate = book.indicator("poverty_rate", "percent", Direction::less_is_better);
    book.derived("communes_gap", "household", FormulaKind::gap, {communes});
    book.derived("poverty_gap", "percentage_points", FormulaKind::gap, {rate});
    book.add(communes, "21", "2023");
    book.add(communes, "32", "2025", kinds::target);
    book.add(communes, "40", "2030", kinds::target);
    book.add(rate, "25.68", "2023");
    book.add(rate, "26.5", "2023", kinds::target);
    CHECK(book.values("communes_gap") == Values{"11"});
    CHECK(book.values("poverty_gap") == Values{"-0.82"});
}

TEST_CASE("An amount per head is dated by the amount and divides by what is stated beside it") {
    CHECK(per_head([](Observation& loans, Observation& households, Book& book) {
              loans.as_of = *parse_date("2023-06-30");
              loans.kind = kinds::plan;
              households.kind = kinds::estimate;
              loans.capital = Capital::recurrent;
              loans.fund = Fund::central;
              loans.fund_year = book.corpus.strings.intern("2022");
              book.add(1, "6").program = 1;
          }) == Values{"20 gnbv one 2023 recurrent central 2022 plan 2023-06-30: 3.000000 <- 0 1"});
}

TEST_CASE("A group of people is divided by that group and by no other") {
    const auto poor = [](Coordinates loans_of, Coordinates households_of) {
        return per_head([&](Observation& loans, Observation& households, Book& book) {
            loans.coordinates = loans_of;
            households.coordinates = households_of;
            book.add(1, "5").program = no_index;
        });
    };
    CHECK(poor(1, 1) == Values{"20 gnbv one 2023 poor actual: 3.000000 <- 0 1"});
    CHECK(poor(1, 2).empty());
    CHECK(poor(1, no_coordinates).empty());
    CHECK(poor(no_coordinates, 1) == Values{"20 gnbv one 2023 actual: 4.800000 <- 0 2"});
}

TEST_CASE("People or an amount of the total of a dimension are of the whole area, where the total is declared as one") {
    const auto with_total = [](CodeIndex total, Coordinates loans_of, Coordinates households_of) {
        return per_head([&](Observation& loans, Observation& households, Book& book) {
            book.corpus.dimensions[0].total = total;
            loans.coordinates = loans_of;
            households.coordinates = households_of;
            households.program = no_index;
        });
    };
    CHECK(with_total(1, no_coordinates, 1) == Values{"20 gnbv one 2023 actual: 3.000000 <- 0 1"});
    CHECK(with_total(1, 1, no_coordinates) == Values{"20 gnbv one 2023 poor actual: 3.000000 <- 0 1"});
    CHECK(with_total(no_code, no_coordinates, 1).empty());
    CHECK(with_total(no_code, 1, no_coordinates).empty());
    CHECK(with_total(1, no_coordinates, 2).empty());
    CHECK(with_total(1, 2, no_coordinates).empty());
}

TEST_CASE("Heads are counted results above zero, of the same area and period") {
    const auto elsewhere = [](auto change) {
        return per_head([&](Observation&, Observation& households, Book& book) {
            households.program = no_index;
            change(households, book);
        });
    };
    CHECK(elsewhere([](Observation&, Book&) {}) == Values{"20 gnbv one 2023 actual: 3.000000 <- 0 1"});
    CHECK(elsewhere([](Observation& row, Book& book) { row.period = book.period("2023-S1"); }).empty());
    CHECK(elsewhere([](Observation& row, Book& book) { row.period = book.period("2021/2023"); }).empty());
    CHECK(elsewhere([](Observation& row, Book& book) { row.period = book.period("2023/2024"); }).empty());
    CHECK(elsewhere([](Observation& row, Book& book) { row.period = book.period("2022"); }).empty());
    CHECK(elsewhere([](Observation& row, Book&) { row.area = 2; }).empty());
    for (const ProgramIndex program : {ProgramIndex{0}, ProgramIndex{4}, ProgramIndex{no_index}}) {
        const auto counted = [&](auto change) {
            return per_head([&](Observation&, Observation& households, Book&) {
                households.program = program;
                change(households);
            });
        };
        CHECK(counted([](Observation& row) { row.kind = kinds::estimate; }).size() == 1);
        CHECK(counted([](Observation& row) { row.kind = kinds::plan; }).empty());
        CHECK(counted([](Observation& row) { row.kind = kinds::target; }).empty());
        CHECK(counted([](Observation& row) { row.value = {0, 0}; }).empty());
        CHECK(counted([](Observation& row) { row.value = {-1, 0}; }).empty());
        CHECK(counted([](Observation& row) { row.value = {1, 0}; }).size() == 1);
    }
}

TEST_CASE("Which of two counts is right is not chosen, but one count said twice is one") {
    const auto two = [](ProgramIndex first, const char* second, SourceIndex source, ProgramIndex program) {
        return per_head([&](Observation&, Observation& households, Book& book) {
            households.program = first;
            Observation& other = book.add(1, second);
            other.source = source;
            other.program = program;
        });
    };
    CHECK(two(0, "9", 0, 0).empty());
    CHECK(two(0, "8.0", 0, 0) == Values{"20 gnbv one 2023 actual: 3.000000 <- 0 1"});
    CHECK(two(3, "9", 0, 4).empty());
    CHECK(two(3, "8.0", 0, 4) == Values{"20 gnbv one 2023 actual: 3.000000 <- 0 1"});
    CHECK(two(3, "9", 1, 4) == Values{"20 gnbv one 2023 actual: 3.000000 <- 0 1"});
    CHECK(two(0, "9", 1, 0) == Values{"20 gnbv one 2023 actual: 3.000000 <- 0 1"});
    const auto others = [](const char* second) {
        return per_head([&](Observation&, Observation& households, Book& book) {
            households.source = 1;
            book.source("three");
            book.add(1, second).source = 2;
        });
    };
    CHECK(others("9").empty());
    CHECK(others("8.0") == Values{"20 gnbv one 2023 actual: 3.000000 <- 0 1"});
}

TEST_CASE("A statistic of the area stands under no program, or else under a whole one") {
    const auto stated = [](std::vector<std::pair<ProgramIndex, const char*>> others, SourceIndex source = 0) {
        return per_head([&](Observation&, Observation& households, Book& book) {
            households.program = others.front().first;
            households.source = source;
            for (std::size_t i = 1; i < others.size(); ++i) {
                book.add(1, others[i].second).program = others[i].first;
            }
        });
    };
    CHECK(stated({{1, "8"}}).empty());  // of a project alone, nothing of the area
    CHECK(stated({{3, "8"}}) == Values{"20 gnbv one 2023 actual: 3.000000 <- 0 1"});
    CHECK(stated({{3, "8"}, {no_index, "6"}}) == Values{"20 gnbv one 2023 actual: 4.000000 <- 0 2"});
    CHECK(stated({{no_index, "8"}, {3, "6"}}) == Values{"20 gnbv one 2023 actual: 3.000000 <- 0 1"});
    // Another report's statistic of the area comes before what this one says under a program.
    CHECK(stated({{no_index, "8"}, {3, "6"}}, 1) == Values{"20 gnbv one 2023 actual: 3.000000 <- 0 1"});
    CHECK(stated({{no_index, "8"}, {no_index, "6"}, {3, "4"}}).empty());
}

TEST_CASE("Counted once and estimated at the same, the count stands, and an estimate below makes an estimate") {
    const auto both = [](Kind first, Kind second) {
        return per_head([&](Observation&, Observation& households, Book& book) {
            households.program = no_index;
            households.kind = first;
            Observation& other = book.add(1, "8", "2023", second);
            other.program = no_index;
        });
    };
    CHECK(both(kinds::estimate, kinds::actual) == Values{"20 gnbv one 2023 actual: 3.000000 <- 0 2"});
    CHECK(both(kinds::actual, kinds::estimate) == Values{"20 gnbv one 2023 actual: 3.000000 <- 0 1"});
    CHECK(both(kinds::estimate, kinds::plan) == Values{"20 gnbv one 2023 estimate: 3.000000 <- 0 1"});
}

TEST_CASE("People at the end of a period are those of the year that ends with it, where the formula says so") {
    const auto money_of = [](const char* money, bool at_end, std::vector<const char*> people) {
        return per_head([&](Observation& loans, Observation& households, Book& book) {
            loans.period = book.period(money);
            households.period = book.period(people.front());
            households.program = no_index;
            for (std::size_t i = 1; i < people.size(); ++i) {
                book.add(1, "6", people[i]).program = no_index;
            }
            book.corpus.indicators[book["per"]].formula.at_end = at_end;
        });
    };
    CHECK(money_of("2021/2023", false, {"2023"}).empty());
    CHECK(money_of("2021/2023", true, {"2023"}) == Values{"20 gnbv one 2021/2023 actual: 3.000000 <- 0 1"});
    CHECK(money_of("2021/2023", true, {"2022"}).empty());
    CHECK(money_of("2023-S2", true, {"2023"}) == Values{"20 gnbv one 2023-S2 actual: 3.000000 <- 0 1"});
    CHECK(money_of("2023-S1", true, {"2023"}).empty());
    CHECK(money_of("2023", true, {"2022/2023"}).empty());
    CHECK(money_of("2021/2023", true, {"2023", "2021/2023"}) ==
          Values{"20 gnbv one 2021/2023 actual: 4.000000 <- 0 2"});
}

TEST_CASE("A target for a day is that of a result of the day, one of a later period is the next") {
    const auto gaps = [](const char* period, const char* target_day, const char* result_day) {
        Book book;
        const auto communes = book.indicator("communes", "household");
        book.derived("gap", "household", FormulaKind::gap, {communes});
        Observation& result = book.add(communes, "20");
        result.as_of = std::string(result_day).empty() ? no_date : *parse_date(result_day);
        book.add(communes, "50", period, kinds::target).as_of =
            std::string(target_day).empty() ? no_date : *parse_date(target_day);
        return book.values("gap");
    };
    CHECK(gaps("2023", "", "2023-11-30") == Values{"30"});
    CHECK(gaps("2023", "2024-01-31", "2023-11-30").empty());
    CHECK(gaps("2023", "2024-01-31", "").empty());
    CHECK(gaps("2023", "2024-01-31", "2024-01-31") == Values{"30"});
    CHECK(gaps("2025", "2025-12-31", "2023-11-30") == Values{"30"});
}

TEST_CASE("A scope limits the amounts per head, not what they are divided by") {
    CHECK(per_head([](Observation& loans, Observation&, Book& book) {
              book.corpus.indicators[book["per"]].formula.scope.kinds = {kinds::plan};
              loans.kind = kinds::plan;
              book.add(0, "40");
          }) == Values{"20 gnbv one 2023 plan: 3.000000 <- 0 1"});
}

TEST_CASE("The next target is of the period itself, or of the next to end, or of the shortest that end then") {
    CHECK(gap_to({"2023", "2022", "2024", "2021/2023"}) == Values{"80"});
    CHECK(gap_to({"2021/2025", "2023"}) == Values{"180"});
    CHECK(gap_to({"2026", "2025", "2022"}) == Values{"180"});
    CHECK(gap_to({"2025", "2026", "2022"}) == Values{"80"});
    CHECK(gap_to({"2021/2025", "2025", "2024/2025"}) == Values{"180"});
    CHECK(gap_to({"2021/2025", "2024/2025"}) == Values{"180"});
    CHECK(gap_to({"2024/2025", "2021/2025"}) == Values{"80"});
    CHECK(gap_to({"2023-S2"}) == Values{"80"});
    CHECK(gap_to({"2023-Q3"}).empty());
    CHECK(gap_to({"2022", "2021/2022"}).empty());
    CHECK(gap_to({"2024", "2024", "2025"}) == Values{"80", "180"});
}

TEST_CASE("A gap is of a result and a target of one line, whatever other lines have") {
    Book book;
    const auto communes = book.indicator("communes", "household");
    book.derived("gap", "household", FormulaKind::gap, {communes});
    book.add(communes, "20").as_of = *parse_date("2023-06-30");
    book.add(communes, "50", "2024", kinds::target, "181");
    book.add(communes, "60", "2026", kinds::target);
    book.add(communes, "70", "2023", kinds::plan);
    book.add(communes, "71", "2024", kinds::plan);
    book.add(communes, "25", "2023", kinds::estimate);
    book.add(communes, "90", "2025", kinds::target).source = 1;
    CHECK(book.told("gap") ==
          Values{"20 gnbv one 2023 actual 2023-06-30: 40 <- 0 2", "20 gnbv one 2023 estimate: 35 <- 5 2"});
}

TEST_CASE("Where less is better the gap is what there is too much, and one of too many digits is left out") {
    Book book;
    const auto poor = book.indicator("poor", "household", Direction::less_is_better);
    book.derived("gap", "household", FormulaKind::gap, {poor});
    book.add(poor, "20");
    book.add(poor, "15", "2024", kinds::target);
    CHECK(book.told("gap") == Values{"20 gnbv one 2023 actual: 5 <- 0 1"});
    book.corpus.observations[0].value = {999'999'999'999'999'999, 0};
    book.corpus.observations[1].value = {1, 18};
    book.add(poor, "7", "2025", kinds::target);
    CHECK(book.told("gap") == Values{"20 gnbv one 2023 actual: 999999999999999992 <- 0 2"});
}
