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

TEST_CASE("Areas of one full name are told apart by what they lie in") {
    Corpus corpus;
    const auto add = [&](const char* id, const char* name, AreaIndex parent) {
        Area area;
        area.id = id;
        area.full_name.set(Languages::first, name);
        area.parent = parent;
        corpus.areas.add(area);
    };
    add("a", "Tỉnh A", no_area);
    add("b", "Tỉnh B", no_area);
    add("a1", "Huyện Yên Bình", 0);
    add("b1", "Huyện Yên Bình", 1);
    add("b2", "Huyện Yên Minh", 1);
    add("c", "Huyện Yên Bình", no_area);
    add("d1", "Xã An", 0);
    add("d2", "Xã An", 0);  // as it is after a reform
    add("e", "Huyện Yên Bình", no_area);
    const AreaTree tree(corpus);
    CHECK(tree.told_apart_by(2) == 0);
    CHECK(tree.told_apart_by(3) == 1);
    CHECK(tree.told_apart_by(4) == no_area);
    CHECK(tree.told_apart_by(5) == no_area);  // lies in none
    CHECK(tree.told_apart_by(no_area) == no_area);
    CHECK_FALSE(tree.has_twin(2));
    CHECK_FALSE(tree.has_twin(4));
    CHECK(tree.has_twin(5));
    CHECK(tree.has_twin(8));
    CHECK(tree.has_twin(6));
    CHECK(tree.has_twin(7));
    CHECK_FALSE(tree.has_twin(no_area));
}

TEST_CASE("Areas whose names are one in another language than the first are told apart, too") {
    Corpus corpus;
    corpus.site.languages = Languages{{"vi", "Tiếng Việt"}, {"en", "English"}};
    const auto add = [&](const char* id, const char* vi, const char* en, AreaIndex parent) {
        Area area;
        area.id = id;
        area.full_name = {vi, en};
        area.parent = parent;
        corpus.areas.add(area);
    };
    add("1", "Một", "One", no_area);
    add("2", "Hai", "Two", no_area);
    add("3", "Hà", "Ha", 0);
    add("4", "Hạ", "Ha", 1);
    add("5", "Há", "Ha", 1);
    const AreaTree tree(corpus);
    CHECK(tree.told_apart_by(2) == 0);
    CHECK(tree.told_apart_by(3) == 1);
    CHECK_FALSE(tree.has_twin(2));
    CHECK(tree.has_twin(3));
    CHECK(tree.has_twin(4));
}
