// SPDX-License-Identifier: MIT
// Findings of one cause are one finding with several places.
#include <catch2/catch.hpp>

#include "check/report.hpp"

using namespace minhbach;

namespace {

Report money() {
    Report report;
    report.rules.additive = {"money"};
    report.rules.dimensions = {Dim::capital, Dim::fund};
    report.rules.program = true;
    report.rules.rates = {{report.of("disbursed"), report.of("assigned")}};
    return report;
}

// A total whose recurrent part is printed as 54,427 for about 52,427, which its disbursement shows, too.
Report misprint(const char* total, const char* rate) {
    Report report = money();
    report.plan("assigned", total, {.capital = Capital::total});
    report.plan("assigned", "358923", {.capital = Capital::investment});
    report.plan("assigned", "54427", {.capital = Capital::recurrent});
    report.add("disbursed", "36739", {.capital = Capital::recurrent, .rate = rate});
    return report;
}

std::size_t places(const Report& report) {
    std::size_t count = 0;
    for (const Finding& finding : report.findings()) {
        for_each_place(finding, [&](const Finding&) { ++count; });
    }
    return count;
}

}  // namespace

TEST_CASE("A sum and a percentage that one other value of one figure would make agree are one finding") {
    const Report report = misprint("411351", "70.1");
    CHECK(report.facts() == Lines{"sum error 411351 413350 -1999 million_vnd | 0 1 2 3"});
    CHECK(
        report.vi() ==
        Lines{
            "Vốn giao (Dự án 1, tổng các loại vốn): báo cáo in 411.351 triệu đồng, nhưng cộng vốn đầu tư và vốn sự "
            "nghiệp (358.923 + 54.427) được 413.350 triệu đồng. Các số sẽ khớp ở cả hai chỗ nếu Vốn giao (Dự án 1, vốn "
            "sự nghiệp) là khoảng 52.428 triệu đồng chứ không phải 54.427 triệu đồng. Cùng nguyên nhân ấy: Giải ngân "
            "(Dự án 1, vốn sự nghiệp): báo cáo in 70,1\u00a0%, nhưng 36.739 triệu đồng trên 54.427 triệu đồng là "
            "67,50\u00a0%."});
    CHECK(report.en()[0].find("Both places would agree if Assigned (Project 1, recurrent capital) were about 52,428 "
                              "million VND instead of 54,427 million VND. Of the same cause: Disbursed (Project 1, "
                              "recurrent capital): the report prints 70.1%") != std::string::npos);
    CHECK(places(report) == 2);
    // Its id is that of the first alone.
    Report alone = misprint("411351", "70.1");
    alone.corpus.observations.pop_back();
    CHECK(alone.findings()[0].id == report.findings()[0].id);
    REQUIRE(report.findings()[0].joined.size() == 1);
    CHECK(report.findings()[0].joined[0].rule == RuleKind::rate);
    CHECK(report.findings()[0].joined[0].observations.front() == 3);
}

TEST_CASE("A percentage that fits the figure as it is printed speaks against the other value") {
    Report report = misprint("411351", "70.1");
    // 37.21 % of 54,427, and what was assigned in all, which both fit as they are printed.
    report.add("undisbursed", "20250", {.capital = Capital::recurrent, .rate = "37.2"});
    CHECK(report.en()[0].find("however") == std::string::npos);  // not a percentage of it
    report.rules.rates.push_back({report.of("undisbursed"), report.of("assigned")});
    CHECK(
        report.vi()[0].find("chứ không phải 54.427 triệu đồng. Tuy vậy, tỷ lệ in kèm (37,2\u00a0%) lại khớp với các số "
                            "như đã in. Cùng nguyên nhân ấy:") != std::string::npos);
    CHECK(report.en()[0].find("instead of 54,427 million VND. The percentage printed with them (37.2%), however, fits "
                              "the figures as printed. Of the same cause:") != std::string::npos);
    // One that fits either way says nothing.
    report.corpus.observations.back().reported_rate = Decimal{37, 0};
    report.corpus.observations.back().value = Decimal{19'700, 0};
    CHECK(report.en()[0].find("however") == std::string::npos);
    // Nor does one of another project.
    report.corpus.observations.back().reported_rate = Decimal{372, 1};
    report.corpus.observations.back().value = Decimal{20'250, 0};
    report.corpus.observations.back().program = 2;
    CHECK(report.en()[0].find("however") == std::string::npos);
}

TEST_CASE("Findings that different values would make agree stay apart") {
    CHECK(misprint("411351", "71.1").findings().size() == 2);
    CHECK(misprint("410000", "70.1").findings().size() == 2);
    // A percentage with no decimals allows too much to tell.
    CHECK(misprint("411351", "70").findings().size() == 2);
}

TEST_CASE("One printed value, repeated for another fund, is one figure") {
    Report report = money();
    report.plan("assigned", "880", {.capital = Capital::recurrent, .fund = Fund::local});
    report.add("disbursed", "3261", {.capital = Capital::total, .fund = Fund::total});
    report.add("disbursed", "2930", {.capital = Capital::total, .fund = Fund::central});
    report.add("disbursed", "311", {.capital = Capital::total, .fund = Fund::local});
    report.add("disbursed", "311", {.capital = Capital::recurrent, .fund = Fund::local, .rate = "37.6"});
    CHECK(report.facts() == Lines{"sum error 3261 3241 20 million_vnd | 1 2 3 4 0"});
    CHECK(report.en()[0].find("were about 331 million VND instead of 311 million VND") != std::string::npos);
    report.corpus.observations[4].value = report.corpus.observations[4].reported_value = Decimal{312, 0};
    CHECK(report.findings().size() == 2);
}

TEST_CASE("Two parts that each are wrong in another sum, and together make a third, are one finding") {
    Report report = money();
    report.rules.complete_programs = {0};
    const auto total = [&](const char* all, const char* first, const char* second, CodeIndex capital) {
        report.add("disbursed", all, {.program = 0, .capital = capital});
        report.add("disbursed", first, {.program = 1, .capital = capital});
        report.add("disbursed", second, {.program = 2, .capital = capital});
        report.add("disbursed", "0", {.program = 3, .capital = capital});
    };
    total("3000", "2000", "600", Capital::investment);
    total("1500", "1200", "150", Capital::recurrent);
    report.add("disbursed", "1300", {.program = 2, .capital = Capital::total});
    CHECK(report.facts() == Lines{"sum error 3000 2600 400 million_vnd | 0 1 2 3 4 5 6 7 8"});
    CHECK(
        report.en()[0].find("All 3 places would agree if Disbursed (Project 2, investment capital) were about 1,000 "
                            "million VND instead of 600 million VND, and Disbursed (Project 2, recurrent capital) were "
                            "about 300 million VND instead of 150 million VND.") != std::string::npos);
    const auto of_plan = [&](std::size_t figure, const char* plan, Decimal rate) {
        Observation& row = report.corpus.observations[figure];
        row.has_rate = true;
        row.reported_rate = rate;
        report.plan("assigned", plan, {.program = 2, .capital = row.capital});
    };
    of_plan(2, "1200", Decimal{500, 1});
    of_plan(6, "300", Decimal{500, 1});
    CHECK(report.en()[0].find(" The percentages printed with them (50.0%; 50.0%), however, fit the figures as "
                              "printed.") != std::string::npos);
    CHECK(report.vi()[0].find(" Tuy vậy, tỷ lệ in kèm (50,0\u00a0%; 50,0\u00a0%) lại khớp") != std::string::npos);
    report.corpus.observations[8].value = report.corpus.observations[8].reported_value = Decimal{1310, 0};
    CHECK(report.findings().size() == 3);
}

TEST_CASE("A line that seems copied and does not add up is one finding, an error") {
    Report report = money();
    report.rules.copied = {report.of("disbursed")};
    for (const ProgramIndex program : {ProgramIndex{1}, ProgramIndex{2}}) {
        report.add("disbursed", "3261", {.program = program, .fund = Fund::total});
        report.add("disbursed", "2930", {.program = program, .fund = Fund::central});
        report.add("disbursed", program == 1 ? "331" : "300", {.program = program, .fund = Fund::local});
    }
    CHECK(report.facts() == Lines{"sum error 3261 3230 31 million_vnd | 3 4 5 0 1"});
    CHECK(report.en()[0].find("Of the same cause: Disbursed (Project 1, all funds) and") != std::string::npos);
    CHECK(report.en()[0].find("places would agree") == std::string::npos);
    report.corpus.observations[5].value = report.corpus.observations[5].reported_value = Decimal{331, 0};
    CHECK(report.facts() == Lines{"conflict warning 3261 3261 0 million_vnd | 3 0 4 1"});
}

TEST_CASE("Two sources that differ in a change as in what has changed differ once") {
    const auto communes = [](const char* other, const char* change, bool falls) {
        Report report;
        report.indicator("increase", {"Mức tăng", "Increase"}, 2);
        report.rules.identities = {{.kind = IdentityKind::change,
                                    .indicator = report.of("increase"),
                                    .whole = report.of("households"),
                                    .falls = falls}};
        report.add("households", "22");
        report.add("increase", "1");
        report.add("households", other, {.source = 1});
        report.add("increase", change, {.source = 1});
        return report;
    };
    CHECK(communes("21", "0", false).facts() == Lines{"conflict error 21 22 -1 household | 2 0 3 1"});
    CHECK(communes("21", "2", true).facts() == Lines{"conflict error 21 22 -1 household | 2 0 3 1"});
    CHECK(communes("21", "2", false).findings().size() == 2);
    CHECK(communes("20", "0", false).findings().size() == 2);
}

TEST_CASE("A figure that is out of scale, and a limit that it keeps once put right, are one finding") {
    const auto loans = [](const char* granted) {
        Report report;
        report.rules.per_unit = {{report.of("assigned"), report.of("households")}};
        report.rules.subsets = {{report.of("disbursed"), report.of("assigned"), false}};
        for (const char* balance : {"834008", "670427", "1401.599"}) {
            const std::string id = "b" + std::to_string(report.corpus.dimensions[Dim::breakdown].codes.size() - 1);
            const Coordinates group = report.breakdown(id.c_str(), {id, id});
            report.add("assigned", balance, {.coordinates = group});
            report.add("households", "23928", {.coordinates = group});
        }
        report.add("disbursed", granted, {.coordinates = 3});
        return report;
    };
    const Report report = loans("45618");
    CHECK(report.facts() == Lines{"scale warning 1401.599 1401599 -1400197.401 million_vnd | 4 5 2 3 6"});
    CHECK(report.en()[0].find("Both places would agree if Assigned (Project 1, b2) were about 1,401,599 million VND "
                              "instead of 1,401.599 million VND.") != std::string::npos);
    CHECK(loans("1401600").findings().size() == 2);
    CHECK(loans("1401").findings().size() == 1);
}
