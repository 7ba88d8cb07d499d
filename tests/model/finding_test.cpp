// SPDX-License-Identifier: MIT
// The ids of findings.
#include "model/finding.hpp"

#include <catch2/catch.hpp>

using namespace minhbach;

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

TEST_CASE("A remark is the last of the rules and a finding is none unless it says so") {
    CHECK(Finding{}.remark == no_remark);
    CHECK(rule_codes.back() == "remark");
    CHECK(rule_codes.size() == static_cast<std::size_t>(RuleKind::remark) + 1);
}
