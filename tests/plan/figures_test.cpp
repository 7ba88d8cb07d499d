// SPDX-License-Identifier: MIT
#include "plan/rows/figures.hpp"

#include <catch2/catch.hpp>

#include "plan/plan_site.hpp"

using namespace minhbach;

namespace {

// Of one statement two computed values, each of its own inputs.
struct Twice {
    explicit Twice(Decimal first, Decimal second, IndicatorIndex indicator = PlanSite::rate) {
        for (const Decimal value : {first, second}) {
            const DerivedIndex index = site.compute({.indicator = indicator});
            site.derived.values[index].value = value;
            refs.push_back(FigureRef::derived(index));
        }
    }
    std::vector<FigureRef> different() {
        std::vector<FigureRef> kept;
        for (const FigureRef ref : refs) {
            add_different(site.corpus, site.derived, kept, ref);
        }
        return kept;
    }

    PlanSite site;
    std::vector<FigureRef> refs;
};

}  // namespace

TEST_CASE("Two computed percentages that pages show alike are one, the first of them") {
    Twice alike({5469710, 6}, {5469776, 6});
    CHECK(alike.different() == std::vector{alike.refs[0]});
    Twice apart({5440000, 6}, {5469776, 6});
    CHECK(apart.different() == apart.refs);
}

TEST_CASE("Computed values that pages show alike are two where one of them is no exact one") {
    Twice twice({5469710, 6}, {5469776, 6});
    twice.site.derived.values[1].exactness.bound = Bound::at_least;
    CHECK(twice.different() == twice.refs);
}

TEST_CASE("Computed amounts are as different as the unit has them that pages show them in") {
    Twice twice({12345, 1}, {12346, 1}, PlanSite::assigned);
    CHECK(twice.different() == twice.refs);
    const auto larger = static_cast<UnitIndex>(twice.site.corpus.units.size());
    Unit unit = twice.site.corpus.units[twice.site.corpus.indicators[PlanSite::assigned].unit];
    unit.factor = *multiply(unit.factor, Decimal{1000, 0});
    unit.id = "larger";
    twice.site.corpus.units.add(unit);
    twice.site.corpus.site.money.shown_in = larger;
    twice.site.corpus.site.money.decimals = 1;
    CHECK(twice.different() == std::vector{twice.refs[0]});
}

TEST_CASE("Printed figures that differ are two however pages show them") {
    PlanSite site;
    std::vector<FigureRef> kept;
    site.add({.indicator = PlanSite::assigned, .value = 100});
    site.add({.indicator = PlanSite::assigned, .value = 101});
    for (const ObservationIndex index : {0U, 1U}) {
        add_different(site.corpus, site.derived, kept, FigureRef::observation(index));
    }
    CHECK(kept.size() == 2);
}
