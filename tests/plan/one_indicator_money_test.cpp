// SPDX-License-Identifier: MIT
// Sites in which what was given and what was spent are one indicator, told apart by kinds, and plans are revised.
#include <catch2/catch.hpp>

#include "plan/money/money_table.hpp"
#include "plan/money/plan_in_force.hpp"
#include "plan/plan_site.hpp"

namespace minhbach {

namespace {

constexpr Kind main_budget(KindRole::intended, false, 0);
constexpr Kind final_budget(KindRole::intended, false, 1);

PlanSite one_indicator() {
    PlanSite site;
    site.corpus.kinds.declare({{"main", {"a", "a"}, {}, main_budget},
                               {"final", {"b", "b"}, {}, final_budget},
                               {"requested", {"c", "c"}, {}, kinds::requested},
                               {"audited", {"d", "d"}, {}, kinds::actual}});
    site.corpus.site.money = {};
    site.corpus.site.money.planned = site.corpus.site.money.spent = PlanSite::assigned;
    return site;
}

}  // namespace

TEST_CASE("Kinds tell what was given from what was spent where both are one indicator") {
    PlanSite site = one_indicator();
    const ObservationIndex main = site.add({.kind = main_budget, .value = 100});
    const ObservationIndex last = site.add({.kind = final_budget, .value = 90});
    const ObservationIndex spent = site.add({.kind = kinds::actual, .value = 80});
    const ReadingOrder order(site.corpus);
    const std::vector<ObservationIndex> all{main, last, spent};
    const auto rows = make_money_rows(site.corpus, order, site.derived, all, {});
    REQUIRE(rows.size() == 1);
    CHECK(rows[0].assigned == std::vector<ObservationIndex>{main, last});
    CHECK(rows[0].disbursed == std::vector<ObservationIndex>{spent});
}

TEST_CASE("Of several revisions of a plan the last is in force, and nothing that was only asked for") {
    PlanSite site = one_indicator();
    const ObservationIndex main = site.add({.kind = main_budget, .value = 100});
    const ObservationIndex last = site.add({.kind = final_budget, .value = 90});
    const ObservationIndex again = site.add({.kind = final_budget, .value = 91});
    const ObservationIndex asked = site.add({.kind = kinds::requested, .value = 120});
    const std::vector<ObservationIndex> all{main, last, again, asked};
    const auto in_force_of = [&](std::vector<ObservationIndex> plans) {
        MoneyRow row;
        row.assigned = std::move(plans);
        return in_force(site.corpus, row);
    };
    CHECK(in_force_of(all) == std::vector<ObservationIndex>{last, again});
    CHECK(in_force_of({main}) == std::vector<ObservationIndex>{main});
    CHECK(in_force_of({asked}).empty());
    CHECK(in_force_of({}).empty());
}

}  // namespace minhbach
