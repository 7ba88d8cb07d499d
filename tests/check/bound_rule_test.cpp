// SPDX-License-Identifier: MIT
#include <catch2/catch.hpp>

#include "check/report.hpp"

using namespace minhbach;

namespace {

Report bounded() {
    Report report;
    report.rules.bounds = {{report.of("undisbursed"), report.of("rate")},
                           {report.of("disbursed"), report.of("assigned")}};
    return report;
}

Report share(const char* value) {
    Report report;
    report.rules.shares = {report.of("households"), report.of("rate")};
    report.add("rate", value);
    return report;
}

}  // namespace

TEST_CASE("More disbursed than assigned is found") {
    Report report = bounded();
    report.plan("assigned", "1000");
    report.add("disbursed", "1200");
    CHECK(report.facts() == Lines{"bound error 1200 1000 200 million_vnd | 1 0"});
    CHECK(report.vi() ==
          Lines{"Giải ngân (Dự án 1): báo cáo in 1.200 triệu đồng, nhiều hơn Vốn giao là 1.000 triệu đồng."});
    CHECK(report.en() ==
          Lines{"Disbursed (Project 1): the report prints 1,200 million VND, more than Assigned, which is "
                "1,000 million VND."});
    CHECK(report.agreed() == "bound 0/1");
}

TEST_CASE("What may be equal within the rounding of both exceeds nothing") {
    for (const auto& [disbursed, agrees] :
         {std::pair{"99", true}, std::pair{"100", true}, std::pair{"101", true}, std::pair{"101.0", false},
          std::pair{"100.5", true}, std::pair{"102", false}}) {
        INFO(disbursed);
        Report report = bounded();
        report.plan("assigned", "100");
        report.add("disbursed", disbursed);
        CHECK(report.agreed() == (agrees ? "bound 1/1" : "bound 0/1"));
    }
}

TEST_CASE("The bound is the plan of the same statistic without a date or with one that is not later") {
    const auto checked = [](const Where& where, const char* indicator = "assigned") {
        Report report = bounded();
        report.add(indicator, "100", where);
        report.add("disbursed", "120", {.as_of = "2023-12-31"});
        return report.findings().size();
    };
    CHECK(checked({.kind = kinds::plan}) == 1);
    CHECK(checked({.kind = kinds::plan}, "undisbursed") == 0);
    CHECK(checked({.kind = kinds::plan}, "rate") == 0);
    CHECK(checked({.kind = kinds::target}) == 0);
    CHECK(checked({.kind = kinds::actual}) == 0);
    CHECK(checked({.as_of = "2023-12-31", .kind = kinds::plan}) == 1);
    CHECK(checked({.as_of = "2024-01-01", .kind = kinds::plan}) == 0);
    CHECK(checked({.program = 2, .kind = kinds::plan}) == 0);
}

TEST_CASE("A figure is held against each of several bounds") {
    Report report = bounded();
    report.plan("assigned", "100");
    report.plan("assigned", "130");
    report.plan("assigned", "110");
    report.add("disbursed", "120");
    Lines bounds;
    for (const std::string& fact : report.facts()) {
        if (fact.starts_with("bound")) {
            bounds.push_back(fact);
        }
    }
    std::sort(bounds.begin(), bounds.end());
    CHECK(bounds == Lines{"bound error 120 100 20 million_vnd | 3 0", "bound error 120 110 10 million_vnd | 3 2"});
}

TEST_CASE("Figures that the source itself calls approximate are not held against it") {
    for (const std::size_t which : {0U, 1U}) {
        Report report = bounded();
        report.plan("assigned", "100");
        report.add("disbursed", "120");
        report.corpus.observations[which].note = report.corpus.strings.intern("about");
        CHECK(report.agreed().empty());
    }
    Report about = share("120");
    about.corpus.observations[0].note = about.corpus.strings.intern("about");
    CHECK(about.agreed().empty());
}

TEST_CASE("A difference that needs too many digits is no finding of the bound") {
    Report report = bounded();
    report.plan("assigned", "1.55");
    report.add("disbursed", "900000000000000000");
    CHECK(report.agreed().empty());
}

TEST_CASE("A share of more than 100\u00a0% is found") {
    CHECK(share("99.9").agreed() == "bound 1/1");
    CHECK(share("100").agreed() == "bound 1/1");
    CHECK(share("100.0").agreed() == "bound 1/1");
    const Report report = share("100.1");
    CHECK(report.agreed() == "bound 0/1");
    CHECK(report.facts() == Lines{"bound error 100.1 100 0.1 percent | 0"});
    CHECK(report.vi() ==
          Lines{"Tỷ lệ giải ngân (Dự án 1): báo cáo in 100,1\u00a0%, trong khi tỷ lệ này không thể quá 100\u00a0%."});
    CHECK(report.en() ==
          Lines{"Disbursement rate (Project 1): the report prints 100.1%, but this share cannot exceed 100%."});
    Report other = share("1");
    other.rules.shares = {other.of("households")};
    CHECK(other.agreed().empty());
}
