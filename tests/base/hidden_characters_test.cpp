// SPDX-License-Identifier: MIT
#include "base/hidden_characters.hpp"

#include <catch2/catch.hpp>
#include <string>

#include "base/text.hpp"

using namespace minhbach;

TEST_CASE("Control characters and those that turn or break a text are hidden ones") {
    for (const int number :
         {0x0,    0x1,    0x8,    0xB,    0xC,    0xD,    0x1B,   0x1F,    0x7F,     0x80,    0x85,    0x9F,   0x61C,
          0x200E, 0x200F, 0x2028, 0x2029, 0x202A, 0x202B, 0x202C, 0x202D,  0x202E,   0x2066,  0x2067,  0x2068, 0x2069,
          0xFDD0, 0xFDEF, 0xFFF9, 0xFFFA, 0xFFFB, 0xFFFE, 0xFFFF, 0x1FFFE, 0x10FFFF, 0xE0000, 0xE0041, 0xE007F}) {
        const auto point = static_cast<char32_t>(number);
        const std::string text = "aĐ" + (point == 0 ? std::string(1, '\0') : to_utf8(point)) + "b";
        const auto found = first_hidden_character(text);
        INFO(number);
        REQUIRE(found);
        CHECK(found->at == 3);
        CHECK(found->point == point);
        CHECK(found->length == text.size() - 4);
        CHECK(found->is_control() == (point < 0xA0));
        CHECK(!first_hidden_character(text, found->at + found->length));
    }
}

TEST_CASE("What people write holds no hidden character") {
    for (const int number : {0x9,    0xA,    0x20,   0x7E,   0xA0,    0xAD,    0x61B,   0x61D,   0x2013, 0x200B,
                             0x200D, 0x2010, 0x2027, 0x202F, 0x2060,  0x2065,  0x206A,  0xFDCF,  0xFDF0, 0xFEFF,
                             0xFFF8, 0xFFFC, 0xFFFD, 0xE000, 0x1F600, 0x1FFFD, 0xDFFFD, 0xE0080, 0x1EA1}) {
        INFO(number);
        CHECK(!first_hidden_character("a" + to_utf8(static_cast<char32_t>(number)) + "b"));
    }
    CHECK(!first_hidden_character(""));
}

TEST_CASE("Hidden characters are named by their number and what they do") {
    CHECK(first_hidden_character("\x1b")->name().en == "U+001B (a control character)");
    CHECK(first_hidden_character("\u202E")->name().vi == "U+202E (đổi chiều viết)");
    CHECK(first_hidden_character("\u2028")->name().en == "U+2028 (a line break of Unicode)");
    CHECK(first_hidden_character("\uFFFF")->name().en == "U+FFFF (for programs only)");
}

TEST_CASE("A text of blanks and characters without width is blank") {
    for (const char* text : {"", " ", "\t\n", "\u00A0", "\u200B\u200C\u200D", "\u2060\uFEFF", "\u00AD", "\u3000",
                             "\u3164", "\u115F", "\u2800", "\u180E", "\uFE0F", "\u202E ", "\x01"}) {
        INFO(text);
        CHECK(is_blank(text));
    }
    for (const char* text : {"a", " a ", "\u200Ba", "-", ".", "ạ", "\u0301", "\xFF"}) {
        CHECK_FALSE(is_blank(text));
    }
}

TEST_CASE("A name for a message shows what a terminal would not") {
    CHECK(escaped_name("Văn Quan.csv") == "Văn Quan.csv");
    CHECK(escaped_name("a\\b") == "a\\\\b");
    CHECK(escaped_name("a\nb\x1b") == "a\\x0Ab\\x1B");
    CHECK(escaped_name("\xFF\xFEz") == "\\xFF\\xFEz");
    CHECK(escaped_name("a\u202Eb") == "a\\xE2\\x80\\xAEb");
}
