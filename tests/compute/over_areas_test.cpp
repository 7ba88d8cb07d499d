// SPDX-License-Identifier: MIT
// Totals over areas and ranks among them.
#include <algorithm>
#include <catch2/catch.hpp>
#include <map>
#include <random>

#include "compute/book.hpp"

using namespace minhbach;

TEST_CASE(
    "A total over areas says over how many of how many it is, and with all asked for is nothing when one is missing") {
    Book book;
    const auto assigned = book.indicator("assigned", "million_vnd");
    Formula& formula = book.derived("assigned_below", "million_vnd", FormulaKind::aggregate, {assigned});
    book.add(assigned, "100", "2023", kinds::plan, "181");
    book.add(assigned, "250", "2023", kinds::plan, "184");
    CHECK(book.values("assigned_below").empty());
    formula.all_below = false;
    const DerivedValues all = compute_derived(book.corpus);
    REQUIRE(all.size() == 1);
    CHECK(to_string(all[0].value) == "350");
    CHECK(all[0].reporting == 2);
    CHECK(all[0].siblings == 3);
    CHECK(all.line_of(all[0]).area == *book.corpus.areas.find("20"));
    CHECK(all.observations_of(all[0]) == std::vector<ObservationIndex>{0, 1});
    book.add(assigned, "1", "2023", kinds::plan, "186");
    formula.all_below = true;
    CHECK(book.values("assigned_below") == Values{"351"});
}

TEST_CASE("A ratio of two totals over areas is computed where they stand") {
    Book book;
    const auto assigned = book.indicator("assigned", "million_vnd");
    const auto disbursed = book.indicator("disbursed", "million_vnd");
    book.derived("assigned_below", "million_vnd", FormulaKind::aggregate, {assigned}).all_below = false;
    book.derived("disbursed_below", "million_vnd", FormulaKind::aggregate, {disbursed}).all_below = false;
    book.derived("rate_below", "percent", FormulaKind::ratio,
                 {*book.corpus.indicators.find("disbursed_below"), *book.corpus.indicators.find("assigned_below")});
    for (const char* area : {"181", "184"}) {
        book.add(assigned, "100", "2023", kinds::plan, area);
        book.add(disbursed, "25", "2023", kinds::actual, area);
    }
    CHECK(book.values("rate_below") == Values{"25.000000"});
    const DerivedValues all = compute_derived(book.corpus);
    CHECK(all.observations_of(all.values.back()).size() == 4);
}

TEST_CASE("Ranks share ties, take only figures of one kind and date, and leave out an area with two figures") {
    Book book;
    const auto rate = book.indicator("rate", "percent", Direction::less_is_better);
    book.derived("rate_rank", "rank", FormulaKind::rank, {rate});
    book.add(rate, "5", "2023", kinds::actual, "181");
    book.add(rate, "5.0", "2023", kinds::actual, "184");
    book.add(rate, "7", "2023", kinds::actual, "186");
    CHECK(book.values("rate_rank") == Values{"1", "1", "3"});
    book.area("188", Level::district, 1);
    book.add(rate, "4", "2023", kinds::actual, "188");
    CHECK(book.values("rate_rank") == Values{"1", "2", "2", "4"});
    book.corpus.observations.back().kind = kinds::estimate;
    CHECK(book.values("rate_rank") == Values{"1", "1", "3"});
    book.corpus.observations.back().kind = kinds::actual;
    book.add(rate, "6", "2023", kinds::actual, "184");
    CHECK(book.told("rate_rank") == Values{"188 gnbv one 2023 actual: 1 <- 3 0 2 (3/4)",
                                           "181 gnbv one 2023 actual: 2 <- 3 0 2 (3/4)",
                                           "186 gnbv one 2023 actual: 3 <- 3 0 2 (3/4)"});
}

TEST_CASE("Of fewer than three areas there are no places") {
    Book book;
    const auto rate = book.indicator("rate", "percent");
    book.derived("rank", "rank", FormulaKind::rank, {rate});
    book.add(rate, "5", "2023", kinds::actual, "181");
    book.add(rate, "6", "2023", kinds::actual, "184");
    CHECK(book.values("rank").empty());
    book.add(rate, "7", "2023", kinds::actual, "186");
    CHECK(book.values("rank") == Values{"1", "2", "3"});
}

TEST_CASE("An area whose figure a person has remarked to be of another line takes no part") {
    Book book;
    const auto rate = book.indicator("rate", "percent");
    book.derived("rank", "rank", FormulaKind::rank, {rate});
    book.derived("below", "percent", FormulaKind::aggregate, {rate}).all_below = false;
    book.area("188", Level::district, 1);
    for (const char* area : {"181", "184", "186", "188"}) {
        book.add(rate, area + 1, "2023", kinds::actual, area);
    }
    CHECK(book.told("rank").size() == 4);
    book.corpus.misplaced = {2};
    CHECK(book.told("rank") == Values{"188 gnbv one 2023 actual: 1 <- 3 1 0 (3/4)",
                                      "184 gnbv one 2023 actual: 2 <- 3 1 0 (3/4)",
                                      "181 gnbv one 2023 actual: 3 <- 3 1 0 (3/4)"});
    CHECK(book.told("below") == Values{"20 gnbv * 2023 actual: 253 <- 0 1 3 (3/4)"});
}

TEST_CASE("An area of whose figures a finding says that they contradict each other takes no part") {
    Book book;
    const auto assigned = book.indicator("assigned", "million_vnd");
    const auto disbursed = book.indicator("disbursed", "million_vnd");
    book.derived("rate", "percent", FormulaKind::ratio, {disbursed, assigned});
    book.derived("rank", "rank", FormulaKind::rank, {book["rate"]});
    book.derived("below", "million_vnd", FormulaKind::aggregate, {assigned}).all_below = false;
    book.area("188", Level::district, 1);
    for (const char* area : {"181", "184", "186", "188"}) {
        book.add(assigned, "100", "2023", kinds::plan, area);
        book.add(disbursed, area + 1, "2023", kinds::actual, area);
    }
    // Another report says otherwise of what was assigned to 186, and of 188 only of what is planned to be disbursed.
    book.add(assigned, "120", "2023", kinds::plan, "186").source = 1;
    book.add(disbursed, "90", "2023", kinds::plan, "188").source = 1;
    Finding finding;
    finding.rule = RuleKind::conflict;
    finding.observations = {8, 4};
    const auto told = [&](const char* id) { return book.told(id, std::span(&finding, 1)); };
    CHECK(told("rank") == Values{"188 gnbv one 2023 actual: 1 <- d3 d1 d0 (3/4)",
                                 "184 gnbv one 2023 actual: 2 <- d3 d1 d0 (3/4)",
                                 "181 gnbv one 2023 actual: 3 <- d3 d1 d0 (3/4)"});
    CHECK(told("below") == Values{"20 gnbv * 2023 plan: 300 <- 0 2 6 (3/4)"});
    CHECK(told("rate").size() == 4);
    finding.observations = {9, 9};
    CHECK(told("rank").size() == 4);
    finding.observations = {8, 4};
    finding.severity = FindingSeverity::warning;
    CHECK(told("rank").size() == 4);
    finding.severity = FindingSeverity::error;
    finding.rule = RuleKind::rate;
    CHECK(told("rank").size() == 4);
}

TEST_CASE("Where a number is only about or over, every place is only about, and a total keeps the bound") {
    Book book;
    const auto rate = book.indicator("rate", "million_vnd");
    book.derived("rank", "rank", FormulaKind::rank, {rate});
    book.derived("below", "million_vnd", FormulaKind::aggregate, {rate});
    book.add(rate, "5", "2023", kinds::actual, "181");
    book.add(rate, "6", "2023", kinds::actual, "184");
    book.noted("over;preliminary", rate, "7", "2023", kinds::actual, "186");
    CHECK(book.told("rank") == Values{"186 gnbv one 2023 actual: 1 <- 2 1 0 (3/3) [about;preliminary]",
                                      "184 gnbv one 2023 actual: 2 <- 2 1 0 (3/3) [about;preliminary]",
                                      "181 gnbv one 2023 actual: 3 <- 2 1 0 (3/3) [about;preliminary]"});
    CHECK(book.told("below") == Values{"20 gnbv * 2023 actual: 18 <- 0 1 2 (3/3) [at_least;preliminary]"});
    book.corpus.observations[0].note = book.corpus.strings.intern("under");
    CHECK(book.values("below").empty());
}

TEST_CASE(
    "Whatever the figures: ranks are a permutation where all differ, shares add up to one hundred, a total over all is "
    "the sum") {
    std::mt19937 random(318);
    std::uniform_int_distribution<std::int64_t> amount(1, 900'000);
    for (int round = 0; round < 100; ++round) {
        Book book;
        const auto assigned = book.indicator("assigned", "million_vnd");
        book.derived("share", "percent", FormulaKind::share, {assigned}).along = Along::area;
        book.derived("rank", "rank", FormulaKind::rank, {assigned});
        book.derived("below", "million_vnd", FormulaKind::aggregate, {assigned});
        std::int64_t total = 0;
        std::map<std::int64_t, int> seen;
        for (const char* area : {"181", "184", "186"}) {
            std::int64_t value = amount(random);
            while (seen.contains(value)) {
                value = amount(random);
            }
            seen[value] = 1;
            total += value;
            book.add(assigned, std::to_string(value).c_str(), "2023", kinds::plan, area);
        }
        book.add(assigned, std::to_string(total).c_str(), "2023", kinds::plan, "20");
        std::shuffle(book.corpus.observations.begin(), book.corpus.observations.end(), random);
        CHECK(book.values("below") == Values{std::to_string(total)});
        auto ranks = book.values("rank");
        std::sort(ranks.begin(), ranks.end());
        CHECK(ranks == Values{"1", "2", "3"});
        Decimal shares{};
        for (const std::string& share : book.values("share")) {
            shares = add(shares, *parse_plain(share)).value();
        }
        const Decimal off = subtract(shares, {100, 0}).value();
        CHECK(off <= Decimal{2, 6});
        CHECK(Decimal{-2, 6} <= off);
    }
}

TEST_CASE("A ratio of totals over different areas is not computed") {
    Book book;
    const auto assigned = book.indicator("assigned", "million_vnd");
    const auto disbursed = book.indicator("disbursed", "million_vnd");
    book.derived("assigned_below", "million_vnd", FormulaKind::aggregate, {assigned}).all_below = false;
    book.derived("disbursed_below", "million_vnd", FormulaKind::aggregate, {disbursed}).all_below = false;
    book.derived("rate_below", "percent", FormulaKind::ratio,
                 {*book.corpus.indicators.find("disbursed_below"), *book.corpus.indicators.find("assigned_below")});
    for (const char* area : {"181", "184", "186"}) {
        book.add(assigned, "100", "2023", kinds::plan, area);
    }
    book.add(disbursed, "25", "2023", kinds::actual, "181");
    book.add(disbursed, "25", "2023", kinds::actual, "184");
    CHECK(book.values("rate_below").empty());
    book.add(disbursed, "25", "2023", kinds::actual, "186");
    CHECK(book.values("rate_below") == Values{"25.000000"});
}

TEST_CASE("A rank stands on the line of its area, and its inputs are all that were ranked, the best first") {
    Book book;
    const auto rate = book.indicator("rate", "percent");
    book.derived("rank", "rank", FormulaKind::rank, {rate});
    book.add(rate, "5", "2023", kinds::estimate, "186").as_of = *parse_date("2023-06-30");
    book.add(rate, "9", "2023", kinds::estimate, "181").as_of = *parse_date("2023-06-30");
    book.add(rate, "7.5", "2023", kinds::estimate, "184").as_of = *parse_date("2023-06-30");
    book.corpus.observations[2].source = 1;
    CHECK(book.told("rank") == Values{"181 gnbv one 2023 estimate 2023-06-30: 1 <- 1 2 0 (3/3)",
                                      "184 gnbv two 2023 estimate 2023-06-30: 2 <- 1 2 0 (3/3)",
                                      "186 gnbv one 2023 estimate 2023-06-30: 3 <- 1 2 0 (3/3)"});
    book.corpus.indicators[rate].direction = Direction::less_is_better;
    CHECK(book.told("rank") == Values{"186 gnbv one 2023 estimate 2023-06-30: 1 <- 0 2 1 (3/3)",
                                      "184 gnbv two 2023 estimate 2023-06-30: 2 <- 0 2 1 (3/3)",
                                      "181 gnbv one 2023 estimate 2023-06-30: 3 <- 0 2 1 (3/3)"});
}

TEST_CASE("A tie takes one place each way up, stands in the order of areas, and the next place is left out") {
    for (const Direction direction : {Direction::more_is_better, Direction::less_is_better}) {
        Book book;
        book.area("188", Level::district, 1);
        const auto rate = book.indicator("rate", "percent", direction);
        book.derived("rank", "rank", FormulaKind::rank, {rate});
        const bool less = direction == Direction::less_is_better;
        book.add(rate, less ? "1" : "9", "2023", kinds::actual, "186");
        book.add(rate, "5.0", "2023", kinds::actual, "184");
        book.add(rate, "5", "2023", kinds::actual, "181");
        book.add(rate, less ? "9" : "1", "2023", kinds::actual, "188");
        CHECK(book.told("rank") ==
              Values{"186 gnbv one 2023 actual: 1 <- 0 2 1 3 (4/4)", "181 gnbv one 2023 actual: 2 <- 0 2 1 3 (4/4)",
                     "184 gnbv one 2023 actual: 2 <- 0 2 1 3 (4/4)", "188 gnbv one 2023 actual: 4 <- 0 2 1 3 (4/4)"});
    }
}

TEST_CASE("A total is of no one source, exact, and of those that report") {
    Book book;
    const auto assigned = book.indicator("assigned", "million_vnd");
    book.derived("below", "million_vnd", FormulaKind::aggregate, {assigned}).all_below = false;
    Observation* row = &book.add(assigned, "10.25", "2023", kinds::plan, "186");
    row->source = 1;
    row->capital = Capital::investment;
    row = &book.add(assigned, "4", "2023", kinds::plan, "181");
    row->capital = Capital::investment;
    CHECK(book.told("below") == Values{"20 gnbv * 2023 investment plan: 14.25 <- 1 0 (2/3)"});
    book.corpus.observations[1].value = {1, 18};
    book.corpus.observations[0].value = {999'999'999'999'999'999, 0};
    CHECK(book.values("below").empty());
}

TEST_CASE("One area alone is no comparison and no total, even of one") {
    Book book;
    book.area("c1", Level::commune, 2);
    const auto assigned = book.indicator("assigned", "million_vnd");
    book.derived("below", "million_vnd", FormulaKind::aggregate, {assigned});
    book.derived("rank", "rank", FormulaKind::rank, {assigned});
    book.add(assigned, "1", "2023", kinds::plan, "c1");
    book.add(assigned, "2", "2023", kinds::plan, "20");
    book.add(assigned, "3", "2023", kinds::plan, "VN");
    CHECK(compute_derived(book.corpus).size() == 0);
}

TEST_CASE("Areas are put together only with one parent, level, period, kind, date and line but for the source") {
    const auto together = [](auto change) {
        Book book;
        book.area("30", Level::province, 0);
        book.area("301", Level::district, 5);
        book.area("c1", Level::commune, 1);
        const auto assigned = book.indicator("assigned", "million_vnd");
        book.derived("below", "million_vnd", FormulaKind::aggregate, {assigned}).all_below = false;
        book.add(assigned, "1", "2023", kinds::actual, "181");
        change(book.add(assigned, "2", "2023", kinds::actual, "184"), book);
        return !book.values("below").empty();
    };
    CHECK(together([](Observation&, Book&) {}));
    CHECK(together([](Observation& row, Book&) { row.source = 1; }));
    CHECK_FALSE(together([](Observation& row, Book& book) { row.area = *book.corpus.areas.find("301"); }));
    CHECK_FALSE(together([](Observation& row, Book& book) { row.area = *book.corpus.areas.find("c1"); }));
    CHECK_FALSE(together([](Observation& row, Book& book) { row.period = book.period("2024"); }));
    CHECK_FALSE(together([](Observation& row, Book&) { row.kind = kinds::estimate; }));
    CHECK_FALSE(together([](Observation& row, Book&) { row.as_of = *parse_date("2023-06-30"); }));
    CHECK_FALSE(together([](Observation& row, Book&) { row.program = 1; }));
    CHECK_FALSE(together([](Observation& row, Book&) { row.fund = Fund::central; }));
    CHECK_FALSE(together([](Observation& row, Book&) { row.missing = Missing::not_applicable; }));
}

TEST_CASE("Every group of areas has its own total, and they stand in order of area, level and kind") {
    Book book;
    for (const char* id : {"c1", "c2"}) {
        book.area(id, Level::commune, 1);
    }
    const auto assigned = book.indicator("assigned", "million_vnd");
    book.derived("below", "million_vnd", FormulaKind::aggregate, {assigned}).all_below = false;
    book.add(assigned, "16", "2023", kinds::plan, "c2");
    book.add(assigned, "1", "2023", kinds::plan, "181");
    book.add(assigned, "8", "2023", kinds::plan, "c1");
    book.add(assigned, "2", "2023", kinds::plan, "186");
    book.add(assigned, "64", "2023", kinds::actual, "181");
    book.add(assigned, "32", "2023", kinds::actual, "184");
    CHECK(book.told("below") == Values{"20 gnbv * 2023 actual: 96 <- 4 5 (2/3)", "20 gnbv * 2023 plan: 3 <- 1 3 (2/3)",
                                       "20 gnbv * 2023 plan: 24 <- 2 0 (2/2)"});
}

TEST_CASE("An area with two different figures takes no part, one that repeats itself takes part once") {
    Book book;
    const auto rate = book.indicator("rate", "million_vnd");
    Formula& formula = book.derived("below", "million_vnd", FormulaKind::aggregate, {rate});
    formula.all_below = false;
    book.add(rate, "5", "2023", kinds::actual, "181");
    book.add(rate, "6", "2023", kinds::actual, "184");
    book.add(rate, "7", "2023", kinds::actual, "186");
    book.add(rate, "7.0", "2023", kinds::actual, "186").source = 1;
    CHECK(book.told("below") == Values{"20 gnbv * 2023 actual: 18 <- 0 1 2 (3/3)"});
    book.add(rate, "8", "2023", kinds::actual, "184");
    CHECK(book.told("below") == Values{"20 gnbv * 2023 actual: 12 <- 0 2 (2/3)"});
}

TEST_CASE("How many areas there are counts those of the level that were there in the period") {
    const auto siblings = [](const char* from, const char* to, LevelIndex level = Level::district,
                             AreaIndex parent = 1) {
        Book book;
        Area& area = book.area("c1", level, parent);
        area.valid_from = parse_date(from);
        area.valid_to = parse_date(to);
        const auto assigned = book.indicator("assigned", "million_vnd");
        book.derived("below", "million_vnd", FormulaKind::aggregate, {assigned}).all_below = false;
        book.add(assigned, "1", "2023", kinds::actual, "181");
        book.add(assigned, "2", "2023", kinds::actual, "184");
        const DerivedValues all = compute_derived(book.corpus);
        REQUIRE(all.size() == 1);
        CHECK(all[0].reporting == 2);
        return all[0].siblings;
    };
    CHECK(siblings("", "") == 4);
    CHECK(siblings("2023-12-31", "") == 4);
    CHECK(siblings("2024-01-01", "") == 3);
    CHECK(siblings("", "2023-01-01") == 4);
    CHECK(siblings("", "2022-12-31") == 3);
    CHECK(siblings("2020-01-01", "2022-12-31") == 3);
    CHECK(siblings("2020-01-01", "2025-12-31") == 4);
    CHECK(siblings("", "", Level::commune) == 3);
    CHECK(siblings("", "", Level::district, 2) == 3);
}

TEST_CASE("How many areas there are is counted for every period and level by itself") {
    Book book;
    book.corpus.areas[4].valid_to = *parse_date("2023-12-31");
    for (const char* id : {"c1", "c2"}) {
        book.area(id, Level::commune, 1);
    }
    const auto assigned = book.indicator("assigned", "million_vnd");
    Formula& formula = book.derived("below", "million_vnd", FormulaKind::aggregate, {assigned});
    for (const char* period : {"2023", "2024"}) {
        for (const char* area : {"181", "184", "c1", "c2"}) {
            book.add(assigned, "1", period, kinds::actual, area);
        }
    }
    CHECK(book.told("below") == Values{"20 gnbv * 2023 actual: 2 <- 2 3 (2/2)", "20 gnbv * 2024 actual: 2 <- 4 5 (2/2)",
                                       "20 gnbv * 2024 actual: 2 <- 6 7 (2/2)"});
    formula.all_below = false;
    CHECK(book.told("below").front() == "20 gnbv * 2023 actual: 2 <- 0 1 (2/3)");
    CHECK(book.told("below").size() == 4);
}

TEST_CASE("What holds at any time is of the areas that are still there") {
    Book book;
    book.corpus.areas[4].valid_to = *parse_date("2024-12-31");
    book.corpus.periods.push_back(timeless_period);
    const auto length = book.indicator("length", "household");
    book.derived("below", "household", FormulaKind::aggregate, {length});
    book.add(length, "1", "2023", kinds::actual, "181").period = 0;
    book.add(length, "2", "2023", kinds::actual, "184").period = 0;
    CHECK(book.values("below") == Values{"3"});
}

TEST_CASE("A scope limits what is ranked and added up") {
    Book book;
    const auto assigned = book.indicator("assigned", "million_vnd");
    Formula& formula = book.derived("below", "million_vnd", FormulaKind::aggregate, {assigned});
    formula.all_below = false;
    for (const char* area : {"181", "184"}) {
        book.add(assigned, "1", "2023", kinds::actual, area);
        book.add(assigned, "2", "2023", kinds::plan, area).coordinates = 1;
    }
    formula.scope.kinds = {kinds::actual};
    CHECK(book.values("below") == Values{"2"});
    formula.scope.kinds = {kinds::plan};
    CHECK(book.values("below") == Values{"4"});
    formula.scope.no_breakdown = true;
    CHECK(book.values("below").empty());
}

TEST_CASE("A total of more areas than can be told is left out") {
    Book book;
    for (std::uint32_t i = 3; i < 0xFFFF; ++i) {
        book.area(("d" + std::to_string(i)).c_str(), Level::district, 1);
    }
    const auto assigned = book.indicator("assigned", "million_vnd");
    book.derived("below", "million_vnd", FormulaKind::aggregate, {assigned}).all_below = false;
    book.add(assigned, "1", "2023", kinds::actual, "181");
    book.add(assigned, "2", "2023", kinds::actual, "184");
    CHECK(book.told("below") == Values{"20 gnbv * 2023 actual: 3 <- 0 1 (2/65535)"});
    book.area("last", Level::district, 1);
    CHECK(book.values("below").empty());
}

TEST_CASE(
    "What is comparable only within its own source has no place among areas of other sources, and adds nothing to "
    "them") {
    Book book;
    const auto people = book.indicator("people", "million_vnd");
    book.derived("rank", "rank", FormulaKind::rank, {people});
    book.derived("below", "million_vnd", FormulaKind::aggregate, {people}).all_below = false;
    book.area("188", Level::district, 1);
    std::uint16_t source = 0;
    for (const char* area : {"181", "184", "186", "188"}) {
        book.add(people, area + 1, "2023", kinds::actual, area).source = source;
        source = 1;
    }
    CHECK(book.values("below") == Values{"339"});
    CHECK(book.values("rank").size() == 4);
    book.corpus.within_source = {0};
    CHECK(book.values("below") == Values{"258"});
    CHECK(book.values("rank") == Values{"1", "2", "3"});
    // Of one source all are comparable.
    for (auto& row : book.corpus.observations) {
        row.source = 1;
    }
    CHECK(book.values("below") == Values{"339"});
    CHECK(book.values("rank").size() == 4);
}
