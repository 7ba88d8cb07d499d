// SPDX-License-Identifier: MIT
// Lines that seem copied: the same whole under two projects, and with it the same part.
#include <catch2/catch.hpp>

#include "check/report.hpp"

using namespace minhbach;

namespace {

struct Copies : Report {
    Copies() { rules.copied = {of("households"), of("disbursed")}; }

    // The total of a project and one part of it.
    void line(ProgramIndex program, const char* total, const char* part, CodeIndex fund = Fund::central,
              CodeIndex capital = Capital::none) {
        add("disbursed", total, {.program = program, .fund = Fund::total});
        add("disbursed", part, {.program = program, .capital = capital, .fund = fund});
    }
};

}  // namespace

TEST_CASE("A line with the same whole and the same part under two projects is a warning") {
    Copies report;
    report.line(1, "3261", "2930");
    report.line(2, "3261", "2930");
    CHECK(report.facts() == Lines{"conflict warning 3261 3261 0 million_vnd | 2 0 3 1"});
    CHECK(report.vi() ==
          Lines{"Giải ngân (Dự án 1, tổng các nguồn) và Giải ngân (Dự án 2, tổng các nguồn): cùng in 3.261 "
                "triệu đồng, trong đó cùng một phần 2.930; có thể một dòng đã chép từ dòng kia."});
    CHECK(report.en() ==
          Lines{"Disbursed (Project 1, all funds) and Disbursed (Project 2, all funds): both are printed as "
                "3,261 million VND, with the same part of 2,930; one line may have been copied from the "
                "other."});
    CHECK(report.agreed() == "conflict 0/1");
}

TEST_CASE("The part may be of any fund and capital but of the same fund in both lines") {
    for (const CodeIndex fund : {Fund::central, Fund::local, Fund::provincial, Fund::district, Fund::commune}) {
        for (const CodeIndex a : {Capital::none, Capital::total, Capital::investment, Capital::recurrent}) {
            for (const CodeIndex b : {Capital::none, Capital::total, Capital::investment, Capital::recurrent}) {
                Copies report;
                report.line(1, "3261", "2930", fund, a);
                report.line(2, "3261", "2930", fund, b);
                CHECK(report.facts() == Lines{"conflict warning 3261 3261 0 million_vnd | 2 0 3 1"});
            }
        }
    }
    for (const CodeIndex fund : {Fund::none, Fund::foreign, Fund::other}) {
        Copies report;
        report.line(1, "3261", "2930", fund);
        report.line(2, "3261", "2930", fund);
        CHECK(report.facts().empty());
    }
    Copies report;
    report.line(1, "3261", "2930", Fund::central);
    report.line(2, "3261", "2930", Fund::local);
    CHECK(report.facts().empty());
}

TEST_CASE("Of several equal parts the first fund is told") {
    Copies report;
    report.line(1, "3261", "300", Fund::district);
    report.add("disbursed", "2930", {.fund = Fund::local});
    report.line(2, "3261", "300", Fund::district);
    report.add("disbursed", "2930", {.program = 2, .fund = Fund::local});
    CHECK(report.facts() == Lines{"conflict warning 3261 3261 0 million_vnd | 3 0 5 2"});
}

TEST_CASE("Small amounts and other parts are equal by chance") {
    const auto found = [](const std::string& total, const std::string& part, const std::string& other_total,
                          const std::string& other_part) {
        Copies report;
        report.line(1, total.c_str(), part.c_str());
        report.line(2, other_total.c_str(), other_part.c_str());
        return report.findings().size();
    };
    for (const std::string zeros : {"", "000"}) {
        CHECK(found("217" + zeros, "117" + zeros, "217" + zeros, "117" + zeros) == 1);
        CHECK(found("217" + zeros, "5" + zeros, "217" + zeros, "5" + zeros) == 0);
        CHECK(found("5" + zeros, "217" + zeros, "5" + zeros, "217" + zeros) == 0);
    }
    CHECK(found("2.17", "1.17", "2.17", "1.17") == 1);  // of whatever unit
    CHECK(found("217", "117", "217", "118") == 0);
    CHECK(found("217", "117", "218", "117") == 0);
    CHECK(found("217", "117", "217.0", "117") == 0);  // printed to other digits
}

TEST_CASE("A project is no copy of the program above it nor of itself") {
    Copies report;
    const ProgramIndex inner = report.program("gnbv.1.1", {"Tiểu dự án", "Subproject"}, 1);
    report.line(inner, "3261", "2930");
    report.line(1, "3261", "2930");
    CHECK(report.facts().empty());
    Copies down;
    const ProgramIndex below = down.program("gnbv.1.1", {"Tiểu dự án", "Subproject"}, 1);
    down.line(1, "3261", "2930");
    down.line(below, "3261", "2930");
    CHECK(down.facts().empty());
    Copies same;
    same.line(1, "3261", "2930");
    same.line(1, "3261", "2930");
    CHECK(same.facts().empty());
}

TEST_CASE("Lines are copies of each other only where all but the program is the same") {
    const auto found = [](const Where& where, const char* indicator = "disbursed") {
        Copies report;
        report.line(1, "3261", "2930");
        Where total = where;
        total.program = 2;
        total.fund = Fund::total;
        report.add(indicator, "3261", total);
        total.fund = Fund::central;
        report.add(indicator, "2930", total);
        return report.findings().size();
    };
    CHECK(found({}) == 1);
    CHECK(found({.source = 1}) == 0);
    CHECK(found({.area = 1}) == 0);
    CHECK(found({.coordinates = 1}) == 0);
    CHECK(found({.fund_year = "2022"}) == 0);
    CHECK(found({.period = "2022"}) == 0);
    CHECK(found({.kind = kinds::estimate}) == 0);
    CHECK(found({.as_of = "2023-12-31"}) == 0);
    CHECK(found({}, "undisbursed") == 0);
    Copies report;
    report.line(1, "3261", "2930");
    report.line(2, "3261", "2930");
    report.rules.copied = {report.of("households")};
    CHECK(report.facts().empty());
    report.rules.copied = {report.of("disbursed")};
    CHECK(report.facts().size() == 1);
    report.corpus.observations[0].fund = Fund::none;
    report.corpus.observations[2].fund = Fund::none;
    CHECK(report.facts().empty());
}

TEST_CASE("A whole with another capital is the same whole") {
    Copies report;
    report.add("disbursed", "3261", {.program = 1, .capital = Capital::total, .fund = Fund::total});
    report.add("disbursed", "2930", {.program = 1, .fund = Fund::central});
    report.line(2, "3261", "2930");
    CHECK(report.facts() == Lines{"conflict warning 3261 3261 0 million_vnd | 2 0 3 1"});
}

TEST_CASE("A line is held against the seven that follow it") {
    Copies report;
    for (int i = 0; i < 9; ++i) {
        const ProgramIndex project =
            i < 3 ? static_cast<ProgramIndex>(i + 1)
                  : report.program(("more." + std::to_string(i)).c_str(), {"Dự án", "Project"}, 0);
        report.line(project, "3261", "2930");
    }
    const auto findings = report.findings();
    CHECK(findings.size() == 35);  // all pairs of nine but the first with the last
    for (const Finding& finding : findings) {
        CHECK(finding.observations[0] - finding.observations[1] <= 14);
    }
}
