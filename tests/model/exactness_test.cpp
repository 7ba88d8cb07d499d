// SPDX-License-Identifier: MIT
// How exactly a number is stated, and what that says of numbers computed from it.
#include "model/exactness.hpp"

#include <algorithm>
#include <array>
#include <catch2/catch.hpp>

using namespace minhbach;

namespace {

std::optional<Bound> joined(std::initializer_list<Bound> list) {
    Bounds bounds;
    for (const Bound bound : list) {
        bounds.add(bound);
    }
    return bounds.joined();
}

}  // namespace

TEST_CASE("A note says on which side of the number the true value lies") {
    CHECK(exactness_of("") == Exactness{});
    CHECK(exactness_of("in_words") == Exactness{});
    CHECK(exactness_of("expected") == Exactness{});
    CHECK(exactness_of("over").bound == Bound::at_least);
    CHECK(exactness_of("at_least").bound == Bound::at_least);
    CHECK(exactness_of("under").bound == Bound::at_most);
    CHECK(exactness_of("nearly").bound == Bound::at_most);
    CHECK(exactness_of("at_most").bound == Bound::at_most);
    CHECK(exactness_of("about").bound == Bound::about);
    CHECK(exactness_of("per_unit").bound == Bound::about);
    CHECK(exactness_of("illegible").bound == Bound::about);
    CHECK(exactness_of("overs").bound == Bound::about);
}

TEST_CASE("Several notes go together, and what is preliminary stays so") {
    CHECK(exactness_of("preliminary") == Exactness{Bound::exact, true});
    CHECK(exactness_of("over;preliminary") == Exactness{Bound::at_least, true});
    CHECK(exactness_of("preliminary;in_words;about") == Exactness{Bound::about, true});
    CHECK(exactness_of("in_words;under") == Exactness{Bound::at_most, false});
    CHECK(exactness_of("over;at_most") == Exactness{Bound::about, false});
}

TEST_CASE("A code is among those of a note only as a whole") {
    CHECK(has_code("expected", "expected"));
    CHECK(has_code("about;expected", "expected"));
    CHECK(has_code("expected;about", "expected"));
    CHECK(has_code("unexpected;expected", "expected"));
    CHECK_FALSE(has_code("unexpected", "expected"));
    CHECK_FALSE(has_code("expected_soon", "expected"));
    CHECK_FALSE(has_code("", "expected"));
    CHECK_FALSE(has_code("about", "expected"));
}

TEST_CASE("An amount of each is none of the whole, and is shown as exact as it is printed") {
    for (const char* each : {"per_unit", "per_year"}) {
        CAPTURE(each);
        const std::string code = each;
        CHECK_FALSE(is_of_whole(code));
        CHECK_FALSE(is_of_whole("over;" + code));
        CHECK_FALSE(is_of_whole(code + ";in_words"));
        CHECK(shown_bound(code) == Bound::exact);
        CHECK(shown_bound(code + ";over") == Bound::at_least);
        CHECK(shown_bound("about;" + code) == Bound::about);
    }
    CHECK(is_of_whole(""));
    CHECK(is_of_whole("over;about"));
    CHECK(shown_bound("") == Bound::exact);
    CHECK(shown_bound("nearly;preliminary") == Bound::at_most);
    CHECK(shown_bound("over;under") == Bound::about);
    CHECK(shown_bound("illegible") == Bound::about);
}

TEST_CASE("A bound turns round where the value falls as the number rises, and is gone where it does not move") {
    CHECK(carried(Bound::at_least, 1) == Bound::at_least);
    CHECK(carried(Bound::at_least, -1) == Bound::at_most);
    CHECK(carried(Bound::at_most, 1) == Bound::at_most);
    CHECK(carried(Bound::at_most, -1) == Bound::at_least);
    for (const int slope : {1, -1}) {
        CHECK(carried(Bound::exact, slope) == Bound::exact);
        CHECK(carried(Bound::about, slope) == Bound::about);
    }
    for (const Bound bound : {Bound::exact, Bound::at_least, Bound::at_most, Bound::about}) {
        CHECK(carried(bound, 0) == Bound::exact);
    }
}

TEST_CASE("Bounds of one side stay, those of both leave nothing, in whatever order they come") {
    CHECK(joined({}) == Bound::exact);
    CHECK(joined({Bound::exact, Bound::exact}) == Bound::exact);
    CHECK(joined({Bound::exact, Bound::at_least}) == Bound::at_least);
    CHECK(joined({Bound::at_most, Bound::exact, Bound::at_most}) == Bound::at_most);
    CHECK(joined({Bound::about, Bound::at_most}) == Bound::about);
    CHECK(joined({Bound::at_least, Bound::about}) == Bound::about);
    std::array<Bound, 3> all{Bound::at_least, Bound::at_most, Bound::about};
    do {
        CHECK(!joined({all[0], all[1], all[2]}));
    } while (std::next_permutation(all.begin(), all.end()));
}

TEST_CASE("A value is told with the codes of the notes") {
    CHECK(to_note({}).empty());
    CHECK(to_note({Bound::at_least, false}) == "at_least");
    CHECK(to_note({Bound::at_most, true}) == "at_most;preliminary");
    CHECK(to_note({Bound::about, false}) == "about");
    CHECK(to_note({Bound::exact, true}) == "preliminary");
}
