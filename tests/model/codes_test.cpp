// SPDX-License-Identifier: MIT
#include "model/codes.hpp"

#include <algorithm>
#include <catch2/catch.hpp>
#include <set>
#include <string_view>

using namespace minhbach;

namespace {

// Every code names one value, which is written as that code again.
template <typename Enum, std::size_t N>
void check_round_trip(const std::array<std::string_view, N>& codes) {
    CHECK(std::set<std::string_view>(codes.begin(), codes.end()).size() == N);
    for (std::size_t i = 0; i < N; ++i) {
        CAPTURE(codes[i]);
        const auto value = from_code<Enum>(codes, codes[i]);
        REQUIRE(value.has_value());
        CHECK(static_cast<std::size_t>(*value) == i);
        CHECK(to_string(*value) == codes[i]);
    }
}

}  // namespace

TEST_CASE("Every code of every list is read and written as itself", "[codes]") {
    check_round_trip<Missing>(missing_codes);
    check_round_trip<Direction>(direction_codes);
}

TEST_CASE("Each value has the code of the data contract", "[codes]") {
    CHECK(to_string(Missing::present) == "");
    CHECK(to_string(Missing::not_reported) == "not_reported");
    CHECK(to_string(Missing::not_applicable) == "not_applicable");
    CHECK(to_string(Missing::suppressed) == "suppressed");
    CHECK(to_string(Direction::none) == "none");
    CHECK(to_string(Direction::more_is_better) == "more_is_better");
    CHECK(to_string(Direction::less_is_better) == "less_is_better");
}

TEST_CASE("An empty cell means none where the list allows it, and nothing where it does not", "[codes]") {
    CHECK(from_code<Missing>(missing_codes, "") == Missing::present);
    CHECK_FALSE(from_code<Direction>(direction_codes, "").has_value());
}

TEST_CASE("A code is taken only as it is written", "[codes]") {
    for (const std::string_view text :
         {"Less_is_better", "NONE", " none", "none ", "non", "less", "ít hơn", "0", "commune"}) {
        CAPTURE(text);
        CHECK_FALSE(from_code<Direction>(direction_codes, text).has_value());
    }
    CHECK_FALSE(from_code<Missing>(missing_codes, "present").has_value());
}

TEST_CASE("Codes are known while compiling", "[codes]") {
    STATIC_REQUIRE(from_code<Direction>(direction_codes, "none") == Direction::none);
    STATIC_REQUIRE(to_string(Direction::more_is_better) == "more_is_better");
}

TEST_CASE("No qualifier is empty, stands twice or holds the sign that joins them", "[codes]") {
    CHECK(std::set<std::string_view>(qualifier_codes.begin(), qualifier_codes.end()).size() == qualifier_codes.size());
    CHECK(std::none_of(qualifier_codes.begin(), qualifier_codes.end(),
                       [](std::string_view code) { return code.empty() || code.find(';') != std::string_view::npos; }));
}

TEST_CASE("The qualifiers are those of the data contract", "[codes]") {
    CHECK(qualifier_codes == std::array<std::string_view, 12>{"in_words", "about", "over", "under", "nearly",
                                                              "at_least", "at_most", "preliminary", "expected",
                                                              "per_unit", "per_year", "illegible"});
}
