// SPDX-License-Identifier: MIT
// What the sum rule compares, and what it says; the dimensions it adds along are in sum_partitions_test.cpp.
#include <catch2/catch.hpp>

#include "check/report.hpp"

using namespace minhbach;

namespace {

// The total of both kinds of capital with its parts.
Report capitals(const char* total, const char* investment, const char* recurrent) {
    Report report;
    report.rules.additive = {"money"};
    report.rules.dimensions = {Dim::capital};
    report.add("disbursed", total, {.capital = Capital::total});
    report.add("disbursed", investment, {.capital = Capital::investment});
    report.add("disbursed", recurrent, {.capital = Capital::recurrent});
    return report;
}

// A whole of which a part is missing.
Report incomplete(const char* whole, const char* first, const char* second) {
    Report report;
    report.rules.additive = {"money"};
    report.rules.program = true;
    report.rules.complete_programs = {0};
    report.add("disbursed", whole, {.program = 0});
    report.add("disbursed", first, {.program = 1});
    report.add("disbursed", second, {.program = 2});
    return report;
}

}  // namespace

TEST_CASE("2,113,303 printed as the sum of 272,596, 600,774 and 857,514 is a mistake") {
    Report report = incomplete("2113303", "272596", "600774");
    report.add("disbursed", "857514", {.program = 3});
    CHECK(report.facts() == Lines{"sum error 2113303 1730884 382419 million_vnd | 0 1 2 3"});
    CHECK_FALSE(report.findings().at(0).some_parts);
    CHECK(report.vi() ==
          Lines{"Giải ngân (Giảm nghèo): báo cáo in 2.113.303 triệu đồng, nhưng cộng các dự án (272.596 + "
                "600.774 + 857.514) được 1.730.884 triệu đồng."});
    CHECK(report.en() ==
          Lines{"Disbursed (Poverty reduction): the report prints 2,113,303 million VND, but the projects "
                "(272,596 + 600,774 + 857,514) add up to 1,730,884 million VND."});
    CHECK(report.agreed() == "sum 0/1");
}

TEST_CASE("A difference within the rounding of whole and parts is no mistake, one beyond it is") {
    for (const auto& [total, agrees] : {std::pair{"998", false}, std::pair{"999", true}, std::pair{"1000", true},
                                        std::pair{"1001", true}, std::pair{"1002", false}}) {
        INFO(total);
        const Report report = capitals(total, "600", "400");
        CHECK(report.findings().size() == (agrees ? 0U : 1U));
        CHECK(report.agreed() == (agrees ? "sum 1/1" : "sum 0/1"));
    }
    // 1,000 ± 1 and a total ± 0.05.
    CHECK(capitals("999.0", "600", "400").facts().empty());
    CHECK(capitals("998.9", "600", "400").facts() == Lines{"sum error 998.9 1000 -1.1 million_vnd | 0 1 2"});
}

TEST_CASE("A sum with a part missing is not compared unless its parts already exceed it") {
    CHECK(incomplete("1000", "300", "300").facts().empty());
    CHECK(incomplete("1000", "300", "300").agreed().empty());
    CHECK(incomplete("1000", "500", "501").facts().empty());
    CHECK(incomplete("1000", "500", "501").agreed().empty());
    CHECK(incomplete("999", "500", "500").facts().empty());
    const Report over = incomplete("1000", "700", "600");
    CHECK(over.facts() == Lines{"sum error 1000 1300 -300 million_vnd | 0 1 2"});
    CHECK(over.vi()[0].ends_with("(700 + 600) được 1.300 triệu đồng. Các phần đã lớn hơn tổng."));
    CHECK(over.en()[0].ends_with("(700 + 600) add up to 1,300 million VND. The parts already exceed the whole."));
    CHECK(over.findings().at(0).some_parts);
    CHECK(over.agreed() == "sum 0/1");
    CHECK(incomplete("998", "500", "500").facts() == Lines{"sum error 998 1000 -2 million_vnd | 0 1 2"});
}

TEST_CASE("A single part is held against its whole only where there is no other") {
    Report missing;
    missing.rules.additive = {"money"};
    missing.rules.program = true;
    missing.rules.complete_programs = {0, 1};
    missing.add("disbursed", "100", {.program = 0});
    missing.add("disbursed", "70", {.program = 1});
    CHECK(missing.facts().empty());
    const ProgramIndex inner = missing.program("gnbv.1.1", {"Tiểu dự án", "Subproject"}, 1);
    missing.add("disbursed", "60", {.program = inner});
    CHECK(missing.facts() == Lines{"sum error 70 60 10 million_vnd | 1 2"});
}

TEST_CASE("A difference that is exactly another figure of the source is a warning that names it") {
    Report report = capitals("1537", "1000", "300");
    report.add("disbursed", "237", {.program = 2});
    CHECK(report.facts() == Lines{"sum warning 1537 1300 237 million_vnd | 0 1 2 3"});
    CHECK(report.vi() ==
          Lines{"Giải ngân (Dự án 1, tổng các loại vốn): báo cáo in 1.537 triệu đồng, nhưng cộng vốn đầu tư và vốn sự "
                "nghiệp (1.000 + 300) được 1.300 triệu đồng. Chênh lệch 237 đúng bằng một số khác của báo cáo: Giải "
                "ngân (Dự án 2)."});
    CHECK(report.en() ==
          Lines{"Disbursed (Project 1, all kinds of capital): the report prints 1,537 million VND, but investment and "
                "recurrent capital (1,000 + 300) add up to 1,300 million VND. The difference of 237 is exactly another "
                "figure of the report: Disbursed (Project 2)."});
    report.corpus.observations[3].source = 1;
    CHECK(report.facts() == Lines{"sum error 1537 1300 237 million_vnd | 0 1 2"});
}

TEST_CASE("A difference below zero is sought by its size") {
    Report report = capitals("1063", "1000", "300");
    report.add("disbursed", "237", {.program = 2});
    CHECK(report.facts() == Lines{"sum warning 1063 1300 -237 million_vnd | 0 1 2 3"});
    CHECK(
        report.en()[0].ends_with("The difference of 237 is exactly another figure of the report: Disbursed (Project "
                                 "2)."));
}

TEST_CASE("A difference that many a figure would be by chance explains nothing, whatever the unit") {
    for (const std::string zeros : {"", "000", "000000"}) {
        Report rounded = capitals(("1303" + zeros).c_str(), ("1000" + zeros).c_str(), ("300" + zeros).c_str());
        rounded.add("disbursed", "3" + zeros, {.program = 2});
        CHECK(rounded.facts() ==
              Lines{"sum error 1303" + zeros + " 1300" + zeros + " 3" + zeros + " million_vnd | 0 1 2"});
        Report told = capitals(("1337" + zeros).c_str(), ("1000" + zeros).c_str(), ("300" + zeros).c_str());
        told.add("disbursed", "37" + zeros, {.program = 2});
        CHECK(told.facts() ==
              Lines{"sum warning 1337" + zeros + " 1300" + zeros + " 37" + zeros + " million_vnd | 0 1 2 3"});
        for (const char* other : {"31", "32", "33", "34", "35", "36", "38"}) {
            told.add("disbursed", other + zeros, {.program = 3});
        }
        CHECK(told.findings()[0].severity == FindingSeverity::error);
    }
}

TEST_CASE("A difference that is the whole or one of its parts explains nothing") {
    CHECK(capitals("1600", "1000", "300").facts() == Lines{"sum error 1600 1300 300 million_vnd | 0 1 2"});
    CHECK(capitals("500", "0", "0").facts() == Lines{"sum error 500 0 500 million_vnd | 0 1 2"});
}

TEST_CASE("A whole whose parts need not all be listed is not held to their sum unless they exceed it") {
    Report report = capitals("13658", "4626", "9026");
    report.rules.open_parts = {report.of("assigned")};
    CHECK(report.facts() == Lines{"sum error 13658 13652 6 million_vnd | 0 1 2"});
    report.rules.open_parts = {report.of("assigned"), report.of("disbursed")};
    CHECK(report.facts().empty());
    Report over = capitals("13658", "4626", "9034");
    over.rules.open_parts = {over.of("disbursed")};
    CHECK(over.facts() == Lines{"sum error 13658 13660 -2 million_vnd | 0 1 2"});
}

TEST_CASE("Only exact figures of quantities that add up are added up") {
    Report report = capitals("10", "1", "2");
    report.rules.additive = {"count", "power"};
    CHECK(report.facts().empty());
    report.rules.additive = {"count", "money", "power"};
    CHECK(report.findings().size() == 1);
    report.corpus.observations[0].note = report.corpus.strings.intern("about");
    CHECK(report.facts().empty());
}

TEST_CASE("A whole stated twice with one value is checked once, with two values twice, and is one finding") {
    Report report = capitals("1000", "100", "200");
    report.add("disbursed", "1000", {.capital = Capital::total}).locator = report.corpus.strings.intern("II");
    CHECK(report.agreed() == "sum 0/1, conflict 1/1");
    CHECK(report.facts() == Lines{"sum error 1000 300 700 million_vnd | 0 1 2"});
    report.corpus.observations[3].value = {1001, 0};
    CHECK(report.facts() == Lines{"sum error 1000 300 700 million_vnd | 0 1 2 3"});
}

TEST_CASE("A part that the source gives with two values is no part of a sum") {
    Report report = capitals("1000", "100", "200");
    report.add("disbursed", "100", {.capital = Capital::investment});
    CHECK(report.facts() == Lines{"sum error 1000 300 700 million_vnd | 0 1 2"});
    report.add("disbursed", "100.4", {.capital = Capital::investment});  // no conflict, but another value
    CHECK(report.facts().empty());
}

TEST_CASE("Sums that need more than 18 digits are not compared") {
    CHECK(capitals("1", "900000000000000000", "0.01").agreed().empty());
    CHECK(capitals("0.01", "900000000000000000", "0").agreed().empty());
    CHECK(capitals("1", "900000000000000000", "0").agreed() == "sum 0/1");
}

TEST_CASE("Wholes are checked within the range that a task is given") {
    Report report = capitals("1000", "100", "200");
    report.add("disbursed", "500", {.program = 2, .capital = Capital::total});
    report.add("disbursed", "100", {.program = 2, .capital = Capital::investment});
    report.add("disbursed", "300", {.program = 2, .capital = Capital::recurrent});
    const StatementIndex statements(report.corpus);
    const FigureSearch figures(report.corpus);
    const auto wholes = [&](std::size_t begin, std::size_t end) {
        RuleRun run(report.corpus, report.rules, statements, figures);
        apply_sum_rule(run, begin, end);
        std::vector<ObservationIndex> result;
        for (const Finding& finding : run.result().findings) {
            result.push_back(finding.observations[0]);
        }
        return result;
    };
    using Wholes = std::vector<ObservationIndex>;
    CHECK(wholes(0, 6) == Wholes{0, 3});
    CHECK(wholes(0, 3) == Wholes{0});
    CHECK(wholes(0, 4) == Wholes{0, 3});
    CHECK(wholes(1, 6) == Wholes{3});
    CHECK(wholes(4, 6) == Wholes{});
}
