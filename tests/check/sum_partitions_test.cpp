// SPDX-License-Identifier: MIT
// The dimensions along which the parts of a whole are looked for, and the indicators that add up.
#include <catch2/catch.hpp>

#include "check/report.hpp"

using namespace minhbach;

namespace {

Report adding() {
    Report report;
    report.rules.additive = {"money"};
    report.rules.complete_programs = {0};
    report.rules.complete_areas = {0};
    return report;
}

}  // namespace

TEST_CASE("Every dimension is added along only where the rules say so") {
    Report report = adding();
    const AreaIndex below = report.area("111", 0);
    const Coordinates whole = report.breakdown("all", {"Tất cả", "All"});
    const Coordinates first = report.breakdown("a", {"A", "A"}, whole);
    const Coordinates second = report.breakdown("b", {"B", "B"}, whole);
    report.rules.breakdown_additive = {"money"};
    report.add("disbursed", "500", {.program = 0, .area = 1, .source = 1});
    for (ProgramIndex project = 1; project <= 3; ++project) {
        report.add("disbursed", "10", {.program = project, .area = 1, .source = 1});
    }
    report.add("disbursed", "600", {.capital = Capital::total});
    report.add("disbursed", "10", {.capital = Capital::investment});
    report.add("disbursed", "20", {.capital = Capital::recurrent});
    report.add("disbursed", "700", {.fund = Fund::total});
    report.add("disbursed", "10", {.fund = Fund::central});
    report.add("disbursed", "20", {.fund = Fund::local});
    report.add("disbursed", "800", {.fund_year = "total"});
    report.add("disbursed", "10", {.fund_year = "2022"});
    report.add("disbursed", "20", {.fund_year = "2023"});
    report.add("disbursed", "900", {.program = 3});
    report.add("disbursed", "10", {.program = 3, .area = below});
    report.add("disbursed", "11", {.program = 2, .coordinates = whole});
    report.add("disbursed", "70", {.program = 2, .coordinates = first});
    report.add("disbursed", "60", {.program = 2, .coordinates = second});
    CHECK(report.facts().empty());
    const auto only = [&](bool ReconciliationRules::*tree, const std::vector<std::uint8_t>& dimensions = {}) {
        if (tree != nullptr) {
            report.rules.*tree = true;
        }
        report.rules.dimensions = dimensions;
        const Lines facts = report.facts();
        const Lines en = report.en();
        report.rules.dimensions.clear();
        if (tree != nullptr) {
            report.rules.*tree = false;
        }
        return Lines{facts.at(0), std::to_string(facts.size()), en.at(0).substr(en.at(0).find(", but ")),
                     report.vi().empty() ? "" : "more"};
    };
    CHECK(only(&ReconciliationRules::program) == Lines{"sum error 500 30 470 million_vnd | 0 1 2 3", "1",
                                                       ", but the projects (10 + 10 + 10) add up to 30 million VND.",
                                                       ""});
    CHECK(only(nullptr, {Dim::capital}) ==
          Lines{"sum error 600 30 570 million_vnd | 4 5 6", "1",
                ", but investment and recurrent capital (10 + 20) add up to 30 million VND.", ""});
    CHECK(only(nullptr, {Dim::fund}) == Lines{"sum error 700 30 670 million_vnd | 7 8 9", "1",
                                              ", but the funds (10 + 20) add up to 30 million VND.", ""});
    CHECK(only(nullptr, {Dim::fund_year}) == Lines{"sum error 800 30 770 million_vnd | 10 11 12", "1",
                                                   ", but the budget years (10 + 20) add up to 30 million VND.", ""});
    CHECK(only(&ReconciliationRules::area) == Lines{"sum error 900 10 890 million_vnd | 13 14", "1",
                                                    ", but the areas below (10) add up to 10 million VND.", ""});
    CHECK(only(nullptr, {Dim::breakdown}) ==
          Lines{"sum error 11 130 -119 million_vnd | 15 16 17", "1",
                ", but the items of its breakdown (70 + 60) add up to 130 million VND. The parts already exceed the "
                "whole.",
                ""});
}

TEST_CASE("What a sum adds up along is said in Vietnamese") {
    const auto along = [](const Report& report) {
        const std::string text = report.vi().at(0);
        const auto begin = text.find("cộng ");
        return text.substr(begin, text.find(" (", begin) - begin);
    };
    Report funds = adding();
    funds.rules.dimensions = {Dim::fund};
    funds.add("disbursed", "700", {.fund = Fund::total});
    funds.add("disbursed", "10", {.fund = Fund::central});
    funds.add("disbursed", "20", {.fund = Fund::local});
    CHECK(along(funds) == "cộng các nguồn vốn");
    Report years = adding();
    years.rules.dimensions = {Dim::fund_year};
    years.add("disbursed", "800", {.fund_year = "total"});
    years.add("disbursed", "10", {.fund_year = "2022"});
    years.add("disbursed", "20", {.fund_year = "2023"});
    CHECK(along(years) == "cộng các năm ngân sách");
    Report areas = adding();
    areas.rules.area = true;
    areas.add("disbursed", "900");
    areas.add("disbursed", "10", {.area = areas.area("111", 0)});
    CHECK(along(areas) == "cộng các đơn vị cấp dưới");
    Report parts = adding();
    parts.rules.dimensions = {Dim::breakdown};
    parts.rules.breakdown_additive = {"money"};
    const Coordinates all = parts.breakdown("all", {"Tất cả", "All"});
    parts.add("disbursed", "11", {.coordinates = all});
    parts.add("disbursed", "70", {.coordinates = parts.breakdown("a", {"A", "A"}, all)});
    parts.add("disbursed", "60", {.coordinates = parts.breakdown("b", {"B", "B"}, all)});
    CHECK(along(parts) == "cộng các phần chi tiết");
}

TEST_CASE("Only totals are wholes of capital, funds and budget years") {
    for (const CodeIndex capital : {Capital::none, Capital::investment, Capital::recurrent}) {
        Report report = adding();
        report.rules.dimensions = {Dim::capital};
        report.add("disbursed", "600", {.capital = capital});
        report.add("disbursed", "600", {.program = 2, .capital = Capital::total});
        report.add("disbursed", "10", {.capital = Capital::investment});
        report.add("disbursed", "20", {.capital = Capital::recurrent});
        CHECK(report.agreed().find("sum") == std::string::npos);
    }
    for (const CodeIndex fund : {Fund::none, Fund::central, Fund::local, Fund::other}) {
        Report report = adding();
        report.rules.dimensions = {Dim::fund, Dim::fund_year};
        report.add("disbursed", "600", {.fund = fund});
        report.add("disbursed", "10", {.fund = Fund::central});
        report.add("disbursed", "20", {.fund = Fund::local});
        report.add("disbursed", "10", {.fund_year = "2022"});
        report.add("disbursed", "20", {.fund_year = "2023"});
        CHECK(report.agreed().find("sum") == std::string::npos);
    }
}

TEST_CASE("Funds are central and local and foreign and other ones are added where they are there") {
    Report report = adding();
    report.rules.dimensions = {Dim::fund};
    report.add("disbursed", "10000", {.fund = Fund::total});
    report.add("disbursed", "1", {.fund = Fund::central});
    CHECK(report.agreed().empty());  // the local part is missing
    report.add("disbursed", "20", {.fund = Fund::local});
    CHECK(report.facts() == Lines{"sum error 10000 21 9979 million_vnd | 0 1 2"});
    report.add("disbursed", "4000", {.fund = Fund::other});
    report.add("disbursed", "300", {.fund = Fund::foreign});
    // What is below the local budgets is in their sum already.
    report.add("disbursed", "50", {.fund = Fund::provincial});
    CHECK(report.facts() == Lines{"sum error 10000 4321 5679 million_vnd | 0 1 2 4 3"});
    report.corpus.observations.erase(report.corpus.observations.begin() + 1);
    CHECK(report.agreed().empty());  // central is missing
}

TEST_CASE("Without the sum of local budgets each of them may be missing") {
    Report report = adding();
    report.rules.dimensions = {Dim::fund};
    report.add("disbursed", "10000", {.fund = Fund::total});
    report.add("disbursed", "6000", {.fund = Fund::central});
    report.add("disbursed", "700", {.fund = Fund::commune});
    report.add("disbursed", "3000", {.fund = Fund::provincial});
    report.add("disbursed", "298", {.fund = Fund::district});
    CHECK(report.agreed().empty());
    report.corpus.observations[4].value = report.corpus.observations[4].reported_value = {305, 0};
    CHECK(report.facts() == Lines{"sum error 10000 10005 -5 million_vnd | 0 1 3 4 2"});
}

TEST_CASE("The total of budget years is compared where this year and an earlier one are there") {
    const auto agreed = [](std::initializer_list<const char*> years, const char* period = "2023") {
        Report report = adding();
        report.rules.dimensions = {Dim::fund_year};
        report.add("disbursed", "1000", {.fund_year = "total", .period = period});
        for (const char* year : years) {
            report.add("disbursed", "20", {.fund_year = year, .period = period});
        }
        const Lines facts = report.facts();
        return facts.empty() ? std::string() : facts[0];
    };
    CHECK(agreed({"2023"}).empty());
    CHECK(agreed({"2022"}).empty());
    CHECK(agreed({"2022", "2021"}).empty());
    CHECK(agreed({"2023", "2024"}).empty());
    CHECK(agreed({"2023", ""}).empty());
    CHECK(agreed({"2023", "2022"}) == "sum error 1000 40 960 million_vnd | 0 1 2");
    CHECK(agreed({"2022", "2023", "2021"}) == "sum error 1000 60 940 million_vnd | 0 1 2 3");
    CHECK(agreed({"2021/2022", "2023"}) == "sum error 1000 40 960 million_vnd | 0 2 1");
    CHECK(agreed({"2021/2022", "2023", "2022"}) == "sum error 1000 40 960 million_vnd | 0 2 3");
    CHECK(agreed({"2021/2022", "2023", "2021"}) == "sum error 1000 40 960 million_vnd | 0 2 3");
    CHECK(agreed({"2020/2021", "2023", "2022"}) == "sum error 1000 60 940 million_vnd | 0 2 3 1");
    CHECK(agreed({"2022/2023", "2021"}).empty());  // this year is in a sum of two
    CHECK(agreed({"2022", "2023", "2023-Q1"}) == "sum error 1000 40 960 million_vnd | 0 1 2");
    CHECK(agreed({"2022", "2023", "later"}) == "sum error 1000 40 960 million_vnd | 0 1 2");
    CHECK(agreed({"2022", "2023"}, "2023-Q2") == "sum error 1000 40 960 million_vnd | 0 1 2");
    CHECK(agreed({"2023", "2024"}, "2024") == "sum error 1000 40 960 million_vnd | 0 1 2");
}

TEST_CASE("Budget years are those that occur anywhere, each added once") {
    Report report = adding();
    report.rules.dimensions = {Dim::fund_year};
    report.add("disbursed", "7", {.program = 2, .fund_year = "2023"});
    report.add("disbursed", "1000", {.fund_year = "total"});
    report.add("disbursed", "20", {.fund_year = "2023"});
    report.add("disbursed", "30", {.fund_year = "2022"});
    report.add("disbursed", "40", {.program = 2, .fund_year = "2022"});
    CHECK(report.facts() == Lines{"sum error 1000 50 950 million_vnd | 1 2 3"});
}

TEST_CASE("A whole is compared with its projects or areas when it has some and each has a figure") {
    Report report = adding();
    report.rules.program = report.rules.area = true;
    report.add("disbursed", "1000", {.program = 0});
    report.add("disbursed", "100", {.program = 3});
    report.add("disbursed", "200", {.program = 1});
    CHECK(report.agreed().empty());
    report.add("disbursed", "400", {.program = 2});
    CHECK(report.facts() == Lines{"sum error 1000 700 300 million_vnd | 0 2 3 1"});
    report.area("111", 0);
    CHECK(report.agreed() == "sum 0/1");
}

TEST_CASE("Breakdowns are added for quantities whose parts do not overlap and only if they exceed the whole") {
    Report report = adding();
    report.rules.dimensions = {Dim::breakdown};
    report.rules.breakdown_additive = {"count"};
    const Coordinates all = report.breakdown("all", {"Tất cả", "All"});
    const Coordinates a = report.breakdown("a", {"A", "A"}, all);
    const Coordinates b = report.breakdown("b", {"B", "B"}, all);
    report.add("disbursed", "100", {.coordinates = all});
    report.add("disbursed", "70", {.coordinates = a});
    report.add("disbursed", "60", {.coordinates = b});
    CHECK(report.facts().empty());
    report.rules.breakdown_additive = {"count", "money"};
    CHECK(report.facts() == Lines{"sum error 100 130 -30 million_vnd | 0 1 2"});
    report.corpus.observations[0].coordinates = no_coordinates;  // what has no breakdown is no whole of breakdowns
    CHECK(report.agreed().empty());
    report.corpus.observations[0].coordinates = all;
    report.corpus.observations[0].value = report.corpus.observations[0].reported_value = {200, 0};
    CHECK(report.agreed().empty());
}

TEST_CASE("Indicators that add up are compared with the figure or else the plan they are parts of") {
    Report report = adding();
    report.rules.sums = {{report.of("assigned"), {report.of("disbursed"), report.of("undisbursed")}}};
    const auto facts = [&](const Where& whole, const Where& second = {.as_of = "2023-12-31"}) {
        report.corpus.observations.clear();
        report.add("disbursed", "300", {.as_of = "2023-12-31"});
        report.add("undisbursed", "500", second);
        report.add("assigned", "1000", whole);
        return report.facts();
    };
    CHECK(facts({.kind = kinds::plan}) == Lines{"sum error 1000 800 200 million_vnd | 2 0 1"});
    CHECK(report.vi() ==
          Lines{"Các số in ra không khớp nhau, chưa rõ số nào sai: Vốn giao (Dự án 1) 1.000 triệu đồng; Giải ngân 300 "
                "triệu đồng; Chưa giải ngân 500 triệu đồng; các số sau cộng lại (300 + 500) được 800 triệu đồng."});
    CHECK(report.en() ==
          Lines{"Printed figures that do not agree, without telling which is wrong: Assigned (Project 1) 1,000 million "
                "VND; Disbursed 300 million VND; Undisbursed 500 million VND; the latter (300 + 500) add up to 800 "
                "million VND."});
    CHECK(report.findings()[0].even);
    CHECK(facts({.kind = kinds::target}).empty());
    CHECK(facts({.as_of = "2023-12-31"}) == Lines{"sum error 1000 800 200 million_vnd | 2 0 1"});
    CHECK(facts({}).empty());
    CHECK(facts({.as_of = "2023-12-31", .kind = kinds::estimate}).empty());
    CHECK(facts({.as_of = "2023-12-31", .kind = kinds::plan}) == Lines{"sum error 1000 800 200 million_vnd | 2 0 1"});
    CHECK(facts({.as_of = "2024-01-01", .kind = kinds::plan}).empty());
    CHECK(facts({.program = 2, .kind = kinds::plan}).empty());
    CHECK(facts({.kind = kinds::plan}, {}).empty());  // the second part is of another date
    CHECK(facts({.kind = kinds::plan}, {.as_of = "2023-12-31", .kind = kinds::estimate}).empty());
    facts({.kind = kinds::plan});
    report.add("disbursed", "400", {.program = 2});
    report.plan("assigned", "100", {.program = 2});
    CHECK(report.facts().size() == 1);  // one part is missing there, though the other exceeds the whole
    report.rules.open_parts = {report.of("assigned")};
    CHECK(report.facts().empty());
}

TEST_CASE("A whole of the kind of its parts goes before its plan and one that is stated twice is another rule's") {
    const auto with_wholes = [](const std::vector<std::string>& wholes, Kind kind) {
        Report report = adding();
        report.rules.sums = {{report.of("assigned"), {report.of("disbursed"), report.of("undisbursed")}}};
        report.add("disbursed", "300", {.kind = kind});
        report.add("undisbursed", "500", {.kind = kind});
        for (const std::string& whole : wholes) {
            report.add("assigned", whole, {.kind = kind});
        }
        if (kind != kinds::plan) {
            report.plan("assigned", "1000");
        }
        return report.agreed();
    };
    for (const Kind kind : {kinds::actual, kinds::estimate, kinds::target, kinds::plan}) {
        CHECK(with_wholes({"800"}, kind) == "sum 1/1");
        CHECK(with_wholes({"900"}, kind) == "sum 0/1");
        CHECK(with_wholes({"800", "900"}, kind).find("sum") == std::string::npos);
    }
    CHECK(with_wholes({}, kinds::actual) == "sum 0/1");
}

TEST_CASE("Indicators that add up are looked up from the first part") {
    Report report = adding();
    report.rules.sums = {{report.of("assigned"), {report.of("disbursed"), report.of("undisbursed")}}};
    report.add("undisbursed", "500");
    report.plan("assigned", "1000");
    report.add("disbursed", "500");
    CHECK(report.agreed() == "sum 1/1");
}

TEST_CASE("Parts that the registry may not hold all of accuse a whole only when they exceed it") {
    for (const bool areas : {false, true}) {
        Report report;
        report.rules.additive = {"money"};
        report.rules.program = report.rules.area = true;
        const AreaIndex first = report.area("111", 0);
        const AreaIndex second = report.area("112", 0);
        report.add("disbursed", "1000", {.program = 0});
        for (ProgramIndex project = 1; project <= 3; ++project) {
            const AreaIndex place = project == 1 ? first : second;
            if (areas && project < 3) {
                report.add("disbursed", "300", {.program = 0, .area = place});
            } else if (!areas) {
                report.add("disbursed", "200", {.program = project});
            }
        }
        const auto complete = [&](bool whole) {
            report.rules.complete_areas = {AreaIndex{1}};
            report.rules.complete_programs = {ProgramIndex{1}};
            if (whole && areas) {
                report.rules.complete_areas.push_back(0);
            } else if (whole) {
                report.rules.complete_programs.push_back(0);
            }
            return report.facts();
        };
        const std::string parts = areas ? "0 1 2" : "0 1 2 3";
        CHECK(complete(false).empty());
        CHECK(report.agreed().empty());
        CHECK(complete(true) == Lines{"sum error 1000 600 400 million_vnd | " + parts});
        report.corpus.observations[1].value = report.corpus.observations[1].reported_value = {900, 0};
        const std::string sum = areas ? "1200 -200" : "1300 -300";
        CHECK(complete(false) == Lines{"sum error 1000 " + sum + " million_vnd | " + parts});
        CHECK(report.en()[0].ends_with("The parts already exceed the whole."));
        CHECK(complete(true) == Lines{"sum error 1000 " + sum + " million_vnd | " + parts});
        CHECK(report.en()[0].ends_with("million VND."));
    }
}

TEST_CASE("Areas that were there for a part of the period only are no parts of a whole") {
    // Two areas below, of which the second begins and the third ends on these days.
    const auto facts = [](const char* begins, const char* ends, const char* second) {
        Report report = adding();
        report.rules.area = true;
        const AreaIndex a = report.area("111", 0);
        const AreaIndex b = report.area("112", 0);
        const AreaIndex c = report.area("113", 0);
        report.corpus.areas[b].valid_from = parse_date(begins);
        report.corpus.areas[c].valid_to = parse_date(ends);
        report.add("disbursed", "1000");
        report.add("disbursed", "600", {.area = a});
        report.add("disbursed", second, {.area = b});
        report.add("disbursed", "500", {.area = c});
        return report.facts();
    };
    CHECK(facts("2023-01-01", "2023-12-31", "7") == Lines{"sum error 1000 1107 -107 million_vnd | 0 1 2 3"});
    CHECK(facts("2023-01-02", "2023-12-31", "7") == Lines{"sum error 1000 1100 -100 million_vnd | 0 1 3"});
    CHECK(facts("2023-01-01", "2023-12-30", "7").empty());  // neither all parts nor more than the whole
    CHECK(facts("2023-01-01", "2023-12-30", "700") == Lines{"sum error 1000 1300 -300 million_vnd | 0 1 2"});
    // Those that were not there at all are not missed.
    CHECK(facts("2023-01-01", "2022-12-31", "7") == Lines{"sum error 1000 607 393 million_vnd | 0 1 2"});
    CHECK(facts("2023-01-01", "2023-01-01", "7").empty());
    CHECK(facts("2024-01-01", "2022-12-31", "7") == Lines{"sum error 1000 600 400 million_vnd | 0 1"});
    CHECK(facts("2023-12-31", "2022-12-31", "7").empty());
}

TEST_CASE("Programs that add up are called by their level") {
    const auto along = [](const char* first, const char* second) {
        Report report = adding();
        report.rules.program = true;
        report.corpus.programs[1].level = program_level(report.corpus, first);
        report.corpus.programs[2].level = report.corpus.programs[3].level = program_level(report.corpus, second);
        report.add("disbursed", "10", {.program = 0});
        for (ProgramIndex project = 1; project <= 3; ++project) {
            report.add("disbursed", "2", {.program = project});
        }
        const auto between = [](const std::string& text, const std::string& from) {
            const auto begin = text.find(from) + from.size();
            return text.substr(begin, text.find(" (2", begin) - begin);
        };
        return between(report.vi().at(0), ", nhưng cộng ") + " | " + between(report.en().at(0), ", but ");
    };
    CHECK(along("program", "program") == "các chương trình | the programs");
    CHECK(along("project", "project") == "các dự án | the projects");
    CHECK(along("subproject", "subproject") == "các tiểu dự án | the subprojects");
    CHECK(along("component", "component") == "các nội dung thành phần | the components");
    CHECK(along("content", "content") == "các nội dung | the content items");
    CHECK(along("program", "project") == "các phần cấp dưới | the parts one level below");
    CHECK(along("group", "group") == "các phần cấp dưới | the parts one level below");
}

namespace {

// Adds up along a dimension of the site's own: female and male, young (child, teen) and old, without a total.
struct People {
    People() {
        Dimension people;
        people.id = "people";
        people.parts = {"các nhóm người", "the groups of people"};
        add_code(people, "female", {"nữ", "female"});
        add_code(people, "male", {"nam", "male"});
        add_code(people, "girl", {"trẻ em gái", "girls"}, 1);
        add_code(people, "woman", {"phụ nữ", "women"}, 1);
        place = static_cast<std::uint8_t>(report.corpus.dimensions.size());
        report.corpus.dimensions.add(people);
        report.rules.dimensions = {place};
    }

    void add(CodeIndex code, const char* value, const Where& where = {}) {
        Where here = where;
        here.coordinates = report.corpus.dimensions.intern({0, code});
        report.add("disbursed", value, here);
    }

    Report report = adding();
    std::uint8_t place = 0;
};

}  // namespace

TEST_CASE("Along a dimension without a total a figure that has no code is the whole") {
    People people;
    people.add(0, "100");
    people.add(1, "60");
    CHECK(people.report.agreed().empty());  // the other part is missing
    people.add(2, "30");
    CHECK(people.report.facts() == Lines{"sum error 100 90 10 million_vnd | 0 1 2"});
    CHECK(people.report.en()[0].find(", but the groups of people (60 + 30) add up to 90 million VND.") !=
          std::string::npos);
    CHECK(people.report.vi()[0].find("cộng các nhóm người (60 + 30)") != std::string::npos);
    people.add(2, "40", {.program = 2});  // of another program
    CHECK(people.report.facts().size() == 1);
    people.report.corpus.observations[2].value = people.report.corpus.observations[2].reported_value = {40, 0};
    CHECK(people.report.agreed() == "sum 1/1");
    people.report.rules.dimensions.clear();
    CHECK(people.report.agreed().empty());
}

TEST_CASE("Every code with others below it is the whole of those, and what is not stated is the sum of what is below") {
    People people;
    people.add(1, "60");
    people.add(3, "20");
    people.add(4, "30");
    CHECK(people.report.facts() == Lines{"sum error 60 50 10 million_vnd | 0 1 2"});
    people.add(0, "200");
    people.add(2, "140");
    CHECK(people.report.agreed() == "sum 1/2");  // 60 and 140 are 200, and what is below 60 is not added once more
    // Without the 60 it is not known whether all that is below it is there: only more than the whole is wrong.
    people.report.corpus.observations.erase(people.report.corpus.observations.begin());
    CHECK(people.report.agreed().empty());
    people.report.corpus.observations[1].value = people.report.corpus.observations[1].reported_value = {50, 0};
    CHECK(people.report.facts() == Lines{"sum error 200 210 -10 million_vnd | 2 0 1 3"});
}

TEST_CASE(
    "A dimension that may overlap contradicts what is above only where that may be added up, and never the whole") {
    People people;
    people.report.corpus.dimensions[people.place].may_overlap = true;
    people.add(0, "1");
    people.add(1, "60");
    people.add(2, "30");
    people.add(3, "50");
    people.add(4, "40");
    CHECK(people.report.agreed().empty());
    people.report.rules.breakdown_additive = {"money"};
    CHECK(people.report.facts() == Lines{"sum error 60 90 -30 million_vnd | 1 3 4"});
}

TEST_CASE("Local budgets are the whole of the budgets below them") {
    Report report = adding();
    report.rules.dimensions = {Dim::fund};
    report.add("disbursed", "100", {.fund = Fund::local});
    report.add("disbursed", "70", {.fund = Fund::provincial});
    report.add("disbursed", "20", {.fund = Fund::district});
    CHECK(report.agreed().empty());
    report.add("disbursed", "5", {.fund = Fund::commune});
    CHECK(report.facts() == Lines{"sum error 100 95 5 million_vnd | 0 1 2 3"});
}

TEST_CASE("What may be left out is what is printed below it, and nothing where that has nothing") {
    People people;
    auto& codes = people.report.corpus.dimensions[people.place].codes;
    codes[1].optional = codes[2].optional = codes[3].optional = true;
    people.add(0, "100");
    people.add(2, "40");
    CHECK(people.report.facts() == Lines{"sum error 100 40 60 million_vnd | 0 1"});  // of females there is nothing
    // The women alone are all that there is of females: girls may be left out.
    people.add(4, "60");
    CHECK(people.report.agreed() == "sum 1/1");
    people.add(3, "10");
    CHECK(people.report.facts() == Lines{"sum error 100 110 -10 million_vnd | 0 3 2 1"});
    // Without the women, who may not, more may be missing.
    people.report.corpus.observations.erase(people.report.corpus.observations.begin() + 2);
    CHECK(people.report.agreed().empty());
    // Of two different numbers of females neither is the part.
    people.add(1, "60");
    people.add(1, "61");
    for (const std::string& fact : people.report.facts()) {
        CHECK_FALSE(fact.starts_with("sum"));
    }
}

TEST_CASE("Programs that were there for a part of the period only are no parts of a whole") {
    // Of three projects the second begins and the third ends on these days; all are in the registry.
    const auto facts = [](const char* begins, const char* ends, const char* second) {
        Report report = adding();
        report.rules.program = true;
        report.rules.complete_programs = {0};
        report.corpus.programs[2].valid_from = parse_date(begins);
        report.corpus.programs[3].valid_to = parse_date(ends);
        report.add("disbursed", "1000", {.program = 0});
        report.add("disbursed", "600", {.program = 1});
        report.add("disbursed", second, {.program = 2});
        report.add("disbursed", "500", {.program = 3});
        Lines direct;
        for (const Finding& finding : report.findings()) {
            if (finding.direct) {
                direct.push_back(to_string(finding.computed));
            }
        }
        return direct;
    };
    CHECK(facts("2023-01-01", "2023-12-31", "7") == Lines{"1107"});
    CHECK(facts("2023-01-02", "2023-12-31", "7") == Lines{"1100"});
    CHECK(facts("2023-01-01", "2023-12-30", "7").empty());  // neither all parts nor more than the whole
    CHECK(facts("2023-01-01", "2023-12-30", "700") == Lines{"1300"});
    // Those that were not there at all are not missed.
    CHECK(facts("2023-01-01", "2022-12-31", "7") == Lines{"607"});
    CHECK(facts("2024-01-01", "2022-12-31", "7") == Lines{"600"});
    Report none = adding();
    none.rules.program = true;
    none.rules.complete_programs = {0};
    for (ProgramIndex project = 1; project <= 3; ++project) {
        none.corpus.programs[project].valid_from = parse_date("2024-01-01");
    }
    none.add("disbursed", "1000", {.program = 0});
    CHECK(none.agreed().empty());  // a whole of no parts is no sum
}

TEST_CASE("A sum does not wait for a program that the area does not run") {
    // Of three projects the third is one of another area.
    const auto direct = [](bool elsewhere, const char* second) {
        Report report = adding();
        report.rules.program = true;
        report.rules.complete_programs = {0};
        if (elsewhere) {
            report.corpus.programs[3].areas = {report.area("elsewhere", no_area)};
        }
        report.add("disbursed", "1000", {.program = 0});
        report.add("disbursed", "600", {.program = 1});
        report.add("disbursed", second, {.program = 2});
        return report.facts().size();
    };
    CHECK(direct(true, "7") == 1);
    CHECK(direct(true, "400") == 0);
    CHECK(direct(false, "7") == 0);
}

TEST_CASE("What is measured another way is no part of anything, and has parts of its own") {
    Report report = adding();
    Dimension prices;
    prices.id = "prices";
    prices.role = DimensionRole::basis;
    add_code(prices, "real", {"giá so sánh", "real"});
    const auto place = static_cast<std::uint8_t>(report.corpus.dimensions.size());
    report.corpus.dimensions.add(prices);
    const Coordinates real = report.corpus.dimensions.intern({0, 1});
    report.rules.dimensions = {Dim::breakdown, place};
    report.rules.breakdown_additive = {"money"};
    report.rules.program = true;
    report.rules.complete_programs = {0};
    report.rules.subsets = {{report.of("disbursed"), report.of("disbursed")}};
    report.add("disbursed", "60", {.program = 0});
    report.add("disbursed", "70", {.program = 0, .coordinates = real});
    for (ProgramIndex project = 1; project <= 3; ++project) {
        report.add("disbursed", "20", {.program = project});
        report.add("disbursed", project == 3 ? "24" : "23", {.program = project, .coordinates = real});
    }
    CHECK(report.agreed() == "sum 2/2");
    report.corpus.observations[1].value = report.corpus.observations[1].reported_value = {80, 0};
    CHECK(report.facts() == Lines{"sum error 80 70 10 million_vnd | 1 3 5 7"});
}
