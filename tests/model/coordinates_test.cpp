// SPDX-License-Identifier: MIT
// What the codes of dimensions without a role say together.
#include "model/coordinates.hpp"

#include <catch2/catch.hpp>

#include "load/theme_words.hpp"
#include "model/vietnamese.hpp"

using namespace minhbach;

namespace {

// Sex, of which one code stands for all, and groups, of which none does, around a dimension that has a role.
Corpus sex_and_groups() {
    Corpus corpus;
    speak(corpus);
    Dimension sex;
    sex.id = "sex";
    add_code(sex, "female", {"nữ", "female"});
    add_code(sex, "all", {"cả hai", "both"});
    sex.total = 2;
    corpus.dimensions.add(sex);
    Dimension fund;
    fund.role = DimensionRole::fund;
    add_code(fund, "central", {"trung ương", "central"});
    corpus.dimensions.add(fund);
    Dimension groups;
    groups.id = "groups";
    add_code(groups, "poor", {"nghèo", "poor"});
    corpus.dimensions.add(groups);
    return corpus;
}

// Besides them another way to measure, by prices of one year.
Corpus with_constant_prices() {
    Corpus corpus = sex_and_groups();
    Dimension prices;
    prices.id = "prices";
    prices.role = DimensionRole::basis;
    add_code(prices, "real", {"giá so sánh", "constant prices"});
    corpus.dimensions.add(prices);
    return corpus;
}

}  // namespace

TEST_CASE("Codes of a combination are told with their names in the order of the dimensions") {
    Corpus corpus = sex_and_groups();
    const Coordinates both = corpus.dimensions.intern({1, 1});
    CHECK(coordinates_label(corpus, both, vietnamese) == "nữ, nghèo");
    CHECK(coordinates_label(corpus, both, english) == "female, poor");
    CHECK(coordinates_label(corpus, corpus.dimensions.intern({0, 1}), english) == "poor");
    CHECK(coordinates_label(corpus, no_coordinates, english).empty());
    CHECK(coordinates_label(Corpus{}, no_coordinates, english).empty());
}

TEST_CASE("A combination takes in all there is where each code is a total or none") {
    Corpus corpus = sex_and_groups();
    CHECK(is_whole(corpus.dimensions, no_coordinates));
    CHECK(is_whole(corpus.dimensions, corpus.dimensions.intern({2, 0})));
    CHECK_FALSE(is_whole(corpus.dimensions, corpus.dimensions.intern({1, 0})));
    CHECK_FALSE(is_whole(corpus.dimensions, corpus.dimensions.intern({2, 1})));
    CHECK_FALSE(is_whole(corpus.dimensions, corpus.dimensions.intern({0, 1})));
    CHECK(is_whole(Dimensions(), no_coordinates));
}

TEST_CASE("Another way to measure is told by its name and is not what is mostly measured") {
    Corpus corpus = with_constant_prices();
    const Coordinates real = corpus.dimensions.intern({0, 0, 1});
    CHECK(coordinates_label(corpus, real, english) == "constant prices");
    CHECK(coordinates_label(corpus, corpus.dimensions.intern({1, 0, 1}), vietnamese) == "nữ, giá so sánh");
    CHECK_FALSE(is_whole(corpus.dimensions, real));
    CHECK_FALSE(is_whole(corpus.dimensions, corpus.dimensions.intern({2, 0, 1})));
    CHECK(is_whole(corpus.dimensions, corpus.dimensions.intern({2, 0, 0})));
}

TEST_CASE("A breakdown is a part of what there is however that is measured") {
    Corpus corpus = with_constant_prices();
    CHECK_FALSE(is_breakdown(corpus.dimensions, no_coordinates));
    CHECK_FALSE(is_breakdown(corpus.dimensions, corpus.dimensions.intern({2, 0, 1})));
    CHECK(is_breakdown(corpus.dimensions, corpus.dimensions.intern({1, 0, 0})));
    CHECK(is_breakdown(corpus.dimensions, corpus.dimensions.intern({2, 1, 1})));
    CHECK_FALSE(is_breakdown(Dimensions(), no_coordinates));
}
