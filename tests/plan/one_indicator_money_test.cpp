// SPDX-License-Identifier: MIT
// Sites in which what was given and what was spent are one indicator, told apart by kinds, and plans are revised.
#include <array>
#include <catch2/catch.hpp>
#include <numeric>

#include "plan/money/money_table.hpp"
#include "plan/money/money_times.hpp"
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

TEST_CASE("The kind that most plans of a time are of is told once above them") {
    const auto kinds_of = [](std::initializer_list<Kind> kinds) {
        PlanSite site = one_indicator();
        const std::array programs{PlanSite::gnbv, PlanSite::gnbv_1, PlanSite::gnbv_1_1, PlanSite::gnbv_2,
                                  PlanSite::ntm};
        std::size_t at = 0;
        for (const Kind kind : kinds) {
            site.add({.program = programs.at(at++), .kind = kind, .value = 10});
        }
        std::vector<ObservationIndex> all(site.corpus.observations.size());
        std::iota(all.begin(), all.end(), 0U);
        const auto rows = make_money_rows(site.corpus, ReadingOrder(site.corpus), {}, all, {});
        const auto times = by_time(site.corpus, rows);
        REQUIRE(times.size() == 1);
        return times.front().kind;
    };
    CHECK(kinds_of({main_budget, main_budget, main_budget}) == main_budget);
    CHECK(kinds_of({main_budget, final_budget, main_budget, main_budget}) == main_budget);
    CHECK(kinds_of({final_budget, final_budget, final_budget, main_budget, main_budget}) == final_budget);
    CHECK(kinds_of({main_budget, main_budget}) == std::nullopt);
    CHECK(kinds_of({main_budget, main_budget, final_budget, final_budget}) == std::nullopt);
}

}  // namespace minhbach
