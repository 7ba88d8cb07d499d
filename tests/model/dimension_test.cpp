// SPDX-License-Identifier: MIT
// Codes of a dimension below each other, and combinations of the codes of several.
#include "model/dimension.hpp"

#include <catch2/catch.hpp>

#include "base/limits.hpp"
#include "load/theme_words.hpp"
#include "model/vietnamese.hpp"

using namespace minhbach;

namespace {

using Codes = std::vector<CodeIndex>;
using Places = std::vector<Coordinates>;

// Funds: central, provincial, district, commune (these below local), local, foreign, other, total.
Dimension funds() {
    Corpus corpus;
    declare_dimensions(corpus);
    return corpus.dimensions[Dim::fund];
}

// Two dimensions without a role, sex (female, male) and age (young, child within young, old), around one that has one.
Dimensions sex_and_age() {
    Dimensions all;
    Dimension sex;
    sex.id = "sex";
    add_code(sex, "female", {"nữ", "female"});
    add_code(sex, "male", {"nam", "male"});
    all.add(sex);
    Dimension fund = funds();
    all.add(fund);
    Dimension age;
    age.id = "age";
    add_code(age, "young", {"trẻ", "young"});
    add_code(age, "child", {"trẻ em", "child"}, 1);
    add_code(age, "old", {"già", "old"});
    all.add(age);
    return all;
}

}  // namespace

TEST_CASE("The children of none and of the total are the highest codes but the total") {
    const Dimension fund = funds();
    const Codes highest{Fund::central, Fund::local, Fund::foreign, Fund::other};
    CHECK(fund.children(no_code) == highest);
    CHECK(fund.children(Fund::total) == highest);
    CHECK(fund.children(Fund::local) == Codes{Fund::provincial, Fund::district, Fund::commune});
    CHECK(fund.children(Fund::central).empty());
    Dimension plain;
    CHECK(plain.children(no_code).empty());
    add_code(plain, "a", {});
    CHECK(plain.children(no_code) == Codes{1});
    CHECK(plain.children(1).empty());
}

TEST_CASE("A total is no part, and none is a whole that is not called total") {
    const Dimension fund = funds();
    CHECK(fund.is_total(Fund::total));
    CHECK_FALSE(fund.is_total(Fund::central));
    CHECK_FALSE(fund.is_total(no_code));
    CHECK(fund.is_part(Fund::commune));
    CHECK_FALSE(fund.is_part(Fund::total));
    CHECK_FALSE(fund.is_part(no_code));
    CHECK(fund.is_whole(no_code));
    CHECK(fund.is_whole(Fund::total));
    CHECK_FALSE(fund.is_whole(Fund::local));
    Dimension plain;
    add_code(plain, "a", {});
    CHECK_FALSE(plain.is_total(no_code));  // without one, nothing is the total
    CHECK_FALSE(plain.is_total(1));
    CHECK(plain.is_part(1));
    CHECK(plain.is_whole(no_code));
    CHECK_FALSE(plain.is_whole(1));
}

TEST_CASE("A code is within itself, within all above it and within every whole") {
    const Dimension fund = funds();
    for (const CodeIndex code : {Fund::central, Fund::commune, Fund::local, Fund::total, Fund::none}) {
        CHECK(fund.is_within(code, Fund::total));
        CHECK(fund.is_within(code, no_code));
        CHECK(fund.is_within(code, code));
    }
    CHECK(fund.is_within(Fund::commune, Fund::local));
    CHECK_FALSE(fund.is_within(Fund::local, Fund::commune));
    CHECK_FALSE(fund.is_within(Fund::central, Fund::local));
    CHECK_FALSE(fund.is_within(Fund::total, Fund::local));
    CHECK_FALSE(fund.is_within(no_code, Fund::local));
}

TEST_CASE("A total takes in more than none, none more than a code with others below it, that more than one without") {
    const Dimension fund = funds();
    CHECK(fund.breadth(Fund::total) == 3);
    CHECK(fund.breadth(no_code) == 2);
    CHECK(fund.breadth(Fund::local) == 1);
    CHECK(fund.breadth(Fund::commune) == 0);
    CHECK(fund.breadth(Fund::central) == 0);
}

TEST_CASE("Parents that run in a circle count as none, and so do those that lead into it") {
    Dimension tree;
    const auto declare = [&](const char* id, CodeIndex parent) {
        add_code(tree, id, {}, parent);
        tree.codes[static_cast<CodeIndex>(tree.codes.size() - 1)].parent = no_code;
    };
    declare("a", 2);
    declare("b", 1);
    declare("leads in", 1);
    declare("itself", 4);
    declare("top", no_code);
    declare("below", 5);
    tree.settle_parents();
    const auto parent = [&](CodeIndex code) { return tree.codes[code].parent; };
    CHECK(Codes{parent(1), parent(2), parent(3), parent(4), parent(5), parent(6)} == Codes{0, 0, 0, 0, 0, 5});
    CHECK(tree.codes[1].declared_parent == 2);  // for whoever reports it
    CHECK_FALSE(tree.is_within(1, 2));          // and comes to an end
}

TEST_CASE("A chain of codes as deep as trees may be keeps its parents") {
    Dimension tree;
    for (std::size_t i = 0; i < limits::tree_depth; ++i) {
        add_code(tree, ("c" + std::to_string(i)).c_str(), {}, static_cast<CodeIndex>(i));
    }
    tree.settle_parents();
    CHECK(tree.is_within(static_cast<CodeIndex>(limits::tree_depth), 1));
}

TEST_CASE("Dimensions are found by id and by role, and one that a site has not has no codes") {
    const Dimensions all = sex_and_age();
    CHECK(all.size() == 3);
    CHECK(all.find("age") == std::size_t{2});
    CHECK_FALSE(all.find("capital").has_value());
    CHECK(all.fund().id == "fund");
    CHECK(all.capital().codes.size() == 1);
    CHECK(all.capital().codes[no_code].id.empty());
    CHECK(all.budget_year().total_id.empty());
    CHECK(all.axis(0) == 0);
    CHECK(all.axis(2) == 1);
    CHECK_FALSE(all.unread());
}

TEST_CASE("A combination brings all that are above it") {
    Dimensions all = sex_and_age();
    CHECK(all.combinations() == 1);
    CHECK(all.intern({0, 0}) == no_coordinates);
    const Coordinates girls = all.intern({1, 2});
    CHECK(all.intern({1, 2}) == girls);
    CHECK(all.combinations() == 6);  // none or female, and none, young or child
    CHECK(all.code(girls, 0) == 1);
    CHECK(all.code(girls, 1) == 2);
    const Coordinates children = *all.with(girls, 0, no_code);
    const Coordinates young_females = *all.with(girls, 1, 1);
    CHECK(all.above(girls) == Places{children, young_females});
    CHECK(all.above(*all.with(children, 1, no_code)).empty());
    CHECK(all.with(children, 1, no_code) == no_coordinates);
    CHECK_FALSE(all.with(girls, 0, 2).has_value());  // there are no boys
    CHECK_FALSE(all.with(girls, 1, 3).has_value());
    CHECK(all.combinations() == 6);  // and asking brings none
    CHECK(all.intern({2, 2}) != girls);
    CHECK(all.combinations() == 9);
}

TEST_CASE("What says more is within what says less") {
    Dimensions all = sex_and_age();
    const Coordinates girls = all.intern({1, 2});
    const Coordinates boys = all.intern({2, 2});
    const Coordinates young_females = all.intern({1, 1});
    const Coordinates young = all.intern({0, 1});
    CHECK(all.is_within(girls, girls));
    CHECK(all.is_within(girls, young_females));
    CHECK(all.is_within(girls, young));
    CHECK(all.is_within(girls, no_coordinates));
    CHECK_FALSE(all.is_within(young_females, girls));
    CHECK_FALSE(all.is_within(young, girls));
    CHECK_FALSE(all.is_within(boys, young_females));
    CHECK_FALSE(all.is_within(no_coordinates, young));
}

TEST_CASE("Sorted combinations stand in the order of their codes and stay what they were") {
    Dimensions all = sex_and_age();
    const Places before{all.intern({2, 3}), all.intern({1, 2}), all.intern({0, 3}), no_coordinates};
    std::vector<std::string> ids;
    for (const Coordinates at : before) {
        ids.push_back(all.ids(at, "/"));
    }
    CHECK(ids == std::vector<std::string>{"male/old", "female/child", "/old", "/"});
    const Places places = all.sort();
    REQUIRE(places.size() == all.combinations());
    CHECK(places[no_coordinates] == no_coordinates);
    for (std::size_t i = 0; i < before.size(); ++i) {
        CHECK(all.ids(places[before[i]], "/") == ids[i]);
    }
    for (Coordinates at = 1; at < all.combinations(); ++at) {
        CHECK(std::pair(all.code(at - 1, 0), all.code(at - 1, 1)) < std::pair(all.code(at, 0), all.code(at, 1)));
        for (const Coordinates above : all.above(at)) {
            CHECK(all.is_within(at, above));
        }
    }
    CHECK(all.intern({1, 2}) == places[before[1]]);
    CHECK(all.with(places[before[1]], 0, no_code) == all.intern({0, 2}));
}

TEST_CASE("A combination is told by the ids of its codes, in the order of the dimensions") {
    Dimensions all = sex_and_age();
    CHECK(all.ids(all.intern({2, 0}), "+") == "male+");
}

TEST_CASE("With one dimension a combination is as far behind as its code") {
    Corpus corpus;
    declare_dimensions(corpus);
    const Coordinates first = add_breakdown(corpus, "a");
    const Coordinates second = add_breakdown(corpus, "b", {}, first);
    CHECK(Places{first, second} == Places{1, 2});
    CHECK(corpus.dimensions.above(second) == Places{first});
    CHECK(corpus.dimensions.sort() == Places{0, 1, 2});
}

TEST_CASE("There is no room for a figure of so many codes that what stands above them has no end") {
    Dimensions all;
    for (std::size_t i = 0; i < limits::dimensions; ++i) {
        Dimension dimension;
        dimension.id = "d" + std::to_string(i);
        add_code(dimension, "a", {});
        all.add(dimension);
    }
    Codes codes(limits::dimensions, no_code);
    CHECK(all.has_room_for(codes));
    for (std::size_t i = 0; i < 19; ++i) {
        codes[i] = 1;
    }
    CHECK(all.has_room_for(codes));  // 2^19
    codes[19] = 1;
    CHECK_FALSE(all.has_room_for(codes));  // 2^20
    codes.assign(limits::dimensions, 1);
    CHECK_FALSE(all.has_room_for(codes));
    CHECK(all.combinations() == 1);
}

TEST_CASE("A code is read and set where its dimension has it: in the place of its role, or in the combination") {
    Corpus corpus;
    declare_dimensions(corpus);
    add_breakdown(corpus, "a");
    add_code(corpus.dimensions[Dim::breakdown], "b", {});  // no figure has it
    FigureKey key;
    CHECK(set_code(corpus, key, Dim::capital, Capital::recurrent));
    CHECK(set_code(corpus, key, Dim::fund, Fund::local));
    CHECK(set_code(corpus, key, Dim::breakdown, 1));
    CHECK(key.capital == Capital::recurrent);
    CHECK(key.fund == Fund::local);
    CHECK(key.coordinates == 1);
    CHECK(code_of(corpus, key, Dim::capital) == Capital::recurrent);
    CHECK(code_of(corpus, key, Dim::fund) == Fund::local);
    CHECK(code_of(corpus, key, Dim::breakdown) == 1);
    CHECK(code_of(corpus, key, Dim::fund_year) == no_code);
    CHECK_FALSE(set_code(corpus, key, Dim::breakdown, 2));
    CHECK_FALSE(set_code(corpus, key, Dim::fund_year, 1));
    CHECK(key.coordinates == 1);
    CHECK(with_code(corpus, key, Dim::breakdown, no_code)->coordinates == no_coordinates);
    CHECK_FALSE(with_code(corpus, key, Dim::breakdown, 2).has_value());
    const auto year = corpus.strings.intern("total");
    CHECK(corpus.is_all_years(year));
    CHECK_FALSE(corpus.is_all_years(corpus.strings.intern("2023")));
    CHECK_FALSE(corpus.is_all_years(0));
}

TEST_CASE("A basis stands above nothing, and what is measured another way is in nothing else") {
    Dimensions all;
    for (const auto& [id, role] :
         {std::pair{"class", DimensionRole::none}, std::pair{"prices", DimensionRole::basis}}) {
        Dimension dimension;
        dimension.id = id;
        dimension.role = role;
        add_code(dimension, "a", {"a", "a"});
        add_code(dimension, "b", {"b", "b"}, role == DimensionRole::none ? CodeIndex{1} : no_code);
        all.add(dimension);
    }
    CHECK(all.axis(1) == 1);
    const Coordinates real = all.intern({0, 1});
    const Coordinates real_part = all.intern({2, 1});
    CHECK(all.without_basis(real_part) == std::nullopt);  // nothing has been measured so
    CHECK(all.above(real).empty());
    const Coordinates part = all.intern({2, 0});
    const Coordinates other = all.intern({0, 2});
    REQUIRE(all.above(real_part).size() == 1);
    CHECK(all.code(all.above(real_part)[0], 0) == 1);
    CHECK(all.code(all.above(real_part)[0], 1) == 1);
    CHECK(all.is_within(real_part, real));
    CHECK_FALSE(all.is_within(real_part, part));
    CHECK_FALSE(all.is_within(real, no_coordinates));
    CHECK_FALSE(all.is_within(part, real));
    CHECK(all.is_within(part, no_coordinates));
    CHECK(all.same_basis(real, real_part));
    CHECK(all.same_basis(part, no_coordinates));
    CHECK_FALSE(all.same_basis(real, other));
    CHECK_FALSE(all.same_basis(real, part));
    CHECK(all.has_basis(real));
    CHECK_FALSE(all.has_basis(part));
    CHECK(all.is_undivided(no_coordinates));
    CHECK(all.is_undivided(real));
    CHECK_FALSE(all.is_undivided(real_part));
    CHECK(all.without_basis(real_part) == part);
    CHECK(all.without_basis(real) == no_coordinates);
    CHECK(all.without_basis(part) == part);
    CHECK(all.without_basis(all.intern({1, 2})) == all.above(part)[0]);
}
