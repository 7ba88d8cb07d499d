// SPDX-License-Identifier: MIT
// Areas ranked by what they spent of their plans, added up over their programs, on the home page.
#include <algorithm>
#include <catch2/catch.hpp>

#include "plan/charts/charts.hpp"
#include "plan/plan_site.hpp"

using namespace minhbach;

namespace {

using Lines = std::vector<std::string>;

// Three programs beside each other, of which a test tells what areas did with them.
struct Shares {
    PlanSite site;
    ProgramIndex first = no_index;
    AreaIndex third = no_area;

    Shares() {
        third = site.add_area("98", Level::province, PlanSite::nation, "vang");
        for (const char* id : {"one", "two", "three"}) {
            site.add_program(id, "program", no_index, "", id, id);
        }
        first = static_cast<ProgramIndex>(site.corpus.programs.size() - 3);
    }

    // Of each of the three programs as much, and `spent` of it.
    void told(AreaIndex area, std::int64_t spent, PeriodIndex period = PlanSite::y2023, SourceIndex source = 0) {
        for (ProgramIndex i = 0; i < 3; ++i) {
            site.add_money(
                {.area = area, .program = static_cast<ProgramIndex>(first + i), .period = period, .source = source},
                100, spent);
        }
    }

    void places() {
        site.corpus.areas[PlanSite::province].tile = AreaTile{0, 0};
        site.corpus.areas[PlanSite::neighbour].tile = AreaTile{1, 0};
        site.corpus.areas[third].tile = AreaTile{0, 2};
    }

    std::vector<Chart> drawn() { return site.plan().find("")->charts; }
};

Lines values_of(const Chart& chart) {
    Lines lines;
    for (const ChartPoint& point : chart.points) {
        lines.push_back(chart.rows[point.row].name.in(english) + " " + to_string(point.value));
    }
    return lines;
}

}  // namespace

TEST_CASE("Three areas whose pages open with the sum of their programs are ranked on the home page") {
    Shares shares;
    shares.told(PlanSite::province, 40);
    shares.told(PlanSite::neighbour, 90, PlanSite::y2023, 1);
    CHECK(shares.drawn().empty());  // two are no ranking
    shares.told(shares.third, 60);
    const std::vector<Chart> charts = shares.drawn();
    REQUIRE(charts.size() == 1);
    CHECK(charts[0].kind == ChartKind::ranking);
    CHECK(charts[0].name == "rate-by-area");
    CHECK(values_of(charts[0]) == Lines{"en mau 90.000000", "en vang 60.000000", "en thu 40.000000"});
    CHECK(charts[0].title.in(english) == "Disbursement rate by area: the sum of the programs of each, 2023");
    CHECK(charts[0].text.in(english) ==
          "Dot chart: Disbursement rate of 3 areas, in unit percent. Of each area only the programs that "
          "state both amounts are added up.");
    std::vector<std::uint16_t> from = charts[0].from;
    std::sort(from.begin(), from.end());
    CHECK(from == std::vector<std::uint16_t>{0, 1});
    CHECK(charts[0].points.front().id.empty());  // no figure of its own
    CHECK(charts[0].points.front().mark == ChartMark::done);
}

TEST_CASE("Sums of one time only are ranked, and the newest of as many") {
    Shares shares;
    shares.told(PlanSite::province, 40);
    shares.told(PlanSite::neighbour, 90);
    shares.told(shares.third, 60, PlanSite::y2024);
    CHECK(shares.drawn().empty());
}

TEST_CASE("Programs that remarks keep out of the sums are counted below them") {
    Shares shares;
    shares.told(PlanSite::province, 40);
    shares.told(PlanSite::neighbour, 90);
    shares.told(shares.third, 60);
    shares.places();
    const auto of_one = [](std::size_t count) {
        return count == 1 ? "1 program that states both is left out: a remark says that its two amounts are not of one "
                            "thing."
                          : "2 programs that state both are left out: remarks say that their two amounts are not of "
                            "one thing.";
    };
    for (const std::size_t count : {1U, 2U}) {
        const std::string id = "apart-" + std::to_string(count);
        shares.site.add_program(id.c_str(), "program", no_index, "", id.c_str(), id.c_str());
        const auto program = static_cast<ProgramIndex>(shares.site.corpus.programs.size() - 1);
        shares.site.add_money(
            {.area = count == 1 ? AreaIndex{PlanSite::province} : AreaIndex{PlanSite::neighbour}, .program = program},
            100, 500);
        shares.site.corpus.misplaced.push_back(
            static_cast<ObservationIndex>(shares.site.corpus.observations.size() - 1));
        const std::vector<Chart> charts = shares.drawn();
        REQUIRE(charts.size() == 2);
        for (const Chart& chart : charts) {
            CHECK(chart.text.in(english).ends_with(of_one(count)));
        }
    }
}

TEST_CASE("Areas that all have a place on one map are squares, too, with those that tell nothing") {
    Shares shares;
    shares.told(PlanSite::province, 40);
    shares.told(PlanSite::neighbour, 90);
    shares.told(shares.third, 60);
    shares.places();
    const AreaIndex silent = shares.site.add_area("99", Level::province, PlanSite::nation, "im");
    shares.site.corpus.areas[silent].tile = AreaTile{1, 2};
    const AreaIndex small = shares.site.add_area("990", Level::district, PlanSite::nation, "nho");
    shares.site.corpus.areas[small].tile = AreaTile{4, 4};  // of another level
    const std::vector<Chart> charts = shares.drawn();
    REQUIRE(charts.size() == 2);
    CHECK(charts[1].kind == ChartKind::tiles);
    CHECK(charts[1].name == "map");
    CHECK(charts[1].title.in(english) == "Disbursement rate on the map: the sum of the programs of each, 2023");
    CHECK(charts[1].text.in(english).find("3 of 4 areas have a figure") != std::string::npos);
    REQUIRE(charts[1].rows.size() == 4);
    CHECK(values_of(charts[1]) == Lines{"thu 40.000000", "mau 90.000000", "vang 60.000000"});
    CHECK(charts[1].rows[2].line == 2);
    CHECK(charts[1].rows[1].column == 1);
    CHECK_FALSE(charts[1].rows[2].lacks_result);
    CHECK(charts[1].rows[3].lacks_result);
    shares.site.corpus.areas[shares.third].tile.reset();
    CHECK(shares.drawn().size() == 1);
    shares.site.corpus.areas[shares.third].tile = AreaTile{0, 2};
    shares.site.corpus.areas[shares.third].parent = no_area;  // on another map
    CHECK(shares.drawn().size() == 1);
}

TEST_CASE("What holds all others is none of them, and without a rate in the site's words there is no such chart") {
    Shares shares;
    shares.told(PlanSite::province, 40);
    shares.told(PlanSite::neighbour, 90);
    shares.told(PlanSite::nation, 60);
    CHECK(shares.drawn().empty());
    shares.told(shares.third, 60);
    CHECK(shares.drawn().size() == 1);
    shares.site.corpus.site.money.rate = no_index;
    CHECK(shares.drawn().empty());
}

TEST_CASE("Where all spent nothing there is nothing to be drawn") {
    Shares shares;
    for (const AreaIndex area : {AreaIndex{PlanSite::province}, AreaIndex{PlanSite::neighbour}, shares.third}) {
        shares.told(area, 0);
    }
    CHECK(shares.drawn().empty());
}
