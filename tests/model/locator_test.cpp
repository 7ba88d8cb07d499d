// SPDX-License-Identifier: MIT
#include "model/locator.hpp"

#include <catch2/catch.hpp>

using namespace minhbach;

TEST_CASE("A heading on the page of a source is the first three steps of a place") {
    CHECK(heading_of("II/3.4/1/a") == "II/3.4/1");
    CHECK(heading_of("II/3.4/1") == "II/3.4/1");
    CHECK(heading_of("II") == "II");
    CHECK(heading_of("").empty());
}

TEST_CASE("Above a heading is the one a step further out, and above the outermost nothing") {
    CHECK(heading_above("II/3.4/1") == "II/3.4");
    CHECK(heading_above("II/3.4") == "II");
    CHECK(heading_above("II").empty());
    CHECK(heading_above("").empty());
}

TEST_CASE("A place is told by the innermost of its headings that is declared") {
    Source source;
    source.headings.emplace("II", Heading{{"ngoài", "outer"}, 0});
    source.headings.emplace("II/3/b", Heading{{"trong", "inner"}, 1});
    const auto said = [&](const char* place) {
        const Heading* heading = declared_heading(source, place);
        return heading == nullptr ? std::string("nothing") : heading->title.in(Languages::first);
    };
    CHECK(said("II/3/b/(1)") == "trong");
    CHECK(said("II/3/b") == "trong");
    CHECK(said("II/3/bc") == "ngoài");
    CHECK(said("II/3") == "ngoài");
    CHECK(said("I") == "nothing");
    CHECK(said("note 4") == "nothing");
    CHECK(said("") == "nothing");
}
