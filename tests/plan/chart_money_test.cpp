// SPDX-License-Identifier: MIT
// Plans and what was spent of them: what is drawn, under which name, and what is left out.
#include <algorithm>
#include <catch2/catch.hpp>

#include "base/limits.hpp"
#include "plan/money_charts.hpp"
#include "plan/outline/routes.hpp"

using namespace minhbach;

TEST_CASE("A chart sets what was planned beside what was disbursed and names its figures") {
    PlanSite site;
    line(site, {.fund_year = "2023"}, 100, 60);
    const Chart chart = chart_of(site, ChartKind::spending);
    CHECK(chart.name == "plan-disbursed-by-project");
    CHECK(chart.title.in(vietnamese) == "Kế hoạch vốn và giải ngân theo chương trình, dự án: Nơi đây");
    CHECK(chart.title.in(english) == "Planned and disbursed funds by program or project: This place");
    CHECK(chart.text.in(vietnamese) ==
          "Biểu đồ cột so sánh kế hoạch vốn và số giải ngân theo chương trình, dự án, 1 dòng (đơn vị tính: đv "
          "million_vnd).");
    CHECK(chart.text.in(english) ==
          "Bar chart comparing planned funds and disbursement by program or project, 1 line, in unit million_vnd.");
    CHECK(chart.unit.in(vietnamese) == "đv million_vnd");
    CHECK(chart.unit.in(english) == "unit million_vnd");
    CHECK(points_of(chart) == Lines{"Poverty | Plan | 100", "Poverty | Disbursed | 60"});
    CHECK(points_of(chart, vietnamese) == Lines{"Nghèo | Kế hoạch | 100", "Nghèo | Giải ngân | 60"});
    CHECK(chart.points[0].id == to_observation_id(1));
    CHECK(chart.points[1].id == to_observation_id(2));
}

TEST_CASE("What was to be disbursed stands beside what was, and is none of it") {
    PlanSite site;
    line(site, {}, 100, 60);
    site.add({.indicator = PlanSite::disbursed, .kind = kinds::target, .as_of = "2024-01-31", .value = 95});
    line(site, {.program = PlanSite::ntm}, 50, 30);
    const Chart chart = chart_of(site, ChartKind::spending);
    // The most unspent money first, whatever was aimed at.
    CHECK(points_of(chart) == Lines{"Poverty | Plan | 100", "Poverty | Disbursed | 60",
                                    "Poverty | Target of disbursement | 95", "Countryside | Plan | 50",
                                    "Countryside | Disbursed | 30"});
    CHECK(chart.points[2].mark == ChartMark::target);
    CHECK(chart.text.in(english).find("2024") == std::string::npos);
    site.add({.indicator = PlanSite::disbursed, .kind = kinds::target, .as_of = "2024-01-31", .value = 90});
    CHECK(points_of(chart_of(site, ChartKind::spending)).size() == 4);
}

TEST_CASE("Bars whose names differ only in what they lack say fund and year") {
    PlanSite site;
    line(site, {.fund = Fund::central, .fund_year = "2023"}, 10, 4);
    line(site, {.fund = Fund::central, .fund_year = "2022"}, 20, 0);
    CHECK(points_of(chart_of(site, ChartKind::spending)) ==
          Lines{"Poverty, central budget, funds of 2023 | Plan | 10",
                "Poverty, central budget, funds of 2023 | Disbursed | 4",
                "Poverty (disbursed amount not stated), central budget, funds carried over from 2022 | Plan | 20"});
}

TEST_CASE("Of more lines than a picture holds those of the newest time with results are drawn") {
    PlanSite site;
    constexpr std::size_t years = 10;
    for (std::size_t i = 0; i < years; ++i) {
        const std::string year = std::to_string(1950 + i);
        const auto amount = static_cast<std::int64_t>(100 + i);
        line(site, {.program = PlanSite::gnbv_1, .fund_year = year}, amount, 5);
        line(site, {.program = PlanSite::gnbv_2, .fund_year = year, .period = PlanSite::y2024}, amount, 0);
    }
    const Chart chart = chart_of(site, ChartKind::spending);
    CHECK(chart.rows.size() == years);
    CHECK(chart.rows[0].name.in(english).find("Roads") != std::string::npos);
    CHECK(chart.text.in(english).find(" Only this is drawn: 2023.") != std::string::npos);
    CHECK(chart.more == 0);
    // Of fewer those of one time, too, where they are of several programs.
    PlanSite mixed;
    line(mixed, {.program = PlanSite::gnbv_1, .period = PlanSite::y2024}, 100, 5);
    line(mixed, {.program = PlanSite::gnbv_1}, 100, 5);
    line(mixed, {.program = PlanSite::gnbv_2, .period = PlanSite::y2024}, 100, 5);
    CHECK(chart_of(mixed, ChartKind::spending).rows.size() == 3);
    line(mixed, {.program = PlanSite::ntm, .period = PlanSite::y2024}, 100, 5);
    CHECK(chart_of(mixed, ChartKind::spending).rows.size() == 3);
    CHECK(chart_of(mixed, ChartKind::spending).text.in(english).find(" Only this is drawn: 2024.") !=
          std::string::npos);
    // Or of two areas.
    PlanSite areas;
    line(areas, {.period = PlanSite::y2024}, 100, 5);
    line(areas, {}, 100, 5);
    line(areas, {.area = PlanSite::neighbour}, 100, 5);
    CHECK(chart_of(areas, ChartKind::spending, ChartCategory::area).rows.size() == 3);
    line(areas, {.area = PlanSite::neighbour, .period = PlanSite::y2024}, 100, 5);
    CHECK(chart_of(areas, ChartKind::spending, ChartCategory::area).rows.size() == 2);
    // As many as it holds are all drawn.
    PlanSite few;
    for (std::size_t i = 0; i < limits::bars_of_picture; ++i) {
        line(few, {.fund_year = std::to_string(1950 + i), .period = i < 9 ? PlanSite::y2023 : PlanSite::y2024}, 100, 5);
    }
    CHECK(chart_of(few, ChartKind::spending).rows.size() == limits::bars_of_picture);
}

TEST_CASE("Where parts of programs are too many for a picture the programs are drawn without their group") {
    PlanSite site;
    for (std::size_t i = 0; i <= limits::bars_of_picture; ++i) {
        line(site, {.program = PlanSite::gnbv_1, .fund_year = std::to_string(1950 + i)}, 10, 5);
    }
    line(site, {.program = PlanSite::gnbv}, 190, 95);
    CHECK(chart_of(site, ChartKind::spending).rows.size() == limits::bars_of_picture);  // one program is no comparison
    line(site, {.program = PlanSite::ntm}, 70, 7);
    line(site, {.program = PlanSite::group}, 260, 102);
    line(site, {.program = PlanSite::ntm, .period = PlanSite::y2022}, 60, 6);
    const Chart chart = chart_of(site, ChartKind::spending);
    CHECK(points_of(chart) == Lines{"Poverty | Plan | 190", "Poverty | Disbursed | 95", "Countryside | Plan | 70",
                                    "Countryside | Disbursed | 7"});
    CHECK(chart.text.in(english).find(" Only this is drawn: 2023") != std::string::npos);
}

TEST_CASE("The same money year after year stands in the order of time") {
    PlanSite site;
    line(site, {.period = PlanSite::y2022}, 100, 10);
    line(site, {.period = PlanSite::y2024}, 80, 70);
    line(site, {}, 90, 5);
    CHECK(points_of(chart_of(site, ChartKind::spending)) == Lines{"2024 | Plan | 80", "2024 | Disbursed | 70",
                                                                  "2023 | Plan | 90", "2023 | Disbursed | 5",
                                                                  "2022 | Plan | 100", "2022 | Disbursed | 10"});
    // What a second report says of one of the years stands beside the first.
    PlanSite twice;
    line(twice, {.period = PlanSite::y2022}, 100, 10);
    line(twice, {.period = PlanSite::y2024}, 80, 70);
    line(twice, {}, 90, 5);
    line(twice, {.source = 1}, 0, 6);
    CHECK(points_of(chart_of(twice, ChartKind::spending)) ==
          Lines{"2024 | Plan | 80", "2024 | Disbursed | 70", "2023 | Plan | 90", "2023 | Disbursed | 5",
                "2023 (plan not stated) | Disbursed | 6", "2022 | Plan | 100", "2022 | Disbursed | 10"});
    // Of two kinds of capital it is not the same.
    PlanSite other;
    line(other, {.capital = Capital::investment, .period = PlanSite::y2022}, 100, 10);
    line(other, {.capital = Capital::recurrent}, 80, 70);
    CHECK(points_of(chart_of(other, ChartKind::spending)).front().ends_with("| Plan | 100"));
}

TEST_CASE("By area a chart has another name and other words") {
    PlanSite site;
    line(site, {.area = PlanSite::province}, 100, 60);
    line(site, {.area = PlanSite::neighbour}, 50, 0);
    const auto charts = charts_of(site, ChartCategory::area);
    REQUIRE(charts.size() == 1);
    CHECK(charts[0].name == "plan-disbursed-by-area");
    CHECK(charts[0].title.in(vietnamese) == "Kế hoạch vốn và giải ngân theo địa phương: Nơi đây");
    CHECK(charts[0].title.in(english) == "Planned and disbursed funds by area: This place");
    CHECK(charts[0].text.in(english) ==
          "Bar chart comparing planned funds and disbursement by area, 2 lines, in unit million_vnd. 1 line has no "
          "single plan or no single disbursed amount; a gap is not zero.");
    CHECK(points_of(charts[0]) ==
          Lines{"en thu | Plan | 100", "en thu | Disbursed | 60", "en mau (disbursed amount not stated) | Plan | 50"});
    CHECK(points_of(charts[0], vietnamese)[2] == "vi mau (không nêu số giải ngân) | Kế hoạch | 50");
}

TEST_CASE("A chart of fewer than two bars is left out") {
    PlanSite site;
    line(site, {}, 100, 0);
    CHECK(charts_of(site).empty());
    line(site, {.program = PlanSite::ntm}, 0, 7);
    CHECK(points_of(chart_of(site, ChartKind::spending)) ==
          Lines{"Poverty (disbursed amount not stated) | Plan | 100", "Countryside (plan not stated) | Disbursed | 7"});
}

TEST_CASE("A line that a source states once with a value and once without has that value") {
    PlanSite site;
    line(site, {}, 100, 60);
    site.add({.kind = kinds::plan, .missing = Missing::not_reported});
    site.add({.indicator = PlanSite::disbursed, .missing = Missing::not_reported});
    const Chart chart = chart_of(site, ChartKind::spending);
    CHECK(points_of(chart) == Lines{"Poverty | Plan | 100", "Poverty | Disbursed | 60"});
    CHECK(chart.text.in(english).ends_with("1 line, in unit million_vnd."));
}

TEST_CASE("Amounts that are not exact say so in charts of money, and what each of several has is exact") {
    PlanSite site;
    line(site, {.note = "about"}, 100, 60);
    line(site, {.program = PlanSite::ntm, .note = "per_unit"}, 50, 40);
    const Chart chart = chart_of(site, ChartKind::spending);
    REQUIRE(chart.points.size() == 4);
    for (const ChartPoint& point : chart.points) {
        const bool is_about = chart.rows[point.row].name.in(english) == "Poverty";
        CHECK(point.bound == (is_about ? Bound::about : Bound::exact));
    }
}

TEST_CASE("What is only expected is not told as spent by its day") {
    PlanSite site;
    line(site, {}, 100, 0);
    site.add({.indicator = PlanSite::disbursed, .kind = kinds::estimate, .as_of = "2023-12-31", .value = 80});
    line(site, {.program = PlanSite::ntm, .as_of = "2023-06-30"}, 50, 40);
    const std::string text = chart_of(site, ChartKind::spending).text.in(english);
    CHECK(text.find("Disbursed up to 30 June 2023.") != std::string::npos);
    CHECK(text.find("Expected to be disbursed by 31 December 2023.") != std::string::npos);
}

TEST_CASE("Two values in one cell and missing ones are not drawn") {
    PlanSite site;
    line(site, {}, 100, 60);
    line(site, {}, 0, 61);  // a second truth: no bar for what was disbursed
    line(site, {.program = PlanSite::ntm}, 50, 40);
    site.add({.program = PlanSite::ntm, .fund = Fund::central, .kind = kinds::plan, .missing = Missing::not_reported});
    CHECK(points_of(chart_of(site, ChartKind::spending)) ==
          Lines{"Countryside | Plan | 50", "Countryside | Disbursed | 40",
                "Poverty (several disbursed amounts stated) | Plan | 100"});
    CHECK(chart_of(site, ChartKind::spending).text.in(english).find("not drawn") == std::string::npos);
    site.add({.area = PlanSite::neighbour, .kind = kinds::plan, .missing = Missing::not_reported});
    const auto text = [&] { return chart_of(site, ChartKind::spending).text; };
    CHECK(text().in(english).ends_with(" 1 line with no figure, or with several, is not drawn."));
    CHECK(text().in(vietnamese).ends_with(" Không vẽ 1 dòng mà báo cáo không nêu số hoặc nêu nhiều số khác nhau."));
    site.add({.area = PlanSite::district, .kind = kinds::plan, .missing = Missing::not_reported});
    CHECK(text().in(english).ends_with(" 2 lines with no figure, or with several, are not drawn."));
}

TEST_CASE("Parts of a line and breakdowns are not drawn beside the whole") {
    PlanSite site;
    line(site, {.capital = Capital::total, .fund = Fund::total}, 100, 60);
    line(site, {.capital = Capital::investment, .fund = Fund::total}, 70, 50);
    line(site, {.coordinates = 1, .capital = Capital::total, .fund = Fund::total}, 30, 20);
    CHECK(points_of(chart_of(site, ChartKind::spending)) == Lines{"Poverty | Plan | 100", "Poverty | Disbursed | 60"});
}

TEST_CASE("The whole is not drawn where its projects are however deep they lie") {
    PlanSite site;
    line(site, {.program = PlanSite::gnbv}, 100, 60);
    line(site, {.program = PlanSite::gnbv_1_1}, 30, 20);
    line(site, {.program = PlanSite::ntm}, 9, 8);
    CHECK(points_of(chart_of(site, ChartKind::spending)) ==
          Lines{"1.1: Bridges | Plan | 30", "1.1: Bridges | Disbursed | 20", "Countryside | Plan | 9",
                "Countryside | Disbursed | 8"});
    // By area every row is another place's, and the program is one.
    CHECK(points_of(chart_of(site, ChartKind::spending, ChartCategory::area)).front() == "en thu, 2023 | Plan | 100");
}

TEST_CASE("Projects of another area or parts of projects do not hide the whole") {
    PlanSite site;
    line(site, {.area = PlanSite::province, .program = PlanSite::gnbv}, 100, 60);
    line(site, {.area = PlanSite::district, .program = PlanSite::gnbv_1}, 30, 20);
    CHECK(points_of(chart_of(site, ChartKind::spending)).front() == "Poverty | Plan | 100");

    PlanSite parts;
    line(parts, {.program = PlanSite::gnbv}, 100, 60);
    line(parts, {.program = PlanSite::gnbv_1, .coordinates = 2}, 30, 20);
    CHECK(points_of(chart_of(parts, ChartKind::spending)) == Lines{"Poverty | Plan | 100", "Poverty | Disbursed | 60"});
}

TEST_CASE("A kind of capital tells bars of one project apart and all kinds need no word") {
    PlanSite site;
    line(site, {.capital = Capital::investment, .fund = Fund::central}, 70, 50);
    line(site, {.capital = Capital::recurrent, .fund = Fund::central}, 30, 10);
    line(site, {.program = PlanSite::ntm, .capital = Capital::total}, 5, 4);
    const Chart chart = chart_of(site, ChartKind::spending);
    CHECK(points_of(chart) ==
          Lines{"Poverty (investment capital) | Plan | 70", "Poverty (investment capital) | Disbursed | 50",
                "Poverty (recurrent capital) | Plan | 30", "Poverty (recurrent capital) | Disbursed | 10",
                "Countryside | Plan | 5", "Countryside | Disbursed | 4"});
    CHECK(points_of(chart, vietnamese)[0] == "Nghèo (vốn đầu tư phát triển) | Kế hoạch | 70");
    CHECK(chart.text.in(english) ==
          "Bar chart comparing planned funds and disbursement by program or project, 3 lines, in unit million_vnd. "
          "What has "
          "most left to spend stands first.");
}

TEST_CASE("Bars of one name say fund and year or period and only what is still the same is left out") {
    PlanSite site;
    line(site, {.fund = Fund::central, .fund_year = "2023"}, 10, 4);
    line(site, {.fund = Fund::central, .fund_year = "2022"}, 20, 0);
    line(site, {.fund = Fund::provincial, .fund_year = "2023"}, 30, 0);
    line(site, {.fund = Fund::central, .fund_year = "total", .period = PlanSite::y2024}, 40, 0);
    line(site, {.fund = Fund::central, .period = PlanSite::y2022}, 50, 0);
    line(site, {.program = PlanSite::ntm}, 60, 0);
    // The same line of another report would be a second bar on the same place.
    line(site, {.fund = Fund::central, .fund_year = "2023", .source = 1}, 11, 4);
    const Chart chart = chart_of(site, ChartKind::spending);
    CHECK(
        points_of(chart) ==
        Lines{"Poverty, central budget, funds of 2023 | Plan | 10",
              "Poverty, central budget, funds of 2023 | Disbursed | 4",
              "Countryside (disbursed amount not stated), 2023 | Plan | 60",
              "Poverty (disbursed amount not stated), central budget, 2022 | Plan | 50",
              "Poverty (disbursed amount not stated), central budget, current and carried-over funds, 2024 | Plan | 40",
              "Poverty (disbursed amount not stated), provincial budget, funds of 2023 | Plan | 30",
              "Poverty (disbursed amount not stated), central budget, funds carried over from 2022 | Plan | 20"});
    CHECK(
        points_of(chart, vietnamese)[4] ==
        "Nghèo (không nêu số giải ngân), ngân sách trung ương, cả vốn trong năm và vốn kéo dài, 2024 | Kế hoạch | 40");
    CHECK(chart.text.in(english) ==
          "Bar chart comparing planned funds and disbursement by program or project, 6 lines, in unit million_vnd. 5 "
          "lines have no "
          "single plan or no single disbursed amount; a gap is not zero. 2 figures that another report gives for "
          "the same lines are not drawn.");
    CHECK(chart.text.in(vietnamese).ends_with(" Không vẽ 2 số mà một báo cáo khác nêu cho cùng dòng."));
    // Of two plans that two reports state neither is drawn.
    line(site, {.fund = Fund::provincial, .fund_year = "2023", .source = 1}, 12, 0);
    CHECK(points_of(chart_of(site, ChartKind::spending)).size() == 6);
}

TEST_CASE("A line of which a person has remarked that its amounts are of another is not drawn and counted") {
    PlanSite site;
    line(site, {}, 100, 50);
    line(site, {.program = PlanSite::ntm}, 80, 20);
    CHECK(chart_of(site, ChartKind::spending).rows.size() == 2);
    for (const ObservationIndex figure : {2U, 3U}) {
        site.corpus.misplaced = {figure};
        const Chart chart = chart_of(site, ChartKind::spending);
        CHECK(chart.rows.size() == 1);
        CHECK(chart.text.in(english).ends_with(
            " 1 line whose two amounts are not comparable, as a remark says, is not drawn."));
    }
}

TEST_CASE("A line that two reports state alike but for rounding is drawn once, as it is rounded least") {
    PlanSite site;
    std::vector<KindEntry> entries = site.corpus.kinds.entries();
    entries.push_back({"revised", {"điều chỉnh", "revised"}, {}, Kind(KindRole::intended, false, 1)});
    site.corpus.kinds.declare(entries);
    line(site, {}, 300'000'000, 241'731'000);
    line(site, {.source = 1}, 300'000'000, 241'730'955);
    site.corpus.observations[2].kind = Kind(KindRole::intended, false, 1);
    line(site, {.program = PlanSite::ntm}, 80, 20);
    for (Observation& row : site.corpus.observations) {
        row.reported_value = row.value;
        row.reported_unit = 0;
    }
    const Chart chart = chart_of(site, ChartKind::spending);
    CHECK(points_of(chart) == Lines{"Poverty (revised) | Plan | 300000000", "Poverty (revised) | Disbursed | 241730955",
                                    "Countryside (plan) | Plan | 80", "Countryside (plan) | Disbursed | 20"});
    CHECK(chart.text.in(english).ends_with(" 1 figure that another report gives for the same line is not drawn."));
    // Those that contradict each other are both drawn.
    site.corpus.observations[3].value = site.corpus.observations[3].reported_value = {250'000'123, 0};
    CHECK(chart_of(site, ChartKind::spending).rows.size() == 3);
}

TEST_CASE("What one report spent of a plan stands not once more as spent of none, because another states it rounded") {
    PlanSite site;
    line(site, {}, 300'000'000, 241'730'955);
    site.add({.indicator = PlanSite::disbursed, .source = 1, .value = 241'731'000});
    for (Observation& row : site.corpus.observations) {
        row.reported_value = row.value;
        row.reported_unit = 0;
    }
    const Chart chart = chart_of(site, ChartKind::spending);
    CHECK(points_of(chart) == Lines{"Poverty | Plan | 300000000", "Poverty | Disbursed | 241730955"});
    // Another amount is a line that has no plan.
    site.corpus.observations[2].value = site.corpus.observations[2].reported_value = {250'000'000, 0};
    CHECK(chart_of(site, ChartKind::spending).rows.size() == 2);
}

TEST_CASE("Of several dates the newest result that was done is drawn and its date is said") {
    PlanSite site;
    line(site, {.as_of = "2023-06-30"}, 100, 20);
    line(site, {.as_of = "2023-11-30"}, 0, 33);
    site.add({.indicator = PlanSite::disbursed, .kind = kinds::estimate, .as_of = "2024-01-31", .value = 45});
    const Chart one = chart_of(site, ChartKind::spending);
    CHECK(points_of(one) == Lines{"Poverty | Plan | 100", "Poverty | Disbursed | 33"});
    CHECK(one.points[0].date.in(english).empty());
    CHECK(one.points[1].date.in(vietnamese) == "30/11/2023");
    CHECK(one.text.in(vietnamese) ==
          "Biểu đồ cột so sánh kế hoạch vốn và số giải ngân theo chương trình, dự án, 1 dòng (đơn vị tính: đv "
          "million_vnd). Số giải ngân "
          "tính đến 30/11/2023.");
    line(site, {.program = PlanSite::ntm, .as_of = "2023-02-01"}, 50, 40);
    CHECK(chart_of(site, ChartKind::spending).text.in(english) ==
          "Bar chart comparing planned funds and disbursement by program or project, 2 lines, in unit million_vnd. "
          "Disbursed up to "
          "dates from 1 February 2023 to 30 November 2023.");
}

TEST_CASE("An estimate is drawn as one, and a target fills no gap") {
    PlanSite site;
    line(site, {}, 100, 0);
    site.add({.indicator = PlanSite::disbursed, .kind = kinds::estimate, .value = 45});
    line(site, {.program = PlanSite::ntm}, 50, 0);
    site.add({.program = PlanSite::ntm, .indicator = PlanSite::disbursed, .kind = kinds::target, .value = 48});
    const Chart chart = chart_of(site, ChartKind::spending);
    CHECK(points_of(chart) == Lines{"Poverty | Plan | 100", "Poverty | Disbursed (estimate) | 45",
                                    "Countryside (disbursed amount not stated) | Plan | 50",
                                    "Countryside (disbursed amount not stated) | Target of disbursement | 48"});
    CHECK(points_of(chart, vietnamese)[1] == "Nghèo | Ước giải ngân | 45");
    CHECK(chart.text.in(english) ==
          "Bar chart comparing planned funds and disbursement by program or project, 2 lines, in unit million_vnd. 1 "
          "line "
          "has no "
          "single plan or no single disbursed amount; a gap is not zero.");
}

TEST_CASE("A chart of nothing but zeros is left out") {
    PlanSite site;
    site.add({.kind = kinds::plan, .value = 0});
    site.add({.indicator = PlanSite::disbursed, .value = 0});
    CHECK(charts_of(site).empty());
    site.add({.program = PlanSite::ntm, .kind = kinds::plan, .value = 1});
    CHECK(points_of(chart_of(site, ChartKind::spending)).size() == 3);
}

TEST_CASE("Bars are in the unit in which the page shows amounts and lose no digit") {
    PlanSite site;
    Unit billion;
    billion.id = "billion";
    billion.symbol = {"tỷ", "bn"};
    billion.factor = {1000, 0};
    site.corpus.units.add(billion);
    site.corpus.units[0].base = site.corpus.units[2].base = 0;
    site.corpus.units[1].base = 1;
    site.corpus.site.money.shown_in = 2;
    for (const ProgramIndex program : {PlanSite::gnbv_1, PlanSite::gnbv_2}) {
        site.add({.program = program, .kind = kinds::plan, .value = 15361});
        site.add({.program = program, .indicator = PlanSite::disbursed, .as_of = "2023-06-30", .value = 18});
    }
    const Plan plan = site.plan();
    const Subject* area = plan.find("areas/96-thu/");
    REQUIRE(area != nullptr);
    REQUIRE(!area->charts.empty());
    CHECK(area->charts[0].unit == LocalText{"tỷ", "bn"});
    CHECK(to_string(area->charts[0].points[0].value) == "15.361");
    CHECK(to_string(area->charts[0].points[1].value) == "0.018");
}

TEST_CASE("A chart says of a line what the lists of its page say: what its parts add up to, and what was allocated") {
    PlanSite site;
    site.add_indicator("allocated", 0);
    declare_money(site.corpus);
    const auto planned = [&](AreaIndex area, ProgramIndex program, std::int64_t value) {
        site.add({.area = area, .program = program, .kind = kinds::plan, .value = value});
    };
    const auto spent = [&](AreaIndex area, ProgramIndex program, std::int64_t value) {
        site.add({.area = area,
                  .program = program,
                  .indicator = PlanSite::disbursed,
                  .as_of = "2023-06-30",
                  .value = value});
    };
    // No result of the whole, but of all its projects.
    planned(PlanSite::province, PlanSite::gnbv, 100);
    planned(PlanSite::province, PlanSite::gnbv_1, 60);
    spent(PlanSite::province, PlanSite::gnbv_1, 30);
    planned(PlanSite::province, PlanSite::gnbv_2, 40);
    spent(PlanSite::province, PlanSite::gnbv_2, 10);
    planned(PlanSite::neighbour, PlanSite::gnbv, 50);
    spent(PlanSite::neighbour, PlanSite::gnbv, 20);
    // No plan, but what was given on.
    site.add({.area = PlanSite::neighbour,
              .program = PlanSite::ntm,
              .indicator = *site.corpus.indicators.find("allocated"),
              .kind = kinds::plan,
              .value = 80});
    spent(PlanSite::neighbour, PlanSite::ntm, 16);
    const Plan plan = site.plan();
    const auto first_of = [&](ProgramIndex program) {
        const Subject* page = plan.find(program_path(site.corpus, program));
        REQUIRE(page != nullptr);
        REQUIRE_FALSE(page->charts.empty());
        return page->charts.front();
    };
    const Chart chart = first_of(PlanSite::gnbv);
    CHECK(chart.name == "plan-disbursed-by-area");
    CHECK(points_of(chart) == Lines{"en thu (disbursed amount added up from parts) | Plan | 100",
                                    "en thu (disbursed amount added up from parts) | Disbursed | 40",
                                    "en mau | Plan | 50", "en mau | Disbursed | 20"});
    // No figure states the sum.
    CHECK(chart.points[1].id.empty());
    CHECK(to_string(chart.points[1].at) == "2023-06-30");
    CHECK_FALSE(chart.rows[0].lacks_result);
    CHECK(chart.text.in(english).find("a gap is not zero") == std::string::npos);
    CHECK(points_of(first_of(PlanSite::ntm)) ==
          Lines{"en mau (funds allocated) | Plan | 80", "en mau (funds allocated) | Disbursed | 16"});
}

TEST_CASE("Areas of one level are held against each other and the others are counted") {
    PlanSite site;
    line(site, {.area = PlanSite::province}, 100, 40);
    line(site, {.area = PlanSite::district}, 10, 4);
    line(site, {.area = PlanSite::district, .program = PlanSite::ntm}, 20, 4);
    const Chart chart = chart_of(site, ChartKind::spending, ChartCategory::area);
    REQUIRE_FALSE(chart.rows.empty());
    for (const ChartRow& row : chart.rows) {
        CHECK(row.name.in(english).starts_with("en an-binh"));
    }
    CHECK(chart.text.in(english).find("1 line of an area of another level is not drawn.") != std::string::npos);
    // By program all are of one area.
    CHECK(chart_of(site, ChartKind::spending).text.in(english).find("level") == std::string::npos);
}

TEST_CASE("Parts of one name below two programs are two bars that say what they are part of") {
    PlanSite site;
    for (const ProgramIndex parent : {PlanSite::gnbv_1, PlanSite::gnbv_2}) {
        site.add_program(("upkeep" + std::to_string(parent)).c_str(), "subproject", parent, "", "Bảo trì", "Upkeep");
        line(site, {.program = static_cast<ProgramIndex>(site.corpus.programs.size() - 1)}, 100 + parent, 60);
    }
    // One is called as what it is a part of.
    site.add_program("roads", "subproject", PlanSite::gnbv_1, "", "Đường", "Roads");
    const auto roads = static_cast<ProgramIndex>(site.corpus.programs.size() - 1);
    site.corpus.programs[PlanSite::gnbv_1].short_name = site.corpus.programs[roads].short_name;
    site.corpus.programs[PlanSite::gnbv_1].number = {};
    line(site, {.program = roads}, 70, 5);
    line(site, {.program = PlanSite::gnbv_1_1}, 50, 1);
    const Chart chart = chart_of(site, ChartKind::spending);
    std::vector<std::string> names;
    for (const ChartRow& row : chart.rows) {
        names.push_back(row.name.in(english));
    }
    std::sort(names.begin(), names.end());
    CHECK(names == Lines{"1.1: Bridges", "Roads, subproject", "Upkeep, Roads", "Upkeep, Water"});
    CHECK(chart.text.in(english).find("another report") == std::string::npos);
}

TEST_CASE("Bars of areas of one name say where each lies, and one of no program that it is of none") {
    PlanSite site;
    for (const AreaIndex parent : {PlanSite::province, PlanSite::neighbour}) {
        site.add_area(("98" + std::to_string(parent)).c_str(), Level::district, parent, "alfa");
        line(site, {.area = static_cast<AreaIndex>(site.corpus.areas.size() - 1)}, 100 + parent, 60);
    }
    const auto names = [](const Chart& chart) {
        std::vector<std::string> all;
        for (const ChartRow& row : chart.rows) {
            all.push_back(row.name.in(english));
        }
        std::sort(all.begin(), all.end());
        return all;
    };
    const Plan plan = site.plan();
    const std::vector<Chart>& charts = plan.find("programs/gnbv/")->charts;
    REQUIRE(!charts.empty());
    CHECK(names(charts.front()) == Lines{"en alfa, en mau, 2023", "en alfa, en thu, 2023"});
    CHECK(charts.front().text.in(english).find("another report") == std::string::npos);
    PlanSite other;
    line(other, {.program = no_index}, 50, 20);
    line(other, {.program = PlanSite::ntm}, 70, 20);
    CHECK(names(chart_of(other, ChartKind::spending)) == Lines{"Countryside", "Of no program"});
}

TEST_CASE("A chart whose results are of a date says of how many that is not stated") {
    const auto said = [](bool undated, bool dated) {
        PlanSite site;
        line(site, {.program = PlanSite::gnbv_1, .as_of = dated ? "2023-06-30" : ""}, 100, 60);
        line(site, {.program = PlanSite::gnbv_2, .as_of = undated ? "" : "2023-06-30"}, 100, 50);
        return chart_of(site, ChartKind::spending).text.in(english).find("of no stated date") != std::string::npos;
    };
    CHECK(said(true, true));
    CHECK_FALSE(said(false, true));
    CHECK_FALSE(said(true, false));  // of none there is a date
}

TEST_CASE("Where plans of several kinds are drawn each bar says of which it is") {
    const auto names = [](Kind second) {
        PlanSite site;
        std::vector<KindEntry> entries = site.corpus.kinds.entries();
        entries.push_back({"revised", {"điều chỉnh", "revised"}, {}, Kind(KindRole::intended, false, 1)});
        site.corpus.kinds.declare(entries);
        site.add({.program = PlanSite::gnbv_1, .kind = kinds::plan, .value = 100});
        site.add({.program = PlanSite::gnbv_1, .indicator = PlanSite::disbursed, .value = 5});
        site.add({.program = PlanSite::gnbv_2, .kind = second, .value = 90});
        site.add({.program = PlanSite::gnbv_2, .indicator = PlanSite::disbursed, .value = 6});
        std::string all;
        for (const ChartRow& row : chart_of(site, ChartKind::spending).rows) {
            all += row.name.in(english) + "; ";
        }
        return all;
    };
    CHECK(names(kinds::plan) == "1: Roads; 2: Water; ");
    CHECK(names(Kind(KindRole::intended, false, 1)) == "1: Roads (plan); 2: Water (revised); ");
}

TEST_CASE("A part that has the name of another one says of what it is a part, though the other is not drawn") {
    PlanSite site;
    site.add_program("ntm.1", "project", PlanSite::ntm, "", "Quản lý", "Administration");
    site.add_program("ntm.2", "project", PlanSite::ntm, "", "Chợ", "Markets");
    const auto markets = static_cast<ProgramIndex>(site.corpus.programs.size() - 1);
    site.add_program("ntm.2.1", "subproject", markets, "", "Quản lý", "Administration");
    const auto part = static_cast<ProgramIndex>(site.corpus.programs.size() - 1);
    site.add_money({.program = part}, 10, 4);
    site.add_money({.program = PlanSite::gnbv_2}, 20, 4);
    const Lines points = points_of(chart_of(site, ChartKind::spending));
    CHECK(std::any_of(points.begin(), points.end(),
                      [](const std::string& point) { return point.starts_with("Administration, Markets"); }));
    CHECK(std::any_of(points.begin(), points.end(),
                      [](const std::string& point) { return point.starts_with("2: Water |"); }));
}

TEST_CASE("Of courses that are known at as many dates the newest is drawn, beside the plan of its last day") {
    PlanSite site;
    for (const PeriodIndex period : {PlanSite::y2023, PlanSite::y2024}) {
        const std::string year = period == PlanSite::y2023 ? "2023" : "2024";
        site.add({.period = period, .kind = kinds::plan, .as_of = year + "-01-01", .value = 100});
        site.add({.period = period, .kind = kinds::plan, .as_of = year + "-06-01", .value = 120});
        site.add({.indicator = PlanSite::disbursed, .period = period, .as_of = year + "-03-31", .value = 10});
        site.add({.indicator = PlanSite::disbursed, .period = period, .as_of = year + "-06-30", .value = 30});
    }
    const Chart chart = chart_of(site, ChartKind::steps);
    REQUIRE(chart.points.size() == 3);
    for (const ChartPoint& point : chart.points) {
        CHECK(
            (point.mark == ChartMark::plan ? to_string(point.value) == "120" : point.at >= *parse_date("2024-03-31")));
    }
    CHECK(chart.title.in(english).find("Poverty") != std::string::npos);
    // The page of a program names it already.
    std::vector<ObservationIndex> all(site.corpus.observations.size());
    std::iota(all.begin(), all.end(), 0U);
    const auto rows = make_money_rows(site.corpus, ReadingOrder(site.corpus), {}, all, {});
    for (const Chart& own : make_money_charts(site.corpus, rows, ChartCategory::program, {"a", "a"},
                                              ProgramTree(site.corpus), {}, PlanSite::gnbv)) {
        CHECK((own.kind != ChartKind::steps || own.title.in(english).find("Poverty") == std::string::npos));
    }
}
