// SPDX-License-Identifier: MIT
// Maps of squares of areas: where each lies, what is known of it, and where there is no such map.
#include "plan/maps/area_squares.hpp"

#include <catch2/catch.hpp>

#include "base/limits.hpp"
#include "plan/plan_site.hpp"

using namespace minhbach;

namespace {

// Three more districts of the first province: those of a test are `first` and the two after it.
struct SquareSite {
    PlanSite site;
    AreaIndex first = 0;

    SquareSite() {
        first = site.add_area("961", Level::district, PlanSite::province, "hai");
        site.add_area("962", Level::district, PlanSite::province, "ba");
        site.add_area("963", Level::district, PlanSite::province, "bon");
    }

    void place(AreaIndex area, std::uint8_t column, std::uint8_t line) {
        site.corpus.areas[area].tile = AreaTile{column, line};
    }

    // As lines of a map: the last figure of the code, its state; "." for a gap.
    std::string drawn(const AreaSquares& map) const {
        std::string lines;
        for (std::size_t i = 0; i < map.squares.size(); ++i) {
            const AreaSquare& square = map.squares[i];
            lines += i > 0 && i % map.columns == 0 ? "/" : "";
            lines += square.area == no_area ? std::string(".")
                                            : site.corpus.areas[square.area].code.substr(2) +
                                                  std::string(1, "-fs"[static_cast<std::size_t>(square.known)]);
        }
        return lines;
    }
};

WhatIsKnown all_known(AreaIndex) {
    return WhatIsKnown::figures;
}

}  // namespace

TEST_CASE("Squares lie where the registry places them, without empty edges, and say what is known") {
    SquareSite made;
    const AreaTree tree(made.site.corpus);
    made.place(PlanSite::district, 5, 3);
    made.place(made.first, 4, 4);
    made.place(made.first + 1, 6, 4);
    const auto coverage = [&](AreaIndex area) {
        return area == made.first           ? WhatIsKnown::spent
               : area == PlanSite::district ? WhatIsKnown::figures
                                            : WhatIsKnown::none;
    };
    const AreaSquares map = squares_below(made.site.corpus, tree, PlanSite::province, coverage);
    CHECK(map.of == PlanSite::province);
    CHECK(map.columns == 3);
    CHECK(made.drawn(map) == ".0f./1s.2-");
    made.place(made.first + 1, 4, 3);
    CHECK(made.drawn(squares_below(made.site.corpus, tree, PlanSite::province, coverage)) == "2-0f/1s");
}

TEST_CASE("There is no map of two areas, of areas of which nothing is known, and of more columns than a phone holds") {
    SquareSite made;
    const AreaTree tree(made.site.corpus);
    const auto columns = [&](const KnownOf& coverage = all_known) {
        return squares_below(made.site.corpus, tree, PlanSite::province, coverage).columns;
    };
    CHECK(columns() == 0);
    made.place(PlanSite::district, 0, 0);
    made.place(made.first, 1, 0);
    CHECK(columns() == 0);
    made.place(made.first + 1, limits::columns_of_squares - 1, 0);
    CHECK(columns() == limits::columns_of_squares);
    CHECK(columns([](AreaIndex) { return WhatIsKnown::none; }) == 0);
    made.place(made.first + 1, limits::columns_of_squares, 0);
    CHECK(columns() == 0);
}

TEST_CASE("A map is of the level that has most squares") {
    SquareSite made;
    const AreaIndex town = made.site.add_area("96901", Level::commune, PlanSite::province, "thi-tran");
    const AreaTree tree(made.site.corpus);
    for (const AreaIndex area : {town, AreaIndex{PlanSite::district}, made.first, AreaIndex(made.first + 1)}) {
        made.place(area, static_cast<std::uint8_t>(area % 4), 0);
    }
    const AreaSquares map = squares_below(made.site.corpus, tree, PlanSite::province, all_known);
    for (const AreaSquare& square : map.squares) {
        CHECK(square.area != town);
    }
    CHECK(map.squares.size() >= 3);
}

TEST_CASE("Maps of a site are of the highest areas that have one") {
    SquareSite made;
    PlanSite& site = made.site;
    const AreaIndex third = site.add_area("98", Level::province, PlanSite::nation, "ba");
    const AreaTree tree(site.corpus);
    for (std::uint8_t i = 0; i < 3; ++i) {
        made.place(made.first + i, i, 0);
    }
    const auto maps = [&] {
        std::vector<AreaIndex> of;
        for (const AreaSquares& map : squares_of_site(site.corpus, tree, all_known)) {
            of.push_back(map.of);
        }
        return of;
    };
    CHECK(maps() == std::vector<AreaIndex>{PlanSite::province});
    made.place(PlanSite::province, 0, 0);
    made.place(PlanSite::neighbour, 1, 0);
    made.place(third, 2, 0);
    CHECK(maps() == std::vector<AreaIndex>{PlanSite::nation});
}

TEST_CASE("The page of an area and the home page have the squares of what lies below, and say of what money is told") {
    SquareSite made;
    PlanSite& site = made.site;
    for (std::uint8_t i = 0; i < 3; ++i) {
        made.place(made.first + i, i, 0);
    }
    site.add_money({.area = made.first, .program = PlanSite::gnbv}, 10, 4);
    site.add({.area = made.first + 1, .program = no_index, .indicator = PlanSite::poverty, .value = 3});
    const Plan plan = site.plan();
    for (const char* path : {"", "areas/96-thu/"}) {
        CAPTURE(path);
        const Subject* page = plan.find(path);
        REQUIRE(page != nullptr);
        REQUIRE(page->squares.size() == 1);
        CHECK(made.drawn(page->squares.front()) == "1s2f3-");
    }
    CHECK(plan.find("areas/96-thu/961-hai/")->squares.empty());
}
