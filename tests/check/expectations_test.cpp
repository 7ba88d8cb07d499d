// SPDX-License-Identifier: MIT
// A cumulative figure that is expected for a later day, against what has already been reached.
#include <catch2/catch.hpp>

#include "check/report.hpp"

using namespace minhbach;

namespace {

struct Expectation : Report {
    Expectation() { rules.cumulative = {of("households"), of("disbursed")}; }

    void reached(const char* value, Where where = {}) {
        if (*where.as_of == '\0') {
            where.as_of = "2024-06-12";
        }
        add("disbursed", value, where);
    }
    void expected(const char* value, Where where = {}) {
        where.kind = kinds::estimate;
        if (*where.as_of == '\0') {
            where.as_of = "2024-06-30";
        }
        add("disbursed", value, where);
    }
    // The findings of the bound alone: some of the figures conflict, too.
    Lines bounds() const {
        Lines facts = Report::facts();
        facts.erase(std::remove_if(facts.begin(), facts.end(),
                                   [](const std::string& fact) { return !fact.starts_with("bound"); }),
                    facts.end());
        return facts;
    }
};

}  // namespace

TEST_CASE("An estimate for a later day below what is already disbursed is found") {
    Expectation report;
    report.reached("4125.799");
    report.expected("3143");
    CHECK(report.facts() == Lines{"bound error 3143 4125.799 -982.799 million_vnd | 1 0"});
    CHECK(report.vi() ==
          Lines{"Giải ngân (Dự án 1): báo cáo ước 3.143 triệu đồng đến 30/06/2024, ít hơn 4.125,799 triệu "
                "đồng đã có đến 12/06/2024."});
    CHECK(report.en() == Lines{"Disbursed (Project 1): the report expects 3,143 million VND by 30 June 2024, less than "
                               "the 4,125.799 million VND already reached by 12 June 2024."});
    CHECK(report.agreed() == "bound 0/1");
}

TEST_CASE("An estimate that may equal what is reached is no mistake") {
    for (const auto& [value, agrees] : {std::pair{"98", false}, std::pair{"99", true}, std::pair{"99.0", false},
                                        std::pair{"100", true}, std::pair{"150", true}}) {
        INFO(value);
        Expectation report;
        report.reached("100");
        report.expected(value);
        CHECK(report.agreed() == (agrees ? "bound 1/1" : "bound 0/1"));
    }
}

TEST_CASE("An estimate is held against the most that was reached up to its day") {
    Expectation report;
    report.expected("90");                             // 0
    report.reached("70", {.as_of = "2024-01-31"});     // 1
    report.reached("120", {.as_of = "2024-03-31"});    // 2
    report.reached("110", {.as_of = "2024-05-31"});    // 3
    report.reached("120.0", {.as_of = "2024-06-15"});  // 4: as much, but later
    report.reached("300", {.as_of = "2024-07-31"});    // 5: after the day of the estimate
    CHECK(report.bounds() == Lines{"bound error 90 120 -30 million_vnd | 0 2"});
}

TEST_CASE("On the same day the estimate is held against the actual figure") {
    Expectation report;
    report.expected("90");
    report.reached("120", {.as_of = "2024-06-30"});
    CHECK(report.bounds() == Lines{"bound error 90 120 -30 million_vnd | 0 1"});
}

TEST_CASE("An estimate for an earlier day than any actual figure is held against nothing") {
    Expectation report;
    report.reached("120", {.as_of = "2024-07-01"});
    report.expected("90");
    report.expected("80", {.as_of = "2024-06-29"});
    CHECK(report.agreed().empty());
}

TEST_CASE("Only what speaks of the same is what an estimate is held against") {
    const auto checked = [](const Where& where) {
        Expectation report;
        report.reached("120", where);
        report.expected("90");
        return report.bounds().size();
    };
    CHECK(checked({}) == 1);
    CHECK(checked({.program = 2}) == 0);
    CHECK(checked({.capital = Capital::total}) == 0);
    CHECK(checked({.fund = Fund::total}) == 0);
    CHECK(checked({.fund_year = "2022"}) == 0);
    CHECK(checked({.period = "2022"}) == 0);
    CHECK(checked({.area = 1}) == 0);
    CHECK(checked({.source = 1}) == 0);
    CHECK(checked({.coordinates = 4}) == 0);
    CHECK(checked({.kind = kinds::plan}) == 0);
    CHECK(checked({.kind = kinds::target}) == 0);
    CHECK(checked({.note = "about"}) == 0);
    Expectation other;
    other.add("undisbursed", "120", {.as_of = "2024-06-12"});
    other.expected("90");
    CHECK(other.bounds().empty());
}

TEST_CASE("Only cumulative figures with a date are held against each other") {
    Expectation report;
    report.reached("120");
    report.expected("90");
    report.rules.cumulative = {report.of("assigned")};
    CHECK(report.agreed().empty());
    report.rules.cumulative = {report.of("assigned"), report.of("disbursed")};
    CHECK(report.agreed() == "bound 0/1");
    report.corpus.observations[0].as_of = no_date;
    CHECK(report.agreed().empty());
    Expectation undated;
    undated.reached("120");
    undated.expected("90");
    undated.corpus.observations[1].as_of = no_date;
    CHECK(undated.agreed().empty());
}

TEST_CASE("A series of several projects in mixed order is sorted before it is compared") {
    Expectation report;
    report.expected("50", {.program = 2});  // 0
    report.expected("90", {.program = 1});  // 1
    report.reached("120", {.program = 1});  // 2
    report.reached("40", {.program = 2});   // 3
    report.expected("20", {.program = 3});  // 4
    report.reached("60", {.program = 3});   // 5
    CHECK(report.facts() ==
          Lines{"bound error 90 120 -30 million_vnd | 1 2", "bound error 20 60 -40 million_vnd | 4 5"});
    CHECK(report.agreed() == "bound 1/3");
}
