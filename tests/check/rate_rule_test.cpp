// SPDX-License-Identifier: MIT
#include <catch2/catch.hpp>

#include "check/report.hpp"

using namespace minhbach;

namespace {

// A plan and what was disbursed of it, with the percentage that is printed beside it.
Report shares(const char* part, const char* whole, const char* rate) {
    Report report;
    report.rules.rates = {{report.of("disbursed"), report.of("assigned")}};
    report.plan("assigned", whole);
    report.add("disbursed", part, {.rate = rate});
    return report;
}

}  // namespace

TEST_CASE("3,518 of 4,450 printed as 77.32\u00a0% is a mistake that fits 4,550") {
    Report report = shares("3518", "4450", "77.32");
    report.plan("assigned", "4550", {.program = 2});
    CHECK(report.facts() == Lines{"rate error 77.32 79.06 -1.74 percent | 1 0 2"});
    CHECK(report.vi() ==
          Lines{"Giải ngân (Dự án 1): báo cáo in 77,32\u00a0%, nhưng 3.518 triệu đồng trên 4.450 triệu đồng là "
                "79,06\u00a0%. Tỷ lệ in khớp nếu thay 4.450 triệu đồng bằng 4.550 triệu đồng, một số khác của "
                "chính báo cáo."});
    CHECK(report.en() ==
          Lines{"Disbursed (Project 1): the report prints 77.32%, but 3,518 million VND of 4,450 million "
                "VND is 79.06%. The printed percentage fits if 4,450 million VND is replaced by 4,550 "
                "million VND, another figure of the same report."});
    CHECK(report.agreed() == "rate 0/1");
}

TEST_CASE("A percentage that fits with another part says which") {
    Report report = shares("3518", "4450", "77.32");
    report.add("undisbursed", "3440.9", {.program = 2});
    CHECK(report.facts() == Lines{"rate error 77.32 79.06 -1.74 percent | 1 0 2"});
    CHECK(report.vi()[0].ends_with(
        " Tỷ lệ in khớp nếu thay 3.518 triệu đồng bằng 3.440,9 triệu đồng, một số khác của chính "
        "báo cáo."));
    CHECK(report.en()[0].ends_with(
        " The printed percentage fits if 3,518 million VND is replaced by 3,440.9 million VND, "
        "another figure of the same report."));
}

TEST_CASE("Figures that fit are sought to the half of the last digit of the percentage and only where one fits") {
    const auto other = [](const char* indicator, const char* value) {
        Report report = shares("40", "80", "40.0");  // 40 is 40 % of 100; 32 is 40 % of 80
        report.add(indicator, value, {.program = 2});
        return report.facts();
    };
    const Lines none{"rate error 40.0 50.00 -10.00 percent | 1 0"};
    const Lines found{"rate error 40.0 50.00 -10.00 percent | 1 0 2"};
    // 40 / 40.05 % = 99.875156, 40 / 39.95 % = 100.125156
    CHECK(other("undisbursed", "99.875155") == none);
    CHECK(other("undisbursed", "99.875156") == found);
    CHECK(other("undisbursed", "100.125156") == found);
    CHECK(other("undisbursed", "100.125157") == none);
    // 80 × 39.95 % = 31.96, 80 × 40.05 % = 32.04
    CHECK(other("undisbursed", "31.959999") == none);
    CHECK(other("undisbursed", "31.96") == found);
    CHECK(other("undisbursed", "32.04") == found);
    CHECK(other("undisbursed", "32.040001") == none);
    CHECK(other("households", "100") == none);  // of another unit

    Report both = shares("40", "80", "40.0");
    both.add("undisbursed", "100", {.program = 2});
    CHECK(both.facts() == found);
    both.add("undisbursed", "32", {.program = 3});
    CHECK(both.facts() == none);
    Report elsewhere = shares("40", "80", "40.0");
    elsewhere.add("undisbursed", "100", {.program = 2, .source = 1});
    CHECK(elsewhere.facts() == none);
}

TEST_CASE("No figure is put in the place of one that it equals or that the percentage is of already") {
    // 50 of 50 would be 100 %, but 50 is the part itself; 60 of 60 as well.
    Report report = shares("50", "60", "100");
    CHECK(report.facts() == Lines{"rate error 100 83.33 16.67 percent | 1 0"});
    report.add("undisbursed", "59.8", {.program = 2});  // another whole for which 50 is no 100 %, but a part of 60
    CHECK(report.facts() == Lines{"rate error 100 83.33 16.67 percent | 1 0 2"});
    // 667 of 1000 is 66.7 %: 1000.3 would give the 66.4, as would 664; 1000.0 is only the whole again.
    Report again = shares("667", "1000", "66.4");
    again.plan("assigned", "1000", {.program = 2});
    CHECK(again.facts() == Lines{"rate error 66.4 66.70 -0.30 percent | 1 0"});
}

TEST_CASE("No replacement is sought for a percentage of nothing") {
    Report report = shares("40", "80", "0.4");
    report.add("undisbursed", "0", {.program = 2});
    CHECK(report.facts() == Lines{"rate error 0.4 50.00 -49.60 percent | 1 0"});
    Report zero = shares("40", "80", "0");
    zero.add("undisbursed", "0.1", {.program = 2});
    CHECK(zero.facts() == Lines{"rate error 0 50.00 -50.00 percent | 1 0"});
}

TEST_CASE("A percentage that is rounded or cut off is no mistake") {
    for (const auto& [rate, fits] : {std::pair{"79.06", true}, std::pair{"79.05", true}, std::pair{"79.1", true},
                                     std::pair{"79.0", true}, std::pair{"79", true}, std::pair{"79.2", false},
                                     std::pair{"78.9", false}, std::pair{"80", false}, std::pair{"78", false}}) {
        INFO(rate);
        const Report report = shares("3518", "4450", rate);
        CHECK(report.findings().size() == (fits ? 0U : 1U));
        CHECK(report.agreed() == (fits ? "rate 1/1" : "rate 0/1"));
    }
}

TEST_CASE("Tolerance follows from the printed digits, so that small printed figures allow more") {
    // 1.3 of 2.0 may be anything from 60.976 to 69.231 %.
    for (const auto& [rate, fits] : {std::pair{"60.96", false}, std::pair{"60.97", true}, std::pair{"66.7", true},
                                     std::pair{"69.23", true}, std::pair{"69.24", false}}) {
        INFO(rate);
        CHECK(shares("1.3", "2.0", rate).findings().size() == (fits ? 0U : 1U));
    }
}

TEST_CASE("The computed percentage has the digits of the printed one and at least two") {
    CHECK(shares("1000", "3000", "3").facts() == Lines{"rate error 3 33.33 -30.33 percent | 1 0"});
    CHECK(shares("1000000", "3000000", "34.125").facts() == Lines{"rate error 34.125 33.333 0.792 percent | 1 0"});
}

TEST_CASE("A percentage whose decimal point has slipped is told so") {
    // 334 of 52,748.691 is 0.63 %, of 5,274.9 6.33 %, of 527.49 63.32 %.
    const std::string left_vi =
        " Có thể dấu phẩy của tỷ lệ in lệch sang trái, cũng có thể một trong hai số kia in thừa hoặc thiếu chữ số.";
    const std::string left_en =
        " The decimal point of the printed percentage may have slipped to the left, or one of the other two figures "
        "may have a digit too many or too few.";
    const std::string right_vi =
        " Có thể dấu phẩy của tỷ lệ in lệch sang phải, cũng có thể một trong hai số kia in thừa hoặc thiếu chữ số.";
    const std::string right_en =
        " The decimal point of the printed percentage may have slipped to the right, or one of the other two figures "
        "may have a digit too many or too few.";
    const auto slipped = [](const char* part, const char* whole, const char* rate, const std::string& vi,
                            const std::string& en) {
        INFO(part << " of " << whole << " as " << rate);
        const Report report = shares(part, whole, rate);
        REQUIRE(report.findings().size() == 1);
        CHECK(report.vi()[0].ends_with("\u00a0%." + vi));
        CHECK(report.en()[0].ends_with("%." + en));
    };
    slipped("334", "52748.691", "6.3", right_vi, right_en);
    slipped("334", "52748.691", "63", right_vi, right_en);
    slipped("334", "52748.691", "633", "", "");
    slipped("3340", "5274.869", "6.33", left_vi, left_en);
    slipped("3340", "5274.869", "0.633", left_vi, left_en);
    slipped("3340", "5274.869", "0.0633", "", "");
    slipped("3340", "5274.869", "0.6", "", "");  // 06 is not 63
    slipped("3349", "5274.869", "6.34", left_vi,
            left_en);  // 63.49: neither 63.4 rounded nor cut off … but 63.4 cut off
    slipped("3349", "52748.69", "63.4", right_vi, right_en);  // 6.349 cut off to 6.34
    slipped("3349", "52748.69", "0.634", left_vi, left_en);   // 6.349 cut off to 6.34, one place to the right
    slipped("3349", "52748.69", "0.064", "", "");
}

TEST_CASE("A slipped decimal point is told instead of another figure that fits by chance") {
    Report report = shares("334", "52748.691", "6.3");
    report.plan("assigned", "5279", {.program = 2});
    CHECK(report.facts() == Lines{"rate error 6.3 0.63 5.67 percent | 1 0"});
}

TEST_CASE("The whole of a percentage is a plan of the same statistic without a date or with one that is not later") {
    const auto found = [](const Where& where, const char* indicator = "assigned") {
        Report report;
        report.rules.rates = {{report.of("disbursed"), report.of("assigned")}};
        report.add(indicator, "4450", where);
        report.add("disbursed", "3518", {.as_of = "2023-06-30", .rate = "77"});
        return report.findings().size();
    };
    CHECK(found({.kind = kinds::plan}) == 1);
    CHECK(found({.kind = kinds::target}) == 0);
    CHECK(found({.kind = kinds::actual}) == 0);
    CHECK(found({.as_of = "2023-06-30", .kind = kinds::plan}) == 1);
    CHECK(found({.as_of = "2023-07-01", .kind = kinds::plan}) == 0);
    CHECK(found({.as_of = "2023-06-29", .kind = kinds::target}, "disbursed") == 1);
    CHECK(found({.program = 2, .kind = kinds::plan}) == 0);
    CHECK(found({.period = "2022", .kind = kinds::plan}) == 0);
    // Where the declared whole is not there: the plan of the same statistic, or else its target.
    CHECK(found({.kind = kinds::plan}, "disbursed") == 1);
    CHECK(found({.kind = kinds::target}, "disbursed") == 1);
    CHECK(found({.kind = kinds::estimate}, "disbursed") == 0);
    CHECK(found({.kind = kinds::plan}, "undisbursed") == 0);
}

TEST_CASE("Of several wholes the one declared first counts, then the own plan, then the own target") {
    Report report;
    report.rules.rates = {{report.of("undisbursed"), report.of("rate")},
                          {report.of("disbursed"), report.of("assigned")},
                          {report.of("disbursed"), report.of("undisbursed")}};
    report.add("disbursed", "100", {.rate = "90"});
    report.add("disbursed", "300", {.kind = kinds::target});
    CHECK(report.facts() == Lines{"rate error 90 33.33 56.67 percent | 0 1"});
    report.plan("disbursed", "400");
    CHECK(report.facts() == Lines{"rate error 90 25.00 65.00 percent | 0 2"});
    report.plan("undisbursed", "500");
    CHECK(report.facts() == Lines{"rate error 90 20.00 70.00 percent | 0 3"});
    report.plan("assigned", "800");
    CHECK(report.facts() == Lines{"rate error 90 12.50 77.50 percent | 0 4"});
    report.plan("assigned", "1000");  // a second value of the same is held against it, too
    report.rules.sums.clear();
    const Lines facts = report.facts();
    CHECK(std::count(facts.begin(), facts.end(), "rate error 90 12.50 77.50 percent | 0 4") == 1);
    CHECK(std::count(facts.begin(), facts.end(), "rate error 90 10.00 80.00 percent | 0 5") == 1);
    CHECK(report.agreed() == "rate 0/2, conflict 0/1");
}

TEST_CASE("An estimate is a result like an actual figure, and a plan is no share of itself or of a target") {
    for (const auto& [kind, found] : {std::pair{kinds::actual, 1U}, std::pair{kinds::estimate, 1U},
                                      std::pair{kinds::plan, 0U}, std::pair{kinds::target, 0U}}) {
        Report report;
        report.add("disbursed", "100", {.kind = kind, .rate = "90"});
        report.add("disbursed", "300", {.kind = kind == kinds::target ? kinds::plan : kinds::target});
        CHECK(report.findings().size() == found);
    }
}

TEST_CASE("A percentage is checked only where there is one beside an exact figure and a whole above zero") {
    Report none = shares("3518", "4450", "77");
    none.corpus.observations[1].has_rate = false;
    CHECK(none.agreed().empty());
    Report about = shares("3518", "4450", "77");
    about.corpus.observations[1].note = about.corpus.strings.intern("about");
    CHECK(about.agreed().empty());
    CHECK(shares("3518", "0", "77").agreed().empty());
}

TEST_CASE("A percentage that cannot be computed within 18 digits is not held against the report") {
    // 1 of 10^-17 needs more digits than there are; it is a check that found nothing.
    Report report = shares("900000000000000000", "1", "77");
    report.corpus.observations[0].reported_unit = report.corpus.observations[1].reported_unit = 2;
    CHECK(report.facts().empty());
}

TEST_CASE("498.12 disbursed of a plan of 412.35 that carries a date is no 72.3\u00a0%") {
    Report report;
    report.rules.rates = {{report.of("disbursed"), report.of("assigned")}};
    report.plan("assigned", "412.35", {.as_of = "2023-12-31"});
    report.add("disbursed", "498.12", {.as_of = "2023-12-31", .rate = "72.3"});
    CHECK(report.facts() == Lines{"rate error 72.3 120.80 -48.50 percent | 1 0"});
}
