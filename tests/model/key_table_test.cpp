// SPDX-License-Identifier: MIT
#include "model/key_table.hpp"

#include <catch2/catch.hpp>

#include "model/vietnamese.hpp"

using namespace minhbach;

namespace {

FigureLine line(std::uint32_t area) {
    FigureLine result;
    result.area = area;
    return result;
}

}  // namespace

TEST_CASE("Lines are numbered in the order in which they are first met") {
    KeyTable<FigureLine> table(0);
    CHECK(table.intern(line(7)) == 0);
    CHECK(table.intern(line(5)) == 1);
    CHECK(table.intern(line(5)) == 1);
    CHECK(table.intern(line(7)) == 0);
    CHECK(table.intern(line(9)) == 2);
    CHECK(table[0] == line(7));
    CHECK(table[2] == line(9));
    CHECK(table.find(line(5)) == std::optional<std::uint32_t>(1));
    CHECK_FALSE(table.find(line(6)).has_value());
    CHECK(table.take() == std::vector<FigureLine>{line(7), line(5), line(9)});
}

TEST_CASE("Lines that differ in one dimension are different lines") {
    std::vector<FigureLine> lines(9);
    lines[1].area = 1;
    lines[2].fund_year = 1;
    lines[3].program = 1;
    lines[4].coordinates = 2;
    lines[5].source = 1;
    lines[6].period = 1;
    lines[7].capital = Capital::investment;
    lines[8].fund = Fund::central;
    KeyTable<FigureLine> table(0);
    for (std::uint32_t i = 0; i < lines.size(); ++i) {
        CHECK_FALSE(table.find(lines[i]).has_value());
        CHECK(table.intern(lines[i]) == i);
    }
    for (std::uint32_t i = 0; i < lines.size(); ++i) {
        CHECK(table.find(lines[i]) == std::optional(i));
    }
}

TEST_CASE("A table grows beyond what was expected and loses nothing") {
    for (const std::size_t expected : {std::size_t{0}, std::size_t{1}, std::size_t{500}}) {
        KeyTable<FigureLine> table(expected);
        for (std::uint32_t i = 0; i < 3000; ++i) {
            REQUIRE(table.intern(line(i * 3)) == i);
            REQUIRE(table.intern(line(i / 2 * 3)) == i / 2);
        }
        for (std::uint32_t i = 0; i < 3000; ++i) {
            REQUIRE(table.find(line(i * 3)) == std::optional(i));
            REQUIRE_FALSE(table.find(line(i * 3 + 1)).has_value());
        }
        CHECK(table.take().size() == 3000);
    }
}
