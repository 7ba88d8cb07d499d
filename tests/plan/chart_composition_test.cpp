// SPDX-License-Identifier: MIT
// What a plan is made up of: which parts are stacked, of which program and report, and what is left out.
#include <algorithm>
#include <catch2/catch.hpp>

#include "plan/money_charts.hpp"

using namespace minhbach;

TEST_CASE("A chart knows all series of its kind, in one order, whether it has bars of them or not") {
    PlanSite site;
    line(site, {.capital = Capital::investment, .fund = Fund::central}, 70, 50);
    line(site, {.capital = Capital::recurrent, .fund = Fund::central}, 30, 0);
    using Series = std::vector<LocalText>;
    CHECK(chart_of(site, ChartKind::spending).series == Series{{"Kế hoạch", "Plan"},
                                                               {"Giải ngân", "Disbursed"},
                                                               {"Ước giải ngân", "Disbursed (estimate)"},
                                                               {"Mục tiêu giải ngân", "Target of disbursement"}});
    CHECK(chart_of(site, ChartKind::composition).series ==
          Series{{"vốn sự nghiệp", "recurrent capital"}, {"vốn đầu tư phát triển", "investment capital"}});
}

TEST_CASE("The bar of a plan that its source only expects says so") {
    PlanSite site;
    line(site, {.fund_year = "2023"}, 100, 60);
    site.corpus.observations[0].note = site.corpus.strings.intern("expected");
    CHECK(points_of(chart_of(site, ChartKind::spending)) ==
          Lines{"Poverty (plan expected) | Plan | 100", "Poverty (plan expected) | Disbursed | 60"});
    CHECK(points_of(chart_of(site, ChartKind::spending), vietnamese)[0] == "Nghèo (kế hoạch dự kiến) | Kế hoạch | 100");
    site.corpus.observations[0].note = site.corpus.strings.intern("about");
    CHECK(points_of(chart_of(site, ChartKind::spending))[0] == "Poverty | Plan | 100");
    PlanSite divided;
    line(divided, {.capital = Capital::investment, .fund = Fund::central}, 100, 0);
    line(divided, {.capital = Capital::recurrent, .fund = Fund::central}, 50, 0);
    divided.corpus.observations[0].note = divided.corpus.strings.intern("expected");
    // Of a whole of which one part is expected no share is certain.
    CHECK(points_of(chart_of(divided, ChartKind::composition)) ==
          Lines{"central budget (expected: investment capital) | recurrent capital | 50",
                "central budget (expected: investment capital) | investment capital | 100"});
}

TEST_CASE("The composition shows capital by fund and says what it is") {
    PlanSite site;
    line(site, {.capital = Capital::investment, .fund = Fund::central}, 70, 50);
    line(site, {.capital = Capital::recurrent, .fund = Fund::central}, 30, 0);
    line(site, {.capital = Capital::recurrent, .fund = Fund::provincial}, 5, 0);
    const Chart chart = chart_of(site, ChartKind::composition);
    CHECK(chart.name == "plan-by-fund-and-capital");
    CHECK(chart.title.in(vietnamese).starts_with("Kế hoạch vốn theo nguồn và loại vốn: Nơi đây, "));
    CHECK(chart.title.in(english) == "Planned funds by fund and kind of capital: This place, 2023");
    // Bars are as long as each other, whatever they amount to.
    CHECK(chart.text.in(vietnamese) ==
          "Biểu đồ cột chồng: kế hoạch vốn chia theo nguồn ngân sách và loại vốn (đơn vị tính: đv million_vnd). Mỗi "
          "thanh là "
          "100\u00a0% kế hoạch của dòng đó, mỗi phần dài theo tỷ trọng của nó; thanh dài bằng nhau không có nghĩa là "
          "số vốn "
          "bằng nhau. Không vẽ 1 dòng chỉ có một phần.");
    CHECK(
        chart.text.in(english) ==
        "Stacked bar chart: planned funds by budget and kind of capital, in unit million_vnd. Each bar is 100% of the "
        "plan of its row and each part as long as its share; bars of one length are not equal amounts. 1 line of one "
        "part alone is not drawn.");
    CHECK(chart.unit.in(english) == "unit million_vnd");
    CHECK(points_of(chart) ==
          Lines{"central budget | recurrent capital | 30", "central budget | investment capital | 70"});
    CHECK(points_of(chart, vietnamese)[1] == "ngân sách trung ương | vốn đầu tư phát triển | 70");
    CHECK(chart.points[0].id == to_observation_id(3));
    // By area it would mix places.
    CHECK(chart_of(site, ChartKind::composition, ChartCategory::area).points.empty());
}

TEST_CASE("In the composition nothing is stacked on what contains it") {
    PlanSite site;
    line(site, {.capital = Capital::investment, .fund = Fund::central, .fund_year = "2023"}, 40, 0);
    line(site, {.capital = Capital::investment, .fund = Fund::central, .fund_year = "2022"}, 20, 0);
    line(site, {.capital = Capital::investment, .fund = Fund::central, .fund_year = "total"}, 60, 0);
    line(site, {.capital = Capital::investment, .fund = Fund::total, .fund_year = "2023"}, 45, 0);
    line(site, {.capital = Capital::total, .fund = Fund::central, .fund_year = "2023"}, 50, 0);
    line(site, {.capital = Capital::none, .fund = Fund::central, .fund_year = "2023"}, 55, 0);
    line(site, {.coordinates = 1, .capital = Capital::investment, .fund = Fund::central, .fund_year = "2023"}, 7, 0);
    line(site, {.capital = Capital::recurrent, .fund = Fund::central, .fund_year = "2023"}, 4, 0);
    line(site, {.capital = Capital::recurrent, .fund = Fund::central, .fund_year = "2022"}, 2, 0);
    Lines points = points_of(chart_of(site, ChartKind::composition));
    std::sort(points.begin(), points.end());
    CHECK(points == Lines{"central budget, funds carried over from 2022 | investment capital | 20",
                          "central budget, funds carried over from 2022 | recurrent capital | 2",
                          "central budget, funds of 2023 | investment capital | 40",
                          "central budget, funds of 2023 | recurrent capital | 4"});
}

TEST_CASE("Parts of two periods or of two budget years are no whole") {
    PlanSite site;
    line(site, {.capital = Capital::investment, .fund = Fund::central}, 100, 0);
    line(site, {.capital = Capital::recurrent, .fund = Fund::central, .period = PlanSite::y2024}, 50, 0);
    CHECK(chart_of(site, ChartKind::composition).points.empty());
    line(site, {.capital = Capital::recurrent, .fund = Fund::central}, 20, 0);
    // The newest period with a plan of several parts, and no other.
    const Chart older = chart_of(site, ChartKind::composition);
    CHECK(points_of(older) ==
          Lines{"central budget | recurrent capital | 20", "central budget | investment capital | 100"});
    CHECK(older.title.in(english).ends_with(", 2023"));
    line(site, {.capital = Capital::investment, .fund = Fund::central, .period = PlanSite::y2024}, 7, 0);
    const Chart newer = chart_of(site, ChartKind::composition);
    CHECK(points_of(newer) ==
          Lines{"central budget | recurrent capital | 50", "central budget | investment capital | 7"});
    CHECK(newer.title.in(english).ends_with(", 2024"));

    PlanSite years;
    line(years, {.capital = Capital::investment, .fund = Fund::central, .fund_year = "2023"}, 40, 0);
    line(years, {.capital = Capital::recurrent, .fund = Fund::central, .fund_year = "2022"}, 20, 0);
    CHECK(chart_of(years, ChartKind::composition).points.empty());
}

TEST_CASE("Bars that are full whatever their amount are not drawn") {
    PlanSite site;
    line(site, {.capital = Capital::investment, .fund = Fund::central}, 100, 0);
    line(site, {.capital = Capital::investment, .fund = Fund::provincial}, 30, 0);
    line(site, {.capital = Capital::recurrent, .fund = Fund::district}, 20, 0);
    site.add({.capital = Capital::recurrent, .fund = Fund::central, .kind = kinds::plan, .value = 0});
    CHECK(chart_of(site, ChartKind::composition).points.empty());
    line(site, {.capital = Capital::recurrent, .fund = Fund::provincial}, 3, 0);
    const Chart chart = chart_of(site, ChartKind::composition);
    REQUIRE(chart.rows.size() == 1);
    CHECK(chart.points.size() == 2);
    CHECK_THAT(chart.text.in(english), Catch::Contains("2 lines of one part alone are not drawn."));
}

TEST_CASE("The shares of one bar are those of one report") {
    PlanSite site;
    line(site, {.capital = Capital::investment, .fund = Fund::central}, 100, 10);
    line(site, {.capital = Capital::investment, .fund = Fund::central, .source = 1}, 90, 5);
    line(site, {.capital = Capital::recurrent, .fund = Fund::central, .source = 1}, 50, 0);
    const Chart chart = chart_of(site, ChartKind::composition);
    CHECK(points_of(chart) ==
          Lines{"central budget | recurrent capital | 50", "central budget | investment capital | 90"});
    CHECK(chart.from == std::vector<std::uint16_t>{1});
    CHECK(chart.text.in(english).ends_with(" 1 figure that another report gives for the same line is not drawn."));
}

TEST_CASE("The composition is of the first program that is divided") {
    PlanSite site;
    line(site, {.program = PlanSite::gnbv, .capital = Capital::investment, .fund = Fund::central, .fund_year = "total"},
         99, 0);
    line(site, {.program = PlanSite::gnbv_1, .capital = Capital::investment, .fund = Fund::central}, 40, 0);
    line(site, {.program = PlanSite::gnbv_1, .capital = Capital::recurrent, .fund = Fund::central}, 20, 0);
    line(site, {.program = PlanSite::gnbv_2, .capital = Capital::recurrent, .fund = Fund::provincial}, 30, 0);
    const Chart chart = chart_of(site, ChartKind::composition);
    CHECK(points_of(chart) ==
          Lines{"central budget | recurrent capital | 20", "central budget | investment capital | 40"});
    CHECK(chart.text.in(vietnamese).ends_with(" Biểu đồ chỉ vẽ: 1: Đường."));
    CHECK(chart.text.in(english).ends_with(" Only this is drawn: 1: Roads."));
}

TEST_CASE("The composition says when money is stated for parts alone") {
    PlanSite site;
    line(site, {.capital = Capital::investment, .fund = Fund::central}, 70, 0);
    line(site, {.capital = Capital::recurrent, .fund = Fund::central}, 30, 0);
    const auto says_so = [&] {
        const Chart chart = chart_of(site, ChartKind::composition);
        REQUIRE(chart.points.size() == 2);
        return chart.text.in(english).find("that the reports state for parts only") != std::string::npos;
    };
    CHECK_FALSE(says_so());
    // A part of what is drawn, what another program has, and what is of another time.
    line(site, {.program = PlanSite::gnbv_1, .capital = Capital::investment, .fund = Fund::central}, 20, 0);
    line(site, {.program = PlanSite::ntm, .capital = Capital::investment, .fund = Fund::district}, 2, 0);
    line(site,
         {.program = PlanSite::gnbv_1,
          .capital = Capital::investment,
          .fund = Fund::district,
          .period = PlanSite::y2022},
         2, 0);
    line(site, {.program = PlanSite::gnbv_1, .capital = Capital::recurrent, .fund = Fund::district}, 0, 3);
    CHECK_FALSE(says_so());
    line(site, {.program = PlanSite::gnbv_1, .capital = Capital::investment, .fund = Fund::district}, 2, 0);
    CHECK(says_so());
}

TEST_CASE("Where the source names no fund the composition goes by budget year and two values are left out") {
    PlanSite site;
    line(site, {.capital = Capital::investment, .fund_year = "2023"}, 40, 0);
    line(site, {.capital = Capital::recurrent, .fund_year = "2022"}, 20, 0);
    line(site, {.capital = Capital::investment, .fund_year = "2022"}, 10, 0);
    line(site, {.capital = Capital::recurrent, .fund_year = "2023"}, 5, 0);
    line(site, {.capital = Capital::recurrent, .fund_year = "2023"}, 6, 0);
    const Chart chart = chart_of(site, ChartKind::composition);
    Lines points = points_of(chart);
    std::sort(points.begin(), points.end());
    CHECK(points == Lines{"funds carried over from 2022 | investment capital | 10",
                          "funds carried over from 2022 | recurrent capital | 20"});
    Lines in_vietnamese = points_of(chart, vietnamese);
    CHECK(std::count(in_vietnamese.begin(), in_vietnamese.end(), "vốn năm 2022 kéo dài | vốn sự nghiệp | 20") == 1);
    CHECK(chart.text.in(english).ends_with(
        " 1 line with no figure, or with several, is not drawn. 1 line of one part alone is not drawn."));
}

TEST_CASE("A composition has no part below nothing, and no more parts than can be told from each other") {
    PlanSite site;
    const auto plan_of = [&](CodeIndex capital, std::int64_t value) {
        site.add({.capital = capital, .fund = Fund::central, .kind = kinds::plan, .value = value});
    };
    plan_of(Capital::investment, 100);
    plan_of(Capital::recurrent, 80);
    CHECK(chart_of(site, ChartKind::composition).points.size() == 2);
    site.corpus.observations.back().value = {-80, 0};
    CHECK(chart_of(site, ChartKind::composition).points.empty());
    site.corpus.observations.back().value = {80, 0};
    for (std::size_t i = 0; i < site.corpus.dimensions.size(); ++i) {
        Dimension& dimension = site.corpus.dimensions[i];
        while (dimension.role == DimensionRole::capital && dimension.children(no_code).size() < 5) {
            DimensionCode code;
            code.id = "more" + std::to_string(dimension.codes.size());
            dimension.codes.add(code);
            plan_of(static_cast<CodeIndex>(dimension.codes.size() - 1), 10);
        }
    }
    CHECK(chart_of(site, ChartKind::composition).points.empty());
    site.corpus.observations.pop_back();
    CHECK(chart_of(site, ChartKind::composition).points.size() == 4);
}
