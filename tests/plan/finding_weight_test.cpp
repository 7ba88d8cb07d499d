// SPDX-License-Identifier: MIT
// How much a contradiction matters.
#include "plan/rows/finding_weight.hpp"

#include <catch2/catch.hpp>

using namespace minhbach;

namespace {

Finding difference_of(std::int64_t printed, std::int64_t computed) {
    Finding finding;
    finding.has_computed = true;
    finding.printed = {printed, 0};
    finding.computed = {computed, 0};
    finding.difference = {printed - computed, 0};
    return finding;
}

}  // namespace

TEST_CASE("A contradiction is as large as its share of the larger number, and of weight from a thousandth on") {
    CHECK(distance_of(difference_of(100, 75)) == Decimal{25'000'000, 6});
    CHECK(distance_of(difference_of(-50, 50)) == Decimal{200'000'000, 6});
    CHECK(is_of_weight(difference_of(1000, 999)));
    CHECK_FALSE(is_of_weight(difference_of(10000, 9991)));
    // What is no difference of two numbers has no size, and is not small.
    Finding finding = difference_of(1000, 999);
    finding.has_computed = false;
    CHECK_FALSE(distance_of(finding).has_value());
    CHECK(is_of_weight(finding));
    CHECK_FALSE(distance_of(difference_of(0, 0)).has_value());
}
