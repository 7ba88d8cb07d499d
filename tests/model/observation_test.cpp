// SPDX-License-Identifier: MIT
#include "model/observation.hpp"

#include <catch2/catch.hpp>
#include <cstdint>
#include <random>
#include <set>
#include <string>

#include "model/vietnamese.hpp"

using namespace minhbach;

TEST_CASE("A new observation is bound to nothing and has the value zero", "[observation]") {
    const Observation observation;
    CHECK(observation.has_value());
    CHECK(observation.value == Decimal{});
    CHECK_FALSE(observation.has_rate);
    CHECK(observation.area == no_area);
    CHECK(observation.program == no_index);
    CHECK(observation.indicator == no_index);
    CHECK(observation.coordinates == no_coordinates);
    CHECK(observation.source == no_index);
    CHECK(observation.reported_unit == no_index);
    CHECK(observation.as_of == no_date);
    CHECK(observation.capital == Capital::none);
    CHECK(observation.fund == Fund::none);
    CHECK(observation.kind == kinds::actual);
}

TEST_CASE("An observation has a value unless it is missing for any reason", "[observation]") {
    Observation observation;
    for (const Missing missing : {Missing::not_reported, Missing::not_applicable, Missing::suppressed}) {
        observation.missing = missing;
        CHECK_FALSE(observation.has_value());
    }
    observation.missing = Missing::present;
    CHECK(observation.has_value());
}

TEST_CASE("The date of an observation without one is no day that can be written", "[observation]") {
    CHECK(no_date != parse_date("1970-01-01").value());
    CHECK(no_date < parse_date("1900-01-01").value());
}

TEST_CASE("The id of an observation is an o and twelve characters", "[observation]") {
    CHECK(to_observation_id(0) == "o000000000000");
    CHECK(to_observation_id(1) == "o000000000001");
    CHECK(to_observation_id(31) == "o00000000000z");
    CHECK(to_observation_id(32) == "o000000000010");
    CHECK(to_observation_id(1023) == "o0000000000zz");
    CHECK(to_observation_id((std::uint64_t{1} << 60U) - 1) == "ozzzzzzzzzzzz");
    CHECK(to_observation_id(std::uint64_t{1} << 59U) == "og00000000000");
}

TEST_CASE("Only the lower 60 bits make the id", "[observation]") {
    CHECK(to_observation_id(std::uint64_t{1} << 60U) == "o000000000000");
    CHECK(to_observation_id(~std::uint64_t{0}) == "ozzzzzzzzzzzz");
}

TEST_CASE("An id has no letter that is read as a digit", "[observation]") {
    std::set<char> seen;
    for (std::uint64_t i = 0; i < 32; ++i) {
        seen.insert(to_observation_id(i).back());
    }
    CHECK(seen.size() == 32);
    for (const char c : std::string("ilouILOU")) {
        CHECK_FALSE(seen.contains(c));
    }
}

TEST_CASE("Different numbers have different ids, which sort as the numbers do", "[observation][property]") {
    std::mt19937_64 engine(1);
    constexpr std::uint64_t bits = (std::uint64_t{1} << 60U) - 1;
    for (int i = 0; i < 10000; ++i) {
        const std::uint64_t a = engine() & bits;
        const std::uint64_t b = i % 2 == 0 ? engine() & bits : (a ^ (std::uint64_t{1} << (engine() % 60)));
        REQUIRE((to_observation_id(a) <=> to_observation_id(b)) == (a <=> b));
        REQUIRE(to_observation_id(a).size() == 13);
    }
}

TEST_CASE("Three million observations stay well under a gigabyte", "[observation]") {
    STATIC_REQUIRE(sizeof(Observation) <= 112);
}

TEST_CASE("The text of an id is read as that id, any other text as none", "[observation]") {
    CHECK(parse_observation_id("o000000000000") == std::uint64_t{0});
    CHECK(parse_observation_id("o00000000000z") == std::uint64_t{31});
    CHECK(parse_observation_id("o0000000000a1") == std::uint64_t{10 * 32 + 1});
    CHECK(parse_observation_id("og00000000000") == std::uint64_t{1} << 59U);
    CHECK(parse_observation_id("ozzzzzzzzzzzz") == (std::uint64_t{1} << 60U) - 1);
    for (const char* text : {"", "o", "o00000000000", "o0000000000000", "d000000000000", "0000000000000",
                             "o00000000000u", "o00000000000i", "o0000000l0000", "o00000000000Z", "o00000000000 "}) {
        CAPTURE(text);
        CHECK_FALSE(parse_observation_id(text).has_value());
    }
    std::mt19937_64 engine(3);
    for (int i = 0; i < 1000; ++i) {
        const std::uint64_t id = engine() >> 4U;
        REQUIRE(parse_observation_id(to_observation_id(id)) == id);
    }
}
