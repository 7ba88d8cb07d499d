// SPDX-License-Identifier: MIT
#include "plan/rows/finding_index.hpp"

#include <catch2/catch.hpp>

using namespace minhbach;

namespace {

using Indexes = std::vector<std::uint32_t>;

Finding finding(RuleKind rule, std::vector<ObservationIndex> figures) {
    Finding result;
    result.rule = rule;
    result.observations = std::move(figures);
    return result;
}

Indexes list(std::span<const std::uint32_t> indexes) {
    return {indexes.begin(), indexes.end()};
}

}  // namespace

TEST_CASE("A finding concerns every figure that it lists whatever its rule") {
    const FindingIndex index({finding(RuleKind::sum, {1, 2, 3}), finding(RuleKind::rate, {4, 5, 6}),
                              finding(RuleKind::conflict, {7, 8}), finding(RuleKind::bound, {9})});
    for (const ObservationIndex figure : {1U, 2U, 3U}) {
        CHECK(list(index.of(figure)) == Indexes{0});
    }
    for (const ObservationIndex figure : {4U, 5U, 6U}) {
        CHECK(list(index.of(figure)) == Indexes{1});
    }
    CHECK(list(index.of(8)) == Indexes{2});
    CHECK(list(index.of(9)) == Indexes{3});
    CHECK(index.of(10).empty());
    CHECK(index.of(0).empty());
}

TEST_CASE("A figure with several findings has all of them in their order and one that lists it twice once") {
    const FindingIndex index(
        {finding(RuleKind::rate, {4, 5}), finding(RuleKind::sum, {6, 4, 4}), finding(RuleKind::bound, {4})});
    CHECK(list(index.of(4)) == Indexes{0, 1, 2});
    CHECK(list(index.of(5)) == Indexes{0});
}

TEST_CASE("A percentage is questioned only by a finding on rates that begins with its figure") {
    const FindingIndex index({finding(RuleKind::rate, {4, 5, 6}), finding(RuleKind::sum, {4, 6}),
                              finding(RuleKind::rate, {5, 4}), finding(RuleKind::rate, {4, 7})});
    CHECK(list(index.of_rate(4)) == Indexes{0, 3});
    CHECK(list(index.of_rate(5)) == Indexes{2});
    CHECK(index.of_rate(6).empty());
    CHECK(index.of_rate(7).empty());
}

TEST_CASE("A percentage is questioned by a finding that is told with another of the same cause") {
    Finding joining = finding(RuleKind::sum, {1, 2, 3, 4});
    joining.joined = {finding(RuleKind::rate, {3, 4}), finding(RuleKind::rate, {3, 2}), finding(RuleKind::sum, {4, 2})};
    const FindingIndex index({joining, finding(RuleKind::rate, {1, 2})});
    CHECK(list(index.of_rate(3)) == Indexes{0});
    CHECK(list(index.of_rate(1)) == Indexes{1});
    CHECK(index.of_rate(4).empty());
}

TEST_CASE("Figures together have the findings of each of them once and in their order") {
    const FindingIndex index(
        {finding(RuleKind::sum, {1, 2}), finding(RuleKind::sum, {3, 4}), finding(RuleKind::bound, {2})});
    const std::vector<ObservationIndex> figures{4, 2, 1, 9};
    CHECK(index.of(figures) == Indexes{0, 1, 2});
    CHECK(index.of(std::span<const ObservationIndex>()).empty());
}
