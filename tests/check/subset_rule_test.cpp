// SPDX-License-Identifier: MIT
// A part larger than its set; and all of it, beside a rest.
#include <catch2/catch.hpp>

#include "check/report.hpp"

using namespace minhbach;

namespace {

// Borrowers of a group and of a group within it.
Report groups(const char* all, const char* some, bool certain = true) {
    Report report;
    const Coordinates outer = report.breakdown("poor", {"Hộ nghèo", "Poor"});
    const Coordinates middle = report.breakdown("poor.rural", {"Nông thôn", "Rural"}, outer);
    const Coordinates inner = report.breakdown("poor.rural.women", {"Phụ nữ", "Women"}, middle);
    report.rules.subsets = {{report.of("households"), report.of("households"), certain}};
    report.add("households", all, {.coordinates = outer});
    report.add("households", some, {.coordinates = inner});
    return report;
}

// 100 % allocated, and 200 that are not.
Report full(const Where& share = {}, const Where& rest = {}, const char* rate = "100", const char* left = "200") {
    Report report;
    report.rules.full = {{report.of("rate"), report.of("undisbursed")}};
    report.plan("rate", rate, share);
    report.plan("undisbursed", left, rest);
    return report;
}

}  // namespace

TEST_CASE("A breakdown cannot be more than the next one above that is stated") {
    const Report report = groups("9923", "23928");
    CHECK(report.facts() == Lines{"bound error 23928 9923 14005 household | 1 0"});
    CHECK(report.vi() ==
          Lines{"Số hộ (Dự án 1, Phụ nữ): báo cáo in 23.928 hộ, nhiều hơn 9.923 hộ của Số hộ (Dự án 1, Hộ "
                "nghèo), là số bao gồm nó."});
    CHECK(report.en() ==
          Lines{"Households (Project 1, Women): the report prints 23,928 households, more than the 9,923 "
                "households of Households (Project 1, Poor), which includes it."});
    CHECK(groups("23928", "23928").facts().empty());
    CHECK(groups("23928", "23928").agreed().starts_with("bound 1/1"));
    Report none = groups("9923", "23928");
    none.corpus.observations[0].coordinates = no_coordinates;
    CHECK(none.facts().size() == 1);
    Report other = groups("9923", "23928");
    other.corpus.observations[0].source = 1;
    CHECK(other.facts().empty());
    Report undeclared = groups("9923", "23928");
    undeclared.rules.subsets.clear();
    CHECK(undeclared.facts().empty());
    Report about = groups("9923", "23928");
    about.corpus.observations[1].note = about.corpus.strings.intern("about");
    CHECK(about.facts().empty());
}

TEST_CASE("Where it is not certain that one includes the other, both may be right") {
    const Report report = groups("9923", "23928", false);
    CHECK(report.facts() == Lines{"bound warning 23928 9923 14005 household | 1 0"});
    CHECK(report.vi() == Lines{"Số hộ (Dự án 1, Phụ nữ): báo cáo in 23.928 hộ, nhiều hơn 9.923 hộ của Số hộ (Dự án 1, "
                               "Hộ nghèo). Hai số chỉ có thể cùng đúng nếu số sau không bao gồm số trước; báo cáo "
                               "không nói rõ."});
    CHECK(report.en() == Lines{"Households (Project 1, Women): the report prints 23,928 households, more than the "
                               "9,923 households of Households (Project 1, Poor). Both can be right only if the second "
                               "does not include the first; the report does not say."});
}

TEST_CASE("A limit and what exceeds it are told in the units in which they are printed") {
    Report report = groups("9923", "23928");
    const UnitIndex turns = report.unit("household_turn", "count", {"lượt hộ", "household visits"});
    report.corpus.units[turns].integer = true;
    report.corpus.observations[0].reported_unit = turns;
    CHECK(report.en()[0].find("23,928 households, more than the 9,923 household visits") != std::string::npos);
    report.corpus.observations[0].reported_unit = report.corpus.observations[1].reported_unit;
    report.corpus.observations[1].reported_unit = turns;
    CHECK(report.en()[0].find("23,928 household visits, more than the 9,923 households") != std::string::npos);
}

TEST_CASE("An indicator that is part of another cannot be more than it, within rounding") {
    const auto lent = [](const char* granted, const char* balance) {
        Report report;
        report.rules.subsets = {{report.of("disbursed"), report.of("assigned"), true}};
        report.add("disbursed", granted);
        report.add("assigned", balance);
        return report.facts();
    };
    CHECK(lent("45618", "1401.599") == Lines{"bound error 45618 1401.599 44216.401 million_vnd | 0 1"});
    CHECK(lent("1402", "1401.5").empty());
    CHECK(lent("1402", "1401.4").size() == 1);
    CHECK(lent("1401", "1401.599").empty());
}

TEST_CASE("All of it, beside what is left of it, cannot be") {
    const Report report = full();
    CHECK(report.facts() == Lines{"bound error 100 - - percent | 0 1"});
    CHECK(report.vi() ==
          Lines{"Tỷ lệ giải ngân (Dự án 1, kế hoạch): báo cáo in 100\u00a0%, nhưng cũng nêu phần còn lại là 200 triệu "
                "đồng (Chưa giải ngân (Dự án 1, kế hoạch))."});
    CHECK(report.en() ==
          Lines{"Disbursement rate (Project 1, plan): the report prints 100%, but also states that there remain "
                "200 million VND (Undisbursed (Project 1, plan))."});
    CHECK(full({}, {}, "99").facts().empty());
    CHECK(full({}, {}, "100", "0").facts().empty());
    CHECK(full({}, {}, "100", "0").agreed().empty());
    Report several = full({.program = 0}, {.program = 1});
    several.plan("undisbursed", "30", {.program = 2});
    CHECK(several.facts() == Lines{"bound error 100 - - percent | 0 1 2"});
}

TEST_CASE("All of it, without saying of which money, may leave out the money that is left") {
    const Report report = full({}, {.fund = Fund::foreign});
    CHECK(report.facts() == Lines{"bound warning 100 - - percent | 0 1"});
    CHECK(report.vi()[0].ends_with(" Báo cáo không nói rõ tỷ lệ ấy có tính cả vốn này hay không."));
    CHECK(report.en()[0].ends_with(" The report does not say whether the percentage includes that money."));
    const auto severity = [](const Where& share, const Where& rest) {
        return full(share, rest).findings().at(0).severity;
    };
    CHECK(severity({}, {.capital = Capital::investment}) == FindingSeverity::warning);
    CHECK(severity({.capital = Capital::investment}, {.capital = Capital::investment}) == FindingSeverity::error);
    CHECK(severity({.capital = Capital::total}, {.capital = Capital::investment}) == FindingSeverity::error);
    CHECK(severity({.fund = Fund::total}, {.fund = Fund::foreign}) == FindingSeverity::error);
    CHECK(severity({.capital = Capital::total}, {.capital = Capital::total, .fund = Fund::foreign}) ==
          FindingSeverity::warning);
    // One that is certain is enough.
    Report both = full({}, {.fund = Fund::foreign});
    both.plan("undisbursed", "30");
    CHECK(both.facts() == Lines{"bound error 100 - - percent | 0 1 2"});
    CHECK(both.en()[0].find("does not say") == std::string::npos);
}

TEST_CASE("What is left of another program, year, fund or capital says nothing of it") {
    CHECK(full({.program = 0}, {.program = 1}).facts().size() == 1);
    CHECK(full({.program = 1}, {.program = 0}).facts().empty());
    CHECK(full({}, {.fund_year = "2022"}).facts().empty());
    CHECK(full({}, {.period = "2022"}).facts().empty());
    CHECK(full({}, {.area = 1}).facts().empty());
    CHECK(full({}, {.source = 1}).facts().empty());
    CHECK(full({.fund = Fund::central}, {.fund = Fund::foreign}).facts().empty());
    CHECK(full({.fund = Fund::total}, {.fund = Fund::foreign}).facts().size() == 1);
    CHECK(full({}, {.fund = Fund::foreign}).facts().size() == 1);
    CHECK(full({.fund = Fund::foreign}, {}).facts().empty());
    CHECK(full({.capital = Capital::recurrent}, {.capital = Capital::investment}).facts().empty());
    CHECK(full({.capital = Capital::total}, {.capital = Capital::investment}).facts().size() == 1);
    CHECK(full({.as_of = "2023-01-31"}, {.as_of = "2023-02-28"}).facts().empty());
    CHECK(full({.as_of = "2023-01-31"}, {}).facts().size() == 1);
    CHECK(full({.note = "about"}, {}).facts().empty());
}

TEST_CASE("An amount with 100\u00a0% printed beside it is all, too") {
    Report report;
    report.rules.full = {{report.of("disbursed"), report.of("undisbursed")}};
    report.add("disbursed", "500", {.rate = "100"});
    report.add("undisbursed", "200");
    CHECK(report.facts() == Lines{"bound error 100 - - percent | 0 1"});
    report.corpus.observations[0].reported_rate = Decimal{999, 1};
    CHECK(report.facts().empty());
    report.corpus.observations[0].has_rate = false;
    report.corpus.observations[0].value = Decimal{100, 0};
    CHECK(report.facts().empty());
}
