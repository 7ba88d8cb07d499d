// SPDX-License-Identifier: MIT
#include "model/program_tree.hpp"

#include <catch2/catch.hpp>

#include "plan/plan_site.hpp"

using namespace minhbach;

TEST_CASE("A program stands as many steps below its whole program as there are programs between them and itself") {
    const PlanSite site;
    CHECK(depth_of(site.corpus, PlanSite::group) == 0);
    CHECK(depth_of(site.corpus, PlanSite::gnbv) == 0);
    CHECK(depth_of(site.corpus, PlanSite::gnbv_1) == 1);
    CHECK(depth_of(site.corpus, PlanSite::gnbv_1_1) == 2);
    CHECK(depth_of(site.corpus, no_index) == 0);
}

TEST_CASE("Programs are found right below others, in the order of the registry") {
    const PlanSite site;
    const ProgramTree tree(site.corpus);
    using Programs = std::vector<ProgramIndex>;
    CHECK(tree.below(no_index) == Programs{PlanSite::group});
    CHECK(tree.below(PlanSite::group) == Programs{PlanSite::gnbv, PlanSite::ntm});
    CHECK(tree.below(PlanSite::gnbv) == Programs{PlanSite::gnbv_1, PlanSite::gnbv_2});
    CHECK(tree.below(PlanSite::ntm).empty());
    CHECK(ProgramTree().below(no_index).empty());
}
