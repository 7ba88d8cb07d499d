// SPDX-License-Identifier: MIT
// All of the money expected to be spent, where part of it is declared unspendable.
#include <catch2/catch.hpp>

#include "check/report.hpp"

using namespace minhbach;

namespace {

// An expected rate of the whole program and money of project 1 that cannot be spent.
struct FullUse : Report {
    explicit FullUse(const Where& declared = {}, const Where& expected = {.program = 0}, const char* percent = "100") {
        indicator("unspendable", {"Không thể chi", "Unspendable"}, 0);
        rules.shares = {of("households"), of("rate")};
        rules.unspendable = {of("households"), of("unspendable")};
        Where estimate = expected;
        estimate.kind = kinds::estimate;
        add("rate", percent, estimate);
        add("unspendable", "4131", declared);
    }

    bool found() const { return !findings().empty(); }
};

}  // namespace

TEST_CASE("All money expected to be spent while part of it is stated to be unspendable is a warning") {
    const FullUse report;
    CHECK(report.facts() == Lines{"bound warning 100 - - percent | 0 1"});
    CHECK(report.vi() ==
          Lines{"Tỷ lệ giải ngân (Giảm nghèo): báo cáo ước đạt 100\u00a0%, trong khi có 4.131 triệu đồng được "
                "nêu là không có khả năng giải ngân: Không thể chi (Dự án 1)."});
    CHECK(report.en() ==
          Lines{"Disbursement rate (Poverty reduction): the report expects 100%, while 4,131 million VND "
                "is stated to be impossible to spend: Unspendable (Project 1)."});
    CHECK(report.agreed() == "bound 1/2");  // the share itself does not exceed 100 %
    CHECK(report.findings()[0].computed == Decimal{});
    CHECK(report.findings()[0].difference == Decimal{});
}

TEST_CASE("Less than all is no contradiction of money that cannot be spent") {
    CHECK(FullUse({}, {.program = 0}, "92").agreed() == "bound 1/1");
    CHECK(FullUse({}, {.program = 0}, "99.9").agreed() == "bound 1/1");
    CHECK(FullUse({}, {.program = 0}, "100.0").agreed() == "bound 1/2");
}

TEST_CASE("Only estimates of shares and declared amounts above zero contradict each other") {
    FullUse report;
    report.corpus.observations[0].kind = kinds::actual;
    CHECK(report.agreed() == "bound 1/1");
    report.corpus.observations[0].kind = kinds::plan;
    CHECK(report.agreed() == "bound 1/1");
    report.corpus.observations[0].kind = kinds::estimate;
    report.corpus.observations[0].note = report.corpus.strings.intern("about");
    CHECK(report.agreed().empty());
    report.corpus.observations[0].note = 0;
    report.corpus.observations[1].value = {0, 0};
    CHECK(report.agreed() == "bound 1/1");
    report.corpus.observations[1].value = {1, 0};
    CHECK(report.agreed() == "bound 1/2");
    report.corpus.observations[1].missing = Missing::suppressed;
    CHECK(report.agreed() == "bound 1/1");
    report.corpus.observations[1].missing = Missing::present;
    report.rules.unspendable = {report.of("households")};
    CHECK(report.agreed() == "bound 1/1");
    report.rules.unspendable = {report.of("unspendable")};
    report.rules.shares = {report.of("households")};
    CHECK(report.agreed().empty());
}

TEST_CASE("What is declared contradicts an expectation of the same report, area, capital, budget year and period") {
    CHECK(FullUse({}, {.program = 0}).found());
    for (const Where& declared : {Where{.source = 1}, Where{.area = 1}, Where{.capital = Capital::total},
                                  Where{.fund_year = "2022"}, Where{.period = "2022"}}) {
        const FullUse report(declared);
        CHECK_FALSE(report.found());
        CHECK(report.agreed() == "bound 2/2");
    }
}

TEST_CASE("What is declared below another program contradicts nothing") {
    CHECK(FullUse({.program = 0}, {.program = 0}).found());
    CHECK(FullUse({.program = 1}, {.program = 1}).found());
    CHECK_FALSE(FullUse({.program = 0}, {.program = 1}).found());
    CHECK_FALSE(FullUse({.program = 2}, {.program = 1}).found());
}

TEST_CASE("Funds contradict each other where they are the same, the total, or not named") {
    const auto found = [](CodeIndex expected, CodeIndex declared) {
        return FullUse({.fund = declared}, {.program = 0, .fund = expected}).found();
    };
    CHECK(found(Fund::central, Fund::central));
    CHECK(found(Fund::none, Fund::central));
    CHECK(found(Fund::central, Fund::none));
    CHECK(found(Fund::total, Fund::central));
    CHECK_FALSE(found(Fund::central, Fund::total));
    CHECK_FALSE(found(Fund::central, Fund::local));
}

TEST_CASE("What remains after the unspendable part was taken off may be spent in full") {
    const auto found = [](Coordinates expected, Coordinates declared) {
        FullUse report;
        report.breakdown("a", {"A", "A"});
        report.breakdown("b", {"B", "B"});
        report.corpus.observations[0].coordinates = expected;
        report.corpus.observations[1].coordinates = declared;
        return report.found();
    };
    CHECK(found(no_coordinates, 1));
    CHECK(found(2, 2));
    CHECK_FALSE(found(1, 2));
    CHECK_FALSE(found(1, no_coordinates));
}

TEST_CASE("Each declared amount of the line is told, among those of other lines") {
    FullUse report;
    report.add("unspendable", "7", {.period = "2021"});
    report.add("unspendable", "8", {.program = 2});
    report.add("unspendable", "9", {.period = "2024"});
    Lines facts = report.facts();
    std::sort(facts.begin(), facts.end());
    CHECK(facts == Lines{"bound warning 100 - - percent | 0 1", "bound warning 100 - - percent | 0 3"});
    CHECK(report.agreed() == "bound 1/3");
}
