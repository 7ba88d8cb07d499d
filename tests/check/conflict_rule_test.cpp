// SPDX-License-Identifier: MIT
#include <catch2/catch.hpp>

#include "check/report.hpp"

using namespace minhbach;

namespace {

// One statistic stated twice.
Report twice(const char* first, const char* second, const Where& here = {}, const Where& there = {},
             const char* indicator = "disbursed") {
    Report report;
    report.add(indicator, first, here);
    report.add(indicator, second, there);
    return report;
}

}  // namespace

TEST_CASE("One statistic with two values is a conflict") {
    const Report report = twice("4550", "4450");
    CHECK(report.facts() == Lines{"conflict error 4450 4550 -100 million_vnd | 1 0"});
    CHECK(report.vi() == Lines{"Giải ngân (Dự án 1): báo cáo nêu hai số khác nhau, 4.550 triệu đồng (mục I/1) và 4.450 "
                               "triệu đồng (mục I/2)."});
    CHECK(report.en() == Lines{"Disbursed (Project 1): the report states two different numbers, 4,550 million VND (at "
                               "I/1) and 4,450 million VND (at I/2)."});
    CHECK(report.agreed() == "conflict 0/1");
}

TEST_CASE("Two reports that state two values at one date contradict each other") {
    const Report report = twice("100", "150", {.as_of = "2023-06-30"}, {.as_of = "2023-06-30", .source = 1});
    CHECK(report.facts() == Lines{"conflict error 150 100 50 million_vnd | 1 0"});
    CHECK(report.vi() ==
          Lines{"Giải ngân (Dự án 1): hai báo cáo nêu hai số khác nhau, 100 triệu đồng (\"báo cáo một\") và "
                "150 triệu đồng (\"báo cáo hai\")."});
    CHECK(report.en() ==
          Lines{"Disbursed (Project 1): two reports state two different numbers, 100 million VND (\"report "
                "one\") and 150 million VND (\"report two\")."});
}

TEST_CASE("Two values of one name that both count in the sum above them may be two lines: a warning") {
    const auto listed_twice = [](const char* whole, std::initializer_list<const char*> others = {"30"}) {
        Report report = twice("100", "7");
        report.add("disbursed", whole, {.program = 0});
        for (const char* other : others) {
            report.add("disbursed", other, {.program = 2});
        }
        return report;
    };
    const Report report = listed_twice("137");
    CHECK(report.facts() == Lines{"conflict warning 7 100 -93 million_vnd | 1 0"});
    CHECK(
        report.en()[0].ends_with("). What they are part of is the sum of all with both: they may be two lines of one "
                                 "name."));
    // With one of them, or with nothing that they are part of, the two contradict each other; so do three, and two of
    // which the sum does not tell whether it has one or both.
    CHECK(listed_twice("37").facts().front() == "conflict error 7 100 -93 million_vnd | 1 0");
    Report three = listed_twice("237");
    three.add("disbursed", "100", {.program = 1});
    CHECK(three.facts().front() == "conflict error 7 100 -93 million_vnd | 1 0");
    Report none = twice("100", "0");
    none.add("disbursed", "130", {.program = 0});
    none.add("disbursed", "30", {.program = 2});
    CHECK(none.facts() == Lines{"conflict error 0 100 -100 million_vnd | 1 0"});
    CHECK(listed_twice("130").facts() == Lines{"conflict error 7 100 -93 million_vnd | 1 0"});
    CHECK(listed_twice("137", {"30", "31"}).facts().front() == "conflict error 7 100 -93 million_vnd | 1 0");
    Report other = listed_twice("137");
    other.corpus.observations[1].source = 1;
    CHECK(other.facts() == Lines{"conflict error 7 100 -93 million_vnd | 1 0"});
}

TEST_CASE("A later edition may have restated what the one before it says: a warning") {
    Report report = twice("100", "150", {}, {.source = 1});
    CHECK(report.facts() == Lines{"conflict error 150 100 50 million_vnd | 1 0"});
    report.corpus.sources[1].follows = 0;
    CHECK(report.facts() == Lines{"conflict warning 150 100 50 million_vnd | 1 0"});
    CHECK(report.en()[0].ends_with("). The later edition may have restated what the earlier one says."));
    // Whichever is named first, and over several editions.
    Source between;
    between.id = "between";
    report.corpus.sources.add(between);
    report.corpus.sources[1].follows = no_index;
    report.corpus.sources[0].follows = 2;
    CHECK(report.facts() == Lines{"conflict error 150 100 50 million_vnd | 1 0"});
    report.corpus.sources[2].follows = 1;
    CHECK(report.facts() == Lines{"conflict warning 150 100 50 million_vnd | 1 0"});
}

TEST_CASE("Two reports of two dates may differ: a warning that names both") {
    const Report report = twice("100", "150", {.as_of = "2023-06-30"}, {.as_of = "2023-12-31", .source = 1});
    CHECK(report.facts() == Lines{"conflict warning 150 100 50 million_vnd | 1 0"});
    CHECK(report.vi()[0].ends_with("). Số thứ nhất tính đến 30/06/2023, số thứ hai đến 31/12/2023."));
    CHECK(report.en()[0].ends_with("). The first is up to 30 June 2023, the second up to 31 December 2023."));
    const Report open = twice("100", "150", {}, {.as_of = "2023-12-31", .source = 1});
    CHECK(open.facts() == Lines{"conflict warning 150 100 50 million_vnd | 1 0"});
    const Report estimates = twice("100", "150", {.as_of = "2023-06-30", .kind = kinds::estimate},
                                   {.as_of = "2023-12-31", .kind = kinds::estimate, .source = 1});
    CHECK(estimates.en()[0].ends_with("). The first is up to 30 June 2023, the second up to 31 December 2023."));
}

TEST_CASE("An estimate and an actual figure of two reports may differ: a warning that names both") {
    const Report report =
        twice("100", "150", {.kind = kinds::estimate}, {.as_of = "2023-12-31", .kind = kinds::actual, .source = 1});
    CHECK(report.facts() == Lines{"conflict warning 150 100 50 million_vnd | 1 0"});
    CHECK(report.vi()[0].ends_with("). Số thứ nhất là số ước thực hiện, số thứ hai là số thực hiện."));
    CHECK(report.en()[0].ends_with("). The first is an estimate, the second a result."));
    CHECK(twice("100", "150", {.kind = kinds::actual}, {.kind = kinds::estimate, .source = 1}).findings().size() == 1);
}

TEST_CASE("Two estimates of two reports for one day differ by what was known: a warning") {
    const Report report = twice("100", "150", {.as_of = "2023-12-31", .kind = kinds::estimate},
                                {.as_of = "2023-12-31", .kind = kinds::estimate, .source = 1});
    CHECK(report.facts() == Lines{"conflict warning 150 100 50 million_vnd | 1 0"});
    CHECK(report.vi()[0].ends_with("). Cả hai đều là số ước, ở hai thời điểm lập báo cáo khác nhau."));
    CHECK(report.en()[0].ends_with("). Both are estimates, made when each report was written."));
    CHECK(twice("100", "150", {.kind = kinds::estimate}, {.kind = kinds::estimate}).facts() ==
          Lines{"conflict error 150 100 50 million_vnd | 1 0"});
    CHECK(twice("100", "150", {.kind = kinds::plan}, {.kind = kinds::plan, .source = 1}).facts() ==
          Lines{"conflict error 150 100 50 million_vnd | 1 0"});
}

TEST_CASE("A plan is no result and no target") {
    for (const Kind a : {kinds::actual, kinds::estimate, kinds::plan, kinds::target}) {
        for (const Kind b : {kinds::actual, kinds::estimate, kinds::plan, kinds::target}) {
            const bool results = a <= kinds::estimate && b <= kinds::estimate;
            CHECK(twice("100", "150", {.kind = a}, {.kind = b, .source = 1}).findings().size() ==
                  (a == b || results ? 1U : 0U));
            CHECK(twice("100", "150", {.kind = a}, {.kind = b}).findings().size() == (a == b ? 1U : 0U));
        }
    }
}

TEST_CASE("Within one report another date is another statement") {
    CHECK(twice("100", "150", {.as_of = "2023-06-30"}, {.as_of = "2023-12-31"}).agreed().empty());
    CHECK(twice("100", "150", {.as_of = "2023-06-30"}, {}).agreed().empty());
}

TEST_CASE("Only statements about the same are one statistic") {
    for (const Where& other :
         {Where{.program = 2}, Where{.capital = Capital::total}, Where{.fund = Fund::total}, Where{.fund_year = "2023"},
          Where{.period = "2022"}, Where{.area = 1}, Where{.coordinates = 1}}) {
        Report report = twice("100", "150", {}, other);
        CHECK(report.agreed().empty());
    }
    Report report = twice("100", "150");
    report.corpus.observations[1].indicator = report.of("undisbursed");
    CHECK(report.agreed().empty());
    report.corpus.observations[1].indicator = report.of("disbursed");
    report.corpus.observations[1].note = report.corpus.strings.intern("about");
    CHECK(report.agreed().empty());
}

TEST_CASE("A statistic of an area is one under whichever program two reports name it") {
    Report report = twice("36294", "35922", {.program = 1}, {.program = 2, .source = 1}, "households");
    CHECK(report.agreed().empty());
    report.rules.any_program = {report.of("rate"), report.of("households")};
    CHECK(report.facts() == Lines{"conflict error 35922 36294 -372 household | 1 0"});
    report.rules.any_program = {report.of("rate")};
    CHECK(report.agreed().empty());
}

TEST_CASE("Numbers that round to each other agree and so do digits that are cut off") {
    const auto agreed = [](const char* first, const char* second) {
        const std::string text = twice(first, second).agreed();
        CHECK(text == twice(second, first).agreed());
        return text == "conflict 1/1";
    };
    CHECK(agreed("4550", "4550.3"));
    CHECK(agreed("4550", "4550.5"));
    CHECK(agreed("4550", "4551"));
    CHECK_FALSE(agreed("4550", "4552"));
    CHECK_FALSE(agreed("4550.0", "4550.2"));
    CHECK(agreed("1924", "1924.6"));
    CHECK(agreed("1924", "1924.99"));
    CHECK_FALSE(agreed("1924", "1925.7"));
    CHECK(agreed("1924.6", "1924.678"));
    CHECK_FALSE(agreed("1924.5", "1924.678"));
    CHECK_FALSE(agreed("-1924", "-1924.6"));
    CHECK(agreed("0", "0.9"));
}

TEST_CASE("Digits are cut off within one unit only") {
    Report report = twice("1924", "1924.6");
    report.corpus.observations[0].reported_unit = report.unit("vnd", "money", {"đồng", "VND"});
    CHECK(report.agreed() == "conflict 0/1");
}

TEST_CASE("Digits are cut off as they were printed") {
    // 1.9 billion and 1.96 billion are 1,900 and 1,960 million.
    Report report = twice("1900", "1960");
    const UnitIndex billion = report.unit("billion_vnd", "money", {"tỷ đồng", "billion VND"});
    report.corpus.units[billion].factor = {1000, 0};
    report.corpus.observations[0].reported_value = {19, 1};
    report.corpus.observations[1].reported_value = {196, 2};
    report.corpus.observations[0].reported_unit = report.corpus.observations[1].reported_unit = billion;
    CHECK(report.agreed() == "conflict 1/1");
    report.corpus.observations[1].reported_value = {206, 2};
    report.corpus.observations[1].value = {2060, 0};
    CHECK(report.agreed() == "conflict 0/1");
}

TEST_CASE("A repetition agrees and contradicts the other no second time") {
    Report report = twice("100", "150");
    report.add("disbursed", "150");
    report.add("disbursed", "100");
    CHECK(report.facts() == Lines{"conflict error 150 100 50 million_vnd | 1 0"});
    CHECK(report.agreed() == "conflict 2/3");
    // In another report, of another kind or of another date it is no repetition.
    report.add("disbursed", "150", {.source = 1});
    CHECK(report.facts() ==
          Lines{"conflict error 150 100 50 million_vnd | 1 0", "conflict error 150 100 50 million_vnd | 4 0"});
    report.add("disbursed", "150", {.kind = kinds::estimate, .source = 1});
    CHECK(report.facts().back() == "conflict warning 150 100 50 million_vnd | 5 0");
    report.add("disbursed", "150", {.as_of = "2023-12-31", .source = 1});
    CHECK(report.facts().back() == "conflict warning 150 100 50 million_vnd | 6 0");
    CHECK(report.agreed() == "conflict 2/6");
}

TEST_CASE("Each different value is held against the first that speaks of the same") {
    Report report;
    report.add("disbursed", "100", {.kind = kinds::plan});
    report.add("disbursed", "200");
    report.add("disbursed", "300");
    report.add("disbursed", "400");
    report.add("disbursed", "100.2", {.kind = kinds::plan});
    report.add("disbursed", "150", {.kind = kinds::plan});
    CHECK(report.facts() == Lines{"conflict error 300 200 100 million_vnd | 2 1",
                                  "conflict error 400 200 200 million_vnd | 3 1",
                                  "conflict error 150 100 50 million_vnd | 5 0"});
    CHECK(report.agreed() == "conflict 1/4");
}

namespace {

// Nominal and real amounts of two reports.
struct Prices : Report {
    Prices() {
        Dimension prices;
        prices.id = "prices";
        prices.role = DimensionRole::basis;
        add_code(prices, "real", {"giá so sánh", "real"});
        corpus.dimensions.add(prices);
        real = corpus.dimensions.intern({0, 1});
    }

    Prices& nominal(const char* value, SourceIndex source) {
        add("disbursed", value, {.source = source});
        return *this;
    }
    Prices& in_real(const char* value, SourceIndex source) {
        add("disbursed", value, {.coordinates = real, .source = source});
        return *this;
    }

    Coordinates real = no_coordinates;
};

}  // namespace

TEST_CASE("What is measured in another way contradicts its like only") {
    Prices one;
    one.nominal("1000", 0).in_real("1200", 1);
    CHECK(one.agreed().empty());
    CHECK(Prices().in_real("1200", 0).in_real("1210", 1).facts() ==
          Lines{"conflict error 1210 1200 10 million_vnd | 1 0"});
}

TEST_CASE("A conflict that is there once more in other prices is one finding with the nominal one") {
    Prices report;
    report.in_real("1200", 0).in_real("1212", 1).nominal("1000", 0).nominal("1010", 1);
    CHECK(report.facts() == Lines{"conflict error 1010 1000 10 million_vnd | 3 2 1 0"});
    REQUIRE(report.findings()[0].joined.size() == 1);
    CHECK(report.findings()[0].joined[0].observations == std::vector<ObservationIndex>{1, 0});
    CHECK(report.en()[0].find("Of the same cause: ") != std::string::npos);
    // The other way round it is another contradiction.
    CHECK(Prices().in_real("1212", 0).in_real("1200", 1).nominal("1000", 0).nominal("1010", 1).findings().size() == 2);
    Prices dated;
    dated.in_real("1200", 0).in_real("1212", 1).nominal("1000", 0).nominal("1010", 1);
    dated.corpus.observations[1].as_of = *parse_date("2023-06-30");
    CHECK(dated.findings().size() == 2);
}

TEST_CASE("A real amount is no more exact than the nominal one it is made of") {
    const auto found = [](bool rounded, const char* real) {
        Prices report;
        report.unit("billion_vnd", "money", {"tỷ đồng", "billion VND"});
        Unit& billion = report.corpus.units[*report.corpus.units.find("billion_vnd")];
        billion.base = 0;
        billion.factor = {1000, 0};
        if (rounded) {
            report.corpus.sources[0].precision = {*report.corpus.units.find("billion_vnd")};
        }
        report.nominal("640000", 0).in_real("768000.3", 0).nominal("640400", 1).in_real(real, 1);
        return report.findings().size();
    };
    CHECK(found(true, "768480") == 0);
    CHECK(found(true, "768600") == 0);  // 500 at prices of 1.2
    CHECK(found(true, "768602") == 1);
    CHECK(found(false, "768480") == 1);  // both, joined
}

TEST_CASE("A number that may be the other one, rounded to thousands, needs an explanation and is no error") {
    const auto severity = [](const char* first, const char* second, const char* indicator = "households") {
        const auto of = [&](const char* a, const char* b) {
            const Report report = twice(a, b, {.as_of = "2023-12-31"}, {.as_of = "2023-12-31", .source = 1}, indicator);
            const std::string facts = report.facts().at(0);
            const bool warning = facts.find("conflict warning") != std::string::npos;
            CHECK(warning == report.en()[0].ends_with(" One of the two may be the other, rounded to thousands."));
            return warning;
        };
        CHECK(of(first, second) == of(second, first));
        return of(first, second) ? "warning" : "error";
    };
    CHECK(severity("241731000", "241730955") == std::string("warning"));
    CHECK(severity("241731000", "241731500") == std::string("warning"));
    CHECK(severity("241731000", "241731501") == std::string("error"));
    CHECK(severity("241731000", "241730499") == std::string("error"));
    CHECK(severity("241731000", "241730000") == std::string("error"));  // both have the zeros
    CHECK(severity("241731010", "241730955") == std::string("error"));  // none has
    // Three digits before the zeros are as many as any number has.
    CHECK(severity("1000000", "1000400") == std::string("warning"));
    CHECK(severity("999000", "999400") == std::string("error"));
    CHECK(severity("-241731000", "-241730955") == std::string("error"));
}

TEST_CASE("In other prices two numbers may differ because those they are made of may be rounded") {
    const auto error = [](const char* nominal, const char* other) {
        Prices report;
        report.corpus.units[0].integer = true;
        report.nominal(nominal, 0).in_real("7474160447", 0).nominal(other, 1).in_real("7474160261", 1);
        const Lines facts = report.facts();
        REQUIRE(facts.size() == 1);  // both, joined
        return facts[0].find("conflict error") != std::string::npos;
    };
    CHECK_FALSE(error("6400542160", "6400542000"));
    CHECK(error("6400542160", "6400541000"));
}

TEST_CASE(
    "Two reports that follow each other, or tell of what only grows, tell of two days and contradict in nothing") {
    const auto of_days = [](const char* then, const char* now, bool cumulative, bool follows) {
        Report report = twice(then, now, {.as_of = "2023-03-31"}, {.as_of = "2023-06-30", .source = 1});
        if (cumulative) {
            report.rules.cumulative = {report.of("disbursed")};
        }
        if (follows) {
            report.corpus.sources[1].follows = 0;
        }
        return report.facts();
    };
    CHECK(of_days("0", "40", true, false).empty());
    CHECK(of_days("0", "40", false, true).empty());
    // Neither of which nor what falls.
    CHECK(of_days("0", "40", false, false) == Lines{"conflict warning 40 0 40 million_vnd | 1 0"});
    CHECK(of_days("50", "40", true, false) == Lines{"conflict warning 40 50 -10 million_vnd | 1 0"});
}
