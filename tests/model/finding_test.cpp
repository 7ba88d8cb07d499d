// SPDX-License-Identifier: MIT
// The ids of findings, and the figures at which they are shown.
#include "model/finding.hpp"

#include <catch2/catch.hpp>

using namespace minhbach;

namespace {

std::vector<ObservationIndex> shown_at(RuleKind rule, std::vector<ObservationIndex> figures, std::size_t places = 1) {
    Finding finding;
    finding.rule = rule;
    finding.observations = std::move(figures);
    finding.places = places;
    const auto span = concerned(finding);
    return {span.begin(), span.end()};
}

using Indexes = std::vector<ObservationIndex>;

}  // namespace

TEST_CASE("The id of a finding is an f and twelve characters and is read again") {
    CHECK(to_finding_id(0) == "f000000000000");
    CHECK(to_finding_id(31) == "f00000000000z");
    CHECK(parse_finding_id("f00000000000z") == 31U);
    CHECK(parse_finding_id(to_finding_id(0xABCDEF012345678)) == 0xABCDEF012345678U);
    for (const char* wrong :
         {"", "f", "o00000000000z", "f00000000000", "f0000000000000", "f00000000000i", "F00000000000z"}) {
        INFO(wrong);
        CHECK_FALSE(parse_finding_id(wrong).has_value());
    }
}

TEST_CASE("The id of a remark is made of its name alone and does not change") {
    CHECK(to_finding_id(remark_id("song-xanh-12")) == "fecn40nnw13sq");
    CHECK(remark_id("song-xanh-12") != remark_id("song-xanh-13"));
    CHECK(remark_id("song-xanh-12") >> 60U == 0);
}

TEST_CASE("A finding is shown at the whole of a sum at both of two figures and at all a remark is about") {
    CHECK(shown_at(RuleKind::sum, {4, 5, 6}, 3) == Indexes{4});
    CHECK(shown_at(RuleKind::conflict, {4, 5, 6}) == Indexes{4, 5});
    CHECK(shown_at(RuleKind::bound, {4}) == Indexes{4});
    CHECK(shown_at(RuleKind::remark, {4, 5, 6}, 3) == Indexes{4, 5, 6});
    CHECK(shown_at(RuleKind::remark, {4, 5, 6}, 1) == Indexes{4});
    CHECK(Finding{}.places == 1);
    CHECK(Finding{}.remark == no_remark);
    CHECK(rule_codes.back() == "remark");
}
