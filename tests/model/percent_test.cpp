// SPDX-License-Identifier: MIT
#include "model/percent.hpp"

#include <catch2/catch.hpp>

using namespace minhbach;

TEST_CASE("Percent of nothing, or of less than nothing, say nothing") {
    const auto of = [](std::int64_t part, std::int64_t whole) { return percent_of({part, 0}, {whole, 0}); };
    CHECK(to_string(of(1, 3).value()) == "33.333333");
    CHECK(to_string(of(-50, 100).value()) == "-50.000000");
    CHECK(to_string(of(0, 5).value()) == "0.000000");
    CHECK_FALSE(of(50, 0));
    CHECK_FALSE(of(50, -100));
    CHECK_FALSE(of(-50, -100));
}

TEST_CASE("A share that is not all looks like no whole, and one that is not nothing like no zero") {
    const auto told = [](Decimal value, std::uint8_t digits) { return to_string(told_percent(value, digits)); };
    CHECK(told({99'999'000, 6}, 2) == "99.999");
    CHECK(told({100'000'100, 6}, 1) == "100.0001");
    CHECK(told({100'000'000, 6}, 1) == "100.0");
    CHECK(told({99'940'000, 6}, 1) == "99.9");
    CHECK(told({1'200, 6}, 1) == "0.001");
    CHECK(told({-1'200, 6}, 2) == "-0.001");
    CHECK(told({0, 6}, 2) == "0.00");
    CHECK(told({49'994, 3}, 2) == "49.99");
    CHECK(told({5, 0}, 2) == "5");
    // Nearer to the whole than amounts are exact.
    CHECK(told({99'999'990, 6}, 2) == "100.00");
    CHECK(told({100'000'001, 6}, 1) == "100.0");
    CHECK(told({100'000'050, 6}, 2) == "100.0001");
}

TEST_CASE("What was computed has two decimals, and more where it would look like nothing") {
    const auto told = [](Decimal value, bool is_percentage) { return to_string(told_computed(value, is_percentage)); };
    CHECK(told({1'125, 3}, false) == "1.13");
    CHECK(told({3'000, 6}, false) == "0.003");
    CHECK(told({-50'000, 6}, false) == "-0.05");
    CHECK(told({0, 6}, false) == "0.00");
    CHECK(told({7, 0}, false) == "7");
    CHECK(told({99'999'600, 6}, true) == "99.9996");
    CHECK(told({99'999'600, 6}, false) == "100.00");
}
