// SPDX-License-Identifier: MIT
#include <catch2/catch.hpp>

#include "check/report.hpp"

using namespace minhbach;

namespace {

// Indicators that say something of others, by each kind of identity.
struct Identities : Report {
    Identities() {
        indicator("poverty", {"Tỷ lệ nghèo", "Poverty rate"}, 1);
        indicator("near_poverty", {"Tỷ lệ cận nghèo", "Near poverty rate"}, 1);
        indicator("poor", {"Hộ nghèo", "Poor households"}, 2);
        indicator("near_poor", {"Hộ cận nghèo", "Near poor households"}, 2);
        indicator("stated", {"Số nêu", "Stated"}, 1);
        indicator("output", {"Sản lượng", "Output"}, 0);
    }

    void declare(IdentityKind kind, const char* whole, bool falls = false) {
        ReconciliationRules::Identity identity;
        identity.kind = kind;
        identity.indicator = of("stated");
        identity.whole = of(whole);
        identity.part = of("poor");
        identity.falls = falls;
        rules.identities.push_back(identity);
    }

    void declare_common_whole() {
        ReconciliationRules::Identity identity;
        identity.kind = IdentityKind::common_whole;
        identity.indicator = of("poverty");
        identity.part = of("poor");
        identity.other = of("near_poverty");
        identity.other_part = of("near_poor");
        rules.identities.push_back(identity);
    }
};

// The output of this year and the one before it, and what is stated of both.
Identities yearly(IdentityKind kind, const char* now, const char* before, const char* stated, bool falls = false) {
    Identities report;
    report.declare(kind, "output", falls);
    report.add("output", now);
    report.add("output", before, {.period = "2022"});
    report.add("stated", stated);
    return report;
}

}  // namespace

TEST_CASE("A change is this year less the last") {
    const Identities report = yearly(IdentityKind::change, "5030.35", "4026.03", "1004.6");
    CHECK(report.facts() == Lines{"identity error 1004.6 1004.32 0.28 percent | 2 0 1"});
    CHECK(report.vi() ==
          Lines{"Số nêu (Dự án 1): báo cáo in 1.004,6\u00a0%, nhưng 5.030,35 trừ 4.026,03 là 1.004,32\u00a0%."});
    CHECK(report.en() ==
          Lines{"Stated (Project 1): the report prints 1,004.6%, but 5,030.35 less 4,026.03 is 1,004.32%."});
    CHECK(report.agreed() == "identity 0/1");
}

TEST_CASE("A fall is the last year less this one") {
    const Identities report = yearly(IdentityKind::change, "26.03", "30.35", "4.6", true);
    CHECK(report.facts() == Lines{"identity error 4.6 4.32 0.28 percent | 2 0 1"});
    CHECK(report.en()[0].ends_with("but 30.35 less 26.03 is 4.32%."));
    CHECK(yearly(IdentityKind::change, "26.03", "30.35", "4.32", true).agreed() == "identity 1/1");
    CHECK(yearly(IdentityKind::change, "26.03", "30.35", "-4.32").agreed() == "identity 1/1");
    CHECK(yearly(IdentityKind::change, "26.03", "30.35", "4.32").agreed() == "identity 0/1");
}

TEST_CASE("The rounding of all three figures of a change counts") {
    // 40.3 less 30.1 is 10.1 to 10.3.
    for (const auto& [stated, agrees] :
         {std::pair{"10.0", false}, std::pair{"10.1", true}, std::pair{"10.05", false}, std::pair{"10.2", true},
          std::pair{"10.35", false}, std::pair{"10.3", true}, std::pair{"10.4", false}}) {
        INFO(stated);
        CHECK(yearly(IdentityKind::change, "40.3", "30.1", stated).agreed() ==
              (agrees ? "identity 1/1" : "identity 0/1"));
    }
    CHECK(yearly(IdentityKind::change, "900000000000000000", "1.55", "1").agreed().empty());
}

TEST_CASE("Growth is percent over the year before, an index percent of it, rounded or cut off") {
    const Identities growth = yearly(IdentityKind::growth, "3680", "3447.58", "7.64");
    CHECK(growth.facts() == Lines{"identity error 7.64 6.74 0.90 percent | 2 0 1"});
    CHECK(growth.vi() ==
          Lines{"Số nêu (Dự án 1): báo cáo in 7,64\u00a0%, nhưng 3.680 so với 3.447,58 là 6,74\u00a0%."});
    CHECK(growth.en() == Lines{"Stated (Project 1): the report prints 7.64%, but 3,680 against 3,447.58 is 6.74%."});
    CHECK(yearly(IdentityKind::growth, "3680", "3447.58", "6.7").agreed() == "identity 1/1");
    CHECK(yearly(IdentityKind::growth, "3680", "3447.58", "6").agreed() == "identity 1/1");
    CHECK(yearly(IdentityKind::growth, "3447.58", "3680", "-6.31").agreed() == "identity 1/1");
    const Identities index = yearly(IdentityKind::index, "3680", "3447.58", "107.64");
    CHECK(index.facts() == Lines{"identity error 107.64 106.74 0.90 percent | 2 0 1"});
    CHECK(index.vi()[0].ends_with("nhưng 3.680 trên 3.447,58 là 106,74\u00a0%."));
    CHECK(index.en()[0].ends_with("but 3,680 of 3,447.58 is 106.74%."));
    CHECK(yearly(IdentityKind::index, "3680", "3447.58", "106.7").agreed() == "identity 1/1");
}

TEST_CASE("What an identity gives has the digits of the printed percentage and at least two") {
    CHECK(yearly(IdentityKind::index, "100000", "300000", "34").facts() ==
          Lines{"identity error 34 33.33 0.67 percent | 2 0 1"});
    CHECK(yearly(IdentityKind::index, "1000000", "3000000", "34.125").facts() ==
          Lines{"identity error 34.125 33.333 0.792 percent | 2 0 1"});
}

TEST_CASE("Nothing is said of a percentage over nothing or below zero") {
    CHECK(yearly(IdentityKind::index, "100", "0", "34").agreed().empty());
    CHECK(yearly(IdentityKind::index, "100", "-300", "34").agreed().empty());
    CHECK(yearly(IdentityKind::growth, "100", "300", "-101").agreed().empty());
}

TEST_CASE("A share is its part of the whole beside it") {
    Identities report;
    report.declare(IdentityKind::share, "households");
    report.add("stated", "25.9", {.as_of = "2023-12-31"});
    report.add("poor", "1000", {.as_of = "2023-12-31"});
    CHECK(report.agreed().empty());
    report.add("households", "4000", {.as_of = "2023-12-31"});
    CHECK(report.facts() == Lines{"identity error 25.9 25.00 0.90 percent | 0 1 2"});
    CHECK(report.en()[0].ends_with("but 1,000 of 4,000 is 25.00%."));
    report.corpus.observations[2].as_of = no_date;  // what has no date holds for any
    CHECK(report.facts() == Lines{"identity error 25.9 25.00 0.90 percent | 0 1 2"});
    report.add("households", "3862", {.as_of = "2023-12-31"});
    CHECK(report.agreed() == "identity 1/1");
    report.corpus.observations[3].kind = kinds::estimate;
    CHECK(report.agreed() == "identity 0/1");
}

TEST_CASE("A figure given with two values is nothing to compute with") {
    Identities report;
    report.declare(IdentityKind::share, "households");
    report.add("stated", "25.9");
    report.add("poor", "1000");
    report.add("households", "4000");
    report.add("households", "4000");
    CHECK(report.agreed() == "identity 0/1, conflict 1/1");
    report.add("households", "4001");
    CHECK(report.agreed() == "conflict 1/2");
}

TEST_CASE("What was planned is the plan, or else the target, of the same statistic") {
    for (const IdentityKind kind : {IdentityKind::plan_change, IdentityKind::plan_growth}) {
        Identities report;
        report.declare(kind, "output");
        report.add("stated", "7", {.as_of = "2023-12-31"});
        report.add("output", "500", {.as_of = "2023-12-31"});
        CHECK(report.agreed().empty());
        const bool change = kind == IdentityKind::plan_change;
        report.add("output", "200", {.as_of = "2023-12-31", .kind = kinds::target});
        CHECK(report.facts() == Lines{change ? "identity warning 7 300 -293 percent | 0 1 2"
                                             : "identity warning 7 150.00 -143.00 percent | 0 1 2"});
        report.add("output", "400", {.kind = kinds::target});
        CHECK(report.facts() == Lines{change ? "identity warning 7 100 -93 percent | 0 1 3"
                                             : "identity warning 7 25.00 -18.00 percent | 0 1 3"});
        report.add("output", "100", {.as_of = "2023-12-31", .kind = kinds::plan});
        CHECK(report.facts() == Lines{change ? "identity warning 7 400 -393 percent | 0 1 4"
                                             : "identity warning 7 400.00 -393.00 percent | 0 1 4"});
        CHECK(report.vi()[0].ends_with("%. Một trong các số ấy là kế hoạch."));
        CHECK(report.en()[0].ends_with("%. One of those figures is a plan."));
        report.add("output", "250", {.kind = kinds::plan});
        CHECK(report.facts() == Lines{change ? "identity warning 7 250 -243 percent | 0 1 5"
                                             : "identity warning 7 100.00 -93.00 percent | 0 1 5"});
        // A plan is not held against a plan.
        for (const Kind intended : {kinds::plan, kinds::target}) {
            Identities plans;
            plans.declare(kind, "output");
            plans.add("stated", "7", {.kind = intended});
            plans.add("output", "500", {.kind = intended});
            plans.add("output", "400", {.kind = intended == kinds::plan ? kinds::target : kinds::plan});
            CHECK(plans.agreed().empty());
        }
    }
}

TEST_CASE("What was a year before is the actual figure without a date or of the end of its period, else an estimate") {
    Identities report;
    report.declare(IdentityKind::change, "output");
    report.add("stated", "7", {.as_of = "2023-12-31"});
    report.add("output", "500", {.as_of = "2023-12-31"});
    report.add("output", "1", {.period = "2022", .as_of = "2022-11-30"});  // of another day
    report.add("output", "1", {.period = "2021"});
    report.add("output", "1", {.period = "2022", .kind = kinds::plan});
    report.add("output", "1", {.program = 2, .period = "2022"});
    CHECK(report.agreed().empty());
    report.add("output", "400", {.period = "2022", .as_of = "2022-12-31", .kind = kinds::estimate});
    CHECK(report.facts() == Lines{"identity warning 7 100 -93 percent | 0 1 6"});
    CHECK(report.vi()[0].ends_with("là 100\u00a0%. Một trong các số ấy là số ước thực hiện."));
    CHECK(report.en()[0].ends_with("is 100%. One of those figures is an estimate."));
    report.add("output", "300", {.period = "2022", .kind = kinds::estimate});
    CHECK(report.facts() == Lines{"identity warning 7 200 -193 percent | 0 1 7"});
    report.add("output", "200", {.period = "2022", .as_of = "2022-12-31"});
    CHECK(report.facts() == Lines{"identity error 7 300 -293 percent | 0 1 8"});
    report.add("output", "100", {.period = "2022"});
    CHECK(report.facts() == Lines{"identity error 7 400 -393 percent | 0 1 9"});
}

TEST_CASE("A quarter is held against the quarter a year before and a span of years against nothing") {
    const auto agreed = [](const char* now, const char* before) {
        Identities report;
        report.declare(IdentityKind::change, "output");
        report.add("output", "500", {.period = now});
        report.add("output", "400", {.period = before});
        report.add("stated", "7", {.period = now});
        return report.agreed();
    };
    CHECK(agreed("2023-Q2", "2022-Q2") == "identity 0/1");
    CHECK(agreed("2023-Q2", "2022-Q1").empty());
    CHECK(agreed("2023-06", "2022-06") == "identity 0/1");
    CHECK(agreed("2023-Q2", "2022").empty());
    CHECK(agreed("2021/2023", "2020/2023").empty());
    CHECK(agreed("2023", "2021").empty());
}

TEST_CASE("A change that names its base is held against the figure of that base") {
    Identities report;
    report.declare(IdentityKind::change, "output");
    report.add("output", "100.0");
    report.add("output", "90.0", {.period = "2022"});
    report.add("output", "60.0", {.period = "2016/2020"});
    report.add("stated", "40", {.base = "2016/2020"});
    CHECK(report.agreed() == "identity 1/1");
    report.add("stated", "10", {.base = "2022"});
    CHECK(report.agreed() == "identity 2/2");
    report.add("stated", "10", {.base = "2019"});  // of which nothing is on record
    CHECK(report.agreed() == "identity 2/2");
    report.add("stated", "11.0");
    CHECK(report.facts() == Lines{"identity error 11.0 10.0 1.0 percent | 6 0 1"});
}

TEST_CASE("What was planned of a change is that of the whole whatever base the change has") {
    Identities report;
    report.declare(IdentityKind::plan_change, "output");
    report.add("output", "100.0");
    report.plan("output", "90.0");
    report.add("stated", "11.0", {.base = "2022"});
    CHECK(report.facts() == Lines{"identity warning 11.0 10.0 1.0 percent | 2 0 1"});
}

TEST_CASE("Facts without a time have no year before") {
    Identities report;
    report.declare(IdentityKind::change, "output");
    report.add("output", "100.0", {.period = ""});
    report.add("output", "90.0", {.period = "2022"});
    report.add("stated", "11", {.period = ""});
    CHECK(report.agreed().empty());
}

TEST_CASE("Two percentages with their parts have one whole") {
    const auto report = [](const char* rate, const char* part, const char* other_rate, const char* other_part) {
        Identities result;
        result.declare_common_whole();
        result.add("poverty", rate);
        result.add("poor", part);
        result.add("near_poverty", other_rate);
        result.add("near_poor", other_part);
        return result;
    };
    CHECK(report("25.68", "35922", "11.29", "15793").agreed() == "identity 1/1");
    const Identities wrong = report("25.68", "35922", "11.29", "17793");
    CHECK(wrong.facts() == Lines{"identity error 25.68 22.79 2.89 percent | 0 1 2 3"});
    CHECK(wrong.vi() ==
          Lines{"Tỷ lệ nghèo (Dự án 1): báo cáo in 25,68\u00a0%, nhưng 35.922 trên 157.600 (tổng suy từ Tỷ lệ cận "
                "nghèo (Dự án 1)) là 22,79\u00a0%."});
    CHECK(wrong.en() ==
          Lines{"Poverty rate (Project 1): the report prints 25.68%, but 35,922 of 157,600 (the whole that "
                "follows from Near poverty rate (Project 1)) is 22.79%."});
    CHECK(report("25.68", "35922", "11.29", "13793").facts() ==
          Lines{"identity error 25.68 29.40 -3.72 percent | 0 1 2 3"});
    // 1,000 of 20.0 % (19.95 to 20.05) are 4,987.53 to 5,012.53 in all; 10.0 % of these are 496.26 to 503.77.
    CHECK(report("20.0", "1000", "10.0", "497").agreed() == "identity 1/1");
    CHECK(report("20.0", "1000", "10.0", "496").agreed() == "identity 0/1");
    CHECK(report("20.0", "1000", "10.0", "503").agreed() == "identity 1/1");
    CHECK(report("20.0", "1000", "10.0", "504").agreed() == "identity 0/1");
    CHECK(report("20.000", "1000", "10.0", "504").facts() ==
          Lines{"identity error 20.000 19.841 0.159 percent | 0 1 2 3"});
    // 1.5 to 2.5 % against 0.5 to 1.5 %: as many at least, five times as many at most.
    CHECK(report("2", "150", "1", "150").agreed() == "identity 1/1");
    CHECK(report("2", "250", "1", "50").agreed() == "identity 1/1");
    CHECK(report("2", "251", "1", "50").agreed() == "identity 0/1");
    CHECK(report("2", "50", "1", "50").agreed() == "identity 1/1");
    CHECK(report("2", "49", "1", "50").agreed() == "identity 0/1");
    CHECK(report("2", "500", "1", "100").agreed() == "identity 1/1");
    CHECK(report("2", "501", "1", "100").agreed() == "identity 0/1");
}

TEST_CASE("Nothing is said of a common whole where a percentage is none or a figure is missing") {
    Identities report;
    report.declare_common_whole();
    report.add("poverty", "20");
    report.add("poor", "1000");
    report.add("near_poverty", "10");
    report.add("near_poor", "900");
    CHECK(report.agreed() == "identity 0/1");
    for (const std::size_t zero : {0U, 2U}) {
        Identities none = Identities();
        none.declare_common_whole();
        none.corpus.observations = report.corpus.observations;
        none.period("2023");
        none.corpus.observations[zero].value = {0, 0};
        CHECK(none.agreed().empty());
    }
    for (std::size_t i = 1; i < 4; ++i) {
        Identities less = Identities();
        less.declare_common_whole();
        less.corpus.observations = report.corpus.observations;
        less.period("2023");
        less.corpus.observations[i].missing = Missing::not_reported;
        CHECK(less.agreed().empty());
    }
}

TEST_CASE("Several identities of one indicator are all checked and only for exact figures") {
    Identities report = yearly(IdentityKind::change, "500", "400", "7");
    report.declare(IdentityKind::index, "output");
    Lines facts = report.facts();
    std::sort(facts.begin(), facts.end());
    CHECK(facts.size() == 1);  // one pair of figures contradicts the third once
    CHECK(report.agreed() == "identity 0/2");
    report.corpus.observations[2].note = report.corpus.strings.intern("about");
    CHECK(report.agreed().empty());
}

TEST_CASE("A figure that the report repeats is held against its identity once and another value again") {
    Identities report = yearly(IdentityKind::change, "500", "400", "90");
    report.add("stated", "90");
    CHECK(report.facts() == Lines{"identity error 90 100 -10 percent | 2 0 1"});
    CHECK(report.agreed() == "identity 0/1, conflict 1/1");
    report.corpus.observations[3].value = report.corpus.observations[3].reported_value = {90, 0};
    report.corpus.observations[3].program = 2;  // of another project, which has no output
    CHECK(report.agreed() == "identity 0/1");
    report.corpus.observations[3].program = 1;
    report.corpus.observations[3].value = report.corpus.observations[3].reported_value = {80, 0};
    CHECK(report.agreed() == "identity 0/2, conflict 0/1");
}
