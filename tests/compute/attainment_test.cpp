// SPDX-License-Identifier: MIT
// Attainment: what came of it against what was planned, or else targeted.
#include <array>
#include <catch2/catch.hpp>

#include "compute/book.hpp"

using namespace minhbach;

TEST_CASE("Attainment is of the plan, or else of the target, and turned round where less is better") {
    Book book;
    const auto schools = book.indicator("schools", "household");
    const auto poor = book.indicator("poverty_rate", "percent", Direction::less_is_better);
    book.derived("schools_attainment", "percent", FormulaKind::attainment, {schools});
    book.derived("poverty_attainment", "percent", FormulaKind::attainment, {poor});
    book.add(schools, "483", "2023");
    book.add(schools, "482", "2023", kinds::plan);
    book.add(schools, "1", "2023", kinds::target);
    book.add(poor, "25", "2023");
    book.add(poor, "20", "2023", kinds::target);
    CHECK(book.values("schools_attainment") == Values{"100.207469"});
    CHECK(book.values("poverty_attainment") == Values{"80.000000"});
}

TEST_CASE("A level may be held against the target of a longer period, and a count against another indicator's") {
    Book book;
    const auto met = book.indicator("targets_met", "household");
    const auto targets = book.indicator("targets", "household");
    Formula& formula = book.derived("targets_attainment", "percent", FormulaKind::attainment, {met, targets});
    book.add(met, "10", "2023");
    book.add(targets, "75", "2021/2025", kinds::target);
    CHECK(book.values("targets_attainment").empty());
    formula.longer_target = true;
    CHECK(book.values("targets_attainment") == Values{"13.333333"});
    book.add(targets, "20", "2023", kinds::target);  // of the year itself: that one
    CHECK(book.values("targets_attainment") == Values{"50.000000"});
}

TEST_CASE("The own target comes before a longer one, whatever order the reports come in") {
    for (const bool long_first : {true, false}) {
        Book book;
        const auto rate = book.indicator("rate", "percent");
        book.derived("gap", "percentage_points", FormulaKind::gap, {rate});
        Formula& attainment = book.derived("attainment", "percent", FormulaKind::attainment, {rate});
        attainment.longer_target = true;
        book.add(rate, "60", "2025");
        const auto targets = long_first ? std::array{"2021/2025", "2025"} : std::array{"2025", "2021/2025"};
        for (const char* period : targets) {
            book.add(rate, std::string(period) == "2025" ? "80" : "90", period, kinds::target);
        }
        CHECK(book.values("gap") == Values{"20"});
        CHECK(book.values("attainment") == Values{"75.000000"});
    }
}

TEST_CASE("Attainment is dated by the result, and each statement of plan and result gives its own") {
    Book book;
    const auto schools = book.indicator("schools", "household");
    book.derived("attainment", "percent", FormulaKind::attainment, {schools});
    book.add(schools, "3", "2023", kinds::estimate).as_of = *parse_date("2023-06-30");
    book.add(schools, "8", "2023", kinds::plan);
    book.add(schools, "6", "2023", kinds::plan);
    book.add(schools, "2", "2023", kinds::target);
    book.add(schools, "9", "2023");
    book.add(schools, "7", "2024", kinds::target);
    book.add(schools, "7", "2022");
    CHECK(book.told("attainment") == Values{"20 gnbv one 2023 estimate 2023-06-30: 37.500000 <- 0 1",
                                            "20 gnbv one 2023 estimate 2023-06-30: 50.000000 <- 0 2",
                                            "20 gnbv one 2023 actual: 112.500000 <- 4 1",
                                            "20 gnbv one 2023 actual: 150.000000 <- 4 2"});
}

TEST_CASE("Nothing attains a plan of zero, and where less is better zero is no share of one") {
    for (const Direction direction : {Direction::more_is_better, Direction::less_is_better}) {
        Book book;
        const auto poor = book.indicator("poor", "household", direction);
        book.derived("attainment", "percent", FormulaKind::attainment, {poor});
        book.add(poor, "5", "2022");
        book.add(poor, "0", "2022", kinds::plan);
        book.add(poor, "0", "2023");
        book.add(poor, "5", "2023", kinds::plan);
        const bool less = direction == Direction::less_is_better;
        CHECK(book.told("attainment") == (less ? Values{} : Values{"20 gnbv one 2023 actual: 0.000000 <- 2 3"}));
    }
}

TEST_CASE("What is better is told by the indicator of the result, not by that of the target") {
    Book book;
    const auto left = book.indicator("left", "household", Direction::less_is_better);
    const auto allowed = book.indicator("allowed", "household", Direction::more_is_better);
    book.derived("attainment", "percent", FormulaKind::attainment, {left, allowed});
    book.add(left, "8");
    book.add(left, "1", "2023", kinds::plan);
    book.add(allowed, "2", "2023", kinds::plan);
    CHECK(book.told("attainment") == Values{"20 gnbv one 2023 actual: 25.000000 <- 0 2"});
}

TEST_CASE("A longer target is one of several years that hold the whole period, and no plan") {
    const auto attainment = [](const char* result, const char* intended, Kind kind) {
        Book book;
        const auto met = book.indicator("met", "household");
        book.derived("attainment", "percent", FormulaKind::attainment, {met}).longer_target = true;
        book.add(met, "10", result);
        book.add(met, "40", intended, kind);
        return book.values("attainment");
    };
    CHECK(attainment("2023", "2021/2025", kinds::target) == Values{"25.000000"});
    CHECK(attainment("2021", "2021/2025", kinds::target) == Values{"25.000000"});
    CHECK(attainment("2025", "2021/2025", kinds::target) == Values{"25.000000"});
    CHECK(attainment("2025-S2", "2021/2025", kinds::target) == Values{"25.000000"});
    CHECK(attainment("2021/2025", "2021/2025", kinds::target) == Values{"25.000000"});
    CHECK(attainment("2020", "2021/2025", kinds::target).empty());
    CHECK(attainment("2026", "2021/2025", kinds::target).empty());
    CHECK(attainment("2020/2024", "2021/2025", kinds::target).empty());
    CHECK(attainment("2022/2026", "2021/2025", kinds::target).empty());
    CHECK(attainment("2023", "2021/2025", kinds::plan).empty());
    CHECK(attainment("2023-S1", "2023", kinds::target).empty());
}

TEST_CASE("Of longer targets the one that ends first counts, and of those the shortest") {
    const std::array<const char*, 4> periods{"2021/2030", "2021/2025", "2023/2025", "2022/2025"};
    std::array<std::size_t, 4> order{0, 1, 2, 3};
    do {
        Book book;
        const auto met = book.indicator("met", "household");
        book.derived("attainment", "percent", FormulaKind::attainment, {met}).longer_target = true;
        for (const std::size_t i : order) {
            book.add(met, std::array{"100", "80", "50", "40"}[i], periods[i], kinds::target);
        }
        book.add(met, "10", "2023");
        CHECK(book.values("attainment") == Values{"20.000000"});
        book.corpus.observations.back().period = book.period("2022");
        CHECK(book.values("attainment") == Values{"25.000000"});
        book.corpus.observations.back().period = book.period("2021");
        CHECK(book.values("attainment") == Values{"12.500000"});
        book.corpus.observations.back().period = book.period("2026");
        CHECK(book.values("attainment") == Values{"10.000000"});
    } while (std::next_permutation(order.begin(), order.end()));
}

TEST_CASE("A plan or target for a day is attained by a result of the day, one for the period by any") {
    const auto attained = [](const char* meant_day, const char* result_day, Kind kind) {
        Book book;
        const auto disbursed = book.indicator("disbursed", "million_vnd");
        book.derived("attainment", "percent", FormulaKind::attainment, {disbursed});
        const auto day = [](const char* text) { return *text == '\0' ? no_date : *parse_date(text); };
        book.add(disbursed, "5", "2023", kinds::estimate).as_of = day(result_day);
        book.add(disbursed, "10", "2023", kind).as_of = day(meant_day);
        return book.values("attainment");
    };
    for (const Kind kind : {kinds::plan, kinds::target}) {
        CHECK(attained("", "2023-11-30", kind) == Values{"50.000000"});
        CHECK(attained("2024-01-31", "2024-01-31", kind) == Values{"50.000000"});
        CHECK(attained("2024-01-31", "2023-11-30", kind).empty());
        CHECK(attained("2023-11-30", "2024-01-31", kind).empty());
        CHECK(attained("2024-01-31", "", kind).empty());
    }
}

TEST_CASE("Where the plan is for another day, the target for the period counts") {
    Book book;
    const auto disbursed = book.indicator("disbursed", "million_vnd");
    book.derived("attainment", "percent", FormulaKind::attainment, {disbursed});
    book.add(disbursed, "5");
    book.add(disbursed, "10", "2023", kinds::plan).as_of = *parse_date("2023-06-30");
    book.add(disbursed, "20", "2023", kinds::target);
    CHECK(book.values("attainment") == Values{"25.000000"});
}

TEST_CASE("Of two revisions of a plan the latest that is meant for the result holds") {
    Book book;
    const Kind revised(KindRole::intended, false, 1);
    std::vector<KindEntry> entries = book.corpus.kinds.entries();
    entries.push_back({"revised_plan", {"kế hoạch điều chỉnh", "revised plan"}, {"kế hoạch", "a plan"}, revised});
    book.corpus.kinds.declare(entries);
    const auto schools = book.indicator("schools", "household");
    book.derived("attainment", "percent", FormulaKind::attainment, {schools});
    book.add(schools, "9");
    book.add(schools, "12", "2023", revised);
    book.add(schools, "10", "2023", kinds::plan);
    book.add(schools, "1", "2023", kinds::target);
    CHECK(book.told("attainment") == Values{"20 gnbv one 2023 actual: 75.000000 <- 0 1"});
    book.corpus.observations[1].as_of = *parse_date("2024-01-31");
    CHECK(book.told("attainment") == Values{"20 gnbv one 2023 actual: 90.000000 <- 0 2"});
    book.corpus.observations[1].as_of = no_date;
    book.corpus.observations[2].kind = kinds::requested;
    CHECK(book.told("attainment") == Values{"20 gnbv one 2023 actual: 75.000000 <- 0 1"});
    book.corpus.observations[1].kind = kinds::requested;
    CHECK(book.told("attainment") == Values{"20 gnbv one 2023 actual: 900.000000 <- 0 3"});
}
