// SPDX-License-Identifier: MIT
#include "base/replaced.hpp"

#include <catch2/catch.hpp>

#include "load/in_time.hpp"

using namespace minhbach;

TEST_CASE("Every place of a piece of text is replaced and nothing else") {
    CHECK(replaced("", "a", "b").empty());
    CHECK(replaced("abc", "x", "y") == "abc");
    CHECK(replaced("aba", "a", "xy") == "xybxy");
    CHECK(replaced("aaa", "aa", "b") == "ba");
    CHECK(replaced("a · b · c", " · ", ", ") == "a, b, c");
    CHECK(replaced("<td align>", " align", "") == "<td>");
}

TEST_CASE("A hundred thousand places are replaced in a moment") {
    const InTime in_time;
    std::string text;
    for (int i = 0; i < 500'000; ++i) {
        text += "ab";
    }
    CHECK(replaced(text, "a", "").size() == 500'000);
    CHECK(replaced(text, "b", "long").size() == 2'500'000);
}

TEST_CASE("What a message repeats is cut at five hundred bytes between two letters") {
    CHECK(shortened(std::string(500, 'a')) == std::string(500, 'a'));
    CHECK(shortened(std::string(501, 'a')) == std::string(500, 'a') + "…");
    CHECK(shortened(std::string(499, 'a') + "ệx") == std::string(499, 'a') + "…");
    CHECK(shortened(std::string(497, 'a') + "ệx") == std::string(497, 'a') + "ệ" + "…");
}
