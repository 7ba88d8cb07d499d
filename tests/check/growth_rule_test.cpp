// SPDX-License-Identifier: MIT
// What only grows: a cumulative figure that falls.
#include <catch2/catch.hpp>

#include "check/report.hpp"

using namespace minhbach;

namespace {

struct Growth : Report {
    Growth() { rules.cumulative = {of("households"), of("disbursed")}; }

    void reached(const char* value, const char* as_of, Where where = {}) {
        where.as_of = as_of;
        add("disbursed", value, where);
    }
};

}  // namespace

TEST_CASE("A cumulative figure that falls is found") {
    Growth report;
    report.reached("1500", "2023-06-30");
    report.reached("1000", "2023-12-31");
    CHECK(report.facts() == Lines{"monotonic error 1000 1500 -500 million_vnd | 1 0"});
    CHECK(report.vi() ==
          Lines{"Giải ngân (Dự án 1): số lũy kế giảm, từ 1.500 triệu đồng (đến 30/06/2023) xuống 1.000 triệu "
                "đồng (đến 31/12/2023)."});
    CHECK(report.en() ==
          Lines{"Disbursed (Project 1): a cumulative figure falls, from 1,500 million VND (up to 30 June "
                "2023) to 1,000 million VND (up to 31 December 2023)."});
    CHECK(report.agreed() == "monotonic 0/1");
}

TEST_CASE("A cumulative figure may stay or fall within its rounding") {
    for (const auto& [later, agrees] : {std::pair{"98", false}, std::pair{"99", true}, std::pair{"99.0", false},
                                        std::pair{"100", true}, std::pair{"200", true}}) {
        INFO(later);
        Growth report;
        report.reached("100", "2023-06-30");
        report.reached(later, "2023-12-31");
        CHECK(report.agreed() == (agrees ? "monotonic 1/1" : "monotonic 0/1"));
    }
}

TEST_CASE("Figures are held against the one before by their dates and each only once") {
    Growth report;
    report.reached("300", "2023-09-30");  // 0
    report.reached("200", "2023-12-31");  // 1
    report.reached("100", "2023-03-31");  // 2
    report.reached("50", "2023-06-30");   // 3
    report.reached("10", "");             // 4: without a date
    CHECK(report.facts() ==
          Lines{"monotonic error 200 300 -100 million_vnd | 1 0", "monotonic error 50 100 -50 million_vnd | 3 2"});
    CHECK(report.agreed() == "monotonic 1/3");
}

TEST_CASE("Two figures of one date are a conflict of the date and the last of them counts on") {
    Growth report;
    report.reached("300", "2023-06-30");
    report.reached("100", "2023-06-30");
    report.reached("200", "2023-12-31");
    CHECK(report.facts() == Lines{"conflict error 100 300 -200 million_vnd | 1 0"});
    CHECK(report.agreed() == "conflict 0/1, monotonic 1/1");
}

TEST_CASE("Only actual figures of one series and of cumulative indicators are held against each other") {
    const auto checked = [](const Where& other) {
        Growth report;
        report.reached("150", "2023-06-30", other);
        report.reached("100", "2023-12-31");
        return report.agreed().find("monotonic") != std::string::npos;
    };
    CHECK(checked({}));
    CHECK_FALSE(checked({.program = 2}));
    CHECK_FALSE(checked({.capital = Capital::total}));
    CHECK_FALSE(checked({.fund = Fund::total}));
    CHECK_FALSE(checked({.fund_year = "2022"}));
    CHECK_FALSE(checked({.period = "2022"}));
    CHECK_FALSE(checked({.kind = kinds::estimate}));
    CHECK_FALSE(checked({.area = 1}));
    CHECK_FALSE(checked({.coordinates = 1}));
    CHECK_FALSE(checked({.source = 1}));
    CHECK_FALSE(checked({.note = "about"}));
    Growth report;
    report.reached("150", "2023-06-30");
    report.reached("100", "2023-12-31");
    report.rules.cumulative = {report.of("households")};
    CHECK(report.agreed().empty());
    report.rules.cumulative = {report.of("disbursed")};
    report.corpus.observations[0].kind = report.corpus.observations[1].kind = kinds::estimate;
    CHECK(report.agreed().empty());
}
