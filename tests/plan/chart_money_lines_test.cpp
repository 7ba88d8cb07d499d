// SPDX-License-Identifier: MIT
// Which lines of money are drawn, and as what: where nobody says what was spent there is no bar that waits for it.
#include "plan/charts/chart_money_lines.hpp"

#include <catch2/catch.hpp>
#include <numeric>

#include "base/limits.hpp"
#include "plan/plan_site.hpp"

using namespace minhbach;

namespace {

struct Lines : PlanSite {
    Lines& planned(Figure figure, std::int64_t value) {
        figure.indicator = assigned;
        figure.kind = kinds::plan;
        figure.value = value;
        add(figure);
        return *this;
    }
    Lines& spent(Figure figure, std::int64_t value, Kind kind = kinds::actual) {
        figure.indicator = disbursed;
        figure.kind = kind;
        figure.value = value;
        add(figure);
        return *this;
    }
    // "NAME by RANKING|BARS: TITLE: ROWS" of each chart that compares.
    std::vector<std::string> charts(ChartCategory category = ChartCategory::program,
                                    const LocalText& subject = {"Nơi đây", "This place"}) const {
        std::vector<ObservationIndex> all(corpus.observations.size());
        std::iota(all.begin(), all.end(), 0U);
        const auto rows = make_money_rows(corpus, ReadingOrder(corpus), {}, all, {});
        std::vector<std::string> told;
        for (const Chart& chart : make_money_charts(corpus, rows, category, subject, ProgramTree(corpus))) {
            if (chart.kind != ChartKind::spending && chart.kind != ChartKind::ranking) {
                continue;
            }
            std::string text = chart.name + (chart.kind == ChartKind::ranking ? " ranking" : " bars");
            text += " | " + chart.title.in(english) + " |";
            const bool says = chart.text.in(english).find("1 line without a plan, or with several, is not drawn.") !=
                              std::string::npos;
            text += says ? " (one without a plan)" : "";
            for (const ChartPoint& point : chart.points) {
                text += " " + chart.rows[point.row].name.in(english) + " " + to_string(point.value) + ";";
            }
            told.push_back(text);
        }
        return told;
    }
};

}  // namespace

TEST_CASE("Parts that state plans alone stand apart from the whole of which results are stated") {
    Lines site;
    site.planned({}, 100).spent({}, 60);
    site.planned({.program = PlanSite::gnbv_2}, 30).planned({.program = PlanSite::gnbv_1}, 70);
    site.planned({.program = PlanSite::ntm}, 5).spent({.program = PlanSite::ntm}, 1);
    // A part with a result is worth a bar beside those without.
    const auto together = site.charts();
    REQUIRE(together.size() == 1);
    CHECK(
        together[0].starts_with("plan-disbursed-by-project bars | Planned and disbursed funds by program or project"));
    Lines apart;
    apart.planned({}, 100).spent({}, 60).planned({.period = PlanSite::y2024}, 120);
    apart.planned({.program = PlanSite::gnbv_2}, 30).planned({.program = PlanSite::gnbv_1}, 70);
    const auto charts = apart.charts();
    REQUIRE(charts.size() == 2);
    CHECK(charts[0] ==
          "plan-disbursed-by-project bars | Planned and disbursed funds over time: This place, Poverty | 2024 "
          "(disbursed amount "
          "not stated) 120; 2023 100; 2023 60;");
    CHECK(charts[1].starts_with("plan-by-project ranking | Planned funds by program or project: This place | "));
    CHECK(charts[1].find("not stated") == std::string::npos);
    CHECK(charts[1].find(" 70;") < charts[1].find(" 30;"));
}

TEST_CASE("Of lines of which nobody says what was spent the plans are drawn") {
    const auto charts_with = [](auto add) {
        Lines site;
        site.planned({.program = PlanSite::gnbv}, 30).planned({.program = PlanSite::ntm}, 70);
        add(site);
        return site.charts();
    };
    CHECK(charts_with([](Lines&) {}) ==
          std::vector<std::string>{"plan-disbursed-by-project ranking | Planned funds by program or project: "
                                   "This place | Countryside 70; Poverty 30;"});
    // What is aimed at is said of a result.
    const auto aimed = charts_with([](Lines& site) { site.spent({.as_of = "2023-12-31"}, 29, kinds::target); });
    REQUIRE(aimed.size() == 1);
    CHECK(aimed[0].starts_with("plan-disbursed-by-project bars"));
    // Two results that contradict each other are none to draw, and said.
    const auto contradicted = charts_with([](Lines& site) { site.spent({}, 20).spent({}, 21); });
    REQUIRE(contradicted.size() == 1);
    CHECK(contradicted[0].starts_with("plan-disbursed-by-project ranking"));
    CHECK(contradicted[0].find("Poverty (several disbursed amounts stated) 30;") != std::string::npos);
}

TEST_CASE("One line over time is named by its times, and by its area where the page does not") {
    Lines site;
    site.planned({}, 100).spent({}, 60).planned({.period = PlanSite::y2024}, 120);
    const auto by_area = site.charts(ChartCategory::area);
    REQUIRE(by_area.size() == 1);
    CHECK(by_area[0].starts_with("plan-disbursed-by-area bars | Planned and disbursed funds over time: This place, "));
    CHECK(by_area[0].find("| 2024 (disbursed amount not stated) 120; 2023 100; 2023 60;") != std::string::npos);
    // Another area makes it a comparison.
    site.planned({.area = PlanSite::neighbour}, 10);
    REQUIRE(site.charts(ChartCategory::area).size() == 1);
    CHECK(site.charts(ChartCategory::area)[0].find("by area") != std::string::npos);
}

TEST_CASE("Of too many parts without results the newest plans are drawn, and the title says of when") {
    Lines site;
    site.planned({}, 100).spent({}, 60);
    for (int i = 0; i < 12; ++i) {
        const std::string year = std::to_string(1980 + i);
        site.planned({.program = PlanSite::gnbv_1, .fund_year = year}, 10 + i);
        site.planned({.program = PlanSite::gnbv_2, .fund_year = year, .period = PlanSite::y2024}, 50 + i);
    }
    const auto charts = site.charts();
    REQUIRE(charts.size() == 2);
    CHECK(charts[0].starts_with("plan-disbursed-by-project bars"));
    CHECK(charts[1].starts_with("plan-by-project ranking | Planned funds by program or project: This place, 2024 | "));
    CHECK(charts[1].find(" 61;") != std::string::npos);
    CHECK(charts[1].find(" 21;") == std::string::npos);
    site.corpus.periods.push_back(*parse_period("2025"));
    const auto later = static_cast<PeriodIndex>(site.corpus.periods.size() - 1);
    // A later time of which nothing is planned is not the newest that has plans.
    site.planned({.program = PlanSite::gnbv_1, .fund_year = "2025", .period = later}, 0);
    CHECK(site.charts().at(1) == charts[1]);
}

TEST_CASE("Of the plans of too many areas and times those of the newest time are drawn") {
    Lines site;
    std::string expected = "plan-disbursed-by-area ranking | Planned funds by area: This place, 2024 |";
    for (std::size_t i = 0; i <= limits::bars_of_picture / 2; ++i) {
        const std::string id = "a" + std::to_string(i);
        const AreaIndex area = site.add_area(id, Level::province, PlanSite::nation, id);
        const auto value = 50 - static_cast<std::int64_t>(i);
        site.planned({.area = area, .period = PlanSite::y2023}, 100)
            .planned({.area = area, .period = PlanSite::y2024}, value);
        expected += " en " + id + " " + std::to_string(value) + ";";
    }
    CHECK(site.charts(ChartCategory::area) == std::vector<std::string>{expected});
}

TEST_CASE("Programs together do not stand beside each of them, and what is no part is drawn once") {
    Lines site;
    site.planned({.program = PlanSite::group}, 300).spent({.program = PlanSite::group}, 90);
    site.planned({}, 100).spent({}, 60).planned({.program = PlanSite::gnbv_1}, 70);
    site.planned({.program = PlanSite::gnbv_2}, 20).planned({.program = PlanSite::ntm}, 200);
    const auto charts = site.charts();
    REQUIRE(charts.size() == 2);
    CHECK(charts[0].find(" 300;") == std::string::npos);
    CHECK(charts[0].find(" 100;") != std::string::npos);
    CHECK(charts[0].find(" 200;") != std::string::npos);
    CHECK(charts[1].find(" 70;") != std::string::npos);
    CHECK(charts[1].find(" 200;") == std::string::npos);
}

TEST_CASE("The title of one line over time names its kind of capital once") {
    Lines site;
    for (const PeriodIndex period : {PlanSite::y2023, PlanSite::y2024}) {
        site.planned({.capital = Capital::investment, .period = period}, 100)
            .spent({.capital = Capital::investment, .period = period}, 60);
    }
    REQUIRE(site.charts().size() == 1);
    CHECK(site.charts()[0].find("over time: This place, Poverty (investment capital) |") != std::string::npos);
    CHECK(site.charts(ChartCategory::program, {"Nơi đây, Nghèo", "This place, Poverty"})[0].find(
              "over time: This place, Poverty, investment capital |") != std::string::npos);
}

TEST_CASE("A line of which two different amounts are stated as spent has none to draw") {
    Lines site;
    site.planned({}, 100).spent({}, 60).planned({.program = PlanSite::gnbv_1}, 70);
    site.planned({.program = PlanSite::gnbv_2}, 30).spent({.program = PlanSite::gnbv_1}, 40);
    REQUIRE(site.charts().size() == 1);
    CHECK(site.charts()[0].starts_with("plan-disbursed-by-project bars"));
    site.spent({.program = PlanSite::gnbv_1}, 41);
    // So nothing is known of the parts, and the whole is drawn.
    REQUIRE(site.charts().size() == 2);
    CHECK(site.charts()[0].find(" 60") != std::string::npos);
    CHECK(site.charts()[1].starts_with("plan-by-project ranking"));
}

TEST_CASE("A project whose parts are told of other money stands beside them with its own") {
    const auto drawn = [](PlanSite::Figure own, const char* year = "", CodeIndex capital = Capital::investment) {
        Lines site;
        site.corpus.periods.push_back(*parse_period("2021/2023"));
        own.program = PlanSite::gnbv_1;
        for (const ProgramIndex program : {PlanSite::gnbv_1_1, PlanSite::gnbv_2}) {
            site.planned({.program = program, .capital = capital, .fund_year = year}, 50)
                .spent({.program = program, .capital = capital, .fund_year = year}, 20);
        }
        site.planned(own, 71);
        return site.charts().at(0).find(" 71") != std::string::npos;
    };
    CHECK(drawn({.capital = Capital::recurrent}));
    CHECK_FALSE(drawn({.capital = Capital::investment}));
    CHECK_FALSE(drawn({.capital = Capital::total}));
    CHECK_FALSE(drawn({}));
    CHECK_FALSE(drawn({.capital = Capital::recurrent}, "", Capital::total));
    // Of one year of theirs it is not, of what was carried over to it, it is.
    CHECK_FALSE(drawn({.capital = Capital::investment, .fund_year = "2023"}, "2021/2023"));
    CHECK_FALSE(drawn({.capital = Capital::investment, .fund_year = "2023"}, "total"));
    CHECK(drawn({.capital = Capital::investment, .fund_year = "2022"}, "2023"));
}

TEST_CASE("A result without a plan that a picture of many plans has no room for is none to wait for") {
    const auto first = [](std::size_t plans, bool planned, std::int64_t amount = 60) {
        Lines site;
        for (std::size_t i = 0; i < plans; ++i) {
            site.planned({.area = PlanSite::province, .program = PlanSite::ntm, .fund_year = std::to_string(1950 + i)},
                         100);
        }
        site.spent({.program = PlanSite::gnbv}, amount);
        if (planned) {
            site.planned({.program = PlanSite::gnbv}, 61);
        }
        return site.charts().at(0);
    };
    CHECK(first(limits::bars_of_picture - 1, false).find(" 60;") != std::string::npos);
    CHECK(first(limits::bars_of_picture, false).starts_with("plan-disbursed-by-project ranking"));
    CHECK(first(limits::bars_of_picture, false).find("(one without a plan)") != std::string::npos);
    CHECK(first(limits::bars_of_picture, true).find(" 60;") != std::string::npos);
    // Nor does it stand among them, however large it is.
    CHECK(first(limits::bars_of_picture, false, 600).find(" 600;") == std::string::npos);
}

TEST_CASE("Where programs together alone have a result they are drawn") {
    Lines site;
    site.planned({.program = PlanSite::group}, 300).spent({.program = PlanSite::group}, 90);
    site.planned({}, 100).planned({.program = PlanSite::gnbv_1}, 70).planned({.program = PlanSite::gnbv_2}, 20);
    CHECK(site.charts().at(0).find(" 90;") != std::string::npos);
}
