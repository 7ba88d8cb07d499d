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

TEST_CASE("Parts of one whole program that have one number and name are told apart by what they stand below") {
    PlanSite site;
    const auto add = [&](ProgramIndex parent, const char* number, const char* name) {
        site.add_program(("p" + std::to_string(site.corpus.programs.size())).c_str(), "project", parent, number, name,
                         name);
        return static_cast<ProgramIndex>(site.corpus.programs.size() - 1);
    };
    const ProgramIndex here = add(PlanSite::gnbv_1, "", "Quản lý");
    const ProgramIndex there = add(PlanSite::gnbv_2, "", "Quản lý");
    const ProgramIndex right_below = add(PlanSite::gnbv, "", "Quản lý");
    const ProgramIndex elsewhere = add(PlanSite::ntm, "", "Quản lý");
    const ProgramIndex as_the_whole =
        add(PlanSite::gnbv_1, site.corpus.programs[PlanSite::gnbv].number.in(Languages::first).c_str(),
            site.corpus.programs[PlanSite::gnbv].short_name.in(Languages::first).c_str());
    const ProgramIndex numbered = add(PlanSite::gnbv_2, "3", "Quản lý");
    const ProgramTree tree(site.corpus);
    CHECK(tree.told_apart_by(here) == PlanSite::gnbv_1);
    CHECK(tree.told_apart_by(there) == PlanSite::gnbv_2);
    CHECK(tree.told_apart_by(right_below) == no_index);  // "Quản lý, Giảm nghèo bền vững" says it
    CHECK(tree.told_apart_by(elsewhere) == no_index);
    CHECK(tree.told_apart_by(numbered) == no_index);
    CHECK(tree.told_apart_by(as_the_whole) == PlanSite::gnbv_1);
    CHECK(tree.told_apart_by(PlanSite::gnbv) == no_index);  // though it stands below a group
    CHECK(tree.told_apart_by(no_index) == no_index);
}

TEST_CASE(
    "An area may run a program that names it, what it lies in or what lies in it, and that nothing above forbids") {
    PlanSite site;
    const auto runs = [&](ProgramIndex program, AreaIndex area) { return may_run(site.corpus, program, area); };
    CHECK(runs(PlanSite::gnbv_1, PlanSite::district));  // of a program that names none any area
    site.corpus.programs[PlanSite::gnbv_1].areas = {PlanSite::province};
    CHECK(runs(PlanSite::gnbv_1, PlanSite::province));
    CHECK(runs(PlanSite::gnbv_1, PlanSite::district));
    CHECK(runs(PlanSite::gnbv_1, PlanSite::commune));
    CHECK(runs(PlanSite::gnbv_1, PlanSite::nation));
    CHECK_FALSE(runs(PlanSite::gnbv_1, PlanSite::neighbour));
    CHECK_FALSE(runs(PlanSite::gnbv_1_1, PlanSite::neighbour));
    CHECK(runs(PlanSite::gnbv, PlanSite::neighbour));
    CHECK(runs(no_index, PlanSite::neighbour));
    site.corpus.programs[PlanSite::gnbv_1].areas = {PlanSite::province, PlanSite::neighbour};
    CHECK(runs(PlanSite::gnbv_1, PlanSite::neighbour));
    site.corpus.programs[PlanSite::gnbv_1_1].areas = {PlanSite::district};
    CHECK_FALSE(runs(PlanSite::gnbv_1_1, PlanSite::neighbour));
    CHECK(runs(PlanSite::gnbv_1_1, PlanSite::commune));
    // Before it is known that parents run in a circle the answer may be any, but there is one.
    site.corpus.programs[PlanSite::group].parent = PlanSite::gnbv_1_1;
    site.corpus.areas[PlanSite::nation].parent = PlanSite::neighbour;
    site.corpus.areas[PlanSite::province].parent = no_area;
    CHECK_FALSE(runs(PlanSite::gnbv_1_1, PlanSite::neighbour));
    CHECK(runs(PlanSite::gnbv_1_1, PlanSite::commune));
}
