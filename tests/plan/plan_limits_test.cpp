// SPDX-License-Identifier: MIT
// The figures an indicator's page shows: all of them where they are few, or else those that tell most.
#include <catch2/catch.hpp>

#include "plan/plan_site.hpp"

using namespace minhbach;

namespace {

using Indexes = std::vector<std::uint32_t>;

// `count` figures of the poverty rate that agree with `figure`.
void add(PlanSite& site, PlanSite::Figure figure, int count) {
    figure.indicator = PlanSite::rate;
    for (int i = 0; i < count; ++i) {
        site.add(figure);
    }
}

void compute(PlanSite& site, PlanSite::Figure figure, int count) {
    figure.indicator = PlanSite::rate;
    for (int i = 0; i < count; ++i) {
        site.compute(figure);
    }
}

Subject page_of(PlanSite& site) {
    const Plan plan = site.plan();
    return *plan.find("indicators/disbursement_rate/");
}

Indexes range(std::uint32_t begin, std::uint32_t end) {
    Indexes indexes;
    for (std::uint32_t i = begin; i < end; ++i) {
        indexes.push_back(i);
    }
    return indexes;
}

}  // namespace

TEST_CASE("Three hundred figures are all shown whatever they are of") {
    PlanSite site;
    add(site, {.program = PlanSite::gnbv_1}, 100);
    add(site, {.coordinates = 1}, 120);
    compute(site, {.program = PlanSite::gnbv_1_1}, 80);
    const Subject page = page_of(site);
    CHECK(page.observations == range(0, 220));
    CHECK(page.derived == range(0, 80));
    CHECK(page.omitted == 0);
}

TEST_CASE("Of three hundred and one those of projects and breakdowns are left to the data files") {
    PlanSite site;
    add(site, {.program = PlanSite::gnbv_1}, 100);
    add(site, {.coordinates = 1}, 120);
    add(site, {}, 2);
    compute(site, {.program = PlanSite::gnbv_1_1}, 40);
    compute(site, {.coordinates = 2}, 36);
    compute(site, {.program = PlanSite::ntm}, 3);
    const Subject page = page_of(site);
    CHECK(page.observations == Indexes{220, 221});
    CHECK(page.derived == Indexes{76, 77, 78});
    CHECK(page.omitted == 296);
    // Other pages show all.
    const Plan plan = site.plan();
    CHECK(plan.find("areas/96-thu/")->observations.size() == 222);
    CHECK(plan.find("areas/96-thu/")->omitted == 0);
}

TEST_CASE("Of too many whole programs the highest areas are shown in the order of the data") {
    PlanSite site;
    add(site, {.area = PlanSite::commune}, 100);
    add(site, {.area = PlanSite::district}, 150);
    add(site, {.area = PlanSite::province}, 100);
    add(site, {.area = PlanSite::nation}, 1);
    const Subject page = page_of(site);
    // All of nation, provinces and districts, and the first 49 communes.
    Indexes expected = range(0, 49);
    for (const std::uint32_t index : range(100, 351)) {
        expected.push_back(index);
    }
    CHECK(page.observations == expected);
    CHECK(page.omitted == 51);
}

TEST_CASE("Computed values get the room that reported ones leave") {
    PlanSite site;
    add(site, {}, 290);
    compute(site, {.area = PlanSite::district}, 20);
    compute(site, {.area = PlanSite::province}, 4);
    Subject page = page_of(site);
    CHECK(page.observations.size() == 290);
    CHECK(page.derived == Indexes{0, 1, 2, 3, 4, 5, 20, 21, 22, 23});
    CHECK(page.omitted == 14);

    add(site, {}, 10);
    page = page_of(site);
    CHECK(page.observations.size() == 300);
    CHECK(page.derived.empty());
    CHECK(page.omitted == 24);

    add(site, {}, 5);
    page = page_of(site);
    CHECK(page.observations.size() == 300);
    CHECK(page.derived.empty());
    CHECK(page.omitted == 29);
}
