// SPDX-License-Identifier: MIT
#include "model/area_tree.hpp"

#include <catch2/catch.hpp>

using namespace minhbach;

TEST_CASE("Areas are found below others, also through several steps") {
    Corpus corpus;
    const auto add = [&](const char* id, AreaIndex parent) {
        Area area;
        area.id = id;
        area.parent = parent;
        corpus.areas.add(area);
    };
    add("a", no_area);
    add("b", 0);
    add("c", 0);
    add("d", 1);
    add("e", no_area);
    const AreaTree tree(corpus);
    CHECK(tree.below(no_area) == std::vector<AreaIndex>{0, 4});
    CHECK(tree.below(0) == std::vector<AreaIndex>{1, 2});
    CHECK(tree.below(3).empty());
    CHECK(tree.all_below(0) == std::vector<AreaIndex>{1, 2, 3});
    CHECK(tree.all_below(4).empty());
    CHECK(AreaTree().below(no_area).empty());
}
