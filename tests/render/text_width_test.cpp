// SPDX-License-Identifier: MIT
#include "render/charts/text_width.hpp"

#include <catch2/catch.hpp>

using namespace minhbach;

TEST_CASE("A text is as wide as its letters in the widest of common fonts") {
    CHECK(text_width("", 11) == 0);
    CHECK(text_width("0000", 10) == Approx(4 * 6.36));
    CHECK(text_width("0000", 10, true) == Approx(4 * 6.36 * bold_factor));
    CHECK(text_width("il", 1000) == Approx(278 + 278));
    CHECK(text_width("W~", 1000) == Approx(989 + 838));
    // Marks over a letter take no room, whether they are one with it or not.
    CHECK(text_width("e\xCC\x81", 1000) == Approx(615));
    CHECK(text_width("ệ", 1000) == Approx(700));
    CHECK(text_width("…→", 1000) == Approx(2000));
    CHECK(text_width("\xC2\xA0", 1000) == Approx(318));
    CHECK(text_width("中", 1000) == Approx(1000));
    CHECK(text_width("\xF0\x9F\x8F\xA0", 1000) == Approx(1000));
}

TEST_CASE("A text is broken between words where it is wider than its place") {
    using Lines = std::vector<std::string>;
    CHECK(broken_lines("", 100, 10, 2).empty());
    CHECK(broken_lines("one two", 1000, 10, 2) == Lines{"one two"});
    CHECK(broken_lines("one two", 20, 10, 2) == Lines{"one", "two"});
    CHECK(broken_lines("one two three", 20, 10, 2) == Lines{"one", "t…"});
    CHECK(broken_lines("oneword", 20, 10, 3) == Lines{"one", "wor", "d"});
    CHECK(broken_lines("on-word", 25, 10, 3) == Lines{"on-", "word"});  // behind a hyphen sooner than within a part
    CHECK(broken_lines("a on-word", 25, 10, 3) == Lines{"a", "on-", "word"});
    CHECK(broken_lines("-oneword", 20, 10, 4).front() == "-on");
    // Never within a letter, and at least one of them.
    CHECK(broken_lines("ệệ", 1, 10, 1).size() == 1);
    CHECK(broken_lines("一二三", 20, 10, 1) == Lines{"一…"});
}
