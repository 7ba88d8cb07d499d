// SPDX-License-Identifier: MIT
// A whole against its parts wherever they stand in the trees.
#include <catch2/catch.hpp>

#include "check/report.hpp"

using namespace minhbach;

namespace {

Report report_with_rules() {
    Report report;
    report.rules.additive = {"money", "count"};
    report.rules.program = true;
    report.rules.cumulative = {report.of("disbursed")};
    return report;
}

// 45,873 expected for a program, of which two projects 23,240 and 19,490, and the third `already` by an earlier day.
Report expected(const char* already, const char* earlier = "2024-06-12") {
    Report report = report_with_rules();
    const Where day{.as_of = "2024-06-30", .kind = kinds::estimate};
    const auto at = [&](ProgramIndex program) {
        Where where = day;
        where.program = program;
        return where;
    };
    report.add("disbursed", "45873", at(0));
    report.add("disbursed", "23240", at(1));
    report.add("disbursed", "19490", at(2));
    report.add("disbursed", already, {.program = 3, .as_of = earlier});
    return report;
}

// Where a figure stands in the report's text.
Report& at(Report& report, const char* locator) {
    report.corpus.observations.back().locator = report.corpus.strings.intern(locator);
    return report;
}

// A program of 557.418 under which the report lists 520 and 0; of the third project it says nothing yet.
Report listed(const char* whole = "557.418", const char* first = "520") {
    Report report = report_with_rules();
    report.add("disbursed", whole, {.program = 0, .fund = Fund::total});
    at(report, "II/3");
    report.add("disbursed", first, {.program = 1});
    at(report, "II/3/1");
    report.add("disbursed", "0", {.program = 2});
    at(report, "II/3/2");
    return report;
}

}  // namespace

TEST_CASE("A whole less its known parts leaves less than the remaining part already has") {
    const Report report = expected("4125.799");
    CHECK(report.facts() == Lines{"sum error 45873 46855.799 -982.799 million_vnd | 0 1 2 3"});
    CHECK(report.vi() ==
          Lines{"Giải ngân (Giảm nghèo, ước thực hiện đến 30/06/2024): báo cáo in 45.873 triệu đồng, nhưng các phần mà "
                "báo cáo nêu (23.240 + 19.490 + "
                "4.125,799) cộng lại đã được 46.855,799 triệu đồng. Giải ngân (Dự án 3) đã là 4.125,799 triệu đồng đến "
                "12/06/2024, trong khi trừ các phần khác chỉ còn 3.143 triệu đồng."});
    CHECK(
        report.en() ==
        Lines{"Disbursed (Poverty reduction, estimate by 30 June 2024): the report prints 45,873 million VND, but the "
              "parts that it states "
              "(23,240 + 19,490 + 4,125.799) already add up to 46,855.799 million VND. Disbursed (Project 3) was "
              "already 4,125.799 million VND by 12 June 2024, while the other parts leave 3,143 million VND for it."});
    CHECK(expected("3142").facts().empty());
    // Within the rounding of 45,873, 23,240 and 19,490 to whole millions.
    CHECK(expected("3144.5").facts().empty());
    CHECK(expected("3144.6").facts().size() == 1);
}

TEST_CASE("Only what already is counts for a later day, and only of what grows") {
    CHECK(expected("4125.799", "2024-06-30").facts().size() == 1);
    CHECK(expected("4125.799", "2024-07-01").facts().empty());
    CHECK(expected("4125.799", "").facts().empty());
    Report other = expected("4125.799");
    other.rules.cumulative.clear();
    CHECK(other.facts().empty());
    Report plan = expected("4125.799");
    plan.corpus.observations[3].kind = kinds::plan;
    CHECK(plan.facts().empty());
    Report off = expected("4125.799");
    off.rules.program = false;
    CHECK(off.facts().empty());
    Report unlike = expected("4125.799");
    unlike.rules.additive = {"count"};
    CHECK(unlike.facts().empty());
}

TEST_CASE("Results of the day for which the whole is only expected need an explanation") {
    const Report report = expected("4125.799", "2024-06-30");
    CHECK(report.facts() == Lines{"sum warning 45873 46855.799 -982.799 million_vnd | 0 1 2 3"});
    CHECK(report.vi()[0].ends_with(" Số tổng là số ước; trong các phần có số thực hiện."));
    CHECK(report.en()[0].ends_with(" The total is an estimate; among the parts are results."));
    // Of an earlier day the part has already been reached.
    CHECK(expected("4125.799", "2024-06-29").facts()[0].starts_with("sum error"));
    // All of them expected, or the whole a result, too, cannot be.
    Report alike = expected("4125.799", "2024-06-30");
    alike.corpus.observations[3].kind = kinds::estimate;
    CHECK(alike.facts()[0].starts_with("sum error"));
    for (Observation& row : alike.corpus.observations) {
        row.kind = kinds::actual;
    }
    CHECK(alike.facts()[0].starts_with("sum error"));
    CHECK(alike.en()[0].find("estimate") == std::string::npos);
}

TEST_CASE("Of several earlier figures of a part the newest counts, and its own of the day before them") {
    Report report = expected("4125.799");
    report.add("disbursed", "100", {.program = 3, .as_of = "2024-05-31"});
    CHECK(report.facts() == Lines{"sum error 45873 46855.799 -982.799 million_vnd | 0 1 2 3"});
    report.add("disbursed", "3000", {.program = 3, .as_of = "2024-06-30", .kind = kinds::estimate});
    CHECK(report.facts() == Lines{"bound error 3000 4125.799 -1125.799 million_vnd | 5 3"});
}

TEST_CASE("The parts of parts count where the part itself has no figure") {
    Report report = report_with_rules();
    const ProgramIndex inner = report.program("gnbv.1.1", {"Tiểu dự án 1", "Subproject 1"}, 1);
    const ProgramIndex second = report.program("gnbv.1.2", {"Tiểu dự án 2", "Subproject 2"}, 1);
    report.add("disbursed", "19490", {.program = 0});
    report.add("disbursed", "19490", {.program = inner});
    report.add("disbursed", "2230", {.program = second});
    CHECK(report.facts() == Lines{"sum error 19490 21720 -2230 million_vnd | 0 1 2"});
    // A figure of the part stands for all below it.
    report.add("disbursed", "19000", {.program = 1});
    CHECK(report.facts() == Lines{"sum error 19000 21720 -2720 million_vnd | 3 1 2"});
}

TEST_CASE("Parts are added along areas, capital and funds, each as deep as it is stated") {
    Report report = report_with_rules();
    const AreaIndex province = report.area("11", no_area);
    report.corpus.areas[0].parent = province;
    report.corpus.areas[1].parent = province;
    const auto whole = [&](const char* value) {
        report.corpus.observations.clear();
        report.add("disbursed", value,
                   {.program = 0, .capital = Capital::total, .fund = Fund::total, .area = province});
        report.add("disbursed", "30", {.capital = Capital::investment, .fund = Fund::central, .area = 0});
        report.add("disbursed", "5", {.capital = Capital::investment, .fund = Fund::district, .area = 0});
        report.add("disbursed", "7", {.capital = Capital::recurrent, .fund = Fund::total, .area = 1});
        report.add("disbursed", "40", {.program = 2, .fund = Fund::total, .area = province});
        report.add("disbursed", "2", {.program = 3, .capital = Capital::total, .area = province});
        return report.facts();
    };
    CHECK(whole("80") == Lines{"sum error 80 84 -4 million_vnd | 0 1 2 3 4 5"});
    CHECK(whole("84").empty());
    CHECK(whole("90").empty());
    CHECK(whole("80").size() == 1);
    // A reform: what is there for some of the period only is no part of it.
    report.corpus.areas[1].valid_to = parse_date("2023-06-30");
    CHECK(whole("75").empty());
    CHECK(whole("74") == Lines{"sum error 74 77 -3 million_vnd | 0 1 2 4 5"});
    report.corpus.areas[1].valid_to.reset();
    report.corpus.areas[1].valid_from = parse_date("2023-01-02");
    CHECK(whole("75").empty());
    report.corpus.areas[1].valid_from = parse_date("2023-01-01");
    CHECK(whole("75").size() == 1);
}

TEST_CASE("Local money is that of the provinces, districts and communes, and another fund is no part of it") {
    Report report = report_with_rules();
    report.add("disbursed", "10", {.program = 0, .fund = Fund::local});
    report.add("disbursed", "6", {.program = 1, .fund = Fund::provincial});
    report.add("disbursed", "6", {.program = 1, .fund = Fund::commune});
    report.add("disbursed", "6", {.program = 1, .fund = Fund::central});
    report.add("disbursed", "6", {.program = 1});
    CHECK(report.facts() == Lines{"sum error 10 12 -2 million_vnd | 0 1 2"});
}

TEST_CASE("Figures of another source, year, breakdown or kind are no parts") {
    for (const Where& where :
         {Where{.source = 1}, Where{.fund_year = "2022"}, Where{.period = "2022"}, Where{.kind = kinds::plan},
          Where{.coordinates = 1}, Where{.capital = Capital::recurrent}}) {
        Report report = report_with_rules();
        report.breakdown("group", {"Nhóm", "Group"});
        report.add("disbursed", "10", {.program = 0});
        report.add("disbursed", "70", where);
        CHECK(report.facts().empty());
    }
    Report report = report_with_rules();
    report.add("disbursed", "10", {.program = 0});
    report.add("disbursed", "70");
    CHECK(report.facts() == Lines{"sum error 10 70 -60 million_vnd | 0 1"});
    // Not said exactly, or less than nothing: no sum of it.
    report.corpus.observations[1].note = report.corpus.strings.intern("about");
    CHECK(report.facts().empty());
    Report changes = report_with_rules();
    changes.add("disbursed", "10", {.program = 0});
    changes.add("disbursed", "70");
    changes.add("disbursed", "-65", {.program = 2});
    CHECK(changes.facts().empty());
}

TEST_CASE("Of a whole that its direct parts contradict, the trees say nothing more, and a whole is told of once") {
    Report report = report_with_rules();
    report.add("disbursed", "10", {.program = 0});
    report.add("disbursed", "7", {.program = 1});
    report.add("disbursed", "8", {.program = 2});
    CHECK(report.facts() == Lines{"sum error 10 15 -5 million_vnd | 0 1 2"});
    CHECK(report.en()[0].find("already exceed") != std::string::npos);
    Report fallen = report_with_rules();
    fallen.rules.dimensions = {Dim::capital};
    fallen.add("disbursed", "75", {.program = 1, .as_of = "2023-11-30"});
    fallen.add("disbursed", "75", {.program = 0, .as_of = "2023-11-30"});
    fallen.add("disbursed", "70", {.program = 0, .as_of = "2023-12-31"});
    CHECK(fallen.facts() == Lines{"monotonic error 70 75 -5 million_vnd | 2 1"});
    Report repeated = expected("4125.799");
    repeated.add("disbursed", "45873", {.program = 0, .as_of = "2024-06-30", .kind = kinds::estimate});
    CHECK(repeated.facts().size() == 1);
}

TEST_CASE("Parts listed under a whole, the others without a figure so far, leave a rest to be explained") {
    Report report = listed();
    report.add("disbursed", "0", {.program = 3}).missing = Missing::not_reported;
    CHECK(report.facts() == Lines{"sum warning 557.418 520 37.418 million_vnd | 0 1 2"});
    CHECK(
        report.vi() ==
        Lines{"Giải ngân (Giảm nghèo, tổng các nguồn): báo cáo in 557,418 triệu đồng; các dự án nêu dưới số này (520 + "
              "0) cộng lại được 520 triệu đồng, còn 37,418 triệu đồng chưa rõ thuộc phần nào. Chưa có số liệu: Dự án "
              "3."});
    CHECK(
        report.en() ==
        Lines{"Disbursed (Poverty reduction, all funds): the report prints 557.418 million VND; the projects listed "
              "under it (520 + 0) add up to 520 million VND. To which part the remaining 37.418 million VND belong is "
              "not stated. Without a figure so far: Project 3."});
}

TEST_CASE("A part that the report does not name at all may be left out, one that it names otherwise not") {
    CHECK(listed().facts() == Lines{"sum warning 557.418 520 37.418 million_vnd | 0 1 2"});
    CHECK(listed().en()[0].find("Without") == std::string::npos);
    Report named = listed();
    named.add("households", "5", {.program = 3});
    CHECK(named.facts().empty());
    named.corpus.observations.back().period = named.period("2022");
    CHECK(named.facts().size() == 1);
    Report inner = listed();
    const ProgramIndex below = inner.program("gnbv.3.1", {"Tiểu dự án", "Subproject"}, 3);
    inner.add("households", "5", {.program = below});
    CHECK(inner.facts().empty());
}

TEST_CASE("What agrees, or is not listed under the whole, leaves no rest") {
    CHECK(listed("520.499").facts().empty());
    CHECK(listed("520.501").facts().size() == 1);
    CHECK(listed("520").facts().empty());
    for (const char* elsewhere : {"II/4/1", "II/31", "II/3", "II"}) {
        Report report = listed();
        report.corpus.observations[1].locator = report.corpus.strings.intern(elsewhere);
        INFO(elsewhere);
        CHECK(report.facts().empty());
    }
    Report open = listed();
    open.rules.open_parts = {open.of("disbursed")};
    CHECK(open.facts().empty());
    Report single = listed();
    single.corpus.observations.pop_back();
    CHECK(single.facts().empty());
}

TEST_CASE("A rest that is another figure of the report is named") {
    Report report = listed("757.418");
    report.add("assigned", "237.418", {.period = "2022"});
    CHECK(report.facts() == Lines{"sum warning 757.418 520 237.418 million_vnd | 0 1 2 3"});
    CHECK(report.en()[0].ends_with("is exactly another figure of the report: Assigned (Project 1)."));
}

TEST_CASE("Where all parts are there and complete, the plain sum speaks") {
    Report report = listed("557.418", "520");
    report.add("disbursed", "7", {.program = 3});
    at(report, "II/3/3");
    report.rules.complete_programs = {0};
    // The parts are of no fund that is said, the whole of all.
    CHECK(report.facts() == Lines{"sum warning 557.418 527 30.418 million_vnd | 0 1 2 3"});
    report.corpus.observations[0].fund = Fund::none;
    CHECK(report.facts() == Lines{"sum error 557.418 527 30.418 million_vnd | 0 1 2 3"});
}

TEST_CASE("A program that was there for some of the period only is no part of what is above it") {
    Report report = report_with_rules();
    const ProgramIndex inner = report.program("gnbv.1.1", {"Tiểu dự án", "Subproject"}, 1);
    report.add("disbursed", "10", {.program = 0});
    report.add("disbursed", "8", {.program = inner});
    report.add("disbursed", "7", {.program = 2});
    CHECK(report.facts() == Lines{"sum error 10 15 -5 million_vnd | 0 2 1"});
    for (const ProgramIndex program : {inner, ProgramIndex{2}}) {
        report.corpus.programs[program].valid_from = parse_date("2023-01-02");
        CHECK(report.facts().empty());
        report.corpus.programs[program].valid_from.reset();
        report.corpus.programs[program].valid_to = parse_date("2023-12-30");
        CHECK(report.facts().empty());
        report.corpus.programs[program].valid_to.reset();
    }
}

TEST_CASE("A part that was not there leaves no rest, and of one that came or went the rest is not known") {
    const auto facts = [](const char* from) {
        Report report = listed();
        report.add("households", "5", {.program = 3});  // the report tells of it, but not this
        report.corpus.programs[3].valid_from = parse_date(from);
        return report.facts();
    };
    CHECK(facts("2024-01-01") == Lines{"sum warning 557.418 520 37.418 million_vnd | 0 1 2"});
    CHECK(facts("2023-12-31").empty());
    CHECK(facts("2023-01-01").empty());
    Report elsewhere = listed();
    elsewhere.add("households", "5", {.program = 3});
    elsewhere.corpus.programs[3].areas = {elsewhere.area("elsewhere", no_area)};
    CHECK(elsewhere.facts() == Lines{"sum warning 557.418 520 37.418 million_vnd | 0 1 2"});
    Report partly = listed();
    partly.corpus.programs[3].valid_from = parse_date("2023-12-31");
    CHECK(partly.facts().empty());
}
